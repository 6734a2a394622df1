import { describe, expect, test, vi } from 'vitest'
import { isPaginationError, isRequestInvalidError, OzonError } from '../../src/errors.ts'
import { createList, nextByCursor } from '../../src/pagination.ts'
import { answerOf, collect, fakeSource, more, page, pagesOf, rowsOf, turn, untilAborted } from './fake-source.ts'

const three = [page([1, 2]), page([3, 4]), page([5])]

describe('iterating a list', () => {
  test('gives all rows of all pages in order, and asks for nothing before it is iterated', async () => {
    const source = pagesOf(three)
    const list = createList(source)
    await turn()
    expect(source.requests).toEqual([])
    expect(await collect(list)).toEqual([1, 2, 3, 4, 5])
    expect(source.requests.map(({ position }) => position)).toEqual(['', 'c1', 'c2'])
  })

  test('every iteration starts anew', async () => {
    const source = pagesOf(three)
    const list = createList(source)
    expect(await collect(list)).toEqual(await collect(list))
    expect(source.requests.length).toBe(6)
  })

  test('two iterations of one list at once do not disturb each other', async () => {
    const list = createList(pagesOf(three))
    expect(await Promise.all([collect(list), collect(list)])).toEqual([
      [1, 2, 3, 4, 5],
      [1, 2, 3, 4, 5],
    ])
  })

  test('pages come one by one with their own facts', async () => {
    const pages = await collect(createList(pagesOf(three)).pages())
    expect(pages).toEqual(three)
  })

  test('an empty list gives no rows', async () => {
    expect(await collect(createList(pagesOf([page([])])))).toEqual([])
  })

  test('the page size of the method is asked for on every page', async () => {
    const source = rowsOf([1, 2, 3], 2)
    await collect(createList(source))
    expect(source.requests.map(({ pageSize }) => pageSize)).toEqual([2, 2])
  })
})

describe('fetching ahead', () => {
  test('exactly one page is fetched while the current one is consumed', async () => {
    const source = pagesOf(three)
    const seen: [number, number][] = []
    for await (const item of createList(source)) {
      await turn()
      seen.push([item, source.requests.length])
    }
    expect(seen).toEqual([
      [1, 2],
      [2, 2],
      [3, 3],
      [4, 3],
      [5, 3],
    ])
  })

  test('leaving the loop aborts the request under way, and nothing is left unhandled', async () => {
    const source = fakeSource(({ position, signal }) => (position === '' ? answerOf(three, '') : untilAborted(signal)))
    for await (const item of createList(source)) if (item === 1) break
    await turn()
    expect(source.requests.map(({ signal }) => signal.aborted)).toEqual([true, true])
  })

  test('an error thrown in the loop goes out unchanged and aborts the request under way', async () => {
    const source = fakeSource(({ position, signal }) => (position === '' ? answerOf(three, '') : untilAborted(signal)))
    const own = new Error('printer on fire')
    await expect(async () => {
      for await (const _ of createList(source)) throw own
    }).rejects.toBe(own)
    expect(source.requests[1]?.signal.aborted).toBe(true)
  })

  test('its failure surfaces at its turn, after the rows at hand', async () => {
    const failure = new OzonError('server', 'Ozon is down')
    const source = fakeSource(({ position }) => {
      if (position === 'c1') throw failure
      return answerOf(three, position)
    })
    const seen: number[] = []
    await expect(async () => {
      for await (const item of createList(source)) {
        await turn()
        seen.push(item)
      }
    }).rejects.toBe(failure)
    expect(seen).toEqual([1, 2])
  })

  test('a failure that nobody waits for any more is silent', async () => {
    const source = fakeSource(({ position }) => {
      if (position === 'c1') throw new OzonError('server', 'Ozon is down')
      return answerOf(three, position)
    })
    for await (const item of createList(source)) {
      await turn()
      if (item === 1) break
    }
    await turn()
    expect(source.requests.length).toBe(2)
  })

  test('a source that throws instead of rejecting loses no row either', async () => {
    const source = {
      ...pagesOf(three),
      fetch: (position: string) => {
        if (position === 'c1') throw new TypeError('bug')
        return Promise.resolve(answerOf(three, position))
      },
    }
    const seen: number[] = []
    await expect(async () => {
      for await (const item of createList(source)) seen.push(item)
    }).rejects.toThrow('bug')
    expect(seen).toEqual([1, 2])
  })

  test('return() while an answer is awaited aborts the request and ends the iteration', async () => {
    const source = fakeSource<number>(({ signal }) => untilAborted(signal))
    const iterator = createList(source)[Symbol.asyncIterator]()
    const waiting = iterator.next()
    await turn()
    await expect(iterator.return?.()).resolves.toEqual({ done: true, value: undefined })
    await expect(waiting).resolves.toEqual({ done: true, value: undefined })
    expect(source.requests[0]?.signal.aborted).toBe(true)
  })
})

