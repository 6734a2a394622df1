import type { Line, PostingRecord } from '../records/posting.ts'
import type { Seller } from '../records/seller.ts'
import type { WarehouseRecord } from '../records/shop.ts'
import { PLACES } from './places.ts'

/** A moment as Ozon writes it. */
export function iso(moment: number): string {
  return `${new Date(moment).toISOString().slice(0, 19)}Z`
}

export const isoOrNull = (moment: number | undefined): string | null => (moment === undefined ? null : iso(moment))

/** Ids are numbers in answers; all of the sandbox's lie below 2^53. */
export const idNumber = (id: string): number => Number(id)

/** `{ amount, currency }` of the new shapes. */
export const amountOf = (amount: string, currency: string) => ({ amount, currency })

export const warehouseOf = (seller: Seller, posting: PostingRecord): WarehouseRecord | undefined =>
  seller.warehouses.get(posting.warehouseId)

/** Where a made-up buyer lives: masked, and the same each time. */
export function placeOf({ buyer }: PostingRecord) {
  return PLACES[buyer % PLACES.length] ?? PLACES[0]
}

const FLOW_TYPES: Readonly<Record<string, readonly [flow: string, tpl: string]>> = {
  FBS: ['ozon', 'ozon'],
  RFBS_SELF: ['non_integrated', 'non_integrated'],
  RFBS_3PL: ['3pl_tracking', '3pl_tracking'],
  RFBS_AGG: ['aggregator', 'aggregator'],
  EXPRESS_SELF: ['non_integrated', 'non_integrated'],
  EXPRESS_PVZ: ['aggregator', 'aggregator'],
  CNC: ['click_and_collect', 'non_integrated'],
  FBP: ['FBP', 'ozon'],
}

/** `integration_type_flow` and `tpl_integration_type`. */
export function integrationOf({ flow }: Pick<PostingRecord, 'flow'>): readonly [flow: string, tpl: string] {
  return FLOW_TYPES[flow] ?? ['ozon', 'ozon']
}

/** SKUs of the lines whose product needs something. */
export function skusNeeding(seller: Seller, lines: readonly Line[], need: string): string[] {
  return lines.map(({ sku }) => sku).filter(sku => seller.products.get(sku)?.needs.some(each => each === need))
}

export function cancellationOf({ cancellation }: PostingRecord) {
  return {
    affect_cancellation_rating: cancellation?.affectsRating ?? false,
    cancel_reason: cancellation?.reason ?? '',
    cancel_reason_id: cancellation?.reasonId ?? 0,
    cancellation_initiator: cancellation?.initiator ?? '',
    cancellation_type: cancellation?.type ?? '',
    cancelled_after_ship: cancellation?.afterShip ?? false,
  }
}
