import { postingsNamed } from '../postings/named.ts'
import type { CarriageRecord } from '../records/carriages.ts'
import type { PostingRecord, Step } from '../records/posting.ts'
import type { World } from '../world.ts'
import { leaveCarriage, noteCarriage } from './changes.ts'
import { membersOf } from './documents.ts'
import { todayAt } from './methods.ts'
import { TAKEN, UNSEEN } from './taken.ts'

/** Formed carriages whose day has come: what a courier fetches, or the seller brings. */
export function carriagesToHandOver(world: World): readonly CarriageRecord[] {
  return [...world.sellers.values()].flatMap(({ carriages }) =>
    carriages.all.filter(
      ({ status, departureDate, place }) => status === 'formed' && departureDate <= todayAt(world, place),
    ),
  )
}

/**
 * Hands a formed carriage over, and gives the postings that go with it, which scans may then move on. Nothing happens, and
 * nothing is given, when it is not formed.
 */
export function postingsHandedOver(world: World, carriage: CarriageRecord): readonly PostingRecord[] {
  if (carriage.status !== 'formed') return []
  send(world, carriage)
  closeIfDone(world, carriage)
  return postingsNamed(world, carriage.clientId, carriage.unseen)
}

function send(world: World, carriage: CarriageRecord): void {
  carriage.status = 'sended'
  for (const { number, status } of membersOf(world, carriage)) if (UNSEEN.has(status)) carriage.unseen.add(number)
  const isBrought = carriage.place.warehouse.firstMile === 'dropoff'
  noteCarriage(world, carriage, { effect: 'carriage-handed-over', actor: isBrought ? 'seller' : 'carrier' })
  for (const pass of world.sellers.get(carriage.clientId)?.passes.ofCarriage(carriage.id) ?? []) pass.isActive = false
}

/** Keeps carriages in step with their postings, whoever moves these. */
export function followCarriages(world: World): void {
  world.onMove((posting, step) => {
    if (posting.flow === 'FBS' && step.from !== undefined) follow(world, posting, step)
  })
}

function follow(world: World, posting: PostingRecord, { from, to, substatus }: Step): void {
  const carriage = world.sellers.get(posting.clientId)?.carriages.get(posting.carriageId)
  if (carriage === undefined) {
    if (from === 'awaiting_deliver' && TAKEN.has(to)) noteExcess(world, posting)
    return
  }
  const isListed = isWithSeller(carriage)
  if (to === 'awaiting_deliver') {
    if (substatus === 'posting_in_carriage') return
    if (isListed) leaveCarriage(world, carriage, posting)
    // It was handed over once, and its act keeps it; now it needs another carriage.
    else delete posting.carriageId
  } else if (carriage.status !== 'formed' && isListed) {
    const stays = to === 'cancelled' && world.behaviour.cancelledInCarriage === 'stays'
    if (!stays) leaveCarriage(world, carriage, posting)
  } else if (TAKEN.has(to)) takeIn(world, carriage, to)
  if (!UNSEEN.has(to) || posting.carriageId === undefined) carriage.unseen.delete(posting.number)
  closeIfDone(world, carriage)
}

const isWithSeller = ({ status }: CarriageRecord): boolean => ['new', 'in_process', 'error', 'formed'].includes(status)

function takeIn(world: World, carriage: CarriageRecord, to: string): void {
  if (carriage.status === 'formed') send(world, carriage)
  const isAtOzon = to !== 'driver_pickup' && to !== 'arbitration'
  if (carriage.status !== 'sended' || !isAtOzon) return
  carriage.status = 'received'
  noteCarriage(world, carriage, { effect: 'carriage-received', actor: 'Ozon' })
}

const isUnderWay = ({ status }: CarriageRecord): boolean => status === 'sended' || status === 'received'

function closeIfDone(world: World, carriage: CarriageRecord): void {
  if (!isUnderWay(carriage) || carriage.unseen.size > 0) return
  const missing = membersOf(world, carriage).filter(
    ({ status }) => status === 'not_accepted' || status === 'arbitration',
  )
  for (const { number } of missing) carriage.missing.add(number)
  carriage.status = 'closed'
  carriage.closedAt = world.now()
  const details = { missing: carriage.missing.size, excess: carriage.excess.size }
  noteCarriage(world, carriage, { effect: 'carriage-closed', actor: 'Ozon', details })
}

/** A posting that came along without being in the carriage is told of in the act of excess (inferred). */
function noteExcess(world: World, posting: PostingRecord): void {
  const carriages = world.sellers.get(posting.clientId)?.carriages.all ?? []
  const open = carriages.findLast(each => isUnderWay(each) && each.place.method.id === posting.deliveryMethodId)
  open?.excess.add(posting.number)
}
