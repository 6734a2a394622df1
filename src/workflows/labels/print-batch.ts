import type { OzonError, Problem } from '../../errors.ts'
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
    if (refusal !== undefined && isAboutOne(refusal)) {
      const parted = await part(context, left, refusal)
      return { sheets: [...sheets, ...parted.sheets], failed: [...failed, ...parted.failed] }
    }
    if (sheet !== undefined) sheets.push(sheet)
    const unprinted = unprintedOf(left, tried)
    const isLast = !isOld && ++tries === context.attempts
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

async function pause({ once, tell }: LabelContext, tries: number, again: readonly NoLabel[]): Promise<void> {
  tell('repeating')
  const ms = PAUSES_MS[Math.min(tries, PAUSES_MS.length) - 1] ?? 0
  const told = again.map(({ retryAfterMs = 0 }) => retryAfterMs)
  await once.clock.sleep(Math.max(ms, ...told), once.signal)
}

const isAboutOne = (error: OzonError): boolean => isRefusal(error) && !isNotReady(error.ozonMessage)

/** Ozon's word for a refusal, and what the state of the posting says about it. */
function refused(number: string, refusal: OzonError, obstacles: ReadonlyMap<string, readonly Problem[]>): FailedLabel {
  const problems = obstacles.get(number)
  const failed = failedBy(number, refusal)
  return problems === undefined ? failed : { ...failed, ...failedFor(number, problems) }
}

/** Ozon refuses a whole request for the sake of one posting: finds which, and prints the others. */
async function part(context: LabelContext, numbers: readonly string[], refusal: OzonError): Promise<PrintedBatch> {
  const obstacles = (await readObstacles(context, numbers)) ?? new Map<string, readonly Problem[]>()
  if (numbers.length === 1) return { sheets: [], failed: numbers.map(number => refused(number, refusal, obstacles)) }
  const free = numbers.filter(number => !obstacles.has(number))
  const culprits = [...obstacles].map(([number, problems]) => failedFor(number, problems))
  // When no state explains the refusal, halves tell which posting it is about.
  const middle = Math.ceil(free.length / 2)
  const parts = culprits.length > 0 ? [free] : [free.slice(0, middle), free.slice(middle)]
  const printed: PrintedBatch[] = []
  for (const each of parts) printed.push(await printBatch(context, each))
  return {
    sheets: printed.flatMap(({ sheets }) => sheets),
    failed: [...culprits, ...printed.flatMap(({ failed }) => failed)],
  }
}
