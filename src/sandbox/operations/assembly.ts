import { carriageOf } from '../carriages/changes.ts'
import { membersOf } from '../carriages/documents.ts'
import type { PostingRecord } from '../records/posting.ts'
import { iso } from '../render/common.ts'
import { aboutProduct, pickPosting, piecesOf, productsOf } from '../render/pick-lists.ts'
import type { Body } from '../server/body.ts'
import { invalid } from '../server/refusal.ts'
import type { World } from '../world.ts'
import type { Call, Json, OperationTable } from './operation.ts'
import { limitOf, pageOf, placeOfId } from './pages.ts'

/** Pick lists: what to fetch from the shelves, by posting and by product. */
export const assembly: OperationTable = {
  '/v1/assembly/fbs/posting/list': fbsPostings,
  '/v1/assembly/fbs/product/list': fbsProducts,
  '/v1/assembly/carriage/posting/list': carriagePostings,
  '/v1/assembly/carriage/product/list': carriageProducts,
}

/** Picking comes before packing (inferred): what is packed already is picked. */
const TO_PICK: ReadonlySet<string> = new Set(['awaiting_packaging'])

function fbsPostings(call: Call): Json {
  const { body } = call
  const found = toPick(call)
  const { rows, cursor } = pageOf(found, {
    limit: limitOf(body.number('limit')),
    cursor: body.text('cursor'),
    asked: askedOf(call),
    placeOf: byCutoff,
    newestFirst: body.newestFirst,
  })
  // The nearest of all deadlines (inferred): the answer has one for the whole list.
  const first = found.reduce((earliest, { shipBy }) => Math.min(earliest, shipBy), Number.POSITIVE_INFINITY)
  const cutoff = found.length === 0 ? {} : { cutoff: iso(first) }
  return { ...cutoff, postings: rows.map(pickPosting), cursor }
}

const byCutoff = ({ shipBy, rank }: PostingRecord) => ({ createdAt: shipBy, rank })

function fbsProducts(call: Call): Json {
  const { body } = call
  const limit = limitOf(body.number('limit'))
  const offset = body.number('offset')
  if (offset < 0) throw invalid('invalid Request.offset: value must not be negative')
  const products = productsOf(toPick(call))
  const sorted = body.newestFirst ? products.toReversed() : products
  const page = sorted.slice(offset, offset + limit)
  return {
    products: page.map(product => ({
      ...aboutProduct(product.line),
      quantity: piecesOf(product),
      postings: product.shares.map(({ postingNumber, quantity }) => ({ posting_number: postingNumber, quantity })),
    })),
    products_count: page.length,
    has_next: offset + page.length < sorted.length,
  }
}

/** Postings to pick, by the time until which they must be packed. */
function toPick({ world, seller, body }: Call): readonly PostingRecord[] {
  const filter = body.object('filter')
  const cutoff = cutoffOf(filter)
  const methodId = filter.textIfAny('delivery_method_id')
  const { postings } = world.postings.find({
    clientId: seller.clientId,
    family: 'fbs',
    statuses: TO_PICK,
    newestFirst: false,
    limit: Number.POSITIVE_INFINITY,
    // The last moment of the period belongs to it (inferred).
    shipByFrom: cutoff.from,
    shipByTo: cutoff.to + 1,
    matches: each => methodId === undefined || each.deliveryMethodId === methodId,
  })
  return postings
}

function cutoffOf(filter: Body): { readonly from: number; readonly to: number } {
  const from = filter.time('cutoff_from') ?? Number.MIN_SAFE_INTEGER
  const to = filter.time('cutoff_to') ?? Number.MAX_SAFE_INTEGER
  if (from > to) throw invalid('invalid Request.filter: the period ends before it begins')
  return { from, to }
}

function carriagePostings(call: Call): Json {
  const { world, body } = call
  const found = ofCarriage(call)
  const { rows, cursor } = pageOf(found, {
    limit: limitOf(body.number('limit')),
    cursor: body.text('cursor'),
    asked: askedOf(call),
    placeOf: byCutoff,
  })
  return {
    can_print_mass_label: found.length > 0 && found.every(posting => canPrint(world, posting)),
    postings: rows.map(posting => ({ ...pickPosting(posting), can_print_label: canPrint(world, posting) })),
    cursor,
  }
}

function canPrint(world: World, { status, packedAt = 0 }: PostingRecord): boolean {
  return status === 'awaiting_deliver' && world.now() >= packedAt + world.behaviour.labelReadyMs
}

function carriageProducts(call: Call): Json {
  const { body } = call
  const { rows, cursor } = pageOf(productsOf(ofCarriage(call)), {
    limit: limitOf(body.number('limit')),
    cursor: body.text('cursor'),
    asked: askedOf(call),
    placeOf: ({ line }) => placeOfId(line.sku),
  })
  const products = rows.map(product => ({
    ...aboutProduct(product.line),
    quantity: piecesOf(product),
    posting_numbers: product.shares.map(({ postingNumber }) => postingNumber),
  }))
  return { products, cursor }
}

function ofCarriage({ world, seller, body }: Call): readonly PostingRecord[] {
  const filter = body.object('filter')
  const carriage = carriageOf(seller, filter.text('carriage_id'))
  const { from, to } = cutoffOf(filter)
  const methodId = filter.textIfAny('delivery_method_id')
  return membersOf(world, carriage).filter(
    each => from <= each.shipBy && each.shipBy <= to && (methodId === undefined || each.deliveryMethodId === methodId),
  )
}

function askedOf({ path, body }: Call): string {
  const filter = body.object('filter')
  const names = ['carriage_id', 'delivery_method_id', 'cutoff_from', 'cutoff_to']
  return `${path} ${JSON.stringify([body.newestFirst, ...names.map(name => filter.text(name))])}`
}
