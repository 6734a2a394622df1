import type { CancelReason, ConditionalCancellation, PostingCancelReasons } from '../model/cancel.ts'
import type { DriftNotes } from './drift.ts'
import { type Draft, type Into, isSource, objects, part, readInto, type Source } from './part.ts'
import { flag, id, instant, text } from './readers.ts'

const REASON_ROWS = [
  ['id', 'id', id],
  ['title', 'title', text],
  ['type_id', 'side', text],
  ['is_available_for_cancellation', 'isAvailableForCancellation', flag],
] as const

const start = (): Draft<CancelReason> => ({ id: '' })

const ALL = part<{ reasons: readonly CancelReason[] }>('', undefined, [
  ['result', 'reasons', objects(part<CancelReason>('result[]', undefined, REASON_ROWS), start)],
])

const OF_POSTING = part<PostingCancelReasons>('result[]', undefined, [
  ['posting_number', 'postingNumber', text],
  ['reasons', 'reasons', objects(part<CancelReason>('result[].reasons[]', undefined, REASON_ROWS), start)],
])

const OF_POSTINGS = part<{ postings: readonly PostingCancelReasons[] }>('', undefined, [
  ['result', 'postings', objects(OF_POSTING, () => ({ postingNumber: '', reasons: [] }))],
])

/** The schema has `reasons` of ids and names, Ozon's sample the rows of FBS under `result`: both are read. */
const OF_FBO = part<{ reasons: readonly CancelReason[] }>('', undefined, [
  [
    'reasons',
    'reasons',
    objects(part<CancelReason>('reasons[]', undefined, [...REASON_ROWS, ['name', 'title', text]]), start),
  ],
  ['result', 'reasons', objects(part<CancelReason>('result[]', undefined, REASON_ROWS), start)],
])

/** The state and the reason are objects of an id and words. */
function pair(
  path: string,
  names: Readonly<Record<string, keyof ConditionalCancellation>>,
): Into<ConditionalCancellation> {
  return (value, model, field, notes) => {
    if (!isSource(value)) {
      notes.note('wrong-type', field.path)
      return
    }
    for (const [key, each] of Object.entries(value)) {
      const at = `${path}.${key}`
      const to = Object.hasOwn(names, key) ? names[key] : undefined
      if (to === undefined) notes.note('unknown-field', at)
      else if (each !== null && each !== '') {
        const told = text(each, { path: at, json: 'sn' }, notes, value)
        // Every name leads to a field of text.
        if (told !== undefined) Object.assign(model, { [to]: told })
      }
    }
  }
}

const ROW = part<ConditionalCancellation>('result[]', undefined, [
  ['cancellation_id', 'id', id],
  ['posting_number', 'postingNumber', text],
  ['state', pair('result[].state', { state: 'state', name: 'stateName', id: 'stateId' })],
  ['cancellation_initiator', 'initiator', text],
  ['cancellation_reason', pair('result[].cancellation_reason', { id: 'reasonId', name: 'reason' })],
  ['cancellation_reason_message', 'message', text],
  ['approve_comment', 'approveComment', text],
  ['order_date', 'orderedAt', instant],
  ['cancelled_at', 'cancelledAt', instant],
  ['approve_date', 'approvedAt', instant],
  ['auto_approve_date', 'autoApproveAt', instant],
  ['tpl_integration_type', 'tplIntegrationType', text],
  ['source_id', 'sourceId', id],
])

export interface ConditionalPage {
  readonly rows: readonly ConditionalCancellation[]
  readonly lastId?: string
}

const PAGE = part<ConditionalPage>('', undefined, [
  ['result', 'rows', objects(ROW, () => ({ id: '' }))],
  ['last_id', 'lastId', id],
  ['counter', () => undefined],
])

export function decodeCancelReasons(answer: Source, notes: DriftNotes): readonly CancelReason[] {
  const model: Draft<{ reasons: readonly CancelReason[] }> = {}
  readInto(ALL, answer, model, notes)
  return model.reasons ?? []
}

export function decodeFboCancelReasons(answer: Source, notes: DriftNotes): readonly CancelReason[] {
  const model: Draft<{ reasons: readonly CancelReason[] }> = {}
  readInto(OF_FBO, answer, model, notes)
  return model.reasons ?? []
}

export function decodePostingCancelReasons(answer: Source, notes: DriftNotes): readonly PostingCancelReasons[] {
  const model: Draft<{ postings: readonly PostingCancelReasons[] }> = {}
  readInto(OF_POSTINGS, answer, model, notes)
  return model.postings ?? []
}

export function decodeConditionalPage(answer: Source, notes: DriftNotes): ConditionalPage {
  const model: Draft<ConditionalPage> = { rows: [] }
  readInto(PAGE, answer, model, notes)
  // `rows` was set before reading.
  return model as ConditionalPage
}
