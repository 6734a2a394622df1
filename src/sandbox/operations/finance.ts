import { isDateOnly } from '../../internal/dates.ts'
import { ACCRUAL_TYPES, accrualsOf } from '../money/accruals.ts'
import { returnsOf, salesOf, soldOf } from '../money/sales.ts'
import { decoded } from '../postings/cursor.ts'
import { fbsErrorOf } from '../rating-errors.ts'
import type { Seller } from '../records/seller.ts'
import { accrualRow, accrualsOfPosting } from '../render/accruals.ts'
import { headerOf, orderOf, rowBody, rowsOf } from '../render/realization.ts'
import { denied, invalid, notFound } from '../server/refusal.ts'
import type { Call, Json, OperationTable } from './operation.ts'

const DAY_MS = 86_400_000
/** Documented: nothing before these, and a day's report for so many days. */
const FIRST_MONTH = Date.UTC(2023, 7, 1)
const FIRST_ACCRUALS = '2022-01-01'
const KEPT_DAYS = 32
/** Documented: how long a token of the accruals lives. */
const TOKEN_MS = 15 * 60_000
/** Documented: a month's report is there by the fifth of the next. */
const READY_AFTER_DAYS = 4

/** What was sold, and what Ozon accrues and charges. */
export const finance: OperationTable = {
  '/v2/finance/realization': realization,
  '/v1/finance/realization/posting': realizationByPosting,
  '/v1/finance/realization/by-day': realizationByDay,
  '/v1/finance/accrual/by-day': accrualsByDay,
  '/v1/finance/accrual/postings': accrualsByPosting,
  '/v1/finance/accrual/types': () => ({ accrual_types: ACCRUAL_TYPES }),
}

export interface Month {
  readonly from: number
  readonly to: number
}

/** The month of a call, which must not be before the first report or after now. */
export function monthOf({ world, seller, body }: Call): Month {
  refuseKazakhstan(seller)
  const [year, month] = [body.number('year'), body.number('month')]
  if (month < 1 || month > 12) throw invalid('invalid Request.month: value must be inside range [1, 12]')
  const from = Date.UTC(year, month - 1, 1)
  // There is no date for a year of that many digits.
  if (Number.isNaN(from)) throw invalid('invalid Request.year: there is no such year')
  if (from < FIRST_MONTH) throw invalid('invalid Request: there are no reports before August 2023')
  if (from > world.now()) throw invalid('invalid Request: the period lies in the future')
  return { from, to: Date.UTC(year, month, 1) }
}

/** Documented: not for sellers under contract with Ozon Marketplace Kazakhstan; who pays in tenge is one (inferred). */
function refuseKazakhstan({ currency }: Seller): void {
  if (currency === 'KZT') throw denied('the method is not available for sellers of Ozon Marketplace Kazakhstan')
}

function realization(call: Call): Json {
  const { world, seller } = call
  const { from, to } = monthOf(call)
  const readyAt = to + READY_AFTER_DAYS * DAY_MS
  if (world.now() < readyAt) throw notFound('the report of the month is not ready')
  const rows = rowsOf(salesOf(world, seller, from, to), () => '')
  return {
    result: {
      header: headerOf(seller, from, to, readyAt),
      rows: rows.map(row => ({ rowNumber: row.number, ...rowBody(seller, row) })),
    },
  }
}

/** A month that is not over yet is told as far as it has come. */
function realizationByPosting(call: Call): Json {
  const { world, seller } = call
  const { from, to } = monthOf(call)
  const rows = rowsOf(salesOf(world, seller, from, to), ({ posting }) => posting.number)
  return {
    header: headerOf(seller, from, to, world.now()),
    rows: rows.map(row => ({ ...orderOf(row), ...rowBody(seller, row) })),
  }
}

function realizationByDay({ world, seller, body }: Call): Json {
  refuseKazakhstan(seller)
  if (seller.subscription !== 'PREMIUM_PLUS' && seller.subscription !== 'PREMIUM_PRO') {
    throw denied('a Premium Plus or Premium Pro subscription is required')
  }
  const day = ['year', 'month', 'day'].map(name => body.text(name).padStart(2, '0')).join('-')
  if (!isDateOnly(day)) throw invalid('invalid Request: there is no such day')
  const from = Date.parse(day)
  const now = world.now()
  if (from > now) throw invalid('invalid Request: the period lies in the future')
  if (from < now - (KEPT_DAYS + 1) * DAY_MS) throw invalid(`invalid Request: data are kept for ${KEPT_DAYS} days`)
  const rows = rowsOf(salesOf(world, seller, from, from + DAY_MS), () => '')
  return { rows: rows.map(row => ({ rowNumber: row.number, ...rowBody(seller, row) })) }
}

function accrualsByDay({ world, seller, body }: Call): Json {
  const date = body.text('date')
  if (!isDateOnly(date)) throw invalid('invalid Request.date: must be YYYY-MM-DD')
  if (date < FIRST_ACCRUALS) throw invalid(`invalid Request.date: must not be before ${FIRST_ACCRUALS}`)
  const now = world.now()
  const start = placeOfToken(body.text('last_id'), date, now)
  const from = Date.parse(date)
  const all = accrualsOf(world, seller, from, Math.min(from + DAY_MS, now + 1))
  const end = start + world.behaviour.accrualsPerPage
  return {
    accruals: all.slice(start, end).map(accrual => accrualRow(accrual, seller.currency)),
    last_id: end < all.length ? btoa(JSON.stringify([date, end, now])) : '',
  }
}

/** Where a page begins; a token that is too old, or of another day, is refused. */
function placeOfToken(token: string, date: string, now: number): number {
  if (token === '') return 0
  const [of, place, madeAt] = decoded(token)
  if (typeof place !== 'number' || typeof madeAt !== 'number') throw invalid('invalid Request.last_id: not a token')
  if (of !== date) throw invalid('invalid Request.last_id: it belongs to another date')
  if (now > madeAt + TOKEN_MS) throw invalid('invalid Request.last_id: it has expired')
  return place
}

/** Postings that have brought nothing yet are left out, as unknown ones are (inferred). */
function accrualsByPosting({ world, seller, body }: Call): Json {
  const returns = returnsOf(world, seller)
  const told = [...new Set(body.texts('posting_numbers'))].map(number => {
    const posting = world.postings.of(seller.clientId, number)
    if (posting === undefined) return { posting_number: number, accruals: [] }
    const sales = [...soldOf(posting), ...returns.filter(each => each.posting === posting)]
    const error = posting.family === 'fbs' ? fbsErrorOf(posting, world.now()) : undefined
    return { posting_number: number, accruals: accrualsOfPosting(sales, error, seller.currency) }
  })
  return { posting_accruals: told.filter(({ accruals }) => accruals.length > 0) }
}
