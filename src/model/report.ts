/** A file that Ozon makes in the background. Ozon: /v1/report/info and `reports[]` of /v1/report/list. */
export interface Report {
  /** What `reports.get` asks for, three days long. */
  readonly code: string
  /** 'waiting', 'processing', 'success' and 'failed' are documented. */
  readonly status?: string
  /** Such as 'seller_postings'; documents write it in upper case. Ozon: `report_type`. */
  readonly type?: string
  /** Ozon's code for what went wrong. */
  readonly error?: string
  /** Where the file is, once it is made: `ozon.download` fetches it. */
  readonly fileUrl?: string
  readonly createdAt?: Date
  /** Until when the link works. Not told of reports made before October 2025. */
  readonly expiresAt?: Date
  /** What the report was made from, in Ozon's words. */
  readonly params: Readonly<Record<string, string>>
  /** Ozon: `additional_data`. */
  readonly additional?: readonly ReportDetail[]
}

export interface ReportDetail {
  readonly key?: string
  readonly value?: string
}
