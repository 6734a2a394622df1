import { numberOf } from '../money/cents.ts'
import { isRfbs } from '../postings/schemes.ts'
import { CHARGE_PERCENT, chargesOf, type FbsErrorRecord, fbsErrors, indexOf, turnoverOf } from '../rating-errors.ts'
import { iso } from '../render/common.ts'
import { invalid } from '../server/refusal.ts'
import type { Call, Json, OperationTable } from './operation.ts'
import { limitOf, pageOf } from './paging.ts'

const DAY_MS = 86_400_000
/** Documented in Ozon's help: the index looks back two weeks. */
const DAYS = 14
/** The largest page of the list. */
const MOST = 1_000

/** What Ozon holds against a seller, from what really happened. */
export const ratings: OperationTable = {
  '/v1/rating/index/fbs/info': info,
  '/v1/rating/index/fbs/posting/list': list,
}

/** Over the last two weeks, day by day. */
function info({ world, seller }: Call): Json {
  const to = startOfDay(world.now()) + DAY_MS
  const from = to - DAYS * DAY_MS
  const errors = fbsErrors(world, seller, from, to)
  const turnover = turnoverOf(world, seller, from, to)
  const days = Array.from({ length: DAYS }, (_, i) => from + i * DAY_MS)
  return {
    index: indexOf(errors, turnover),
    processing_costs_sum: numberOf(chargesOf(errors)),
    currency_code: seller.currency,
    period_from: dateOf(from),
    period_to: dateOf(to - DAY_MS),
    defects: days.map(day => {
      const ofDay = errors.filter(({ at }) => startOfDay(at) === day)
      return {
        date: dateOf(day),
        index_by_date: indexOf(ofDay, turnover),
        processing_costs_sum_by_date: numberOf(chargesOf(ofDay)),
      }
    }),
  }
}

function list({ world, seller, body, path }: Call): Json {
  const filter = body.object('filter')
  const from = filter.time('date_from')
  const to = filter.time('date_to')
  if (from === undefined || to === undefined)
    throw invalid('invalid Request.filter: date_from and date_to are required')
  if (from > to) throw invalid('invalid Request.filter: the period ends before it begins')
  const numbers = new Set(filter.texts('posting_numbers'))
  const all = fbsErrors(world, seller, from, to)
  const wanted = all.filter(({ posting }) => numbers.size === 0 || numbers.has(posting.number))
  const turnover = turnoverOf(world, seller, from, to)
  const question = `${path} ${JSON.stringify([from, to, [...numbers]])}`
  const ask = { cursor: body.text('cursor'), question, limit: limitOf(body, MOST) }
  const page = pageOf(wanted, ask, ({ at, posting }) => ({ createdAt: at, rank: posting.rank }))
  return {
    errors: page.rows.map(error => told(error, turnover, seller.currency)),
    cursor: page.cursor,
    has_next: page.hasNext,
  }
}

function told(error: FbsErrorRecord, turnover: bigint, currency: string): Json {
  const { posting, type, at, cost, charge } = error
  return {
    posting_number: posting.number,
    posting_error_type: type,
    error_at: iso(at),
    index: indexOf([error], turnover),
    // Which postings are let off is documented nowhere: none (inferred).
    has_grace_status: false,
    charge_percent: CHARGE_PERCENT,
    charge_price: numberOf(charge),
    charge_price_currency_code: currency,
    product_price: numberOf(cost),
    product_price_currency_code: currency,
    delivery_schema: schemaOf(error),
  }
}

function schemaOf({ posting }: FbsErrorRecord): string {
  if (posting.isExpress) return 'erFBS'
  return isRfbs(posting) ? 'rFBS' : 'FBS'
}

const startOfDay = (moment: number): number => Math.floor(moment / DAY_MS) * DAY_MS

const dateOf = (moment: number): string => new Date(moment).toISOString().slice(0, 10)
