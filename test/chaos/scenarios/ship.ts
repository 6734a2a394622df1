import type { ProductSeed, SellerSeed } from '../../../src/sandbox/index.ts'
import type { PostingRecord } from '../../../src/sandbox/records/posting.ts'
import { type ShipRequest, ship, shipMany } from '../../../src/workflows/index.ts'
import type { Scenario, Scene, ShopOptions, Truth } from '../scenario.ts'
import { claimsOf, numbers, openShop, type Shop, truthOf } from '../shop.ts'
import { cancels, cancelsPiece, packsOtherwise, splits } from './rivals.ts'

const MUG: ProductSeed = { offerId: 'MUG', sku: '11' }
const BOOK: ProductSeed = { offerId: 'BOOK', sku: '12' }
const NUMBER = '1000-0001-1'
const SEPARATOR = '\u001d'

const mugs = (quantity: number) => ({ lines: [{ sku: '11', quantity }] })
const books = (quantity: number) => ({ lines: [{ sku: '12', quantity }] })
const marked = (serial: string) => {
  const mark = `010460123456789321SERIAL${serial}${SEPARATOR}93dGVz`
  return { marks: [{ mark, type: 'mandatory_mark' }] }
}

/** A package by its contents. */
const packed = (contents: Readonly<Record<string, number>>): string => `shipped ${JSON.stringify(contents)}`
/** Of a posting before anybody has cancelled one. */
const MUGS = 2
const ALL = packed({ 11: 2, 12: 3 })
const SPLIT = 'split'
/** What happens when all that is in the posting is packed. */
const AS_IT_IS: readonly string[] = [ALL]
/** The same, with traceable goods in a posting of their own. */
const APART: readonly string[] = [SPLIT, packed({ 11: 2 }), packed({ 12: 3 })]

/** One posting of two mugs and three books, packed in some way. */
interface Packing {
  readonly name: string
  readonly isGuarded: boolean
  readonly request: ShipRequest
  readonly products?: readonly ProductSeed[]
  readonly flow?: 'RFBS_AGG'
  readonly isLegal?: boolean
  readonly isMultibox?: boolean
  /** What must happen, each once: packages are told by what is in them, since Ozon numbers them. */
  readonly deeds: readonly string[]
}

const PACKINGS: readonly Packing[] = [
  { name: 'ship', isGuarded: true, request: {}, deeds: AS_IT_IS },
  {
    name: 'ship in packages',
    isGuarded: true,
    request: { packages: [mugs(2), books(1), books(2)] },
    deeds: [packed({ 11: 2 }), packed({ 12: 1 }), packed({ 12: 2 })],
  },
  {
    name: 'ship a part',
    isGuarded: false,
    request: { packages: [mugs(1), books(1)], leaveRest: true },
    deeds: [packed({ 11: 1 }), packed({ 12: 1 }), SPLIT, SPLIT],
  },
  {
    name: 'split and ship',
    isGuarded: false,
    request: { splitOff: [books(3)], packages: [mugs(1), mugs(1)] },
    deeds: [SPLIT, packed({ 11: 1 }), packed({ 11: 1 })],
  },
  {
    name: 'ship traceable goods',
    // Once the goods are apart, only the journal knows that they belong to one request.
    isGuarded: false,
    request: { splitTraceable: true },
    products: [MUG, { ...BOOK, isTraceable: true }],
    deeds: APART,
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
    deeds: AS_IT_IS,
  },
  {
    name: 'ship in boxes',
    isGuarded: true,
    request: { boxes: 2 },
    flow: 'RFBS_AGG',
    isMultibox: true,
    deeds: AS_IT_IS,
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

/** What happened to a whole family: the posting, its children, and theirs. */
function familyTruth({ effects, posting, rivalry }: Shop, number: string, deeds: readonly string[]): Truth {
  const order = number.replace(/\d+$/, '')
  const happened = effects(/^(shipped|split)$/).flatMap(deed => {
    const [effect = '', subject = ''] = deed.split(' ')
    if (!subject.startsWith(order)) return []
    return effect === SPLIT ? [SPLIT] : [packed(contentsOf(posting(subject)))]
  })
  // Whoever asks for everything that is in a posting means what another actor left in it.
  const isAsLeft = rivalry.rival !== undefined && rivalry.isKnown && (deeds === AS_IT_IS || deeds === APART)
  const asAsked = truthOf(happened, deeds)
  if (!isAsLeft || asAsked.isDone) return asAsked
  const left = contentsOf(posting(number))
  const cancelled = rivalry.deeds().filter(({ effect }) => effect === 'products-cancelled').length
  const apart = [SPLIT, packed({ 11: MUGS - cancelled }), packed({ 12: 3 })]
  const ways = [[packed(left)], ...(deeds === APART ? [apart] : [])].map(way => truthOf(happened, way))
  const asLeft = ways.find(({ isDone }) => isDone) ?? ways[0] ?? asAsked
  return { isDone: asLeft.isDone, extras: asAsked.extras.filter(each => asLeft.extras.includes(each)) }
}

const contentsOf = ({ lines }: PostingRecord): Readonly<Record<string, number>> =>
  Object.fromEntries(lines.map(({ sku, quantity }) => [sku, quantity]))

function openPacking(packing: Packing, options: ShopOptions): Scene {
  const shop = openShop(options, seedOf(packing))
  return {
    sandbox: shop.sandbox,
    shop,
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

const SHIP = '/v4/posting/fbs/ship'
const RIVALS = [packsOtherwise(SHIP), cancels(SHIP), splits(SHIP), cancelsPiece(SHIP)]

const shipOne: readonly Scenario[] = PACKINGS.map(packing => ({
  workflow: 'ship',
  name: packing.name,
  isGuarded: packing.isGuarded,
  moods,
  rivals: RIVALS,
  open: options => openPacking(packing, options),
}))

/** Several postings; every third in two packages. */
const many: Scenario = {
  workflow: 'shipMany',
  name: 'ship many',
  isGuarded: true,
  moods,
  rivals: RIVALS,
  open: options => {
    const items = numbers(options.count)
    const isDivided = (at: number): boolean => at % 3 === 1
    const postings = items.map(number => ({ number, lines: LINES }))
    const shop = openShop(options, { products: [MUG, BOOK], warehouses: [{}], postings })
    const wishes = items.map((posting, at) => ({
      posting,
      ...(isDivided(at) ? { packages: [mugs(2), books(3)] } : {}),
    }))
    return {
      sandbox: shop.sandbox,
      shop,
      items,
      call: async (ozon, { journal }) => claimsOf((await shipMany(ozon, wishes, { journal })).outcomes),
      truthOf: item => {
        const deeds = isDivided(items.indexOf(item)) ? [packed({ 11: 2 }), packed({ 12: 3 })] : AS_IT_IS
        return familyTruth(shop, item, deeds)
      },
    }
  },
}

export const shipScenarios: readonly Scenario[] = [...shipOne, many]
