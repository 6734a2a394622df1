import { type Problem, RequestInvalidError, showValue } from '../errors.ts'
import { promiseProblems, unknownOptions } from '../names.ts'
import type { Cancellation } from './cancellation.ts'
import { type Codecs, encodeFields, type Json } from './codec.ts'
import type { Analytics, Customer, DeliveryMethod } from './delivery.ts'
import type { LineFinancials } from './financials.ts'
import type { ProductLine } from './line.ts'
import { newPosting, type Posting, type PostingFields } from './posting.ts'
import { readFields } from './read-json.ts'
import type { Exemplar, Requirements } from './requirements.ts'
import type { TariffStep, TariffTerms } from './tariff.ts'

/** A posting as plain JSON, for databases and queues: dates as ISO text in UTC, money as `{ amount, currency? }`. */
export type PostingJson = Json<PostingFields> & { readonly raw?: unknown }

const line: Codecs<ProductLine> = {
  sku: 'text',
  offerId: 'text',
  name: 'text',
  quantity: 'number',
  price: 'money',
  cost: 'money',
  customerPrice: 'money',
  sellerPrice: 'money',
  color: 'text',
  sizeRussian: 'text',
  sizeManufacturer: 'text',
  numberOfUnits: 'number',
  weight: 'number',
  weightMin: 'number',
  weightMax: 'number',
  isWeightNeeded: 'flag',
  dimensions: { part: { height: 'text', length: 'text', width: 'text', weight: 'text' } },
  mandatoryMarks: 'texts',
  jwUins: 'texts',
  imeis: 'texts',
  hasImei: 'flag',
  isBlrTraceable: 'flag',
  isMarketplaceBuyout: 'flag',
  digitalCodes: 'texts',
  requiredDigitalCodes: 'number',
}

/** Every field that the line of a posting can have. */
export const lineFields = (): readonly string[] => Object.keys(line)

const deliveryMethod: Codecs<DeliveryMethod> = {
  id: 'text',
  name: 'text',
  warehouseId: 'text',
  warehouseName: 'text',
  providerId: 'text',
  providerName: 'text',
}

const cancellation: Codecs<Cancellation> = {
  reasonId: 'text',
  reason: 'text',
  type: 'text',
  initiator: 'text',
  afterShip: 'flag',
  affectsRating: 'flag',
}

const customer: Codecs<Customer> = {
  id: 'text',
  name: 'text',
  phone: 'text',
  email: 'text',
  address: {
    part: {
      country: 'text',
      region: 'text',
      district: 'text',
      city: 'text',
      zipCode: 'text',
      addressTail: 'text',
      comment: 'text',
      latitude: 'number',
      longitude: 'number',
      pickupPointCode: 'text',
      providerPickupPointCode: 'text',
    },
  },
}

const analytics: Codecs<Analytics> = {
  region: 'text',
  city: 'text',
  deliveryType: 'text',
  isPremium: 'flag',
  isLegal: 'flag',
  paymentType: 'text',
  warehouseId: 'text',
  warehouseName: 'text',
  providerId: 'text',
  providerName: 'text',
  deliveryFrom: 'instant',
  deliveryTo: 'instant',
  clientDeliveryFrom: 'instant',
  clientDeliveryTo: 'instant',
}

const commission = { part: { amount: 'money', payout: 'money', percent: 'number' } } as const

const lineFinancials: Codecs<LineFinancials> = {
  sku: 'text',
  quantity: 'number',
  price: 'money',
  oldPrice: 'money',
  customerPrice: 'money',
  customerCurrency: 'text',
  clientPrice: 'money',
  sellerPrice: 'money',
  payout: 'money',
  totalDiscount: 'money',
  totalDiscountPercent: 'number',
  commission: 'money',
  commissionPercent: 'number',
  commissionCurrency: 'text',
  postingCommission: commission,
  returnCommission: commission,
  promotions: {
    list: {
      id: 'text',
      type: 'text',
      description: 'text',
      from: 'instant',
      to: 'instant',
      discount: 'money',
      discountPercent: 'number',
      isFromSeller: 'flag',
    },
  },
  services: 'moneyMap',
  picking: 'text',
}

const terms: Codecs<TariffTerms> = {
  rate: 'number',
  type: 'text',
  charge: 'money',
  minCharge: 'money',
  startsAt: 'instant',
}
const step: Codecs<TariffStep> = { until: 'instant', rate: 'number', type: 'text', charge: 'money', minCharge: 'money' }

const requirements: Codecs<Requirements> = {
  country: 'texts',
  changeCountry: 'texts',
  gtd: 'texts',
  rnpt: 'texts',
  mandatoryMark: 'texts',
  jwUin: 'texts',
  imei: 'texts',
  weight: 'texts',
}

const exemplar: Codecs<Exemplar> = {
  id: 'text',
  mandatoryMark: 'text',
  jwUin: 'text',
  imeis: 'texts',
  gtd: 'text',
  isGtdAbsent: 'flag',
  rnpt: 'text',
  isRnptAbsent: 'flag',
  weight: 'number',
}

