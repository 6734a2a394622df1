import { localDay } from '../clock/local-time.ts'
import type { JournalActor } from '../journal.ts'
import { movePosting } from '../postings/moves.ts'
import { postingsNamed } from '../postings/named.ts'
import type { CarriageRecord, MethodPlace } from '../records/carriages.ts'
import type { PostingRecord } from '../records/posting.ts'
import type { Seller } from '../records/seller.ts'
import { CODES, denied, invalid, notFound, Refusal, wrongState } from '../server/refusal.ts'
import type { World } from '../world.ts'
import { moveContainers } from './loading.ts'
import { hasCarriages, isReady, methodPlace, methodPlaces, postingsForNew, shippingDay, todayAt } from './methods.ts'
import { awaitWaybill, refuseWaybill } from './waybill.ts'

/** Currencies of the sellers for whom Ozon's documents have rules of the CIS (inferred: no call tells the country). */
const CIS: ReadonlySet<string> = new Set(['AMD', 'AZN', 'BYN', 'KGS', 'KZT', 'MDL', 'TJS', 'UZS'])

export const isOfCis = ({ currency }: Seller): boolean => CIS.has(currency)

/** A carriage by its number; others' carriages are as good as none. */
export function carriageOf(seller: Seller, id: string): CarriageRecord {
  const carriage = seller.carriages.get(id)
  if (carriage === undefined) throw notFound('CARRIAGE_NOT_FOUND')
  return carriage
}

/** What a seller asks for when a carriage is made. */
export interface CarriageWish {
  readonly deliveryMethodId: string
  /** Default now. */
  readonly departureAt: number | undefined
  readonly isTraceable: boolean
}

/** Makes a carriage of everything that is ready. The codes of refusals are those of Ozon's old call, but the last. */
export function createCarriage(world: World, seller: Seller, wish: CarriageWish): CarriageRecord {
  const { departureAt = world.now(), isTraceable } = wish
  const place = placeForCarriage(world, seller, wish)
  const departureDate = localDay(departureAt, place.warehouse.offsetMinutes)
  if (departureDate < todayAt(world, place)) throw invalid('outdated')
  // Which points take no electronic waybill is not documented; a courier is none of them.
  if (isTraceable && place.warehouse.firstMile !== 'dropoff') throw wrongState('BLR_TRACEABLE_PICKUP_NOT_ALLOWED')
  const ready = postingsForNew(world, seller, place, { departureDate, isTraceable })
  if (ready.length === 0) throw NOTHING_TO_CARRY[world.behaviour.nothingToCarry]('POSTING_NOT_FOUND')
  const carriage = newCarriage(world, seller, place, { departureDate, isTraceable })
  seller.carriages.add(carriage)
  const numbers = ready.map(({ number }) => number)
  const details = { deliveryMethodId: place.method.id, departureDate, ...listed(numbers) }
  noteCarriage(world, carriage, { effect: 'carriage-created', actor: 'seller', details })
  putInto(world, carriage, numbers)
  if (isTraceable) awaitWaybill(world, carriage)
  return carriage
}

const NOTHING_TO_CARRY = {
  'not-found': notFound,
  invalid,
  conflict: (message: string): Refusal => new Refusal(409, CODES.precondition, message),
} as const

function placeForCarriage(world: World, seller: Seller, wish: CarriageWish): MethodPlace {
  const methodId = wish.deliveryMethodId === '' ? pickedMethod(world, seller, wish) : wish.deliveryMethodId
  if (![...seller.warehouses.values()].some(({ flow }) => flow === 'FBS')) {
    throw wrongState('Company has no FBS-warehouses')
  }
  const place = methodPlace(seller, methodId)
  if (place === undefined) throw invalid('DELIVERY_METHOD_NOT_FOUND')
  if (!hasCarriages(place)) throw wrongState('non_carriageable')
  return place
}

/** Whichever has something to carry, the first in the order of numbers (inferred). */
function pickedMethod(world: World, seller: Seller, { departureAt = world.now(), isTraceable }: CarriageWish): string {
  if (world.behaviour.carriageWithoutMethod === 'refuse') return ''
  const places = methodPlaces(seller).filter(hasCarriages)
  const ready = places.find(place => {
    const departureDate = localDay(departureAt, place.warehouse.offsetMinutes)
    return postingsForNew(world, seller, place, { departureDate, isTraceable }).length > 0
  })
  return (ready ?? places[0])?.method.id ?? ''
}

function newCarriage(
  world: World,
  seller: Seller,
  place: MethodPlace,
  about: { readonly departureDate: string; readonly isTraceable: boolean },
): CarriageRecord {
  return {
    id: world.nextId(295_000_000),
    clientId: seller.clientId,
    place,
    ...about,
    createdAt: world.now(),
    updatedAt: world.now(),
    status: 'new',
    postings: new Map(),
    leftOut: new Set(),
    containersCount: 0,
    retries: 0,
    waybill: { status: 'NOT_UPLOADED', errors: [] },
    areLabelsPrinted: false,
    areDocumentsMade: false,
    unseen: new Set(),
    missing: new Set(),
    excess: new Set(),
  }
}

/** What became of one posting that was named. */
export interface Placed {
  readonly number: string
  readonly error: string | undefined
}

