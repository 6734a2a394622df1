import { askToCancel, refuseGoods, returnGoods } from '../buyers.ts'
import { OVERDUE } from '../cancelling/cancel-reasons.ts'
import { cancelPosting } from '../cancelling/cancellation.ts'
import { deadlineOfCodes } from '../digital-codes.ts'
import { movePosting, moveProblem } from '../postings/moves.ts'
import type { PostingRecord } from '../records/posting.ts'
import type { World } from '../world.ts'
import type { Chances } from './chances.ts'
import type { Habit } from './habit.ts'
import { HABITS } from './habits.ts'
import { keepOrdering } from './ordering.ts'
import { scanCarriages } from './scanning.ts'

const HOUR_MS = 3_600_000
const DAY_MS = 24 * HOUR_MS

/** Lets buyers, carriers and Ozon act: after each step of a posting, what happens to it next is decided and awaited. */
export function enliven(world: World, chances: Chances): void {
  world.onMove(posting => planNext(world, chances, posting))
  for (const posting of world.postings.touched) planNext(world, chances, posting)
  scanCarriages(world, chances)
  keepOrdering(world, chances)
}

function planNext(world: World, chances: Chances, posting: PostingRecord): void {
  watchDeadline(world, posting)
  // Nobody packs or carries a code: the seller's upload moves such a posting, or its deadline ends it.
  if (posting.family === 'digital') return
  if (posting.status === 'not_accepted' && world.behaviour.notAccepted === 'final') return
  if (posting.status === 'delivered') planReturn(world, chances, posting)
  const habit = HABITS.find(each => fits(each, posting) && world.random.chance(probability(each, chances)))
  if (habit === undefined) return
  const steps = posting.history.length
  world.after(hoursWithin(world, habit.hours), () => {
    // Something else has happened to it since.
    if (posting.history.length === steps) carryOut(world, chances, posting, habit)
  })
}

const probability = ({ chance }: Habit, chances: Chances): number => (chance === 1 ? 1 : chances[chance])

function fits({ from, at, flows, substatus, to }: Habit, posting: PostingRecord): boolean {
  if (posting.status !== from || (at !== undefined && !at.includes(posting.substatus))) return false
  if (to === from && substatus === posting.substatus) return false
  return flows === undefined || flows.includes(posting.flow)
}

function carryOut(world: World, chances: Chances, posting: PostingRecord, habit: Habit): void {
  const { to, substatus, actor, because } = habit
  if (moveProblem(posting, { to, substatus, actor, because }) !== undefined) return
  if (to !== 'cancelled') movePosting(world, posting, { to, substatus, actor, because })
  else if (actor === 'buyer') changeMind(world, chances, posting)
  else cancelPosting(world, posting, { by: actor, because })
}

/** Buyers of rFBS goods have to ask; who stands before the goods refuses them. */
function changeMind(world: World, chances: Chances, posting: PostingRecord): void {
  if (posting.status === 'delivering' && posting.substatus !== 'posting_on_way_to_city') {
    refuseGoods(world, posting)
    return
  }
  if (!mayAsk(world, posting)) return
  const request = askToCancel(world, posting)
  if (request === undefined) return
  const steps = posting.history.length
  // When the seller says no, life goes on.
  world.at(request.autoApproveAt + 1, () => {
    if (posting.history.length === steps) planNext(world, chances, posting)
  })
}

/** One request at a time. */
function mayAsk({ sellers }: World, { clientId, number }: PostingRecord): boolean {
  return sellers.get(clientId)?.conditionalCancellations.openFor(number) === undefined
}

/** Ozon cancels what was not handed over in time, once for each posting. */
function watchDeadline(world: World, posting: PostingRecord): void {
  if (posting.history.length > 1 && posting.status !== 'awaiting_packaging') return
  if (posting.family === 'fbs' || posting.family === 'digital') {
    world.at(deadlineOf(posting), () => cancelOverdue(world, posting))
  }
}

/** When exactly is not documented for FBS: at the end of the time without delay (inferred). */
function deadlineOf(posting: PostingRecord): number {
  if (posting.family === 'digital') return deadlineOfCodes(posting)
  return posting.flow === 'FBS' || posting.flow === 'CNC' ? posting.shipByWithoutDelay : posting.shipBy + DAY_MS
}

function cancelOverdue(world: World, posting: PostingRecord): void {
  const waits = posting.status === 'awaiting_packaging' || posting.status === 'awaiting_deliver'
  if (!waits || posting.substatus === 'posting_in_carriage' || posting.assembly?.state === 'running') return
  // The seller may have been given more time since.
  if (deadlineOf(posting) > world.now()) watchDeadline(world, posting)
  else cancelPosting(world, posting, { by: 'Ozon', reasonId: OVERDUE.id, because: 'not handed over in time' })
}

function planReturn(world: World, chances: Chances, posting: PostingRecord): void {
  if (!world.random.chance(chances.returns)) return
  world.after(hoursWithin(world, [24, 240]), () => {
    if (posting.status === 'delivered') returnGoods(world, posting)
  })
}

function hoursWithin({ random }: World, [low, high]: readonly [number, number]): number {
  return Math.round((low + random.next() * (high - low)) * HOUR_MS)
}
