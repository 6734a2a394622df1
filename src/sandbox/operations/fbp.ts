import type { PostingRecord } from '../records/posting.ts'
import type { Seller } from '../records/seller.ts'
import { fbpGetPosting, fbpListRow } from '../render/fbp.ts'
import { denied, invalid, notFound } from '../server/refusal.ts'
import type { Call, Json, OperationTable } from './operation.ts'
import { pageOf } from './paging.ts'
import { periodOf } from './period.ts'
import { listPostings, wordsOf } from './posting-lists.ts'

/** Reading postings that are sent from warehouses of Ozon's partners. */
export const fbp: OperationTable = {
  '/v1/posting/fbp/list': list,
  '/v1/posting/fbp/get': get,
}

const BY_CHANGE = 'last_change_status_date'
const BY_PROCESSING = 'in_process_at'

/** By cursor, without `has_next`: an empty cursor says that nothing follows. */
function list(call: Call): Json {
  refuseOutsiders(call.seller)
  const sortBy = call.body.text('sort_by') || BY_PROCESSING
  if (sortBy !== BY_CHANGE && sortBy !== BY_PROCESSING) {
    throw invalid(`invalid Request.sort_by: value must be one of: ${BY_CHANGE}, ${BY_PROCESSING}`)
  }
  const { postings, cursor } = sortBy === BY_CHANGE ? byChange(call) : byProcessing(call)
  return { postings: postings.map(posting => fbpListRow(call.seller, posting)), cursor }
}

const statusesOf = (call: Call): ReadonlySet<string> | undefined => wordsOf(call, 'statuses')

function byProcessing(call: Call) {
  const period = periodOf(call)
  return listPostings(call, { ...period, families: ['fbp'], statuses: statusesOf(call), matches: matching(call) })
}

/** The store is sorted by creation, so that all are looked at: partners' warehouses hold few. */
function byChange(call: Call) {
  const { world, seller, body, path } = call
  const filter = body.object('filter')
  const { since = Number.NEGATIVE_INFINITY, to = Number.POSITIVE_INFINITY } = periodOf(call)
  const statuses = statusesOf(call)
  const matches = matching(call)
  const { postings } = world.postings.find({
    clientId: seller.clientId,
    family: 'fbp',
    newestFirst: false,
    limit: Number.POSITIVE_INFINITY,
    matches: each =>
      each.createdAt >= since && each.createdAt < to && (statuses?.has(each.status) ?? true) && matches(each),
  })
  const page = pageOf(
    postings,
    {
      cursor: body.text('cursor'),
      question: `${path} ${JSON.stringify([filter.names, since, to, [...(statuses ?? [])]])}`,
      limit: body.number('limit', 100),
      descending: body.newestFirst,
    },
    ({ changedAt, rank }) => ({ createdAt: changedAt, rank }),
  )
  return { postings: page.rows, cursor: page.cursor }
}

/** The name is looked for anywhere in the names of the goods, the article must be the same (inferred). */
function matching(call: Call): (posting: PostingRecord) => boolean {
  const filter = call.body.object('filter')
  const numbers = wordsOf(call, 'posting_numbers')
  const name = filter.text('name').toLowerCase()
  const offerId = filter.text('offer_id')
  return ({ number, lines }) =>
    (numbers?.has(number) ?? true) &&
    lines.some(line => line.name.toLowerCase().includes(name) && (offerId === '' || line.offerId === offerId))
}

function get({ world, seller, body }: Call): Json {
  refuseOutsiders(seller)
  const posting = world.postings.of(seller.clientId, body.text('posting_number'))
  if (posting?.family !== 'fbp') throw notFound('posting not found')
  return { posting: fbpGetPosting(seller, posting) }
}

function refuseOutsiders({ isInFbp }: Seller): void {
  if (!isInFbp) throw denied('the seller is not connected to the FBP programme')
}
