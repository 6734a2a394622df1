import type {
  DeliveryMethodReturnSettings,
  MethodReturnPoint,
  UtilizationChange,
  UtilizationSettings,
  WorkingDay,
} from '../model/return-settings.ts'
import type { DriftNotes } from './drift.ts'
import { money } from './money.ts'
import { type Draft, type Into, isSource, object, objects, type Part, part, readInto, type Source } from './part.ts'
import { count, id, instant, number, text, texts } from './readers.ts'

/** An object of Ozon's whose fields stand beside the others in the model. */
function flat<T>(nested: Part<T>): Into<T> {
  return (value, model, field, notes) => {
    if (isSource(value)) readInto(nested, value, model, notes)
    else notes.note('wrong-type', field.path)
  }
}

const PRICES = part<UtilizationSettings>('utilization_settings', undefined, [
  ['utilization_price', 'maxPrice', money()],
  ['utilization_price_defects', 'maxPriceWithDefects', money()],
])

const INFO = part<UtilizationSettings>('', undefined, [
  ['min_price', 'minPrice', money()],
  ['utilization_settings', flat(PRICES)],
])

/** The answer of /v1/returns/settings/utilization/info. */
export function decodeUtilization(answer: Source, notes: DriftNotes): UtilizationSettings {
  const model: Draft<UtilizationSettings> = {}
  readInto(INFO, answer, model, notes)
  noteMissing('utilization_settings', answer, notes)
  return model
}

const CHANGE = part<UtilizationChange>('history[]', undefined, [
  ['updated_at', 'updatedAt', instant],
  ['user_name', 'userName', text],
  ['descriptions', 'descriptions', texts],
])

const HISTORY = part<{ changes: readonly UtilizationChange[] }>('', undefined, [
  ['history', 'changes', objects(CHANGE)],
])

/** The answer of /v1/returns/settings/utilization/history. */
export function decodeUtilizationHistory(answer: Source, notes: DriftNotes): readonly UtilizationChange[] {
  const model: Draft<{ changes: readonly UtilizationChange[] }> = {}
  readInto(HISTORY, answer, model, notes)
  return model.changes ?? []
}

const POINT = 'settings.return_point'

const COORDINATES = part<MethodReturnPoint>(`${POINT}.address_coordinates`, undefined, [
  ['latitude', 'latitude', number],
  ['longitude', 'longitude', number],
])

const DAY = part<WorkingDay>(`${POINT}.working_days[]`, undefined, [
  ['day', 'day', text],
  ['from', 'fromLocal', text],
  ['to', 'toLocal', text],
])

const RETURN_POINT = part<MethodReturnPoint>(POINT, undefined, [
  ['id', 'id', id],
  ['type', 'type', text],
  ['address', 'address', text],
  ['address_coordinates', flat(COORDINATES)],
  ['working_days', 'workingDays', objects(DAY)],
])

const COURIER = part<DeliveryMethodReturnSettings>('settings.courier_details', undefined, [
  ['contact_days', 'courierContactDays', count],
])

const CARRIER = part<DeliveryMethodReturnSettings>('settings.transport_company_details', undefined, [
  ['transport_company_names', 'carrierNames', texts],
  ['zipcode', 'carrierZipcode', text],
])

const SETTINGS = part<DeliveryMethodReturnSettings>('settings', undefined, [
  ['courier_details', flat(COURIER)],
  ['post_office_zipcode', 'postOfficeZipcode', text],
  ['transport_company_details', flat(CARRIER)],
  ['return_point', 'returnPoint', object(RETURN_POINT)],
])

const ANSWER = part<DeliveryMethodReturnSettings>('', undefined, [['settings', flat(SETTINGS)]])

/** The answer of /v1/delivery-method/return/settings/get. */
export function decodeMethodReturnSettings(answer: Source, notes: DriftNotes): DeliveryMethodReturnSettings {
  const model: Draft<DeliveryMethodReturnSettings> = {}
  readInto(ANSWER, answer, model, notes)
  noteMissing('settings', answer, notes)
  return model
}

function noteMissing(field: string, answer: Source, notes: DriftNotes): void {
  if (answer[field] === undefined || answer[field] === null) notes.note('missing', field)
}
