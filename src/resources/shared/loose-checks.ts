import { type Problem, showValue } from '../../errors.ts'
import { idRule } from './row-list.ts'

/** What a caller gave, before its fields are checked. */
export type Loose = Readonly<Record<string, unknown>>

type Check = (field: string, value: unknown) => Problem | undefined

/** Text that may be personal: it is not shown. `max` is in characters. */
export const textProblem =
  (max = Number.POSITIVE_INFINITY): Check =>
  (field, value) => {
    if (typeof value !== 'string' || value.trim() === '') return { field, rule: 'must be text, not empty' }
    return value.length <= max ? undefined : { field, rule: `must have at most ${max} characters` }
  }

export const idProblem: Check = (field, value) => {
  const rule = idRule(value)
  return rule === undefined ? undefined : { field, rule, value: showValue(value) }
}

export const countProblem: Check = (field, value) =>
  Number.isSafeInteger(value) && Number(value) >= 1
    ? undefined
    : { field, rule: 'must be a whole number from 1', value: showValue(value) }

export const wordProblem =
  (words: readonly string[]): Check =>
  (field, value) =>
    typeof value === 'string' && words.includes(value)
      ? undefined
      : { field, rule: `must be one of ${words.join(', ')}`, value: showValue(value) }

/** A place may be somebody's home: it is not shown. */
export const placeProblem: Check = (field, value) => {
  const { latitude, longitude } = looseOf(value) ?? {}
  if (isWithin(latitude, 90) && isWithin(longitude, 180)) return undefined
  return { field, rule: 'must be { latitude, longitude } in degrees' }
}

const isWithin = (degrees: unknown, most: number): boolean => typeof degrees === 'number' && Math.abs(degrees) <= most

export const optional =
  (check: Check): Check =>
  (field, value) =>
    value === undefined ? undefined : check(field, value)

/** The object that was given; `undefined` for anything else. */
export function looseOf(value: unknown): Loose | undefined {
  // Any object may be asked for any field.
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Loose) : undefined
}

/** Every mistake of an object's fields, or that it is none. */
export function fieldProblems(
  field: string,
  value: unknown,
  checks: Readonly<Record<string, Check>>,
): readonly Problem[] {
  const given = looseOf(value)
  if (given === undefined) return [{ field, rule: 'must be an object' }]
  const problems = Object.entries(checks).map(([name, check]) => check(`${field}.${name}`, given[name]))
  return problems.filter(problem => problem !== undefined)
}

/** Every mistake of a list's elements, or that it is none, or empty. */
export function elementProblems(
  field: string,
  value: unknown,
  each: (field: string, element: unknown) => readonly Problem[],
): readonly Problem[] {
  if (!Array.isArray(value)) return [{ field, rule: 'must be a list' }]
  if (value.length === 0) return [{ field, rule: 'is empty' }]
  return value.flatMap((element: unknown, i) => each(`${field}[${i}]`, element))
}

/** That exactly one of two ways is taken, and the mistakes of that one. */
export function eitherProblems(
  field: string,
  value: unknown,
  ways: Readonly<Record<string, (field: string, value: unknown) => readonly Problem[]>>,
): readonly Problem[] {
  const given = looseOf(value) ?? {}
  const taken = Object.entries(ways).filter(([name]) => given[name] !== undefined)
  const [way] = taken
  if (way === undefined || taken.length > 1) {
    return [{ field, rule: `must have one of ${Object.keys(ways).join(', ')}` }]
  }
  const [name, problemsOf] = way
  return problemsOf(`${field}.${name}`, given[name])
}

/** Why a status that is documented for a list may not be asked for. */
export const REFUSED_STATUS = 'is refused by Ozon here, although its documents list it: leave it out'
