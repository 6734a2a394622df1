import { describe, expect, it } from 'vitest'
import { createOzon, type Ozon } from '../../src/client.ts'
import { cancelPostings } from '../../src/workflows/cancel/cancel-postings.ts'
import { answerCancellations, cancellationWorkList } from '../../src/workflows/cancel/conditional.ts'
import { giveUpDispute, openDispute, returnToShipping } from '../../src/workflows/disputes/moves.ts'
import { disputeWorkList } from '../../src/workflows/disputes/work-list.ts'
import { handOver, handOverMany } from '../../src/workflows/hand-over/hand-over.ts'
import { printLabels } from '../../src/workflows/labels/print-labels.ts'
import { actOnReturn } from '../../src/workflows/returns/act-on-return.ts'
import { giveoutBarcode } from '../../src/workflows/returns/giveout-barcode.ts'
import { returnWorkList } from '../../src/workflows/returns/work-list.ts'
import { verifyCourierCodes } from '../../src/workflows/rfbs/courier-code.ts'
import { setCutoffs } from '../../src/workflows/rfbs/cutoff.ts'
import { markDelivered, markDelivering, markLastMile } from '../../src/workflows/rfbs/moves.ts'
import { moveTimeslots } from '../../src/workflows/rfbs/timeslot.ts'
import { setTrackingNumbers } from '../../src/workflows/rfbs/tracking.ts'
import { ship } from '../../src/workflows/ship/ship.ts'
import { shipMany } from '../../src/workflows/ship/ship-many.ts'
import { setStocks } from '../../src/workflows/stocks/set-stocks.ts'
import { numbers, openShop, type Shop } from './support/shop.ts'

const MANY = 450
const MANY_NUMBERS = numbers(MANY)
const packing = MANY_NUMBERS.slice(0, 5).map(number => ({ number }))
const each = <T extends object>(fields: T) => MANY_NUMBERS.map(postingNumber => ({ postingNumber, ...fields }))
const DAY = '2026-11-25'

/** A client whose key Ozon does not know, and how many requests it sent. */
function withWrongKey({ sandbox }: Shop, apiKey: string | (() => string) = 'wrong-key') {
  let sent = 0
  const fetch: typeof globalThis.fetch = (input, init) => {
    sent++
    return sandbox.fetch(input, init)
  }
  return { ozon: createOzon({ ...sandbox.options(), apiKey, fetch }), sent: () => sent }
}

type Outcome = { readonly outcome: string; readonly message?: string; readonly code?: string }

const WITH_ITEMS: readonly (readonly [string, (ozon: Ozon) => Promise<readonly Outcome[]>])[] = [
  ['cancelPostings', ozon => cancelPostings(ozon, each({ reasonId: '352' }))],
  [
    'answerCancellations',
    ozon =>
      answerCancellations(
        ozon,
        MANY_NUMBERS.map((_, i) => ({ id: `${i + 1}`, answer: 'approve' })),
      ),
  ],
  ['openDispute', ozon => openDispute(ozon, MANY_NUMBERS)],
  ['returnToShipping', ozon => returnToShipping(ozon, MANY_NUMBERS)],
  ['giveUpDispute', ozon => giveUpDispute(ozon, MANY_NUMBERS)],
  ['printLabels', async ozon => (await printLabels(ozon, MANY_NUMBERS, { perFile: 10, size: 'small' })).postings],
  [
    'actOnReturn',
    ozon =>
      actOnReturn(
        ozon,
        MANY_NUMBERS.map((_, i) => ({ returnId: `${i + 1}`, actionId: '1' })),
      ),
  ],
  ['verifyCourierCodes', ozon => verifyCourierCodes(ozon, each({ code: '1234' }))],
  ['setCutoffs', ozon => setCutoffs(ozon, each({ cutoff: `${DAY}T09:00:00Z` }))],
  ['markDelivering', ozon => markDelivering(ozon, MANY_NUMBERS)],
  ['markLastMile', ozon => markLastMile(ozon, MANY_NUMBERS)],
  ['markDelivered', ozon => markDelivered(ozon, MANY_NUMBERS)],
  ['moveTimeslots', ozon => moveTimeslots(ozon, each({ from: `${DAY}T09:00:00Z`, to: `${DAY}T12:00:00Z` }))],
  ['setTrackingNumbers', ozon => setTrackingNumbers(ozon, each({ trackingNumber: 'T1' }))],
  [
    'shipMany by number',
    async ozon =>
      (
        await shipMany(
          ozon,
          MANY_NUMBERS.map(posting => ({ posting })),
        )
      ).outcomes,
  ],
  [
    'setStocks',
    ozon =>
      setStocks(
        ozon,
        MANY_NUMBERS.map((_, i) => ({ offerId: `A${i}`, warehouseId: '1', stock: 1 })),
      ),
  ],
  [
    'handOverMany',
    async ozon => {
      const wishes = MANY_NUMBERS.slice(0, 20).map((_, i) => ({ deliveryMethodId: `${i + 1}`, departureDate: DAY }))
      return (await handOverMany(ozon, wishes)).flatMap(({ carriages }) => carriages)
    },
  ],
]