/**
 * Gives a carriage other postings, and only these. When none of them can go, nothing changes: the list that it has is
 * kept (inferred).
 */
export function setPostings(
  world: World,
  seller: Seller,
  carriage: CarriageRecord,
  numbers: readonly string[],
): readonly Placed[] {
  if (isOfCis(seller)) throw denied('method is not allowed')
  if (carriage.status !== 'new') throw wrongState('Incorrect_carriage_status')
  refuseWaybill(carriage)
  if (numbers.length === 0) throw invalid('invalid Request.posting_numbers: value must contain at least 1 item(s)')
  const placed = [...new Set(numbers)].map(number => ({ number, error: objection(world, carriage, number) }))
  const wanted = new Set(placed.filter(({ error }) => error === undefined).map(({ number }) => number))
  const areUnknown = placed.every(({ error }) => error === 'POSTING_NOT_FOUND')
  if (areUnknown && world.behaviour.onlyUnknownPostings === 'refuse') throw notFound('POSTING_NOT_FOUND')
  if (wanted.size === 0) return placed
  noteCarriage(world, carriage, {
    effect: 'carriage-postings-set',
    actor: 'seller',
    details: listed([...wanted]),
  })
  const unwanted = [...carriage.postings.keys()].filter(number => !wanted.has(number))
  takeOut(world, carriage, unwanted, 'taken out of the carriage')
  putInto(
    world,
    carriage,
    [...wanted].filter(number => !carriage.postings.has(number)),
  )
  return placed
}

/** Codes of single postings are not documented for this call (inferred). */
function objection(world: World, carriage: CarriageRecord, number: string): string | undefined {
  const posting = world.postings.of(carriage.clientId, number)
  if (posting?.family !== 'fbs') return 'POSTING_NOT_FOUND'
  if (posting.deliveryMethodId !== carriage.place.method.id) return 'HAS_INCORRECT_DELIVERY_METHOD'
  if (posting.carriageId === carriage.id) return undefined
  if (posting.carriageId !== undefined) return 'POSTING_IN_ANOTHER_CARRIAGE'
  const isOfDay = shippingDay(posting, carriage.place) === carriage.departureDate
  if (!isReady(posting) || (!isOfDay && world.behaviour.otherDayPostings === 'refuse')) return 'HAS_INCORRECT_STATUS'
  return posting.isTraceable === carriage.isTraceable ? undefined : 'HAS_INCORRECT_TRACEABILITY'
}

/** Why a carriage cannot be cancelled; `undefined` when it can: until it is handed over (inferred). */
export function cancelProblem({ status }: CarriageRecord): string | undefined {
  if (status === 'cancelled') return 'CARRIAGE_ALREADY_CANCELLED'
  return ['new', 'in_process', 'error', 'formed'].includes(status) ? undefined : 'CARRIAGE_ALREADY_SENT'
}

/** Cancels a carriage: its postings, and the containers around them, can go into another. */
export function cancelCarriage(world: World, seller: Seller, carriage: CarriageRecord): void {
  moveContainers(seller, postingsNamed(world, seller.clientId, carriage.postings.keys()), 'formed', 'approved')
  carriage.status = 'cancelled'
  noteCarriage(world, carriage, { effect: 'carriage-cancelled', actor: 'seller' })
  takeOut(world, carriage, [...carriage.postings.keys()], 'its carriage was cancelled')
}

function putInto(world: World, carriage: CarriageRecord, numbers: readonly string[]): void {
  for (const posting of postingsNamed(world, carriage.clientId, numbers)) {
    posting.carriageId = carriage.id
    carriage.postings.set(posting.number, world.now())
    carriage.leftOut.delete(posting.number)
    move(world, posting, 'posting_in_carriage', `in carriage ${carriage.id}`)
  }
}

function takeOut(world: World, carriage: CarriageRecord, numbers: readonly string[], because: string): void {
  for (const posting of postingsNamed(world, carriage.clientId, numbers)) {
    leaveCarriage(world, carriage, posting)
    if (posting.status === 'awaiting_deliver') move(world, posting, 'posting_not_in_carriage', because)
  }
}

/** Takes a posting off the list of a carriage, whatever its status. */
export function leaveCarriage(world: World, carriage: CarriageRecord, posting: PostingRecord): void {
  delete posting.carriageId
  carriage.postings.delete(posting.number)
  carriage.leftOut.add(posting.number)
  carriage.updatedAt = world.now()
}

function move(
  world: World,
  posting: PostingRecord,
  substatus: 'posting_in_carriage' | 'posting_not_in_carriage',
  because: string,
): void {
  if (posting.substatus === substatus) return
  movePosting(world, posting, { to: 'awaiting_deliver', substatus, actor: 'seller', because })
}

/** Which postings a carriage has now, for the journal. */
const listed = (numbers: readonly string[]) => ({ postings: numbers.length, numbers: numbers.join(', ') })

/** Writes down what happened to a carriage, and when it last changed. */
export function noteCarriage(
  world: World,
  carriage: CarriageRecord,
  what: {
    readonly effect: string
    readonly actor: JournalActor
    readonly details?: Readonly<Record<string, string | number | boolean>>
  },
): void {
  carriage.updatedAt = world.now()
  world.journal.add({ kind: 'effect', subject: carriage.id, ...what })
}
