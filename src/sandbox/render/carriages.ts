import { cancelProblem, isOfCis } from '../carriages/changes.ts'
import { containersOf, hasDocuments, membersOf } from '../carriages/documents.ts'
import { hasPostingsForNext } from '../carriages/methods.ts'
import type { CarriageRecord, MethodPlace } from '../records/carriages.ts'
import { type PostingRecord, unitsOf } from '../records/posting.ts'
import type { Seller } from '../records/seller.ts'
import type { World } from '../world.ts'
import { idNumber, iso } from './common.ts'
import { firstMileOf } from './first-mile.ts'

/** The only type that Ozon's examples show. */
export const ACT_TYPE = 'ozon_digital'
/** Ozon's example gives every product the same size: 10 by 20 by 15 cm. */
const LITRES = 3
/** What a courier costs for each posting. Made up (inferred). */
const PICKUP_FEE = 12.5

/** A carriage as `/v1/carriage/get` tells it. */
export function carriageDetails(world: World, seller: Seller, carriage: CarriageRecord) {
  const { method, warehouse } = carriage.place
  const problem = cancelProblem(carriage)
  const [firstMile, integration] = firstMileOf(warehouse)
  return {
    carriage_id: idNumber(carriage.id),
    company_id: idNumber(seller.clientId),
    status: carriage.status,
    act_type: ACT_TYPE,
    all_blr_traceable: carriage.isTraceable,
    is_econom: false,
    is_waybill_enabled: hasDocuments(carriage),
    is_container_label_printed: carriage.areLabelsPrinted,
    arrival_pass_ids: seller.passes.ofCarriage(carriage.id).map(({ id }) => id),
    available_actions: actionsOf(seller, carriage),
    cancel_availability: { is_cancel_available: problem === undefined, reason: problem ?? '' },
    containers_count: containersOf(world, carriage),
    created_at: iso(carriage.createdAt),
    updated_at: iso(carriage.updatedAt),
    departure_date: carriage.departureDate,
    delivery_method_id: idNumber(method.id),
    warehouse_id: idNumber(warehouse.id),
    tpl_provider_id: idNumber(method.providerId),
    first_mile_type: firstMile,
    integration_type: integration,
    retry_count: carriage.retries,
    ...partOf(world, seller, carriage),
  }
}

/** Whether a carriage is one of several, and whether another must follow. */
export function partOf(world: World, seller: Seller, carriage: CarriageRecord) {
  const part = seller.carriages.partOf(carriage)
  return {
    is_partial: part > 0,
    partial_num: part,
    has_postings_for_next_carriage: hasPostingsForNext(world, seller, carriage),
  }
}

/** Sellers of Russia get a shipping list, those of the CIS an act. Passes are for who brings the goods themselves. */
function actionsOf(seller: Seller, carriage: CarriageRecord): readonly string[] {
  if (!hasDocuments(carriage)) return []
  const list = isOfCis(seller) ? 'get_act_of_acceptance' : 'get_shipping_list'
  const isBrought = carriage.place.warehouse.firstMile === 'dropoff'
  const passes = carriage.status === 'formed' && isBrought ? ['set_arrival_passes'] : []
  return [list, 'get_waybill', ...passes]
}

/** A carriage as a line of `/v2/carriage/delivery/list`. */
export function carriageLine(world: World, seller: Seller, carriage: CarriageRecord) {
  return {
    id: idNumber(carriage.id),
    status: carriage.status,
    all_blr_traceable: carriage.isTraceable,
    available_actions: actionsOf(seller, carriage),
    ...load(seller, carriage.place, membersOf(world, carriage)),
  }
}

/** One that could be made: its number is 0, and it has no status yet. */
export function futureCarriageLine(
  seller: Seller,
  place: MethodPlace,
  postings: readonly PostingRecord[],
  isTraceable: boolean,
) {
  return {
    id: 0,
    status: '',
    all_blr_traceable: isTraceable,
    available_actions: [],
    ...load(seller, place, postings),
  }
}

function load({ currency }: Seller, { warehouse }: MethodPlace, postings: readonly PostingRecord[]) {
  const isFetched = warehouse.firstMile !== 'dropoff'
  return {
    postings_count: postings.length,
    quantum_count: 0,
    carriage_volume: LITRES * unitsOf(postings.flatMap(({ lines }) => lines)),
    pickup_fee: { currency_code: currency, value: isFetched ? PICKUP_FEE * postings.length : 0 },
  }
}
