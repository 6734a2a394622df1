import { expect, it } from 'vitest'
import { isRequestInvalidError } from '../../src/errors.ts'
import { Containers } from '../../src/resources/containers.ts'
import { apiOf } from '../support/api-of.ts'
import { type Answers, json } from '../support/fake-ozon.ts'

function open(answers: Answers) {
  const { api, sent, told } = apiOf(answers)
  return { containers: new Containers(api), sent, told }
}

const failure = async (promise: Promise<unknown>): Promise<unknown> => promise.catch((error: unknown) => error)

const BASE = '/v1/carriage/container'
const CREATE = `${BASE}/create`
const FILL = `${BASE}/fill`
const GET = `${BASE}/get`
const LIST = `${BASE}/list`
const TASK = `${BASE}/task/info`
const LABELS = `${BASE}/label/get`
const DOCUMENTS = `${BASE}/document/get`
const STATUSES = `${BASE}/status/get`
const APPROVE = `${BASE}/approve`
const CANCEL = `${BASE}/cancel`
const PLACE = `${BASE}/place-into`
const REMOVE = `${BASE}/remove-from`
const REMOVE_POSTINGS = `${BASE}/remove-postings`
const ALL = { limit: Number.POSITIVE_INFINITY }
const ID = '5000123456'
const LOST = (): Response => json(500, { code: 13, message: 'Internal error' })
const CONTENT = { warehouseId: '22142605386000', cargoType: 'box', sortType: 'non-sort', count: 2 }
const created = { from: '2026-11-24T00:00:00+03:00', to: new Date('2026-11-25T00:00:00Z') }

const WIRE = {
  container_id: 5000123456,
  container_number: 7,
  cargo_type: 'box',
  sort_type: 'sort',
  status: 'new',
  available_actions: ['approve', 'delete'],
  count_of_postings: 1,
  weight: 1.25,
  warehouse_id: 22142605386000,
  warehouse_name: 'Main',
  created_at: '2026-11-24T09:00:00Z',
  warehouse_date: '2026-11-24T12:00:00',
}
const MODEL = {
  id: ID,
  number: 7,
  cargoType: 'box',
  sortType: 'sort',
  status: 'new',
  availableActions: ['approve', 'delete'],
  postingsCount: 1,
  weightKg: 1.25,
  warehouseId: '22142605386000',
  warehouseName: 'Main',
  createdAt: new Date('2026-11-24T09:00:00Z'),
  createdAtLocal: '2026-11-24T12:00:00',
}

it('a seller makes boxes, fills one, confirms it and follows both tasks', async () => {
  const { containers, sent, told } = open({
    [CREATE]: () => ({ container_ids: ['5000123456', 5000123457] }),
    [FILL]: () => ({
      error_postings: [{ posting_number: '2-1-1', error_message: 'POSTING_IS_IN_ANOTHER_CONTAINER' }],
      task_id: 5800000000001,
    }),
    [APPROVE]: () => ({ error_containers: [], task_id: '5800000000002' }),
    [TASK]: (_, count) =>
      count === 1 ? { status: 'completed', error_message: '' } : { status: 'failed', error_message: 'is empty' },
  })
  const ids = await containers.create(CONTENT)
  expect(ids).toEqual([ID, '5000123457'])
  const { done, failed, unknown } = await containers.fill(ID, ['1-1-1', '2-1-1', '3-1-1'])
  expect(done).toEqual([{ taskId: '5800000000001', items: ['1-1-1', '3-1-1'] }])
  expect(failed).toEqual([{ item: '2-1-1', message: 'POSTING_IS_IN_ANOTHER_CONTAINER', retryable: false }])
  expect(unknown).toEqual([])
  expect(await containers.task('5800000000001')).toEqual({ status: 'completed' })
  expect((await containers.approve(ids)).done).toEqual([{ taskId: '5800000000002', items: ids }])
  expect(await containers.task('5800000000002')).toEqual({ status: 'failed', errorMessage: 'is empty' })
  expect(sent.map(({ path, body }) => [path, body])).toEqual([
    [CREATE, { warehouse_id: 22142605386000, cargo_type: 'box', sort_type: 'non-sort', containers_count: 2 }],
    [FILL, { container_id: 5000123456, posting_numbers: ['1-1-1', '2-1-1', '3-1-1'] }],
    [TASK, { task_id: 5800000000001 }],
    [APPROVE, { container_ids: [ID, '5000123457'] }],
    [TASK, { task_id: 5800000000002 }],
  ])
  expect(told).toEqual([])
})

