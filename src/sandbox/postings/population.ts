import type { KnownStatus } from '../../wire/values.ts'
import { mix } from '../random.ts'
import type { PostingRecord } from '../records/posting.ts'
import type { ProductRecord, WarehouseRecord } from '../records/shop.ts'
import type { PostingQuery } from './query.ts'
import { usualSubstatus } from './walk.ts'

const HOUR_MS = 3_600_000
const DAY_MS = 24 * HOUR_MS
/** An order every thirty seconds, whatever the count: a bigger population reaches further back. */
const PACE_MS = 30_000
/** Their ranks lie above those of postings that are made one by one, so that no place is there twice. */
const FIRST_RANK = 1_000_000_000
const FIRST_ORDER = 800_000_000
const FIRST_ORDER_ID = 31_000_000_000

/** What a population is made of. */
export interface PopulationPlan {
  readonly clientId: string
  readonly count: number
  readonly seed: number
  /** The moment that the statuses are true for. */
  readonly now: number
  readonly warehouses: readonly WarehouseRecord[]
  readonly products: readonly ProductRecord[]
}

/** How many of a hundred postings of an age are in a status. It only has to look like a shop (inferred: made up). */
const SHARES: readonly {
  readonly olderThanMs: number
  readonly shares: readonly (readonly [KnownStatus, number])[]
}[] = [
  {
    olderThanMs: 10 * DAY_MS,
    shares: [
      ['delivered', 91],
      ['cancelled', 8],
      ['delivering', 1],
    ],
  },
  {
    olderThanMs: 3 * DAY_MS,
    shares: [
      ['delivered', 40],
      ['delivering', 52],
      ['cancelled', 8],
    ],
  },
  {
    olderThanMs: DAY_MS,
    shares: [
      ['delivering', 70],
      ['awaiting_deliver', 20],
      ['awaiting_packaging', 4],
      ['cancelled', 6],
    ],
  },
  {
    olderThanMs: 0,
    shares: [
      ['awaiting_packaging', 60],
      ['awaiting_deliver', 30],
      ['delivering', 6],
      ['cancelled', 4],
    ],
  },
]

/** Every status that a population has; a posting's is kept as a place in this list. */
export const POPULATED: readonly KnownStatus[] = [
  'awaiting_packaging',
  'awaiting_deliver',
  'delivering',
  'delivered',
  'cancelled',
]

/** How long it takes to come to each of these, give or take half of it. */
const DAYS_TO_CHANGE = [0, 0.3, 2, 6, 1]
/** From the end of the first tariff to the delay. */
const GRACE_MS = 4 * DAY_MS
const LONGEST_LIFE_MS = 1.5 * Math.max(...DAYS_TO_CHANGE) * DAY_MS

/** Every property of the posting at a place, computed from the place alone. */
export class Population {
  readonly plan: PopulationPlan

  constructor(plan: PopulationPlan) {
    this.plan = plan
  }

  createdAt(at: number): number {
    return this.plan.now - (this.plan.count - at) * PACE_MS
  }

  /** The first place that was not created before a moment. */
  placeAt(moment: number): number {
    const { now, count } = this.plan
    return Math.min(count, Math.max(0, count - Math.floor((now - moment) / PACE_MS)))
  }

  /** Between which moments postings were created that a query can find: little is looked at where a period is short. */
  creationOf(query: Omit<PostingQuery, 'newestFirst' | 'limit'>): { readonly since: number; readonly to: number } {
    const { since = 0, shipByFrom = 0, lateFrom = 0, changedFrom = 0, deliveringFrom = 0 } = query
    const never = Number.MAX_SAFE_INTEGER
    const { to = never, shipByTo = never, lateTo = never, changedTo = never, deliveringTo = never } = query
    const hours = this.plan.warehouses.map(({ hoursToShip }) => hoursToShip)
    const [fastest, slowest] = hours.length === 0 ? [0, 24] : [Math.min(...hours), Math.max(...hours)]
    const lasting = Math.max(changedFrom, deliveringFrom) - LONGEST_LIFE_MS
    return {
      since: Math.max(since, Math.max(shipByFrom, lateFrom - GRACE_MS) - slowest * HOUR_MS, lasting),
      to: Math.min(to, Math.min(shipByTo, lateTo - GRACE_MS) - fastest * HOUR_MS, changedTo, deliveringTo),
    }
  }

  warehouse(at: number): number {
    return this.#chance(at, 1) % Math.max(1, this.plan.warehouses.length)
  }

  /** As a place in `POPULATED`. */
  status(at: number): number {
    const age = this.plan.now - this.createdAt(at)
    const shares = SHARES.find(({ olderThanMs }) => age >= olderThanMs)?.shares ?? []
    let left = this.#chance(at, 2) % 100
    for (const [status, share] of shares) {
      left -= share
      if (left < 0) return POPULATED.indexOf(status)
    }
    return 0
  }

