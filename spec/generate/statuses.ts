import type { Facts } from '../facts.ts'
import { HEADER, propertyName, quote, quoteAll } from './text.ts'

type StatusFacts = Facts['status']

/** src/wire/statuses.ts: statuses, moves, actions, calls and push states of a posting, without the words of people. */
export function statusesFile({ status: facts }: Facts): string {
  const flows = new FlowLists()
  const tables = [
    table(
      'statusRows',
      'StatusRow',
      facts.statuses.map(each => statusRow(each, flows)),
    ),
    table('substatusRows', 'SubstatusRow', facts.substatuses.map(substatusRow)),
    table(
      'transitionRows',
      'TransitionRow',
      facts.transitions.map(each => transitionRow(each, flows)),
    ),
    table('actionRows', 'ActionRow', facts.availableActions.map(actionRow)),
    table(
      'callRows',
      'CallRow',
      facts.sellerCalls.map(({ calls, requires }) => ({ calls, requires })),
    ),
  ]
  return `${HEADER}
import type { KnownStatus, KnownSubstatus } from './values.ts'

${wordTypes(facts)}
${ROW_TYPES}
${flows.declarations('FlowWord')}
${tables.join('\n')}
/** States that pushes tell, and the statuses that each can mean. */
export const pushStateRows: Readonly<Record<'fbs' | 'fbo', Readonly<Partial<Record<KnownSubstatus, readonly KnownStatus[]>>>>> = {
  fbs: ${literal(facts.pushStates.fbs)},
  fbo: ${literal(facts.pushStates.fbo)},
}
`
}

/** src/wire/status-labels.ts: what people call the statuses, in a file of its own because it is long. */
export function statusLabelsFile({ status: facts }: Facts): string {
  const flows = new FlowLists()
  const rows = facts.labels.map(each => ({
    text: each.label,
    language: each.language,
    status: each.status,
    substatus: each.substatus,
    flows: each.schemes === undefined ? undefined : flows.name(each.schemes),
    evidence: each.grade,
  }))
  return `${HEADER}
import type { EvidenceWord, FlowWord } from './statuses.ts'
import type { KnownStatus, KnownSubstatus } from './values.ts'

/** What people call a status. Without \`flows\` it holds everywhere. */
export interface LabelRow {
  readonly text: string
  readonly language: 'en' | 'ru' | 'zh'
  readonly status: KnownStatus
  readonly substatus?: KnownSubstatus
  readonly flows?: readonly FlowWord[]
  readonly evidence: EvidenceWord
}

${flows.declarations('FlowWord')}
${table('labelRows', 'LabelRow', rows)}`
}

/** A name in generated code, written without quotes. */
class Identifier {
  readonly text: string
  constructor(text: string) {
    this.text = text
  }
}

/** Equal lists of flows are written once. */
class FlowLists {
  readonly #names = new Map<string, string>()

  name(flows: readonly string[]): Identifier {
    const key = quoteAll(flows)
    const name = this.#names.get(key) ?? `flows${this.#names.size + 1}`
    this.#names.set(key, name)
    return new Identifier(name)
  }

