import type { Money } from '../money.ts'
import type { KnownStatus } from '../wire/values.ts'
import type { Cancellation } from './cancellation.ts'
import type {
  Addressee,
  Analytics,
  Barcodes,
  Container,
  Courier,
  Customer,
  DeliveryMethod,
  ExternalOrder,
  LegalInfo,
  LiftService,
  SortingCenter,
} from './delivery.ts'
import type { Financials } from './financials.ts'
import type { ProductLine } from './line.ts'
import type { LineExemplars, OptionalRequirements, Requirements } from './requirements.ts'
import type { Flow, Scheme } from './scheme.ts'
import type { Tariff, TariffStep } from './tariff.ts'

/** A status of a posting. The known ones are completed by the editor; a new one of Ozon's passes as it came. */
export type PostingStatus = KnownStatus | (string & {})

/**
 * A parcel of an order: the same shape for FBS, rFBS, FBO, FBP and digital goods, whatever version of Ozon's API told it.
 *
 * A field is there when Ozon gave it a value; `null`, an empty text, a zero id and a date of year 1 are no value.
 * Dates are moments in UTC; text in local time or without a time has `Local` in its name. Ids are strings.
 */
export interface Posting {
  /** Number of the parcel, such as '0185183545-0013-1'. Leading zeros count. Ozon: `posting_number`. */
  readonly postingNumber: string
  /** Ozon's id of the order. Ozon: `order_id`. */
  readonly orderId?: string
  /** Number of the order that the parcel belongs to. Ozon: `order_number`. */
  readonly orderNumber?: string
  /** The posting that this one was split from. Ozon: `parent_posting_number`. */
  readonly parentPostingNumber?: string

  /** Ozon: `status`. */
  readonly status?: PostingStatus
  /** Ozon: `substatus`. */
  readonly substatus?: string
  /** Ozon: `previous_substatus`. */
  readonly previousSubstatus?: string
  /** Status in the carrier's own words. Ozon: `provider_status`. */
  readonly providerStatus?: string

  /**
   * Who stores and who delivers: derived, see `docs/decisions/0005-scheme-and-flow.md`. What a client reads always has
   * it; a stored row only where something of it decides, or where `ParseOptions.scheme` told it.
   */
  readonly scheme?: Scheme
  /** Which of the nine work flows the posting follows; absent when Ozon does not tell enough. */
  readonly flow?: Flow
  /** Ozon: `delivery_schema`. */
  readonly deliverySchema?: string
  /** Ozon: `tpl_integration_type`. */
  readonly tplIntegrationType?: string
  /** Ozon: `integration_type_flow`, since July 2026. */
  readonly integrationTypeFlow?: string
  readonly isExpress?: boolean
  readonly isClickAndCollect?: boolean
  /** Digital goods: codes are sent instead of parcels. Derived. */
  readonly isDigital?: boolean

  /** What was bought. */
  readonly lines: readonly ProductLine[]
  /** Exact sum of price × quantity. Absent unless every line has a price and a quantity, all in one currency. */
  readonly cost?: Money
  /** The same sums, one per currency, of the lines that have a price. */
  readonly costs: readonly Money[]

  /** Ozon: `created_at`. */
  readonly createdAt?: Date
  /** When the order was made (FBP). Ozon: `order_date`. */
  readonly orderedAt?: Date
  /** When processing began; absent while a late payment is awaited. Ozon: `in_process_at`. */
  readonly inProcessAt?: Date
  /** Recommended deadline: pack and hand over by then, afterwards another tariff applies. Ozon: `shipment_date`. */
  readonly shipBy?: Date
  /** Hard deadline: handed over later is late. Ozon: `shipment_date_without_delay`. */
  readonly shipByWithoutDelay?: Date
  /** When the posting was passed on to delivery. Ozon: `delivering_date`. */
  readonly deliveringAt?: Date
  /** When it was really passed on to delivery (single reads only). Ozon: `fact_delivery_date`. */
  readonly handedOverAt?: Date
  /** When the courier's code was verified (rFBS Express). Ozon: `pickup_code_verified_at`. */
  readonly pickupCodeVerifiedAt?: Date
  /** Digital codes must be uploaded by then. Ozon: `waiting_deadline_for_digital_code`. */
  readonly digitalCodesDueBy?: Date

