import { decodeLabelTaskState, decodeLabelTasks } from '../decode/labels.ts'
import type { RequestOptions } from '../http/types.ts'
import type { BatchResult } from '../model/batch.ts'
import type { LabelTask, LabelTaskState } from '../model/label.ts'
import type { Api } from './shared/api.ts'
import { sendBatches } from './shared/batches.ts'
import { checkPostingNumbers } from './shared/posting-numbers.ts'
import { Section } from './shared/section.ts'
import { guarded } from './shared/takes.ts'

const CREATE = '/v3/posting/fbs/package-label/create'
const GET = '/v2/posting/fbs/package-label/get'
/** Documented by the schema of the operation. */
const MOST = 1000

/** Labels of FBS postings: a task makes them, its state tells where the file is. */
export class Labels extends Section {
  /**
   * Starts tasks that make labels; one task per label size for each thousand postings. Only postings in `awaiting_deliver`
   * have labels, best asked for 45–60 seconds after packing.
   *
   * Safely, also when the answer is lost: `printLabels` of `ozon-orders/workflows`.
   *
   * Ozon (2026-09-22): POST /v3/posting/fbs/package-label/create. A task whose answer was lost is `unknown`: making it
   * again prints twice and harms nobody, but leaves a task behind.
   *
   * @example
   * const { done } = await ozon.labels.create(['0185183545-0013-1'])
   */
  async create(postingNumbers: readonly string[], options: RequestOptions = {}): Promise<BatchResult<LabelTask>> {
    checkPostingNumbers(postingNumbers)
    return sendBatches({
      items: postingNumbers,
      max: MOST,
      name: number => number,
      send: async batch => {
        const done = await this.ask(CREATE, { posting_numbers: batch }, options, (answer, notes) =>
          decodeLabelTasks(answer, batch, notes),
        )
        // Without a task there is no label, although Ozon answered 200.
        return done.length > 0 ? { done } : { done, unknown: batch }
      },
    })
  }

  /**
   * How far a task is, which postings got no label and why, and where the file is.
   *
   * Ozon (2026-09-22): POST /v2/posting/fbs/package-label/get.
   *
   * @example
   * const { status, fileUrl } = await ozon.labels.get(task.taskId)
   */
  async get(taskId: string, options: RequestOptions = {}): Promise<LabelTaskState> {
    return this.ask(GET, { task_id: taskId }, options, decodeLabelTaskState)
  }
}

/** The section, with the names that its methods take. */
export const openLabels = (api: Api): Labels => guarded(new Labels(api), {})
