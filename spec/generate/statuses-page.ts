import { stageOf } from '../../src/status/stages.ts'
import type { Facts } from '../facts.ts'
import { code, markdownTable } from './markdown.ts'

type StatusFacts = Facts['status']
type Transition = StatusFacts['transitions'][number]
type Status = StatusFacts['statuses'][number]

/** docs/statuses.md: the table of statuses for people, with a diagram of each flow. */
export function statusesPage(facts: Facts): string {
  const { status } = facts
  const flows = Object.keys(status.schemes)
  return `${[
    INTRODUCTION,
    gradesText(status),
    '## The flows',
    ...flows.map(flow => flowText(status, flow)),
    '## The statuses',
    ...status.statuses.map(each => statusText(status, each)),
    '## The substatuses',
    substatusTable(status),
    '## What a seller may do',
    actionTable(status),
    '## States in pushes',
    pushTable(status),
    '## Sources',
    sourcesText(facts),
  ].join('\n\n')}\n`
}

const INTRODUCTION = `<!-- Generated from spec/status.json by \`npm run generate\`. Do not edit. -->

# Statuses of a posting

What a posting is, what it may become, and how well each of these facts is proven. The page is drawn from the table that \`checkTransition\`, \`canDo\` and \`parseStatusLabel\` read; \`docs/decisions/0006-status-machine.md\` in the repository tells how they use it. Statuses are open: Ozon may send new ones, and they pass as they came.

**Stages** (new, packing, ready, handed over, on the way, disputed, done, cancelled) are our grouping; Ozon has none.`

function gradesText({ grades }: StatusFacts): string {
  const rows = Object.entries(grades).map(([grade, meaning]) => [grade, meaning])
  return `Evidence, best first:\n\n${markdownTable(['evidence', 'what it means'], rows)}`
}

function flowText(facts: StatusFacts, flow: string): string {
  const { title = '', flows, flag } = Object.entries(facts.schemes).find(([name]) => name === flow)?.[1] ?? {}
  const told = [
    ...(flows === undefined ? [] : [`\`integration_type_flow\` ${flows.map(code).join(' or ')}`]),
    ...(flag === undefined ? [] : [`\`${flag}\` is true`]),
  ]
  const how = told.length === 0 ? '' : `\n\nTold by ${told.join(', ')}.`
  const own = facts.transitions.filter(each => each.schemes.some(scheme => scheme === flow))
  const borrowed = flow === 'CNC'
  const moves = borrowed ? facts.transitions.filter(each => each.schemes.includes('FBS')) : own
  const note = borrowed ? '\n\nNo moves of its own are documented: these are those of FBS, all of them inferred.' : ''
  return `### ${flow}\n\n${sentence(title)}${how}${note}\n\n${diagram(moves, facts, borrowed)}`
}

/** One arrow for each pair of statuses, with who can bring it about and the best evidence. */
function diagram(moves: readonly Transition[], { statuses, grades }: StatusFacts, inferred: boolean): string {
  const pairs = [...new Set(moves.map(each => `${each.from ?? '[*]'} --> ${each.to}`))]
  const arrows = pairs.map(pair => {
    const same = moves.filter(each => `${each.from ?? '[*]'} --> ${each.to}` === pair)
    const actors = [...new Set(same.flatMap(each => each.actors))]
    // The grades are listed best first.
    const best = Object.keys(grades).find(grade => same.some(each => each.grade === grade))
    return `  ${pair}: ${actors.join(' / ')} (${inferred ? 'inferred' : best})`
  })
  const ends = statuses
    .filter(each => (each.terminal === true || each.usuallyLast === true) && moves.some(move => move.to === each.code))
    .map(each => `  ${each.code} --> [*]`)
  return ['```mermaid', 'stateDiagram-v2', ...arrows, ...ends, '```'].join('\n')
}

function statusText(facts: StatusFacts, status: Status): string {
  const { meaning, schemes, movedBy, substatuses, grade, sources, note, terminalNote } = status
  const rows = [
    ['meaning', meaning],
    ['stage (ours)', stageOf[status.code as keyof typeof stageOf].replaceAll('-', ' ')],
    ['flows', schemes.join(', ')],
    ['moved by', movedBy.join(', ')],
    ['final', finality(status)],
    ['substatuses', (substatuses ?? []).map(substatusText).join('<br>') || 'none known'],
    ['words', wordsText(facts, status)],
    ['evidence', evidenceText(grade, sources)],
    ...(note === undefined ? [] : [['note', note]]),
    ...(terminalNote === undefined ? [] : [['on its end', terminalNote]]),
  ]
  return `### ${status.code}\n\n${markdownTable(['', code(status.code)], rows)}\n\n${exitsText(facts, status)}`
}

