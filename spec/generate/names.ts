import type { OperationFact } from '../facts.ts'
import type { ObjectShape, Side } from './shapes.ts'
import { byText, pascalCase } from './text.ts'

/** Names for shapes that Ozon uses in many places; the key is the sorted list of their fields. */
const WELL_KNOWN: Readonly<Record<string, string>> = {
  'amount currency': 'MoneyAmount',
  'amount currency percent': 'CommissionAmount',
  'currency_code price': 'PriceAmount',
  'from to': 'TimeRange',
  'code message': 'CodedMessage',
  'key value': 'KeyValue',
}

/** Parents that say nothing in a name. */
const VAGUE = new Set(['Result', 'Item', 'Data'])

/** Names that would hide something of the language. */
const RESERVED = new Set([
  'Error',
  'Date',
  'Object',
  'Map',
  'Set',
  'Array',
  'Operations',
  'Request',
  'Response',
  'File',
  'FileAnswer',
])

/** The name of each operation in types: 'PostingFbsList'; an older or retired version carries its number. */
export function operationNames(operations: readonly OperationFact[]): ReadonlyMap<string, string> {
  const newest = new Map<string, OperationFact>()
  for (const each of operations) {
    const base = baseName(each.path)
    const best = newest.get(base)
    if (best === undefined || rank(each) > rank(best)) newest.set(base, each)
  }
  return new Map(
    operations.map(each => {
      const base = baseName(each.path)
      return [each.path, newest.get(base) === each ? base : `${base}V${version(each.path)}`]
    }),
  )
}

function version(path: string): number {
  return Number(/^\/v(\d+)\//.exec(path)?.[1] ?? 0)
}

function rank(operation: OperationFact): number {
  return (operation.status === 'current' ? 1000 : 0) + version(operation.path)
}

function baseName(path: string): string {
  return pascalCase(path.replace(/^\/v\d+\//, ''))
}

/** Where an object stands: the name of its operation and the fields that lead to it, as parts of names. */
export interface Place {
  readonly operation: string
  readonly steps: readonly string[]
}

/** All places of one shape. */
export interface Group {
  readonly key: string
  readonly side: Side
  readonly shape: ObjectShape
  readonly places: readonly Place[]
}

/**
 * Gives each group a name of its own: the shortest that no other group wants.
 * All operations take part, also those that are not written, so that a wider scope renames nothing.
 */
export function nameGroups(groups: readonly Group[], taken: Iterable<string>): ReadonlyMap<string, string> {
  const names = nameWellKnown(groups)
  const used = new Set([...RESERVED, ...taken, ...names.values()])
  let open = groups.filter(group => !names.has(group.key)).map(group => ({ group, wishes: wishesOf(group) }))
  for (let level = 0; open.length > 0; level++) {
    const wanted = countWishes(open, level)
    open = open.filter(({ group, wishes }) => {
      const wish = wishes[Math.min(level, wishes.length - 1)] ?? ''
      const last = level >= wishes.length
      if (wish === '' || used.has(wish) || ((wanted.get(wish) ?? 0) > 1 && !last)) {
        if (last)
          throw new Error(`No free name for a shape at ${JSON.stringify(group.places[0])}; add one to WELL_KNOWN`)
        return true
      }
      names.set(group.key, wish)
      used.add(wish)
      return false
    })
  }
  return names
}

/** A well-known name goes to the shape that is used in most places. */
function nameWellKnown(groups: readonly Group[]): Map<string, string> {
  const best = new Map<string, Group>()
  for (const group of groups) {
    const known =
      WELL_KNOWN[
        group.shape.fields
          .map(each => each.name)
          .toSorted(byText)
          .join(' ')
      ]
    if (known === undefined) continue
    const name = group.side === 'request' ? `${known}Input` : known
    const other = best.get(name)
    if (other === undefined || group.places.length > other.places.length) best.set(name, group)
  }
  return new Map([...best].map(([name, group]) => [group.key, name]))
}

function countWishes(open: readonly { wishes: readonly string[] }[], level: number): Map<string, number> {
  const wanted = new Map<string, number>()
  for (const { wishes } of open) {
    const wish = wishes[Math.min(level, wishes.length - 1)] ?? ''
    wanted.set(wish, (wanted.get(wish) ?? 0) + 1)
  }
  return wanted
}

/** From the shortest name to the longest. */
function wishesOf(group: Group): readonly string[] {
  const own = ownName(group.places)
  const named = group.places.filter(place => place.steps.at(-1) === own)
  const place = firstPlace(named.length === 0 ? group.places : named)
  const parent = place.steps.at(-2) ?? ''
  const whole = place.operation + place.steps.join('')
  const longer = VAGUE.has(parent) ? [] : [parent + own]
  const side = group.side === 'request' ? 'Input' : 'Output'
  return [own, ...longer, place.operation + own, place.operation + parent + own, whole, whole + side]
}

/** What the fields that hold the shape have in common ('CurrentValue', 'PastValue': 'Value'), else the commonest of them. */
function ownName(places: readonly Place[]): string {
  const names = places.map(place => place.steps.at(-1) ?? '')
  const common = commonWords([...new Set(names)])
  if (common !== '') return common
  const count = (name: string): number => names.filter(each => each === name).length
  return names.toSorted((a, b) => count(b) - count(a) || a.length - b.length || byText(a, b))[0] ?? ''
}

function commonWords(names: readonly string[]): string {
  const [first = [], ...others] = names.map(name => name.split(/(?=[A-Z])/).toReversed())
  const end = first.findIndex((word, at) => others.some(words => words[at] !== word))
  return (end === -1 ? first : first.slice(0, end)).toReversed().join('')
}

function firstPlace(places: readonly Place[]): Place {
  const [first] = places.toSorted(
    (a, b) =>
      a.operation.length - b.operation.length ||
      a.steps.length - b.steps.length ||
      byText(a.operation + a.steps.join('.'), b.operation + b.steps.join('.')),
  )
  if (first === undefined) throw new Error('A shape without a place cannot be named')
  return first
}
