import { type Problem, RequestInvalidError, showValue } from '../../errors.ts'
import type { OneOrMany } from './workflow.ts'

/** The requests that were given, one or many. What is no object throws: it names no item that could be told of. */
export function requestsOf<R extends object>(what: string, given: OneOrMany<R>): readonly R[] {
  // Array.isArray does not narrow readonly lists.
  const list = (Array.isArray(given) ? given : [given]) as readonly R[]
  refuse(
    what,
    list.flatMap((request: unknown, i) => {
      if (typeof request === 'object' && request !== null) return []
      return [{ field: `[${i}]`, rule: 'must be an object', value: showValue(request) }]
    }),
  )
  return list
}

/** Posting numbers that were given, one or many, each once. */
export function numbersOf(what: string, given: OneOrMany<string>): readonly string[] {
  const list = typeof given === 'string' ? [given] : given
  if (!Array.isArray(list)) {
    throw new RequestInvalidError(what, [
      { field: 'postingNumbers', rule: 'must be a posting number, or a list of them', value: showValue(list) },
    ])
  }
  refuse(
    what,
    list.flatMap((number: unknown, i) => textProblems(`[${i}]`, number)),
  )
  return [...new Set(list)]
}

/** Problems of a text that must not be empty. */
export function textProblems(field: string, value: unknown): readonly Problem[] {
  if (typeof value === 'string' && value.trim() !== '') return []
  return [{ field, rule: 'must be text, not empty', value: showValue(value) }]
}

function refuse(what: string, problems: readonly Problem[]): void {
  if (problems.length > 0) throw new RequestInvalidError(what, problems)
}
