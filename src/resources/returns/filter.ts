import type { Problem } from '../../errors.ts'
import { given } from '../../internal/given.ts'
import type { NamesOf } from '../../names.ts'
import type { Operations } from '../../wire/types.ts'
import { isoPeriod, PERIOD, type Period, periodProblems } from '../shared/period.ts'
import { distinctPieces, listProblems, textNumberProblem } from '../shared/row-list.ts'

/** Documented in the words of the operation. */
const MOST_POSTINGS = 50

type WireFilter = NonNullable<Operations['/v1/returns/list']['request']['filter']>
type WireRfbsFilter = NonNullable<Operations['/v2/returns/rfbs/list']['request']['filter']>

/** Which FBO and FBS returns to list. At most one of the three periods: Ozon takes no more. */
export interface ReturnFilter {
  /** When the return was made. Ozon: `logistic_return_date`. */
  readonly returned?: Period | undefined
  /** From when storage costs money. Ozon: `storage_tariffication_start_date`. */
  readonly storageCharged?: Period | undefined
  /** When the status changed. Ozon: `visual_status_change_moment`. */
  readonly statusChanged?: Period | undefined
  /** Any number: more than 50 are asked for in several requests. */
  readonly postingNumbers?: readonly string[] | undefined
  readonly orderId?: string | undefined
  readonly scheme?: 'fbs' | 'fbo' | undefined
  /** Such as 'ArrivedAtReturnPlace'. Ozon: `visual_status_name`. */
  readonly status?: NonNullable<WireFilter['visual_status_name']> | undefined
  readonly compensation?: keyof typeof COMPENSATION | undefined
  readonly warehouseId?: string | undefined
  readonly offerId?: string | undefined
  readonly productName?: string | undefined
  /** Of the return's label. */
  readonly barcode?: string | undefined
}

export const RETURN_FILTER: NamesOf<ReturnFilter> = {
  returned: PERIOD,
  storageCharged: PERIOD,
  statusChanged: PERIOD,
  postingNumbers: true,
  orderId: true,
  scheme: true,
  status: true,
  compensation: true,
  warehouseId: true,
  offerId: true,
  productName: true,
  barcode: true,
}

/** Which rFBS return requests to list. */
export interface RfbsReturnFilter {
  readonly created?: Period | undefined
  readonly postingNumber?: string | undefined
  readonly offerId?: string | undefined
  /** Default: all. */
  readonly groupStates?: NonNullable<WireRfbsFilter['group_state']> | undefined
}

const COMPENSATION = { Sent: 1, Received: 2, Canceled: 3, DecompensationSent: 4 } as const

export function returnFilterProblems(filter: ReturnFilter): readonly (Problem | undefined)[] {
  const { returned, storageCharged, statusChanged, postingNumbers, barcode, compensation } = filter
  const periods = Object.entries({ returned, storageCharged, statusChanged })
  return [
    ...periods.flatMap(([name, period]) => periodProblems(name, period)),
    tooManyPeriods(periods.filter(([, period]) => period !== undefined).map(([name]) => name)),
    ...listProblems('postingNumbers', postingNumbers, 'numbers'),
    textNumberProblem('barcode', barcode),
    compensation === undefined || Object.hasOwn(COMPENSATION, compensation)
      ? undefined
      : { field: 'compensation', rule: `must be one of ${Object.keys(COMPENSATION).join(', ')}` },
  ]
}

function tooManyPeriods(names: readonly string[]): Problem | undefined {
  if (names.length < 2) return undefined
  return { field: names.join(', '), rule: 'are too many periods: Ozon takes one in a request' }
}

/** The filter in Ozon's words, once for each fifty posting numbers. */
export function wireReturnFilters(filter: ReturnFilter): readonly WireFilter[] {
  const { returned, storageCharged, statusChanged, postingNumbers, compensation } = filter
  const wire = given({
    logistic_return_date: wirePeriod(returned),
    storage_tariffication_start_date: wirePeriod(storageCharged),
    visual_status_change_moment: wirePeriod(statusChanged),
    order_id: filter.orderId,
    return_schema: filter.scheme?.toUpperCase(),
    visual_status_name: filter.status,
    compensation_status_id: compensation === undefined ? undefined : COMPENSATION[compensation],
    warehouse_id: filter.warehouseId,
    offer_id: filter.offerId,
    product_name: filter.productName,
    barcode: filter.barcode,
  })
  if (postingNumbers === undefined) return [wire]
  return distinctPieces(postingNumbers, MOST_POSTINGS).map(numbers => ({ ...wire, posting_numbers: numbers }))
}

function wirePeriod(period: Period | undefined): { time_from: string; time_to: string } | undefined {
  if (period === undefined) return undefined
  const { from, to } = isoPeriod(period)
  return { time_from: from, time_to: to }
}

export function rfbsFilterProblems(filter: RfbsReturnFilter): readonly (Problem | undefined)[] {
  const { created, postingNumber, groupStates } = filter
  return [
    ...periodProblems('created', created),
    textNumberProblem('postingNumber', postingNumber),
    ...listProblems('groupStates', groupStates, 'words'),
  ]
}

export function wireRfbsFilter({ created, postingNumber, offerId, groupStates }: RfbsReturnFilter): WireRfbsFilter {
  return given({
    created_at: created === undefined ? undefined : isoPeriod(created),
    posting_number: postingNumber,
    offer_id: offerId,
    group_state: groupStates,
  })
}
