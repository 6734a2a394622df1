import type { Ozon } from '../../client.ts'
import type { RequestOptions } from '../../http/types.ts'
import type { HowDone } from '../core/options.ts'
import type { PostingReader } from '../core/posting-reader.ts'
import type { OnceContext } from '../core/write-once.ts'

/** What the work on one posting stands on. */
export interface ShipContext {
  readonly ozon: Ozon
  readonly once: OnceContext
  readonly reader: PostingReader
  /** Of every request. */
  readonly options: RequestOptions
  /** How long Ozon may take to check pieces, and to pack. */
  readonly waitMs: number
  /** Told of each step. */
  progress(step: string): void
  /** Told how each call that packs came to be done. */
  packedBy(how: HowDone): void
  /** Told when there is nothing to send for a while, so that another posting may have its turn. */
  onWait(): void
}
