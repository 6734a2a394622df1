import type {
  Carriage,
  CarriageError,
  CarriageMethod,
  CarriageSummary,
  CourierContact,
  EttnStatus,
} from '../model/carriage.ts'
import type { DriftNotes } from './drift.ts'
import { money } from './money.ts'
import { type Draft, type Into, isSource, objects, part, readInto, type Source } from './part.ts'
import { count, flag, id, instant, number, text, texts } from './readers.ts'
import type { RowPage } from './rows.ts'

const CANCELLING = part<Carriage>('cancel_availability', undefined, [
  ['is_cancel_available', 'isCancelAvailable', flag],
  ['reason', 'cancelRefusal', text],
])

/** Ozon keeps the two in an object of their own. */
const cancelling: Into<Carriage> = (value, model, field, notes) => {
  if (isSource(value)) readInto(CANCELLING, value, model, notes)
  else notes.note('wrong-type', field.path)
}

const CARRIAGE = part<Carriage>('', undefined, [
  ['carriage_id', 'id', id],
  ['status', 'status', text],
  ['available_actions', 'availableActions', texts],
  ['cancel_availability', cancelling],
  ['company_id', 'companyId', id],
  ['warehouse_id', 'warehouseId', id],
  ['delivery_method_id', 'deliveryMethodId', id],
  ['tpl_provider_id', 'tplProviderId', id],
  ['departure_date', 'departureDate', text],
  ['created_at', 'createdAt', instant],
  ['updated_at', 'updatedAt', instant],
  ['integration_type', 'integrationType', text],
  ['first_mile_type', 'firstMileType', text],
  ['act_type', 'actType', text],
  ['containers_count', 'containersCount', count],
  ['is_container_label_printed', 'isContainerLabelPrinted', flag],
  ['is_partial', 'isPartial', flag],
  ['partial_num', 'partialNumber', count],
  ['has_postings_for_next_carriage', 'hasPostingsForNextCarriage', flag],
  ['is_waybill_enabled', 'isWaybillEnabled', flag],
  ['is_econom', 'isEconom', flag],
  ['all_blr_traceable', 'isTraceable', flag],
  ['arrival_pass_ids', 'arrivalPassIds', texts],
  ['retry_count', 'retryCount', count],
])

export function decodeCarriage(asked: string, answer: Source, notes: DriftNotes): Carriage {
  const model: Draft<Carriage> = { id: asked }
  readInto(CARRIAGE, answer, model, notes)
  // `id` was set before reading.
  return model as Carriage
}

/** 0 is documented as a carriage that may be created; what is no id at all must not look the same. */
const idOrNone: Into<CarriageSummary> = (value, model, field, notes, source) => {
  const told = id(value, field, notes, source)
  if (told !== undefined) model.id = told
  else if (value === 0 || value === '0') model.mayBeCreated = true
}

const SUMMARY = part<CarriageSummary>('methods[].carriages[]', undefined, [
  ['id', idOrNone],
  ['status', 'status', text],
  ['available_actions', 'availableActions', texts],
  ['postings_count', 'postingsCount', count],
  ['quantum_count', 'quantumCount', count],
  ['carriage_volume', 'volumeLitres', number],
  ['pickup_fee', 'pickupFee', money()],
  ['all_blr_traceable', 'isTraceable', flag],
])

const ERROR = part<CarriageError>('methods[].errors[]', undefined, [
  ['code', 'code', text],
  ['description', 'description', text],
  ['status', 'status', text],
])

