import type {
  Return,
  ReturnDropOffPoint,
  ReturnLogistic,
  ReturnPlace,
  ReturnProduct,
  ReturnStatus,
  ReturnStorage,
} from '../model/return.ts'
import { money } from './money.ts'
import { type Into, isSource, object, objects, part, type Read, readInto } from './part.ts'
import { count, flag, id, instant, number, text, texts } from './readers.ts'
import { rowsOf } from './rows.ts'

const place = (path: string): Read<ReturnPlace> =>
  object(
    part<ReturnPlace>(path, undefined, [
      ['id', 'id', id],
      ['name', 'name', text],
      ['address', 'address', text],
    ]),
  )

/** The state stands in an object of its own, beside the moment of its change. */
function status(path: string): Read<ReturnStatus> {
  const STATUS = part<ReturnStatus>(`${path}.status`, undefined, [
    ['id', 'id', id],
    ['sys_name', 'code', text],
    ['display_name', 'name', text],
  ])
  const inner: Into<ReturnStatus> = (value, model, field, notes) => {
    if (isSource(value)) readInto(STATUS, value, model, notes)
    else notes.note('wrong-type', field.path)
  }
  return object(
    part<ReturnStatus>(path, undefined, [
      ['status', inner],
      ['change_moment', 'changedAt', instant],
    ]),
  )
}

const STORAGE = part<ReturnStorage>('returns[].storage', undefined, [
  ['sum', 'cost', money()],
  ['tariffication_first_date', 'firstChargedAt', instant],
  ['tariffication_start_date', 'chargedFrom', instant],
  ['arrived_moment', 'arrivedAt', instant],
  ['days', 'days', count],
  ['utilization_sum', 'utilizationCost', money()],
  ['utilization_forecast_date', 'utilizationAt', instant],
])

const PRODUCT = part<ReturnProduct>('returns[].product', undefined, [
  ['sku', 'sku', id],
  ['offer_id', 'offerId', text],
  ['name', 'name', text],
  ['quantity', 'quantity', count],
  ['price', 'price', money()],
  ['price_without_commission', 'priceWithoutCommission', money()],
  ['commission', 'commission', money()],
  ['commission_percent', 'commissionPercent', number],
])

const LOGISTIC = part<ReturnLogistic>('returns[].logistic', undefined, [
  ['technical_return_moment', 'technicalReturnAt', instant],
  ['final_moment', 'endedAt', instant],
  ['cancelled_with_compensation_moment', 'compensatedAt', instant],
  ['return_date', 'returnedAt', instant],
  ['barcode', 'barcode', text],
])

const ADDITIONAL = part<Return>('returns[].additional_info', undefined, [
  ['is_opened', 'isOpened', flag],
  ['is_super_econom', 'isSuperEconom', flag],
])

const additional: Into<Return> = (value, model, field, notes) => {
  if (isSource(value)) readInto(ADDITIONAL, value, model, notes)
  else notes.note('wrong-type', field.path)
}

const exemplars = objects(
  part<{ id?: string }>('returns[].exemplars[]', undefined, [
    ['id', 'id', id],
    // Live answers have this name.
    ['exemplar_id', 'id', id],
  ]),
)

const exemplarIds: Read<readonly string[]> = (value, field, notes, source) =>
  exemplars(value, field, notes, source)
    ?.map(each => each.id)
    .filter(each => each !== undefined)

/** 'FBS' in documents, 'Fbs' in answers. */
const scheme: Read<string> = (value, field, notes, source) => text(value, field, notes, source)?.toLowerCase()

const RETURN = part<Return>('returns[]', undefined, [
  ['id', 'id', id],
  ['company_id', 'companyId', id],
  ['schema', 'scheme', scheme],
  ['type', 'type', text],
  ['return_reason_name', 'reason', text],
  ['order_id', 'orderId', id],
  ['order_number', 'orderNumber', text],
  ['posting_number', 'postingNumber', text],
  ['source_id', 'sourceId', id],
  ['clearing_id', 'clearingId', id],
  ['return_clearing_id', 'returnClearingId', id],
  ['exemplars', 'exemplarIds', exemplarIds],
  ['product', 'product', object(PRODUCT)],
  ['visual', 'status', status('returns[].visual')],
  ['place', 'place', place('returns[].place')],
  ['target_place', 'targetPlace', place('returns[].target_place')],
  ['storage', 'storage', object(STORAGE)],
  ['logistic', 'logistic', object(LOGISTIC)],
  ['compensation_status', 'compensation', status('returns[].compensation_status')],
  ['additional_info', additional],
])

/** The answer of /v1/returns/list. */
export const decodeReturns = rowsOf<Return>('returns', { part: RETURN, start: () => ({ id: '' }), key: ['id', 'id'] })

const PASS = part<ReturnDropOffPoint>('drop_off_points[].pass_info', undefined, [
  ['is_required', 'isPassRequired', flag],
  ['count', 'passCount', count],
])

const pass: Into<ReturnDropOffPoint> = (value, model, field, notes) => {
  if (isSource(value)) readInto(PASS, value, model, notes)
  else notes.note('wrong-type', field.path)
}

const POINT = part<ReturnDropOffPoint>('drop_off_points[]', undefined, [
  ['id', 'id', id],
  ['name', 'name', text],
  ['address', 'address', text],
  ['place_id', 'placeId', id],
  ['returns_count', 'returnsCount', count],
  ['box_count', 'boxCount', count],
  ['pass_info', pass],
  ['utc_offset', 'utcOffset', text],
  ['warehouses_ids', 'warehouseIds', texts],
])

/** The answer of /v1/returns/company/fbs/info. */
export const decodeReturnPoints = rowsOf<ReturnDropOffPoint>('drop_off_points', {
  part: POINT,
  start: () => ({ id: '' }),
  key: ['id', 'id'],
})
