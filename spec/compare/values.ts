import type { SchemaFact } from '../facts.ts'
import { type Finding, finding, type Spot } from './finding.ts'

/**
 * Values of a field that only one side lists. New ones are additive; a value that a closed list of a request loses
 * breaks callers. Prose counts only where our facts list values already, for a list in prose can be about something
 * else; and a value is never told as lost because prose leaves it out.
 */
export function valuesBetween(ours: SchemaFact, theirs: SchemaFact, spot: Spot): readonly Finding[] {
  const known = new Set([...(ours.enum ?? []), ...(ours.docValues ?? [])])
  const given = new Set([...(theirs.enum ?? []), ...(known.size === 0 ? [] : (theirs.docValues ?? []))])
  const added = [...given].filter(value => !known.has(value))
  const lost = theirs.enum === undefined ? [] : (ours.enum ?? []).filter(value => !given.has(value))
  return [...added.map(value => addedValue(value, ours, theirs, spot)), ...lost.map(value => lostValue(value, spot))]
}

function addedValue(value: string, ours: SchemaFact, theirs: SchemaFact, spot: Spot): Finding {
  // A list that is open here stays open.
  const list = ours.enum !== undefined && theirs.enum?.includes(value) === true ? 'enum' : 'docValues'
  const inProse = theirs.enum?.includes(value) !== true
  return finding(spot, {
    change: 'added',
    subject: 'value',
    impact: 'additive',
    text: `new value${inProse ? ' (listed in prose)' : ''}`,
    value,
    addition: { kind: 'value', value, list },
  })
}

function lostValue(value: string, spot: Spot): Finding {
  const impact = spot.side === 'request' ? 'breaking' : 'note'
  return finding(spot, { change: 'removed', subject: 'value', impact, value, text: 'no longer lists' })
}
