import {
  decodeContainer,
  decodeContainerIds,
  decodeContainerLabels,
  decodeContainerStates,
  decodeContainers,
  decodeContainerTaskState,
} from '../decode/containers.ts'
import type { RequestOptions } from '../http/types.ts'
import { given } from '../internal/given.ts'
import type { BatchResult, ReadResult } from '../model/batch.ts'
import type {
  CarriageContainer,
  ContainerDetails,
  ContainerLabels,
  ContainerState,
  ContainerTask,
  ContainerTaskState,
} from '../model/container.ts'
import type { List } from '../pagination.ts'
import type { FileAnswer } from '../wire/types.ts'
import { callByPath } from './call.ts'
import { ContainerChanges } from './containers/changes.ts'
import { type ContainerFilter, checkDocuments, NOT_ASKED, wireContainerFilter } from './containers/checks.ts'
import { inBatches, sortLabels, sortStates } from './containers/results.ts'
import type { Api } from './shared/api.ts'
import { type Read, readBatches, type Sent, UNDOCUMENTED_BATCH } from './shared/batches.ts'
import { cursorList } from './shared/cursor-list.ts'
import { demandObject, idProblem, itemProblems } from './shared/item-checks.ts'
import { PERIOD } from './shared/period.ts'
import { refuseAny } from './shared/row-list.ts'
import { guarded } from './shared/takes.ts'

const CREATE = '/v1/carriage/container/create'
const LIST = '/v1/carriage/container/list'
const STATUSES = '/v1/carriage/container/status/get'
const TASK = '/v1/carriage/container/task/info'
const LABELS = '/v1/carriage/container/label/get'
const DOCUMENTS = '/v1/carriage/container/document/get'
/** The largest page of the list. */
const PAGE_SIZE = 300
/** The longest lists that are documented. */
const MOST_FILLED = 300
const MOST_CANCELLED = 100
const MOST_STATUSES = 1000
const MOST_LABELS = 300

/** What containers to make. */
export interface ContainerContent {
  readonly warehouseId: string
  readonly cargoType: 'box' | 'pallet' | (string & {})
  readonly sortType: 'sort' | 'non-sort' | (string & {})
  /** From 1 to 100. */
  readonly count: number
}

/**
 * Boxes and pallets for trusted acceptance; Ozon calls these methods beta. In order: `create`, `fill`, perhaps `placeInto`,
 * `approve`, then `labels` and `documents`.
 *
 * `fill`, `removePostings`, `placeInto`, `removeFrom`, `approve` and `cancel` only begin: `done` has tasks, `failed` what
 * Ozon left out of them. That the work has ended is proved by `task` alone, once it says `completed`. Items that are
 * `unknown` may be with a task that nobody can name: look with `get` or `statuses` before sending them again.
 */
export class Containers extends ContainerChanges {
  /**
   * Makes empty containers at once and gives their ids.
   *
   * Safely, also when the answer is lost: `handOver` or `handOverMany` of `ozon-orders/workflows`.
   *
   * Ozon (2026-09-22): POST /v1/carriage/container/create. After a lost answer list the containers before making them
   * again.
   *
   * @example
   * const ids = await ozon.containers.create({ warehouseId, cargoType: 'box', sortType: 'sort', count: 2 })
   */
  async create(content: ContainerContent, options: RequestOptions = {}): Promise<readonly string[]> {
    demandObject('No container was made', 'content', content)
    const { warehouseId, cargoType, sortType, count } = content
    const body = { warehouse_id: warehouseId, cargo_type: cargoType, sort_type: sortType, containers_count: count }
    return this.obtain(CREATE, body, options, decodeContainerIds, {
      lacks: 'ids of containers',
      next: 'List the containers before making them again.',
    })
  }

  /**
   * Begins to put postings into a container, 300 a request, beside those that are in it (inferred).
   *
   * Safely, also when the answer is lost: `handOver` or `handOverMany` of `ozon-orders/workflows`.
   *
   * Ozon (2026-09-22): POST /v1/carriage/container/fill. Asynchronous: `task` tells when it is done, `get` what is in
   * the container.
   *
   * @example
   * const { done, failed } = await ozon.containers.fill(containerId, ['1-1-1', '2-1-1'])
   */
  async fill(
    containerId: string,
    postingNumbers: readonly string[],
    options: RequestOptions = {},
  ): Promise<BatchResult<ContainerTask>> {
    return this.movePostings('/v1/carriage/container/fill', MOST_FILLED, containerId, postingNumbers, options)
  }

