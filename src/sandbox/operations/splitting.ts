import { bearChild, nextNumber } from '../packing/children.ts'
import { type Contents, contentsOf, contentsOfLines, refuseForeignGoods, wrongQuantity } from '../packing/contents.ts'
import { movePosting } from '../postings/moves.ts'
import type { Line, PostingRecord } from '../records/posting.ts'
import { idNumber } from '../render/common.ts'
import type { Call, Json, OperationTable } from './operation.ts'
import { ownPosting, unpackedPosting } from './own-posting.ts'

/** Dividing postings without packing them. */
export const splitting: OperationTable = {
  '/v1/posting/fbs/split': split,
  '/v1/posting/fbs/traceable/split': splitTraceable,
  '/v1/posting/fbs/product/traceable/attribute': traceableAttributes,
}

/**
 * The parts are the whole of the posting, two or more. Which of them keeps the number is contested: see
 * `behaviour.splitNumbers`. A posting that is left with nothing ends (inferred).
 */
function split(call: Call): Json {
  const { world, seller, body } = call
  const posting = unpackedPosting(call)
  const parts = body.objects('postings').map(each => contentsOf(each.objects('products')))
  const hasLeftovers = refuseForeignGoods(seller, posting, parts)
  if (hasLeftovers || parts.length === 1) throw wrongQuantity()
  const keeps = world.behaviour.splitNumbers === 'first-keeps'
  const children = divide(call, posting, keeps ? parts.slice(1) : parts)
  const postings = keeps ? [posting, ...children] : children
  return { parent_posting: splitPosting(posting), postings: postings.map(splitPosting) }
}

/**
 * Takes traceable goods and others of a posting apart; where all are of one kind there is nothing to do (inferred). That
 * the others keep the number is not told either (inferred: see `behaviour.splitNumbers`).
 */
function splitTraceable(call: Call): Json {
  const { world, seller } = call
  const posting = unpackedPosting(call)
  const isTraceable = ({ sku }: Line): boolean => seller.products.get(sku)?.isTraceable === true
  const parts = [posting.lines.filter(line => !isTraceable(line)), posting.lines.filter(isTraceable)]
  const isMixed = parts.every(({ length }) => length > 0)
  const keeps = !isMixed || world.behaviour.splitNumbers === 'first-keeps'
  const children = isMixed ? divide(call, posting, parts.slice(keeps ? 1 : 0).map(contentsOfLines)) : []
  return {
    postings: [...(keeps ? [posting] : []), ...children].map(({ number, isTraceable, lines }) => ({
      posting_number: number,
      potential_blr_traceable: isTraceable,
      products: lines.map(({ sku, quantity }) => ({ sku: idNumber(sku), quantity })),
    })),
  }
}

function divide({ world, seller }: Call, posting: PostingRecord, parts: readonly Contents[]): PostingRecord[] {
  const because = 'split by the seller'
  const children = parts.map(contents => {
    const number = nextNumber(world, seller, posting)
    return bearChild(world, seller, posting, { number, contents }, { status: 'awaiting_packaging', because })
  })
  const { status, substatus, lines } = posting
  if (lines.length > 0) movePosting(world, posting, { to: status, substatus, actor: 'seller', because })
  else {
    const to = 'cancelled_from_split_pending'
    movePosting(world, posting, { to, substatus: 'posting_canceled', actor: 'Ozon', because: 'split into others' })
  }
  const details = { into: children.map(({ number }) => number).join(', ') }
  world.journal.add({ kind: 'effect', actor: 'seller', effect: 'split', subject: posting.number, details })
  return children
}

const splitPosting = ({ number, lines }: PostingRecord) => ({
  posting_number: number,
  products: lines.map(({ sku, quantity }) => ({ product_id: idNumber(sku), quantity })),
})

/** Attributes of the product's card that traceability needs; their names are documented in prose only (inferred). */
const ATTRIBUTES = ['quantity_in_uei', 'gtin'] as const
const GTIN = /^\d{8,14}$/

/** The quantity in units of trade is on no card of the sandbox; a barcode may be a GTIN. */
function traceableAttributes(call: Call): Json {
  const posting = ownPosting(call)
  const products = posting.lines.flatMap(({ sku }) => {
    const product = call.seller.products.get(sku)
    if (product?.isTraceable !== true) return []
    const missing = ATTRIBUTES.filter(name => name !== 'gtin' || !GTIN.test(product.barcode))
    return [{ sku: idNumber(sku), required_attributes: missing }]
  })
  return { products }
}