const WITHOUT_ITEMS: readonly (readonly [string, (ozon: Ozon) => Promise<unknown>])[] = [
  ['cancellationWorkList', ozon => cancellationWorkList(ozon)],
  ['disputeWorkList', ozon => disputeWorkList(ozon)],
  ['returnWorkList', ozon => returnWorkList(ozon)],
  ['giveoutBarcode', ozon => giveoutBarcode(ozon)],
]

describe('a key that Ozon does not know costs one request', () => {
  it.each(WITH_ITEMS)('in %s, and the other items are told as not sent', async (_name, work) => {
    const { ozon, sent } = withWrongKey(openShop('RFBS_SELF', packing))
    const outcomes = await work(ozon)
    expect(sent()).toBe(1)
    expect(outcomes.length).toBeGreaterThan(1)
    for (const { outcome, message = '' } of outcomes) {
      expect(outcome).toBe('failed')
      expect(message).toContain('Invalid Api-Key')
      expect(message).not.toContain('no such posting')
    }
    const told = outcomes.filter(({ message = '' }) => /(not|nothing was) sent/i.test(message))
    expect(told.length).toBeGreaterThanOrEqual(outcomes.length - 20)
  })

  it.each(WITHOUT_ITEMS)('in %s, which rejects with it', async (_name, work) => {
    const { ozon, sent } = withWrongKey(openShop('RFBS_SELF', packing))
    await expect(work(ozon)).rejects.toMatchObject({ kind: 'authentication', httpStatus: 404, code: 5 })
    expect(sent()).toBe(1)
  })

  it('in shipMany of postings that were read before the key was refused', async () => {
    const shop = openShop('FBS', packing)
    const postings = await shop.ozon.postings.unfulfilled().toArray({ limit: 10 })
    const { ozon, sent } = withWrongKey(shop)
    const { outcomes } = await shipMany(
      ozon,
      postings.map(posting => ({ posting })),
    )
    expect(sent()).toBe(1)
    expect(outcomes.map(({ outcome }) => outcome)).toEqual(postings.map(() => 'failed'))
  })

  it('in ship and handOver', async () => {
    const { ozon, sent } = withWrongKey(openShop('FBS', packing))
    expect(await ship(ozon, MANY_NUMBERS[0] ?? '')).toMatchObject({ outcome: 'failed', code: 'authentication' })
    expect(sent()).toBe(1)
    const { carriages } = await handOver(ozon, { deliveryMethodId: '1', departureDate: DAY })
    expect(carriages).toMatchObject([{ outcome: 'failed', code: 'authentication' }])
    expect(sent()).toBe(2)
  })

  it('and one more with a new key when the key is a function', async () => {
    let asked = 0
    const shop = openShop('FBS', packing)
    const { ozon, sent } = withWrongKey(shop, () => `wrong-${++asked}`)
    await cancelPostings(ozon, each({ reasonId: '352' }))
    expect([asked, sent()]).toEqual([2, 2])
  })

  it('and the next work tries it again: it may be right by then', async () => {
    const shop = openShop('FBS', packing)
    let apiKey = 'wrong'
    const ozon = createOzon({ ...shop.sandbox.options(), apiKey: () => apiKey })
    const wanted = packing.map(({ number: postingNumber }) => ({ postingNumber, reasonId: '352' }))
    expect((await cancelPostings(ozon, wanted)).map(({ outcome }) => outcome)).toEqual(wanted.map(() => 'failed'))
    apiKey = shop.sandbox.credentials.apiKey
    expect((await cancelPostings(ozon, wanted)).map(({ outcome }) => outcome)).toEqual(wanted.map(() => 'done'))
  })
})

it('a key that is refused between two requests of a batch leaves the rest unsent, each with that word', async () => {
  const shop = openShop('FBS', packing)
  let sent = 0
  const fetch: typeof globalThis.fetch = (input, init) => {
    const request = new Request(input, init)
    if (++sent > 1) request.headers.set('api-key', 'no-longer')
    return shop.sandbox.fetch(request)
  }
  const ozon = createOzon({ ...shop.sandbox.options(), fetch })
  const { failed, missing } = await ozon.finance.accruals(MANY_NUMBERS)
  expect(sent).toBe(2)
  expect(missing).toHaveLength(200)
  expect(failed.map(({ code }) => code)).toEqual(MANY_NUMBERS.slice(200).map(() => '5'))
  expect(failed.filter(({ message }) => message.startsWith('not sent: '))).toHaveLength(MANY - 400)
})

it('a write whose answer was lost is not looked for again and again with a key that is refused meanwhile', async () => {
  const shop = openShop('FBS', packing)
  let isRefused = false
  let sent = 0
  const fetch: typeof globalThis.fetch = async (input, init) => {
    const request = new Request(input, init)
    sent++
    if (isRefused) request.headers.set('api-key', 'no-longer')
    if (!request.url.endsWith('/v2/posting/fbs/cancel')) return shop.sandbox.fetch(request)
    isRefused = true
    throw Object.assign(new Error('lost'), { code: 'ECONNRESET' })
  }
  const ozon = createOzon({ ...shop.sandbox.options(), fetch })
  const [outcome] = await cancelPostings(ozon, { postingNumber: packing[0]?.number ?? '', reasonId: '352' })
  expect(outcome).toMatchObject({ outcome: 'unknown', advice: expect.stringContaining('Look at') })
  const before = sent
  expect(before).toBeLessThan(6)
})
