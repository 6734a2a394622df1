import { inspect } from 'node:util'
import { describe, expect, test, vi } from 'vitest'
import { isUndecodableError, OzonError, type Undecodable } from '../../src/errors.ts'
import { createList, type Page, undecodableOf } from '../../src/pagination.ts'
import { answerOf, badRow, collect, fakeSource, page, pagesOf, untilAborted } from './fake-source.ts'

const odd = badRow('postings[1]')
const worse = badRow('postings[0]')
const pages: readonly Page<number>[] = [page([1, 2], [odd]), page([3], [worse])]
const logger = () => ({ warn: vi.fn<(message: string, fields?: Record<string, unknown>) => void>() })

async function walk(list: AsyncIterable<number>, leaveAt?: number): Promise<{ seen: number[]; error: unknown }> {
  const seen: number[] = []
  try {
    for await (const item of list) {
      seen.push(item)
      if (item === leaveAt) break
    }
  } catch (error) {
    return { seen, error }
  }
  return { seen, error: undefined }
}

describe('rows that cannot be decoded', () => {
  test('go to onUndecodable as their page comes, and the list goes on', async () => {
    const told: Undecodable[] = []
    const log = logger()
    const list = createList(pagesOf(pages), { onUndecodable: row => told.push(row), logger: log })
    expect(await walk(list)).toEqual({ seen: [1, 2, 3], error: undefined })
    expect(told).toEqual([odd, worse])
    expect(log.warn).not.toHaveBeenCalled()
  })

  test('are one error after the last row when nobody asked for them', async () => {
    const { seen, error } = await walk(createList(pagesOf(pages)))
    expect(seen).toEqual([1, 2, 3])
    expect(isUndecodableError(error) && [error.items, error.decoded, error.operation]).toEqual([
      [odd, worse],
      3,
      '/v4/posting/fbs/list',
    ])
    expect(undecodableOf(error)).toEqual([odd, worse])
  })

  test('are the same error of toArray when the list ends before the limit', async () => {
    await expect(createList(pagesOf(pages)).toArray({ limit: 100 })).rejects.toSatisfy(isUndecodableError)
  })

  test('are logged without their content when the list is left early', async () => {
    const log = logger()
    const { error } = await walk(createList(pagesOf(pages), { logger: log }), 2)
    expect(error).toBeUndefined()
    expect(log.warn.mock.calls).toEqual([
      [
        '/v4/posting/fbs/list: rows could not be decoded, and the list was left before its end',
        { rows: 1, path: 'postings[1]', reason: 'no posting number' },
      ],
    ])
    expect(JSON.stringify(log.warn.mock.calls)).not.toContain('Ivanov')
  })

  test('are logged when toArray stops at its limit', async () => {
    const log = logger()
    expect(await createList(pagesOf(pages), { logger: log }).toArray({ limit: 2 })).toEqual([1, 2])
    expect(log.warn).toHaveBeenCalledTimes(1)
  })

  test('are kept on the error that ended the list, outside its printing and JSON', async () => {
    const failure = new OzonError('server', 'Ozon is down')
    const log = logger()
    const source = fakeSource(({ position }) => {
      if (position !== '') throw failure
      return answerOf(pages, position)
    })
    const { seen, error } = await walk(createList(source, { logger: log }))
    expect([seen, error]).toEqual([[1, 2], failure])
    expect(undecodableOf(error)).toEqual([odd])
    expect(Object.keys(failure)).not.toContain('undecodable')
    expect(JSON.stringify(failure)).not.toContain('Ivanov')
    expect(log.warn).not.toHaveBeenCalled()
  })

  test('are logged when what ended the list cannot carry them', async () => {
    const controller = new AbortController()
    const log = logger()
    const list = createList(pagesOf(pages), { signal: controller.signal, logger: log })
    const ended = (async () => {
      for await (const _ of list) controller.abort('closing')
    })()
    await expect(ended).rejects.toBe('closing')
    expect(undecodableOf('closing')).toEqual([])
    expect(log.warn).toHaveBeenCalledTimes(1)
  })

  test('are logged when that error is frozen', async () => {
    const failure = new OzonError('server', 'Ozon is down')
    Object.freeze(failure)
    const log = logger()
    const source = fakeSource(({ position }) => {
      if (position !== '') throw failure
      return answerOf(pages, position)
    })
    expect((await walk(createList(source, { logger: log }))).error).toBe(failure)
    expect(undecodableOf(failure)).toEqual([])
    expect(log.warn).toHaveBeenCalledTimes(1)
  })

  test('are shown page by page by pages(), which reports and throws nothing', async () => {
    const onUndecodable = vi.fn<(row: Undecodable) => void>()
    const log = logger()
    expect(await collect(createList(pagesOf(pages), { onUndecodable, logger: log }).pages())).toEqual(pages)
    expect(onUndecodable).not.toHaveBeenCalled()
    expect(log.warn).not.toHaveBeenCalled()
  })

  test('an onUndecodable that throws ends the list with its own error', async () => {
    const own = new Error('queue is full')
    const onUndecodable = (): void => {
      throw own
    }
    const source = fakeSource(({ position, signal }) =>
      position === '' ? answerOf(pages, position) : untilAborted(signal),
    )
    expect((await walk(createList(source, { onUndecodable }))).error).toBe(own)
    expect(source.requests.map(({ signal }) => signal.aborted)).toEqual([true, true])
  })

  test('an onUndecodable that rejects is logged, and the list goes on', async () => {
    const log = logger()
    // An async callback where the type wants none: plain JavaScript gives it.
    const onUndecodable = (): undefined => Promise.reject(new Error('queue is full')) as never
    expect(await walk(createList(pagesOf(pages), { onUndecodable, logger: log }))).toEqual({
      seen: [1, 2, 3],
      error: undefined,
    })
    expect(log.warn).toHaveBeenCalledTimes(2)
    expect(log.warn.mock.calls[0]?.[0]).toContain('onUndecodable callback failed')
  })

  test('stay out of what is printed of the error: they hold buyers\u2019 data', async () => {
    const { error } = await walk(createList(pagesOf([page<number>([], [{ ...odd, raw: { phone: '+79990001122' } }])])))
    expect(isUndecodableError(error)).toBe(true)
    expect(inspect(error, { depth: 9 }) + JSON.stringify(error)).not.toContain('+79990001122')
  })

  test('as the only row of first() are an error, not an empty list', async () => {
    const source = pagesOf([page<number>([], [odd]), page([2])])
    await expect(createList(source).first()).rejects.toSatisfy(isUndecodableError)
    expect(source.requests.length).toBe(1)
    const told: Undecodable[] = []
    expect(await createList(source, { onUndecodable: row => told.push(row) }).first()).toBeUndefined()
    expect(told).toEqual([odd])
  })

  test('beside the first row are logged by first()', async () => {
    const log = logger()
    expect(await createList(pagesOf(pages), { logger: log }).first()).toBe(1)
    expect(log.warn).toHaveBeenCalledTimes(1)
  })
})
