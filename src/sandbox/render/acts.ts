import { containersOf, membersOf } from '../carriages/documents.ts'
import { isReady } from '../carriages/methods.ts'
import { postingsNamed } from '../postings/named.ts'
import type { CarriageRecord } from '../records/carriages.ts'
import type { PostingRecord } from '../records/posting.ts'
import type { Seller } from '../records/seller.ts'
import type { World } from '../world.ts'
import { ACT_TYPE, partOf } from './carriages.ts'
import { idNumber, iso } from './common.ts'

/** How far the documents of a carriage are, as `check-status` tells it. */
export function actState(world: World, seller: Seller, carriage: CarriageRecord) {
  const left = postingsNamed(world, seller.clientId, carriage.leftOut).filter(isReady)
  return {
    status: stateOf(world, carriage),
    act_type: ACT_TYPE,
    added_to_act: [...carriage.postings.keys()],
    removed_from_act: left.map(({ number }) => number),
    ...partOf(world, seller, carriage),
  }
}

/** Before the approval, documents are told to be on their way too (inferred): no word is documented for that time. */
function stateOf(world: World, carriage: CarriageRecord): string {
  const { status } = carriage
  if (status === 'cancelled' || status === 'error') return status
  if (status === 'new') return 'in_process'
  if (status !== 'in_process') return 'ready'
  return membersOf(world, carriage).every(posting => hasLabel(world, posting)) ? 'in_process' : NOT_READY
}

/** Ozon documents this sentence among the words of the status; when it comes is not: here while labels are not ready (inferred). */
const NOT_READY = "The next postings aren't ready"

function hasLabel(world: World, { packedAt = 0 }: PostingRecord): boolean {
  return world.now() >= packedAt + world.behaviour.labelReadyMs
}

/** A posting of an act. */
export function actPosting(carriage: CarriageRecord, posting: PostingRecord) {
  const addedAt = carriage.postings.get(posting.number) ?? carriage.createdAt
  return {
    id: idNumber(carriage.id),
    posting_number: posting.number,
    status: posting.status,
    seller_error: errorOf(posting),
    multi_box_qty: posting.boxes,
    created_at: iso(addedAt),
    updated_at: iso(Math.max(addedAt, posting.changedAt)),
    products: posting.lines.map(({ sku, offerId, name, quantity, price }) => ({
      sku: idNumber(sku),
      offer_id: offerId,
      name,
      quantity,
      price,
    })),
  }
}

/** Codes of other calls, for want of documented ones (inferred). */
function errorOf({ status }: PostingRecord): string {
  if (status === 'cancelled') return 'POSTING_ALREADY_CANCELLED'
  return status === 'not_accepted' || status === 'arbitration' ? 'not_accepted_on_sc' : ''
}

/** A carriage in the list of acts. */
export function actRow(world: World, seller: Seller, carriage: CarriageRecord) {
  return {
    id: idNumber(carriage.id),
    status: carriage.status,
    act_type: ACT_TYPE,
    integration_type: 'ozon',
    delivery_method_id: idNumber(carriage.place.method.id),
    delivery_method_name: carriage.place.method.name,
    containers_count: containersOf(world, carriage),
    departure_date: carriage.departureDate,
    created_at: iso(carriage.createdAt),
    updated_at: iso(carriage.updatedAt),
    related_docs: documentsOf(carriage),
    ...partOf(world, seller, carriage),
  }
}

/** Acts that do not exist have no field. */
function documentsOf({ approvedAt, closedAt, status, missing, excess, containersCount }: CarriageRecord) {
  const isAgreed = missing.size + excess.size === 0
  const accepted = containersCount > 0 ? 'ACCEPTED_BY_CARGO_PLACES' : 'CONFIRMED'
  const words: Readonly<Record<string, string>> = {
    in_process: 'FORMING',
    error: 'ERROR',
    closed: isAgreed ? accepted : 'CONFIRMED_WITH_MISMATCH',
  }
  const acts = [
    ['act_of_acceptance', approvedAt, words[status] ?? 'FORMED'],
    ['act_of_mismatch', missing.size > 0 ? closedAt : undefined, 'NEED_TO_SIGN'],
    ['act_of_excess', excess.size > 0 ? closedAt : undefined, 'NEED_TO_SIGN'],
  ] as const
  return Object.fromEntries(
    acts.flatMap(([name, at, word]) =>
      at === undefined ? [] : [[name, { created_at: iso(at), document_status: word }] as const],
    ),
  )
}
