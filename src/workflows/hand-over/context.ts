import type { Ozon } from '../../client.ts'
import type { RequestOptions } from '../../http/types.ts'
import type { PostingReader } from '../core/posting-reader.ts'
import type { OnceContext } from '../core/write-once.ts'
import type { HandOverFile, HandOverRequest } from './types.ts'

/** What all steps of a hand-over have in common. */
export interface HandOverContext {
  readonly ozon: Ozon
  readonly once: OnceContext
  /** For requests: the signal, when there is one. */
  readonly request: RequestOptions
  readonly reader: PostingReader
  readonly waitMs: number
  readonly files: readonly HandOverFile[]
  tell(step: string, item: string): void
}

/** One delivery method on one day. */
export interface Target {
  /** As the list of carriages is filtered, and a carriage is made. */
  readonly methodId: string
  readonly wish: HandOverRequest
}

export const isTraceable = ({ wish }: Target): boolean => wish.isTraceable ?? false

/** How a target is called in a report. */
export const targetName = ({ methodId, wish }: Target): string =>
  `${methodId} ${wish.departureDate}${wish.isTraceable === true ? ' traceable' : ''}`
