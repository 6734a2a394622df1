import { flowWords, substatusRows, type TransitionRow, transitionRows } from '../../wire/statuses.ts'
import type { KnownStatus, KnownSubstatus } from '../../wire/values.ts'
import type { JournalActor } from '../journal.ts'
import type { PostingRecord } from '../records/posting.ts'
import type { World } from '../world.ts'
import { ImpossibleMove, movePosting, refuseWrongSubstatus } from './moves.ts'

/** Where a posting is to get. */
export interface Destination {
  readonly to: KnownStatus
  readonly substatus?: KnownSubstatus
}

/**
 * Takes a posting along the shortest way of its flow to a status; every step is one of the table. For seeds and levers,
 * which want a posting somewhere and not by whom. Throws `ImpossibleMove` before the first step.
 */
export function walkTo(world: World, posting: PostingRecord, destination: Destination, because: string): void {
  const { to, substatus } = destination
  for (const row of checkedWay(posting, destination)) {
    const isLast = row.to === to
    const next = (isLast ? substatus : undefined) ?? usualSubstatus(posting, row.to)
    movePosting(world, posting, { to: row.to, substatus: next, actor: actorOf(row), because })
  }
  if (substatus !== undefined && posting.substatus !== substatus) {
    movePosting(world, posting, { to, substatus, actor: 'sandbox', because })
  }
}

/** The steps of such a walk. Throws `ImpossibleMove` when there is no way, or the status has no such substatus. */
export function checkedWay(posting: PostingRecord, { to, substatus }: Destination): readonly TransitionRow[] {
  if (substatus !== undefined) refuseWrongSubstatus(to, substatus)
  return wayTo(posting, to)
}

function wayTo(posting: PostingRecord, to: KnownStatus): readonly TransitionRow[] {
  const ways: { readonly at: KnownStatus; readonly rows: readonly TransitionRow[] }[] = [
    { at: posting.status, rows: [] },
  ]
  const seen = new Set<KnownStatus>([posting.status])
  for (const { at, rows } of ways) {
    if (at === to) return rows
    for (const row of rowsOf(posting).filter(each => each.from === at && !seen.has(each.to))) {
      seen.add(row.to)
      ways.push({ at: row.to, rows: [...rows, row] })
    }
  }
  throw new ImpossibleMove(
    `${posting.number}: no way leads from '${posting.status}' to '${to}' in flow ${posting.flow}.`,
  )
}

/** The most plausible ways first: nobody is led through a cancellation or a state that was only seen once. */
function rowsOf({ flow }: PostingRecord): readonly TransitionRow[] {
  return USUAL.get(flow === 'CNC' ? 'FBS' : flow) ?? []
}

const USUAL: ReadonlyMap<string, readonly TransitionRow[]> = new Map(
  flowWords.map(flow => [
    flow,
    transitionRows.filter(
      row =>
        row.flows.includes(flow) && row.from !== undefined && row.from !== row.to && row.kind !== 'late-correction',
    ),
  ]),
)

function actorOf(row: TransitionRow): JournalActor {
  return row.actors[0] ?? 'sandbox'
}

const USUAL_SUBSTATUS: Partial<Record<KnownStatus, KnownSubstatus>> = {
  awaiting_deliver: 'posting_not_in_carriage',
  awaiting_registration: 'posting_awaiting_registration',
  delivering: 'posting_on_way_to_city',
  delivered: 'posting_received',
}

/** The substatus that a posting has first in a status. */
export function usualSubstatus({ flow }: PostingRecord, status: KnownStatus): KnownSubstatus {
  if (status === 'awaiting_deliver' && flow !== 'FBS' && flow !== 'CNC') return 'posting_transferring_to_delivery'
  if (status === 'awaiting_packaging' && flow === 'FBO') return 'posting_packing'
  const known = USUAL_SUBSTATUS[status] ?? substatusRows.find(({ statuses }) => statuses.includes(status))?.substatus
  // Every status but two legacy ones has a documented substatus.
  return known ?? 'posting_created'
}
