import type { Facts } from '../facts.ts'
import { type Assumption, assumptionsIn, type OptionFact, optionsOf, type SourceFile } from './assumptions.ts'
import { code, markdownTable } from './markdown.ts'

type Practice = Facts['practice'][number]

/** docs/assumptions.md: everything that the sandbox plays without a source that says so. */
export function assumptionsPage({ practice, status, sources }: Facts, files: readonly SourceFile[]): string {
  const marks = assumptionsIn(files)
  const of = (state: Practice['state']): readonly Practice[] => practice.filter(each => each.state === state)
  const textOf = (name: string): string => files.find(each => each.name === name)?.text ?? ''
  const moves = status.transitions.filter(({ grade }) => grade === 'inferred')
  return `${[
    INTRODUCTION,
    '## What programs do not agree on',
    CONTESTED,
    practiceTable(of('contested')),
    '## What nobody knows',
    UNKNOWN,
    unknownTable(of('unknown')),
    '## What was wrong, and is not played any more',
    practiceTable(of('refuted'), 'here before'),
    '## What two or more others say as well',
    raisedTable(of('raised')),
    '## Figures without a source',
    FIGURES,
    optionTable('behaviour', optionsOf(textOf('behaviour.ts'))),
    optionTable('activity', optionsOf(textOf('activity/chances.ts'))),
    '## Assumptions in the code',
    `${marks.length} sentences, in \`src/sandbox/\`. \`grep -rn '(inferred' src/sandbox\` finds them.`,
    ...folders(marks).flatMap(([folder, rows]) => [`### ${folder}`, markTable(rows)]),
    '## Moves of postings',
    `${moves.length} rows of [the table of transitions](statuses.md) are inferred; the sandbox plays them like the others.`,
    markdownTable(
      ['row', 'from', 'to', 'note'],
      moves.map(({ id, from, to, trigger, note }) => [id, from ?? '(new)', to, note ?? trigger ?? '']),
    ),
    '## Sources',
    sourceTable(practice, sources),
  ].join('\n\n')}\n`
}

const INTRODUCTION = `<!-- Generated from spec/practice.json and the marks in src/sandbox by \`npm run generate\`. Do not edit. -->

# What the sandbox assumes

Client, sandbox and tests of this package share one set of facts, so no test of its own can refute a wrong reading of Ozon. This page lists what rests on reading alone: what others do otherwise, what nobody knows, and every sentence of the sandbox's code that is marked as inferred. Something in your shop that this page has otherwise is worth an issue.

How to read it:

- Start with the first two tables: they hold what may differ in your shop and matters for what a program sends.
- "Here" is what the sandbox does, "others" what programs outside this package expect or do.
- "Evidence" says where a row comes from (documents, captured answers, or programs, with their number) and, behind the semicolon, how well it is proven: documented, example, observed, inferred. Names in \`code\` are listed under "Sources" at the end.
- "Option" is the setting of the sandbox that plays the other way.
- Rows such as t033 are those of [the table of transitions](statuses.md).`

const CONTESTED =
  'The sandbox does the first by itself; `behaviour` chooses the other ([how](sandbox.md#where-nobody-knows-how-ozon-behaves)). The workflows are tested with both.'

const UNKNOWN =
  'Nobody was found who has tried it, or who tells. The package takes the careful side: it looks before it sends anything again, and tells what it cannot know.'

const FIGURES =
  'Options of the sandbox. Their defaults are plausible; where a source gives a figure, the description says so.'

function practiceTable(rows: readonly Practice[], ours = 'here'): string {
  return markdownTable(
    ['fact', ours, 'others', 'evidence', 'option'],
    rows.map(row => [row.fact, row.ours, row.others ?? '', evidenceOf(row), leverOf(row)]),
  )
}

function unknownTable(rows: readonly Practice[]): string {
  return markdownTable(
    ['fact', 'here'],
    rows.map(({ fact, ours }) => [fact, ours]),
  )
}

function raisedTable(rows: readonly Practice[]): string {
  return markdownTable(
    ['fact', 'evidence'],
    rows.map(row => [row.fact, evidenceOf(row)]),
  )
}

const leverOf = ({ lever, withoutLever }: Practice): string =>
  lever === undefined ? (withoutLever ?? '') : `\`behaviour.${lever}\``

function evidenceOf({ evidence, programs, grade, sources = [] }: Practice): string {
  const count = programs === undefined ? '' : `, ${programs} ${programs === 1 ? 'program' : 'programs'}`
  const named = sources.length === 0 ? '' : `: ${sources.map(code).join(', ')}`
  return `${evidence}${count}; ${grade}${named}`
}

function optionTable(name: string, options: readonly OptionFact[]): string {
  return markdownTable(
    [`option of \`${name}\``, 'what it is'],
    options.map(each => [code(each.name), each.what]),
  )
}

function folders(marks: readonly Assumption[]): readonly (readonly [string, readonly Assumption[]])[] {
  const names = [...new Set(marks.map(folderOf))].toSorted()
  return names.map(name => [name, marks.filter(each => folderOf(each) === name)] as const)
}

const folderOf = ({ file }: Assumption): string =>
  file.includes('/') ? file.slice(0, file.lastIndexOf('/')) : 'the rest'

function markTable(rows: readonly Assumption[]): string {
  return markdownTable(
    ['where', 'what', 'option'],
    rows.map(({ file, about, what, levers }) => [
      about === undefined ? code(file) : `${code(file)}, ${code(about)}`,
      what,
      levers.map(lever => `\`behaviour.${lever}\``).join(', '),
    ]),
  )
}

function sourceTable(practice: readonly Practice[], sources: Facts['sources']): string {
  const cited = [...new Set(practice.flatMap(each => each.sources ?? []))].toSorted()
  return markdownTable(
    ['source', 'what it is', 'address'],
    cited.map(key => {
      const { title = '', address = '' } = sources[key] ?? {}
      return [code(key), title, address.startsWith('https://') ? `<${address}>` : code(address)]
    }),
  )
}