it('boxes go on a pallet and off it, postings out of a box, and a container away', async () => {
  const { containers, sent, told } = open({
    [PLACE]: () => ({ task_id: 1 }),
    [REMOVE]: () => ({ task_id: 2, error_containers: [{ container_id: 11, error_message: 'NOT_ON_PALLET' }] }),
    [REMOVE_POSTINGS]: () => ({ task_id: 3 }),
    [CANCEL]: () => ({ task_id: 4, error_containers: [{ container_id: 10 }] }),
  })
  expect((await containers.placeInto('9', ['10', '11'])).done).toEqual([{ taskId: '1', items: ['10', '11'] }])
  const removed = await containers.removeFrom('9', ['10', '11'])
  expect(removed.done).toEqual([{ taskId: '2', items: ['10'] }])
  expect(removed.failed).toEqual([{ item: '11', message: 'NOT_ON_PALLET', retryable: false }])
  expect((await containers.removePostings('10', ['1-1-1'])).done).toEqual([{ taskId: '3', items: ['1-1-1'] }])
  // Callers without types have ids as numbers.
  const cancelled = await containers.cancel([10, 12n] as never)
  expect(cancelled.done).toEqual([{ taskId: '4', items: ['12'] }])
  expect(cancelled.failed).toEqual([{ item: '10', message: 'Ozon gave no reason.', retryable: false }])
  expect(sent.map(({ body }) => body)).toEqual([
    { parent_container_id: 9, child_container_ids: ['10', '11'] },
    { parent_container_id: 9, child_container_ids: ['10', '11'] },
    { container_id: 10, posting_numbers: ['1-1-1'] },
    { container_ids: ['10', '12'] },
  ])
  expect(told).toEqual([])
})

it('long lists are sent in parts, each with a task of its own, and a lost answer costs the others nothing', async () => {
  const { containers, sent } = open({
    [FILL]: (_, count) => (count === 2 ? LOST() : { task_id: count }),
    [CANCEL]: (_, count) => ({ task_id: count }),
    [APPROVE]: (_, count) => ({ task_id: count }),
  })
  const numbers = Array.from({ length: 601 }, (_, i) => `${i}-1-1`)
  const { done, failed, unknown } = await containers.fill(ID, numbers)
  expect(done.map(({ taskId, items }) => [taskId, items.length])).toEqual([
    ['1', 300],
    ['3', 1],
  ])
  expect(failed).toEqual([])
  expect(unknown).toEqual(numbers.slice(300, 600))
  const ids = Array.from({ length: 101 }, (_, i) => String(i + 1))
  expect((await containers.cancel(ids)).done.map(({ items }) => items.length)).toEqual([100, 1])
  expect((await containers.approve(ids.slice(0, 21))).done.map(({ items }) => items.length)).toEqual([20, 1])
  expect(await containers.approve([])).toEqual({ done: [], failed: [], unknown: [] })
  expect(sent).toHaveLength(7)
})

