import type { FlowWord } from '../../wire/statuses.ts'
import type { KnownStatus, KnownSubstatus } from '../../wire/values.ts'
import type { Family, Line, PostingRecord } from '../records/posting.ts'
import type { Seller } from '../records/seller.ts'
import type { WarehouseRecord } from '../records/shop.ts'
import type { World } from '../world.ts'

const HOUR_MS = 3_600_000
const DAY_MS = 24 * HOUR_MS
/** Ozon's own warehouse, for FBO. */
export const OZON_WAREHOUSE = '22000000000001'

/** What is known of an order when its posting is made. */
export interface OrderWish {
  readonly number?: string
  readonly flow: FlowWord
  readonly warehouse: WarehouseRecord | undefined
  readonly lines: readonly Line[]
  readonly createdAt: number
  readonly isLegal?: boolean
  readonly isMultibox?: boolean
  /** Default 'awaiting_packaging'. */
  readonly born?: KnownStatus
}

/** A posting as it is born; it is in no store yet. */
export function orderPosting(world: World, seller: Seller, wish: OrderWish): PostingRecord {
  const { warehouse, createdAt, lines } = wish
  const family = familyOf(wish.flow, seller, lines)
  // Goods that are nothing but a code are told of as those of FBO are, and go their way.
  const flow = family === 'digital' ? 'FBO' : wish.flow
  const orderId = world.nextId(32_000_000_000)
  const orderNumber = `${orderId.slice(-10)}-${String(1 + (Number(orderId) % 300)).padStart(4, '0')}`
  const shipBy = createdAt + (warehouse?.hoursToShip ?? 24) * HOUR_MS
  const born = wish.born ?? 'awaiting_packaging'
  return {
    number: wish.number ?? `${orderNumber}-1`,
    clientId: seller.clientId,
    orderId,
    orderNumber: wish.number?.replace(/-\d+$/, '') ?? orderNumber,
    family,
    flow,
    rank: world.postings.nextRank(),
    createdAt,
    changedAt: createdAt,
    warehouseId: warehouse?.id ?? OZON_WAREHOUSE,
    deliveryMethodId: warehouse?.methods[0]?.id ?? '0',
    isExpress: flow === 'EXPRESS_SELF' || flow === 'EXPRESS_PVZ',
    isLegal: wish.isLegal ?? false,
    isMultibox: wish.isMultibox ?? false,
    isTraceable: lines.some(({ sku }) => seller.products.get(sku)?.isTraceable === true),
    buyer: Number(orderId) % 9_000_000,
    deliverFrom: shipBy + 2 * DAY_MS,
    deliverTo: shipBy + 3 * DAY_MS,
    shipBy,
    shipByWithoutDelay: shipBy + 4 * DAY_MS,
    status: born,
    substatus: firstSubstatus(flow, born),
    lines: lines.map(line => ({ ...line })),
    children: [],
    countries: {},
    boxes: 1,
    trackingNumber: '',
    timeslotChanges: 0,
    scanned: false,
    pickupCode: String(100_000 + (Number(orderId) % 900_000)),
    history: [],
  }
}

function familyOf(flow: FlowWord, seller: Seller, lines: readonly Line[]): Family {
  if (flow === 'FBO') return 'fbo'
  if (flow === 'FBP') return 'fbp'
  return lines.length > 0 && lines.every(({ sku }) => seller.products.get(sku)?.isDigital) ? 'digital' : 'fbs'
}

function firstSubstatus(flow: FlowWord, born: KnownStatus): KnownSubstatus {
  if (born === 'awaiting_verification') return 'posting_split_pending'
  return flow === 'FBO' && born === 'awaiting_packaging' ? 'posting_packing' : 'posting_created'
}
