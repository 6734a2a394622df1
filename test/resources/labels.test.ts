import { expect, it } from 'vitest'
import { createOzon, type Ozon } from '../../src/client.ts'
import { isRequestInvalidError } from '../../src/errors.ts'
import { fakeOzon, json } from '../support/fake-ozon.ts'

const CREATE = '/v3/posting/fbs/package-label/create'
const GET = '/v2/posting/fbs/package-label/get'

function clientOf(fetch: typeof globalThis.fetch, told: string[] = []): Ozon {
  return createOzon({
    clientId: '1',
    apiKey: 'k',
    fetch,
    limits: { requestsPerSecond: Number.POSITIVE_INFINITY },
    onDrift: ({ kind, path }) => told.push(`${kind} ${path}`),
  })
}

it('makes one task a size for each thousand postings', async () => {
  const fake = fakeOzon({
    [CREATE]: (_, count) => ({
      tasks: [
        { task_id: 5_819_327_210_248 + count, task_type: 'big_label' },
        { task_id: `${count}`, task_type: 'small_label' },
      ],
    }),
  })
  const numbers = Array.from({ length: 1001 }, (_, i) => `${i}-1-1`)
  const { done, failed, unknown } = await clientOf(fake.fetch).labels.create(numbers)
  expect(done.map(task => [task.taskId, task.type, task.postingNumbers.length])).toEqual([
    ['5819327210249', 'big_label', 1000],
    ['1', 'small_label', 1000],
    ['5819327210250', 'big_label', 1],
    ['2', 'small_label', 1],
  ])
  expect([failed, unknown]).toEqual([[], []])
})

it('names postings unknown when Ozon answers without a task', async () => {
  const fake = fakeOzon({ [CREATE]: () => ({ tasks: [] }) })
  expect(await clientOf(fake.fetch).labels.create(['1-1-1'])).toEqual({ done: [], failed: [], unknown: ['1-1-1'] })
})

it('does not make a task twice when its answer was lost', async () => {
  const fake = fakeOzon({ [CREATE]: () => json(500, { code: 13, message: 'Internal error' }) })
  const result = await clientOf(fake.fetch).labels.create(['1-1-1'])
  expect(result).toEqual({ done: [], failed: [], unknown: ['1-1-1'] })
  expect(fake.sent).toHaveLength(1)
})

it('tells how far a task is, and which postings have no label', async () => {
  const fake = fakeOzon({
    [GET]: () => ({
      error: { code: '', message: '' },
      file_url: 'https://cdn.ozone.ru/labels/1.pdf',
      status: {
        code: 'completed',
        postings_count: 2,
        printed_postings_count: 1,
        unprinted_postings: [{ posting_number: '2-1-1', message: 'not ready' }],
      },
    }),
  })
  expect(await clientOf(fake.fetch).labels.get('5819327210248')).toEqual({
    status: 'completed',
    postingsCount: 2,
    printedCount: 1,
    unprinted: [{ postingNumber: '2-1-1', message: 'not ready' }],
    fileUrl: 'https://cdn.ozone.ru/labels/1.pdf',
  })
  expect(fake.sent[0]?.text).toBe('{"task_id":5819327210248}')
})

it('reports odd answers and goes on', async () => {
  const told: string[] = []
  const fake = fakeOzon({
    [CREATE]: () => ({ tasks: [{ task_type: 'big_label' }] }),
    [GET]: () => ({ status: 'done' }),
  })
  const { labels } = clientOf(fake.fetch, told)
  expect((await labels.create(['1-1-1'])).done).toEqual([])
  expect(await labels.get('1')).toEqual({ status: 'done', unprinted: [] })
  expect(told).toEqual(['missing tasks[].task_id', 'wrong-type status'])
})

it('refuses numbers and ids that are none, before anything is sent', async () => {
  const fake = fakeOzon({})
  const { labels } = clientOf(fake.fetch)
  expect(isRequestInvalidError(await labels.create([' ']).catch((e: unknown) => e))).toBe(true)
  expect(isRequestInvalidError(await labels.get('abc').catch((e: unknown) => e))).toBe(true)
  expect(fake.sent).toEqual([])
})
