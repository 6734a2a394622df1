import { localDay } from '../clock/local-time.ts'
import type { PostingQuery } from '../postings/query.ts'
import type { CarriageRecord, MethodPlace } from '../records/carriages.ts'
import type { PostingRecord } from '../records/posting.ts'
import type { Seller } from '../records/seller.ts'
import type { World } from '../world.ts'

/** All delivery methods of a seller, by their numbers. */
export function methodPlaces(seller: Seller): readonly MethodPlace[] {
  const places = [...seller.warehouses.values()].flatMap(warehouse =>
    warehouse.methods.map(method => ({ method, warehouse })),
  )
  return places.toSorted((a, b) => Number(a.method.id) - Number(b.method.id))
}

/** For FBS the number of a warehouse is also that of its method. */
export function methodPlace(seller: Seller, methodId: string): MethodPlace | undefined {
  return methodPlaces(seller).find(({ method }) => method.id === methodId)
}

/** Only postings that Ozon delivers go out in carriages. */
export const hasCarriages = ({ warehouse }: MethodPlace): boolean => warehouse.flow === 'FBS'

export const todayAt = (world: World, { warehouse }: MethodPlace): string =>
  localDay(world.now(), warehouse.offsetMinutes)

export const shippingDay = ({ shipBy }: PostingRecord, { warehouse }: MethodPlace): string =>
  localDay(shipBy, warehouse.offsetMinutes)

/** Postings of a method in some statuses, in order of creation. */
export function postingsOf(
  world: World,
  seller: Seller,
  { method, warehouse }: MethodPlace,
  ask: Pick<PostingQuery, 'statuses' | 'matches'> & { readonly limit?: number },
): readonly PostingRecord[] {
  const { limit = Number.POSITIVE_INFINITY, matches, ...rest } = ask
  const { postings } = world.postings.find({
    clientId: seller.clientId,
    family: 'fbs',
    warehouseIds: new Set([warehouse.id]),
    newestFirst: false,
    limit,
    ...rest,
    matches: posting => posting.deliveryMethodId === method.id && (matches?.(posting) ?? true),
  })
  return postings
}

const READY: ReadonlySet<string> = new Set(['awaiting_deliver'])

/** Packed postings that are in no carriage yet, whichever day they are due: packed early, they may go early. */
function readyPostings(
  world: World,
  seller: Seller,
  place: MethodPlace,
  ask: { readonly isTraceable?: boolean; readonly limit?: number } = {},
): readonly PostingRecord[] {
  const { isTraceable, ...limit } = ask
  if (!hasCarriages(place)) return []
  return postingsOf(world, seller, place, {
    ...limit,
    statuses: READY,
    matches: posting => isReady(posting) && (isTraceable === undefined || posting.isTraceable === isTraceable),
  })
}

export const isReady = ({ flow, status, carriageId }: PostingRecord): boolean =>
  flow === 'FBS' && status === 'awaiting_deliver' && carriageId === undefined

/** Whether another carriage can follow this one. */
export function hasPostingsForNext(world: World, seller: Seller, { place }: CarriageRecord): boolean {
  return readyPostings(world, seller, place, { limit: 1 }).length > 0
}

/**
 * What a new carriage of a day would take: nothing for a day that has passed, nor while one of the same kind waits for
 * its approval, which Ozon wants first.
 */
export function postingsForNew(
  world: World,
  seller: Seller,
  place: MethodPlace,
  { departureDate, isTraceable }: { readonly departureDate: string; readonly isTraceable: boolean },
): readonly PostingRecord[] {
  if (departureDate < todayAt(world, place)) return []
  const waits = seller.carriages
    .of(place.method.id, departureDate)
    .some(each => each.status === 'new' && each.isTraceable === isTraceable)
  return waits ? [] : readyPostings(world, seller, place, { isTraceable })
}
