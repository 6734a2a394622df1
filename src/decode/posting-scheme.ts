import { once } from '../wire/once.ts'
import { ownFields, ownWords, type ReadFamily } from '../wire/posting-schemes.ts'
import { actionRows, callRows } from '../wire/statuses.ts'
import { isSource, type Source } from './part.ts'

/**
 * The family that a row of unknown origin belongs to, decided by everything that only one family has: its fields, those
 * within its objects, its status and substatus. `undefined` when nothing decides, or when
 * the evidence contradicts itself: a posting without a scheme is asked for, one with a wrong scheme is refused.
 *
 * How much a field tells depends on what stands in it:
 * - A value decides; false and 0 are values. An empty list or object is what Ozon writes and few tables have, so it
 *   contradicts a value of another family, though it does not outweigh it.
 * - null and empty text are what Ozon leaves out, and also what a table with a column for everything has: they tell only
 *   when nothing else does and all of them are of one family. Two or more at the top of a row that has a value in none
 *   are the columns of a table and tell nothing; nor do those of FBP and of digital goods, whose own fields (the date of
 *   the order, the provider, prices, how many codes by when) have a value in every answer.
 */
export function familyOfRow(row: Source): ReadFamily | undefined {
  const clues = [...cluesIn('', [row]), ...cluesWithin(row), ...cluesOfWords(row)]
  const told = familiesOf(clues, 'value')
  if (told.size > 0) return onlyOne(new Set([...told, ...familiesOf(clues, 'hollow')]))
  const empty = onlyOne(new Set(clues.map(({ family }) => family)))
  const columns = new Set(clues.filter(({ path }) => path === '').map(({ name }) => name))
  return columns.size > 1 || empty === 'fbp' || empty === 'digital' ? undefined : empty
}

/** What stands in a field: 'hollow' is a list or an object that holds nothing, 'blank' null or empty text. */
type Content = 'value' | 'hollow' | 'blank'

/** Something that only one family has. */
interface Clue {
  readonly family: ReadFamily
  /** Of the object that has the field; '' is the posting. */
  readonly path: string
  readonly name: string
  readonly content: Content
}

const familiesOf = (clues: readonly Clue[], content: Content): ReadonlySet<ReadFamily> =>
  new Set(clues.filter(clue => clue.content === content).map(({ family }) => family))

function onlyOne(families: ReadonlySet<ReadFamily>): ReadFamily | undefined {
  const [family] = families
  return families.size === 1 ? family : undefined
}

function cluesIn(path: string, sources: readonly Source[]): readonly Clue[] {
  const own = ownFields[path]
  const clues: Clue[] = []
  for (const source of sources) {
    for (const name in source) {
      const family = own?.get(name)
      if (family === undefined || source[name] === undefined) continue
      clues.push({ family, path, name, content: contentOf(source[name]) })
    }
  }
  return clues
}

/** Deeper objects count as values. */
const DEEPEST = 4

function contentOf(value: unknown, depth = DEEPEST): Content {
  if (value === null || value === undefined) return 'blank'
  if (typeof value === 'string') return value.trim() === '' ? 'blank' : 'value'
  if (typeof value !== 'object' || depth === 0) return 'value'
  return Object.values(value).some(each => contentOf(each, depth - 1) === 'value') ? 'value' : 'hollow'
}

/** Of the objects within the row, at the paths that the tables know. */
function cluesWithin(row: Source): readonly Clue[] {
  return Object.keys(ownFields).flatMap(path => (path === '' ? [] : cluesIn(path, sourcesAt(row, path))))
}

function sourcesAt(row: Source, path: string): readonly Source[] {
  let found: readonly Source[] = [row]
  for (const step of path.split('.')) {
    const values = found.map(each => each[step.replace('[]', '')])
    found = (step.endsWith('[]') ? values.filter(Array.isArray).flat() : values).filter(isSource)
  }
  return found
}

function cluesOfWords(row: Source): readonly Clue[] {
  return (['status', 'substatus'] as const).flatMap((name): readonly Clue[] => {
    const family = ownWords[name].get(wordOf(row[name]))
    return family === undefined ? [] : [{ family, path: '', name, content: 'value' }]
  })
}

const wordOf = (value: unknown): string => (typeof value === 'string' ? value.trim() : '')

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
