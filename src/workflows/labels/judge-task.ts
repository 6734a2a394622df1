import { toldWaitMs } from '../../internal/told-wait.ts'
import type { LabelTaskState } from '../../model/label.ts'
import { isNotReady } from '../core/failures.ts'

/** Why a posting has no label. */
export interface NoLabel {
  readonly postingNumber: string
  readonly message: string
  readonly code?: string
  /** Whether asking again later may help. */
  readonly retryable: boolean
  /** How long Ozon asks to wait before that, in milliseconds. */
  readonly retryAfterMs?: number
}

/** What came of a task, by posting. */
export interface TaskVerdict {
  readonly printed: readonly string[]
  /** Why it cannot be told which of `printed` have a label. */
  readonly doubt?: string
  readonly unprinted: readonly NoLabel[]
}

/** Sorts the postings of a task that has ended: each is in one of the two lists. */
export function judgeTask(numbers: readonly string[], state: LabelTaskState): TaskVerdict {
  const reasons = new Map(state.unprinted.map(({ postingNumber, message }) => [postingNumber, message]))
  const named = numbers.filter(number => reasons.has(number)).map(number => noLabel(number, reasons.get(number)))
  const rest = numbers.filter(number => !reasons.has(number))
  if (state.status !== 'completed' || state.fileUrl === undefined) {
    return { printed: [], unprinted: [...named, ...rest.map(number => withoutFile(number, state))] }
  }
  const doubt = doubtOf({ asked: numbers.length, expected: rest.length }, state, reasons.size > named.length)
  return { printed: rest, unprinted: named, ...(doubt === undefined ? {} : { doubt }) }
}

function noLabel(postingNumber: string, message = 'Ozon printed no label and gave no reason.'): NoLabel {
  const retryAfterMs = toldWaitMs(message)
  if (retryAfterMs !== undefined) return { postingNumber, message, retryable: true, retryAfterMs }
  return { postingNumber, message, retryable: isNotReady(message) }
}

function withoutFile(postingNumber: string, { status, error }: LabelTaskState): NoLabel {
  const code = error?.code === undefined ? {} : { code: error.code }
  const message = error?.message ?? `Ozon's label task ended as '${status}' and gave no file.`
  return { postingNumber, message, retryable: true, ...code }
}

function doubtOf(
  { asked, expected }: { readonly asked: number; readonly expected: number },
  { postingsCount, printedCount }: LabelTaskState,
  namesOthers: boolean,
): string | undefined {
  if (postingsCount !== undefined && postingsCount !== asked) {
    return `Ozon says that this task was for ${postingsCount} postings, and ${asked} were asked for.`
  }
  if (printedCount !== undefined && printedCount !== expected) {
    return `Ozon says that it printed ${printedCount} labels, and by the postings that it left out it should be ${expected}.`
  }
  return namesOthers ? 'Ozon left out postings that nobody asked for, or without their numbers.' : undefined
}
