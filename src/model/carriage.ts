import type { Money } from '../money.ts'

/** A shipment of the day: the postings that are handed over together. Ozon: /v1/carriage/get. */
export interface Carriage {
  readonly id: string
  /** 'new', 'formed', 'received', 'sended', 'closed' and 'cancelled' are among the documented ones. */
  readonly status?: string
  /** 'get_shipping_list', 'get_act_of_acceptance', 'get_waybill' and 'set_arrival_passes' are documented. */
  readonly availableActions?: readonly string[]
  readonly isCancelAvailable?: boolean
  /** Why it cannot be cancelled. Ozon: `cancel_availability.reason`. */
  readonly cancelRefusal?: string
  readonly companyId?: string
  readonly warehouseId?: string
  readonly deliveryMethodId?: string
  readonly tplProviderId?: string
  /** Day of the hand-over, such as '2026-11-25'. */
  readonly departureDate?: string
  readonly createdAt?: Date
  readonly updatedAt?: Date
  readonly integrationType?: string
  readonly firstMileType?: string
  readonly actType?: string
  /** Package units, with trusted acceptance. */
  readonly containersCount?: number
  readonly isContainerLabelPrinted?: boolean
  /** One of several parts of a shipment, each with documents of its own. */
  readonly isPartial?: boolean
  /** Which part. Ozon: `partial_num`. */
  readonly partialNumber?: number
  /** There are postings to hand over that this carriage does not have: another one is needed. */
  readonly hasPostingsForNextCarriage?: boolean
  readonly isWaybillEnabled?: boolean
  /** Super Economy goods. Ozon: `is_econom`. */
  readonly isEconom?: boolean
  /** Traceable goods for Belarus. Ozon: `all_blr_traceable`. */
  readonly isTraceable?: boolean
  /** Passes of the vehicle. */
  readonly arrivalPassIds?: readonly string[]
  readonly retryCount?: number
}

/** A delivery method with its carriages of one day. Ozon: `methods[]` of /v2/carriage/delivery/list. */
export interface CarriageMethod {
  readonly carriages: readonly CarriageSummary[]
  /** Postings in all of them. Ozon: `carriage_postings_count`. */
  readonly postingsCount?: number
  readonly deliveryMethodId?: string
  readonly deliveryMethodName?: string
  readonly deliveryMethodStatus?: string
  /** Day of the hand-over, as Ozon wrote it. */
  readonly departureDate?: string
  /** Start of packing, in the words of Ozon and with the zone of the warehouse. Ozon: `cut_in`. */
  readonly cutInLocal?: string
  /** Until when postings must be packed. */
  readonly cutoffAt?: Date
  /** When best to come to the drop-off point. Ozon: `recommended_time_local`. */
  readonly recommendedTimeLocal?: string
  /** Its zone, in minutes from UTC. */
  readonly recommendedTimeUtcOffsetMinutes?: number
  /** The slot at the drop-off point, as Ozon wrote it; the zone is not documented. */
  readonly timeslotFromLocal?: string
  readonly timeslotToLocal?: string
  readonly dropoffAddress?: string
  readonly dropoffPointId?: string
  readonly dropoffPointType?: string
  readonly dropoffChangeAvailability?: string
  readonly firstMileType?: string
  /** The drop-off point changed. Ozon: `first_mile_changing`. */
  readonly isFirstMileChanging?: boolean
  readonly integrationType?: string
  /** Trusted acceptance: Ozon counts package units, not postings. */
  readonly hasEntrustedAcceptance?: boolean
  /** There is no need to hand over that day. */
  readonly isOptionalCarriage?: boolean
  readonly isPresort?: boolean
  readonly isRfbs?: boolean
  /** Postings that must be packed. */
  readonly mandatoryPostingsCount?: number
  /** Those of them that are. */
  readonly mandatoryPackagedCount?: number
  readonly optionalPackagedCount?: number
  readonly tplProviderName?: string
  readonly tplProviderIconUrl?: string
  readonly warehouseId?: string
  readonly warehouseName?: string
  readonly warehouseCity?: string
  readonly errors?: readonly CarriageError[]
}

/** A carriage of a delivery method: one that is, or one that may be made. */
export interface CarriageSummary {
  /** Absent when there is no carriage yet, as `mayBeCreated` tells; else Ozon told no id that can be read. */
  readonly id?: string
  /** There is no carriage yet, and one may be created from what waits. Ozon: an `id` of 0. */
  readonly mayBeCreated?: true
  readonly status?: string
  readonly availableActions?: readonly string[]
  readonly postingsCount?: number
  readonly quantumCount?: number
  readonly volumeLitres?: number
  /** What the courier will cost, by Ozon's estimate. */
  readonly pickupFee?: Money
  /** Traceable goods for Belarus. Ozon: `all_blr_traceable`. */
  readonly isTraceable?: boolean
}

export interface CarriageError {
  readonly code?: string
  readonly description?: string
  readonly status?: string
}

/** What Ozon said to a cancelling. */
export interface CarriageCancelled {
  /** Absent: read the carriage, Ozon told nothing. */
  readonly status?: string
}

/** How the check of an electronic waybill goes. Ozon: /v1/carriage/ettn/status. */
export interface EttnStatus {
  /** 'NOT_UPLOADED', 'PROCESSING', 'SUCCESS' and 'FAILED' are documented. */
  readonly status?: string
  readonly errors: readonly string[]
}

/** How a courier reaches the seller. */
export interface CourierContactInput {
  readonly phone: string
  readonly wechatNickname?: string
  /** For the courier to read. */
  readonly comment?: string
}

/** A contact as Ozon keeps it. Ozon: `contact[]` of /v1/carriage/courier-contact/get. */
export interface CourierContact extends Partial<CourierContactInput> {
  readonly carriageId?: string
  readonly updatedAt?: Date
}
