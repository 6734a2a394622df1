import {
  approveContainers,
  cancelContainers,
  createContainers,
  fillContainer,
  placeInto,
  removeFrom,
  removePostings,
  type Started,
} from '../containers/changes.ts'
import { containerOf, type ItemError, isConfirmed, NO_CONTAINER, sortItems, WRONG_STATUS } from '../containers/rules.ts'
import { base64Of } from '../files/base64.ts'
import type { ContainerRecord } from '../records/containers.ts'
import type { Seller } from '../records/seller.ts'
import { idNumber } from '../render/common.ts'
import { containerDetails, containerDocumentsPdf, containerLabelsPdf, containerRow } from '../render/containers.ts'
import { invalid, notFound, wrongState } from '../server/refusal.ts'
import type { Call, Json, OperationTable } from './operation.ts'
import { pageOf } from './pages.ts'

/** Containers: boxes and pallets that are handed over unopened. */
export const containers: OperationTable = {
  '/v1/carriage/container/create': create,
  '/v1/carriage/container/fill': fill,
  '/v1/carriage/container/remove-postings': takeOut,
  '/v1/carriage/container/place-into': stack,
  '/v1/carriage/container/remove-from': unstack,
  '/v1/carriage/container/approve': approve,
  '/v1/carriage/container/cancel': cancel,
  '/v1/carriage/container/task/info': taskInfo,
  '/v1/carriage/container/get': get,
  '/v1/carriage/container/list': list,
  '/v1/carriage/container/status/get': statuses,
  '/v1/carriage/container/label/get': labels,
  '/v1/carriage/container/document/get': documents,
}

function create({ world, seller, body }: Call): Json {
  const made = createContainers(world, seller, {
    warehouseId: body.text('warehouse_id'),
    cargoType: body.text('cargo_type'),
    sortType: body.text('sort_type'),
    count: body.number('containers_count'),
  })
  return { container_ids: made.map(({ id }) => id) }
}

function fill({ world, seller, body }: Call): Json {
  const container = containerOf(seller, body.text('container_id'))
  return aboutPostings(fillContainer(world, seller, container, named(body.texts('posting_numbers'), 'posting_numbers')))
}

function takeOut({ world, seller, body }: Call): Json {
  const container = containerOf(seller, body.text('container_id'))
  const numbers = named(body.texts('posting_numbers'), 'posting_numbers')
  return aboutPostings(removePostings(world, seller, container, numbers))
}

function stack({ world, seller, body }: Call): Json {
  const pallet = containerOf(seller, body.text('parent_container_id'))
  return aboutContainers(
    placeInto(world, seller, pallet, named(body.texts('child_container_ids'), 'child_container_ids')),
  )
}

function unstack({ world, seller, body }: Call): Json {
  const pallet = containerOf(seller, body.text('parent_container_id'))
  const ids = named(body.texts('child_container_ids'), 'child_container_ids')
  return aboutContainers(removeFrom(world, seller, pallet, ids))
}

function approve({ world, seller, body }: Call): Json {
  return aboutContainers(approveContainers(world, seller, namedContainers(body.texts('container_ids'))))
}

function cancel({ world, seller, body }: Call): Json {
  return aboutContainers(cancelContainers(world, seller, namedContainers(body.texts('container_ids'))))
}

/** Nothing to do is refused (inferred). */
function named(items: readonly string[], field: string): readonly string[] {
  if (items.length === 0) throw invalid(`invalid Request.${field}: value must contain at least 1 item(s)`)
  return items
}

const namedContainers = (ids: readonly string[]): readonly string[] => named(ids, 'container_ids')

/** Without anything to do there is no task, and its number is 0. */
const taskIdOf = ({ task }: Started): number => idNumber(task?.id ?? '0')

function aboutPostings(started: Started): Json {
  const errors = started.errors.map(({ item, error }) => ({ posting_number: item, error_message: error }))
  return { task_id: taskIdOf(started), error_postings: errors }
}

function aboutContainers(started: Started): Json {
  return { task_id: taskIdOf(started), error_containers: containerErrors(started.errors) }
}

const containerErrors = (errors: readonly ItemError[]) =>
  errors.map(({ item, error }) => ({ container_id: idNumber(item), error_message: error }))

function taskInfo({ seller, body }: Call): Json {
  const task = seller.containers.task(body.text('task_id'))
  if (task === undefined) throw notFound('TASK_NOT_FOUND')
  return { status: task.state, error_message: task.errorMessage }
}

function get({ world, seller, body }: Call): Json {
  return containerDetails(world, seller, containerOf(seller, body.text('container_id')))
}

function list({ world, seller, body, path }: Call): Json {
  const filter = body.object('filter')
  const [from, to] = [filter.time('created_from'), filter.time('created_to')]
  if (from === undefined || to === undefined) {
    throw invalid('invalid Request.filter: created_from, created_to and sort_type are required')
  }
  if (from > to) throw invalid('invalid Request.filter: the period ends before it begins')
  const asked = ['sort_type', 'cargo_type', 'warehouse_id'].map(name => filter.textIfAny(name))
  const statuses = filter.texts('statuses')
  const { newestFirst } = body
  const found = seller.containers.all.filter(
    each =>
      each.createdAt >= from &&
      each.createdAt <= to &&
      [each.sortType, each.cargoType, each.warehouse.id].every((has, i) => (asked[i] ?? has) === has) &&
      (statuses.length === 0 || statuses.includes(each.status)),
  )
  const { rows, cursor } = pageOf(found, {
    limit: body.number('limit', 100),
    cursor: body.text('cursor'),
    asked: `${path} ${JSON.stringify([from, to, asked, statuses, newestFirst])}`,
    placeOf: ({ createdAt, id }) => ({ createdAt, rank: Number(id) }),
    newestFirst,
  })
  return { containers: rows.map(each => containerRow(world, seller, each)), cursor }
}

/** Unknown containers are left out (inferred): the answer has no place for errors. */
function statuses({ seller, body }: Call): Json {
  const found = seller.containers.named(new Set(body.texts('container_ids')))
  return { containers: found.map(({ id, status }) => ({ container_id: idNumber(id), status })) }
}

function labels({ seller, body }: Call): Json {
  const { good, errors } = sortItems(namedContainers(body.texts('container_ids')), id => paperProblem(seller, id))
  const found = seller.containers.named(good)
  const file = found.length === 0 ? {} : { content: fileOf(containerLabelsPdf(found), 'container_labels.pdf') }
  return { ...file, error_containers: containerErrors(errors) }
}

function documents({ world, seller, body }: Call): Json {
  const found = namedContainers(body.texts('container_ids')).map(id => containerOf(seller, id))
  if (!found.every(isConfirmed)) throw wrongState(WRONG_STATUS)
  return fileOf(containerDocumentsPdf(world, seller, found), 'container_documents.pdf')
}

function paperProblem(seller: Seller, id: string): string | undefined {
  const container: ContainerRecord | undefined = seller.containers.get(id)
  if (container === undefined) return NO_CONTAINER
  return isConfirmed(container) ? undefined : WRONG_STATUS
}

const fileOf = (bytes: Uint8Array, name: string) => ({
  content_type: 'application/pdf',
  file_name: name,
  file_content: base64Of(bytes),
})
