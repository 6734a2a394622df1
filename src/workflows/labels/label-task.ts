import { isOzonError, OzonError } from '../../errors.ts'
import type { DownloadedFile } from '../../http/files.ts'
import type { LabelTaskState } from '../../model/label.ts'
import { type Waited, waitFor } from '../../waiting.ts'
import { digestOf } from '../core/digest.ts'
import { type Written, writeOnce } from '../core/write-once.ts'
import type { LabelContext } from './context.ts'

const CREATE = '/v3/posting/fbs/package-label/create'
/** A task takes some seconds (inferred): one look after them is mostly enough. */
const LOOK_PAUSES_MS = [5_000, 5_000, 10_000, 15_000, 30_000] as const
const DOWNLOAD_PAUSES_MS = [1_000, 5_000] as const

/** Has the tasks for some postings made, one for each size, and gives them as texts such as 'big_label 5819327210249'. */
export async function createTasks(
  { ozon, once }: LabelContext,
  numbers: readonly string[],
  generation: number,
): Promise<Written<readonly string[]>> {
  return writeOnce<readonly string[]>(
    {
      operation: CREATE,
      subject: `${numbers.length} from ${numbers[0]}`,
      digest: digestOf([numbers, generation]),
      noted: {},
      send: async options => {
        const { done } = await ozon.labels.create(numbers, options)
        // A lost answer is told as numbers, not as an error.
        if (done.length > 0) return done.map(({ type = '', taskId }) => `${type} ${taskId}`)
        const message = `${CREATE}: Ozon's answer was lost, or names no task.`
        throw new OzonError('answer-invalid', message, { operation: CREATE, attempts: 1, outcome: 'unknown' })
      },
    },
    once,
  )
}

/** Looks at a task until it has ended, or is too late. */
export function waitForTask(
  { ozon, once, request, waitMs, tell }: LabelContext,
  taskId: string,
): Promise<Waited<LabelTaskState>> {
  let withoutFile = 0
  return waitFor<LabelTaskState>({
    clock: once.clock,
    signal: once.signal,
    deadlineMs: waitMs,
    pausesMs: LOOK_PAUSES_MS,
    isNew: true,
    read: () => ozon.labels.get(taskId, request),
    judge: ({ status, fileUrl }) => {
      // A program has seen the file come a little after the end of its task: it is looked for once more.
      if (status === 'completed') return fileUrl === undefined && withoutFile++ === 0 ? 'go-on' : 'done'
      if (status === 'error') return 'failed'
      return status === 'pending' || status === 'in_progress' ? 'go-on' : 'unknown'
    },
    onLook: () => tell('looking', taskId),
  })
}

/** Fetches a file, once more where that may help. */
export async function download(context: LabelContext, url: string): Promise<DownloadedFile> {
  const { once } = context
  for (const pause of DOWNLOAD_PAUSES_MS) {
    try {
      return await downloadPdf(context, url)
    } catch (error) {
      if (!isOzonError(error) || !error.retryable) throw error
      await once.clock.sleep(Math.max(pause, error.retryAfterMs ?? 0), once.signal)
    }
  }
  return downloadPdf(context, url)
}

const PDF = 'application/pdf'

/** Whatever else may come with 200 is no label. That it is whole, the download has seen to. */
async function downloadPdf({ ozon, request }: LabelContext, url: string): Promise<DownloadedFile> {
  const file = await ozon.download(url, request)
  const { contentType } = file
  if (contentType === PDF) return file
  const message = `Instead of the labels came ${contentType === '' ? 'a file without a type' : contentType}, which is no PDF.`
  throw new OzonError('answer-invalid', message, { attempts: 1, retryable: true, outcome: 'rejected' })
}