const posting: Codecs<PostingFields> = {
  postingNumber: 'text',
  orderId: 'text',
  orderNumber: 'text',
  parentPostingNumber: 'text',
  status: 'text',
  substatus: 'text',
  previousSubstatus: 'text',
  providerStatus: 'text',
  scheme: 'text',
  flow: 'text',
  deliverySchema: 'text',
  tplIntegrationType: 'text',
  integrationTypeFlow: 'text',
  isExpress: 'flag',
  isClickAndCollect: 'flag',
  isDigital: 'flag',
  lines: { list: line },
  cost: 'money',
  costs: 'moneys',
  createdAt: 'instant',
  orderedAt: 'instant',
  inProcessAt: 'instant',
  shipBy: 'instant',
  shipByWithoutDelay: 'instant',
  deliveringAt: 'instant',
  handedOverAt: 'instant',
  pickupCodeVerifiedAt: 'instant',
  digitalCodesDueBy: 'instant',
  deliveryMethod: { part: deliveryMethod },
  providerId: 'text',
  trackingNumber: 'text',
  deliveryPrice: 'money',
  barcodes: { part: { upper: 'text', lower: 'text' } },
  scanItBarcode: 'text',
  sortingCenter: { part: { code: 'text', name: 'text' } },
  destinationPlaceId: 'text',
  destinationPlaceName: 'text',
  container: { part: { id: 'text', number: 'number', cargoType: 'text', dateLocal: 'text' } },
  containerSortType: 'text',
  courier: { part: { name: 'text', phone: 'text', carModel: 'text', carNumber: 'text' } },
  liftService: { part: { code: 'text', price: 'money', floor: 'text' } },
  availableActions: 'texts',
  cancellation: { part: cancellation },
  requirements: { part: requirements },
  optionalRequirements: { part: { mandatoryMark: 'texts' } },
  exemplars: { list: { sku: 'text', exemplars: { list: exemplar } } },
  requiresBlrTraceableAttributes: 'flag',
  isMultibox: 'flag',
  multiboxQuantity: 'number',
  isPresortable: 'flag',
  quantumId: 'text',
  volumeWeight: 'number',
  actualWeight: 'number',
  customer: { part: customer },
  addressee: { part: { name: 'text', phone: 'text', pin: 'text' } },
  legalInfo: { part: { companyName: 'text', inn: 'text', kpp: 'text' } },
  analytics: { part: analytics },
  financials: {
    part: {
      clusterFrom: 'text',
      clusterTo: 'text',
      deliveryAmount: 'money',
      lines: { list: lineFinancials },
      services: 'moneyMap',
    },
  },
  tariff: { part: { current: { part: terms }, next: { part: terms }, first: { part: terms } } },
  tariffSteps: { list: step },
  externalOrder: { part: { isExternal: 'flag', platformName: 'text', type: 'text' } },
  relatedPostingNumbers: 'texts',
  relatedWeightPostings: 'texts',
  additionalData: { list: { key: 'text', value: 'text' } },
}

/** Every field that a posting can have, `raw` among them. */
export const postingFields = (): readonly string[] => [...Object.keys(posting), 'raw']

const REQUIRED = ['postingNumber', 'lines', 'costs'] as const
const REQUIRED_OF_LINE = ['sku', 'offerId', 'name', 'quantity'] as const
const SCHEMES: readonly unknown[] = ['fbs', 'rfbs', 'fbo', 'fbp']

/**
 * The posting as plain JSON; `postingFromJson` is the way back, and nothing is lost between them. For workers and caches
 * too: `structuredClone` and `postMessage` make plain objects of `Money`, which no longer reckon, and lose `raw`.
 * With `{ raw: true }` Ozon's own row goes along.
 *
 * @example
 * await db.insert({ id: posting.postingNumber, body: postingToJson(posting) })
 */
export function postingToJson(source: Posting, options: { readonly raw?: boolean } = {}): PostingJson {
  if (typeof source !== 'object' || source === null || !('postingNumber' in source)) {
    const problem = { field: 'posting', rule: 'must be a posting', value: showValue(source) }
    throw new RequestInvalidError('Nothing was written as JSON', [problem])
  }
  const unknown = unknownOptions(options, { raw: true })
  if (unknown.length > 0) throw new RequestInvalidError('Nothing was written as JSON', unknown)
  const json = encodeFields(posting, source)
  if (options.raw === true && source.raw !== undefined) json['raw'] = source.raw
  // The codecs cover every field of PostingFields (checked by the compiler), so the result has that shape.
  return json as unknown as PostingJson
}

/**
 * A posting from its JSON form. Throws a `RequestInvalidError` that names every field that does not fit.
 *
 * @example
 * const posting = postingFromJson(row.body)
 */
export function postingFromJson(json: PostingJson): Posting {
  const unawaited = promiseProblems('json', json)
  if (unawaited.length > 0) throw new RequestInvalidError('This JSON is no posting', unawaited)
  const { raw, ...fields } = typeof json === 'object' && json !== null ? json : { raw: undefined }
  const problems: Problem[] = []
  const target = newPosting(raw) as Record<string, unknown>
  readFields(posting, typeof json === 'object' && json !== null ? fields : json, target, '', problems)
  if (problems.length === 0) checkRequired(target, problems)
  if (problems.length > 0) throw new RequestInvalidError('This JSON is no posting', problems)
  // Every field was read by its codec and the required ones are there.
  return target as unknown as Posting
}

function checkRequired(target: Readonly<Record<string, unknown>>, problems: Problem[]): void {
  for (const field of REQUIRED) if (target[field] === undefined) problems.push({ field, rule: 'is missing' })
  if (target['postingNumber'] === '') problems.push({ field: 'postingNumber', rule: 'must not be empty' })
  if (target['scheme'] !== undefined && !SCHEMES.includes(target['scheme'])) {
    problems.push({
      field: 'scheme',
      rule: 'must be one of fbs, rfbs, fbo, fbp',
      value: `'${String(target['scheme'])}'`,
    })
  }
  const lines = (target['lines'] ?? []) as readonly Readonly<Record<string, unknown>>[]
  for (const [i, each] of lines.entries()) {
    for (const field of REQUIRED_OF_LINE) {
      if (each[field] === undefined) problems.push({ field: `lines[${i}].${field}`, rule: 'is missing' })
    }
  }
}
