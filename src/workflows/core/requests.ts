import { isPromise, type Problem, RequestInvalidError, showValue } from '../../errors.ts'
import { copiedRule } from '../../internal/copied.ts'
import {
  givenObjectProblems,
  misplacedOptions,
  type Names,
  type NamesOf,
  unknownFields,
  unknownOptions,
} from '../../names.ts'
import { type IntentJournal, memoryIntents } from './intents.ts'
import type { WorkflowOptions } from './options.ts'
import { type OneOrMany, WAITING_OPTIONS } from './workflow.ts'

/**
 * The requests that were given, one or many. What is no object throws: it names no item that could be told of. So does a
 * field that does not exist, since the slip is in the program, and mostly in all of its items.
 */
export function requestsOf<R extends object>(
  what: string,
  given: OneOrMany<R>,
  names: NamesOf<R>,
  options: Names = WAITING_OPTIONS,
): readonly R[] {
  if (isPromise(given))
    refuse(what, [{ field: 'request', rule: 'must be an object or a list', value: showValue(given) }])
  // Array.isArray does not narrow readonly lists.
  const list = (Array.isArray(given) ? given : [given]) as readonly R[]
  const notObjects = list.flatMap((request: unknown, i) => {
    if (typeof request === 'object' && request !== null && !isPromise(request)) return []
    return [{ field: `[${i}]`, rule: 'must be an object', value: showValue(request) }]
  })
  if (notObjects.length > 0) refuse(what, notObjects)
  refuse(what, [...unknownFields(given, names, '', { names: options, argument: 'the third argument' })])
  return list
}

/** Throws for what is no client; a stand-in of a test need not have all of one. */
export function demandClient(ozon: unknown): void {
  const isObject = typeof ozon === 'object' && ozon !== null
  if (isObject && ['clock', 'call', 'postings', 'returns', 'giveouts'].some(name => name in ozon)) return
  const rule = 'must be a client, such as createOzon makes; it is the first argument'
  refuse('Nothing was done', [{ field: 'ozon', rule, value: showValue(ozon) }])
}

/** Throws for options that do not exist, and for a journal that is none: nothing was sent. */
export function checkOptions<O extends object>(what: string, options: O, names: NamesOf<O>): void {
  refuse(what, givenObjectProblems('options', options))
  refuse(what, [...unknownOptions(options, names), ...sharedProblems(options)])
}

/** Options that all workflows share. */
function sharedProblems(options: WorkflowOptions): readonly Problem[] {
  const { signal, onProgress } = options
  const check = (field: string, value: unknown, isRight: boolean, rule: string): readonly Problem[] =>
    value === undefined || isRight ? [] : [{ field, rule, value: showValue(value) }]
  return [
    ...check('signal', signal, typeof signal?.addEventListener === 'function', 'must be an AbortSignal'),
    ...check('onProgress', onProgress, typeof onProgress === 'function', 'must be a function'),
    ...journalProblems(options),
  ]
}

function journalProblems({ journal }: WorkflowOptions): readonly Problem[] {
  const { get, find, put } = (journal ?? memoryIntents()) as Partial<IntentJournal>
  if ([get, find, put].every(each => typeof each === 'function')) return []
  const said = typeof journal === 'string' ? `fileIntents(${showValue(journal)})` : "fileIntents('work.jsonl')"
  return [{ field: 'journal', rule: `must be a journal, such as ${said} makes`, value: showValue(journal) }]
}

/** Posting numbers that were given, one or many, each once. */
export function numbersOf(what: string, given: OneOrMany<string>, options: Names = WAITING_OPTIONS): readonly string[] {
  refuse(what, misplacedOptions(given, 'postingNumbers', { names: options, argument: 'the third argument' }))
  const list = typeof given === 'string' ? [given] : given
  if (!Array.isArray(list)) {
    throw new RequestInvalidError(what, [
      { field: 'postingNumbers', rule: 'must be a posting number, or a list of them', value: showValue(list) },
    ])
  }
  refuse(
    what,
    list.flatMap((number: unknown, i) => numberProblems(`[${i}]`, number)),
  )
  return [...new Set(list)]
}

/** Problems of a text that must not be empty. */
export function textProblems(field: string, value: unknown): readonly Problem[] {
  if (typeof value === 'string' && value.trim() !== '') return []
  return [{ field, rule: 'must be text, not empty', value: showValue(value) }]
}

/** Problems of the number of a posting, or of another number of Ozon's. */
export function numberProblems(field: string, value: unknown): readonly Problem[] {
  const rule = typeof value === 'string' && value.trim() !== '' ? copiedRule(value) : 'must be text, not empty'
  return rule === undefined ? [] : [{ field, rule, value: showValue(value) }]
}

/** Problems of words that may be left out. */
export function wordingProblems(field: string, value: unknown): readonly Problem[] {
  return value === undefined || typeof value === 'string'
    ? []
    : [{ field, rule: 'must be text', value: showValue(value) }]
}

/** Ids are text in this package; a number that somebody gives for one is the same id. */
export function idText(id: string): string {
  // Callers without types may give anything.
  const given: unknown = id
  return typeof given === 'number' || typeof given === 'bigint' ? String(given) : id
}

/** A field that may be left out must not be there as `undefined`. */
export function withIdText<K extends string>(
  given: { readonly [N in K]?: string },
  name: K,
): { readonly [N in K]?: string } {
  const { [name]: id } = given
  // A computed name is only known to be text.
  return (id === undefined ? {} : { [name]: idText(id) }) as { readonly [N in K]?: string }
}

/** Every wait must end. */
export function waitProblems(waitMs: unknown): readonly Problem[] {
  if (waitMs === undefined || (typeof waitMs === 'number' && Number.isFinite(waitMs) && waitMs > 0)) return []
  return [{ field: 'waitMs', rule: 'must be a number of milliseconds above 0', value: showValue(waitMs) }]
}

/** Options that name some of the words there are: another word would silently mean "none". */
export function wordsProblems(field: string, given: unknown, words: readonly string[]): readonly Problem[] {
  const isList = Array.isArray(given) && given.every(each => words.includes(each))
  if (given === undefined || isList) return []
  const value = Array.isArray(given) ? given.map(showValue).join(', ') : showValue(given)
  return [{ field, rule: `must be a list of: ${words.join(', ')}`, value }]
}

export function refuse(what: string, problems: readonly Problem[]): void {
  if (problems.length > 0) throw new RequestInvalidError(what, problems)
}
