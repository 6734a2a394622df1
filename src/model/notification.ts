/** An address that Ozon sends pushes to, and how well it answers. Ozon: `urls[]` of /v1/notification/list. */
export interface NotificationEndpoint {
  readonly id: string
  readonly url?: string
  readonly isEnabled?: boolean
  /** What is sent there; Ozon sends each type to one address. */
  readonly types: readonly NotificationKind[]
  readonly createdAt?: Date
  /**
   * How fast it answers, by Ozon's nightly check: 'GREEN' up to 1500 ms, 'YELLOW' up to 2500 ms, 'RED' above or when it
   * is silent. After three red days in a row Ozon switches the address off. Ozon: `availability_status`.
   */
  readonly health?: string
  /** Ozon: `availability_status_date`. Whether of the last check or of the last change is not documented. */
  readonly healthAt?: Date
  /**
   * Why it is off: 'SELLER', 'AVAILABILITY' or 'ADMIN'. What support has switched off (the last, inferred) cannot be
   * enabled again: delete it and set it anew.
   */
  readonly disableReason?: string
  /** The type that is answered too slowly. Ozon: `problematic_type`. */
  readonly problematicType?: string
  /** Ozon's own words. Ozon: `reason_details`. */
  readonly reasonDetails?: string
}

/** A type of push with Ozon's words for it. */
export interface NotificationKind {
  /** Such as 'TYPE_NEW_POSTING'. */
  readonly type: string
  readonly description?: string
}

/** A type of push that can be subscribed to, and where it goes now. Ozon: `types[]` of /v1/notification/push-type/list. */
export interface NotificationOffer extends NotificationKind {
  /** The address it goes to, if any. Ozon: `seller_endpoint`. */
  readonly endpoint?: { readonly id?: string; readonly url?: string }
}

/** The time of an answer, in milliseconds, that a health stands for; which side of it Ozon counts is not documented. */
export interface NotificationThreshold {
  /** 'GREEN', 'YELLOW' or 'RED'. */
  readonly health: string
  readonly thresholdMs?: number
}

/** What Ozon found when it called an address. */
export interface NotificationCheck {
  readonly isActive?: boolean
  /** Empty when all is well. */
  readonly errors: readonly NotificationFault[]
}

export interface NotificationFault {
  /** Such as 'REQUEST_TIMEOUT', 'STATUS_CODE_NOT_OK' or 'WRONG_RESULT_TIME_FIELD'. */
  readonly type?: string
  readonly description?: string
}
