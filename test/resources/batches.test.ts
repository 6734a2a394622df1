import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { OzonError, type OzonErrorKind } from '../../src/errors.ts'
import { sendBatches } from '../../src/resources/shared/batches.ts'

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