const METHOD = part<CarriageMethod>('methods[]', undefined, [
  ['carriages', 'carriages', objects(SUMMARY)],
  ['carriage_postings_count', 'postingsCount', count],
  ['delivery_method_id', 'deliveryMethodId', id],
  ['delivery_method_name', 'deliveryMethodName', text],
  ['delivery_method_status', 'deliveryMethodStatus', text],
  ['departure_date', 'departureDate', text],
  ['cut_in', 'cutInLocal', text],
  ['cutoff_at', 'cutoffAt', instant],
  ['recommended_time_local', 'recommendedTimeLocal', text],
  ['recommended_time_utc_offset_in_minutes', 'recommendedTimeUtcOffsetMinutes', number],
  ['timeslot_from', 'timeslotFromLocal', text],
  ['timeslot_to', 'timeslotToLocal', text],
  ['dropoff_address', 'dropoffAddress', text],
  ['dropoff_point_id', 'dropoffPointId', id],
  ['dropoff_point_type', 'dropoffPointType', text],
  ['dropoff_change_availability', 'dropoffChangeAvailability', text],
  ['first_mile_type', 'firstMileType', text],
  ['first_mile_changing', 'isFirstMileChanging', flag],
  ['integration_type', 'integrationType', text],
  ['has_entrusted_acceptance', 'hasEntrustedAcceptance', flag],
  ['is_optional_carriage', 'isOptionalCarriage', flag],
  ['is_presort', 'isPresort', flag],
  ['is_rfbs', 'isRfbs', flag],
  ['mandatory_postings_count', 'mandatoryPostingsCount', count],
  ['mandatory_packaged_count', 'mandatoryPackagedCount', count],
  ['optional_packaged_count', 'optionalPackagedCount', count],
  ['tpl_provider_name', 'tplProviderName', text],
  ['tpl_provider_icon_url', 'tplProviderIconUrl', text],
  ['warehouse_id', 'warehouseId', id],
  ['warehouse_name', 'warehouseName', text],
  ['warehouse_city', 'warehouseCity', text],
  ['errors', 'errors', objects(ERROR)],
])

const PAGE = part<RowPage<CarriageMethod>>('', undefined, [
  ['methods', 'rows', objects(METHOD, () => ({ carriages: [] }))],
  ['cursor', 'cursor', text],
  ['has_next', 'hasNext', flag],
])

export function decodeCarriagePage(answer: Source, notes: DriftNotes): RowPage<CarriageMethod> {
  const model: Draft<RowPage<CarriageMethod>> = { rows: [] }
  readInto(PAGE, answer, model, notes)
  // `rows` was set before reading.
  return model as RowPage<CarriageMethod>
}

const CREATED = part<{ id: string }>('', undefined, [['carriage_id', 'id', id]])

/** The id of the carriage made; `undefined` when the answer has none. */
export function decodeCreated(answer: Source, notes: DriftNotes): string | undefined {
  const model: Draft<{ id: string }> = {}
  readInto(CREATED, answer, model, notes)
  return model.id
}

export interface CancelAnswer {
  readonly error?: string
  readonly status?: string
}

const CANCELLED = part<CancelAnswer>('', undefined, [
  ['error', 'error', text],
  ['carriage_status', 'status', text],
])

export function decodeCancelled(answer: Source, notes: DriftNotes): CancelAnswer {
  const model: Draft<CancelAnswer> = {}
  readInto(CANCELLED, answer, model, notes)
  return model
}

const ETTN = part<EttnStatus>('', undefined, [
  ['status', 'status', text],
  ['errors', 'errors', texts],
])

/** The answer of /v1/carriage/ettn/status. */
export function decodeEttnStatus(answer: Source, notes: DriftNotes): EttnStatus {
  const model: Draft<EttnStatus> = { errors: [] }
  readInto(ETTN, answer, model, notes)
  if (model.status === undefined) notes.note('missing', 'status')
  // `errors` was set before reading.
  return model as EttnStatus
}

const CONTACT = part<CourierContact>('contact[]', undefined, [
  ['carriage_id', 'carriageId', id],
  ['phone', 'phone', text],
  ['wechat_nickname', 'wechatNickname', text],
  ['comment', 'comment', text],
  ['updated_at', 'updatedAt', instant],
])

const CONTACTS = part<{ contacts: readonly CourierContact[] }>('', undefined, [
  ['contact', 'contacts', objects(CONTACT)],
])

/** The answer of /v1/carriage/courier-contact/get, whose `contact` is a list. */
export function decodeCourierContacts(answer: Source, notes: DriftNotes): readonly CourierContact[] {
  const model: Draft<{ contacts: readonly CourierContact[] }> = {}
  readInto(CONTACTS, answer, model, notes)
  return model.contacts ?? []
}

const NOTHING = part<object>('', undefined, [])

/** An answer that is documented as empty: whatever is in it is new. */
export function decodeNothing(answer: Source, notes: DriftNotes): void {
  readInto(NOTHING, answer, {}, notes)
}
