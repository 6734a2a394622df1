/** A seller's own warehouse (FBS or rFBS). Ozon: `warehouses[]` of /v2/warehouse/list. */
export interface Warehouse {
  readonly id: string
  readonly name?: string
  /** Free text such as 'created'; Ozon documents no list of values. */
  readonly status?: string
  /** Free text. Ozon: `warehouse_type`. */
  readonly type?: string
  readonly isRfbs?: boolean
  /** Delivery in less than 60 minutes. */
  readonly isExpress?: boolean
  /** Delivery in more than 60 minutes. */
  readonly isComfort?: boolean
  /** Takes bulky goods. Ozon: `is_kgt`. */
  readonly isBulky?: boolean
  readonly isAutoAssembly?: boolean
  /** A waybill is printed. Ozon: `is_waybill_enabled`. */
  readonly hasWaybill?: boolean
  /** A list of products is printed. Ozon: `with_item_list`. */
  readonly hasItemList?: boolean
  /** Ozon counts boxes only, without scanning each parcel. Ozon: `has_entrusted_acceptance`. */
  readonly hasEntrustedAcceptance?: boolean
  /** 'BIG', 'SMALL' or 'UNSPECIFIED'. */
  readonly carriageLabelType?: string
  readonly address?: WarehouseAddress
  readonly phone?: string
  readonly courierPhones?: readonly string[]
  readonly courierComment?: string
  readonly firstMile?: FirstMile
  /** There is a least number of postings for a carriage, `minPostings`. */
  readonly hasPostingsLimit?: boolean
  readonly minPostings?: number
  /** Most postings; -1 means no limit. Ozon: `postings_limit`. */
  readonly maxPostings?: number
  /** When postings are shipped, in minutes. Ozon: `cut_in_time`. */
  readonly cutInMinutes?: number
  /** Least time to pack, in minutes. Ozon: `sla_cut_in`. */
  readonly packingMinutes?: number
  /** 'MONDAY' … 'SUNDAY'. */
  readonly workingDays?: readonly string[]
  readonly timetable?: WarehouseTimetable
  /** Absent while the warehouse works. Ozon: `pause_at`. */
  readonly pausedAt?: Date
  readonly createdAt?: Date
  readonly updatedAt?: Date
}

export interface WarehouseAddress {
  readonly address?: string
  readonly latitude?: number
  readonly longitude?: number
  /** Such as 'UTC+03:00'. Ozon: `utc`. */
  readonly utcOffset?: string
}

/** How parcels get from the seller to Ozon. */
export interface FirstMile {
  /** 'PICK_UP', 'DROP_OFF' or 'UNSPECIFIED'. */
  readonly type?: string
  readonly dropOffPointId?: string
  readonly timeslotId?: string
  /** Time of day at the warehouse, such as '20:59'. */
  readonly fromLocal?: string
  readonly toLocal?: string
  /** The settings are being changed. Ozon: `first_mile_is_changing`. */
  readonly isChanging?: boolean
}

export interface WarehouseTimetable {
  readonly from?: Date
  readonly to?: Date
  /** As Ozon wrote them: documented as moments, though only the time of day can be meant (inferred). */
  readonly hours?: readonly { readonly fromLocal?: string; readonly toLocal?: string }[]
}

/** A way to deliver from a realFBS warehouse. Ozon: `delivery_methods[]` of /v2/delivery-method/list. */
export interface WarehouseDeliveryMethod {
  readonly id: string
  readonly name?: string
  /** 'NEW', 'EDITED', 'ACTIVE', 'DISABLED', 'WAITING' and 'BROKEN' are documented. */
  readonly status?: string
  readonly warehouseId?: string
  readonly providerId?: string
  /** The delivery service. Ozon: `template_id`. */
  readonly templateId?: string
  /** 'aggregator', '3pl_tracking', 'non_integrated' and 'hybrid' are documented. */
  readonly tplIntegrationType?: string
  readonly isExpress?: boolean
  /** Until when a posting must be packed, such as '13:00'. Ozon: `cutoff`. */
  readonly cutoffLocal?: string
  /** Least time to pack, in minutes. Ozon: `sla_cut_in`. */
  readonly packingMinutes?: number
  readonly dropOffPoint?: TplDropOffPoint
  readonly createdAt?: Date
  readonly updatedAt?: Date
}

/** Where the carrier takes parcels. Ozon: `tpl_dropoff_point`. */
export interface TplDropOffPoint {
  readonly code?: string
  readonly name?: string
  readonly address?: string
  readonly latitude?: number
  readonly longitude?: number
}

/** Work on a warehouse that Ozon does in the background. Ozon: /v1/warehouse/operation/status. */
export interface WarehouseOperation {
  readonly id: string
  /** 'IN_PROGRESS', 'SUCCESS', 'ERROR' and 'UNSPECIFIED' are documented. */
  readonly status?: string
  /**
   * 'CREATE_FBS_WAREHOUSE', 'UPDATE_FBS_WAREHOUSE', 'SET_FIRST_MILE', 'WAREHOUSE_ENABLE_DISABLE' (the archive),
   * 'WAREHOUSE_PAUSE_UNPAUSE' and 'UNSPECIFIED' are documented.
   */
  readonly type?: string
  /** What was worked on: the id of the new warehouse after 'CREATE_FBS_WAREHOUSE'. Ozon: `entity_id`. */
  readonly entityId?: string
  readonly error?: { readonly code?: string; readonly message?: string }
}
