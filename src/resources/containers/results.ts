import type { ItemError, LabelsAnswer, Started } from '../../decode/containers.ts'
import type { ResponseMeta } from '../../http/types.ts'
import type { BatchFailure, BatchResult } from '../../model/batch.ts'
import type { ContainerLabels, ContainerState, ContainerTask } from '../../model/container.ts'
import type { FileAnswer } from '../../wire/types.ts'
import { agreedRow, type Read, type Sent, sendBatches } from '../shared/batches.ts'
import { readFile } from '../shared/file-answer.ts'
import { refusedItem } from '../shared/refused-item.ts'

/** Ids may be numbers at run time, but have one name in the result. */
export function inBatches<T>(
  items: readonly string[],
  max: number,
  send: (batch: readonly string[]) => Promise<Sent<T>>,
  more: { readonly halves?: boolean } = {},
): Promise<BatchResult<T>> {
  return sendBatches({ items: items.map(String), max, name: item => item, send, ...more })
}

/** What was sent, parted by the errors of the answer. */
interface Parted {
  readonly failed: readonly BatchFailure[]
  readonly rest: readonly string[]
}

function partBy(errors: readonly ItemError[], sent: readonly string[]): Parted {
  const byItem = new Map(errors.map(error => [error.item, error]))
  const named = sent.map(item => byItem.get(item)).filter(error => error !== undefined)
  // An error of something else, such as the pallet, or of nothing that Ozon names, must not be lost.
  const others = errors.filter(({ item }) => !sent.includes(item))
  return { failed: [...named, ...others].map(failureOf), rest: sent.filter(item => !byItem.has(item)) }
}

const failureOf = ({ item, message = 'Ozon gave no reason.' }: ItemError): BatchFailure =>
  refusedItem({ item, message })

/** Items without an error are with the task; when there is none, nobody knows what became of them. */
export function sortStarted({ taskId, errors }: Started, sent: readonly string[]): Sent<ContainerTask> {
  const { failed, rest } = partBy(errors, sent)
  if (rest.length === 0) return { done: [], failed }
  return taskId === undefined ? { done: [], failed, unknown: rest } : { done: [{ taskId, items: rest }], failed }
}

/** Containers without an error have their labels in the file, if there is one. */
export function sortLabels(
  operation: string,
  { file, errors }: LabelsAnswer,
  sent: readonly string[],
  meta: ResponseMeta,
): Sent<ContainerLabels> {
  const { failed, rest } = partBy(errors, sent)
  if (rest.length === 0) return { done: [], failed }
  if (file === undefined) return { done: [], failed, unknown: rest }
  return { done: [{ file: fileOf(operation, file, meta), containerIds: rest }], failed }
}

/** Read by the rules for every file inside JSON, as if it were an answer of its own. */
function fileOf(operation: string, file: object, meta: ResponseMeta): FileAnswer {
  const bytes = new TextEncoder().encode(JSON.stringify(file))
  return readFile(operation, { bytes, contentType: 'application/json', meta })
}

/** Each container that was asked for, in that order. */
export function sortStates(states: readonly ContainerState[], sent: readonly string[]): Read<ContainerState> {
  const told = sent.map(id => {
    const rows = states.filter(state => state.id === id)
    return { id, isNamed: rows.length > 0, state: agreedRow(rows, ({ status }) => status) }
  })
  return {
    done: told.map(({ state }) => state).filter(state => state !== undefined),
    unknown: told.filter(({ isNamed, state }) => isNamed && state === undefined).map(({ id }) => id),
    missing: told.filter(({ isNamed }) => !isNamed).map(({ id }) => id),
  }
}
