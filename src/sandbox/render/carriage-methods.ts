import { hasCarriages, postingsForNew, postingsOf, shippingDay } from '../carriages/methods.ts'
import { localTime, startOfLocalDay } from '../clock/local-time.ts'
import type { MethodPlace } from '../records/carriages.ts'
import type { PostingRecord } from '../records/posting.ts'
import type { Seller } from '../records/seller.ts'
import type { World } from '../world.ts'
import { carriageLine, futureCarriageLine } from './carriages.ts'
import { idNumber, integrationOf, iso } from './common.ts'
import { dropoffAddressOf, dropoffPointOf, firstMileOf } from './first-mile.ts'

const DAY_MS = 86_400_000
const TO_HAND_OVER: ReadonlySet<string> = new Set(['awaiting_packaging', 'awaiting_deliver'])
/** Hours of the day at which assembling begins, the point is open, and coming is best. Made up (inferred). */
const HOURS = { assembly: '08:00', from: '10:00', recommended: '14:00', to: '20:00' } as const

/** What of a method is due on a day: mandatory is what may go no later. */
interface Due {
  readonly mandatory: readonly PostingRecord[]
  readonly packed: readonly PostingRecord[]
  readonly optional: readonly PostingRecord[]
}

/** A method of `/v2/carriage/delivery/list` on one day; `undefined` when nothing goes out by it. */
export function carriageMethod(world: World, seller: Seller, place: MethodPlace, departureDate: string) {
  const carriages = carriageLines(world, seller, place, departureDate)
  const due = dueOn(world, seller, place, departureDate)
  const made = carriages.filter(({ id }) => id !== 0)
  if (carriages.length + due.mandatory.length + due.optional.length === 0) return undefined
  return {
    ...aboutPlace(place, departureDate),
    departure_date: departureDate,
    cutoff_at: iso(cutoffOf(due, place, departureDate)),
    carriages,
    carriage_postings_count: made.reduce((sum, each) => sum + each.postings_count, 0),
    mandatory_postings_count: due.mandatory.length,
    mandatory_packaged_count: due.packed.length,
    optional_packaged_count: due.optional.length,
    is_optional_carriage: due.mandatory.length === 0,
    errors: errorsOf(place, due),
  }
}

function carriageLines(world: World, seller: Seller, place: MethodPlace, departureDate: string) {
  const made = seller.carriages
    .of(place.method.id, departureDate)
    .map(carriage => carriageLine(world, seller, carriage))
  const possible = [false, true].flatMap(isTraceable => {
    const postings = postingsForNew(world, seller, place, { departureDate, isTraceable })
    return postings.length === 0 ? [] : [futureCarriageLine(seller, place, postings, isTraceable)]
  })
  return [...made, ...possible]
}

function dueOn(world: World, seller: Seller, place: MethodPlace, departureDate: string): Due {
  const all = postingsOf(world, seller, place, { statuses: TO_HAND_OVER })
  const mandatory = all.filter(posting => shippingDay(posting, place) <= departureDate)
  const isPacked = ({ status }: PostingRecord): boolean => status === 'awaiting_deliver'
  return {
    mandatory,
    packed: mandatory.filter(isPacked),
    optional: all.filter(each => !mandatory.includes(each) && isPacked(each)),
  }
}

function cutoffOf({ mandatory }: Due, { warehouse }: MethodPlace, departureDate: string): number {
  const endOfDay = startOfLocalDay(departureDate, warehouse.offsetMinutes) + DAY_MS
  return mandatory.reduce((earliest, { shipBy }) => Math.min(earliest, shipBy), endOfDay)
}

/** Codes are those of Ozon's old call for acts; their places here are not documented (inferred). */
function errorsOf(place: MethodPlace, { mandatory, packed }: Due) {
  if (!hasCarriages(place)) return [{ code: 'non_carriageable', description: 'Отгрузка не требуется.', status: 'info' }]
  if (mandatory.length === packed.length) return []
  const description = 'Не все отправления на эту дату собраны.'
  return [{ code: 'not_packaged', description, status: 'warning' }]
}

function aboutPlace(place: MethodPlace, day: string) {
  const { method, warehouse } = place
  const { offsetMinutes } = warehouse
  const time = (hour: string): string => localTime(day, hour, offsetMinutes)
  const [firstMile, integration] = firstMileOf(warehouse)
  return {
    delivery_method_id: idNumber(method.id),
    delivery_method_name: method.name,
    delivery_method_status: method.status,
    tpl_provider_name: method.provider,
    tpl_provider_icon_url: `https://cdn1.ozone.ru/sandbox/provider-${method.providerId}.png`,
    warehouse_id: idNumber(warehouse.id),
    warehouse_name: warehouse.name,
    warehouse_city: warehouse.city,
    has_entrusted_acceptance: warehouse.hasTrustedAcceptance,
    is_rfbs: !hasCarriages(place),
    is_presort: false,
    integration_type: hasCarriages(place) ? integration : integrationOf(warehouse)[1],
    first_mile_type: firstMile,
    first_mile_changing: false,
    dropoff_point_id: idNumber(dropoffPointOf(warehouse)),
    dropoff_point_type: 'PPZ',
    dropoff_address: dropoffAddressOf(warehouse),
    dropoff_change_availability: 'AVAILABLE',
    cut_in: time(HOURS.assembly),
    timeslot_from: time(HOURS.from),
    timeslot_to: time(HOURS.to),
    recommended_time_local: HOURS.recommended,
    recommended_time_utc_offset_in_minutes: offsetMinutes,
  }
}