describe('aborting', () => {
  test('the reason of the signal goes out unchanged, also while a page is fetched', async () => {
    const controller = new AbortController()
    const source = fakeSource<number>(({ signal }) => untilAborted(signal))
    const waiting = collect(createList(source, { signal: controller.signal }))
    await turn()
    controller.abort('the shop closes')
    await expect(waiting).rejects.toBe('the shop closes')
  })

  test('no row comes after the abort, though the next page is already there', async () => {
    const controller = new AbortController()
    const seen: number[] = []
    await expect(async () => {
      for await (const item of createList(pagesOf(three), { signal: controller.signal })) {
        await turn()
        seen.push(item)
        if (item === 3) controller.abort('enough')
      }
    }).rejects.toBe('enough')
    expect(seen).toEqual([1, 2, 3])
  })

  test('a signal that is aborted already sends nothing', async () => {
    const source = pagesOf(three)
    await expect(collect(createList(source, { signal: AbortSignal.abort('too late') }))).rejects.toBe('too late')
    expect(source.requests).toEqual([])
  })

  test('no listener stays on the signal, however the iteration ends', async () => {
    const { signal } = new AbortController()
    const added = vi.spyOn(signal, 'addEventListener')
    const removed = vi.spyOn(signal, 'removeEventListener')
    await collect(createList(pagesOf(three), { signal }))
    for await (const item of createList(pagesOf(three), { signal })) if (item === 2) break
    const failing = fakeSource<number>(() => Promise.reject(new OzonError('server', 'Ozon is down')))
    await expect(collect(createList(failing, { signal }))).rejects.toThrow('Ozon is down')
    createList(pagesOf(three), { signal })[Symbol.asyncIterator]()
    expect(added).toHaveBeenCalledTimes(3)
    expect(removed).toHaveBeenCalledTimes(3)
  })
})

describe('lists that cannot be trusted', () => {
  test('has_next with an empty page is the end', async () => {
    const source = fakeSource(({ position }) =>
      position === ''
        ? { page: page([1]), next: nextByCursor({ rows: 1, cursor: 'c1', hasNext: true }) }
        : { page: page<number>([]), next: nextByCursor({ rows: 0, cursor: 'c2', hasNext: true }) },
    )
    expect(await collect(createList(source))).toEqual([1])
  })

  test('a repeated cursor is an error after the rows that came, and the circle is not walked again', async () => {
    const circle: Record<string, string> = { '': 'a', a: 'b', b: 'a' }
    const source = fakeSource(({ position }) => ({ page: page([position]), next: more(circle[position]) }))
    const seen: string[] = []
    const error = await (async () => {
      for await (const item of createList(source)) seen.push(item)
    })().catch((e: unknown) => e)
    expect(seen).toEqual(['', 'a', 'b'])
    expect(source.requests.length).toBe(3)
    expect(isPaginationError(error)).toBe(true)
    expect(error).toMatchObject({ operation: '/v4/posting/fbs/list', retryable: false })
    expect(String(error)).toMatch(/page already seen, 'a'\. Rows may be missing/)
  })

  test('a cursor that leads to itself is found at once', async () => {
    const source = fakeSource(() => ({ page: page([1]), next: more('same') }))
    await expect(createList(source).toArray({ limit: 10 })).rejects.toThrow('page already seen')
    expect(source.requests.length).toBe(2)
  })

  test('more rows without a cursor is an error after the rows that came', async () => {
    const source = fakeSource(() => ({
      page: page([1, 2]),
      next: nextByCursor({ rows: 2, cursor: undefined, hasNext: true }),
    }))
    const seen: number[] = []
    await expect(async () => {
      for await (const item of createList(source)) seen.push(item)
    }).rejects.toThrow(/carries no cursor\. Rows may be missing/)
    expect(seen).toEqual([1, 2])
  })
})

describe('toArray and first', () => {
  test('toArray stops at the limit and asks for no page beyond it', async () => {
    const source = pagesOf(three)
    expect(await createList(source).toArray({ limit: 4 })).toEqual([1, 2, 3, 4])
    await turn()
    expect(source.requests.length).toBe(2)
  })

  test('toArray gives the whole list when the limit is greater or Infinity', async () => {
    expect(await createList(pagesOf(three)).toArray({ limit: 100 })).toEqual([1, 2, 3, 4, 5])
    expect(await createList(pagesOf(three)).toArray({ limit: Number.POSITIVE_INFINITY })).toEqual([1, 2, 3, 4, 5])
  })

  test('a small limit asks for small pages', async () => {
    const source = rowsOf([1, 2, 3, 4, 5], 100)
    expect(await createList(source).toArray({ limit: 2 })).toEqual([1, 2])
    expect(source.requests.map(({ pageSize }) => pageSize)).toEqual([2])
  })

  test.each([0, -1, 1.5, Number.NaN, '5', null, undefined])(
    'the limit %j is refused before anything is sent',
    async limit => {
      const source = pagesOf(three)
      // Callers in plain JavaScript can pass anything.
      const error = await createList(source)
        .toArray({ limit: limit as number })
        .catch((e: unknown) => e)
      expect(isRequestInvalidError(error)).toBe(true)
      expect(String(error)).toContain('limit: must be a whole number from 1, or Infinity')
      expect(source.requests).toEqual([])
    },
  )

  test('toArray without a limit says that it needs one', async () => {
    // Callers in plain JavaScript can leave it out.
    const toArray = createList(pagesOf(three)).toArray as () => Promise<number[]>
    await expect(toArray()).rejects.toThrow('limit: must be a whole number')
  })

  test('first asks for one row on one page', async () => {
    const source = rowsOf([1, 2, 3], 100)
    expect(await createList(source).first()).toBe(1)
    await turn()
    expect(source.requests.map(({ position, pageSize }) => [position, pageSize])).toEqual([['', 1]])
  })

  test('first of an empty list is undefined', async () => {
    expect(await createList(rowsOf([], 100)).first()).toBeUndefined()
  })

  test('first may be aborted too', async () => {
    const controller = new AbortController()
    const waiting = createList(
      fakeSource<number>(({ signal }) => untilAborted(signal)),
      controller,
    ).first()
    controller.abort('no')
    await expect(waiting).rejects.toBe('no')
  })
})
