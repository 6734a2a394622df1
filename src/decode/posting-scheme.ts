import { once } from '../wire/once.ts'
import { ownFields, ownWords, type ReadFamily } from '../wire/posting-schemes.ts'
import { actionRows, callRows } from '../wire/statuses.ts'
import { isSource, type Source } from './part.ts'

/**
 * The family that a row of unknown origin belongs to: the only one whose reads have its fields, first those with a
 * value, then those within its objects, then its status; fields that are null count last, since tables of a seller's own
 * often have a column for everything. `undefined` when nothing decides, or when two families claim it.
 */
export function familyOfRow(row: Source): ReadFamily | undefined {
  const top = ownersIn('', [row])
  if (top.told.size > 0) return onlyOne(top.told)
  const within = ownersWithin(row)
  if (within.told.size > 0) return onlyOne(within.told)
  const words = ownersOfWords(row)
  return words.size > 0 ? onlyOne(words) : onlyOne(new Set([...top.empty, ...within.empty]))
}

type Families = ReadonlySet<ReadFamily>

function onlyOne(families: Families): ReadFamily | undefined {
  const [family] = families
  return families.size === 1 ? family : undefined
}

/** The families of fields, with a value and without. */
interface Owners {
  readonly told: Families
  readonly empty: Families
}

function ownersIn(path: string, sources: readonly Source[]): Owners {
  const own = ownFields[path]
  const told = new Set<ReadFamily>()
  const empty = new Set<ReadFamily>()
  for (const source of sources) {
    for (const key in source) {
      const family = own?.get(key)
      if (family !== undefined) (source[key] === null || source[key] === undefined ? empty : told).add(family)
    }
  }
  return { told, empty }
}

/** Of the objects within the row, at the paths that the tables know. */
function ownersWithin(row: Source): Owners {
  const paths = Object.keys(ownFields).filter(path => path !== '')
  const each = paths.map(path => ownersIn(path, sourcesAt(row, path)))
  return {
    told: new Set(each.flatMap(({ told }) => [...told])),
    empty: new Set(each.flatMap(({ empty }) => [...empty])),
  }
}

function sourcesAt(row: Source, path: string): readonly Source[] {
  let found: readonly Source[] = [row]
  for (const step of path.split('.')) {
    const values = found.map(each => each[step.replace('[]', '')])
    found = (step.endsWith('[]') ? values.filter(Array.isArray).flat() : values).filter(isSource)
  }
  return found
}

function ownersOfWords(row: Source): Families {
  const words = [ownWords.status.get(wordOf(row['status'])), ownWords.substatus.get(wordOf(row['substatus']))]
  return new Set(words.filter(family => family !== undefined))
}

const wordOf = (value: unknown): string => (typeof value === 'string' ? value : '')

/** What the seller can do on rFBS only, as Ozon's word among the actions of a posting. */
const rfbsActions = /* @__PURE__ */ once((): ReadonlySet<string> => {
  const isRfbs = (flow: string): boolean => flow.startsWith('RFBS_') || flow.startsWith('EXPRESS_')
  const calls = callRows
    .filter(({ requires }) => requires.some(each => each.kind === 'scheme' && each.anyOf.every(isRfbs)))
    .flatMap(({ calls: paths }) => paths)
  return new Set(
    actionRows.filter(({ call }) => call !== undefined && calls.includes(call)).map(({ action }) => action),
  )
})

export function offersRfbs(actions: readonly string[] | undefined): boolean {
  return actions?.some(each => rfbsActions().has(each)) === true
}
