import { describe, expect, it } from 'vitest'
import { testOzon } from '../../src/testing/index.ts'
import { actOnReturn, moveTimeslots, setStocks, ship } from '../../src/workflows/index.ts'
import { answering, type Stand } from './support/answering.ts'

const NUMBER = '1000-0001-1'

/** Somebody else acts, and our first request never reaches Ozon. */
function instead(act: () => Promise<unknown>): Stand {
  return async ({ before }) => {
    if (before > 0) return undefined
    await act()
    throw new TypeError('fetch failed', { cause: Object.assign(new Error('read ECONNRESET'), { code: 'ECONNRESET' }) })
  }
}

describe('what somebody else did is not told as ours', () => {
  it('goods that a colleague split off are neither packed nor gone', async () => {
    const test = testOzon({
      activity: false,
      seed: {
        sellers: [
          {
            products: [
              { offerId: 'MUG', sku: '11' },
              { offerId: 'BOOK', sku: '12' },
            ],
            postings: [
              {
                number: NUMBER,
                lines: [
                  { offerId: 'MUG', quantity: 2 },
                  { offerId: 'BOOK', quantity: 3 },
                ],
              },
            ],
          },
        ],
      },
    })
    const colleague = instead(async () => {
      await test.ozon.packing.split(NUMBER, [
        { lines: [{ sku: '11', quantity: 2 }] },
        { lines: [{ sku: '12', quantity: 3 }] },
      ])
      await test.ozon.packing.ship(NUMBER, [{ lines: [{ sku: '11', quantity: 2 }] }])
    })
    const { ozon } = answering(test, { '/v4/posting/fbs/ship': colleague })
    const outcome = await ship(ozon, NUMBER, {}, { waitMs: 120_000 })
    expect(outcome).toMatchObject({ outcome: 'failed', code: 'packed-otherwise' })
    expect(JSON.stringify(outcome)).not.toContain('gone')
  })

  it('a package that a colleague split while Ozon failed to pack it is not packed without them', async () => {
    const products = [
      { offerId: 'MUG', sku: '11' },
      { offerId: 'BOOK', sku: '12' },
    ]
    const lines = products.map(({ offerId }) => ({ offerId, quantity: 2 }))
    const test = testOzon({
      activity: false,
      behaviour: { assemblyFailure: 1 },
      seed: { sellers: [{ products, postings: [{ number: NUMBER, lines }] }] },
    })
    let isSplit = false
    const look: Stand = async () => {
      const { substatus } = await test.ozon.postings.get(NUMBER)
      if (substatus !== 'ship_failed' || isSplit) return undefined
      isSplit = true
      const parts = products.map(({ sku }) => ({ lines: [{ sku, quantity: 2 }] }))
      await test.ozon.packing.split(NUMBER, parts)
      return undefined
    }
    const SHIP = '/v4/posting/fbs/ship'
    const { ozon, asked } = answering(test, { '/v4/posting/fbs/list': look, [SHIP]: async () => undefined })
    expect(await ship(ozon, NUMBER)).toMatchObject({
      outcome: 'failed',
      code: 'posting-changed',
      retryable: true,
      message: expect.stringContaining('by now it holds 11:2, which is none of the packages'),
    })
    expect(asked.get(SHIP)).toBe(1)
  })

  it('a refusal is not our agreement, nor is an agreement that nobody can tell from ours', async () => {
    for (const action of ['-1', '10']) {
      const test = testOzon({
        activity: false,
        seed: {
          sellers: [
            {
              warehouses: [{ flow: 'RFBS_SELF' }],
              postings: [{ number: NUMBER, status: 'delivered', lines: [{ offerId: 'DOLL' }] }],
            },
          ],
        },
      })
      test.sandbox.levers.returnGoods(NUMBER)
      const returnId = (await test.ozon.returns.rfbs().first())?.id ?? ''
      const refusal = { actionId: '-1', comment: 'Broken by the buyer', rejectionReasonId: '3' }
      const colleague = instead(() =>
        test.ozon.returns.actRfbs(returnId, action === '-1' ? refusal : { actionId: action }),
      )
      const { ozon } = answering(test, { '/v1/returns/rfbs/action/set': colleague })
      const [outcome] = await actOnReturn(ozon, { returnId, actionId: '10' })
      expect(outcome?.outcome, `the colleague took ${action}`).toBe('unknown')
    }
  })

  it('another slot is not our slot, and the same slot is the one that was wanted', async () => {
    const ours = { from: '2026-11-26T09:00:00Z', to: '2026-11-26T11:00:00Z' }
    for (const theirs of [{ from: '2026-11-27T15:00:00Z', to: '2026-11-27T17:00:00Z' }, ours]) {
      const test = testOzon({
        activity: false,
        seed: {
          sellers: [
            { warehouses: [{ flow: 'RFBS_SELF' }], postings: [{ number: NUMBER, status: 'awaiting_deliver' }] },
          ],
        },
      })
      const { ozon } = answering(test, {
        '/v1/posting/fbs/timeslot/set': instead(() => test.ozon.delivery.setTimeslot(NUMBER, theirs)),
      })
      const [outcome] = await moveTimeslots(ozon, { postingNumber: NUMBER, ...ours })
      expect(outcome?.outcome).toBe(theirs === ours ? 'done' : 'unknown')
    }
  })

  it('a correction of stocks that was made after ours stays', async () => {
    const test = testOzon({
      activity: false,
      seed: { sellers: [{ products: [{ offerId: 'MUG', stock: 5 }], warehouses: [{}] }] },
    })
    const warehouseId = (await test.ozon.warehouses.list().first())?.id ?? ''
    const update = (stock: number) => ({ offerId: 'MUG', warehouseId, stock })
    const lostAfter: Stand = async ({ before, real }) => {
      if (before > 0) return undefined
      await real()
      await test.clock.advance('1m')
      expect((await test.ozon.stocks.set([update(5)])).done).toHaveLength(1)
      throw new TypeError('fetch failed', {
        cause: Object.assign(new Error('read ECONNRESET'), { code: 'ECONNRESET' }),
      })
    }
    const { ozon, asked } = answering(test, { '/v2/products/stocks': lostAfter })
    const [outcome] = await setStocks(ozon.withOptions({ timeoutMs: 120_000 }), update(10))
    expect(outcome?.outcome).toBe('unknown')
    expect(asked.get('/v2/products/stocks')).toBe(1)
  })
})
