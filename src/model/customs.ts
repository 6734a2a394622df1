/** A customs declaration (ETGB) of a posting. Ozon: `result[]` of /v1/posting/global/etgb. */
export interface CustomsDeclaration {
  readonly postingNumber: string
  readonly number?: string
  /** When it was made, as Ozon writes it: how day and month stand is not documented. */
  readonly createdDate?: string
  /** Where the file is; `ozon.download` fetches it. Without one Ozon's support has it. */
  readonly fileUrl?: string
}