it('without a task nobody knows what became of the items, and no error is lost', async () => {
  const { containers, told } = open({
    [FILL]: (_, count) => [{}, { task_id: 0, error_postings: [{ posting_number: '1-1-1' }] }][count - 1],
    [PLACE]: (_, count) =>
      [
        { error_containers: [{ container_id: 9, error_message: 'PALLET_IS_APPROVED' }, { error_message: 'odd' }] },
        { task_id: 5, error_containers: [{ container_id: 10, error_message: 'NO_BOX' }] },
      ][count - 1],
    [CREATE]: (_, count) => (count === 1 ? {} : LOST()),
  })
  expect(await containers.fill(ID, ['1-1-1'])).toEqual({ done: [], failed: [], unknown: ['1-1-1'] })
  const part = await containers.fill(ID, ['1-1-1', '2-1-1'])
  expect([part.done, part.failed.map(({ item }) => item), part.unknown]).toEqual([[], ['1-1-1'], ['2-1-1']])
  const refused = await containers.placeInto('9', ['10'])
  expect(refused.failed.map(({ item, message }) => [item, message])).toEqual([
    ['9', 'PALLET_IS_APPROVED'],
    ['', 'odd'],
  ])
  expect(refused.unknown).toEqual(['10'])
  const none = await containers.placeInto('9', ['10'])
  expect([none.done, none.failed.map(({ item }) => item), none.unknown]).toEqual([[], ['10'], []])
  expect(await failure(containers.create(CONTENT))).toMatchObject({ kind: 'answer-invalid', outcome: 'accepted' })
  expect(await failure(containers.create(CONTENT))).toMatchObject({ outcome: 'unknown' })
  expect(told).toEqual(['missing error_containers[].container_id'])
})

it('a container is read with what is in it', async () => {
  const product = {
    sku: 5,
    name: 'Doll',
    offer_id: 'd-1',
    quantity: 2,
    picture_url: 'https://cdn.ozone.ru/d.png',
    product_color: 'red',
    product_size_manufacturer: 'M',
    product_size_russian: '48',
  }
  const { containers, sent, told } = open({
    [GET]: () => ({
      ...WIRE,
      parent_container_id: 5000123400,
      related_container_ids: ['5000123457', 5000123458],
      postings: [
        {
          posting_number: '1-1-1',
          available_actions: ['remove_posting_from_container'],
          in_process_at: '2026-11-23T09:00:00Z',
          sort_type: 'sort',
          weight: '1.25',
          products: [product],
        },
      ],
    }),
  })
  expect(await containers.get(ID)).toEqual({
    ...MODEL,
    parentId: '5000123400',
    childIds: ['5000123457', '5000123458'],
    postings: [
      {
        postingNumber: '1-1-1',
        availableActions: ['remove_posting_from_container'],
        inProcessAt: new Date('2026-11-23T09:00:00Z'),
        sortType: 'sort',
        weightKg: 1.25,
        products: [
          {
            sku: '5',
            name: 'Doll',
            offerId: 'd-1',
            quantity: 2,
            pictureUrl: 'https://cdn.ozone.ru/d.png',
            color: 'red',
            manufacturerSize: 'M',
            russianSize: '48',
          },
        ],
      },
    ],
  })
  expect(sent[0]?.body).toEqual({ container_id: 5000123456 })
  expect(told).toEqual([])
})

it('containers of a period are listed to the end', async () => {
  const { containers, sent, told } = open({
    [LIST]: ({ body }) =>
      body['cursor'] === undefined
        ? { containers: [{ ...WIRE, related_containers: [{ container_id: 1 }] }], cursor: 'next' }
        : { containers: [{ ...WIRE, container_id: 2, related_containers: [] }], cursor: '' },
  })
  const filter = {
    created,
    sortType: 'sort',
    cargoType: 'box',
    statuses: ['new', 'formed'],
    warehouseId: '22142605386000',
    sortDirection: 'DESC',
  } as const
  expect(await containers.list(filter).toArray(ALL)).toEqual([
    { ...MODEL, relatedContainers: [{ container_id: 1 }] },
    { ...MODEL, id: '2', relatedContainers: [] },
  ])
  const asked = {
    created_from: '2026-11-23T21:00:00.000Z',
    created_to: '2026-11-25T00:00:00.000Z',
    sort_type: 'sort',
    cargo_type: 'box',
    statuses: ['new', 'formed'],
    warehouse_id: 22142605386000,
  }
  expect(sent.map(({ body }) => body)).toEqual([
    { filter: asked, sort_dir: 'DESC', limit: 300 },
    { filter: asked, sort_dir: 'DESC', limit: 300, cursor: 'next' },
  ])
  expect(told).toEqual([])
})

