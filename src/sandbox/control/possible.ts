import type { EvidenceWord, TransitionRow } from '../../wire/statuses.ts'
import type { KnownStatus, KnownSubstatus } from '../../wire/values.ts'
import type { Habit } from '../activity/habit.ts'
import { HABITS } from '../activity/habits.ts'
import { goodsLeft } from '../buyers.ts'
import { cancelProblem } from '../cancelling/cancellation.ts'
import type { Party } from '../levers.ts'
import { moveProblem, rowsFor } from '../postings/moves.ts'
import { isRfbs } from '../postings/schemes.ts'
import { usualSubstatus } from '../postings/walk.ts'
import type { PostingRecord } from '../records/posting.ts'
import type { World } from '../world.ts'
import { labelOf } from './words.ts'

/** Something that can happen to a posting now, and the lever that makes it happen. */
export interface PossibleMove {
  /** The same as long as it is the same move of the same posting. */
  readonly id: string
  readonly by: Party
  readonly label: string
  readonly to?: KnownStatus
  readonly substatus?: KnownSubstatus
  /** Where it comes from in the table of transitions. */
  readonly transition?: string
  readonly evidence?: EvidenceWord
  readonly trigger?: string
  readonly lever: string
  readonly wish: Readonly<Record<string, string>>
}

/** In the order in which they are offered. Sellers act through their API. */
const OTHERS: readonly Party[] = ['carrier', 'Ozon', 'partner', 'buyer']

/**
 * What couriers, Ozon, a partner or the buyer can do with a posting now: the rows of the table of transitions that lead on
 * from here, and what buyers do besides. What follows from the seller's own calls, such as the end of packing, is left out.
 */
export function possibleMoves(world: World, posting: PostingRecord): readonly PossibleMove[] {
  return OTHERS.flatMap(by => [
    ...stepsWithin(posting, by),
    ...rowsBy(world, posting, by).map(row => moveAlong(posting, row, by)),
    ...(by === 'buyer' ? ofBuyer(world, posting) : []),
  ])
}

/** From one substatus of a status to another, as it usually goes. */
function stepsWithin(posting: PostingRecord, by: Party): readonly PossibleMove[] {
  const { status, number } = posting
  const steps = usual(posting).filter(({ to, actor, substatus, because }) => {
    const isStep = to === status && actor === by
    return isStep && moveProblem(posting, { to, substatus, actor, because }) === undefined
  })
  return steps.map(({ substatus }) => ({
    id: `${by}:${substatus}`,
    by,
    label: labelOf({ from: status, to: status, substatus, by }),
    to: status,
    substatus,
    lever: 'move',
    wish: { posting: number, to: status, substatus, by },
  }))
}

/** Rows that lead to another status, one for each. */
function rowsBy(world: World, posting: PostingRecord, by: Party): readonly TransitionRow[] {
  const rows = rowsFor(posting).filter(
    row => row.from === posting.status && row.to !== row.from && row.actors.some(actor => actor === by),
  )
  const firsts = rows.filter((row, i) => rows.findIndex(({ to }) => to === row.to) === i)
  return firsts.filter(row => !followsFromSeller(world, posting, row) && !(by === 'buyer' && row.to === 'cancelled'))
}

/** Packing and splitting end by themselves, or Ozon does them in a warehouse that packs automatically. */
function followsFromSeller({ sellers }: World, posting: PostingRecord, { from, to }: TransitionRow): boolean {
  if (to === 'ship_in_process' || (from === 'ship_in_process' && to !== 'cancelled')) return true
  if (from !== 'awaiting_packaging' || posting.flow === 'FBO' || posting.flow === 'FBP') return false
  if (to === 'cancelled_from_split_pending') return posting.children.length === 0
  const isPacked = to === 'awaiting_deliver' || to === 'awaiting_registration'
  return isPacked && sellers.get(posting.clientId)?.warehouses.get(posting.warehouseId)?.isAutoAssembly !== true
}

function moveAlong(posting: PostingRecord, row: TransitionRow, by: Party): PossibleMove {
  const { status: from, number } = posting
  const { to, id, evidence, trigger } = row
  const substatus =
    usual(posting).find(each => each.to === to && each.actor === by)?.substatus ?? usualSubstatus(posting, to)
  const isCancel = to === 'cancelled'
  return {
    id: `${by}:${to}`,
    by,
    label: labelOf({ from, to, substatus, by }),
    to,
    substatus,
    transition: id,
    evidence,
    ...(trigger === undefined ? {} : { trigger }),
    lever: isCancel ? 'cancel' : 'move',
    wish: isCancel ? { posting: number, by } : { posting: number, to, substatus, by },
  }
}

const usual = ({ status, substatus, flow }: PostingRecord): readonly Habit[] =>
  HABITS.filter(
    ({ from, at, flows, to, substatus: next }) =>
      from === status &&
      (at?.includes(substatus) ?? true) &&
      (flows?.includes(flow) ?? true) &&
      !(to === from && next === substatus),
  )

/** Buyers refuse goods at the door, or ask before; and they send back what they have. */
function ofBuyer(world: World, posting: PostingRecord): readonly PossibleMove[] {
  const wish = { posting: posting.number }
  if (posting.status === 'delivered') {
    if (goodsLeft(world, posting).length === 0) return []
    return [{ id: 'buyer:return-goods', by: 'buyer', label: 'Send the goods back', lever: 'return-goods', wish }]
  }
  if (cancelProblem(posting, 'buyer') !== undefined) return []
  const to = 'cancelled'
  if (posting.status === 'delivering' && posting.substatus !== 'posting_on_way_to_city') {
    return [{ id: 'buyer:refuse-goods', by: 'buyer', label: 'Refuse the goods', to, lever: 'refuse-goods', wish }]
  }
  if (isWaiting(world, posting)) return []
  const label = isRfbs(posting) ? 'Ask for a cancellation' : 'Cancel the order'
  return [{ id: 'buyer:cancelled', by: 'buyer', label, to, lever: 'ask-to-cancel', wish }]
}

/** The seller has not answered the last request yet. */
function isWaiting({ sellers }: World, { clientId, number }: PostingRecord): boolean {
  return sellers.get(clientId)?.conditionalCancellations.openFor(number) !== undefined
}
