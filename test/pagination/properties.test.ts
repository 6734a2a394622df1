import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isOzonError, isPaginationError, OzonError, type Undecodable } from '../../src/errors.ts'
import {
  createList,
  type Fetched,
  nextByCursor,
  nextByLastId,
  nextByOffset,
  nextByPage,
  type Source,
  undecodableOf,
} from '../../src/pagination.ts'
import { createWindowedSource } from '../../src/windows.ts'
import { badRow, collect, fakeSource, OPERATION, page, turn } from './fake-source.ts'
import { DAY, type FakeShop, fakeWindows, type Row } from './fake-windows.ts'

/** A list of `total` rows in every style of pagination; it fails on the requests that `fault` names. */
function source(
  style: string,
  total: number,
  size: number,
  fault: (request: number) => boolean,
): Source<number, string> {
  let requests = 0
  const rows = Array.from({ length: total }, (_, i) => i)
  return fakeSource<number>(async ({ position, pageSize = size }) => {
    await Promise.resolve()
    requests++
    if (fault(requests)) throw new OzonError('network', 'The connection was reset', { retryable: true })
    const at = position === '' ? 0 : Number(position)
    const from = style === 'page' ? at * pageSize : at
    const items = rows.slice(from, from + pageSize)
    return { page: page(items), next: nextOf(style, { at, from, items, total, pageSize }) }
  })
}

interface Facts {
  at: number
  from: number
  items: number[]
  total: number
  pageSize: number
}

function nextOf(style: string, { at, from, items, total, pageSize }: Facts): Fetched<number, string>['next'] {
  const rows = items.length
  const seen = from + rows
  const text = (next: Fetched<number, number>['next'], minus = 0): Fetched<number, string>['next'] =>
    next.kind === 'more' ? { ...next, position: String(next.position - minus) } : next
  if (style === 'cursor with flag') return nextByCursor({ rows, cursor: String(seen), hasNext: seen < total })
  if (style === 'cursor with lying flag') return nextByCursor({ rows, cursor: String(seen), hasNext: true })
  if (style === 'cursor only') return nextByCursor({ rows, cursor: seen < total ? String(seen) : '' })
  if (style === 'last id') return nextByLastId({ rows, lastId: rows === 0 ? undefined : String(seen) })
  if (style === 'offset') return text(nextByOffset(from, { rows, total }))
  return text(nextByPage(at + 1, { rows, pageSize, total }), 1)
}

const styles = fc.constantFrom('cursor with flag', 'cursor with lying flag', 'cursor only', 'last id', 'offset', 'page')
const sizes = fc.integer({ min: 1, max: 12 })
const totals = fc.nat(60)
const never = (): boolean => false