function finality({ terminal, usuallyLast }: Status): string {
  if (usuallyLast === true) return 'usually; what follows is a rare correction'
  return terminal === undefined ? 'not known' : terminal ? 'yes' : 'no'
}

function substatusText(each: NonNullable<Status['substatuses']>[number]): string {
  const where = each.schemes === undefined ? '' : `, ${each.schemes.join(', ')} only`
  return `${code(each.code)} (${each.grade}${where})`
}

function wordsText({ labels }: StatusFacts, status: Status): string {
  const own = labels.filter(each => each.status === status.code && each.substatus === undefined)
  const texts = ['en', 'ru', 'zh'].flatMap(language => {
    const words = own.filter(each => each.language === language).map(each => each.label)
    return words.length === 0 ? [] : [words.join(', ')]
  })
  return texts.length === 0 ? 'no source has one; `statusLabel` gives words of ours' : texts.join('<br>')
}

function exitsText({ transitions }: StatusFacts, status: Status): string {
  const exits = transitions.filter(each => each.from === status.code)
  if (exits.length === 0) return 'No move out of it is known.'
  const rows = exits.map(each => [
    each.id,
    code(each.to),
    each.kind,
    each.schemes.join(', '),
    each.actors.join(', '),
    each.trigger ?? '',
    evidenceText(each.grade, each.sources),
    [each.note ?? [], each.contested === undefined ? [] : `contested: ${each.contested}`].flat().join('; '),
  ])
  const head = ['move', 'to', 'kind', 'flows', 'by', 'how', 'evidence', 'note']
  return `How to get out:\n\n${markdownTable(head, rows)}`
}

function substatusTable({ substatuses }: StatusFacts): string {
  const rows = substatuses.map(each => [
    code(each.code),
    each.meaning,
    each.statuses.map(code).join(', '),
    each.grade,
    each.note ?? '',
  ])
  return markdownTable(['substatus', 'meaning', 'statuses', 'evidence', 'note'], rows)
}

function actionTable({ availableActions }: StatusFacts): string {
  const rows = availableActions.map(each => [
    code(each.code),
    each.unexplained === true ? `${each.meaning} (Ozon does not explain it)` : each.meaning,
    each.call === undefined ? '' : code(each.call),
    [...(each.target?.statuses ?? []), ...(each.target?.substatus === undefined ? [] : [each.target.substatus])]
      .map(code)
      .join(', '),
    each.grade,
  ])
  const text =
    'Words of `available_actions`. An empty list means that nothing can be done now; when Ozon told no list, the table of statuses decides.'
  return `${text}\n\n${markdownTable(['action', 'meaning', 'call', 'leads to', 'evidence'], rows)}`
}

function pushTable({ pushStates }: StatusFacts): string {
  const rows = Object.entries(pushStates).flatMap(([family, states]) =>
    Object.entries(states).map(([state, statuses]) => [
      family.toUpperCase(),
      code(state),
      statuses.map(code).join(' or '),
      statuses.length > 1 ? 'ambiguous: read the posting' : '',
    ]),
  )
  return `Pushes tell substatuses.\n\n${markdownTable(['pushes', 'state', 'status', ''], rows)}`
}

function sourcesText({ sources, status }: Facts): string {
  const cited = new Set([...status.statuses, ...status.transitions].flatMap(each => each.sources ?? []))
  const rows = [...cited].toSorted().map(key => {
    const { title = '', address = '', date = '' } = sources[key] ?? {}
    return [code(key), title, address.startsWith('https://') ? `<${address}>` : code(address), date]
  })
  return markdownTable(['source', 'what it is', 'address', 'of'], rows)
}

function evidenceText(grade: string, sources: readonly string[] | undefined): string {
  return sources === undefined ? grade : `${grade}: ${sources.map(code).join(', ')}`
}

function sentence(text: string): string {
  return `${text.startsWith('rFBS') ? 'r' : text.charAt(0).toUpperCase()}${text.slice(1)}.`
}
