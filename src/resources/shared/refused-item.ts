import { toldWaitMs } from '../../internal/told-wait.ts'
import type { BatchFailure } from '../../model/batch.ts'

/** An item that Ozon refused in an answer of 200. A wait that its words tell means that the same may help afterwards. */
export function refusedItem({ item, code, message, retryable, retryAfterMs }: ItemRefusal): BatchFailure {
  const waitMs = toldWaitMs(message) ?? retryAfterMs
  return {
    item,
    ...(code === undefined ? {} : { code }),
    message,
    retryable: retryable === true || waitMs !== undefined,
    ...(waitMs === undefined ? {} : { retryAfterMs: waitMs }),
  }
}

interface ItemRefusal {
  readonly item: string
  readonly code?: string | undefined
  readonly message: string
  readonly retryable?: boolean
  /** A wait that the documents tell, for when the words do not. */
  readonly retryAfterMs?: number | undefined
}
