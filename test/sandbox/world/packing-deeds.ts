import type { Line, PostingRecord } from '../../../src/sandbox/records/posting.ts'
import type { Deed, Scene } from './scene.ts'

const PACKABLE = ['awaiting_packaging']
/** The codes that pass, and some that do not. */
const MARK_END = 'N4O0B5A8B1cdE'
const COUNTRIES = ['RU', 'CN', 'XX']

/** What a seller does with goods before they are packed, and to pack them. */
export const packingDeeds: readonly Deed[] = [
  { name: 'ship whole', weight: 12, run: scene => ship(scene, packable(scene)) },
  { name: 'ship everything', weight: 6, run: shipEverything },
  { name: 'ship in packages', weight: 8, run: shipInPackages },
  { name: 'ship a part', weight: 6, run: shipPart },
  { name: 'split', weight: 5, run: split },
  {
    name: 'split traceable goods off',
    weight: 2,
    run: scene => scene.call('/v1/posting/fbs/traceable/split', named(scene)),
  },
  { name: 'cancel goods', weight: 4, run: cancelGoods },
  { name: 'cancel', weight: 3, run: cancel },
  { name: 'set marks', weight: 6, run: setMarks },
  { name: 'look at marks', weight: 2, run: lookAtMarks },
  { name: 'set a country', weight: 3, run: setCountry },
  { name: 'set boxes', weight: 1, run: setBoxes },
  { name: 'print labels', weight: 4, run: printLabels },
]

const named = (scene: Scene): object => ({ posting_number: packable(scene).number })

const packable = (scene: Scene): PostingRecord => scene.posting(PACKABLE, ({ family }) => family === 'fbs')

const goods = ({ sku }: Line, quantity: number) => ({ product_id: Number(sku), quantity })

async function shipEverything(scene: Scene): Promise<void> {
  const waiting = scene.world.postings.touched.filter(
    ({ status, family }) => status === 'awaiting_packaging' && family === 'fbs',
  )
  for (const posting of waiting) await ship(scene, posting)
}

async function ship(scene: Scene, { number: posting_number, lines }: PostingRecord): Promise<void> {
  const products = lines.map(line => goods(line, line.quantity))
  const body = { posting_number, packages: [{ products }], with: { additional_data: true } }
  await scene.call('/v4/posting/fbs/ship', body)
}

async function shipInPackages(scene: Scene): Promise<void> {
  const { number: posting_number, lines } = packable(scene)
  const packages = parts(scene, lines).map(products => ({ products }))
  await scene.call('/v4/posting/fbs/ship', { posting_number, packages })
}

/** Divides goods at random; nothing is left out, unless the dice say so. */
function parts(scene: Scene, lines: readonly Line[]) {
  const { dice } = scene
  const count = dice.int(2, 3)
  const all: ReturnType<typeof goods>[][] = Array.from({ length: count }, () => [])
  for (const line of lines) {
    let left = line.quantity
    for (const part of all) {
      const taken = part === all.at(-1) && !dice.chance(0.05) ? left : dice.int(0, left)
      left -= taken
      if (taken > 0) part.push(goods(line, taken))
    }
  }
  return all.filter(part => part.length > 0)
}

function some(scene: Scene, lines: readonly Line[]) {
  const picked = lines.flatMap(line => {
    const quantity = scene.dice.int(0, line.quantity)
    return quantity > 0 ? [goods(line, quantity)] : []
  })
  const [first] = lines
  return picked.length > 0 || first === undefined ? picked : [goods(first, 1)]
}

async function shipPart(scene: Scene): Promise<void> {
  const { number: posting_number, lines } = packable(scene)
  await scene.call('/v4/posting/fbs/ship/package', { posting_number, products: some(scene, lines) })
}

async function split(scene: Scene): Promise<void> {
  const { number: posting_number, lines } = packable(scene)
  const all = parts(scene, lines)
  // Sometimes something is left out, which Ozon refuses.
  const postings = (scene.dice.chance(0.9) ? all : all.slice(1)).map(products => ({ products }))
  await scene.call('/v1/posting/fbs/split', { posting_number, postings })
}

