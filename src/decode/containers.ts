import type {
  CarriageContainer,
  ContainerDetails,
  ContainerPosting,
  ContainerProduct,
  ContainerState,
  ContainerTaskState,
} from '../model/container.ts'
import type { DriftNotes } from './drift.ts'
import {
  type Draft,
  named,
  object,
  objects,
  type Part,
  part,
  type Read,
  type Row,
  readInto,
  type Source,
} from './part.ts'
import { count, id, instant, number, text, texts } from './readers.ts'
import { rowsOf } from './rows.ts'

type Common = Omit<CarriageContainer, 'relatedContainers'>

/** What a container has in a list and alone. */
const COMMON: readonly Row<Common>[] = [
  ['container_id', 'id', id],
  ['container_number', 'number', count],
  ['cargo_type', 'cargoType', text],
  ['sort_type', 'sortType', text],
  ['status', 'status', text],
  ['available_actions', 'availableActions', texts],
  ['count_of_postings', 'postingsCount', count],
  ['weight', 'weightKg', number],
  ['warehouse_id', 'warehouseId', id],
  ['warehouse_name', 'warehouseName', text],
  ['created_at', 'createdAt', instant],
  ['warehouse_date', 'createdAtLocal', text],
]

/** A list whose elements no document describes. */
const asTold: Read<readonly unknown[]> = (value, field, notes) => {
  if (Array.isArray(value)) return value
  notes.note('wrong-type', field.path)
  return undefined
}

/** The answer of /v1/carriage/container/list. */
export const decodeContainers = rowsOf<CarriageContainer>('containers', {
  part: part<CarriageContainer>('containers[]', undefined, [
    ...COMMON,
    ['related_containers', 'relatedContainers', asTold],
  ]),
  start: () => ({ id: '' }),
  key: ['container_id', 'id'],
})

const PRODUCT = part<ContainerProduct>('postings[].products[]', undefined, [
  ['sku', 'sku', id],
  ['offer_id', 'offerId', text],
  ['name', 'name', text],
  ['quantity', 'quantity', count],
  ['picture_url', 'pictureUrl', text],
  ['product_color', 'color', text],
  ['product_size_manufacturer', 'manufacturerSize', text],
  ['product_size_russian', 'russianSize', text],
])

const POSTING = part<ContainerPosting>('postings[]', undefined, [
  ['posting_number', 'postingNumber', text],
  ['available_actions', 'availableActions', texts],
  ['in_process_at', 'inProcessAt', instant],
  ['sort_type', 'sortType', text],
  ['weight', 'weightKg', number],
  ['products', 'products', objects(PRODUCT, () => ({ sku: '' }))],
])

const DETAILS = part<ContainerDetails>('', undefined, [
  ...COMMON,
  ['parent_container_id', 'parentId', id],
  ['related_container_ids', 'childIds', texts],
  ['postings', 'postings', objects(POSTING, () => ({ postingNumber: '', products: [] }))],
])

/** The answer of /v1/carriage/container/get, which need not repeat the id. */
export function decodeContainer(asked: string, answer: Source, notes: DriftNotes): ContainerDetails {
  const model: Draft<ContainerDetails> = { id: asked, postings: [] }
  readInto(DETAILS, answer, model, notes)
  // Both were set before reading.
  const details = model as ContainerDetails
  for (const each of details.postings) if (each.postingNumber === '') notes.note('missing', 'postings[].posting_number')
  return details
}

const CREATED = part<{ ids: readonly string[] }>('', undefined, [['container_ids', 'ids', named('container_id')]])

/** The ids of containers that were made; `undefined` when the answer has none. */
export function decodeContainerIds(answer: Source, notes: DriftNotes): readonly string[] | undefined {
  const model: Draft<{ ids: readonly string[] }> = {}
  readInto(CREATED, answer, model, notes)
  return model.ids?.length === 0 ? undefined : model.ids
}

/** What Ozon would not do, and why. */
export interface ItemError {
  /** Posting number or container id; empty when Ozon did not tell. */
  readonly item: string
  readonly message?: string
}

/** A list of errors, each of which should name its item. */
function itemErrors(field: string, key: string, read: Read<string>): Read<readonly ItemError[]> {
  const rows = part<ItemError>(`${field}[]`, undefined, [
    [key, 'item', read],
    ['error_message', 'message', text],
  ])
  const list = objects(rows, () => ({ item: '' }))
  return (value, at, notes, source) => {
    const errors = list(value, at, notes, source)
    for (const error of errors ?? []) if (error.item === '') notes.note('missing', `${field}[].${key}`)
    return errors
  }
}

const POSTING_ERRORS = itemErrors('error_postings', 'posting_number', text)
const CONTAINER_ERRORS = itemErrors('error_containers', 'container_id', id)

/** An answer that tells of work begun, and of what was left out of it. */
export interface Started {
  readonly taskId?: string
  readonly errors: readonly ItemError[]
}

const readStarted =
  (rows: Part<Started>) =>
  (answer: Source, notes: DriftNotes): Started => {
    const model: Draft<Started> = { errors: [] }
    readInto(rows, answer, model, notes)
    // `errors` was set before reading.
    return model as Started
  }

/** The answers of the methods that move postings. */
export const decodePostingTask = readStarted(
  part<Started>('', undefined, [
    ['task_id', 'taskId', id],
    ['error_postings', 'errors', POSTING_ERRORS],
  ]),
)

/** The answers of the methods that work on containers. */
export const decodeContainerTask = readStarted(
  part<Started>('', undefined, [
    ['task_id', 'taskId', id],
    ['error_containers', 'errors', CONTAINER_ERRORS],
  ]),
)

const TASK_STATE = part<ContainerTaskState>('', undefined, [
  ['status', 'status', text],
  ['error_message', 'errorMessage', text],
])

/** The answer of /v1/carriage/container/task/info. */
export function decodeContainerTaskState(answer: Source, notes: DriftNotes): ContainerTaskState {
  const model: Draft<ContainerTaskState> = {}
  readInto(TASK_STATE, answer, model, notes)
  if (model.status === undefined) notes.note('missing', 'status')
  return model
}

/** The answer of /v1/carriage/container/status/get. */
export const decodeContainerStates = rowsOf<ContainerState>('containers', {
  part: part<ContainerState>('containers[]', undefined, [
    ['container_id', 'id', id],
    ['status', 'status', text],
  ]),
  start: () => ({ id: '' }),
  key: ['container_id', 'id'],
})

/** A file inside JSON, under the shorter of the names that Ozon gives to its parts. */
export interface FileContent {
  readonly content?: string
  readonly name?: string
  readonly type?: string
}

/** An answer that tells of a file, and of what is not in it. */
export interface LabelsAnswer {
  readonly file?: FileContent
  readonly errors: readonly ItemError[]
}

const LABELS = part<LabelsAnswer>('', undefined, [
  [
    'content',
    'file',
    object(
      part<FileContent>('content', undefined, [
        ['file_content', 'content', text],
        ['file_name', 'name', text],
        ['content_type', 'type', text],
      ]),
      ({ content }) => content !== undefined,
    ),
  ],
  ['error_containers', 'errors', CONTAINER_ERRORS],
])

/** The answer of /v1/carriage/container/label/get. */
export function decodeContainerLabels(answer: Source, notes: DriftNotes): LabelsAnswer {
  const model: Draft<LabelsAnswer> = { errors: [] }
  readInto(LABELS, answer, model, notes)
  // `errors` was set before reading.
  return model as LabelsAnswer
}
