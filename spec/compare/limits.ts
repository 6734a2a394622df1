import type { SchemaFact } from '../facts.ts'
import { type Finding, finding, type Spot } from './finding.ts'

const lower = ['minimum', 'minLength', 'minItems'] as const
const upper = ['maximum', 'maxLength', 'maxItems'] as const

/** Bounds of a request that differ. Less room breaks callers, more room does not. */
export function limitsBetween(ours: SchemaFact, theirs: SchemaFact, spot: Spot): readonly Finding[] {
  return [
    ...lower.flatMap(name => between(name, ours[name], theirs[name], (from, to) => to > from, spot)),
    ...upper.flatMap(name => between(name, ours[name], theirs[name], (from, to) => to < from, spot)),
  ]
}

function between(
  name: string,
  ours: number | undefined,
  theirs: number | undefined,
  narrows: (from: number, to: number) => boolean,
  spot: Spot,
): Finding[] {
  if (ours === theirs) return []
  const limit = { change: 'changed', subject: 'limit' } as const
  if (theirs === undefined) return [finding(spot, { ...limit, impact: 'note', text: `${name}: ${ours} → none` })]
  // No minimum and a minimum of nothing are the same.
  if (ours === undefined && theirs === 0 && name.startsWith('min')) return []
  if (ours === undefined) return [finding(spot, { ...limit, impact: 'breaking', text: `${name}: none → ${theirs}` })]
  const impact = narrows(ours, theirs) ? 'breaking' : 'additive'
  return [finding(spot, { ...limit, impact, text: `${name}: ${ours} → ${theirs}` })]
}
