import fc from 'fast-check'
import { describe, expect, expectTypeOf, it } from 'vitest'
import type { Operations } from '../../src/wire/index.ts'
import { refusals, sent } from './support.ts'

const LIST = '/v4/posting/fbs/list'
const CANCEL = '/v2/posting/fbs/cancel'
const LABELS = '/v3/posting/fbs/package-label/create'
const filter = { since: '2026-11-01T00:00:00Z', to: '2026-11-22T00:00:00+03:00' }

describe('a request', () => {
  it('that follows the rules is sent as it was given', async () => {
    const body = {
      filter: { ...filter, statuses: ['awaiting_packaging'] },
      limit: 100,
      sort_dir: 'ASC',
      with: { barcodes: true },
    }
    expect(await sent(LIST, body)).toEqual(body)
  })

  it('is sorted in small or large letters, as it was given', async () => {
    for (const sort_dir of ['asc', 'DESC'])
      expect(await sent(LIST, { filter, limit: 1, sort_dir })).toMatchObject({ sort_dir })
  })

  it('for what is not completed needs one of two dates, whole', async () => {
    const path = '/v4/posting/fbs/unfulfilled/list'
    const needs = 'filter: needs cutoff_from and cutoff_to, or delivering_date_from and delivering_date_to'
    for (const body of [
      { limit: 100 },
      { filter: {}, limit: 100 },
      { filter: { cutoff_from: filter.since }, limit: 1 },
    ]) {
      expect(await refusals(path, body)).toEqual([needs])
    }
    for (const name of ['cutoff', 'delivering_date']) {
      const window = { [`${name}_from`]: filter.since, [`${name}_to`]: filter.to }
      expect(await sent(path, { filter: window, limit: 100 })).toEqual({ filter: window, limit: 100 })
    }
  })

  it('leaves out what is undefined', async () => {
    const out = await sent(LIST, { filter, limit: 1, cursor: undefined, with: undefined })
    expect(JSON.stringify(out)).toBe(JSON.stringify({ filter, limit: 1 }))
  })

  it('without parameters is an empty object', async () => {
    expect(await sent('/v1/roles', {})).toEqual({})
    expect(await refusals('/v1/roles', { all: true })).toEqual([': Unrecognized key: "all"'])
  })

  it('is refused with all its mistakes at once, each with its path', async () => {
    const found = await refusals(LIST, {
      filter: { since: '2026-11-01', to: '2026-02-30T00:00:00Z', warehouse_ids: ['1', 'x'], statusses: [] },
      limit: 101,
      sort_dir: 'up',
      translit: 'yes',
    })
    expect(found).toEqual([
      'filter.since: must be RFC 3339 text with a zone, such as 2026-11-22T09:00:00Z or 2026-11-22T12:00:00+03:00',
      'filter.to: names a day that does not exist',
      'filter.warehouse_ids[1]: must consist of digits',
      'filter: Unrecognized key: "statusses"',
      'limit: must be at most 100',
      'sort_dir: must be one of ASC, DESC',
      'translit: must be true or false',
    ])
  })

  it('is refused when something required is missing', async () => {
    expect(await refusals(LIST, {})).toEqual(['filter: is required', 'limit: is required'])
    expect(await refusals(CANCEL, { posting_number: '1-1-1' })).toEqual(['cancel_reason_id: is required'])
  })

  it('keeps to the sizes of lists', async () => {
    const numbers = (count: number): string[] => Array.from({ length: count }, (_, at) => `1-${at}-1`)
    await expect(sent(LABELS, { posting_numbers: numbers(1000) })).resolves.toBeDefined()
    expect(await refusals(LABELS, { posting_numbers: [] })).toEqual([
      'posting_numbers: must not have fewer than 1 elements',
    ])
    expect(await refusals(LABELS, { posting_numbers: numbers(1001) })).toEqual([
      'posting_numbers: must not have more than 1000 elements',
    ])
    expect(await refusals(LABELS, { posting_numbers: '1-1-1' })).toEqual(['posting_numbers: must be a list'])
  })

  it('takes words that Ozon only mentions in prose, also new ones', async () => {
    const body = { filter: { ...filter, statuses: ['a_status_of_tomorrow'] }, limit: 1 }
    expect(await sent(LIST, body)).toEqual(body)
  })

  it('is checked in nested lists too', async () => {
    const packages = [{ products: [{ product_id: '7', quantity: 1.5 }] }, { products: [{ product_id: 7 }] }]
    expect(await refusals('/v4/posting/fbs/ship', { posting_number: '1-1-1', packages })).toEqual([
      'packages[0].products[0].quantity: must be an integer',
      'packages[1].products[0].quantity: is required',
    ])
  })
})