async function cancelGoods(scene: Scene): Promise<void> {
  const { number: posting_number, lines } = packable(scene)
  const items = some(scene, lines).map(({ product_id: sku, quantity }) => ({ sku, quantity }))
  const reason = { cancel_reason_id: 352, cancel_reason_message: 'Закончился' }
  await scene.call('/v2/posting/fbs/product/cancel', { posting_number, items, ...reason })
}

async function cancel(scene: Scene): Promise<void> {
  const { number: posting_number } = scene.posting(
    [],
    ({ family, status }) => family === 'fbs' && status !== 'cancelled',
  )
  const told = await scene.call('/v1/posting/fbs/cancel-reason', { related_posting_numbers: [posting_number] })
  const cancel_reason_id = scene.dice.pick(reasonsIn(told)) ?? 352
  await scene.call('/v2/posting/fbs/cancel', { posting_number, cancel_reason_id, cancel_reason_message: 'Так вышло' })
}

/** Ids of reasons; none in an answer that a fault has spoilt. */
function reasonsIn(told: unknown): readonly number[] {
  return [...JSON.stringify(told ?? {}).matchAll(/"id":(\d+)/g)].map(([, id]) => Number(id))
}

async function setMarks(scene: Scene): Promise<void> {
  const posting = scene.posting([...PACKABLE, 'awaiting_deliver'], ({ family }) => family === 'fbs')
  const { number: posting_number } = posting
  await scene.call('/v6/fbs/posting/product/exemplar/create-or-get', { posting_number })
  const pieces = scene.seller.marks.peek(posting_number)
  const products = [...new Set(pieces.map(({ sku }) => sku))].map(sku => ({
    product_id: Number(sku),
    exemplars: pieces
      .filter(each => each.sku === sku)
      .map(({ id }) => ({ exemplar_id: Number(id), ...toldOf(scene, sku, id) })),
  }))
  await scene.call('/v6/fbs/posting/product/exemplar/set', { posting_number, products })
  await scene.call('/v5/fbs/posting/product/exemplar/status', { posting_number })
}

function toldOf({ seller, dice }: Scene, sku: string, id: string): object {
  const needs = seller.products.get(sku)?.needs ?? []
  const isWrong = dice.chance(0.1)
  const mark = isWrong ? 'nonsense' : `0104604063491000${id.slice(-8)}${MARK_END}`
  return {
    ...(needs.includes('mark') ? { marks: [{ mark, mark_type: 'mandatory_mark' }] } : {}),
    ...(needs.includes('gtd') ? { is_gtd_absent: true } : {}),
  }
}

async function lookAtMarks(scene: Scene): Promise<void> {
  const { number: posting_number, lines } = scene.posting(['awaiting_deliver', ...PACKABLE])
  const exemplars = [{ marks: [{ mark: 'nonsense', mark_type: 'mandatory_mark' }], weight: 1 }]
  const products = lines.map(({ sku }) => ({ product_id: Number(sku), exemplars }))
  await scene.call('/v5/fbs/posting/product/exemplar/validate', { posting_number, products })
  await scene.call('/v1/fbs/posting/product/exemplar/update', { posting_number })
  await scene.call('/v1/posting/fbs/product/traceable/attribute', { posting_number })
}

async function setCountry(scene: Scene): Promise<void> {
  const { number: posting_number, lines } = packable(scene)
  for (const { productId } of lines) {
    const country_iso_code = scene.dice.pick(COUNTRIES)
    const body = { posting_number, product_id: Number(productId), country_iso_code }
    await scene.call('/v2/posting/fbs/product/country/set', body)
  }
}

async function setBoxes(scene: Scene): Promise<void> {
  const { number: posting_number } = scene.posting(PACKABLE, ({ isMultibox }) => isMultibox)
  await scene.call('/v3/posting/multiboxqty/set', { posting_number, multi_box_qty: scene.dice.int(0, 3) })
}

async function printLabels(scene: Scene): Promise<void> {
  const posting_numbers = scene.postings(['awaiting_deliver']).map(({ number }) => number)
  const told = await scene.call('/v3/posting/fbs/package-label/create', { posting_numbers })
  const [, id] = /"task_id":(\d+)/.exec(JSON.stringify(told ?? {})) ?? []
  if (scene.dice.chance(0.5)) await scene.sandbox.clock.advance('1m')
  if (id !== undefined) await scene.call('/v2/posting/fbs/package-label/get', { task_id: Number(id) })
}
