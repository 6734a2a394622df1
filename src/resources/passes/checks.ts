import { type Problem, showValue } from '../../errors.ts'
import { instantProblem } from '../../internal/dates.ts'
import type {
  CarriagePass,
  CarriagePassUpdate,
  Pass,
  PassVehicle,
  ReturnPass,
  ReturnPassUpdate,
} from '../../model/pass.ts'
import type { NamesOf } from '../../names.ts'
import { idProblem, itemProblems } from '../shared/item-checks.ts'
import { refuseAny } from '../shared/row-list.ts'

const PASS_VEHICLE: NamesOf<PassVehicle> = {
  driverName: true,
  driverPhone: true,
  vehicleLicensePlate: true,
  vehicleModel: true,
  ref: true,
}
/** A pass as the list gives it may be handed in changed. */
const PASS: NamesOf<Pass> = {
  id: false,
  reasons: false,
  arrivalAt: false,
  isActive: false,
  driverName: false,
  driverPhone: false,
  vehicleLicensePlate: false,
  vehicleModel: false,
  dropoffPointId: false,
  warehouseId: false,
}
export const CARRIAGE_PASS: NamesOf<CarriagePass> = { ...PASS, ...PASS_VEHICLE, withReturns: 'checked' }
export const CARRIAGE_PASS_UPDATE: NamesOf<CarriagePassUpdate> = { ...CARRIAGE_PASS, id: true }
export const RETURN_PASS: NamesOf<ReturnPass> = {
  ...PASS,
  ...PASS_VEHICLE,
  arrivalTime: true,
  dropoffPointId: true,
  warehouseId: true,
}
export const RETURN_PASS_UPDATE: NamesOf<ReturnPassUpdate> = { ...PASS, ...PASS_VEHICLE, id: true, arrivalTime: true }

const TEXTS = ['driverName', 'driverPhone', 'vehicleLicensePlate', 'vehicleModel']
const UNTOUCHED = 'No pass was touched'

/** What of a pass must be given beside driver and vehicle. */
interface Needs {
  readonly ids?: readonly string[]
  readonly arrivalTime?: boolean
}

/** The carriage of passes, under the name of its argument; returns have none. */
type Owner = Readonly<Partial<Record<'carriageId', unknown>>>

/** Finds every mistake before the first request of several. Values of drivers are not shown: they are personal. */
export function checkPasses(owner: Owner, passes: unknown, operation: string, needs: Needs = {}): void {
  refuseAny(UNTOUCHED, [...ownerProblems(owner), ...passListProblems(passes, needs)], operation)
}

export function passListProblems(passes: unknown, needs: Needs = {}): readonly Problem[] {
  if (!Array.isArray(passes)) return [{ field: 'passes', rule: 'must be a list' }]
  const problems = passes.flatMap((pass: unknown, i) => passProblems(pass, `passes[${i}]`, needs))
  return problems.filter(problem => problem !== undefined)
}

export function checkPassIds(owner: Owner, passIds: unknown, operation: string): void {
  refuseAny(UNTOUCHED, [...ownerProblems(owner), ...itemProblems('passIds', passIds, 'ids')], operation)
}

const ownerProblems = (owner: Owner): readonly (Problem | undefined)[] =>
  Object.entries(owner).map(([field, value]) => idProblem(field, value))

function passProblems(
  pass: unknown,
  field: string,
  { ids = [], arrivalTime = false }: Needs,
): readonly (Problem | undefined)[] {
  if (typeof pass !== 'object' || pass === null) return [{ field, rule: 'must be an object' }]
  const given = new Map<string, unknown>(Object.entries(pass))
  const texts = TEXTS.filter(name => !isText(given.get(name)))
  return [
    ...texts.map(name => ({ field: `${field}.${name}`, rule: 'must be text, not empty' })),
    ...ids.map(name => idProblem(`${field}.${name}`, given.get(name))),
    flagProblem(`${field}.withReturns`, given.get('withReturns')),
    arrivalTime ? timeProblem(`${field}.arrivalTime`, given.get('arrivalTime')) : undefined,
  ]
}

function flagProblem(field: string, value: unknown): Problem | undefined {
  if (value === undefined || typeof value === 'boolean') return undefined
  return { field, rule: 'must be true or false', value: showValue(value) }
}

function timeProblem(field: string, value: unknown): Problem | undefined {
  const rule = instantProblem(value)
  return rule === undefined ? undefined : { field, rule, value: showValue(value) }
}

const isText = (value: unknown): boolean => typeof value === 'string' && value.trim() !== ''
