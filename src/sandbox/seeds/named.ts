import type { Random } from '../random.ts'
import type { LineSeed, PostingSeed, ProductSeed, SeedBuilder, SeedData } from './data.ts'
import { SeedError } from './seed-error.ts'

const BUSY_POSTINGS = 10_000
const MINUTE_MS = 60_000

const PRODUCTS: readonly ProductSeed[] = [
  { offerId: 'MUG-250', name: 'Кружка керамическая, 250 мл', price: '590.50' },
  { offerId: 'LAMP-LED', name: 'Лампа настольная', price: '1890.00' },
  { offerId: 'PLAID-XL', name: 'Плед 200×220', price: '2499.00' },
  { offerId: 'PEN-10', name: 'Ручки гелевые, 10 шт.', price: '349.99' },
  { offerId: 'SHOES-42', name: 'Кроссовки, размер 42', price: '4990.00', needs: ['mark'] },
  { offerId: 'PHONE-A1', name: 'Смартфон', price: '18990.00', needs: ['imei'] },
  { offerId: 'RING-17', name: 'Кольцо серебряное', price: '3200.00', needs: ['uin'] },
  { offerId: 'TOY-BEAR', name: 'Медведь плюшевый', price: '1250.00', needs: ['country', 'gtd'] },
]

const of = (...lines: readonly (string | readonly [offerId: string, quantity: number])[]): readonly LineSeed[] =>
  lines.map(line => (typeof line === 'string' ? { offerId: line } : { offerId: line[0], quantity: line[1] }))

/** A shop with every scheme, and postings in every state that a seller has to deal with. */
const demo: SeedBuilder = (_random, now) => ({
  sellers: [
    {
      warehouses: [
        { name: 'Основной склад' },
        { name: 'Склад экспресс', flow: 'EXPRESS_SELF', hoursToShip: 2 },
        { name: 'Своя доставка', flow: 'RFBS_SELF', hoursToShip: 48 },
        { name: 'Партнёрская доставка', flow: 'RFBS_AGG', city: 'Казань' },
      ],
      products: [...PRODUCTS, { offerId: 'GAME-KEY', name: 'Ключ активации', price: '999.00', isDigital: true }],
      postings: [
        { lines: of(['MUG-250', 2]), createdAt: hoursAgo(now, 20) },
        { lines: of('LAMP-LED', 'PEN-10'), createdAt: hoursAgo(now, 6) },
        { lines: of('SHOES-42'), createdAt: hoursAgo(now, 5) },
        { lines: of('PHONE-A1'), createdAt: hoursAgo(now, 4) },
        { lines: of(['TOY-BEAR', 3]), isLegal: true, createdAt: hoursAgo(now, 3) },
        { lines: of('PLAID-XL'), flow: 'RFBS_SELF', createdAt: hoursAgo(now, 7) },
        { lines: of('MUG-250'), flow: 'RFBS_AGG', isMultibox: true, createdAt: hoursAgo(now, 2) },
        { lines: of('PEN-10'), flow: 'EXPRESS_SELF', createdAt: hoursAgo(now, 1) },
        { lines: of('RING-17'), status: 'awaiting_verification', createdAt: hoursAgo(now, 1) },
        { lines: of('LAMP-LED'), status: 'awaiting_approve', createdAt: hoursAgo(now, 1) },
        { lines: of('MUG-250'), status: 'awaiting_deliver', createdAt: hoursAgo(now, 26) },
        { lines: of('PLAID-XL'), status: 'awaiting_deliver', createdAt: hoursAgo(now, 25) },
        { lines: of('LAMP-LED'), status: 'awaiting_deliver', flow: 'RFBS_SELF', createdAt: hoursAgo(now, 30) },
        { lines: of('PEN-10'), status: 'not_accepted', createdAt: hoursAgo(now, 50) },
        { lines: of('PLAID-XL'), status: 'arbitration', createdAt: hoursAgo(now, 80) },
        { lines: of('LAMP-LED'), status: 'delivering', createdAt: hoursAgo(now, 60) },
        {
          lines: of('MUG-250'),
          status: 'delivering',
          substatus: 'posting_in_pickup_point',
          createdAt: hoursAgo(now, 90),
        },
        { lines: of('PEN-10'), status: 'client_arbitration', createdAt: hoursAgo(now, 100) },
        { lines: of('LAMP-LED'), status: 'delivered', createdAt: hoursAgo(now, 170) },
        { lines: of('PLAID-XL'), status: 'cancelled', createdAt: hoursAgo(now, 40) },
        { lines: of('MUG-250'), flow: 'FBO', status: 'delivering', createdAt: hoursAgo(now, 30) },
        { lines: of('PEN-10'), flow: 'FBP', createdAt: hoursAgo(now, 8) },
        { lines: of('GAME-KEY'), createdAt: hoursAgo(now, 2) },
      ],
    },
  ],
})

