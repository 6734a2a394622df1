import { type Problem, RequestInvalidError, showValue } from '../errors.ts'
import { nearest } from '../internal/nearest.ts'
import type { Flow } from '../model/scheme.ts'
import type { NamesOf } from '../names.ts'
import { once } from '../wire/once.ts'
import { type LabelRow, labelRows } from '../wire/status-labels.ts'
import { statusRows, substatusRows } from '../wire/statuses.ts'
import type { KnownStatus, KnownSubstatus } from '../wire/values.ts'
import { type Language, labelKey } from './label-key.ts'
import { ourStatusWords, ourSubstatusWords } from './our-words.ts'
import { demandNames, scopeOf } from './scope.ts'
import { type Evidence, evidenceRank, holdsIn } from './table.ts'

/** How well it is proven that a word means a status; `ours`: no source has one, so we made it. */
export type LabelEvidence = Evidence | 'ours'

/** What a label can mean. */
export interface LabelMeaning {
  readonly status: KnownStatus
  readonly substatus?: KnownSubstatus
  readonly evidence: LabelEvidence
  /** The only flows in which it does; absent: all. */
  readonly flows?: readonly Flow[]
}

export interface ParsedLabel {
  /** `undefined`: the label is not known, or not in this scheme. */
  readonly status: KnownStatus | undefined
  readonly substatus?: KnownSubstatus
  readonly evidence?: LabelEvidence
  /** Other statuses that the label can mean, for instance in another flow. */
  readonly alternatives?: readonly LabelMeaning[]
  /** Known labels that look like this one. */
  readonly suggestions?: readonly string[]
}

export interface LabelOptions {
  /** 'fbs', 'rfbs', 'fbo', 'fbp' or the name of a flow: labels of other schemes do not count. */
  readonly scheme?: string | undefined
  /** Labels of other languages do not count; codes always do. */
  readonly language?: Language | undefined
}

const LABEL_OPTIONS: NamesOf<LabelOptions> = { scheme: true, language: true }

interface Entry extends LabelMeaning {
  readonly text: string
  readonly key: string
  /** Absent for codes, which belong to no language. */
  readonly language?: Language
}

/**
 * The status that a label of Ozon's account, exports or documents means, in English, Russian or Chinese. Letter case,
 * ё and е, gender endings, spaces and punctuation do not matter. Ozon's own codes are understood, too.
 *
 * Throws a `RequestInvalidError` when the label is no text or the scheme or language is none that exists.
 *
 * @example
 * parseStatusLabel('Ожидает отгрузки') // { status: 'awaiting_deliver', evidence: 'documented' }
 * parseStatusLabel('Dispute', { scheme: 'rfbs' }).status // 'client_arbitration'
 */
export function parseStatusLabel(label: string, options: LabelOptions = {}): ParsedLabel {
  demandNames('parseStatusLabel', options, LABEL_OPTIONS)
  checkArguments({ label, language: options.language })
  const { flows } = scopeOf('parseStatusLabel', { scheme: options.scheme })
  const counts = (each: Entry): boolean => speaks(each, options.language) && flows.some(flow => isFor(each, flow))
  const found = (entriesByKey().get(labelKey(label)) ?? codeEntries(label)).filter(counts)
  const best = found.find(each => each.text === label.trim()) ?? bestProven(found)
  if (best === undefined) {
    const texts = new Set(entries().flatMap(each => (counts(each) ? [each.text] : [])))
    return { status: undefined, suggestions: nearest(label.trim(), [...texts], 3) }
  }
  const alternatives = found.filter(each => each.status !== best.status).map(each => meaningOf(each, flows))
  const { status, substatus, evidence } = meaningOf(best, flows)
  return {
    status,
    ...(substatus === undefined ? {} : { substatus }),
    evidence,
    ...(alternatives.length === 0 ? {} : { alternatives }),
  }
}

/** Of spellings that differ by an ending only, the one that is documented speaks for the others. */
function bestProven(found: readonly Entry[]): Entry | undefined {
  const alike = found.filter(each => each.status === found[0]?.status)
  return alike.toSorted((a, b) => rankOf(a) - rankOf(b))[0]
}

function rankOf({ evidence }: Entry): number {
  return evidence === 'ours' ? Number.POSITIVE_INFINITY : evidenceRank(evidence)
}

/** A word for people. */
export interface Word {
  readonly text: string
  readonly evidence: LabelEvidence
}

/**
 * The word for a status in a language. The best proven one is taken; `statusWords` tells how well. A status that is not
 * known comes back as it is.
 *
 * @example
 * statusLabel('awaiting_deliver', 'ru') // 'Ожидает отгрузки'
 */
