import { isOzonError, type OzonError } from '../../errors.ts'
import type { DownloadedFile } from '../../http/files.ts'
import type { LabelTaskState } from '../../model/label.ts'
import { failedBy } from '../core/failures.ts'
import { secondsOf } from '../core/seconds.ts'
import type { LabelContext } from './context.ts'
import { judgeTask, type NoLabel } from './judge-task.ts'
import { createTasks, download, waitForTask } from './label-task.ts'

/** A file that came, with the postings that should be in it. */
export interface PrintedSheet {
  readonly taskId: string
  readonly file: DownloadedFile
  readonly numbers: readonly string[]
  /** Why it cannot be told which of them are in it. */
  readonly doubt?: string
}

/** What one attempt brought. */
export interface Attempt {
  readonly sheet?: PrintedSheet
  readonly unprinted: readonly NoLabel[]
  /** Ozon refused the whole request, perhaps because of one posting. */
  readonly refusal?: OzonError
  /** The task is one of an earlier run, as the journal has it: what it could not do may be possible by now. */
  readonly isOld: boolean
}

/** Asks once for the labels of some postings, and follows the task to its file. */
export async function attempt(context: LabelContext, numbers: readonly string[], generation: number): Promise<Attempt> {
  const written = await createTasks(context, numbers, generation)
  if (written.outcome === 'refused') return { unprinted: [], refusal: written.error, isOld: false }
  // A label task that was lost harms nobody: there is nothing to look at, only labels that are not there.
  if (written.outcome === 'unknown') return { unprinted: allUnprinted(numbers, written.message, true), isOld: false }
  const isOld = written.how === 'found'
  const taskId = taskFor(context, written.result ?? [])
  if (taskId === undefined) {
    const told = written.result?.join(', ') ?? 'none'
    const message = `Ozon made no task for ${context.size} labels; tasks made: ${told}.`
    return { unprinted: allUnprinted(numbers, message, false), isOld }
  }
  context.tell('created', taskId)
  const followed = await follow(context, numbers, taskId)
  return {
    ...followed,
    unprinted: isSized(context, written.result) ? followed.unprinted : unsized(context, followed.unprinted),
    isOld,
  }
}

const isSized = ({ size }: LabelContext, tasks: readonly string[] = []): boolean =>
  tasks.some(task => task.startsWith(`${size}_label `))

/** What went wrong with a task of which Ozon does not tell the size. */
function unsized({ size }: LabelContext, unprinted: readonly NoLabel[]): readonly NoLabel[] {
  const what = `Ozon told of no task for ${size} labels, only of one without a size`
  return unprinted.map(each => ({ ...each, message: `${what}: ${each.message}` }))
}

/** The task for the size that is wanted. One of which Ozon does not tell the size is taken only when it is alone. */
function taskFor({ size }: LabelContext, tasks: readonly string[]): string | undefined {
  const prefix = `${size}_label `
  const [only = '', ...others] = tasks
  const found =
    tasks.find(task => task.startsWith(prefix)) ?? (others.length === 0 && /^ ./.test(only) ? only : undefined)
  return found?.slice(found.indexOf(' ') + 1)
}

async function follow(
  context: LabelContext,
  numbers: readonly string[],
  taskId: string,
): Promise<Pick<Attempt, 'sheet' | 'unprinted'>> {
  try {
    const { ended, value, waitedMs, lastError } = await waitForTask(context, taskId)
    if (ended === 'late' || value === undefined) {
      const why = lastError === undefined ? `it is '${value?.status ?? 'not told'}'` : lastError.message
      const message = `Label task ${taskId} has not ended after ${secondsOf(waitedMs)}: ${why}`
      return { unprinted: allUnprinted(numbers, message, true) }
    }
    return await fetchSheet(context, numbers, taskId, value)
  } catch (error) {
    if (!isOzonError(error) || error.kind === 'aborted') throw error
    return { unprinted: numbers.map(postingNumber => ({ postingNumber, ...causeOf(error) })) }
  }
}

async function fetchSheet(
  context: LabelContext,
  numbers: readonly string[],
  taskId: string,
  state: LabelTaskState,
): Promise<Pick<Attempt, 'sheet' | 'unprinted'>> {
  const { printed, unprinted, doubt } = judgeTask(numbers, state)
  const { fileUrl } = state
  if (printed.length === 0 || fileUrl === undefined) return { unprinted }
  try {
    const file = await download(context, fileUrl)
    context.tell('downloaded', taskId)
    return { sheet: { taskId, file, numbers: printed, ...(doubt === undefined ? {} : { doubt }) }, unprinted }
  } catch (error) {
    if (!isOzonError(error) || error.kind === 'aborted') throw error
    const lost = printed.map(postingNumber => ({ postingNumber, ...causeOf(error) }))
    return { unprinted: [...unprinted, ...lost] }
  }
}

/** A link that has expired, or a file that is gone, can be made anew; a host that is not allowed stays so. */
const RENEWABLE: ReadonlySet<string> = new Set(['not-found', 'permission', 'rejected', 'answer-invalid'])

function causeOf(error: OzonError): Omit<NoLabel, 'postingNumber'> {
  const { item: _, outcome: _outcome, ...why } = failedBy('', error)
  return { ...why, retryable: error.retryable || RENEWABLE.has(error.kind) }
}

function allUnprinted(numbers: readonly string[], message: string, retryable: boolean): readonly NoLabel[] {
  return numbers.map(postingNumber => ({ postingNumber, message, retryable }))
}
