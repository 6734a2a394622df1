import type { JournalActor } from '../journal.ts'
import { ImpossibleMove } from '../postings/moves.ts'
import type { GiveoutRecord, GiveoutStatus } from '../records/giveouts.ts'
import type { Seller } from '../records/seller.ts'
import type { World } from '../world.ts'
import { endReturn } from './return-journey.ts'

/**
 * The seller scans the barcode at a point: all that waits there is made ready. Without a place it is that of the
 * return that has waited longest. Throws `ImpossibleMove` when the barcode is no longer in force, or nothing waits.
 */
export function openGiveout(
  world: World,
  seller: Seller,
  at: { readonly placeId?: string; readonly barcode?: string } = {},
): GiveoutRecord {
  const barcode = seller.giveouts.barcodeOf(seller.clientId)
  if ((at.barcode ?? barcode) !== barcode) throw new ImpossibleMove(`The barcode ${at.barcode} opens nothing any more.`)
  const free = seller.returns.waiting(at.placeId).filter(({ giveoutId }) => giveoutId === undefined)
  const [first] = free
  if (first === undefined) throw new ImpossibleMove('No returns are waiting there.')
  const waiting = free.filter(({ place }) => place.id === first.place.id)
  const giveout: GiveoutRecord = {
    id: world.nextId(7_000_000),
    place: first.place,
    createdAt: world.now(),
    articles: waiting.map(each => ({ of: each, isApproved: false })),
    status: 'CREATED',
  }
  for (const each of waiting) each.giveoutId = giveout.id
  seller.giveouts.add(giveout)
  note(world, giveout, 'giveout-created', 'seller')
  return giveout
}

/** The goods lie on the counter. */
export function approveGiveout(world: World, giveout: GiveoutRecord): void {
  expectStatus(giveout, ['CREATED'])
  for (const article of giveout.articles) article.isApproved = true
  giveout.status = 'APPROVED'
  note(world, giveout, 'giveout-approved', 'Ozon')
}

/** The barcode is scanned again: what was approved is the seller's. */
export function completeGiveout(world: World, giveout: GiveoutRecord): void {
  expectStatus(giveout, ['APPROVED'])
  giveout.status = 'COMPLETED'
  for (const article of giveout.articles) endReturn(world, article.of, 'ReceivedBySeller', 'seller')
  note(world, giveout, 'giveout-completed', 'seller')
}

/** The seller goes away: the goods wait on. */
export function cancelGiveout(world: World, giveout: GiveoutRecord): void {
  expectStatus(giveout, ['CREATED', 'APPROVED'])
  giveout.status = 'CANCELLED'
  for (const article of giveout.articles) delete article.of.giveoutId
  note(world, giveout, 'giveout-cancelled', 'seller')
}

function expectStatus({ id, status }: GiveoutRecord, wanted: readonly GiveoutStatus[]): void {
  if (wanted.includes(status)) return
  throw new ImpossibleMove(`Giveout ${id} is ${status}, not ${wanted.join(' or ')}.`)
}

function note(world: World, { id, articles }: GiveoutRecord, effect: string, actor: JournalActor): void {
  world.journal.add({ kind: 'effect', actor, effect, subject: id, details: { articles: articles.length } })
}
