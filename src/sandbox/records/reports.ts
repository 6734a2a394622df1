/** In the words of live answers; Ozon's documents write them large. */
export type ReportType = 'seller_postings' | 'realization_posting'

export interface ReportRecord {
  readonly code: string
  readonly type: ReportType
  readonly createdAt: number
  readonly expiresAt: number
  /** What it was asked by. */
  readonly params: Readonly<Record<string, string>>
  status: 'waiting' | 'processing' | 'success' | 'failed'
  error: string
  /** A link, once there is a file. */
  file: string
}

/** Reports that were asked for, the latest last. */
export class Reports {
  readonly #all: ReportRecord[] = []

  get all(): readonly ReportRecord[] {
    return this.#all
  }

  get(code: string): ReportRecord | undefined {
    return this.#all.find(each => each.code === code)
  }

  add(report: ReportRecord): void {
    this.#all.push(report)
  }
}
