import { isPromise } from '../../errors.ts'
import { parseRfc3339 } from '../../internal/dates.ts'
import { didYouMean } from '../../names.ts'
import { operationFacts } from '../../wire/operations.ts'
import { isFields } from '../faults/rule.ts'
import { arrivalReasons } from '../records/passes.ts'
import { needWords, productStates, warehouseStatuses } from '../records/shop.ts'
import type { SeedData } from './data.ts'
import { SeedError } from './seed-error.ts'

/** Throws a `SeedError` for what cannot be read. */
type Check = (value: unknown, place: string) => void

const rule =
  (isRight: (value: unknown) => boolean, says: string): Check =>
  (value, place) => {
    if (!isRight(value)) throw new SeedError(place, says)
  }

const pattern = (form: RegExp, says: string): Check =>
  rule(value => typeof value === 'string' && form.test(value), says)

const numberFrom = (low: number, says: string, high = Number.MAX_SAFE_INTEGER): Check =>
  rule(value => Number.isInteger(value) && Number(value) >= low && Number(value) <= high, says)

const text = pattern(/./s, 'must be text')
const digits = pattern(/^[1-9]\d*$/, 'must be text of digits')
const decimal = pattern(/^\d+(\.\d+)?$/, 'must be decimal text such as 1499.00')
const flag = rule(value => typeof value === 'boolean', 'must be true or false')
const whole = numberFrom(0, 'must be a whole number')
const pieces = numberFrom(1, 'must be a whole number above 0')
const hours = rule(
  value => typeof value === 'number' && value > 0 && value <= 8_784,
  'must be a number of hours above 0',
)
const offset = numberFrom(-720, 'must be a whole number of minutes from -720 to 840', 840)
const moment = rule(
  value => typeof value === 'string' && parseRfc3339(value) !== undefined,
  'must be a time such as 2026-11-22T09:00:00Z',
)
const path = rule(
  value => typeof value === 'string' && operationFacts(value) !== undefined,
  'must be the path of an operation, such as /v1/roles',
)

const among =
  (words: readonly string[]): Check =>
  (value, place) => {
    if (!words.some(word => word === value)) {
      throw new SeedError(place, `'${String(value)}' is none of ${words.join(', ')}`)
    }
  }

const list =
  (each: Check): Check =>
  (value, place) => {
    if (!Array.isArray(value)) throw new SeedError(place, 'must be a list')
    for (const [at, one] of value.entries()) each(one, `${place}[${at}]`)
  }

/** An object of these fields and no others: a slip of the pen must not pass for something left out. */
const object =
  (fields: Readonly<Record<string, Check>>, ...required: readonly string[]): Check =>
  (value, place) => {
    if (isPromise(value)) throw new SeedError(place, 'is a Promise: await it first')
    if (!isFields(value)) throw new SeedError(place, 'must be an object')
    const at = (name: string): string => (place === WHOLE ? name : `${place}.${name}`)
    // First, since a field that is missing may be the one that is misspelt.
    const names = Object.keys(fields)
    for (const name of Object.keys(value)) {
      if (names.includes(name)) continue
      throw new SeedError(at(name), `is none of its fields: ${names.join(', ')}${didYouMean(name, names)}`)
    }
    for (const name of required) if (value[name] === undefined) throw new SeedError(at(name), 'is missing')
    for (const [name, each] of Object.entries(value)) if (each !== undefined) fields[name]?.(each, at(name))
  }

/** The place of all the data. */
const WHOLE = 'seed'

const key = object(
  {
    key: text,
    roles: list(
      object({ name: text, methods: (value, place) => value === 'all' || list(path)(value, place) }, 'name', 'methods'),
    ),
    expiresAt: moment,
  },
  'key',
)

const warehouse = object({
  id: digits,
  name: text,
  flow: text,
  city: text,
  offsetMinutes: offset,
  hoursToShip: hours,
  isAutoAssembly: flag,
  status: among(warehouseStatuses),
  firstMile: text,
  hasTrustedAcceptance: flag,
})

const product = object(
  {
    sku: digits,
    offerId: text,
    name: text,
    price: decimal,
    needs: list(among(needWords)),
    stock: whole,
    fboStock: whole,
    isTraceable: flag,
    isDigital: flag,
    state: among(productStates),
  },
  'offerId',
)

const posting = object({
  number: text,
  status: text,
  substatus: text,
  warehouse: text,
  flow: text,
  lines: list(object({ offerId: text, quantity: pieces, price: decimal }, 'offerId')),
  createdAt: moment,
  isLegal: flag,
  isMultibox: flag,
})

const pass = object({
  warehouse: text,
  reasons: list(among(arrivalReasons)),
  arrivalAt: moment,
  vehicleModel: text,
  isActive: flag,
})

const seed = object({
  sellers: list(
    object({
      clientId: digits,
      name: text,
      currency: text,
      keys: list(key),
      subscription: text,
      isInFbp: flag,
      warehouses: list(warehouse),
      products: list(product),
      postings: list(posting),
      passes: list(pass),
    }),
  ),
})

/** Checks data that may come from a JSON file: every field has its kind, and none is unknown. Planting checks the rest. */
export function checkedSeed(value: unknown): SeedData {
  seed(value, WHOLE)
  // Every field was looked at.
  return value as SeedData
}

/** The same for one posting. */
export const checkPostingSeed: Check = posting
