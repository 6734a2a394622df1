import type { Undecodable } from '../errors.ts'
import { stringifyExact } from '../internal/exact-json.ts'
import { type AdditionalData, newPosting, type Posting } from '../model/posting.ts'
import { deriveFlow, deriveScheme, type SchemeClues } from '../model/scheme.ts'
import { postingFields } from '../wire/posting-fields.ts'
import {
  addressee,
  analytics,
  barcodes,
  cancellation,
  container,
  courier,
  customer,
  deliveryMethod,
  externalOrder,
  legalInfo,
  liftService,
  sortingCenter,
} from './delivery.ts'
import type { DriftNotes } from './drift.ts'
import { financials } from './financials.ts'
import { lines, sumCosts } from './lines.ts'
import { money } from './money.ts'
import { type Draft, type Into, isSource, object, part, type Read, readInto, type Source } from './part.ts'
import { familyOfRow, offersRfbs } from './posting-scheme.ts'
import { count, flag, id, instant, number, text, texts } from './readers.ts'
import { exemplars, optionalRequirements, requirements } from './requirements.ts'
import { tariff, tariffSteps } from './tariff.ts'

/** The reason beside a posting (FBO): the same fact as `cancellation.cancel_reason_id` of other answers. */
const cancelReason: Into<Posting> = (value, model, field, notes, source) => {
  const reasonId = id(value, field, notes, source)
  if (reasonId !== undefined) model.cancellation = { reasonId, ...model.cancellation }
}

/** `cancellation` may come before or after the reason beside the posting. */
const cancellationBeside: Into<Posting> = (value, model, field, notes, source) => {
  const told = cancellation(value, field, notes, source)
  if (told !== undefined) model.cancellation = { ...model.cancellation, ...told }
}

const isTold = (value: unknown): boolean => value !== null && value !== undefined && value !== ''

const externalBeside: Into<Posting> = (value, model, field, notes, source) => {
  const told = externalOrder(value, field, notes, source)
  if (told !== undefined) model.externalOrder = { ...model.externalOrder, ...told }
}

/** The older form of `external_order`, one level higher; `unless` is a better name for the same. */
const external =
  (name: 'platformName' | 'type', unless?: string): Into<Posting> =>
  (value, model, field, notes, source) => {
    const told = text(value, field, notes, source)
    if (told === undefined || (unless !== undefined && isTold(source[unless]))) return
    model.externalOrder = { [name]: told, ...model.externalOrder }
  }

interface Related {
  readonly numbers?: readonly string[]
}
const relatedPostings = object(
  part<Related>('related_postings', postingFields['related_postings'], [['related_posting_numbers', 'numbers', texts]]),
)
const related: Read<readonly string[]> = (value, field, notes, source) =>
  relatedPostings(value, field, notes, source)?.numbers

/** Pairs of `key` and `value`; older answers name the key itself. */
const additionalData: Read<readonly AdditionalData[]> = (value, field, notes) => {
  if (!Array.isArray(value)) {
    notes.note('wrong-type', field.path)
    return undefined
  }
  return value.flatMap(each => {
    if (!isSource(each)) {
      notes.note('wrong-type', `${field.path}[]`)
      return []
    }
    const plain = (value: unknown): string => {
      const text = plainText(value)
      if (text === undefined) notes.note('wrong-type', `${field.path}[]`)
      return text ?? ''
    }
    if (Object.hasOwn(each, 'key') || Object.hasOwn(each, 'value'))
      return pair(plain(each['key']), plain(each['value']))
    notes.note('unknown-field', `${field.path}[]`)
    // The order of keys means nothing in JSON.
    return Object.keys(each)
      .toSorted()
      .map(key => ({ key, value: plain(each[key]) }))
      .filter(({ value }) => value !== '')
  })
}

function pair(key: string, value: string): AdditionalData[] {
  return key === '' && value === '' ? [] : [{ key, value }]
}

/** The JSON text of an object, any other value as text; `undefined` for what cannot be written, such as very deep nesting. */
function plainText(value: unknown): string | undefined {
  if (value === null || value === undefined) return ''
  if (typeof value === 'string') return value
  try {
    return stringifyExact(value)
  } catch {
    return undefined
  }
}