  readonly deliveryMethod?: DeliveryMethod
  /** Id of the delivery provider (FBP). Ozon: `provider_id`, `tpl_provider_id`. */
  readonly providerId?: string
  readonly trackingNumber?: string
  /** Ozon: `delivery_price`; the currency is not told. */
  readonly deliveryPrice?: Money
  readonly barcodes?: Barcodes
  /** Barcode of the label that is in use since October 2026. Ozon: `scanit`. */
  readonly scanItBarcode?: string
  readonly sortingCenter?: SortingCenter
  readonly destinationPlaceId?: string
  readonly destinationPlaceName?: string
  readonly container?: Container
  /** Ozon: `container_sort_type`. */
  readonly containerSortType?: string
  readonly courier?: Courier
  /** Lifting of bulky goods. Ozon: `prr_option`. */
  readonly liftService?: LiftService

  /** What the seller may do now. An empty list means nothing; absent means that Ozon did not tell. Ozon: `available_actions`. */
  readonly availableActions?: readonly string[]
  /** Present when something of a cancellation is told. */
  readonly cancellation?: Cancellation
  readonly requirements?: Requirements
  readonly optionalRequirements?: OptionalRequirements
  /** Numbered pieces with their marks (when asked for). Ozon: `product_exemplars`. */
  readonly exemplars?: readonly LineExemplars[]
  /** Ozon: `require_blr_traceable_attrs`. */
  readonly requiresBlrTraceableAttributes?: boolean

  readonly isMultibox?: boolean
  /** Boxes that the goods are packed in. Ozon: `multi_box_qty`. */
  readonly multiboxQuantity?: number
  readonly isPresortable?: boolean
  /** Ozon: `quantum_id`, a left-over of the Econom tariff. */
  readonly quantumId?: string
  /** Ozon: `volume_weight`; the unit is not documented. */
  readonly volumeWeight?: number
  /** Ozon: `actual_weight`; seen in one document only, the unit is not documented. */
  readonly actualWeight?: number

  readonly customer?: Customer
  readonly addressee?: Addressee
  /** The buyer as a company (when asked for). Ozon: `legal_info`. */
  readonly legalInfo?: LegalInfo
  readonly analytics?: Analytics
  readonly financials?: Financials
  /** Price of handing over now and later. Ozon: `tariffication`. */
  readonly tariff?: Tariff
  /** The whole price ladder. Ozon: `tariffication_steps`. */
  readonly tariffSteps?: readonly TariffStep[]
  readonly externalOrder?: ExternalOrder

  /** Ozon: `related_postings.related_posting_numbers`. */
  readonly relatedPostingNumbers?: readonly string[]
  /** Postings sold by weight that belong together. Ozon: `related_weight_postings`. */
  readonly relatedWeightPostings?: readonly string[]
  /** Free key and value pairs. Ozon: `additional_data`. */
  readonly additionalData?: readonly AdditionalData[]

  /** The row of Ozon's answer, untouched. Not printed, not in JSON; `undefined` with `keepRaw: false`. */
  readonly raw: unknown
}

export interface AdditionalData {
  readonly key: string
  readonly value: string
}

/** Everything that a posting holds of its own, without `raw`. */
export type PostingFields = Omit<Posting, 'raw'>

class PostingRecord {
  readonly #raw: unknown
  constructor(raw: unknown) {
    this.#raw = raw
  }
  get raw(): unknown {
    return this.#raw
  }
}

/** An empty posting that remembers its source; the caller fills the fields in. */
export function newPosting(raw: unknown): { -readonly [K in keyof Posting]?: Posting[K] } {
  return new PostingRecord(raw)
}
