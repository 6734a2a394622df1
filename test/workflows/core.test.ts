import { describe, expect, it } from 'vitest'
import { OzonError } from '../../src/errors.ts'
import { manualClock } from '../../src/internal/clock.ts'
import { testOzon } from '../../src/testing/index.ts'
import { createBatchSender } from '../../src/workflows/core/batch-sender.ts'
import { mapBounded } from '../../src/workflows/core/bounded.ts'
import { Collector } from '../../src/workflows/core/collector.ts'
import { memoryIntents } from '../../src/workflows/core/intents.ts'
import { readOrWhy } from '../../src/workflows/core/read-or-why.ts'
import { runWorkflow } from '../../src/workflows/core/run-workflow.ts'
import type { Workflow } from '../../src/workflows/core/workflow.ts'

const clockOf = () => {
  const clock = manualClock()
  clock.autoAdvance = true
  return clock
}

describe('things that are asked for together', () => {
  it('go when nobody else comes, or when there are enough', async () => {
    const sizes: number[] = []
    const collector = new Collector<number, number>({
      clock: clockOf(),
      max: 3,
      carryOut: async items => {
        sizes.push(items.length)
        return items.map(item => (item < 0 ? { error: new RangeError('negative') } : { value: item * 2 }))
      },
    })
    const asked = Promise.allSettled([1, 2, 3, 4, -5].map(item => collector.ask(item)))
    expect((await asked).map(each => (each.status === 'fulfilled' ? each.value : String(each.reason)))).toEqual([
      2,
      4,
      6,
      8,
      'RangeError: negative',
    ])
    expect(sizes).toEqual([3, 2])
  })

  it('are not waited for once all have gone', async () => {
    const carryOut = async (items: readonly number[]) => items.map(value => ({ value }))
    const collector = new Collector<number, number>({ clock: clockOf(), max: 2, carryOut })
    expect(await Promise.all([collector.ask(1), collector.ask(2)])).toEqual([1, 2])
    await new Promise(resolve => setTimeout(resolve, 20))
    expect(await collector.ask(3)).toBe(3)
  })

  it('fail together, when the request does or gives too little', async () => {
    const failing = new Collector<number, number>({
      clock: clockOf(),
      max: 9,
      carryOut: async () => {
        throw new Error('no')
      },
    })
    const results = await Promise.allSettled([failing.ask(1), failing.ask(2)])
    expect(results.map(({ status }) => status)).toEqual(['rejected', 'rejected'])
    const short = new Collector<number, number>({ clock: clockOf(), max: 9, carryOut: async () => [] })
    await expect(short.ask(1)).rejects.toThrow('0 fates for 1 items')
  })

  it('are asked for in halves when Ozon refuses them, until it is clear because of which', async () => {
    const asked: (readonly number[])[] = []
    const collector = new Collector<number, number>({
      clock: clockOf(),
      max: 9,
      carryOut: async items => {
        asked.push(items)
        if (items.includes(3)) throw new OzonError('rejected', 'INVALID_ARGUMENT', { outcome: 'rejected' })
        return items.map(value => ({ value }))
      },
    })
    const results = await Promise.allSettled([1, 2, 3, 4].map(item => collector.ask(item)))
    expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled', 'rejected', 'fulfilled'])
    expect(asked).toEqual([[1, 2, 3, 4], [1, 2], [3, 4], [3], [4]])
  })

  it('are not asked for again when the refusal is about none of them', async () => {
    let asked = 0
    const collector = new Collector<number, number>({
      clock: clockOf(),
      max: 9,
      carryOut: async () => {
        asked++
        throw new OzonError('permission', 'no role', { outcome: 'rejected' })
      },
    })
    const results = await Promise.allSettled([1, 2].map(item => collector.ask(item)))
    expect(results.map(({ status }) => status)).toEqual(['rejected', 'rejected'])
    expect(asked).toBe(1)
  })

  it('end with the reason of the signal while they wait', async () => {
    const controller = new AbortController()
    const clock = manualClock()
    const carryOut = async (items: readonly number[]) => items.map(value => ({ value }))
    const collector = new Collector<number, number>({ clock, signal: controller.signal, max: 9, carryOut })
    const asked = collector.ask(1)
    const reason = new Error('enough')
    controller.abort(reason)
    await expect(asked).rejects.toBe(reason)
    // Nobody is left behind for the next one.
    await expect(collector.ask(2)).rejects.toBe(reason)
  })
})