it('statuses come in the order of the ids, and an answer of nothing makes them unknown', async () => {
  const { containers, sent, told } = open({
    [STATUSES]: ({ body }, count) => {
      if (count === 3) return {}
      const ids = (body['container_ids'] as string[]).toReversed()
      return { containers: ids.map(id => ({ container_id: Number(id), status: 'approved' })) }
    },
  })
  const ids = Array.from({ length: 1001 }, (_, i) => String(i + 1))
  const { done, unknown } = await containers.statuses(ids)
  expect(done.map(({ id }) => id)).toEqual(ids)
  expect(done[0]).toEqual({ id: '1', status: 'approved' })
  expect(unknown).toEqual([])
  expect(sent.map(({ body }) => (body['container_ids'] as string[]).length)).toEqual([1000, 1])
  expect(await containers.statuses(['1'])).toEqual({ done: [], failed: [], unknown: ['1'], missing: [] })
  expect(told).toEqual([])
})

it('labels come as files, and containers without one are told of', async () => {
  const pdf = { content_type: 'application/pdf', file_name: 'labels.pdf', file_content: btoa('%PDF-1.4 x') }
  const { containers, sent, told } = open({
    [LABELS]: (_, count) =>
      [
        { content: pdf, error_containers: [{ container_id: 2, error_message: 'EMPTY' }] },
        { content: pdf },
        { content: { file_content: '' }, error_containers: [{ container_id: 2, error_message: 'EMPTY' }] },
        { error_containers: [{ container_id: 1 }] },
        { content: { ...pdf, file_content: '§' } },
      ][count - 1],
  })
  const ids = Array.from({ length: 301 }, (_, i) => String(i + 1))
  const { done, failed, unknown } = await containers.labels(ids)
  expect(done.map(({ containerIds }) => containerIds.length)).toEqual([299, 1])
  expect(done[0]?.file).toMatchObject({ contentType: 'application/pdf', fileName: 'labels.pdf' })
  expect(new TextDecoder().decode(done[0]?.file.bytes())).toBe('%PDF-1.4 x')
  expect(failed).toEqual([{ item: '2', message: 'EMPTY', retryable: false }])
  expect(unknown).toEqual([])
  expect(sent[0]?.body).toEqual({ container_ids: ids.slice(0, 300) })
  const part = await containers.labels(['1', '2'])
  expect([part.done, part.failed.map(({ item }) => item), part.unknown]).toEqual([[], ['2'], ['1']])
  expect((await containers.labels(['1'])).failed).toEqual([
    { item: '1', message: 'Ozon gave no reason.', retryable: false },
  ])
  expect((await containers.labels(['1'])).unknown).toEqual(['1'])
  expect(told).toEqual([])
})

it('the documents of containers are one file', async () => {
  const { containers, sent } = open({
    [DOCUMENTS]: () => ({ content_type: 'application', file_name: 'a/docs.pdf', file_content: btoa('%PDF-1.4') }),
  })
  const ids = Array.from({ length: 301 }, (_, i) => String(i + 1))
  expect(await containers.documents(ids)).toMatchObject({ contentType: 'application/pdf', fileName: 'docs.pdf' })
  expect(sent.map(({ body }) => body)).toEqual([{ container_ids: ids }])
  expect(String(await failure(containers.documents([])))).toContain('containerIds: is empty; name the containers')
})

