import { describe, expect, test } from 'vitest'
import { isRequestInvalidError, OzonError } from '../../src/errors.ts'
import { createList } from '../../src/pagination.ts'
import { createWindowedSource, type LearnedLength } from '../../src/windows.ts'
import { collect, fakeSource } from './fake-source.ts'
import { type Asked, DAY, type FakeShop, fakeWindows, type Row, tooLong } from './fake-windows.ts'

const day = (text: string): number => Date.parse(`${text}T00:00:00Z`)
const YEAR = 365 * DAY
const range = { from: day('2024-01-10'), to: day('2026-03-01') }
/** The inner edges of that range cut by years. */
const [edge1, edge2] = [range.from + YEAR, range.from + 2 * YEAR]

async function list(shop: FakeShop, over = range, maxWindowMs = YEAR): Promise<{ rows: Row[]; asked: Asked[] }> {
  const { asked, options } = fakeWindows(shop, over, maxWindowMs)
  return { rows: await collect(createList(createWindowedSource(options))), asked }
}

const ids = (rows: readonly Row[]): string[] => rows.map(({ id }) => id)
const windows = (asked: readonly Asked[]): string[] => {
  const show = (time: number): string => new Date(time).toISOString().slice(0, 16)
  return [...new Set(asked.map(({ from, to }) => `${show(from)}–${show(to)}`))]
}

const postings = new Map([
  ['a', range.from],
  ['b', edge1 - 5 * DAY],
  ['c', edge1],
  ['d', edge1 + 1],
  ['e', edge2],
  ['f', range.to],
])

describe('a range longer than Ozon takes', () => {
  test('is listed by consecutive windows that share their edges, in order and without repeats', async () => {
    const { rows, asked } = await list({ postings })
    expect(ids(rows)).toEqual(['a', 'b', 'c', 'd', 'e', 'f'])
    expect(windows(asked)).toEqual([
      '2024-01-10T00:00–2025-01-09T00:00',
      '2025-01-09T00:00–2026-01-09T00:00',
      '2026-01-09T00:00–2026-03-01T00:00',
    ])
  })

  test('newest first is listed from its end', async () => {
    const { rows, asked } = await list({ postings, order: 'descending' })
    expect(ids(rows)).toEqual(['f', 'e', 'd', 'c', 'b', 'a'])
    expect(windows(asked)).toEqual([
      '2025-03-01T00:00–2026-03-01T00:00',
      '2024-03-01T00:00–2025-03-01T00:00',
      '2024-01-10T00:00–2024-03-01T00:00',
    ])
  })

  test('gives of a posting at an edge the copy that was fetched last', async () => {
    const { rows, asked } = await list({ postings, pageSize: 10 })
    expect(asked.length).toBe(3)
    expect(rows.map(({ id, request }) => `${id}${request}`)).toEqual(['a1', 'b1', 'c2', 'd2', 'e3', 'f3'])
  })

  test.each(['from', 'to'] as const)('loses nothing when Ozon leaves out the end "%s" of a window', async excludes => {
    const inner = new Map([...postings].filter(([id]) => id !== 'a' && id !== 'f'))
    expect(ids((await list({ postings: inner, excludes })).rows).sort()).toEqual(['b', 'c', 'd', 'e'])
  })

  test('keeps the order when many postings share the instant of an edge', async () => {
    const crowd = new Map(Array.from({ length: 9 }, (_, i) => [`p${i}`, edge1]))
    const { rows } = await list({ postings: crowd, pageSize: 2 })
    expect(ids(rows)).toEqual([...crowd.keys()])
    expect(rows.every(({ request }) => request > 5)).toBe(true)
  })

  test('gives postings without a time once, after the window that could bring them again', async () => {
    const { rows } = await list({ postings, timeless: new Set(['b', 'c', 'f']), pageSize: 10 })
    expect(rows.map(({ id, request }) => `${id}${request}`)).toEqual(['a1', 'd2', 'b1', 'e3', 'f3', 'c2'])
  })

  test('cuts at midnight UTC, whatever the time of day it begins', async () => {
    const over = { from: day('2026-01-01') + 12.5 * 3_600_000, to: day('2026-01-08') + 3_600_000 }
    const { asked } = await list({ postings: new Map() }, over, 3 * DAY)
    expect(windows(asked)).toEqual([
      '2026-01-01T12:30–2026-01-04T00:00',
      '2026-01-04T00:00–2026-01-07T00:00',
      '2026-01-07T00:00–2026-01-08T01:00',
    ])
    const back = await list({ postings: new Map(), order: 'descending' }, over, 3 * DAY)
    expect(windows(back.asked)).toEqual([
      '2026-01-06T00:00–2026-01-08T01:00',
      '2026-01-03T00:00–2026-01-06T00:00',
      '2026-01-01T12:30–2026-01-03T00:00',
    ])
  })

  test('windows shorter than a day are cut where they end', async () => {
    const over = { from: day('2026-01-01') + 1_000, to: day('2026-01-01') + 3_600_000 }
    const { asked } = await list({ postings: new Map() }, over, 1_800_000)
    expect(asked.map(({ from, to }) => to - from)).toEqual([1_800_000, 1_799_000])
  })

  test('first goes on to the window that has a row', async () => {
    const { asked, options } = fakeWindows({ postings: new Map([['f', range.to]]) }, range, YEAR)
    expect((await createList(createWindowedSource(options)).first())?.id).toBe('f')
    expect(asked.length).toBe(3)
  })

  test('the next window is fetched ahead, and toArray asks for no window beyond its need', async () => {
    const { asked, options } = fakeWindows({ postings, pageSize: 10 }, range, YEAR)
    expect(ids(await createList(createWindowedSource(options)).toArray({ limit: 4 }))).toEqual(['a', 'b', 'c', 'd'])
    expect(asked.length).toBe(2)
  })
})