describe('items that go out in batches', () => {
  it('have each their own end', async () => {
    const send = createBatchSender<string, string>({
      clock: clockOf(),
      operation: '/x',
      max: 10,
      nameOf: String,
      send: async () => ({
        done: ['a'],
        failed: [{ item: 'b', code: 'WRONG', message: 'is wrong', retryable: false }],
        unknown: ['c'],
      }),
    })
    const [a, b, c] = await Promise.allSettled([send('a'), send('b'), send('c')])
    expect(a).toMatchObject({ value: 'a' })
    expect(b).toMatchObject({ reason: { code: 'WRONG', outcome: 'rejected' } })
    expect(c).toMatchObject({ reason: { outcome: 'unknown' } })
  })

  it('cost each other nothing when Ozon refuses a request because of one', async () => {
    const send = createBatchSender<string, string>({
      clock: clockOf(),
      operation: '/x',
      max: 10,
      nameOf: String,
      send: async items => {
        if (items.includes('bad')) throw new OzonError('rejected', 'one is bad', { outcome: 'rejected' })
        return { done: items, failed: [], unknown: [] }
      },
    })
    const results = await Promise.allSettled([send('a'), send('bad'), send('c')])
    expect(results).toMatchObject([{ value: 'a' }, { reason: { outcome: 'rejected' } }, { value: 'c' }])
  })

  it('that share their fate go alone after a refusal of all', async () => {
    const batches: (readonly string[])[] = []
    const send = createBatchSender<string, string>({
      clock: clockOf(),
      operation: '/x',
      max: 10,
      nameOf: String,
      sharesFate: true,
      send: async items => {
        batches.push(items)
        if (items.includes('bad')) throw new OzonError('rejected', 'one is bad', { outcome: 'rejected' })
        return { done: items, failed: [], unknown: [] }
      },
    })
    const first = await Promise.allSettled([send('good'), send('bad')])
    expect(first).toMatchObject([{ reason: { outcome: 'unknown' } }, { reason: { outcome: 'unknown' } }])
    const second = await Promise.allSettled([send('good'), send('bad')])
    expect(second).toMatchObject([{ value: 'good' }, { reason: { outcome: 'rejected' } }])
    expect(batches).toEqual([['good', 'bad'], ['good'], ['bad']])
  })
})

it('so many items are under way at a time, and none is begun after one has failed', async () => {
  let under = 0
  let most = 0
  const results = await mapBounded([1, 2, 3, 4, 5], 2, async item => {
    most = Math.max(most, ++under)
    await Promise.resolve()
    under--
    return item * 2
  })
  expect(results).toEqual([2, 4, 6, 8, 10])
  expect(most).toBe(2)
  const begun: number[] = []
  const failing = mapBounded([1, 2, 3, 4, 5], 2, async item => {
    begun.push(item)
    await Promise.resolve()
    if (item === 1) throw new Error('stop')
  })
  await expect(failing).rejects.toThrow('stop')
  expect(begun).toEqual([1, 2])
})

it('what is good to have costs nothing but a closed client and errors that are none of Ozon', async () => {
  const failing = (error: Error) => async (): Promise<never> => {
    throw error
  }
  expect(await readOrWhy(async () => 7)).toEqual({ value: 7 })
  expect(await readOrWhy(failing(new OzonError('server', 'down')))).toEqual({ why: 'down' })
  const closed = new OzonError('aborted', 'closed')
  await expect(readOrWhy(failing(closed))).rejects.toBe(closed)
  const bug = new TypeError('bug')
  await expect(readOrWhy(failing(bug))).rejects.toBe(bug)
})