  /**
   * Begins to take postings out of a container, 20 a request (inferred).
   *
   * Ozon (2026-09-22): POST /v1/carriage/container/remove-postings. Asynchronous: `task` tells when it is done, `get`
   * what is left.
   *
   * @example
   * const { done } = await ozon.containers.removePostings(containerId, ['1-1-1'])
   */
  async removePostings(
    containerId: string,
    postingNumbers: readonly string[],
    options: RequestOptions = {},
  ): Promise<BatchResult<ContainerTask>> {
    const path = '/v1/carriage/container/remove-postings'
    return this.movePostings(path, UNDOCUMENTED_BATCH, containerId, postingNumbers, options)
  }

  /**
   * Begins to put boxes on a pallet, 20 a request (inferred).
   *
   * Ozon (2026-09-22): POST /v1/carriage/container/place-into. Asynchronous: `task` tells when it is done, `get` of a
   * box its pallet.
   *
   * @example
   * const { done } = await ozon.containers.placeInto(palletId, boxIds)
   */
  async placeInto(
    palletId: string,
    boxIds: readonly string[],
    options: RequestOptions = {},
  ): Promise<BatchResult<ContainerTask>> {
    return this.moveBoxes('/v1/carriage/container/place-into', palletId, boxIds, options)
  }

  /**
   * Begins to take boxes off a pallet, 20 a request (inferred).
   *
   * Ozon (2026-09-22): POST /v1/carriage/container/remove-from. Asynchronous: `task` tells when it is done, `get` what
   * is left.
   *
   * @example
   * const { done } = await ozon.containers.removeFrom(palletId, boxIds)
   */
  async removeFrom(
    palletId: string,
    boxIds: readonly string[],
    options: RequestOptions = {},
  ): Promise<BatchResult<ContainerTask>> {
    return this.moveBoxes('/v1/carriage/container/remove-from', palletId, boxIds, options)
  }

  /**
   * Begins to confirm what is in containers, 20 a request (inferred).
   *
   * Safely, also when the answer is lost: `handOver` or `handOverMany` of `ozon-orders/workflows`.
   *
   * Ozon (2026-09-22): POST /v1/carriage/container/approve. Asynchronous: `task` tells when it is done, `statuses` how
   * it ended: `approved`, or `approve_failed` of a container that stayed empty.
   *
   * @example
   * const { done: [task] } = await ozon.containers.approve(ids)
   * const state = task && (await ozon.containers.task(task.taskId))
   */
  async approve(containerIds: readonly string[], options: RequestOptions = {}): Promise<BatchResult<ContainerTask>> {
    return this.change('/v1/carriage/container/approve', UNDOCUMENTED_BATCH, containerIds, options)
  }

  /**
   * Begins to cancel containers, 100 a request.
   *
   * Ozon (2026-09-22): POST /v1/carriage/container/cancel. Asynchronous: `task` tells when it is done, `statuses` says
   * `cancelled`.
   *
   * @example
   * const { done, failed } = await ozon.containers.cancel([containerId])
   */
  async cancel(containerIds: readonly string[], options: RequestOptions = {}): Promise<BatchResult<ContainerTask>> {
    return this.change('/v1/carriage/container/cancel', MOST_CANCELLED, containerIds, options)
  }

  /**
   * How far a task is: the proof that a change was carried out is `completed`.
   *
   * Ozon (2026-09-22): POST /v1/carriage/container/task/info. Ozon names the tasks of `fill` and `approve`; that it
   * also knows those of the other changes is inferred.
   *
   * @example
   * const { status, errorMessage } = await ozon.containers.task(taskId)
   */
  async task(taskId: string, options: RequestOptions = {}): Promise<ContainerTaskState> {
    // Ozon's document lets it be left out, and does not tell what it would answer then.
    refuseAny('The task was not asked for', [idProblem('taskId', taskId)], TASK)
    return this.ask(TASK, { task_id: taskId }, options, decodeContainerTaskState)
  }