describe('a range that Ozon takes whole', () => {
  test('is one window, and no row is held back', async () => {
    const over = { from: edge1 - DAY, to: edge1 }
    const { rows, asked } = await list({ postings }, over)
    expect(ids(rows)).toEqual(['c'])
    expect(asked).toEqual([{ ...over, offset: 0 }])
  })

  test('may be one instant', async () => {
    expect(ids((await list({ postings }, { from: edge1, to: edge1 })).rows)).toEqual(['c'])
  })

  test('may not end before it begins, nor be cut into nothing', () => {
    const { options } = fakeWindows({ postings }, { from: 2, to: 1 }, 0)
    let error: unknown
    try {
      createWindowedSource(options)
    } catch (e) {
      error = e
    }
    expect(isRequestInvalidError(error)).toBe(true)
    expect(String(error)).toMatch(/range: must begin before it ends \(got 2 to 1\)\n.*maxWindowMs: must be above 0/)
  })
})

describe('a window that Ozon refuses as too long', () => {
  test('is halved until Ozon takes it, and the following ones are as short', async () => {
    const { rows, asked } = await list({ postings, takesMs: 100 * DAY })
    expect(ids(rows)).toEqual(['a', 'b', 'c', 'd', 'e', 'f'])
    const refusedOnes = asked.filter(({ from, to }) => to - from > 100 * DAY)
    expect(refusedOnes.map(({ from, to }) => (to - from) / DAY)).toEqual([365, 182])
  })

  test('is halved from its end when newest come first', async () => {
    const { rows } = await list({ postings, takesMs: 100 * DAY, order: 'descending' })
    expect(ids(rows)).toEqual(['f', 'e', 'd', 'c', 'b', 'a'])
  })

  test('is refused once: later lists begin with what Ozon took', async () => {
    const learned: LearnedLength = {}
    const lengths = async (order: 'ascending' | 'descending') => {
      const { asked, options } = fakeWindows({ postings, takesMs: 30 * DAY, order }, range, YEAR)
      const rows = await collect(createList(createWindowedSource({ ...options, order, learned })))
      return { rows, refused: asked.filter(({ from, to }) => to - from > 30 * DAY).length }
    }
    const first = await lengths('ascending')
    expect(first.refused).toBe(4)
    expect(learned.ms).toBeLessThanOrEqual(30 * DAY)
    const second = await lengths('descending')
    expect(second.refused).toBe(0)
    expect(ids(second.rows)).toEqual(ids(first.rows).toReversed())
  })

  test('is not made shorter than a day: then the refusal goes out', async () => {
    const { asked, options } = fakeWindows({ postings, takesMs: 0 }, range, YEAR)
    await expect(collect(createList(createWindowedSource(options)))).rejects.toMatchObject({
      ozonMessage: 'PERIOD_IS_TOO_LONG',
    })
    expect(asked.map(({ from, to }) => (to - from) / DAY)).toEqual([365, 182, 91, 45, 22, 11, 5, 2, 1])
  })

  test('other refusals, and a refusal in the middle of a window, go out at once', async () => {
    const other = new OzonError('rejected', 'Ozon refused the request', { ozonMessage: 'HAS_INCORRECT_STATUS' })
    const failAt = (at: number, error: OzonError) => ({
      postings,
      pageSize: 1,
      fault: (request: number) => {
        if (request === at) throw error
      },
    })
    await expect(list(failAt(1, other))).rejects.toBe(other)
    await expect(list(failAt(2, tooLong()))).rejects.toMatchObject({ ozonMessage: 'PERIOD_IS_TOO_LONG' })
    const byCode = new OzonError('rejected', 'Ozon refused the request', { code: 'PERIOD_IS_TOO_LONG' })
    expect(ids((await list(failAt(1, byCode))).rows)).toEqual(['a', 'b', 'c', 'd', 'e', 'f'])
  })
})

describe('a window whose listing goes wrong', () => {
  test('a cursor that comes again in another window is no circle', async () => {
    const source = () =>
      fakeSource<Row>(({ position }) => ({
        page: { items: [], undecodable: [], meta: { operation: 'x', httpStatus: 200, attempts: 1, durationMs: 1 } },
        next: position === '' ? { kind: 'more', position: 'same' } : { kind: 'end' },
      }))
    const { options } = fakeWindows({ postings }, range, YEAR)
    expect(await collect(createList(createWindowedSource({ ...options, source })))).toEqual([])
  })

  test('a circle within one window is found, and the window named', async () => {
    const source = () =>
      fakeSource<Row>(() => ({
        page: { items: [], undecodable: [], meta: { operation: 'x', httpStatus: 200, attempts: 1, durationMs: 1 } },
        next: { kind: 'more', position: 'same' },
      }))
    const { options } = fakeWindows({ postings }, range, YEAR)
    const listing = collect(createList(createWindowedSource({ ...options, source })))
    await expect(listing).rejects.toThrow(`page already seen, 'same from ${range.from} to ${edge1}'`)
  })

  test('a broken answer ends the listing after its rows', async () => {
    const row: Row = { id: 'z', time: range.from, request: 1 }
    const source = () =>
      fakeSource<Row>(() => ({
        page: { items: [row], undecodable: [], meta: { operation: 'x', httpStatus: 200, attempts: 1, durationMs: 1 } },
        next: { kind: 'broken', reason: 'the last row carries no id' },
      }))
    const { options } = fakeWindows({ postings }, range, YEAR)
    const seen: Row[] = []
    await expect(async () => {
      for await (const item of createList(createWindowedSource({ ...options, source }))) seen.push(item)
    }).rejects.toThrow('the last row carries no id')
    expect(seen).toEqual([row])
  })
})