  declarations(type: string): string {
    return [...this.#names].map(([list, name]) => `const ${name}: readonly ${type}[] = [${list}]\n`).join('')
  }
}

type Row = Readonly<Record<string, unknown>>

function statusRow(each: StatusFacts['statuses'][number], flows: FlowLists): Row {
  const substatuses = each.substatuses?.map(({ code, grade, schemes }) => ({
    substatus: code,
    evidence: grade,
    flows: schemes,
  }))
  return {
    status: each.code,
    meaning: each.meaning,
    flows: flows.name(each.schemes),
    movedBy: each.movedBy,
    terminal: each.terminal,
    usuallyLast: each.usuallyLast,
    evidence: each.grade,
    substatuses,
  }
}

function substatusRow(each: StatusFacts['substatuses'][number]): Row {
  return { substatus: each.code, meaning: each.meaning, statuses: each.statuses, evidence: each.grade }
}

function transitionRow(each: StatusFacts['transitions'][number], flows: FlowLists): Row {
  return {
    id: each.id,
    from: each.from,
    to: each.to,
    flows: flows.name(each.schemes),
    actors: each.actors,
    kind: each.kind,
    evidence: each.grade,
    trigger: each.trigger,
    calls: each.calls,
  }
}

function actionRow(each: StatusFacts['availableActions'][number]): Row {
  return {
    action: each.code,
    meaning: each.meaning,
    call: each.call,
    target: each.target,
    outsideDomain: each.outsideDomain,
    evidence: each.grade,
  }
}

function table(name: string, type: string, rows: readonly Row[]): string {
  return `export const ${name}: readonly ${type}[] = [\n${rows.map(row => `  ${literal(row)},\n`).join('')}]\n`
}

/** Any plain value as source text on one line; what is \`undefined\` is left out. */
function literal(value: unknown): string {
  if (value instanceof Identifier) return value.text
  if (typeof value === 'string') return quote(value)
  if (Array.isArray(value)) return `[${value.map(literal).join(', ')}]`
  if (typeof value !== 'object' || value === null) return String(value)
  const fields = Object.entries(value).filter(([, each]) => each !== undefined)
  return `{ ${fields.map(([key, each]) => `${propertyName(key)}: ${literal(each)}`).join(', ')} }`
}

/** The closed lists of words that the rows use. */
function wordTypes(facts: StatusFacts): string {
  const actors = [...new Set(facts.transitions.flatMap(each => each.actors))]
  const kinds = [...new Set(facts.transitions.map(each => each.kind))]
  return `export const flowWords = [${quoteAll(Object.keys(facts.schemes))}] as const
export type FlowWord = (typeof flowWords)[number]

/** How well a fact is proven, best first. */
export const evidenceWords = [${quoteAll(Object.keys(facts.grades))}] as const
export type EvidenceWord = (typeof evidenceWords)[number]

/** Who brings a move about. */
export type ActorWord = ${actors.map(quote).join(' | ')}
export type TransitionKindWord = ${kinds.map(quote).join(' | ')}
export type ActionWord = ${facts.availableActions.map(each => quote(each.code)).join(' | ')}`
}

const ROW_TYPES = `
export interface StatusRow {
  readonly status: KnownStatus
  readonly meaning: string
  readonly flows: readonly FlowWord[]
  readonly movedBy: readonly ActorWord[]
  /** Nothing follows. Absent: not known. */
  readonly terminal?: boolean
  /** What follows is a rare correction. */
  readonly usuallyLast?: boolean
  readonly evidence: EvidenceWord
  readonly substatuses?: readonly SubstatusOfStatusRow[]
}

export interface SubstatusOfStatusRow {
  readonly substatus: KnownSubstatus
  readonly evidence: EvidenceWord
  readonly flows?: readonly FlowWord[]
}

export interface SubstatusRow {
  readonly substatus: KnownSubstatus
  readonly meaning: string
  readonly statuses: readonly KnownStatus[]
  readonly evidence: EvidenceWord
}

/** A move between two statuses; without \`from\` the posting is born in \`to\`. Its \`id\` stands in \`docs/statuses.md\`. */
export interface TransitionRow {
  readonly id: string
  readonly from?: KnownStatus
  readonly to: KnownStatus
  readonly flows: readonly FlowWord[]
  readonly actors: readonly ActorWord[]
  readonly kind: TransitionKindWord
  readonly evidence: EvidenceWord
  readonly trigger?: string
  readonly calls?: readonly string[]
}

export interface ActionRow {
  readonly action: ActionWord
  readonly meaning: string
  readonly call?: string
  readonly target?: { readonly statuses: readonly KnownStatus[]; readonly substatus?: KnownSubstatus }
  /** Its call is none of this package's. */
  readonly outsideDomain?: boolean
  readonly evidence: EvidenceWord
}

/** What must hold before a seller's call; all conditions together. */
export interface CallRow {
  readonly calls: readonly string[]
  readonly requires: readonly ConditionRow[]
}

export type ConditionRow =
  | { readonly kind: 'status'; readonly anyOf: readonly KnownStatus[] }
  | { readonly kind: 'substatus'; readonly noneOf: readonly KnownSubstatus[] }
  | { readonly kind: 'scheme'; readonly anyOf: readonly FlowWord[] }
  | { readonly kind: 'action'; readonly anyOf: readonly ActionWord[] }
  | { readonly kind: 'before'; readonly event: 'assembly' | 'shipment_date' }
  | { readonly kind: 'exemplars-filled' }
  | { readonly kind: 'handed-over-unscanned' }
  | { readonly kind: 'disputed' }
`
