import type { Act, ActDocument, ActLine, ActPosting, ActState } from '../model/act.ts'
import type { DriftNotes } from './drift.ts'
import { money } from './money.ts'
import { along, type Draft, type Into, isSource, object, objects, part, readInto, type Source } from './part.ts'
import { count, flag, id, instant, text, texts } from './readers.ts'

const STATE = part<ActState>('result', undefined, [
  ['status', 'status', text],
  ['act_type', 'actType', text],
  ['added_to_act', 'addedToAct', texts],
  ['removed_from_act', 'removedFromAct', texts],
  ['is_partial', 'isPartial', flag],
  ['partial_num', 'partialNumber', count],
  ['has_postings_for_next_carriage', 'hasPostingsForNextCarriage', flag],
])

export function decodeActState(answer: Source, notes: DriftNotes): ActState {
  const model: Draft<ActState> = { addedToAct: [], removedFromAct: [] }
  const { result } = answer
  if (isSource(result)) readInto(STATE, result, model, notes)
  if (model.status === undefined) notes.note('missing', 'result.status')
  // Both lists were set before reading.
  return model as ActState
}

const document = (name: string): ReturnType<typeof object<ActDocument>> =>
  object(
    part<ActDocument>(`result[].related_docs.${name}`, undefined, [
      ['created_at', 'createdAt', instant],
      ['document_status', 'status', text],
    ]),
  )

const DOCUMENTS = part<Act>('result[].related_docs', undefined, [
  ['act_of_acceptance', 'acceptance', document('act_of_acceptance')],
  ['act_of_mismatch', 'mismatch', document('act_of_mismatch')],
  ['act_of_excess', 'excess', document('act_of_excess')],
])

/** The three stand in an object of their own. */
const documents: Into<Act> = (value, model, field, notes) => {
  if (isSource(value)) readInto(DOCUMENTS, value, model, notes)
  else notes.note('wrong-type', field.path)
}

const ACT = part<Act>('result[]', undefined, [
  ['id', 'id', id],
  ['status', 'status', text],
  ['delivery_method_id', 'deliveryMethodId', id],
  ['delivery_method_name', 'deliveryMethodName', text],
  ['integration_type', 'integrationType', text],
  ['containers_count', 'containersCount', count],
  ['departure_date', 'departureDate', text],
  ['created_at', 'createdAt', instant],
  ['updated_at', 'updatedAt', instant],
  ['act_type', 'actType', text],
  ['is_partial', 'isPartial', flag],
  ['partial_num', 'partialNumber', count],
  ['has_postings_for_next_carriage', 'hasPostingsForNextCarriage', flag],
  ['related_docs', documents],
])

const ACTS = part<{ acts: readonly Act[] }>('', undefined, [['result', 'acts', objects(ACT, () => ({ id: '' }))]])

export function decodeActs(answer: Source, notes: DriftNotes): readonly Act[] {
  const model: Draft<{ acts: readonly Act[] }> = {}
  readInto(ACTS, answer, model, notes)
  const { acts = [] } = model
  // Nothing can be asked of an act without an id.
  for (const each of acts) if (each.id === '') notes.note('missing', 'result[].id')
  return acts
}

const LINE = part<ActLine>('result[].products[]', undefined, [
  ['sku', 'sku', id],
  ['offer_id', 'offerId', text],
  ['name', 'name', text],
  ['quantity', 'quantity', count],
  ['price', 'price', money('currency_code')],
  ['currency_code', along],
])

const POSTING = part<ActPosting>('result[]', undefined, [
  ['posting_number', 'postingNumber', text],
  ['id', 'actId', id],
  ['status', 'status', text],
  ['seller_error', 'sellerError', text],
  ['multi_box_qty', 'boxes', count],
  ['created_at', 'createdAt', instant],
  ['updated_at', 'updatedAt', instant],
  ['products', 'lines', objects(LINE, () => ({ sku: '' }))],
])

const POSTINGS = part<{ postings: readonly ActPosting[] }>('', undefined, [
  ['result', 'postings', objects(POSTING, () => ({ postingNumber: '', lines: [] }))],
])

export function decodeActPostings(answer: Source, notes: DriftNotes): readonly ActPosting[] {
  const model: Draft<{ postings: readonly ActPosting[] }> = {}
  readInto(POSTINGS, answer, model, notes)
  return model.postings ?? []
}

const BARCODE = part<{ barcode: string }>('', undefined, [['result', 'barcode', text]])

export function decodeBarcode(answer: Source, notes: DriftNotes): string | undefined {
  const model: Draft<{ barcode: string }> = {}
  readInto(BARCODE, answer, model, notes)
  if (model.barcode === undefined) notes.note('missing', 'result')
  return model.barcode
}
