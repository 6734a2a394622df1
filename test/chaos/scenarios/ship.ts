import type { ProductSeed, SellerSeed } from '../../../src/sandbox/index.ts'
import type { ShipRequest } from '../../../src/workflows/ship/request.ts'
import { ship } from '../../../src/workflows/ship/ship.ts'
import { shipMany } from '../../../src/workflows/ship/ship-many.ts'
import type { Scenario, Scene, ShopOptions, Truth } from '../scenario.ts'
import { claimsOf, numbers, openShop, type Shop, truthOf } from '../shop.ts'

const MUG: ProductSeed = { offerId: 'MUG', sku: '11' }
const BOOK: ProductSeed = { offerId: 'BOOK', sku: '12' }
const NUMBER = '1000-0001-1'
const CHILDREN = ['1000-0001-2', '1000-0001-3']
const DEEDS = /^(shipped|split)$/
const SEPARATOR = '\u001d'

const mugs = (quantity: number) => ({ lines: [{ sku: '11', quantity }] })
const books = (quantity: number) => ({ lines: [{ sku: '12', quantity }] })
const marked = (serial: string) => {
  const mark = `010460123456789321SERIAL${serial}${SEPARATOR}93dGVz`
  return { marks: [{ mark, type: 'mandatory_mark' }] }
}

/** One posting of two mugs and three books, packed in some way. */
interface Packing {
  readonly name: string
  readonly isGuarded: boolean
  readonly request: ShipRequest
  readonly products?: readonly ProductSeed[]
  readonly flow?: 'RFBS_AGG'
  readonly isLegal?: boolean
  readonly isMultibox?: boolean
  /** What must happen, each once. */
  readonly deeds: readonly string[]
}

const PACKINGS: readonly Packing[] = [
  { name: 'ship', isGuarded: true, request: {}, deeds: [`shipped ${NUMBER}`] },
  {
    name: 'ship in packages',
    isGuarded: true,
    request: { packages: [mugs(2), books(1), books(2)] },
    deeds: [NUMBER, ...CHILDREN].map(number => `shipped ${number}`),
  },
  {
    name: 'ship a part',
    isGuarded: false,
    request: { packages: [mugs(1), mugs(1)], leaveRest: true },
    deeds: [...CHILDREN.map(number => `shipped ${number}`), `split ${NUMBER}`, `split ${NUMBER}`],
  },
  {
    name: 'split and ship',
    isGuarded: false,
    request: { splitOff: [books(3)], packages: [mugs(1), mugs(1)] },
    deeds: [`split ${NUMBER}`, `shipped ${NUMBER}`, `shipped ${CHILDREN[1]}`],
  },
  {
    name: 'ship traceable goods',
    isGuarded: true,
    request: { splitTraceable: true },
    products: [MUG, { ...BOOK, isTraceable: true }],
    deeds: [`split ${NUMBER}`, `shipped ${NUMBER}`, `shipped ${CHILDREN[0]}`],
  },
  {
    name: 'ship with marks',
    isGuarded: true,
    request: {
      marks: [{ sku: '11', exemplars: [marked('A1'), marked('A2')] }],
      countries: { 12: 'TR' },
      productIds: { 12: '210000002' },
    },
    products: [
      { ...MUG, needs: ['mark'] },
      { ...BOOK, needs: ['country'] },
    ],
    isLegal: true,
    deeds: [`shipped ${NUMBER}`],
  },
  {
    name: 'ship in boxes',
    isGuarded: true,
    request: { boxes: 2 },
    flow: 'RFBS_AGG',
    isMultibox: true,
    deeds: [`shipped ${NUMBER}`],
  },
]

const LINES = [
  { offerId: 'MUG', quantity: 2 },
  { offerId: 'BOOK', quantity: 3 },
]

function seedOf({ products = [MUG, BOOK], flow = 'FBS' as never, ...packing }: Packing): SellerSeed {
  const { isLegal = false, isMultibox = false } = packing
  return { products, warehouses: [{ flow }], postings: [{ number: NUMBER, lines: LINES, isLegal, isMultibox }] }
}

/** What the sandbox has of a whole family: the posting, its children, and theirs. */
const familyTruth = (shop: Shop, number: string, deeds: readonly string[]): Truth => {
  const order = number.replace(/-\d+$/, '')
  return truthOf(
    shop.effects(DEEDS).filter(deed => deed.includes(` ${order}-`)),
    deeds,
  )
}

function openPacking(packing: Packing, options: ShopOptions): Scene {
  const shop = openShop(options, seedOf(packing))
  return {
    sandbox: shop.sandbox,
    items: [NUMBER],
    call: async (ozon, { journal }) => claimsOf([await ship(ozon, NUMBER, packing.request, { journal })]),
    truthOf: () => familyTruth(shop, NUMBER, packing.deeds),
  }
}

const moods: NonNullable<Scenario['moods']> = dice => ({
  assemblyFailure: dice.pick([0, 0, 0.3]),
  showsShipInProcess: dice.chance(0.5),
  assemblyMs: dice.pick([0, 4_000, 20_000, 90_000]),
})

const shipOne: readonly Scenario[] = PACKINGS.map(packing => ({
  name: packing.name,
  isGuarded: packing.isGuarded,
  moods,
  open: options => openPacking(packing, options),
}))

/** Several postings; every third in two packages. */
const many: Scenario = {
  name: 'ship many',
  isGuarded: true,
  moods,
  open: options => {
    const items = numbers(options.count)
    const isDivided = (at: number): boolean => at % 3 === 1
    const postings = items.map(number => ({ number, lines: LINES }))
    const shop = openShop(options, { products: [MUG, BOOK], warehouses: [{}], postings })
    const wishes = items.map((posting, at) => ({ posting, ...(isDivided(at) ? { packages: [mugs(2), books(3)] } : {}) }))
    return {
      sandbox: shop.sandbox,
      items,
      call: async (ozon, { journal }) => claimsOf((await shipMany(ozon, wishes, { journal })).outcomes),
      truthOf: item => {
        const child = isDivided(items.indexOf(item)) ? [`shipped ${item.replace(/1$/, '2')}`] : []
        return familyTruth(shop, item, [`shipped ${item}`, ...child])
      },
    }
  },
}

export const shipScenarios: readonly Scenario[] = [...shipOne, many]