it('empty and odd answers cost nothing but drift', async () => {
  const { containers, told } = open({
    [LIST]: (_, count) =>
      count === 1 ? { cursor: '' } : { containers: [{ related_containers: 'none', shelf: 1, weight: 'heavy' }] },
    [GET]: (_, count) => (count === 1 ? { postings: [] } : { postings: [{ products: [{}] }] }),
    [TASK]: () => ({}),
    [STATUSES]: () => ({ containers: [{ status: 'new' }] }),
    [APPROVE]: () => ({ task_id: 1, error_containers: 'none', error_postings: [] }),
  })
  const filter = { created, sortType: 'sort' }
  expect(await containers.list(filter).first()).toBeUndefined()
  expect(await containers.list(filter).first()).toEqual({ id: '' })
  expect(await containers.get(ID)).toEqual({ id: ID, postings: [] })
  expect(await containers.get(ID)).toEqual({ id: ID, postings: [{ postingNumber: '', products: [{ sku: '' }] }] })
  expect(await failure(containers.task('1'))).toMatchObject({ kind: 'answer-invalid', answer: {} })
  expect(await containers.statuses(['1'])).toEqual({ done: [], failed: [], unknown: [], missing: ['1'] })
  expect((await containers.approve(['1'])).done).toEqual([{ taskId: '1', items: ['1'] }])
  expect(told.toSorted()).toEqual([
    'missing containers[].container_id',
    'missing containers[].container_id',
    'missing postings[].posting_number',
    'missing status',
    'unknown-field containers[].shelf',
    'unknown-field error_postings',
    'wrong-type containers[].related_containers',
    'wrong-type containers[].weight',
    'wrong-type error_containers',
  ])
})

it('mistakes are found all at once, before anything is sent', async () => {
  const { containers, sent } = open({})
  const fieldsOf = async (promise: Promise<unknown>): Promise<unknown> => {
    const error = await failure(promise)
    return isRequestInvalidError(error) ? error.problems.map(({ field }) => field) : error
  }
  // What callers without types may pass.
  const odd = 'x' as never
  const none = undefined as never
  expect(await fieldsOf(containers.fill(odd, ['1-1-1', ' ', 7 as never]))).toEqual([
    'containerId',
    'postingNumbers[1]',
    'postingNumbers[2]',
  ])
  expect(await fieldsOf(containers.removePostings('1', none))).toEqual(['postingNumbers'])
  expect(await fieldsOf(containers.placeInto('9', ['x', '10', '-1']))).toEqual(['boxIds[0]', 'boxIds[2]'])
  expect(await fieldsOf(containers.removeFrom('', odd))).toEqual(['palletId', 'boxIds'])
  expect(await fieldsOf(containers.approve(odd))).toEqual(['containerIds'])
  expect(await fieldsOf(containers.cancel(['x']))).toEqual(['containerIds[0]'])
  expect(await fieldsOf(containers.statuses(none))).toEqual(['containerIds'])
  expect(await fieldsOf(containers.labels(['x']))).toEqual(['containerIds[0]'])
  expect(await fieldsOf(containers.documents(none))).toEqual(['containerIds'])
  expect(await fieldsOf(containers.task(none))).toEqual(['taskId'])
  expect(await fieldsOf(containers.get('x'))).toEqual(['container_id'])
  expect(await fieldsOf(containers.create({ ...CONTENT, count: 101 }))).toEqual(['containers_count'])
  const filter = { statuses: [], warehouseId: 'x' } as never
  expect(await fieldsOf((async () => containers.list(filter).first())())).toEqual([
    'created',
    'sortType',
    'statuses',
    'warehouseId',
  ])
  const backwards = { created: { from: created.to, to: created.from }, sortType: 'sort' }
  expect(() => containers.list(backwards)).toThrow('before the beginning')
  expect(sent).toEqual([])
})
