import type {
  NotificationCheck,
  NotificationEndpoint,
  NotificationFault,
  NotificationKind,
  NotificationOffer,
  NotificationThreshold,
} from '../model/notification.ts'
import type { DriftNotes } from './drift.ts'
import { type Draft, object, objects, type Part, part, readInto, type Source } from './part.ts'
import { count, flag, id, instant, text } from './readers.ts'

const kind = (): Draft<NotificationKind> => ({ type: '' })

const KIND = part<NotificationKind>('urls[].types[]', undefined, [
  ['type', 'type', text],
  ['description', 'description', text],
])

const ENDPOINT = part<NotificationEndpoint>('urls[]', undefined, [
  ['id', 'id', id],
  ['url', 'url', text],
  ['enable', 'isEnabled', flag],
  ['types', 'types', objects(KIND, kind)],
  ['created_at', 'createdAt', instant],
  ['availability_status', 'health', text],
  ['availability_status_date', 'healthAt', instant],
  ['disable_reason', 'disableReason', text],
  ['problematic_type', 'problematicType', text],
  ['reason_details', 'reasonDetails', text],
])

const THRESHOLD = part<NotificationThreshold>('availability_status_thresholds[]', undefined, [
  ['status', 'health', text],
  ['threshold', 'thresholdMs', count],
])

export interface NotificationPage {
  readonly rows: readonly NotificationEndpoint[]
  readonly total?: number
  readonly thresholds: readonly NotificationThreshold[]
}

const PAGE = part<NotificationPage>('', undefined, [
  ['urls', 'rows', objects(ENDPOINT, () => ({ id: '', types: [] }))],
  ['total_count', 'total', count],
  ['availability_status_thresholds', 'thresholds', objects(THRESHOLD, () => ({ health: '' }))],
])

/** The answer of /v1/notification/list. */
export function decodeNotificationPage(answer: Source, notes: DriftNotes): NotificationPage {
  const model: Draft<NotificationPage> = { rows: [], thresholds: [] }
  readInto(PAGE, answer, model, notes)
  // Both lists were set before reading.
  const page = model as NotificationPage
  for (const row of page.rows) if (row.id === '') notes.note('missing', 'urls[].id')
  return page
}

const WHERE = part<NonNullable<NotificationOffer['endpoint']>>('types[].seller_endpoint', undefined, [
  ['id', 'id', id],
  ['url', 'url', text],
])

const OFFER = part<NotificationOffer>('types[]', undefined, [
  ['type', 'type', text],
  ['description', 'description', text],
  ['seller_endpoint', 'endpoint', object(WHERE)],
])

const OFFERS = part<{ offers: readonly NotificationOffer[] }>('', undefined, [
  ['types', 'offers', objects(OFFER, kind)],
])

/** The answer of /v1/notification/push-type/list. */
export function decodeNotificationOffers(answer: Source, notes: DriftNotes): readonly NotificationOffer[] {
  const { offers = [] } = drafted(OFFERS, answer, notes)
  for (const { type } of offers) if (type === '') notes.note('missing', 'types[].type')
  return offers
}

const FAULT = part<NotificationFault>('errors[]', undefined, [
  ['type', 'type', text],
  ['description', 'description', text],
])

const CHECK = part<NotificationCheck>('', undefined, [
  ['is_active', 'isActive', flag],
  ['errors', 'errors', objects(FAULT)],
])

/** The answer of /v1/notification/check. */
export function decodeNotificationCheck(answer: Source, notes: DriftNotes): NotificationCheck {
  const { errors = [], ...rest } = drafted(CHECK, answer, notes)
  if (rest.isActive === undefined) notes.note('missing', 'is_active')
  return { ...rest, errors }
}

function drafted<T>(shape: Part<T>, answer: Source, notes: DriftNotes): Draft<T> {
  const model: Draft<T> = {}
  readInto(shape, answer, model, notes)
  return model
}
