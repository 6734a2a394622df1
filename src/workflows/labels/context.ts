import type { Ozon } from '../../client.ts'
import type { RequestOptions } from '../../http/types.ts'
import type { PostingReader } from '../core/posting-reader.ts'
import type { OnceContext } from '../core/write-once.ts'
import type { LabelSize } from './types.ts'

/** What the printing of all batches has in common. */
export interface LabelContext {
  readonly ozon: Ozon
  readonly once: OnceContext
  /** For requests: the signal, when there is one. */
  readonly request: RequestOptions
  readonly reader: PostingReader
  readonly size: LabelSize
  readonly attempts: number
  readonly waitMs: number
  /** Tells of progress; `ended` is how many postings have come to their end. */
  tell(step: string, item?: string, ended?: number): void
}