export function statusLabel(status: string, language: Language): string {
  checkArguments({ language })
  return statusWords(status)?.[language].text ?? status
}

/** The words for a status in all three languages, each with its evidence; `undefined` for a status that is not known. */
export function statusWords(status: string): Readonly<Record<Language, Word>> | undefined {
  const known = statusRows.find(row => row.status === status)?.status
  if (known === undefined) return undefined
  const isIt = (row: LabelRow): boolean => row.status === known && row.substatus === undefined
  return inAllLanguages(language => sourced(isIt, language) ?? ours(ourStatusWords[known], language))
}

/** The words for a substatus in all three languages; `undefined` for a substatus that is not known. */
export function substatusWords(substatus: string): Readonly<Record<Language, Word>> | undefined {
  const known = substatusRows.find(row => row.substatus === substatus)?.substatus
  if (known === undefined) return undefined
  const isIt = (row: LabelRow): boolean => row.substatus === known
  return inAllLanguages(language => sourced(isIt, language) ?? ours(ourSubstatusWords[known], language))
}

/** Sourced labels come before our words: the order decides what a label means at first hand. */
const entries = /* @__PURE__ */ once((): readonly Entry[] => [
  ...labelRows.map(row => ({ ...row, key: labelKey(row.text) })),
  ...ourEntries(),
])

const entriesByKey = /* @__PURE__ */ once(
  (): ReadonlyMap<string, readonly Entry[]> =>
    entries().reduce(
      (map, each) => map.set(each.key, [...(map.get(each.key) ?? []), each]),
      new Map<string, Entry[]>(),
    ),
)

function ourEntries(): readonly Entry[] {
  return statusRows.flatMap(({ status, flows }) =>
    Object.entries(ourStatusWords[status] ?? {}).map(([language, text]) => ({
      ...entry(text, { status, flows, evidence: 'ours' }),
      // The keys of the record are the languages.
      language: language as Language,
    })),
  )
}

/** Ozon's own codes have underscores; those of one word are English labels as well. */
function codeEntries(label: string): readonly Entry[] {
  const code = label.trim().toLowerCase()
  return [
    ...statusRows
      .filter(row => row.status === code)
      .map(({ status, flows, evidence }) => ({ status, flows, evidence })),
    ...substatusRows
      .filter(row => row.substatus === code)
      .flatMap(({ substatus, statuses, evidence }) => statuses.map(status => ({ status, substatus, evidence }))),
  ].map(meaning => entry(code, meaning))
}

function entry(text: string, meaning: LabelMeaning): Entry {
  return { ...meaning, text, key: labelKey(text) }
}

function speaks(each: Entry, language: Language | undefined): boolean {
  return language === undefined || each.language === undefined || each.language === language
}

function isFor({ flows }: Entry, flow: Flow): boolean {
  return flows === undefined || holdsIn(flows, flow)
}

/** For click and collect nothing is documented: what holds there only because it holds for FBS is inferred. */
function meaningOf({ status, substatus, evidence, flows }: Entry, asked: readonly Flow[]): LabelMeaning {
  const borrowed = flows !== undefined && !asked.some(flow => flows.includes(flow))
  return {
    status,
    ...(substatus === undefined ? {} : { substatus }),
    evidence: borrowed ? 'inferred' : evidence,
    ...(flows === undefined ? {} : { flows }),
  }
}

/** The best proven of the sourced words; among equals the first. */
function sourced(isIt: (row: LabelRow) => boolean, language: Language): Word | undefined {
  const [best] = labelRows
    .filter(row => row.language === language && isIt(row))
    .toSorted((a, b) => evidenceRank(a.evidence) - evidenceRank(b.evidence))
  return best === undefined ? undefined : { text: best.text, evidence: best.evidence }
}

function ours(words: Readonly<Record<Language, string>> | undefined, language: Language): Word {
  if (words === undefined) throw new Error(`Something has no word in '${language}': add one to our-words.ts.`)
  return { text: words[language], evidence: 'ours' }
}

function inAllLanguages(word: (language: Language) => Word): Readonly<Record<Language, Word>> {
  return { en: word('en'), ru: word('ru'), zh: word('zh') }
}

function checkArguments(given: { readonly label?: unknown; readonly language?: unknown }): void {
  const problems: Problem[] = []
  const { label, language } = given
  if ('label' in given && typeof label !== 'string') problems.push(problem('label', 'must be text', label))
  if (language !== undefined && language !== 'en' && language !== 'ru' && language !== 'zh')
    problems.push(problem('language', "must be 'en', 'ru' or 'zh'", language))
  if (problems.length > 0) throw new RequestInvalidError('A label cannot be looked up', problems)
}

function problem(field: string, rule: string, value: unknown): Problem {
  return { field, rule, value: showValue(value) }
}