  /**
   * Reads one container with its postings.
   *
   * Ozon (2026-09-22): POST /v1/carriage/container/get.
   *
   * @example
   * const { status, postings } = await ozon.containers.get(containerId)
   */
  async get(containerId: string, options: RequestOptions = {}): Promise<ContainerDetails> {
    const body = { container_id: containerId }
    return this.ask('/v1/carriage/container/get', body, options, (answer, notes) =>
      decodeContainer(String(containerId), answer, notes),
    )
  }

  /**
   * Containers made in a period, of one kind of sorting.
   *
   * Ozon (2026-09-22): POST /v1/carriage/container/list, 300 a page.
   *
   * @example
   * const created = { from: '2026-11-24T00:00:00Z', to: '2026-11-25T00:00:00Z' }
   * for await (const { id, status } of ozon.containers.list({ created, sortType: 'sort' })) console.log(id, status)
   */
  list(filter: ContainerFilter, options: RequestOptions = {}): List<CarriageContainer> {
    const asked = wireContainerFilter(filter, LIST)
    const sorting = given({ sort_dir: filter.sortDirection })
    const listing = { operation: LIST, pageSize: PAGE_SIZE, filters: [asked] }
    return cursorList(this.api, listing, options, (wire, page, more) =>
      this.askPage(LIST, { filter: wire, ...sorting, ...page }, more, decodeContainers),
    )
  }

  /**
   * The statuses of containers, a thousand a request; those that Ozon's answer does not name are `missing`.
   *
   * Ozon (2026-09-22): POST /v1/carriage/container/status/get.
   *
   * @example
   * const { done } = await ozon.containers.statuses(ids)
   */
  async statuses(containerIds: readonly string[], options: RequestOptions = {}): Promise<ReadResult<ContainerState>> {
    refuseAny(NOT_ASKED, itemProblems('containerIds', containerIds, 'ids'), STATUSES)
    const send = async (batch: readonly string[]): Promise<Read<ContainerState>> => {
      const { rows } = await this.ask(STATUSES, { container_ids: batch }, options, decodeContainerStates)
      return sortStates(rows, batch)
    }
    return readBatches({ items: containerIds.map(String), max: MOST_STATUSES, name: String, send })
  }

  /**
   * Labels of containers, a file for each 300; containers without a label are `failed`. Asking again harms nothing.
   *
   * Ozon (2026-09-22): POST /v1/carriage/container/label/get.
   *
   * @example
   * const { done, failed } = await ozon.containers.labels(ids)
   * for (const { file } of done) await writeFile(file.fileName ?? 'labels.pdf', file.bytes())
   */
  async labels(containerIds: readonly string[], options: RequestOptions = {}): Promise<BatchResult<ContainerLabels>> {
    refuseAny(NOT_ASKED, itemProblems('containerIds', containerIds, 'ids'), LABELS)
    const send = async (batch: readonly string[]): Promise<Sent<ContainerLabels>> => {
      const { model, meta } = await this.askPage(LABELS, { container_ids: batch }, options, decodeContainerLabels)
      return sortLabels(LABELS, model, batch, meta)
    }
    return inBatches(containerIds, MOST_LABELS, send, { halves: true })
  }

  /**
   * The waybill and the shipping list of containers, one file for all of them: that is why they go in one request, however
   * many; the longest list is not documented.
   *
   * Ozon (2026-09-22): POST /v1/carriage/container/document/get.
   *
   * @example
   * const { contentType, bytes } = await ozon.containers.documents(ids)
   */
  async documents(containerIds: readonly string[], options: RequestOptions = {}): Promise<FileAnswer> {
    checkDocuments(containerIds, DOCUMENTS)
    return callByPath(this.api, DOCUMENTS, { container_ids: containerIds }, options)
  }
}

/** The section, with the names that its methods take. */
export const openContainers = (api: Api): Containers =>
  guarded(new Containers(api), {
    create: [{ warehouseId: true, cargoType: true, sortType: true, count: true }],
    list: [
      { created: PERIOD, sortType: true, cargoType: true, statuses: true, warehouseId: true, sortDirection: true },
    ],
  })