describe('any list', () => {
  test('gives every row once and in order, whatever the style and the page size', async () => {
    await fc.assert(
      fc.asyncProperty(styles, totals, sizes, async (style, total, size) => {
        const all = Array.from({ length: total }, (_, i) => i)
        expect(await collect(createList(source(style, total, size, never)))).toEqual(all)
        const pages = await collect(createList(source(style, total, size, never)).pages())
        expect(pages.flatMap(({ items }) => items)).toEqual(all)
      }),
    )
  })

  test('toArray gives the first rows up to its limit, and first the first', async () => {
    await fc.assert(
      fc.asyncProperty(styles, totals, sizes, fc.integer({ min: 1, max: 80 }), async (style, total, size, limit) => {
        const all = Array.from({ length: total }, (_, i) => i)
        const list = createList(source(style, total, size, never))
        expect(await list.toArray({ limit })).toEqual(all.slice(0, limit))
        expect(await list.first()).toBe(all[0])
      }),
    )
  })

  test('with faults between pages: rows before the fault come once and in order, and a fresh iteration gives all', async () => {
    await fc.assert(
      fc.asyncProperty(
        styles,
        totals,
        sizes,
        fc.integer({ min: 1, max: 8 }),
        fc.boolean(),
        async (style, total, size, failAt, slow) => {
          const list = createList(source(style, total, size, request => request === failAt))
          const all = Array.from({ length: total }, (_, i) => i)
          const seen: number[] = []
          const error = await (async () => {
            for await (const item of list) {
              seen.push(item)
              if (slow) await turn()
            }
          })().catch((e: unknown) => e)
          if (error === undefined) expect(seen).toEqual(all)
          else expect(isOzonError(error) && seen).toEqual(all.slice(0, (failAt - 1) * size))
          if (error !== undefined) expect(await collect(list)).toEqual(all)
        },
      ),
      { numRuns: 60 },
    )
  })

  test('left anywhere, it gave exactly the rows until then and asked for at most one page more', async () => {
    await fc.assert(
      fc.asyncProperty(totals, sizes, fc.nat(60), async (total, size, leaveAfter) => {
        let requests = 0
        const counted = source('cursor only', total, size, () => ++requests < 0)
        const seen: number[] = []
        for await (const item of createList(counted)) {
          seen.push(item)
          if (seen.length > leaveAfter) break
        }
        expect(seen).toEqual(Array.from({ length: Math.min(total, leaveAfter + 1) }, (_, i) => i))
        expect(requests).toBeLessThanOrEqual(Math.ceil(seen.length / size) + 1)
      }),
    )
  })

  test('every circle of cursors ends with a pagination error after each page came once', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 20 }), fc.nat(19), async (length, back) => {
        const target = Math.min(back, length - 1)
        const circle = fakeSource(({ position }) => {
          const at = position === '' ? 0 : Number(position)
          const to = at + 1 < length ? at + 1 : target
          return { page: page([at]), next: { kind: 'more', position: to === 0 ? '' : String(to) } }
        })
        const seen: number[] = []
        const error = await (async () => {
          for await (const item of createList(circle)) seen.push(item)
        })().catch((e: unknown) => e)
        expect(isPaginationError(error)).toBe(true)
        expect(seen).toEqual(Array.from({ length }, (_, i) => i))
      }),
    )
  })

  test('no undecodable row is lost: told, thrown, kept on the error or logged', async () => {
    const plan = fc.array(fc.record({ good: fc.nat(4), bad: fc.nat(3), fails: fc.boolean() }), {
      minLength: 1,
      maxLength: 6,
    })
    await fc.assert(
      fc.asyncProperty(plan, fc.nat(20), async (pages, leaveAfter) => {
        const served: Undecodable[] = []
        let logged = 0
        const listed = fakeSource(({ position }) => {
          const at = position === '' ? 0 : Number(position)
          const { good = 0, bad = 0, fails = false } = pages[at] ?? {}
          if (fails && at > 0) throw new OzonError('server', 'Ozon is down')
          const rows = Array.from({ length: bad }, (_, i) => badRow(`postings[${at}.${i}]`))
          const next =
            at + 1 < pages.length ? ({ kind: 'more', position: String(at + 1) } as const) : ({ kind: 'end' } as const)
          return {
            page: page(
              Array.from({ length: good }, () => at),
              rows,
            ),
            next,
          }
        })
        const list = createList(listed, {
          logger: { warn: (_message, fields) => (logged += Number(fields?.rows)) },
        })
        let count = 0
        const error = await (async () => {
          for await (const at of list) {
            // What the consumer has walked past, page by page.
            served.length = 0
            for (let p = 0; p <= at; p++)
              for (let i = 0; i < (pages[p]?.bad ?? 0); i++) served.push(badRow(`postings[${p}.${i}]`))
            if (++count > leaveAfter) return
          }
        })().catch((e: unknown) => e)
        const kept = undecodableOf(error)
        expect(kept.length === 0 || logged === 0).toBe(true)
        expect(kept.length + logged).toBeGreaterThanOrEqual(served.length)
      }),
    )
  })
})

