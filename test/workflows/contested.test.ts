import { describe, expect, it } from 'vitest'
import { type Behaviour, CONTESTED } from '../../src/sandbox/index.ts'
import { type ProductSeed, type SellerSeed, testOzon } from '../../src/testing/index.ts'
import { cancelPostings } from '../../src/workflows/cancel/cancel-postings.ts'
import { ship } from '../../src/workflows/ship/ship.ts'

const NUMBER = '1000-0001-1'
const MUG: ProductSeed = { offerId: 'MUG', sku: '11' }

function shopWith(behaviour: Partial<Behaviour>, seller: SellerSeed = {}) {
  const postings = [{ number: NUMBER, lines: [{ offerId: 'MUG', quantity: 2 }] }]
  const test = testOzon({ behaviour, seed: { sellers: [{ products: [MUG], postings, ...seller }] } })
  const asked = (operation: string): number =>
    test.sandbox.journal.filter(entry => entry.kind === 'request' && entry.operation === operation).length
  return { ...test, asked }
}

describe.each(CONTESTED.refusals)('where refusals by state come as %s', refusals => {
  it.each(CONTESTED.repeatedShip)(
    'what another program has packed meanwhile is done, whether Ozon says %s',
    async repeatedShip => {
      const { ozon, asked, clock } = shopWith({ refusals, repeatedShip })
      const posting = await ozon.postings.get(NUMBER)
      await ozon.packing.ship(NUMBER, [{ lines: [{ sku: '11', quantity: 2 }] }])
      await clock.advance('1m')
      const outcome = await ship(ozon, posting)
      expect(outcome).toMatchObject({ outcome: 'done', value: { lines: [{ became: 'packed' }] } })
      expect(asked('/v4/posting/fbs/ship')).toBe(2)
    },
  )

  it('what another program has cancelled meanwhile is refused by its word', async () => {
    const { ozon } = shopWith({ refusals })
    const posting = await ozon.postings.get(NUMBER)
    expect(await cancelPostings(ozon, { postingNumber: NUMBER, reasonId: '352' })).toMatchObject([{ outcome: 'done' }])
    expect(await ship(ozon, posting)).toMatchObject({ outcome: 'failed', code: 'POSTING_ALREADY_CANCELLED' })
  })
})
