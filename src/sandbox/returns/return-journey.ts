import { LOST, REFUSED_AT_RECEIPT } from '../cancelling/cancel-reasons.ts'
import type { JournalActor } from '../journal.ts'
import { ImpossibleMove } from '../postings/moves.ts'
import type { Line, PostingRecord, Step } from '../records/posting.ts'
import type { ReturnRecord, ReturnStatus, ReturnType } from '../records/returns.ts'
import type { Seller } from '../records/seller.ts'
import type { World } from '../world.ts'
import { OZON_RETURNS, pickupPointOf, returnPointOf } from './return-places.ts'

/** What comes back, and why. */
export interface ComingBack {
  readonly type: ReturnType
  /** In Ozon's words. */
  readonly reason: string
  readonly lines: readonly Line[]
  readonly by: JournalActor
}

/** Cancelled in these, a parcel is with Ozon; what was lost at the hand-over has nothing to come back. */
const WITH_OZON: ReadonlySet<string> = new Set(['acceptance_in_progress', 'driver_pickup', 'delivering'])
/** Sends the goods of a cancelled posting back, when they were on their way with Ozon. A step without a start is a birth. */
export function bringBackCancelled(world: World, posting: PostingRecord, { from, actor }: Step): void {
  const { cancellation, lines } = posting
  if (cancellation === undefined || cancellation.reasonId === LOST.id) return
  const { reason, reasonId } = cancellation
  if (from === undefined) bringBack(world, posting, { type: 'PartialReturn', reason, lines, by: actor })
  else if (wasWithOzon(posting, from)) {
    const type = reasonId === REFUSED_AT_RECEIPT.id ? 'FullReturn' : 'Cancellation'
    bringBack(world, posting, { type, reason, lines, by: actor })
  }
}

function wasWithOzon({ history }: PostingRecord, from: string): boolean {
  if (from === 'client_arbitration') return history.some(({ to }) => to === 'delivering')
  return WITH_OZON.has(from)
}

/**
 * Makes a return for each line and lets it travel: FBS goods to a point where the seller fetches them, FBO goods to Ozon's
 * warehouse. Other schemes have no list of returns, and digital goods do not come back.
 */
export function bringBack(world: World, posting: PostingRecord, back: ComingBack): readonly ReturnRecord[] {
  const seller = world.sellers.get(posting.clientId)
  const schema = schemaOf(posting)
  if (seller === undefined || schema === undefined) return []
  return back.lines.map(line => {
    const record = returnOf(world, seller, posting, { ...back, line, schema })
    seller.returns.add(record)
    const { sku, quantity } = line
    const details = { postingNumber: posting.number, sku, quantity, type: back.type }
    world.journal.add({ kind: 'effect', actor: back.by, effect: 'return-created', subject: record.id, details })
    world.after(world.behaviour.returnTravelMs, () => arrive(world, record))
    return record
  })
}

function schemaOf({ family, flow }: PostingRecord): ReturnRecord['schema'] | undefined {
  if (family === 'fbo') return 'Fbo'
  return family === 'fbs' && (flow === 'FBS' || flow === 'CNC') ? 'Fbs' : undefined
}

interface OneComingBack extends ComingBack {
  readonly line: Line
  readonly schema: ReturnRecord['schema']
}

function returnOf(world: World, seller: Seller, posting: PostingRecord, back: OneComingBack): ReturnRecord {
  const { type, reason, line, schema, by } = back
  const { sku, offerId, name, price, currency, quantity } = line
  const warehouse = seller.warehouses.get(posting.warehouseId)
  const now = world.now()
  const ids = (first: number): string => world.nextId(first)
  return {
    id: ids(1_000_000_000),
    sourceId: ids(90_000_000),
    clearingId: ids(400_000_000_000_000),
    returnClearingId: ids(500_000_000_000_000),
    schema,
    type,
    reason,
    postingNumber: posting.number,
    orderId: posting.orderId,
    orderNumber: posting.orderNumber,
    warehouseId: posting.warehouseId,
    sku,
    offerId,
    name,
    price,
    currency,
    quantity,
    exemplarIds: Array.from({ length: quantity }, () => ids(1_019_000_000_000_000)),
    barcode: `ii${ids(5_000_000_000)}`,
    isOpened: type === 'ClientReturn',
    createdAt: now,
    ...(by === 'buyer' ? {} : { technicalAt: now }),
    target: schema === 'Fbo' || warehouse === undefined ? OZON_RETURNS : returnPointOf(warehouse),
    place: pickupPointOf(posting),
    status: schema === 'Fbo' ? 'MovingToOzon' : 'MovingToSeller',
    changedAt: now,
  }
}

function arrive(world: World, record: ReturnRecord): void {
  record.place = record.target
  record.arrivedAt = world.now()
  if (record.schema === 'Fbo') endReturn(world, record, 'ReturnedToOzon', 'Ozon')
  else waitForSeller(world, record)
}

/** What nobody fetches is destroyed. */
function waitForSeller(world: World, record: ReturnRecord): void {
  moveReturn(world, record, 'ArrivedAtReturnPlace', 'carrier')
  world.after(world.behaviour.returnKeepMs, () => {
    const waits = record.status === 'ArrivedAtReturnPlace' && record.giveoutId === undefined
    if (waits) endReturn(world, record, 'Utilized', 'Ozon')
  })
}

/** The last station: nothing follows. */
export function endReturn(world: World, record: ReturnRecord, status: ReturnStatus, by: JournalActor): void {
  record.endedAt = world.now()
  moveReturn(world, record, status, by)
}

function moveReturn(world: World, record: ReturnRecord, status: ReturnStatus, actor: JournalActor): void {
  record.status = status
  record.changedAt = world.now()
  world.journal.add({ kind: 'effect', actor, effect: 'return-moved', subject: record.id, details: { status } })
}

/** Ozon pays for a return that it has lost or spoilt: at first the money is on its way. */
export function compensateReturn(world: World, record: ReturnRecord): void {
  if (record.compensation !== undefined) throw new ImpossibleMove(`Return ${record.id} is compensated already.`)
  setCompensation(world, record, 'Sent')
  world.after(world.behaviour.compensationMs, () => setCompensation(world, record, 'Received'))
}

function setCompensation(world: World, record: ReturnRecord, state: 'Sent' | 'Received'): void {
  record.compensation = { state, changedAt: world.now() }
  const details = { state }
  world.journal.add({ kind: 'effect', actor: 'Ozon', effect: 'return-compensated', subject: record.id, details })
}