const POSTING = part<Posting>(
  '',
  postingFields[''],
  [
    ['posting_number', 'postingNumber', text],
    ['order_id', 'orderId', id],
    ['order_number', 'orderNumber', text],
    ['parent_posting_number', 'parentPostingNumber', text],
    ['status', 'status', text],
    ['status_alias', 'status', text],
    ['substatus', 'substatus', text],
    ['status_transcription', 'substatus', text],
    ['previous_substatus', 'previousSubstatus', text],
    ['provider_status', 'providerStatus', text],
    ['delivery_schema', 'deliverySchema', text],
    ['tpl_integration_type', 'tplIntegrationType', text],
    ['integration_type_flow', 'integrationTypeFlow', text],
    ['is_express', 'isExpress', flag],
    ['is_click_and_collect', 'isClickAndCollect', flag],
    ['products', 'lines', lines],
    ['created_at', 'createdAt', instant],
    ['order_date', 'orderedAt', instant],
    ['in_process_at', 'inProcessAt', instant],
    ['shipment_date', 'shipBy', instant],
    ['cutoff', 'shipBy', instant],
    ['shipment_date_without_delay', 'shipByWithoutDelay', instant],
    ['log_cutoff', 'shipByWithoutDelay', instant],
    ['delivering_date', 'deliveringAt', instant],
    ['fact_delivery_date', 'handedOverAt', instant],
    ['pickup_code_verified_at', 'pickupCodeVerifiedAt', instant],
    ['waiting_deadline_for_digital_code', 'digitalCodesDueBy', instant],
    ['delivery_method', 'deliveryMethod', deliveryMethod],
    ['provider_id', 'providerId', id],
    ['tpl_provider_id', 'providerId', id],
    ['tracking_number', 'trackingNumber', text],
    ['delivery_price', 'deliveryPrice', money()],
    ['barcodes', 'barcodes', barcodes],
    ['scanit', 'scanItBarcode', text],
    ['sorting_center', 'sortingCenter', sortingCenter],
    ['destination_place_id', 'destinationPlaceId', id],
    ['destination_place_name', 'destinationPlaceName', text],
    ['container', 'container', container],
    ['container_sort_type', 'containerSortType', text],
    ['courier', 'courier', courier],
    ['prr_option', 'liftService', liftService],
    ['available_actions', 'availableActions', texts],
    ['cancellation', cancellationBeside],
    ['cancel_reason_id', cancelReason],
    ['requirements', 'requirements', requirements],
    ['optional', 'optionalRequirements', optionalRequirements],
    ['product_exemplars', 'exemplars', exemplars],
    ['require_blr_traceable_attrs', 'requiresBlrTraceableAttributes', flag],
    ['is_multibox', 'isMultibox', flag],
    ['multi_box_qty', 'multiboxQuantity', count],
    ['is_presortable', 'isPresortable', flag],
    ['quantum_id', 'quantumId', id],
    ['volume_weight', 'volumeWeight', number],
    ['actual_weight', 'actualWeight', number],
    ['customer', 'customer', customer],
    ['addressee', 'addressee', addressee],
    ['legal_info', 'legalInfo', legalInfo],
    ['analytics_data', 'analytics', analytics],
    ['financial_data', 'financials', financials],
    ['tariffication', 'tariff', tariff],
    ['tariffication_steps', 'tariffSteps', tariffSteps],
    ['external_order', externalBeside],
    ['ext_type', external('type')],
    ['platform_name', external('platformName')],
    // A second name of ext_type, seen empty only.
    ['ext_type_name', external('type', 'ext_type')],
    ['related_postings', 'relatedPostingNumbers', related],
    ['related_weight_postings', 'relatedWeightPostings', texts],
    ['additional_data', 'additionalData', additionalData],
  ],
  {
    watched:
      'status substatus previous_substatus tpl_integration_type integration_type_flow delivery_schema available_actions',
    odd: 'status_alias status_transcription cutoff log_cutoff ext_type ext_type_name platform_name actual_weight',
  },
)

export interface DecodeOptions {
  /** The scheme, or the family of the endpoint, that the rows are known to have. */
  readonly family?: SchemeClues['family']
  /** Keep the source as `raw`. Default true. */
  readonly keepRaw?: boolean
}

/** Why a row cannot be a posting, or `undefined`: a posting is what has a number, and lines must be a list. */
export function undecodableReason(row: unknown): string | undefined {
  if (!isSource(row)) return 'is no object'
  const number = row['posting_number']
  if (typeof number !== 'string' || number.trim() === '') return 'has no posting number'
  const products = row['products']
  if (products !== undefined && products !== null && !Array.isArray(products)) return 'has products that are no list'
  return undefined
}

/** A row of any wire shape as a posting. The caller has asked `undecodableReason` before. */
export function decodePosting(row: Source, notes: DriftNotes, options: DecodeOptions = {}): Posting {
  const model = newPosting(options.keepRaw === false ? undefined : row)
  readInto(POSTING, row, model, notes)
  if (model.status === undefined) notes.note('missing', 'status')
  if (row['products'] === undefined || row['products'] === null) notes.note('missing', 'products')
  addScheme(model, row, options.family)
  addCosts(model)
  // The number was checked by undecodableReason; lines, scheme and costs are set above.
  return model as Posting
}

function addScheme(model: Draft<Posting>, row: Source, family: SchemeClues['family']): void {
  const { deliverySchema, tplIntegrationType, integrationTypeFlow, isExpress, isClickAndCollect } = model
  const clues: SchemeClues = {
    family,
    found: family === undefined ? familyOfRow(row) : undefined,
    deliverySchema,
    tplIntegrationType,
    integrationTypeFlow,
    isExpress,
    isClickAndCollect,
    offersRfbs: offersRfbs(model.availableActions),
  }
  const scheme = deriveScheme(clues)
  if (scheme !== undefined) model.scheme = scheme
  const flow = deriveFlow(clues, scheme)
  if (flow !== undefined) model.flow = flow
  if (family === 'digital' || model.digitalCodesDueBy !== undefined || hasDigitalLines(model)) model.isDigital = true
}

function hasDigitalLines(model: Draft<Posting>): boolean {
  return model.lines?.some(line => line.requiredDigitalCodes !== undefined) ?? false
}

function addCosts(model: Draft<Posting>): void {
  const list = model.lines ?? []
  model.lines = list
  const costs = sumCosts(list)
  model.costs = costs
  const only = costs[0]
  if (only !== undefined && costs.length === 1 && list.every(line => line.cost !== undefined)) model.cost = only
}

/** A row that could not become a posting, for the caller to keep. */
export function undecodable(row: unknown, path: string, reason: string, operation?: string): Undecodable {
  return { ...(operation === undefined ? {} : { operation }), path, reason, raw: row }
}
