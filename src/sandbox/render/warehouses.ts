import { isRfbs } from '../postings/schemes.ts'
import type { DeliveryMethodRecord, WarehouseRecord } from '../records/shop.ts'
import { idNumber, integrationOf } from './common.ts'
import { dropoffPointOf } from './first-mile.ts'

/** Warehouses are older than every sandbox; of when they are is never asked. */
const MADE_AT = '2025-03-11T11:57:51Z'
const CHANGED_AT = '2026-01-15T08:00:00Z'
const CUTOFF = '13:00'
/** Somewhere in Moscow: a sandbox has no map. */
const COORDINATES = { latitude: 55.75, longitude: 37.62 } as const
const WORKING_DAYS = ['MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY'] as const
const EXPRESS: ReadonlySet<string> = new Set(['EXPRESS_SELF', 'EXPRESS_PVZ'])

/** A warehouse as `/v2/warehouse/list` tells it. */
export function warehouseRow(warehouse: WarehouseRecord) {
  const { id, name, city, flow, hoursToShip, isAutoAssembly, hasTrustedAcceptance, status } = warehouse
  return {
    warehouse_id: idNumber(id),
    name,
    status,
    warehouse_type: isRfbs(warehouse) ? 'rfbs' : 'fbs',
    address_info: { address: `${city}, адрес скрыт`, ...COORDINATES, utc: utcOf(warehouse) },
    phone: '+7(000)000-00-00',
    courier_phones: ['+7(000)000-00-00'],
    courier_comment: '',
    carriage_label_type: isRfbs(warehouse) ? 'UNSPECIFIED' : 'BIG',
    created_at: MADE_AT,
    updated_at: CHANGED_AT,
    // Null says that the warehouse works.
    pause_at: null,
    cut_in_time: 60 * hoursToShip,
    sla_cut_in: 60 * hoursToShip,
    first_mile: firstMileOf(warehouse),
    timetable: {
      timetable_from: MADE_AT,
      timetable_to: '2027-12-31T21:00:00Z',
      working_hours: [{ time_from: '2025-03-11T06:00:00Z', time_to: '2025-03-11T18:00:00Z' }],
    },
    working_days: WORKING_DAYS,
    has_entrusted_acceptance: hasTrustedAcceptance,
    has_postings_limit: false,
    min_postings_limit: 0,
    postings_limit: -1,
    is_auto_assembly: isAutoAssembly,
    is_comfort: false,
    is_express: EXPRESS.has(flow),
    is_kgt: false,
    is_rfbs: isRfbs(warehouse),
    is_waybill_enabled: true,
    with_item_list: true,
  }
}

/** Offsets of whole hours, as Ozon writes them: 'UTC+03:00'. */
function utcOf({ offsetMinutes }: WarehouseRecord): string {
  const minutes = Math.abs(offsetMinutes)
  const two = (value: number): string => String(value).padStart(2, '0')
  return `UTC${offsetMinutes < 0 ? '-' : '+'}${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`
}

/** With rFBS nothing is brought to Ozon. */
function firstMileOf(warehouse: WarehouseRecord) {
  const { firstMile } = warehouse
  const slot = { first_mile_is_changing: false, timeslot_from: '', timeslot_id: 0, timeslot_to: '' }
  if (isRfbs(warehouse)) return { ...slot, type: 'UNSPECIFIED', dropoff_point_id: '' }
  const times = { ...slot, timeslot_from: '12:00', timeslot_id: 287_231, timeslot_to: '13:00' }
  if (firstMile !== 'dropoff') return { ...times, type: 'PICK_UP', dropoff_point_id: '' }
  return { ...times, type: 'DROP_OFF', dropoff_point_id: dropoffPointOf(warehouse) }
}

/** A delivery method as `/v2/delivery-method/list` tells it. */
export function deliveryMethodRow(warehouse: WarehouseRecord, method: DeliveryMethodRecord) {
  const [, integration] = integrationOf(warehouse)
  return {
    id: idNumber(method.id),
    name: method.name,
    warehouse_id: idNumber(warehouse.id),
    provider_id: idNumber(method.providerId),
    template_id: 0,
    status: method.status,
    tpl_integration_type: integration,
    is_express: EXPRESS.has(warehouse.flow),
    cutoff: CUTOFF,
    sla_cut_in: 60 * warehouse.hoursToShip,
    created_at: MADE_AT,
    updated_at: CHANGED_AT,
    ...(integration === 'non_integrated' ? {} : { tpl_dropoff_point: dropOffOf(warehouse) }),
  }
}

/** A carrier's point, where the seller brings the parcels. */
const dropOffOf = ({ id, city }: WarehouseRecord) => ({
  address: `${city}, пункт приёма`,
  address_coordinates: COORDINATES,
  code: `P${id.slice(-4)}`,
  name: `Пункт приёма, ${city}`,
})
