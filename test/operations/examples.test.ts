import { afterAll, describe, expect, it } from 'vitest'
import { isAnswerInvalidError, isRequestInvalidError } from '../../src/errors.ts'
import { fakeOzon } from '../support/fake-ozon.ts'
import { type FixtureRow, readFixture } from '../support/fixtures.ts'
import { exceptions } from './exceptions.ts'
import { isDocumented, objections } from './judge.ts'
import { call, callUnchecked, clientFor, currentOperations, emptyAnswer, facts, failureOf } from './support.ts'

// Every example that is at hand for an operation of today, be it from a document or from a live shop.
const operations = new Map<string, (typeof currentOperations)[number]>(currentOperations.map(each => [each.path, each]))
const rows = (readFixture('json/index.json') as readonly FixtureRow[]).flatMap(row => {
  const operation = operations.get(row.endpoint)
  return operation === undefined ? [] : [[row.path, row, operation] as const]
})
const requests = rows.filter(([, row]) => row.kind === 'request')
const answers = rows.filter(([, row]) => row.kind === 'response')
const used = new Set<string>()

/** Places that no correction explains; of those that one does, the correction counts as used. */
function unexplained(endpoint: string, side: 'request' | 'answer', places: readonly string[]): readonly string[] {
  const own = facts.corrections.filter(each => each.operation === endpoint && each.side === side)
  return places.filter(place => {
    const found = own.filter(each => each.field === place)
    for (const each of found) used.add(each.id)
    return found.length === 0
  })
}

/** Where Ozon's own document has something against an example of Ozon's. */
function judge(endpoint: string, side: 'request' | 'answer', body: unknown): readonly string[] {
  if (!isDocumented(endpoint, side)) return []
  return objections(endpoint, side, body)
    .filter(each => !exceptions.some(one => one.path === endpoint && each.startsWith(one.objection)))
    .map(each => each.slice(0, each.indexOf(': ')))
}

/** Ids are sent in the form of the schema and words in its spelling, whichever the example has. */
function canonical(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(canonical)
  if (typeof value === 'number') return String(value)
  if (typeof value === 'string') return value.toLowerCase()
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, canonical(each)]))
}

const withoutIndexes = (field: string): string => field.replace(/\[\d+\]/g, '[]')

describe('an example of a request', () => {
  it.each(requests)('%s is sent without loss, or a correction says why not', async (_, row, operation) => {
    const body = readFixture(row.path)
    expect(unexplained(row.endpoint, 'request', judge(row.endpoint, 'request', body))).toEqual([])
    const fake = fakeOzon({ [row.endpoint]: () => emptyAnswer(operation) })
    const sending = call(clientFor(operation, fake.fetch), operation.path, body)
    const error = await sending.then(
      () => undefined,
      (thrown: unknown) => thrown,
    )
    if (error === undefined) return expect(canonical(fake.sent[0]?.body)).toEqual(canonical(body))
    if (!isRequestInvalidError(error)) throw new Error('the example was lost on its way', { cause: error })
    const places = error.problems.map(({ field }) => withoutIndexes(field))
    expect(unexplained(row.endpoint, 'request', places)).toEqual([])
  })
})

describe('an example of an answer', () => {
  const data = answers.filter(([, , { answer }]) => answer?.kind === 'json')
  const other = answers.filter(([, , { answer }]) => answer?.kind !== 'json')

  it.each(data)(
    '%s comes out without loss, and a correction says where it is not as documented',
    async (_, row, operation) => {
      const body = readFixture(row.path)
      expect(unexplained(row.endpoint, 'answer', judge(row.endpoint, 'answer', body))).toEqual([])
      const drift: string[] = []
      const more = { strict: false, onDrift: ({ path }: { path: string }) => void drift.push(path) }
      const fake = fakeOzon({ [row.endpoint]: () => body })
      expect(await callUnchecked(clientFor(operation, fake.fetch, more), operation.path)).toEqual(body)
      expect(unexplained(row.endpoint, 'answer', drift)).toEqual([])
    },
  )

  it.each(other)('%s says that it was done, or a correction says why it is no file', async (_, row, operation) => {
    const fake = fakeOzon({ [row.endpoint]: () => readFixture(row.path) })
    const asked = callUnchecked(clientFor(operation, fake.fetch), operation.path)
    if (operation.answer?.kind === 'empty') return expect(await asked).toBeUndefined()
    expect(isAnswerInvalidError(await failureOf(asked))).toBe(true)
    expect(unexplained(row.endpoint, 'answer', ['file_content'])).toEqual([])
  })
})

afterAll(() => {
  const covered = new Set(rows.map(([, row]) => row.endpoint)).size
  console.log(
    `Examples: ${currentOperations.length} operations, ${covered} with an example, ${rows.length} examples, ${used.size} corrections used`,
  )
})
