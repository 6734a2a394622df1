import { OzonError } from '../../errors.ts'
import type { BatchResult } from '../../model/batch.ts'
import type { ContainerTask } from '../../model/container.ts'
import { waitFor } from '../../waiting.ts'
import { secondsOf } from '../core/seconds.ts'
import type { HandOverContext } from './context.ts'
import { haltFailed, readOrHalt } from './halt.ts'

const PAUSES_MS = [2_000, 3_000, 5_000, 10_000, 30_000] as const

/** The ids of the tasks that a change of containers began. Throws when the answer was lost, or an item was left out. */
export function tasksOf(operation: string, { done, failed, unknown }: BatchResult<ContainerTask>): readonly string[] {
  if (unknown.length > 0) {
    const message = `${operation}: Ozon's answer was lost, or names no task.`
    throw new OzonError('answer-invalid', message, { operation, attempts: 1, outcome: 'unknown' })
  }
  if (failed.length > 0) {
    const reasons = failed.map(({ item, message }) => `${item}: ${message}`).join('; ')
    const details = { operation, attempts: 1, outcome: 'rejected', ozonMessage: reasons } as const
    throw new OzonError('rejected', `${operation} left out ${reasons}`, details)
  }
  return done.map(({ taskId }) => taskId)
}

/** A change of a container that Ozon carries out in the background. */
export interface ContainerWork {
  readonly containerId: string
  /** What is waited for, in the words of an error. */
  readonly what: string
  /** Tasks that the answer named; none after a lost answer. */
  readonly taskIds: readonly string[]
  isReached(): Promise<boolean>
}

/** Waits until the state of the container shows the change; a failed task ends it with Ozon's reason. */
export async function waitForContainer(context: HandOverContext, work: ContainerWork): Promise<void> {
  const { once, waitMs } = context
  const { containerId, what } = work
  const { ended, value, waitedMs } = await readOrHalt(() =>
    waitFor<Seen>({
      clock: once.clock,
      signal: once.signal,
      deadlineMs: waitMs,
      pausesMs: PAUSES_MS,
      isNew: true,
      read: () => look(context, work),
      judge: ({ isReached, failure }) => (isReached ? 'done' : failure === undefined ? 'go-on' : 'failed'),
    }),
  )
  if (ended === 'done') return
  const why = value?.failure ?? `it is not so after ${secondsOf(waitedMs)}`
  throw haltFailed(`Container ${containerId} was not ${what}: ${why}. Its carriage was not approved.`, {
    retryable: ended === 'late',
  })
}

interface Seen {
  readonly isReached: boolean
  readonly failure?: string
}

async function look({ ozon, request }: HandOverContext, { taskIds, isReached }: ContainerWork): Promise<Seen> {
  if (await isReached()) return { isReached: true }
  for (const taskId of taskIds) {
    const { status, errorMessage = 'Ozon gave no reason' } = await ozon.containers.task(taskId, request)
    if (status === 'failed') return { isReached: false, failure: errorMessage }
  }
  return { isReached: false }
}
