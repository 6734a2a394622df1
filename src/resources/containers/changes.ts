import { decodeContainerTask, decodePostingTask, type Started } from '../../decode/containers.ts'
import type { RequestOptions } from '../../http/types.ts'
import type { BatchResult } from '../../model/batch.ts'
import type { ContainerTask } from '../../model/container.ts'
import { UNDOCUMENTED_BATCH } from '../shared/batches.ts'
import { idProblem, itemProblems } from '../shared/item-checks.ts'
import { refuseAny } from '../shared/row-list.ts'
import { Section } from '../shared/section.ts'
import { inBatches, sortStarted } from './results.ts'

const NOT_CHANGED = 'No container was changed'

/** The three kinds of change to containers. Each only begins: Ozon answers with a task, and with what it left out. */
export class ContainerChanges extends Section {
  protected async movePostings(
    path: '/v1/carriage/container/fill' | '/v1/carriage/container/remove-postings',
    max: number,
    containerId: string,
    postingNumbers: readonly string[],
    options: RequestOptions,
  ): Promise<BatchResult<ContainerTask>> {
    const problems = [
      idProblem('containerId', containerId),
      ...itemProblems('postingNumbers', postingNumbers, 'numbers'),
    ]
    refuseAny(NOT_CHANGED, problems, path)
    return begin(postingNumbers, max, async batch => {
      const body = { container_id: containerId, posting_numbers: batch }
      return this.ask(path, body, options, decodePostingTask)
    })
  }

  protected async moveBoxes(
    path: '/v1/carriage/container/place-into' | '/v1/carriage/container/remove-from',
    palletId: string,
    boxIds: readonly string[],
    options: RequestOptions,
  ): Promise<BatchResult<ContainerTask>> {
    refuseAny(NOT_CHANGED, [idProblem('palletId', palletId), ...itemProblems('boxIds', boxIds, 'ids')], path)
    return begin(boxIds, UNDOCUMENTED_BATCH, async batch => {
      const body = { parent_container_id: palletId, child_container_ids: batch }
      return this.ask(path, body, options, decodeContainerTask)
    })
  }

  protected async change(
    path: '/v1/carriage/container/approve' | '/v1/carriage/container/cancel',
    max: number,
    containerIds: readonly string[],
    options: RequestOptions,
  ): Promise<BatchResult<ContainerTask>> {
    refuseAny(NOT_CHANGED, itemProblems('containerIds', containerIds, 'ids'), path)
    return begin(containerIds, max, async batch =>
      this.ask(path, { container_ids: batch }, options, decodeContainerTask),
    )
  }
}

/** Sends a change in batches, each of which begins a task. */
function begin(
  items: readonly string[],
  max: number,
  ask: (batch: readonly string[]) => Promise<Started>,
): Promise<BatchResult<ContainerTask>> {
  return inBatches(items, max, async batch => sortStarted(await ask(batch), batch))
}
