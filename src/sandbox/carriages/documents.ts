import { postingsNamed } from '../postings/named.ts'
import type { CarriageRecord } from '../records/carriages.ts'
import type { PostingRecord } from '../records/posting.ts'
import type { Seller } from '../records/seller.ts'
import { invalid, wrongState } from '../server/refusal.ts'
import type { World } from '../world.ts'
import { noteCarriage } from './changes.ts'
import { moveContainers } from './loading.ts'
import { refuseWaybill } from './waybill.ts'

const NO_TRUST = 'Trying set ContainersCount to not HasEntrustedAcceptance company'

/** Confirms a carriage; its documents are made afterwards. After a failure it is confirmed again. */
export function approveCarriage(world: World, seller: Seller, carriage: CarriageRecord, containersCount: number): void {
  if (carriage.status !== 'new' && carriage.status !== 'error') throw wrongState('Incorrect_carriage_status')
  if (containersCount !== 0 && !carriage.place.warehouse.hasTrustedAcceptance) throw invalid(NO_TRUST)
  if (containersCount < 0) throw invalid('invalid Request.containers_count: value must not be negative')
  refuseWaybill(carriage)
  if (carriage.postings.size === 0) throw wrongState('no_postings')
  // Only a carriage whose cancelled postings stay has any.
  if (membersOf(world, carriage).some(({ status }) => status === 'cancelled'))
    throw wrongState('POSTING_ALREADY_CANCELLED')
  if (carriage.status === 'error') carriage.retries++
  carriage.status = 'in_process'
  carriage.containersCount = containersCount
  carriage.approvedAt = world.now()
  const details = { postings: carriage.postings.size, containersCount }
  noteCarriage(world, carriage, { effect: 'carriage-approved', actor: 'seller', details })
  const { actFormingMs, carriageForms } = world.behaviour
  if (carriageForms === 'at-once') form(world, seller, carriage)
  world.after(actFormingMs, () => {
    if (carriageForms === 'later') form(world, seller, carriage)
    if (carriage.formedAt !== undefined) carriage.areDocumentsMade = true
  })
}

function form(world: World, seller: Seller, carriage: CarriageRecord): void {
  // Cancelled meanwhile.
  if (carriage.status !== 'in_process') return
  const fails = carriage.postings.size === 0 || world.random.chance(world.behaviour.actFailure)
  carriage.status = fails ? 'error' : 'formed'
  noteCarriage(world, carriage, { effect: fails ? 'carriage-forming-failed' : 'carriage-formed', actor: 'Ozon' })
  if (fails) return
  carriage.formedAt = world.now()
  // Containers whose content is confirmed go with their postings.
  moveContainers(seller, membersOf(world, carriage), 'approved', 'formed')
}

/** How many containers a carriage goes out in: as told by the seller, else as many as its postings lie in. */
export function containersOf(world: World, carriage: CarriageRecord): number {
  if (carriage.containersCount > 0) return carriage.containersCount
  const ids = membersOf(world, carriage).map(({ containerId }) => containerId)
  return new Set(ids.filter(id => id !== undefined)).size
}

const DOCUMENTED: ReadonlySet<string> = new Set(['formed', 'sended', 'received', 'closed'])

export const hasDocuments = ({ status, areDocumentsMade }: CarriageRecord): boolean =>
  areDocumentsMade && DOCUMENTED.has(status)

/** Files exist from the end of forming on. */
export function refuseUnformed(carriage: CarriageRecord): void {
  if (!hasDocuments(carriage)) throw wrongState('Incorrect_carriage_status')
}

/** Postings of a carriage, in the order in which they came into it. */
export function membersOf(world: World, { clientId, postings }: CarriageRecord): readonly PostingRecord[] {
  return postingsNamed(world, clientId, postings.keys())
}
