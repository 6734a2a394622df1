import { isFilled, isLineFilled } from '../marks/needs.ts'
import { startAssembly } from '../packing/assembly.ts'
import { bearChild, nextNumber, type Part } from '../packing/children.ts'
import {
  type Contents,
  contentsOf,
  contentsOfLines,
  refuseBadPackages,
  refuseForeignGoods,
  wrongQuantity,
} from '../packing/contents.ts'
import { movePosting } from '../postings/moves.ts'
import { type ExemplarRecord, piecesFor } from '../records/marks.ts'
import type { PostingRecord } from '../records/posting.ts'
import type { Seller } from '../records/seller.ts'
import { idNumber } from '../render/common.ts'
import { marksOfType } from '../render/exemplars.ts'
import { invalid, wrongState } from '../server/refusal.ts'
import type { World } from '../world.ts'
import type { Call, Json, OperationTable } from './operation.ts'
import { unpackedPosting } from './own-posting.ts'

/** Packing FBS and rFBS postings: an answer of 200 is a promise, what comes of it shows later. */
export const packing: OperationTable = {
  '/v4/posting/fbs/ship': ship,
  '/v4/posting/fbs/ship/package': shipPackage,
}

/**
 * Packs a whole posting. The first package stays in it, the others become postings once Ozon has packed, with numbers that
 * the answer names at once (inferred: who asks for them earlier finds none).
 */
function ship(call: Call): Json {
  const { world, seller, body } = call
  const posting = unpackedPosting(call)
  const packages = body.objects('packages').map(each => contentsOf(each.objects('products')))
  const hasLeftovers = refuseForeignGoods(seller, posting, packages)
  if (hasLeftovers) throw wrongQuantity()
  refuseBadPackages(world, seller, posting, packages)
  if (!isFilled(seller, posting)) throw notFilled()
  const parts = packages.map((contents, i): Part => {
    return { contents, number: i === 0 ? posting.number : nextNumber(world, seller, posting) }
  })
  const wantsMore = body.object('with').flag('additional_data')
  const additional = wantsMore ? { additional_data: additionalData(seller, posting, parts) } : {}
  startAssembly(world, seller, posting, { because: 'packed by the seller', parts })
  const told = world.behaviour.shipAnswer === 'other-numbers' && parts.length > 1 ? parts.slice(1) : parts
  return { result: told.map(({ number }) => number), ...additional }
}

/** Packs a part: it becomes a posting at once, the rest stays. With all goods it packs the posting itself (inferred). */
function shipPackage(call: Call): Json {
  const { world, seller, body } = call
  const posting = unpackedPosting(call)
  const products = body.objects('products')
  // The schema lets the products be left out: then everything is meant (inferred).
  const contents = products.length === 0 ? contentsOfLines(posting.lines) : contentsOf(products)
  const hasLeftovers = refuseForeignGoods(seller, posting, [contents])
  refuseBadPackages(world, seller, posting, [contents])
  const exemplarIds = products.flatMap(each => each.texts('exemplarsIds'))
  refuseForeignPieces(seller, posting, contents, exemplarIds)
  if (!isPackageFilled(seller, posting, contents, exemplarIds)) throw notFilled()
  const packed = hasLeftovers ? splitOff(world, seller, posting, { contents, exemplarIds }) : posting
  const parts = [{ contents, number: packed.number }]
  startAssembly(world, seller, packed, { because: 'packed by the seller', parts })
  return { result: packed.number }
}

function splitOff(
  world: World,
  seller: Seller,
  posting: PostingRecord,
  part: { readonly contents: Contents; readonly exemplarIds: readonly string[] },
): PostingRecord {
  const because = 'the seller packs a part'
  const number = nextNumber(world, seller, posting)
  const child = bearChild(world, seller, posting, { ...part, number }, { status: 'awaiting_packaging', because })
  const { status, substatus } = posting
  movePosting(world, posting, { to: status, substatus, actor: 'seller', because })
  const details = { into: child.number }
  world.journal.add({ kind: 'effect', actor: 'seller', effect: 'split', subject: posting.number, details })
  return child
}

function refuseForeignPieces(
  { marks }: Seller,
  { number }: PostingRecord,
  contents: Contents,
  exemplarIds: readonly string[],
): void {
  const pieces = marks.peek(number)
  const left = new Map(Object.entries(contents))
  for (const id of exemplarIds) {
    const sku = pieces.find(each => each.id === id)?.sku
    const quantity = sku === undefined ? undefined : left.get(sku)
    if (sku === undefined || quantity === undefined) {
      throw invalid(`${id} does not belong to product ${Object.keys(contents).join(', ')}`)
    }
    if (quantity === 0) throw wrongQuantity()
    left.set(sku, quantity - 1)
  }
}

function isPackageFilled(
  seller: Seller,
  posting: PostingRecord,
  contents: Contents,
  exemplarIds: readonly string[],
): boolean {
  const pieces = piecesFor(seller.marks.peek(posting.number), contents, exemplarIds)
  return Object.entries(contents).every(([sku, quantity]) => isLineFilled(seller, posting, { sku, quantity, pieces }))
}

const notFilled = () => wrongState('EXEMPLAR_INFO_NOT_FILLED_COMPLETELY')

/** `additional_data`: what lies in each package, with its marks. Later packages take pieces first, as packing does. */
function additionalData(seller: Seller, posting: PostingRecord, parts: readonly Part[]) {
  let left = seller.marks.peek(posting.number)
  const taken = new Map<Part, readonly ExemplarRecord[]>()
  for (const part of parts.slice(1)) {
    const pieces = piecesFor(left, part.contents)
    left = left.filter(each => !pieces.includes(each))
    taken.set(part, pieces)
  }
  return parts.map(part => ({
    posting_number: part.number,
    products: productsOf(posting, part.contents, taken.get(part) ?? left),
  }))
}

function productsOf({ lines }: PostingRecord, contents: Contents, pieces: readonly ExemplarRecord[]) {
  const once = lines.filter(
    ({ sku }, i) => contents[sku] !== undefined && i === lines.findIndex(each => each.sku === sku),
  )
  return once.map(({ sku, name, offerId, price, currency }) => ({
    sku: idNumber(sku),
    name,
    offer_id: offerId,
    price,
    quantity: contents[sku],
    currency_code: currency,
    mandatory_mark: marksOfType(pieces, sku, 'mandatory_mark'),
  }))
}
