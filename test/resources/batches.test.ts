import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { OzonError, type OzonErrorKind } from '../../src/errors.ts'
import { readBatches, sendBatches } from '../../src/resources/shared/batches.ts'

const refused = (kind: OzonErrorKind): OzonError => new OzonError(kind, `no: ${kind}`, { outcome: 'rejected', code: 3 })
const lost = new OzonError('timeout', 'lost', { outcome: 'unknown' })

/** Sends numbers in pairs; `fate` says how each request ends. */
function send(items: readonly number[], fate: (request: number) => unknown, sent: number[][] = []) {
  return sendBatches({
    items,
    max: 2,
    name: String,
    send: async batch => {
      sent.push([...batch])
      // A caller's abort reason can be anything, so it is no Error always.
      const error = fate(sent.length)
      return error === undefined ? { done: batch.map(n => n * 10) } : Promise.reject(error)
    },
  })
}

describe('many items in requests of a few', () => {
  it('come back in order', async () => {
    const sent: number[][] = []
    const result = await send([1, 2, 3, 4, 5], () => undefined, sent)
    expect(sent).toEqual([[1, 2], [3, 4], [5]])
    expect(result).toEqual({ done: [10, 20, 30, 40, 50], failed: [], unknown: [] })
    expect(await send([], () => undefined)).toEqual({ done: [], failed: [], unknown: [] })
  })

  it('keep what single items brought', async () => {
    const failed = [{ item: '2', code: 'X', message: 'no', retryable: false }]
    const result = await sendBatches({ items: [1, 2], max: 9, name: String, send: async () => ({ done: [1], failed }) })
    expect(result).toEqual({ done: [1], failed, unknown: [] })
  })

  it('do not lose the others to a request that failed', async () => {
    const result = await send([1, 2, 3, 4, 5, 6], request => (request === 2 ? refused('rejected') : undefined))
    expect(result.done).toEqual([10, 20, 50, 60])
    expect(result.failed).toEqual([
      { item: '3', code: '3', message: 'no: rejected', retryable: false },
      { item: '4', code: '3', message: 'no: rejected', retryable: false },
    ])
  })

  it('are unknown when their answer was lost, also the first', async () => {
    const result = await send([1, 2, 3], request => (request === 1 ? lost : undefined))
    expect(result).toEqual({ done: [30], failed: [], unknown: ['1', '2'] })
  })

  it('stop at what would fail for all, and say of the rest that it was not sent', async () => {
    const sent: number[][] = []
    const result = await send([1, 2, 3, 4, 5], request => (request === 2 ? refused('authentication') : undefined), sent)
    expect(sent).toHaveLength(2)
    expect(result.done).toEqual([10, 20])
    expect(result.failed.map(each => each.message)).toEqual([
      'no: authentication',
      'no: authentication',
      'not sent: no: authentication',
    ])
  })

  it('throw when nothing was done at all', async () => {
    await expect(send([1, 2], () => refused('permission'))).rejects.toThrow('no: permission')
  })

  it("end with the caller's own reason, which then carries what was done", async () => {
    const reason = new Error('enough')
    const error = await send([1, 2, 3], request => (request === 2 ? reason : undefined)).catch((e: unknown) => e)
    expect(error).toBe(reason)
    expect(error).toHaveProperty('batchResult.done', [10, 20])
    expect(await send([1, 2, 3], request => (request === 2 ? 'text' : undefined)).catch((e: unknown) => e)).toBe('text')
  })

  it('are each in exactly one list, whatever happens', async () => {
    const fate = fc.constantFrom<unknown>(
      undefined,
      lost,
      refused('rejected'),
      refused('server'),
      refused('authentication'),
    )
    await fc.assert(
      fc.asyncProperty(fc.nat({ max: 9 }), fc.array(fate, { minLength: 5, maxLength: 5 }), async (n, fates) => {
        const items = Array.from({ length: n }, (_, i) => i + 1)
        const result = await send(items, request => (request === 1 ? undefined : fates[request - 1]))
        const all = [
          ...result.done.map(x => x / 10),
          ...result.failed.map(x => Number(x.item)),
          ...result.unknown.map(Number),
        ]
        expect(all.sort((a, b) => a - b)).toEqual(items)
      }),
    )
  })
})

describe('a batch of reads that one bad item has refused', () => {
  const numbers = Array.from({ length: 200 }, (_, i) => i)

  /** Reads at most 200 a request; a request with a bad number in it is refused. */
  async function read(items: readonly number[], bad: ReadonlySet<number>, sent: number[] = []) {
    return sendBatches({
      items,
      max: 200,
      name: String,
      halves: true,
      send: async batch => {
        sent.push(batch.length)
        if (batch.some(number => bad.has(number))) throw refused('rejected')
        return { done: batch }
      },
    })
  }

  it('gives the others and names the one, in a few requests', async () => {
    for (const bad of [0, 77, 199]) {
      const sent: number[] = []
      const { done, failed, unknown } = await read(numbers, new Set([bad]), sent)
      expect(done).toEqual(numbers.filter(number => number !== bad))
      expect(failed).toEqual([{ item: String(bad), code: '3', message: 'no: rejected', retryable: false }])
      expect(unknown).toEqual([])
      expect(sent.length).toBeLessThan(20)
    }
  })

  it('gives each item once, whichever are bad', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uniqueArray(fc.integer({ min: 0, max: 199 }), { maxLength: 8 }), async list => {
        const bad = new Set(list)
        const { done, failed } = await read(numbers, bad)
        expect(done).toEqual(numbers.filter(number => !bad.has(number)))
        expect(failed.map(({ item }) => Number(item)).toSorted((a, b) => a - b)).toEqual(list.toSorted((a, b) => a - b))
      }),
      { numRuns: 30 },
    )
  })

  it('is an error when all are refused, after a bounded number of requests', async () => {
    const sent: number[] = []
    await expect(read(numbers, new Set(numbers), sent)).rejects.toThrow('no: rejected')
    expect(sent.length).toBeLessThanOrEqual(40)
    await expect(read([1], new Set([1]))).rejects.toThrow('no: rejected')
  })

  it('goes on after a batch that was refused as a whole', async () => {
    const many = Array.from({ length: 400 }, (_, i) => i)
    const { done, failed } = await read(many, new Set(many.slice(200)))
    expect(done).toHaveLength(200)
    expect(failed).toHaveLength(200)
  })
})

describe('a batch of reads with many items that Ozon refuses', () => {
  const read = async (isBad: (i: number) => boolean, count: number) => {
    let requests = 0
    const items = Array.from({ length: count }, (_, i) => i)
    const send = async (part: readonly number[]): Promise<{ done: readonly number[]; missing: readonly string[] }> => {
      requests++
      if (part.some(isBad)) throw refused('rejected')
      return { done: part, missing: [] }
    }
    const reading = readBatches<number, number>({ items, max: 100, name: String, send })
    return { result: await reading.catch((error: unknown) => error), requests: () => requests }
  }

  it.each([
    [0, 15],
    [0, 40],
    [60, 100],
    [0, 99],
    [0, 100],
    [160, 200],
  ])('gives all others, and names those from %i to %i', async (from, to) => {
    const { result } = await read(i => i >= from && i < to, 200)
    expect(result).toMatchObject({ done: { length: 200 - (to - from) }, failed: { length: to - from } })
  })

  it('is given up soon when nothing is taken, for it is about no item', async () => {
    const { result, requests } = await read(() => true, 5_000)
    expect(result).toBeInstanceOf(OzonError)
    expect(requests()).toBeLessThan(60)
  })
})
