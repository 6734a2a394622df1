import { Money } from '../money.ts'
import type { DriftNotes } from './drift.ts'
import { type Field, isSource, type Read, type Source } from './part.ts'

/** Keys of the wire's money objects; anything else in one is drift. */
const MONEY_KEYS: ReadonlySet<string> = new Set([
  'amount',
  'price',
  'value',
  'units',
  'nanos',
  'currency',
  'currency_code',
])

/**
 * Reads an amount in any of Ozon's shapes: `{ amount, currency }`, `{ price, currency_code }`, `{ value, currency_code }`,
 * `{ units, nanos, currency_code }`, decimal text, a bare number. For the last two the currency stands in the sibling
 * fields `siblings`, where the documents say so; without one it is unknown and nothing is guessed.
 */
export function money(...siblings: readonly string[]): Read<Money> {
  return (value, field, notes, source) => {
    if (isSource(value)) return readMoneyObject(value, field, notes)
    return amount(value, siblingCurrency(source, siblings), field, notes)
  }
}

/** The amount and currency of a wire object; `extra` are further keys that its reader takes for itself. */
export function readMoneyObject(value: Source, field: Field, notes: DriftNotes, extra = ''): Money | undefined {
  for (const key in value) {
    // Nearly always these two; a comparison is cheaper than a look-up, and there are hundreds of amounts in a page.
    if (key === 'amount' || key === 'currency') continue
    if (!MONEY_KEYS.has(key) && key !== extra) notes.note('unknown-field', `${field.path}.${key}`)
  }
  const currency = currencyText(value['currency']) ?? currencyText(value['currency_code'])
  if ('units' in value || 'nanos' in value) return unitsAndNanos(value, currency, field, notes)
  const plain = value['amount'] ?? value['price'] ?? value['value']
  return plain === undefined || plain === null || plain === '' ? undefined : amount(plain, currency, field, notes)
}

function siblingCurrency(source: Source, siblings: readonly string[]): string | undefined {
  for (const key of siblings) {
    const currency = currencyText(source[key])
    if (currency !== undefined) return currency
  }
  return undefined
}

function currencyText(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined
}

/** A bare amount of a known currency, or of one that is not told. */
export function amount(
  value: unknown,
  currency: string | undefined,
  field: Field,
  notes: DriftNotes,
): Money | undefined {
  // An exact parser of the caller's own may give bigint for every whole number; any other has rounded the long ones.
  const isRounded = typeof value === 'number' && Math.abs(value) > Number.MAX_SAFE_INTEGER
  const money = isRounded ? undefined : Money.parse(typeof value === 'bigint' ? String(value) : value, currency)
  if (money === undefined) notes.note('wrong-type', field.path)
  return money
}

/** 12 units and 340000000 nanos are 12.34; both carry the sign. */
function unitsAndNanos(
  value: Source,
  currency: string | undefined,
  field: Field,
  notes: DriftNotes,
): Money | undefined {
  const units = integerText(value['units'])
  const nanos = integerText(value['nanos'])
  if (units === undefined || nanos === undefined) {
    notes.note('wrong-type', field.path)
    return undefined
  }
  const total = BigInt(units) * 1_000_000_000n + BigInt(nanos)
  const size = (total < 0n ? -total : total).toString().padStart(10, '0')
  return amount(`${total < 0n ? '-' : ''}${size.slice(0, -9)}.${size.slice(-9)}`, currency, field, notes)
}

function integerText(value: unknown): string | undefined {
  if (value === undefined || value === null || value === '') return '0'
  const isWhole = Number.isSafeInteger(value) || typeof value === 'bigint'
  const text = isWhole ? String(value) : value
  return typeof text === 'string' && /^-?\d{1,30}$/.test(text) ? text : undefined
}

/** Amounts by name, such as services; the currency is not told. */
export const moneyMap: Read<Readonly<Record<string, Money>>> = (value, field, notes) => {
  if (!isSource(value)) {
    if (!Array.isArray(value) || value.length > 0) notes.note('wrong-type', field.path)
    return undefined
  }
  const named: [string, Money][] = []
  for (const [name, each] of Object.entries(value)) {
    const read = each === null || each === '' ? undefined : amount(each, undefined, field, notes)
    if (read !== undefined) named.push([name, read])
  }
  return named.length === 0 ? undefined : Object.fromEntries(named)
}
