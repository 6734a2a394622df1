import { type OzonError, type Problem, tellsWord } from '../../errors.ts'
import { halvesOf } from '../../resources/shared/batches.ts'
import { failedBy, failedFor, isNotReady, isRefusal } from '../core/failures.ts'
import type { ItemOutcome } from '../core/options.ts'
import { type Attempt, attempt, type PrintedSheet } from './attempt.ts'
import type { LabelContext } from './context.ts'
import type { NoLabel } from './judge-task.ts'
import { readObstacles } from './label-states.ts'

export type FailedLabel = Extract<ItemOutcome<never>, { outcome: 'failed' }>

/** What came of the postings of one batch: each is in a sheet, or failed. */
export interface PrintedBatch {
  readonly sheets: readonly PrintedSheet[]
  readonly failed: readonly FailedLabel[]
}

/** From one attempt to the next; the last goes on. */
const PAUSES_MS = [30_000, 60_000, 120_000, 300_000] as const

/** Prints the labels of some postings, and again those that are merely not ready, for a bounded time. */
export async function printBatch(context: LabelContext, numbers: readonly string[]): Promise<PrintedBatch> {
  const sheets: PrintedSheet[] = []
  const failed: FailedLabel[] = []
  let left = numbers
  for (let [generation, tries] = [0, 0]; left.length > 0; generation++) {
    const tried = await attempt(context, left, generation)
    const { sheet, refusal, isOld } = tried
    if (sheet !== undefined) sheets.push(sheet)
    const isLast = !isOld && ++tries >= context.attempts
    if (refusal !== undefined && isAboutOne(refusal)) {
      const { culprits, free, next } = await judgeRefusal(context, left, { refusal, tries })
      failed.push(...culprits)
      if (next === 'halves' || (next === 'wait' && isLast)) {
        const rest = next === 'halves' ? await printHalves(context, free) : lateBatch(free, refusal)
        return { sheets: [...sheets, ...rest.sheets], failed: [...failed, ...rest.failed] }
      }
      left = free
      if (next === 'wait') await pause(context, tries, [refusal])
      // Without those that can have no label it is another request.
      else tries--
      continue
    }
    const unprinted = unprintedOf(left, tried)
    const again = isLast ? [] : unprinted.filter(({ retryable }) => retryable || isOld)
    failed.push(...unprinted.filter(each => !again.includes(each)).map(failedLabel))
    left = again.map(({ postingNumber }) => postingNumber)
    if (left.length > 0 && !isOld) await pause(context, tries, again)
  }
  return { sheets, failed }
}

function unprintedOf(numbers: readonly string[], { unprinted, refusal }: Attempt): readonly NoLabel[] {
  if (refusal === undefined) return unprinted
  return numbers.map(number => {
    const { item: postingNumber, outcome: _, ...why } = failedBy(number, refusal)
    return { ...why, postingNumber, retryable: refusal.retryable || isNotReady(refusal.ozonMessage) }
  })
}

function failedLabel({ postingNumber, ...why }: NoLabel): FailedLabel {
  return { item: postingNumber, outcome: 'failed', ...why }
}

async function pause(
  { once, tell }: LabelContext,
  tries: number,
  again: readonly Pick<NoLabel, 'retryAfterMs'>[],
): Promise<void> {
  tell('repeating')
  const ms = PAUSES_MS[Math.min(tries, PAUSES_MS.length) - 1] ?? 0
  const told = again.map(({ retryAfterMs = 0 }) => retryAfterMs)
  await once.clock.sleep(Math.max(ms, ...told), once.signal)
}

const isAboutOne = (error: OzonError): boolean => isRefusal(error) && !isNotReady(error.ozonMessage)

/** Not one of the labels that were asked for can be printed, yet or at all. */
const saysNone = (refusal: OzonError): boolean => tellsWord(refusal, 'NO_POSTINGS_FOR_BATCH_DOWNLOAD')
/** Words that have been seen while labels were being made; alone they do not tell that from a final refusal. */
const mayBeEarly = (refusal: OzonError): boolean =>
  saysNone(refusal) || tellsWord(refusal, 'INVALID_ARGUMENT') || refusal.kind === 'conflict'

/** What a refusal of a whole request leaves to be done. */
interface Judgement {
  /** Those that can have no label, as their state tells. */
  readonly culprits: readonly FailedLabel[]
  readonly free: readonly string[]
  readonly next: 'go-on' | 'wait' | 'halves'
}

/**
 * Ozon refuses a whole request for the sake of one posting, or because its labels are still being made: the states of the
 * postings tell. When none of them explains the refusal, halves tell which posting it is about.
 */
async function judgeRefusal(
  context: LabelContext,
  numbers: readonly string[],
  { refusal, tries }: { readonly refusal: OzonError; readonly tries: number },
): Promise<Judgement> {
  const obstacles = await readObstacles(context, numbers)
  const known = obstacles ?? new Map<string, readonly Problem[]>()
  const free = numbers.filter(number => !known.has(number))
  const culprits = [...known].map(([number, problems]): FailedLabel => {
    return { ...failedBy(number, refusal), ...failedFor(number, problems) }
  })
  // Only a state that was read says that the label is on its way.
  const waits =
    obstacles !== undefined && mayBeEarly(refusal) && (free.length === 1 || saysNone(refusal) || tries === 1)
  if (waits && free.length > 0) return { culprits, free, next: 'wait' }
  if (culprits.length > 0) return { culprits, free, next: 'go-on' }
  if (numbers.length > 1) return { culprits, free, next: 'halves' }
  return { culprits: numbers.map(number => failedBy(number, refusal)), free: [], next: 'go-on' }
}

async function printHalves(context: LabelContext, numbers: readonly string[]): Promise<PrintedBatch> {
  const printed: PrintedBatch[] = []
  for (const half of halvesOf(numbers)) printed.push(await printBatch(context, half))
  return { sheets: printed.flatMap(({ sheets }) => sheets), failed: printed.flatMap(({ failed }) => failed) }
}

/** Labels that were not there in time may be there later. */
function lateBatch(numbers: readonly string[], refusal: OzonError): PrintedBatch {
  return { sheets: [], failed: numbers.map(number => ({ ...failedBy(number, refusal), retryable: true })) }
}