describe('any range of windows', () => {
  const HOUR = 3_600_000
  const START = Date.UTC(2026, 0, 1)
  /** Times on few hours, many of them midnights, so that edges are often hit. */
  const times = fc.array(
    fc.oneof(
      fc.nat(20).map(day => day * DAY),
      fc.nat(480).map(hour => hour * HOUR),
    ),
    { maxLength: 40 },
  )
  const shops = fc.record({
    times,
    pageSize: fc.integer({ min: 1, max: 7 }),
    order: fc.constantFrom('ascending' as const, 'descending' as const),
    takesDays: fc.integer({ min: 1, max: 20 }),
    maxDays: fc.integer({ min: 1, max: 25 }),
    from: fc.nat(100),
    excludes: fc.constantFrom(undefined, 'from' as const, 'to' as const),
    timeless: fc.array(fc.nat(39)),
  })

  test('gives every posting once, the newest copy, in order where times are told', async () => {
    await fc.assert(
      fc.asyncProperty(shops, async given => {
        const postings = new Map(given.times.map((time, i) => [`p${i}`, START + time]))
        const shop: FakeShop = {
          postings,
          pageSize: given.pageSize,
          order: given.order,
          takesMs: given.takesDays * DAY,
          timeless: new Set(given.timeless.map(i => `p${i}`)),
        }
        const range = { from: START + given.from * HOUR, to: START + 21 * DAY }
        const { asked, options } = fakeWindows(shop, range, given.maxDays * DAY)
        const rows = await collect(createList(createWindowedSource(options)))
        const expected = [...postings].filter(([, time]) => time >= range.from && time <= range.to).map(([id]) => id)
        expect(rows.map(({ id }) => id).sort()).toEqual(expected.sort())
        for (const row of rows) expect(row.request).toBe(newest(row, postings, asked, given.pageSize, shop))
        const told = rows.filter(({ time }) => time !== undefined).map(({ time }) => time ?? 0)
        expect(told).toEqual([...told].sort((a, b) => (given.order === 'descending' ? b - a : a - b)))
      }),
      { numRuns: 200 },
    )
  })

  test('loses and repeats nothing when Ozon leaves out one end of its windows', async () => {
    await fc.assert(
      fc.asyncProperty(shops, async ({ excludes, order, pageSize, maxDays, times: offsets }) => {
        const postings = new Map(offsets.map((time, i) => [`p${i}`, START + time]))
        const range = { from: START - 1, to: START + 21 * DAY }
        const { options } = fakeWindows(
          { postings, pageSize, order, ...(excludes && { excludes }) },
          range,
          maxDays * DAY,
        )
        const rows = await collect(createList(createWindowedSource(options)))
        expect(rows.map(({ id }) => id).sort()).toEqual([...postings.keys()].sort())
      }),
    )
  })

  test('a fault anywhere, then a fresh iteration: all, once', async () => {
    await fc.assert(
      fc.asyncProperty(
        shops,
        fc.integer({ min: 1, max: 12 }),
        async ({ times: offsets, pageSize, maxDays, order }, failAt) => {
          const postings = new Map(offsets.map((time, i) => [`p${i}`, START + time]))
          const fault = (request: number): void => {
            if (request === failAt) throw new OzonError('network', 'The connection was reset')
          }
          const range = { from: START, to: START + 21 * DAY }
          const { options } = fakeWindows({ postings, pageSize, order, fault }, range, maxDays * DAY)
          const list = createList(createWindowedSource(options))
          const seen = new Set<string>()
          const error = await (async () => {
            for await (const { id } of list) {
              expect(seen.has(id)).toBe(false)
              seen.add(id)
            }
          })().catch((e: unknown) => e)
          if (error === undefined) expect(seen.size).toBe(postings.size)
          else expect((await collect(list)).map(({ id }) => id).sort()).toEqual([...postings.keys()].sort())
        },
      ),
    )
  })

  /** The number of the last request whose answer held this row. */
  function newest(
    row: Row,
    postings: ReadonlyMap<string, number>,
    asked: readonly { from: number; to: number; offset: number }[],
    pageSize: number,
    shop: FakeShop,
  ): number {
    const direction = shop.order === 'descending' ? -1 : 1
    let last = 0
    asked.forEach(({ from, to, offset }, i) => {
      if (to - from > (shop.takesMs ?? 0)) return
      const inside = [...postings]
        .filter(([, time]) => time >= from && time <= to)
        .sort(([, a], [, b]) => (a - b) * direction)
      if (inside.slice(offset, offset + pageSize).some(([id]) => id === row.id)) last = i + 1
    })
    return last
  }
})

test('the operation of a windowed list is that of its windows', () => {
  const { options } = fakeWindows({ postings: new Map() }, { from: 0, to: 1 }, 1)
  expect(createWindowedSource(options).operation).toBe(OPERATION)
})
