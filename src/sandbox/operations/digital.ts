import { awaitsCodes, deadlineOfCodes, finishCodes, missingCodes, takeCodes } from '../digital-codes.ts'
import type { PostingRecord } from '../records/posting.ts'
import { digitalRow } from '../render/digital.ts'
import type { Body } from '../server/body.ts'
import { invalid, notFound, wrongState } from '../server/refusal.ts'
import type { Call, Json, OperationTable } from './operation.ts'
import { periodOf } from './period.ts'
import { listPostings, wordsOf } from './posting-lists.ts'

/** Documented for stocks of goods; believed of codes as well (inferred). */
const MOST_PIECES = 1_000_000

/** Goods that are nothing but a code. */
export const digital: OperationTable = {
  '/v2/posting/digital/list': list,
  '/v1/posting/digital/codes/upload': upload,
  '/v1/product/digital/stocks/import': importStocks,
}

/** Only postings that wait for codes. */
function list(call: Call): Json {
  const numbers = wordsOf(call, 'posting_numbers')
  const orders = wordsOf(call, 'order_numbers')
  const { postings, hasNext, cursor } = listPostings(call, {
    ...periodOf(call),
    families: ['digital'],
    matches: posting =>
      awaitsCodes(posting) && (numbers?.has(posting.number) ?? true) && (orders?.has(posting.orderNumber) ?? true),
  })
  const wanted = call.body.object('with')
  return { postings: postings.map(posting => digitalRow(posting, wanted)), cursor, has_next: hasNext }
}

interface Upload {
  readonly sku: string
  readonly good: readonly string[]
  readonly bad: readonly BadKey[]
  readonly notAvailable: number
}

interface BadKey {
  readonly key: string
  readonly message: string
}

function upload({ world, seller, body }: Call): Json {
  const posting = world.postings.of(seller.clientId, body.text('posting_number'))
  if (posting?.family !== 'digital') throw notFound('posting not found')
  if (!awaitsCodes(posting)) throw wrongState('the posting does not wait for codes')
  if (world.now() > deadlineOfCodes(posting)) throw wrongState('the time for codes of the posting is over')
  const uploads = checkedUploads(posting, body.objects('exemplars_by_sku'))
  for (const { sku, good, notAvailable } of uploads) takeCodes(posting, sku, { keys: good, refused: notAvailable })
  const given = uploads.reduce((sum, { good }) => sum + good.length, 0)
  const refused = uploads.reduce((sum, { notAvailable }) => sum + notAvailable, 0)
  const details = { given, refused }
  world.journal.add({ kind: 'effect', actor: 'seller', effect: 'codes-uploaded', subject: posting.number, details })
  if (!awaitsCodes(posting)) finishCodes(world, posting)
  return { exemplars_by_sku: uploads.map(told) }
}

/** All codes of all products in one call: anything else is refused as a whole. */
function checkedUploads(posting: PostingRecord, items: readonly Body[]): readonly Upload[] {
  const seen = new Set<string>()
  const uploads = items.map((item, at) => {
    const sku = item.text('sku')
    const field = `exemplars_by_sku[${at}]`
    const line = posting.lines.find(each => each.sku === sku)
    if (line === undefined || seen.has(sku))
      throw invalid(`invalid Request.${field}.sku: ${sku} is not to be given here`)
    seen.add(sku)
    return uploadOf(item, missingCodes(posting, line), field)
  })
  const forgotten = posting.lines.find(line => missingCodes(posting, line) > 0 && !seen.has(line.sku))
  if (forgotten === undefined) return uploads
  throw invalid(
    `invalid Request.exemplars_by_sku: all codes are to be sent at once, those of ${forgotten.sku} are missing`,
  )
}

function uploadOf(item: Body, required: number, field: string): Upload {
  const keys = item.texts('exemplar_keys')
  const given = item.number('exemplar_qty')
  const notAvailable = item.number('not_available_exemplar_qty')
  if (given < 0 || notAvailable < 0) throw invalid(`invalid Request.${field}: quantities must not be negative`)
  if (keys.length !== given) {
    throw invalid(`invalid Request.${field}.exemplar_keys: ${keys.length} codes, exemplar_qty says ${given}`)
  }
  if (given + notAvailable !== required) {
    const sum = 'exemplar_qty and not_available_exemplar_qty'
    throw invalid(`invalid Request.${field}: the sum of ${sum} must be ${required}`)
  }
  const judged = keys.map((key, at) => ({ key, message: keyProblem(key, keys.indexOf(key) < at) }))
  return {
    sku: item.text('sku'),
    notAvailable,
    good: judged.filter(({ message }) => message === undefined).map(({ key }) => key),
    bad: judged.flatMap(({ key, message }) => (message === undefined ? [] : [{ key, message }])),
  }
}

/** What makes a code wrong is documented nowhere (inferred); the first message is Ozon's. */
function keyProblem(key: string, isRepeated: boolean): string | undefined {
  if (!/^\S+$/.test(key)) return 'Некорректный формат кода'
  return isRepeated ? 'Код повторяется' : undefined
}

function told({ sku, good, bad, notAvailable }: Upload): Json {
  return {
    sku: Number(sku),
    received_qty: good.length,
    rejected_qty: bad.length + notAvailable,
    failed_exemplars: bad,
  }
}

function importStocks(call: Call): Json {
  return { status: call.body.objects('stocks').map(each => importOne(call, each)) }
}

/** Codes of errors are documented for goods only; they are believed to be the same here (inferred). */
function importOne({ world, seller }: Call, item: Body): Json {
  const offerId = item.text('offer_id')
  const stock = item.number('stock')
  const product = seller.productByOffer(offerId)
  const ids = { product_id: Number(product?.productId ?? 0), sku: Number(product?.sku ?? 0) }
  const refuse = (code: string, message: string): Json => ({
    ...ids,
    offer_id: offerId,
    updated: false,
    errors: [{ code, message }],
  })
  if (product === undefined) return refuse('offer_id_not_found', `Product ${offerId} is not found`)
  if (!product.isDigital) return refuse('NOT_DIGITAL_PRODUCT', `Product ${offerId} is not digital`)
  if (stock < 0) return refuse('INVALID_STOCK', 'The stock must not be negative')
  if (stock >= MOST_PIECES) return refuse('STOCK_TOO_BIG', `The stock must be less than ${MOST_PIECES}`)
  seller.digitalStocks.set(product.sku, stock)
  world.journal.add({
    kind: 'effect',
    actor: 'seller',
    effect: 'digital-stock-set',
    subject: offerId,
    details: { stock },
  })
  return { ...ids, offer_id: offerId, updated: true, errors: [] }
}
