import { sellerReasons } from '../cancelling/cancel-reasons.ts'
import type { PostingRecord } from '../records/posting.ts'
import { fboGetResult, fboListRow } from '../render/fbo.ts'
import { invalid, notFound } from '../server/refusal.ts'
import type { Call, Json, OperationTable } from './operation.ts'
import { periodOf } from './period.ts'
import { listPostings, wordsOf } from './posting-lists.ts'

/** Reading postings that Ozon sends from its own warehouses. */
export const fbo: OperationTable = {
  '/v3/posting/fbo/list': list,
  '/v2/posting/fbo/get': get,
  '/v1/posting/fbo/cancel-reason/list': cancelReasons,
}

/** Digital goods are sold by the same scheme: their postings of any status are listed here, say Ozon's documents. */
const FAMILIES = ['fbo', 'digital'] as const

function list(call: Call): Json {
  const period = periodOf(call)
  const numbers = wordsOf(call, 'posting_numbers')
  const orders = wordsOf(call, 'order_numbers')
  // The schema has it all optional; live, the list before this one wanted to be told something.
  if (period.since === undefined && numbers === undefined && orders === undefined) {
    throw invalid('invalid Request.filter: value is required')
  }
  const { postings, hasNext, cursor } = listPostings(call, {
    ...period,
    families: FAMILIES,
    statuses: wordsOf(call, 'statuses'),
    matches: ({ number, orderNumber }) => (numbers?.has(number) ?? true) && (orders?.has(orderNumber) ?? true),
  })
  const wanted = call.body.object('with')
  return { postings: postings.map(posting => fboListRow(call.seller, posting, wanted)), cursor, has_next: hasNext }
}

function get({ world, seller, body }: Call): Json {
  const posting = world.postings.of(seller.clientId, body.text('posting_number'))
  if (posting === undefined || !isOfFbo(posting)) throw notFound('posting not found')
  return { result: fboGetResult(seller, posting, body.object('with')) }
}

const isOfFbo = ({ family }: PostingRecord): boolean => FAMILIES.some(each => each === family)

/** Which reasons FBO has is told by an example only. */
const FBO_REASONS: ReadonlySet<number> = new Set([352, 401, 402, 666])

function cancelReasons({ world }: Call): Json {
  const reasons = sellerReasons.filter(({ id }) => FBO_REASONS.has(id))
  return { [world.behaviour.fboReasonsField]: reasons.map(({ id, title }) => ({ id, name: title })) }
}
