import { type Problem, RequestInvalidError, showValue } from '../errors.ts'
import { instantProblem } from '../internal/dates.ts'
import { ID_RULE, isId } from './row-list.ts'

const TEXTS = ['driverName', 'driverPhone', 'vehicleLicensePlate', 'vehicleModel']

/** What of a pass must be given beside driver and vehicle. */
interface Needs {
  readonly ids?: readonly string[]
  readonly arrivalTime?: boolean
}

/** Finds every mistake before the first request of several. Values of drivers are not shown: they are personal. */
export function checkPasses(passes: unknown, operation: string, needs: Needs = {}): void {
  refuse(
    listProblems('passes', passes, (pass, field) => passProblems(pass, field, needs)),
    operation,
  )
}

export function checkPassIds(ids: unknown, operation: string): void {
  const problem = (id: unknown, field: string): Problem[] =>
    isId(id) ? [] : [{ field, rule: ID_RULE, value: showValue(id) }]
  refuse(listProblems('passIds', ids, problem), operation)
}

function refuse(problems: readonly Problem[], operation: string): void {
  if (problems.length > 0) throw new RequestInvalidError('No pass was touched', problems, { operation })
}

function listProblems(field: string, list: unknown, each: (item: unknown, field: string) => Problem[]): Problem[] {
  if (!Array.isArray(list)) return [{ field, rule: 'must be a list' }]
  return list.flatMap((item: unknown, i) => each(item, `${field}[${i}]`))
}

function passProblems(pass: unknown, field: string, { ids = [], arrivalTime = false }: Needs): Problem[] {
  if (typeof pass !== 'object' || pass === null) return [{ field, rule: 'must be an object' }]
  const given = new Map<string, unknown>(Object.entries(pass))
  const problems: Problem[] = TEXTS.filter(name => !isText(given.get(name))).map(name => ({
    field: `${field}.${name}`,
    rule: 'must be text, not empty',
  }))
  for (const name of ids) {
    const value = given.get(name)
    if (!isId(value)) problems.push({ field: `${field}.${name}`, rule: ID_RULE, value: showValue(value) })
  }
  const time = given.get('arrivalTime')
  const rule = arrivalTime ? instantProblem(time) : undefined
  if (rule !== undefined) problems.push({ field: `${field}.arrivalTime`, rule, value: showValue(time) })
  return problems
}

const isText = (value: unknown): boolean => typeof value === 'string' && value.trim() !== ''
