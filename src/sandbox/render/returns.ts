import type { ReturnRecord, ReturnStatus } from '../records/returns.ts'
import { idNumber, iso, isoOrNull } from './common.ts'
import { COMMISSION_PERCENT } from './financials.ts'

const DAY_MS = 86_400_000
/** Free days of storage, and the first day that costs: as in answers of real shops. */
const FREE_MS = 3 * DAY_MS
/** In the currency of the goods, for each piece; made up (inferred). */
const STORAGE_A_DAY = 15
const UTILIZATION = 50

/** Three numbers were seen in real answers (3, 16, 34); the others are ours (inferred). */
const STATUSES: Readonly<Record<ReturnStatus, { readonly id: number; readonly name: string }>> = {
  MovingToSeller: { id: 2, name: 'Едет к вам' },
  ArrivedAtReturnPlace: { id: 3, name: 'В пункте выдачи' },
  ReceivedBySeller: { id: 16, name: 'Получен' },
  Utilized: { id: 18, name: 'Утилизирован' },
  MovingToOzon: { id: 33, name: 'Едет на склад Ozon' },
  ReturnedToOzon: { id: 34, name: 'На складе Ozon' },
}

export const COMPENSATIONS = {
  Sent: { id: 1, name: 'Отправлено на компенсацию' },
  Received: { id: 2, name: 'Вы получили компенсацию' },
} as const

export interface ReturnMoment {
  readonly now: number
  /** How long a return waits before it is destroyed. */
  readonly keepMs: number
}

/**
 * A return as `/v1/returns/list` tells it. A moment that has not come and compensation that there is not are null, as in real
 * answers; one of Ozon's examples leaves them out.
 */
export function returnRow(record: ReturnRecord, clientId: string, moment: ReturnMoment) {
  const status = STATUSES[record.status]
  return {
    id: idNumber(record.id),
    company_id: idNumber(clientId),
    return_reason_name: record.reason,
    type: record.type,
    schema: record.schema,
    order_id: idNumber(record.orderId),
    order_number: record.orderNumber,
    posting_number: record.postingNumber,
    source_id: idNumber(record.sourceId),
    clearing_id: idNumber(record.clearingId),
    return_clearing_id: record.arrivedAt === undefined ? null : idNumber(record.returnClearingId),
    exemplars: record.exemplarIds.map(id => ({ id: idNumber(id) })),
    place: placeRow(record.place),
    target_place: placeRow(record.target),
    storage: storageOf(record, moment),
    product: productOf(record),
    logistic: {
      technical_return_moment: isoOrNull(record.technicalAt),
      final_moment: isoOrNull(record.endedAt),
      cancelled_with_compensation_moment: isoOrNull(paidAt(record)),
      return_date: iso(record.createdAt),
      barcode: record.barcode,
    },
    visual: {
      status: { id: status.id, display_name: status.name, sys_name: record.status },
      change_moment: iso(record.changedAt),
    },
    additional_info: { is_opened: record.isOpened, is_super_econom: false },
    compensation_status: compensationOf(record),
  }
}

const placeRow = ({ id, name, address }: ReturnRecord['place']) => ({ id: idNumber(id), name, address })

/** When storage begins to cost money; only goods that wait for the seller do. */
export function chargedFrom({ schema, arrivedAt }: ReturnRecord): number | undefined {
  return schema === 'Fbo' || arrivedAt === undefined ? undefined : arrivedAt + FREE_MS
}

function storageOf(record: ReturnRecord, { now, keepMs }: ReturnMoment) {
  const { arrivedAt, endedAt = now, quantity, currency, status } = record
  const start = chargedFrom(record)
  if (start === undefined || arrivedAt === undefined) return NO_STORAGE
  const charged = Math.max(0, Math.ceil((endedAt - start) / DAY_MS))
  const waits = status === 'ArrivedAtReturnPlace'
  return {
    sum: money(charged * STORAGE_A_DAY * quantity, currency),
    tariffication_start_date: iso(start),
    tariffication_first_date: iso(start + DAY_MS),
    arrived_moment: iso(arrivedAt),
    days: Math.floor((endedAt - arrivedAt) / DAY_MS),
    utilization_sum: money(status === 'Utilized' ? UTILIZATION * quantity : 0, currency),
    ...(waits ? { utilization_forecast_date: iso(arrivedAt + keepMs) } : {}),
  }
}

const NO_STORAGE = { sum: { currency_code: '', price: 0 }, days: 0, utilization_sum: { currency_code: '', price: 0 } }

/** Nothing to pay has no currency in real answers. */
const money = (price: number, currency: string) => ({ currency_code: price === 0 ? '' : currency, price })

function productOf({ sku, offerId, name, price, currency, quantity }: ReturnRecord) {
  const full = Number(price)
  // In hundredths, so that no float shows.
  const commission = Math.round(full * COMMISSION_PERCENT) / 100
  return {
    sku: idNumber(sku),
    offer_id: offerId,
    name,
    price: money(full, currency),
    price_without_commission: money(Math.round((full - commission) * 100) / 100, currency),
    commission_percent: COMMISSION_PERCENT,
    commission: money(commission, currency),
    quantity,
  }
}

function paidAt({ compensation }: ReturnRecord): number | undefined {
  return compensation?.state === 'Received' ? compensation.changedAt : undefined
}

function compensationOf({ compensation }: ReturnRecord) {
  if (compensation === undefined) return null
  const { id, name } = COMPENSATIONS[compensation.state]
  const status = { id, display_name: name, sys_name: compensation.state }
  return { status, change_moment: iso(compensation.changedAt) }
}