describe('an id in a request', () => {
  const task = (task_id: unknown): unknown => ({ task_id })
  const LABEL = '/v2/posting/fbs/package-label/get'

  it('goes out as a number where the schema says integer', async () => {
    expect(await sent(LABEL, task('5814612345'))).toEqual({ task_id: 5_814_612_345 })
    expect(await sent(LABEL, task(5_814_612_345n))).toEqual({ task_id: 5_814_612_345 })
    expect(await sent(LABEL, task('007'))).toEqual({ task_id: 7 })
  })

  it('goes out as text where the schema says so', async () => {
    const body = { filter: { ...filter, warehouse_ids: [1_020_005_003_107_121, '42', 7n] }, limit: 1 }
    expect(await sent(LIST, body)).toMatchObject({ filter: { warehouse_ids: ['1020005003107121', '42', '7'] } })
  })

  it('beyond 2^53 keeps every digit', async () => {
    expect(await sent(LABEL, task('9007199254740993'))).toEqual({ task_id: 9_007_199_254_740_993n })
    const wide = { filter: { ...filter, warehouse_ids: [9_223_372_036_854_775_807n] }, limit: 1 }
    expect(await sent(LIST, wide)).toMatchObject({ filter: { warehouse_ids: ['9223372036854775807'] } })
  })

  it('is refused as a number that has lost digits already', async () => {
    const lossy = Number('9007199254740993')
    expect(await refusals(LABEL, task(lossy))).toEqual([
      'task_id: has lost digits as a number: pass it as string or bigint',
    ])
  })

  it.each([
    ['abc', 'must consist of digits'],
    ['', 'must consist of digits'],
    [' 7', 'must consist of digits'],
    ['1e3', 'must consist of digits'],
    [1.5, 'must be an integer, or digits as a string'],
    [Number.NaN, 'must be an integer, or digits as a string'],
    [null, 'must be an integer, or digits as a string'],
    [{}, 'must be an integer, or digits as a string'],
    ['9223372036854775808', 'does not fit into 64 bits'],
  ])('is refused when it is %s', async (id, rule) => {
    expect(await refusals(LABEL, task(id))).toEqual([`task_id: ${rule}`])
  })

  it('means the same in all three forms', async () => {
    const anyId = fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n })
    await fc.assert(
      fc.asyncProperty(anyId, async id => {
        const out = await sent(LABEL, task(id))
        expect(await sent(LABEL, task(String(id)))).toEqual(out)
        expect(String(Object.values(out ?? {})[0])).toBe(String(id))
        if (Number.isSafeInteger(Number(id))) expect(await sent(LABEL, task(Number(id)))).toEqual(out)
      }),
      { numRuns: 50 },
    )
  })
})

describe('the types of a request', () => {
  it('take ids in three forms and lists that are readonly', () => {
    type Cancel = Operations['/v2/posting/fbs/cancel']['request']
    expectTypeOf<Cancel['cancel_reason_id']>().toEqualTypeOf<string | number | bigint>()
    type Labels = Operations['/v3/posting/fbs/package-label/create']['request']
    expectTypeOf<Labels['posting_numbers']>().toEqualTypeOf<readonly string[]>()
  })

  it('refuse a field that Ozon does not know', () => {
    // @ts-expect-error the field is called posting_number
    const body: Operations['/v3/posting/fbs/get']['request'] = { posting_numbers: '1-1-1' }
    expect(Object.keys(body)).toEqual(['posting_numbers'])
  })

  it('tell that every field of an answer may be missing or null', () => {
    type Answer = Operations['/v4/posting/fbs/list']['answer']
    expectTypeOf<Answer['has_next']>().toEqualTypeOf<boolean | null | undefined>()
    type Row = NonNullable<Answer['postings']>[number]
    expectTypeOf<Row['order_id']>().toEqualTypeOf<number | string | null | undefined>()
  })
})
