import type { CancelReason } from '../model/cancel.ts'
import type {
  CancelState,
  DeliveryOrderCreated,
  IssuedExemplar,
  NotIssuedExemplar,
  OrderCancelCheck,
  OzonDeliveryInfo,
  PostingCancelCheck,
} from '../model/delivery-order.ts'
import type { DriftNotes } from './drift.ts'
import { type Draft, named, objects, part, type Read, readInto, type Source } from './part.ts'
import { flag, id, text, texts } from './readers.ts'
import { rowsOf } from './rows.ts'

const CREATED = part<DeliveryOrderCreated>('', undefined, [
  ['order_number', 'orderNumber', text],
  ['postings', 'postingNumbers', named('posting_number')],
])

/** The answer of /v2/order/create; `undefined` without the number of the order. */
export function decodeOrderCreated(answer: Source, notes: DriftNotes): DeliveryOrderCreated | undefined {
  const model: Draft<DeliveryOrderCreated> = { postingNumbers: [] }
  readInto(CREATED, answer, model, notes)
  // The list was set before reading.
  return model.orderNumber === undefined ? undefined : (model as DeliveryOrderCreated)
}

const MESSAGE = part<{ message: string }>('', undefined, [['message', 'message', text]])

/** What Ozon says to a cancellation. */
export function decodeCancelMessage(answer: Source, notes: DriftNotes): string | undefined {
  const model: Draft<{ message: string }> = {}
  readInto(MESSAGE, answer, model, notes)
  return model.message
}

const POSTING_CHECK = part<PostingCancelCheck>('postings[]', undefined, [
  ['posting_number', 'postingNumber', text],
  ['cancellable', 'isCancellable', flag],
  ['why_not_cancellable', 'reason', text],
])

const GROUP = part<{ numbers: readonly string[] }>('posting_groups[]', undefined, [
  ['posting_numbers', 'numbers', texts],
])
const groupsOf = objects<{ numbers?: readonly string[] }>(GROUP)

const groups: Read<OrderCancelCheck['postingGroups']> = (value, field, notes, source) =>
  groupsOf(value, field, notes, source)?.map(({ numbers = [] }) => numbers)

const CHECK = part<OrderCancelCheck>('', undefined, [
  ['order_number', 'orderNumber', text],
  ['cancellable', 'isCancellable', flag],
  ['postings', 'postings', objects(POSTING_CHECK)],
  ['posting_groups', 'postingGroups', groups],
])

/** The answer of /v1/order/cancel/check for this order. */
export function decodeOrderCancelCheck(answer: Source, orderNumber: string, notes: DriftNotes): OrderCancelCheck {
  const model: Draft<OrderCancelCheck> = { orderNumber, postings: [], postingGroups: [] }
  readInto(CHECK, answer, model, notes)
  if (model.isCancellable === undefined) notes.note('missing', 'cancellable')
  // What is required was set before reading.
  return model as OrderCancelCheck
}

/** Ozon's words for how far a cancellation is. */
const STAGES: ReadonlyMap<string, NonNullable<CancelState['stage']>> = new Map([
  ['на подтверждении', 'pending'],
  ['ожидает обработки', 'pending'],
  ['подтверждена', 'confirmed'],
  ['отклонена', 'rejected'],
])

const STATE = part<CancelState>('', undefined, [
  ['order_number', 'orderNumber', text],
  // One of these is spelt as if it were a single number.
  ['posting_number', 'postingNumbers', texts],
  ['state', 'state', text],
])

/** The answers of /v1/order/cancel/status and /v1/posting/cancel/status. */
export function decodeCancelState(answer: Source, notes: DriftNotes): CancelState {
  const model: Draft<CancelState> = { postingNumbers: [] }
  readInto(STATE, answer, model, notes)
  const { state } = model
  const stage = STAGES.get(state?.toLowerCase() ?? '')
  if (stage !== undefined) model.stage = stage
  else if (state === undefined) notes.note('missing', 'state')
  else notes.note('unknown-value', 'state', state.slice(0, 80))
  // The list was set before reading.
  return model as CancelState
}

const REASONS = rowsOf<CancelReason>('reasons', {
  part: part<CancelReason>('reasons[]', undefined, [
    ['id', 'id', id],
    ['name', 'title', text],
  ]),
  start: () => ({ id: '' }),
  key: ['id', 'id'],
})

/** The answers of the three lists of reasons. */
export const decodeDeliveryCancelReasons = (answer: Source, notes: DriftNotes): readonly CancelReason[] =>
  REASONS(answer, notes).rows

/** Pieces of several postings. */
export interface ExemplarRows {
  readonly invalid: readonly string[]
  readonly issued: readonly IssuedExemplar[]
  readonly notIssued: readonly NotIssuedExemplar[]
}

const NOT_ISSUED_ROWS = [
  ['posting_number', 'postingNumber', text],
  ['exemplar_id', 'exemplarId', id],
  ['sku', 'sku', id],
] as const

const ISSUED = part<IssuedExemplar>('issued_exemplars[]', undefined, [
  ...NOT_ISSUED_ROWS,
  ['mandatory_marks', 'marks', texts],
])
const NOT_ISSUED = part<NotIssuedExemplar>('non_issued_exemplars[]', undefined, NOT_ISSUED_ROWS)

const EXEMPLARS = part<ExemplarRows>('', undefined, [
  ['invalid_postings', 'invalid', texts],
  ['issued_exemplars', 'issued', objects(ISSUED, () => ({ marks: [] }))],
  ['non_issued_exemplars', 'notIssued', objects(NOT_ISSUED)],
])

/** The answer of /v1/posting/marks. */
export function decodeIssuedMarks(answer: Source, notes: DriftNotes): ExemplarRows {
  const model: Draft<ExemplarRows> = { invalid: [], issued: [], notIssued: [] }
  readInto(EXEMPLARS, answer, model, notes)
  // All three were set before reading.
  return model as ExemplarRows
}

const POSSIBLE = part<{ isPossible: boolean }>('', undefined, [['is_possible', 'isPossible', flag]])

/** The answer of /v1/delivery/check; `undefined` when Ozon does not tell. */
export function decodeDeliveryCheck(answer: Source, notes: DriftNotes): boolean | undefined {
  const model: Draft<{ isPossible: boolean }> = {}
  readInto(POSSIBLE, answer, model, notes)
  if (model.isPossible === undefined) notes.note('missing', 'is_possible')
  return model.isPossible
}

/** Ozon's word for "not told" is no scheme. */
const schemes: Read<readonly string[]> = (value, field, notes, source) =>
  texts(value, field, notes, source)
    ?.map(scheme => scheme.toLowerCase())
    .filter(scheme => scheme !== 'unknown')

const INFO = part<OzonDeliveryInfo>('', undefined, [
  ['ozon_logistics_enabled', 'isEnabled', flag],
  ['available_schemas', 'schemes', schemes],
])

/** The answer of /v1/seller/ozon-logistics/info. */
export function decodeOzonDeliveryInfo(answer: Source, notes: DriftNotes): OzonDeliveryInfo {
  const model: Draft<OzonDeliveryInfo> = { schemes: [] }
  readInto(INFO, answer, model, notes)
  if (model.isEnabled === undefined) notes.note('missing', 'ozon_logistics_enabled')
  // The list was set before reading.
  return model as OzonDeliveryInfo
}
