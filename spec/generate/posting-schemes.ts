import type { Facts, SchemaFact } from '../facts.ts'
import { stepInto } from './posting-fields.ts'
import { postingReads, type ReadFamily, readFamily } from './scope.ts'
import { byText, HEADER, propertyName, quote } from './text.ts'

/** The families that have a field or a word, by the path of the field or by the word. */
type Owners = Map<string, Set<ReadFamily>>

/** src/wire/posting-schemes.ts: the fields and words that the postings of one family have and those of no other. */
export function postingSchemesFile(facts: Facts): string {
  const fields: Owners = new Map()
  const words: Owners = new Map()
  for (const [path, place] of Object.entries(postingReads)) {
    const answer = facts.schemas.operations[path]?.answer
    if (answer !== undefined) addNode({ fields, words }, '', stepInto(answer, place, path), readFamily(path))
  }
  const marks = single(fields)
  addAliases(marks, facts)
  dropExtras(marks, facts)
  for (const { code, schemes } of facts.status.statuses) addAll(words, `status ${code}`, schemes.map(familyOf))
  for (const { substatuses = [], schemes } of facts.status.statuses) {
    for (const each of substatuses) addAll(words, `substatus ${each.code}`, (each.schemes ?? schemes).map(familyOf))
  }
  return `${HEADER}
/** A family of reads: FBS and rFBS share theirs, and digital goods have their own. */
export type ReadFamily = 'fbs' | 'fbo' | 'fbp' | 'digital'

/** 'fbs: one other' by family as the family of each name. */
function owners(names: Readonly<Partial<Record<ReadFamily, string>>>): ReadonlyMap<string, ReadFamily> {
  const table = new Map<string, ReadFamily>()
  // The keys of the record are those of its type.
  for (const [family, list] of Object.entries(names) as [ReadFamily, string][])
    for (const name of list.split(' ')) table.set(name, family)
  return table
}

/** Fields that the reads of one family alone document, by the path of their object: '' is the posting. */
export const ownFields: Readonly<Record<string, ReadonlyMap<string, ReadFamily>>> = {
${fieldTables(marks).join('\n')}
}

/** Statuses and substatuses that the postings of one family alone can have. */
export const ownWords: Readonly<Record<'status' | 'substatus', ReadonlyMap<string, ReadFamily>>> = {
${wordTable(single(words), 'status')}
${wordTable(single(words), 'substatus')}
}
`
}

function addNode(
  to: { readonly fields: Owners; readonly words: Owners },
  path: string,
  node: SchemaFact,
  family: ReadFamily,
): void {
  for (const [name, each] of Object.entries(node.properties ?? {})) {
    const at = path === '' ? name : `${path}.${name}`
    addAll(to.fields, at, [family])
    if (at === 'status' || at === 'substatus')
      for (const word of each.enum ?? each.docValues ?? []) addAll(to.words, `${at} ${word}`, [family])
    if (each.type === 'object') addNode(to, at, each, family)
    if (each.type === 'array' && each.items?.type === 'object') addNode(to, `${at}[]`, each.items, family)
  }
}

function addAll(owners: Owners, name: string, families: readonly ReadFamily[]): void {
  const known = owners.get(name) ?? new Set<ReadFamily>()
  owners.set(name, known)
  for (const family of families) known.add(family)
}

function single(owners: Owners): Map<string, ReadFamily> {
  const marks = new Map<string, ReadFamily>()
  for (const [name, families] of owners) {
    const [family] = families
    if (family !== undefined && families.size === 1) marks.set(name, family)
  }
  return marks
}

/** Another name of a field that is a mark is one too. */
function addAliases(marks: Map<string, ReadFamily>, facts: Facts): void {
  for (const { operation, kind, field, aliasOf } of facts.corrections) {
    const place = postingReads[operation]
    if (kind !== 'alias' || place === undefined || aliasOf === undefined) continue
    const own = within(field, place)
    const family = marks.get(lastName(own ?? '', aliasOf))
    if (family !== undefined && own !== undefined && !marks.has(own)) marks.set(own, family)
  }
}

/** What payloads of another family have shown is no mark; nor do payloads alone make one. */
function dropExtras(marks: Map<string, ReadFamily>, facts: Facts): void {
  for (const { operation, side, field } of facts.corrections) {
    const place = postingReads[operation]
    const own = place === undefined || side !== 'answer' ? undefined : within(field, place)
    if (own !== undefined && marks.get(own) !== readFamily(operation)) marks.delete(own)
  }
}

/** 'postings[].status' within 'postings[]' is 'status'. */
function within(field: string, place: string): string | undefined {
  return field.startsWith(`${place}.`) ? field.slice(place.length + 1) : undefined
}

function lastName(path: string, name: string): string {
  return path.includes('.') && !name.includes('.') ? path.replace(/[^.]*$/, name) : name
}

function familyOf(flow: string): ReadFamily {
  return flow === 'FBO' ? 'fbo' : flow === 'FBP' ? 'fbp' : 'fbs'
}

/** A field within one that is a mark itself adds nothing. */
function fieldTables(marks: ReadonlyMap<string, ReadFamily>): string[] {
  const tables = new Map<string, [string, ReadFamily][]>()
  for (const [path, family] of marks) {
    const at = Math.max(0, path.lastIndexOf('.'))
    const holder = path.slice(0, at)
    if (isWithinMark(holder, marks)) continue
    tables.set(holder, [...(tables.get(holder) ?? []), [path.slice(at === 0 ? 0 : at + 1), family]])
  }
  return [...tables]
    .toSorted(([a], [b]) => byText(a, b))
    .map(([holder, names]) => `  ${quote(holder)}: owners({ ${byFamily(names)} }),`)
}

function isWithinMark(holder: string, marks: ReadonlyMap<string, ReadFamily>): boolean {
  const steps = holder === '' ? [] : holder.split('.')
  return steps.some((_, i) =>
    marks.has(
      steps
        .slice(0, i + 1)
        .join('.')
        .replace(/\[\]$/, ''),
    ),
  )
}

function wordTable(words: ReadonlyMap<string, ReadFamily>, field: 'status' | 'substatus'): string {
  const own = [...words].flatMap(([word, family]): [string, ReadFamily][] =>
    word.startsWith(`${field} `) ? [[word.slice(field.length + 1), family]] : [],
  )
  return `  ${propertyName(field)}: owners({ ${byFamily(own)} }),`
}

function byFamily(names: readonly (readonly [string, ReadFamily])[]): string {
  const families = [...new Set(names.map(([, family]) => family))].toSorted(byText)
  const listOf = (family: ReadFamily): string =>
    names
      .filter(([, own]) => own === family)
      .map(([name]) => name)
      .toSorted(byText)
      .join(' ')
  return families.map(family => `${family}: ${quote(listOf(family))}`).join(', ')
}