/** Ten thousand postings that wait to be packed, all for one hand-over. */
const busyDay: SeedBuilder = (random, now) => ({
  sellers: [
    {
      warehouses: [{ name: 'Основной склад' }],
      products: PRODUCTS.slice(0, 4).map(product => ({ ...product, stock: 100_000 })),
      postings: Array.from({ length: BUSY_POSTINGS }, (_, i) => busyPosting(random, now, i)),
    },
  ],
})

function busyPosting(random: { int(low: number, high: number): number }, now: number, i: number): PostingSeed {
  const offer = (): string => PRODUCTS[random.int(0, 3)]?.offerId ?? 'MUG-250'
  const lines = random.int(1, 100) <= 15 ? of([offer(), random.int(2, 3)]) : of(offer())
  return { lines, createdAt: new Date(now - (BUSY_POSTINGS - i) * 5_000 - MINUTE_MS).toISOString() }
}

/** A seller abroad: prices in yuan, delivery by carriers of the seller's and of Ozon's partners. */
const crossBorder: SeedBuilder = (_random, now) => ({
  sellers: [
    {
      name: 'Cross-border seller',
      currency: 'CNY',
      warehouses: [
        { name: 'Shenzhen', flow: 'RFBS_3PL', city: 'Shenzhen', offsetMinutes: 480, hoursToShip: 72 },
        { name: 'Yiwu', flow: 'RFBS_AGG', city: 'Yiwu', offsetMinutes: 480, hoursToShip: 72 },
        { name: 'Guangzhou', flow: 'RFBS_SELF', city: 'Guangzhou', offsetMinutes: 480, hoursToShip: 120 },
      ],
      products: [
        { offerId: 'CABLE-USBC', name: 'USB-C cable, 2 m', price: '19.90', stock: 2_000 },
        { offerId: 'CASE-15', name: 'Phone case', price: '35.00', stock: 500 },
        { offerId: 'DRONE-MINI', name: 'Mini drone', price: '1299.00', stock: 40 },
      ],
      postings: [
        { lines: of(['CABLE-USBC', 3]), flow: 'RFBS_3PL', createdAt: hoursAgo(now, 10) },
        { lines: of('CASE-15'), flow: 'RFBS_AGG', createdAt: hoursAgo(now, 12) },
        { lines: of('DRONE-MINI'), flow: 'RFBS_SELF', createdAt: hoursAgo(now, 20) },
        {
          lines: of('DRONE-MINI'),
          flow: 'RFBS_AGG',
          substatus: 'posting_awaiting_passport_data',
          createdAt: hoursAgo(now, 9),
        },
        { lines: of('CASE-15'), flow: 'RFBS_AGG', status: 'awaiting_registration', createdAt: hoursAgo(now, 30) },
        { lines: of('CABLE-USBC'), flow: 'RFBS_3PL', status: 'awaiting_deliver', createdAt: hoursAgo(now, 40) },
        { lines: of('CASE-15'), flow: 'RFBS_SELF', status: 'delivering', createdAt: hoursAgo(now, 200) },
      ],
    },
  ],
})

function hoursAgo(now: number, hours: number): string {
  return new Date(now - hours * 60 * MINUTE_MS).toISOString()
}

const NAMED: Readonly<Record<string, SeedBuilder>> = {
  demo,
  'busy-day': busyDay,
  'cross-border': crossBorder,
  empty: () => ({}),
}

/** The data of a seed that comes with the package. */
export function seedNamed(name: string, random: Random, now: number): SeedData {
  const builder = Object.hasOwn(NAMED, name) ? NAMED[name] : undefined
  if (builder === undefined) throw new SeedError('seed', `'${name}' is none of ${Object.keys(NAMED).join(', ')}`)
  return builder(random, now)
}
