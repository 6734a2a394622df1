import type {
  NamedId,
  RejectionReason,
  ReturnReason,
  RfbsReturn,
  RfbsReturnDetails,
  RfbsReturnProduct,
} from '../model/rfbs-return.ts'
import type { DriftNotes } from './drift.ts'
import { money } from './money.ts'
import {
  along,
  type Draft,
  type Into,
  isSource,
  object,
  objects,
  part,
  type Read,
  readInto,
  type Source,
} from './part.ts'
import { flag, id, instant, text, texts } from './readers.ts'
import { type RowPage, rowsOf } from './rows.ts'

const product = (path: string): Read<RfbsReturnProduct> =>
  object(
    part<RfbsReturnProduct>(path, undefined, [
      ['sku', 'sku', id],
      ['offer_id', 'offerId', text],
      ['name', 'name', text],
      ['price', 'price', money('currency_code')],
      // Read with the price.
      ['currency_code', along],
    ]),
  )

/** The states stand in an object of their own; the model has them beside the number. */
function state(path: string): Into<RfbsReturn> {
  const STATE = part<RfbsReturn>(path, undefined, [
    ['group_state', 'groupState', text],
    ['money_return_state_name', 'moneyReturnStateName', text],
    ['state', 'state', text],
    ['state_name', 'stateName', text],
  ])
  return (value, model, field, notes) => {
    if (isSource(value)) readInto(STATE, value, model, notes)
    else notes.note('wrong-type', field.path)
  }
}

const common = (path: string) =>
  [
    ['return_number', 'number', text],
    ['posting_number', 'postingNumber', text],
    ['order_number', 'orderNumber', text],
    ['created_at', 'createdAt', instant],
    ['product', 'product', product(`${path}.product`)],
    ['state', state(`${path}.state`)],
    ['client_name', 'clientName', text],
  ] as const

const readList = rowsOf<RfbsReturn>('returns', {
  part: part<RfbsReturn>('returns[]', undefined, [['return_id', 'id', id], ...common('returns[]')]),
  start: () => ({ id: '' }),
  key: ['return_id', 'id'],
})

/** The answer of /v2/returns/rfbs/list. The documents have one object where answers have a list of them. */
export function decodeRfbsReturns(answer: Source, notes: DriftNotes): RowPage<RfbsReturn> {
  const { returns } = answer
  return readList(isSource(returns) ? { ...answer, returns: [returns] } : answer, notes)
}

const NAMED = [
  ['id', 'id', id],
  ['name', 'name', text],
] as const

const startNamed = (): Draft<NamedId> => ({ id: '' })

const NESTED_ACTION = part<NamedId>('returns.available_actions[].action', undefined, NAMED)

/** A sample of Ozon's has each action in an object of its own. */
const nestedAction: Into<NamedId> = (value, model, field, notes) => {
  if (isSource(value)) readInto(NESTED_ACTION, value, model, notes)
  else notes.note('wrong-type', field.path)
}

const ACTION = part<NamedId>('returns.available_actions[]', undefined, [
  ...NAMED,
  ['action', nestedAction, ['id', 'name']],
])

const REJECTION = part<RejectionReason>('returns.rejection_reason[]', undefined, [
  ['id', 'id', id],
  ['name', 'name', text],
  ['hint', 'hint', text],
  ['is_comment_required', 'isCommentRequired', flag],
])

const REASON = part<ReturnReason>('returns.return_reason', undefined, [
  ['id', 'id', id],
  ['name', 'name', text],
  ['is_defect', 'isDefect', flag],
])

const METHOD = part<Partial<NamedId>>('returns.client_return_method_type', undefined, NAMED)

const DETAILS = part<RfbsReturnDetails>('returns', undefined, [
  ...common('returns'),
  ['return_id', 'id', id],
  ['warehouse_id', 'warehouseId', id],
  ['available_actions', 'availableActions', objects(ACTION, startNamed)],
  ['rejection_reason', 'rejectionReasons', objects(REJECTION, startNamed)],
  ['return_reason', 'reason', object(REASON)],
  ['comment', 'comment', text],
  ['client_photo', 'clientPhotos', texts],
  ['client_return_method_type', 'returnMethod', object(METHOD)],
  ['return_method_description', 'returnMethodDescription', text],
  ['rejection_comment', 'rejectionComment', text],
  ['ru_post_tracking_number', 'trackingNumber', text],
])

/** The answer of /v2/returns/rfbs/get, which need not repeat the id; `undefined` when it holds no return. */
export function decodeRfbsReturn(answer: Source, returnId: string, notes: DriftNotes): RfbsReturnDetails | undefined {
  const { returns } = answer
  if (!isSource(returns)) {
    notes.note(returns === undefined || returns === null ? 'missing' : 'wrong-type', 'returns')
    return undefined
  }
  const model: Draft<RfbsReturnDetails> = { id: returnId, availableActions: [], rejectionReasons: [] }
  readInto(DETAILS, returns, model, notes)
  // What is required was set before reading.
  return model as RfbsReturnDetails
}
