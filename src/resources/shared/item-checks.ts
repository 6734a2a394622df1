import { type Problem, showValue } from '../../errors.ts'
import { ID_RULE, isId, listProblems } from './row-list.ts'

/** What is wrong with one id that must be given. */
export function idProblem(field: string, value: unknown): Problem | undefined {
  return isId(value) ? undefined : { field, rule: ID_RULE, value: showValue(value) }
}

/** The mistakes of a list that is to be worked through. An empty one is none: nothing will be sent for it. */
export function itemProblems(field: string, items: unknown, elements: 'ids' | 'words'): readonly Problem[] {
  if (items === undefined) return [{ field, rule: 'must be a list' }]
  return Array.isArray(items) && items.length === 0 ? [] : listProblems(field, items, elements)
}
