import { hideKeys } from '../../internal/hide-keys.ts'
import { flowWords, substatusRows, type TransitionRow, transitionRows } from '../../wire/statuses.ts'
import type { KnownStatus, KnownSubstatus } from '../../wire/values.ts'
import type { JournalActor, PostingEntry } from '../journal.ts'
import type { PostingRecord, Step } from '../records/posting.ts'
import type { World } from '../world.ts'
import { piecesOf } from './pieces.ts'

/** A move of a posting as it is wanted. */
export interface Move {
  readonly to: KnownStatus
  readonly substatus: KnownSubstatus
  readonly actor: JournalActor
  /** In a few words, for the journal. */
  readonly because: string
}

/** A move that the table of transitions does not have. */
export class ImpossibleMove extends Error {
  override readonly name = 'ImpossibleMove'

  constructor(message: string) {
    super(hideKeys(message))
  }
}

/** Moves a posting along the table of transitions; throws `ImpossibleMove` with the reason, and then nothing has changed. */
export function movePosting(world: World, posting: PostingRecord, move: Move): void {
  const row = transitionFor(posting, move)
  if (typeof row === 'string') throw new ImpossibleMove(row)
  const from = posting.status
  const at = world.now()
  if (posting.substatus !== move.substatus) posting.previousSubstatus = posting.substatus
  posting.status = move.to
  posting.substatus = move.substatus
  world.postings.changed(posting, at)
  note(world, posting, { ...move, at, from, transition: row.id })
}

/** Whether a move is possible, without making it: the reason why not. */
export function moveProblem(posting: PostingRecord, move: Move): string | undefined {
  const row = transitionFor(posting, move)
  return typeof row === 'string' ? row : undefined
}

/** Puts a new posting into the world, in a status in which postings of its flow may be born. */
export function bearPosting(world: World, posting: PostingRecord, birth: Omit<Move, 'to' | 'substatus'>): void {
  const { status: to, substatus } = posting
  const row = rowsFor(posting).find(each => each.from === undefined && each.to === to && isOf(each, birth.actor))
  if (row === undefined) {
    throw new ImpossibleMove(`No posting of flow ${posting.flow} is born in '${to}' by ${birth.actor}.`)
  }
  refuseWrongSubstatus(to, substatus)
  world.postings.add(posting)
  note(world, posting, { ...birth, to, substatus, at: posting.createdAt, transition: row.id })
}

function note(world: World, posting: PostingRecord, step: Step): void {
  posting.history.push(step)
  const { from, to, substatus, actor, because } = step
  const start = from === undefined ? birthOf(posting) : { from }
  world.journal.add({ kind: 'posting', actor, postingNumber: posting.number, ...start, to, substatus, because })
  world.tellMove(posting, step)
}

/** What a posting begins with, so that the journal alone tells what became of the goods of an order. */
function birthOf({ lines, parent }: PostingRecord): Pick<PostingEntry, 'goods' | 'parent'> {
  const goods = piecesOf(lines)
  return parent === undefined ? { goods } : { goods, parent }
}

function transitionFor(posting: PostingRecord, { to, substatus, actor }: Move): TransitionRow | string {
  const { status: from, number, flow } = posting
  const ways = rowsFor(posting).filter(row => row.from === from)
  const wrong = substatusProblem(to, substatus)
  if (wrong !== undefined) return `${number}: ${wrong}`
  const rows = ways.filter(row => row.to === to)
  const found = rows.find(row => isOf(row, actor)) ?? (from === to && rows.length === 0 ? stay(posting, to) : undefined)
  if (found !== undefined) return found
  const open = [...new Set(ways.map(row => `${row.to} (${row.actors.join(', ')})`))].join('; ')
  return `${number} cannot go from '${from}' to '${to}' by ${actor} in flow ${flow}. Possible: ${open || 'nothing'}.`
}

/** Substatuses of one status follow each other freely where the table has no row of their own. */
function stay(posting: PostingRecord, to: KnownStatus): TransitionRow {
  return { id: 'substatus', from: to, to, flows: [posting.flow], actors: [], kind: 'reentrant', evidence: 'inferred' }
}

const ROWS: ReadonlyMap<string, readonly TransitionRow[]> = new Map(
  flowWords.map(flow => [flow, transitionRows.filter(row => row.flows.includes(flow))]),
)

/** The rows of a flow. Click and collect has no documented moves of its own; it is given those of FBS. */
export function rowsFor({ flow }: PostingRecord): readonly TransitionRow[] {
  return ROWS.get(flow === 'CNC' ? 'FBS' : flow) ?? []
}

function isOf(row: TransitionRow, actor: JournalActor): boolean {
  return actor === 'sandbox' || row.actors.some(each => each === actor)
}

/** Throws `ImpossibleMove` for a substatus that a status does not have. */
export function refuseWrongSubstatus(status: KnownStatus, substatus: KnownSubstatus): void {
  const problem = substatusProblem(status, substatus)
  if (problem !== undefined) throw new ImpossibleMove(problem)
}

function substatusProblem(status: KnownStatus, substatus: KnownSubstatus): string | undefined {
  const row = substatusRows.find(each => each.substatus === substatus)
  if (row?.statuses.includes(status)) return undefined
  // Nobody has told which substatus `ship_in_process` has.
  if (!substatusRows.some(({ statuses }) => statuses.includes(status))) return undefined
  return `'${substatus}' is no substatus of '${status}'`
}
