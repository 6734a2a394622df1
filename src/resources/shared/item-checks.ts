import { type Problem, RequestInvalidError, showValue } from '../../errors.ts'
import { looseOf } from './loose-checks.ts'
import { type Elements, idRule, listProblems } from './row-list.ts'

/** What is wrong with one id that must be given. */
export function idProblem(field: string, value: unknown): Problem | undefined {
  const rule = idRule(value)
  return rule === undefined ? undefined : { field, rule, value: showValue(value) }
}

/** The mistakes of a list that is to be worked through. An empty one is none: nothing will be sent for it. */
export function itemProblems(field: string, items: unknown, elements: Elements): readonly Problem[] {
  if (items === undefined) return [{ field, rule: 'must be a list' }]
  return Array.isArray(items) && items.length === 0 ? [] : listProblems(field, items, elements)
}

/** Throws unless an object was given: TypeScript sees to it, plain JavaScript does not. */
export function demandObject(what: string, field: string, value: unknown): void {
  if (looseOf(value) !== undefined) return
  throw new RequestInvalidError(what, [{ field, rule: 'must be an object', value: showValue(value) }])
}

/** The same of a list of objects. */
export function demandObjects(what: string, field: string, value: unknown): void {
  const problems = Array.isArray(value)
    ? value.flatMap((each: unknown, i) =>
        looseOf(each) === undefined
          ? [{ field: `${field}[${i}]`, rule: 'must be an object', value: showValue(each) }]
          : [],
      )
    : [{ field, rule: 'must be a list', value: showValue(value) }]
  if (problems.length > 0) throw new RequestInvalidError(what, problems)
}
