import type { EttnStatus } from '../../model/carriage.ts'
import { waitFor } from '../../waiting.ts'
import type { HandOverContext } from './context.ts'
import { haltFailed, readOrHalt } from './halt.ts'

const PAUSES_MS = [0, 10_000, 15_000, 30_000] as const

/**
 * Waits until the electronic waybill of a carriage of traceable goods has passed its check: before that Ozon refuses to
 * change or approve the carriage. Documented: INCORRECT_E_WAYBILL_STATUS. It is uploaded outside of this API.
 */
export async function waitForWaybill(context: HandOverContext, carriageId: string): Promise<void> {
  const { ozon, once, request, waitMs } = context
  const { ended, value } = await readOrHalt(() =>
    waitFor<EttnStatus>({
      clock: once.clock,
      signal: once.signal,
      deadlineMs: waitMs,
      pausesMs: PAUSES_MS,
      read: () => ozon.carriages.ettnStatus(carriageId, request),
      judge: ({ status }) => {
        if (status === 'SUCCESS') return 'done'
        if (status === 'FAILED') return 'failed'
        return status === 'NOT_UPLOADED' || status === 'PROCESSING' ? 'go-on' : 'unknown'
      },
      onLook: () => context.tell('waybill', carriageId),
    }),
  )
  if (ended === 'done') return
  const errors = value === undefined || value.errors.length === 0 ? '' : ` ${value.errors.join(' ')}`
  const message = `The electronic waybill of carriage ${carriageId} is '${value?.status ?? 'not told'}', so that it cannot be approved.${errors} Upload it, then run the hand-over again.`
  throw haltFailed(message, { code: 'INCORRECT_E_WAYBILL_STATUS', retryable: ended === 'late' })
}