describe('a workflow', () => {
  const workflow: Workflow<string, string, true, string> = {
    name: 'test',
    itemOf: item => item,
    operationOf: () => '/v2/posting/fbs/cancel',
    contentOf: item => item,
    problemsOf: () => [],
    read: async item => item,
    judge: () => ({ kind: 'go', what: 'Does it.' }),
    send: async () => true,
    factsOf: () => ({ status: 'cancelled' }),
    valueOf: (item, { how }) => `${item} ${how}`,
  }

  it('makes an outcome of that item of any error of one item, a slip of ours as well', async () => {
    const { ozon } = testOzon()
    const slip = (): never => {
      throw new RangeError('Maximum call stack size exceeded')
    }
    const onA =
      <T>(right: T) =>
      (item: string): T =>
        item === 'a' ? slip() : right
    const broken = async (odd: Workflow<string, string, boolean, string>) =>
      (await runWorkflow<string, string, boolean, string>(ozon, odd, ['a', 'b'])).map(({ outcome }) => outcome)
    const open: Workflow<string, string, boolean, string> = workflow
    // Nothing was sent.
    expect(await broken({ ...open, read: async item => onA(item)(item) })).toEqual(['failed', 'done'])
    expect(await broken({ ...open, judge: item => onA({ kind: 'go', what: 'Does it.' } as const)(item) })).toEqual([
      'failed',
      'done',
    ])
    // It may have been sent, and the state tells.
    expect(await broken({ ...open, send: async item => onA(true)(item) })).toEqual(['done', 'done'])
    // It was done, and only what came after it is missing.
    let reads = 0
    const read = async (item: string): Promise<string> => (++reads > 2 ? slip() : item)
    expect(await broken({ ...open, read, readsAfter: true })).toEqual(['done', 'done'])
    // Wherever else.
    expect(await broken({ ...open, valueOf: item => onA(item)(item) })).toEqual(['unknown', 'done'])
    expect(await broken({ ...open, contentOf: item => onA(item)(item) })).toEqual(['unknown', 'done'])
  })

  it("ends for errors of its journal and the signal's reason, whatever they are", async () => {
    const { ozon } = testOzon()
    for (const reason of [new TypeError('disk'), 'disk full', undefined]) {
      const failing = async (): Promise<never> => Promise.reject(reason)
      for (const method of ['get', 'put'] as const) {
        const journal = { ...memoryIntents(), [method]: failing }
        await expect(runWorkflow(ozon, workflow, ['a', 'b'], { journal })).rejects.toBe(reason)
      }
    }
    const controller = new AbortController()
    const reason = new RangeError('stop')
    const read = async (): Promise<never> => {
      controller.abort(reason)
      throw reason
    }
    const { signal } = controller
    await expect(runWorkflow(ozon, { ...workflow, read }, ['a', 'b'], { signal })).rejects.toBe(reason)
  })

  it('finds out what became of an item that Ozon no longer has', async () => {
    const { ozon } = testOzon()
    const journal = memoryIntents()
    const gone = { ...workflow, read: async () => undefined }
    const lost = async (): Promise<never> => {
      throw new OzonError('timeout', 'lost', { outcome: 'unknown' })
    }
    let reads = 0
    const read = async (item: string): Promise<string | undefined> => (++reads === 1 ? item : undefined)
    expect(await runWorkflow(ozon, { ...workflow, read, send: lost }, ['a'], { journal })).toMatchObject([
      { outcome: 'unknown', message: expect.stringContaining('/v2/posting/fbs/cancel for a') },
    ])
    expect(await runWorkflow(ozon, gone, ['a'], { journal })).toMatchObject([{ outcome: 'unknown' }])
  })

  it('waits on while the state of an item is not there', async () => {
    const { ozon } = testOzon()
    let reads = 0
    const read = async (item: string): Promise<string | undefined> => (++reads === 2 ? undefined : item)
    const waiting = { ...workflow, read, reachOf: () => 'reached' as const }
    expect(await runWorkflow(ozon, waiting, ['a'])).toEqual([{ item: 'a', outcome: 'done', value: 'a answered' }])
    expect(reads).toBe(3)
  })
})
