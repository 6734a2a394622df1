import type { DocumentAge } from './age.ts'
import { type Difference, verdictOf } from './difference.ts'

export interface ReportInput {
  /** The name of the document's file. */
  readonly name: string
  readonly title: string
  readonly age: DocumentAge
  /** The newest day of our own sources. */
  readonly factsDay: string
  readonly differences: readonly Difference[]
}

type Pick = (difference: Difference) => boolean

const news =
  (impact: Difference['impact']): Pick =>
  each =>
    each.standing === 'news' && each.impact === impact

/** Parts of the report in their order, and what a reader is to make of each. */
const parts: readonly { readonly title: string; readonly lead: string; readonly picks: Pick; readonly short?: true }[] =
  [
    { title: 'Breaking', lead: 'Callers of this package have to change something.', picks: news('breaking') },
    {
      title: 'Additive',
      lead: 'Nothing breaks. `--apply` puts in new operations, optional fields and values.',
      picks: news('additive'),
    },
    {
      title: 'Announced (prose)',
      lead: 'Days and replacements found in texts by pattern: read the place before you write them into `spec/`.',
      picks: news('announced'),
    },
    { title: 'Notes', lead: 'Changes that alter no type and no limit.', picks: news('note') },
    {
      title: 'Only in the older document',
      lead: 'Ozon has dropped it since, or our facts lack it. Nothing of this is applied.',
      picks: each => each.standing === 'only-older',
    },
    {
      title: 'Ours only',
      lead: 'Our facts are newer here: the older document lacks it or says otherwise. Nothing to do.',
      picks: each => each.standing === 'ours',
      short: true,
    },
  ]

/** The comparison as Markdown. Arrows read: ours → the document's. */
export function renderReport(input: ReportInput): string {
  const { differences } = input
  const known = differences.filter(each => each.standing === 'known').length
  const sections = parts.flatMap(({ title, lead, picks, short }) => {
    const own = differences.filter(picks)
    if (own.length === 0) return []
    return [`## ${title} (${own.length})`, lead, short ? shortLines(own) : fullLines(own)]
  })
  const closing =
    known === 0
      ? []
      : [
          `Left out: ${known} known ${known === 1 ? 'difference' : 'differences'} that the facts explain themselves (\`spec/corrections.json\`, notes in \`spec/schemas.json\`).`,
        ]
  return `${[header(input), ...sections, ...closing].join('\n\n')}\n`
}

function header({ name, title, age, factsDay, differences }: ReportInput): string {
  return [
    '# Comparison with our facts',
    '',
    `- Document: ${code(name)}, ${plain(title)}; ${ageText(age)}`,
    `- Facts: operations of ${factsDay}`,
    `- Verdict: **${verdictOf(differences)}**${reasonText(age, factsDay)}`,
    '- Arrows read: ours → the document’s.',
  ].join('\n')
}

function ageText({ on, basis }: DocumentAge): string {
  if (on === undefined) return 'age unknown (give it with `--date YYYY-MM-DD`)'
  return basis === 'given' ? `of ${on}, as given` : `of ${on}, by its ${basis}`
}

function reasonText({ on }: DocumentAge, factsDay: string): string {
  if (on === undefined) return '; every difference counts as news, since the age is unknown'
  return on < factsDay ? '; the document is older than our facts, so it takes nothing away from them' : ''
}

function fullLines(differences: readonly Difference[]): string {
  return byOperation(differences)
    .map(([operation, own]) => `### ${code(operation)}\n\n${gather(own).map(fullLine).join('\n')}`)
    .join('\n\n')
}

function fullLine(group: readonly Difference[]): string {
  const [first] = group
  if (first === undefined) return ''
  const place = placeText(first)
  const where = first.where === undefined ? '' : ` — ${code(first.where)}`
  return `- ${place === '' ? '' : `${place}: `}${wordsOf(first, group)}${where}`
}

function wordsOf(first: Difference, group: readonly Difference[]): string {
  const values = group.flatMap(each => (each.value === undefined ? [] : [code(each.value)]))
  if (values.length === 0) return plain(first.text)
  return `${plain(first.text).replace('new value', values.length > 1 ? 'new values' : 'new value')} ${values.join(', ')}`
}

function placeText({ side, field }: Difference): string {
  if (side === undefined) return ''
  return field === '' ? side : `${side} ${code(field)}`
}

/** Values of one field make one line. */
function gather(differences: readonly Difference[]): readonly (readonly Difference[])[] {
  return group(differences, ({ side, field, text, value }, at) =>
    value === undefined ? `${at}` : `${side} ${field} ${text}`,
  ).map(([, own]) => own)
}

/** One line an operation; operations that the document does not have at all in one line together. */
function shortLines(differences: readonly Difference[]): string {
  const missing = differences.filter(each => each.subject === 'operation').map(each => code(each.operation))
  const rest = byOperation(differences.filter(each => each.subject !== 'operation'))
  return [
    ...(missing.length === 0 ? [] : [`- Whole operations (${missing.length}): ${missing.join(', ')}`]),
    ...rest.map(([operation, own]) => `- ${code(operation)}: ${shortParts(own).join('; ')}`),
  ].join('\n')
}

function shortParts(differences: readonly Difference[]): readonly string[] {
  const fields = differences.filter(each => each.subject === 'field')
  const others = differences.filter(each => each.subject !== 'field')
  const bySide = group(fields, each => `${each.side}`)
  return [
    ...bySide.map(([side, own]) => `${side} ${own.map(each => code(each.field)).join(', ')}`),
    ...gather(others).map(own => shortPart(own)),
  ]
}

function shortPart(group: readonly Difference[]): string {
  const [first] = group
  if (first === undefined) return ''
  const place = placeText(first)
  const values = group.flatMap(each => (each.value === undefined ? [] : [code(each.value)]))
  const said = values.length > 0 ? `values ${values.join(', ')}` : plain(first.text)
  return place === '' ? said : `${place}: ${said}`
}

function byOperation(differences: readonly Difference[]): readonly (readonly [string, readonly Difference[]])[] {
  return group(differences, each => each.operation)
}

function group(
  differences: readonly Difference[],
  keyOf: (difference: Difference, at: number) => string,
): readonly (readonly [string, readonly Difference[]])[] {
  const groups = new Map<string, Difference[]>()
  for (const [at, each] of differences.entries()) {
    const key = keyOf(each, at)
    groups.set(key, [...(groups.get(key) ?? []), each])
  }
  return [...groups]
}

const longest = 200

/** Names come from a file of somebody else's: they must not break out of their line. */
function code(text: string): string {
  return `\`${plain(text).replaceAll('`', '')}\``
}

function plain(text: string): string {
  const line = text.replaceAll(/\s+/g, ' ').trim()
  return line.length > longest ? `${line.slice(0, longest)}…` : line
}
