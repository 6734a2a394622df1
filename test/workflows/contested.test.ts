import { describe, expect, it } from 'vitest'
import { type Behaviour, CONTESTED } from '../../src/sandbox/index.ts'
import { type ProductSeed, type SellerSeed, testOzon } from '../../src/testing/index.ts'
import { cancelPostings } from '../../src/workflows/cancel/cancel-postings.ts'
import { printLabels } from '../../src/workflows/labels/print-labels.ts'
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

describe.each(CONTESTED.earlyLabels)('where labels that are still being made are told by %s', earlyLabels => {
  it('they are waited for, and printed', async () => {
    const { ozon, clock } = shopWith({ earlyLabels })
    await ship(ozon, NUMBER)
    const began = clock.now()
    const { postings, files } = await printLabels(ozon, NUMBER, { size: 'big' })
    expect([postings, files.length]).toMatchObject([[{ outcome: 'done' }], 1])
    expect(clock.now() - began).toBeGreaterThan(30_000)
  })

  it('one that can have no label is told at once, and costs the others nothing', async () => {
    const other = { number: '1000-0002-1', status: 'delivering' as const, lines: [{ offerId: 'MUG' }] }
    const postings = [{ number: NUMBER, lines: [{ offerId: 'MUG', quantity: 2 }] }, other]
    const { ozon } = shopWith({ earlyLabels }, { postings })
    await ship(ozon, NUMBER)
    const printed = await printLabels(ozon, [NUMBER, other.number], { size: 'big' })
    expect(printed.postings).toMatchObject([{ outcome: 'done' }, { outcome: 'failed', retryable: false }])
  })
})

it('labels that do not come in time may come later', async () => {
  const { ozon, asked } = shopWith({ labelReadyMs: 86_400_000 })
  await ship(ozon, NUMBER)
  const { postings } = await printLabels(ozon, NUMBER, { size: 'big', attempts: 3 })
  expect(postings).toMatchObject([{ outcome: 'failed', code: 'NO_POSTINGS_FOR_BATCH_DOWNLOAD', retryable: true }])
  expect(asked('/v3/posting/fbs/package-label/create')).toBe(3)
})

it('a label of a posting that can have none is not asked for again', async () => {
  const { ozon, asked } = shopWith({})
  const { postings } = await printLabels(ozon, NUMBER, { size: 'big' })
  expect(postings).toMatchObject([{ outcome: 'failed', retryable: false }])
  expect(asked('/v3/posting/fbs/package-label/create')).toBe(1)
})
