import type { Money } from '../money.ts'

/** A returned or cancelled item of an FBO or FBS posting. Ozon: `returns[]` of /v1/returns/list. */
export interface Return {
  readonly id: string
  readonly companyId?: string
  /** 'fbs' or 'fbo', in lower case: Ozon writes it in several ways. Ozon: `schema`. */
  readonly scheme?: string
  /** 'Cancellation', 'FullReturn', 'PartialReturn', 'ClientReturn' and 'Unknown' are documented. */
  readonly type?: string
  /** In words. Ozon: `return_reason_name`. */
  readonly reason?: string
  readonly orderId?: string
  readonly orderNumber?: string
  readonly postingNumber?: string
  /** The return before this one. Ozon: `source_id`. */
  readonly sourceId?: string
  /** The barcode number of the first parcel. Ozon: `clearing_id`. */
  readonly clearingId?: string
  /** Ozon's number of the parcel. Ozon: `return_clearing_id`. */
  readonly returnClearingId?: string
  readonly exemplarIds?: readonly string[]
  readonly product?: ReturnProduct
  readonly status?: ReturnStatus
  /** Where it is. */
  readonly place?: ReturnPlace
  /** Where it goes. */
  readonly targetPlace?: ReturnPlace
  readonly storage?: ReturnStorage
  readonly logistic?: ReturnLogistic
  /** 'Sent', 'Received', 'Canceled' and 'DecompensationSent' are documented codes. */
  readonly compensation?: ReturnStatus
  readonly isOpened?: boolean
  readonly isSuperEconom?: boolean
}

export interface ReturnProduct {
  readonly sku?: string
  readonly offerId?: string
  readonly name?: string
  readonly quantity?: number
  readonly price?: Money
  readonly priceWithoutCommission?: Money
  readonly commission?: Money
  readonly commissionPercent?: number
}

/** A state of a return and since when it holds. */
export interface ReturnStatus {
  readonly id?: string
  /** Such as 'ArrivedAtReturnPlace'. Ozon: `sys_name`. */
  readonly code?: string
  /** In words. Ozon: `display_name`. */
  readonly name?: string
  readonly changedAt?: Date
}

export interface ReturnPlace {
  readonly id?: string
  readonly name?: string
  readonly address?: string
}

/** What it costs that a return waits for the seller. */
export interface ReturnStorage {
  readonly cost?: Money
  /** Ozon: `tariffication_first_date`. */
  readonly firstChargedAt?: Date
  /** Ozon: `tariffication_start_date`. */
  readonly chargedFrom?: Date
  /** Ready to be handed over. Ozon: `arrived_moment`. */
  readonly arrivedAt?: Date
  /** Days that it has waited. */
  readonly days?: number
  readonly utilizationCost?: Money
  /** Ozon: `utilization_forecast_date`. */
  readonly utilizationAt?: Date
}

export interface ReturnLogistic {
  /** Ozon: `technical_return_moment`. */
  readonly technicalReturnAt?: Date
  /** At the warehouse, or in the seller's hands. Ozon: `final_moment`. */
  readonly endedAt?: Date
  /** Ozon: `cancelled_with_compensation_moment`. */
  readonly compensatedAt?: Date
  /** The buyer gave it back. Ozon: `return_date`. */
  readonly returnedAt?: Date
  /** Of the return's label; opaque, it may hold '%'. */
  readonly barcode?: string
}

/** A point where FBS returns wait for the seller. Ozon: `drop_off_points[]` of /v1/returns/company/fbs/info. */
export interface ReturnDropOffPoint {
  readonly id: string
  readonly name?: string
  readonly address?: string
  /** The warehouse that the returns go to. */
  readonly placeId?: string
  readonly returnsCount?: number
  readonly boxCount?: number
  readonly isPassRequired?: boolean
  readonly passCount?: number
  /** From UTC, as Ozon writes it. */
  readonly utcOffset?: string
  /** The seller's warehouses. Ozon: `warehouses_ids`. */
  readonly warehouseIds?: readonly string[]
}
