import { moneyOf } from '../money/accruals.ts'
import { textOf } from '../money/cents.ts'
import { salesOf } from '../money/sales.ts'
import type { PostingRecord } from '../records/posting.ts'
import type { ReportRecord } from '../records/reports.ts'
import { dateOf } from '../render/accruals.ts'
import { iso } from '../render/common.ts'
import { ordersTable } from '../render/orders-csv.ts'
import { beginReport } from '../reports.ts'
import type { Body } from '../server/body.ts'
import { invalid, notFound } from '../server/refusal.ts'
import { monthOf } from './finance.ts'
import type { Call, Json, OperationTable } from './operation.ts'

/** Documented in the words of the list. */
const PAGE = { most: 1_000, otherwise: 100 } as const

/** Files that Ozon makes in the background. */
export const reports: OperationTable = {
  '/v1/report/postings/create': createPostings,
  '/v1/report/realization/posting/create': createRealization,
  '/v1/report/info': info,
  '/v1/report/list': list,
}

function createPostings({ world, seller, body, origin }: Call): Json {
  const filter = body.object('filter')
  const [scheme, ...others] = filter.texts('delivery_schema')
  if ((scheme !== 'fbo' && scheme !== 'fbs') || others.length > 0) {
    throw invalid('invalid Request.filter.delivery_schema: exactly one of fbo and fbs is required')
  }
  if (scheme === 'fbo' && body.object('with').flag('analytics_data')) {
    throw invalid('invalid Request.with.analytics_data: for fbs only')
  }
  const [since, to] = ['processed_at_from', 'processed_at_to'].map(name => filter.time(name))
  if (since === undefined || to === undefined) throw invalid('invalid Request.filter: the period is required')
  if (since > to) throw invalid('invalid Request.filter: the period ends before it begins')
  const matches = matching(filter)
  const postings = (): readonly PostingRecord[] => {
    const families = scheme === 'fbs' ? (['fbs'] as const) : (['fbo', 'digital'] as const)
    const bounds = { clientId: seller.clientId, since, to, newestFirst: false, limit: Number.POSITIVE_INFINITY }
    return families.flatMap(family => world.postings.find({ ...bounds, family, matches }).postings)
  }
  const { code } = beginReport(world, seller, {
    type: 'seller_postings',
    params: paramsOf(filter),
    rows: () => ordersTable(seller, postings(), scheme),
    origin,
  })
  return { result: { code } }
}

/** What numbers in `statuses` mean is documented nowhere: they are not looked at (inferred). */
function matching(filter: Body): (posting: PostingRecord) => boolean {
  const has = (name: string, value: string): boolean => {
    const wanted = filter.texts(name)
    return wanted.length === 0 || wanted.includes(value)
  }
  const offerId = filter.text('offer_id')
  const title = filter.text('title').toLowerCase()
  return posting =>
    has('status_alias', posting.status) &&
    has('warehouse_id', posting.warehouseId) &&
    has('delivery_method_id', posting.deliveryMethodId) &&
    has('cancel_reason_id', String(posting.cancellation?.reasonId ?? 0)) &&
    (!filter.has('is_express') || posting.isExpress === filter.flag('is_express')) &&
    posting.lines.some(
      line =>
        has('sku', line.sku) && (offerId === '' || line.offerId === offerId) && line.name.toLowerCase().includes(title),
    )
}

/** What the report was asked by, as words. */
function paramsOf(filter: Body): Readonly<Record<string, string>> {
  return Object.fromEntries(filter.names.map(name => [name, filter.text(name) || filter.texts(name).join()]))
}

/** The same rows as the answer by posting has, as a file. Its columns are made up (inferred). */
function createRealization(call: Call): Json {
  const { world, seller, origin } = call
  const { from, to } = monthOf(call)
  const { code } = beginReport(world, seller, {
    type: 'realization_posting',
    params: { year: call.body.text('year'), month: call.body.text('month') },
    origin,
    rows: () => [
      ['Номер отправления', 'Дата', 'SKU', 'Артикул', 'Название товара', 'Количество', 'Сумма', 'Вознаграждение'],
      ...salesOf(world, seller, from, to).map(sale => {
        const { posting, line, quantity, at } = sale
        const { amount, commission } = moneyOf(sale)
        const goods = [line.sku, line.offerId, line.name, String(quantity)]
        return [posting.number, dateOf(at), ...goods, textOf(amount), textOf(commission)]
      }),
    ],
  })
  return { code }
}

/** After three days a code is as good as none. */
function info({ world, seller, body }: Call): Json {
  const report = seller.reports.get(body.text('code'))
  if (report === undefined || report.expiresAt <= world.now()) throw notFound('report not found')
  return { result: told(report, world.now()) }
}

/** The latest first (inferred); those that are over are listed without their files. */
function list({ world, seller, body }: Call): Json {
  const page = body.number('page')
  const size = body.number('page_size') === 0 ? PAGE.otherwise : body.number('page_size')
  if (page < 1) throw invalid('invalid Request.page: value must be greater than 0')
  if (size < 1 || size > PAGE.most) {
    throw invalid(`invalid Request.page_size: value must be inside range (0, ${PAGE.most}]`)
  }
  const type = body.text('report_type').toLowerCase()
  const found = seller.reports.all.toReversed().filter(each => type === '' || type === 'all' || each.type === type)
  const reports = found.slice((page - 1) * size, page * size).map(each => told(each, world.now()))
  return { result: { reports, total: found.length } }
}

function told(report: ReportRecord, now: number): Json {
  const { code, status, error, file, type, params, createdAt, expiresAt } = report
  return {
    code,
    status,
    error,
    file: expiresAt > now ? file : '',
    report_type: type,
    params,
    created_at: iso(createdAt),
    expires_at: iso(expiresAt),
    additional_data: [],
  }
}
