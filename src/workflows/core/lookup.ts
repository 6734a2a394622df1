import { type LookupCondition, type LookupRow, type LookupRules, lookupRows } from '../../wire/lookups.ts'
import type { Noted, NotedValue } from './intents.ts'

/** What a read told, flat. */
export type Facts = Readonly<Record<string, NotedValue | undefined>>

/** What a look says of a write whose answer was lost; `unread` when nothing could be read. */
export type LookVerdict = 'done' | 'pending' | 'not-done' | 'cannot-tell' | 'unread'

/**
 * Lists show what happened some time later than the read of a single thing does: what a list does not show may have
 * happened all the same. `cheap` may ask a list, `single` must not.
 */
export type LookHow = 'cheap' | 'single'

export function lookupOf(operation: string): LookupRow {
  const row = lookupRows.find(each => each.operation === operation)
  // Every write of a workflow has a row; a test of the facts says so.
  if (row === undefined) throw new TypeError(`No rule says how to find out what became of ${operation}.`)
  return row
}

/** Judges what was read by the rules of the facts; what no rule matches cannot be told. */
export function judgeLook({ done, pending, notDone }: LookupRow, facts: Facts, noted: Noted): LookVerdict {
  if (matches(pending, facts, noted)) return 'pending'
  if (matches(done, facts, noted)) return 'done'
  return matches(notDone, facts, noted) ? 'not-done' : 'cannot-tell'
}

function matches(rules: LookupRules | undefined, facts: Facts, noted: Noted): boolean {
  return rules?.some(rule => rule.every(condition => holds(condition, facts, noted))) ?? false
}

function holds(condition: LookupCondition, facts: Facts, noted: Noted): boolean {
  const value = facts[condition.field]
  if ('told' in condition) return (value !== undefined && value !== '') === condition.told
  // What was not told proves nothing, neither that it is so nor that it is not.
  if (value === undefined) return false
  if ('in' in condition) return condition.in.some(each => each === value)
  if ('notIn' in condition) return !condition.notIn.some(each => each === value)
  if ('includes' in condition) return Array.isArray(value) && value.includes(condition.includes)
  if ('sameAs' in condition) return isSame(value, noted[condition.sameAs])
  return noted[condition.notSameAs] !== undefined && !isSame(value, noted[condition.notSameAs])
}

/** Lists are compared as sets: their order says nothing. */
function isSame(a: NotedValue, b: NotedValue | undefined): boolean {
  if (b === undefined) return false
  if (typeof a !== 'object' || typeof b !== 'object') return a === b
  return a.length === b.length && a.toSorted().every((each, i) => each === b.toSorted()[i])
}