  /** Later than the creation, not later than now; in steps of a second. */
  changedAt(at: number, status: number): number {
    const created = this.createdAt(at)
    const days = DAYS_TO_CHANGE[status] ?? 0
    const spread = (0.5 + (this.#chance(at, 3) % 1000) / 1000) * days * DAY_MS
    const latest = this.plan.now - 1_000 - (this.#chance(at, 4) % 3_600) * 1_000
    return Math.max(created, Math.floor(Math.min(created + spread, latest) / 1_000) * 1_000)
  }

  number(at: number): string {
    return `${String(FIRST_ORDER + at).padStart(10, '0')}-0001-1`
  }

  rank(at: number): number {
    return FIRST_RANK + at
  }

  /** The place of a number; `undefined` when it is none of the population's. */
  placeOf(number: string): number | undefined {
    const digits = /^(\d{10})-0001-1$/.exec(number)?.[1]
    const at = Number(digits) - FIRST_ORDER
    return digits !== undefined && at >= 0 && at < this.plan.count ? at : undefined
  }

  /** The place of an order by its id; `undefined` when it is none of the population's. */
  placeOfOrder(id: string): number | undefined {
    const at = Number(id) - FIRST_ORDER_ID
    return at >= 0 && at < this.plan.count ? at : undefined
  }

  record(at: number): PostingRecord {
    const status = POPULATED[this.status(at)] ?? 'awaiting_packaging'
    const created = this.createdAt(at)
    const changed = this.changedAt(at, this.status(at))
    const warehouse = this.plan.warehouses[this.warehouse(at)]
    const shipBy = created + (warehouse?.hoursToShip ?? 24) * HOUR_MS
    const flow = warehouse?.flow ?? 'FBS'
    const record: PostingRecord = {
      number: this.number(at),
      clientId: this.plan.clientId,
      orderId: String(FIRST_ORDER_ID + at),
      orderNumber: this.number(at).slice(0, -2),
      family: 'fbs',
      flow,
      rank: this.rank(at),
      createdAt: created,
      changedAt: changed,
      warehouseId: warehouse?.id ?? '0',
      deliveryMethodId: warehouse?.methods[0]?.id ?? '0',
      isExpress: flow === 'EXPRESS_SELF' || flow === 'EXPRESS_PVZ',
      isLegal: false,
      isMultibox: false,
      isTraceable: false,
      buyer: at,
      deliverFrom: shipBy + 2 * DAY_MS,
      deliverTo: shipBy + 3 * DAY_MS,
      shipBy,
      shipByWithoutDelay: shipBy + GRACE_MS,
      status,
      substatus: 'posting_created',
      lines: this.#lines(at),
      children: [],
      countries: {},
      boxes: 1,
      trackingNumber: '',
      timeslotChanges: 0,
      scanned: status === 'delivering' || status === 'delivered',
      pickupCode: String(100_000 + (at % 900_000)),
      history: [],
      ...momentsOf(status, created, changed),
    }
    record.substatus = usualSubstatus(record, status)
    return record
  }

  #lines(at: number) {
    const { products } = this.plan
    const count = 1 + (this.#chance(at, 5) % 100 < 12 ? 1 : 0)
    const first = this.#chance(at, 6) % Math.max(1, products.length)
    return Array.from({ length: Math.min(count, products.length) }, (_, i) => products[(first + i) % products.length])
      .filter(product => product !== undefined)
      .map(({ sku, productId, offerId, name, price, currency }, i) => {
        const quantity = 1 + (this.#chance(at, 7 + i) % 100 < 15 ? 1 : 0)
        return { sku, productId, offerId, name, price, currency, quantity }
      })
  }

  #chance(at: number, salt: number): number {
    return mix(Math.imul(at + 1, 0x9e3779b1) ^ Math.imul(this.plan.seed + salt, 0x85ebca6b))
  }
}

function momentsOf(status: KnownStatus, created: number, changed: number): Partial<PostingRecord> {
  const packed = { packedAt: Math.min(changed, created + 2 * HOUR_MS) }
  if (status === 'awaiting_deliver') return packed
  if (status === 'delivering') return { ...packed, deliveringAt: changed }
  if (status === 'delivered') {
    return { ...packed, deliveringAt: Math.min(changed, created + DAY_MS), deliveredAt: changed }
  }
  if (status !== 'cancelled') return {}
  const reason = { reasonId: 400, reason: 'Покупатель отменил заказ', initiator: 'Клиент' }
  return { cancellation: { ...reason, type: 'client', afterShip: false, affectsRating: false } }
}
