/** A code that tells one piece of goods from all others. */
export interface Mark {
  /** As the scanner reads it; its separator is the one character U+001D. */
  readonly mark?: string
  /** 'mandatory_mark' (Chestny ZNAK), 'jw_uin' (jewellery) and 'imei' are documented. Ozon: `mark_type`. */
  readonly type?: string
}

/** What is told of one piece before its codes are saved. */
export interface ExemplarData {
  readonly marks?: readonly Mark[]
  /** Number of the customs declaration. */
  readonly gtd?: string
  /** Registration number of a traceable batch. */
  readonly rnpt?: string
  /** Real weight; the unit is not documented. */
  readonly weight?: number
}

/** One piece as it is saved: what is left out is emptied. */
export interface ExemplarInput extends ExemplarData {
  /** From `marks.get`. Ozon: `exemplar_id`. */
  readonly id: string
  /** There is no customs declaration. */
  readonly isGtdAbsent?: boolean
  /** There is no registration number. */
  readonly isRnptAbsent?: boolean
}

/** Pieces of one product, to be checked or saved. */
export interface ProductExemplars<E extends ExemplarData> {
  /** Ozon calls it `product_id` here. */
  readonly sku: string
  readonly exemplars: readonly E[]
}

/** The pieces of a posting, and what each product needs. Ozon: /v6/fbs/posting/product/exemplar/create-or-get. */
export interface PostingExemplars {
  readonly postingNumber?: string
  /** Boxes that the goods are packed in. Ozon: `multi_box_qty`. */
  readonly boxes?: number
  readonly products: readonly ExemplarNeeds[]
}

export interface ExemplarNeeds extends ProductExemplars<ExemplarInput> {
  readonly quantity?: number
  readonly hasImei?: boolean
  readonly isGtdNeeded?: boolean
  readonly isJwUinNeeded?: boolean
  readonly isMandatoryMarkNeeded?: boolean
  /** It may have a mark, without need. */
  readonly isMandatoryMarkPossible?: boolean
  readonly isRnptNeeded?: boolean
  readonly isWeightNeeded?: boolean
  readonly minWeight?: number
  readonly maxWeight?: number
}

/** Whether codes are well-formed; nothing was saved. Ozon: /v5/fbs/posting/product/exemplar/validate. */
export interface ProductValidation {
  readonly sku: string
  readonly isValid?: boolean
  /** Ozon's code. */
  readonly error?: string
  readonly exemplars: readonly ExemplarValidation[]
}

export interface ExemplarValidation extends ExemplarData {
  readonly isValid?: boolean
  readonly errors?: readonly string[]
  readonly marks: readonly MarkValidation[]
}

export interface MarkValidation extends Mark {
  readonly isValid?: boolean
  readonly errors?: readonly string[]
}

/** How far the check of saved codes is. Ozon: /v5/fbs/posting/product/exemplar/status. */
export interface ExemplarStatus {
  readonly postingNumber?: string
  /**
   * Before packing 'validation_in_process', then 'ship_available' or 'ship_not_available'; after packing
   * 'update_available' or 'update_not_available'.
   */
  readonly status?: string
  readonly products: readonly ProductExemplars<ExemplarCheck>[]
}

/** One piece with its checks: 'processing', 'passed' and 'failed' are documented. */
export interface ExemplarCheck extends ExemplarInput {
  readonly marks: readonly MarkCheck[]
  readonly gtdCheckStatus?: string
  readonly gtdErrorCodes?: readonly string[]
  readonly rnptCheckStatus?: string
  readonly rnptErrorCodes?: readonly string[]
  readonly weightCheckStatus?: string
  readonly weightErrorCodes?: readonly string[]
}

export interface MarkCheck extends Mark {
  readonly checkStatus?: string
  readonly errorCodes?: readonly string[]
}
