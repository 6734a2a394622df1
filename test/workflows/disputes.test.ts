import { describe, expect, it } from 'vitest'
import { testOzon } from '../../src/testing/index.ts'
import { memoryIntents } from '../../src/workflows/core/intents.ts'
import { giveUpDispute, openDispute, returnToShipping } from '../../src/workflows/disputes/moves.ts'
import { type DisputeWorkOptions, disputeWorkList } from '../../src/workflows/disputes/work-list.ts'
import { dyingClient, numbers, openShop, type Shop } from './support/shop.ts'

const OPEN = '/v2/posting/fbs/arbitration'
const RETURN = '/v2/posting/fbs/awaiting-delivery'
const ACTS = '/v2/posting/fbs/act/list'
const ONE = '0001-0001-1'
const TWO = '0002-0001-1'
const LOST = [
  ['reset before', { fault: 'reset', after: false }],
  ['reset after', { fault: 'reset', after: true }],
  ['error after', { fault: 'server-error', after: true }],
] as const

const missed = (count: number) => numbers(count).map(number => ({ number, status: 'not_accepted' as const }))

describe('a dispute of the seller', () => {
  it('is opened for many with few requests', async () => {
    const { ozon, requests, effects, posting } = openShop('FBS', missed(45))
    const outcomes = await openDispute(ozon, numbers(45))
    expect(outcomes.every(each => each.outcome === 'done' && each.value.posting?.status === 'arbitration')).toBe(true)
    expect(requests(OPEN)).toBe(3)
    expect(effects()).toHaveLength(45)
    expect(posting(ONE).substatus).toBe('posting_in_arbitration')
    expect(await openDispute(ozon, ONE)).toMatchObject([{ value: { how: 'already' } }])
  })

  it('of one posting without a ground costs the others nothing', async () => {
    const { ozon, posting, effects, requests } = openShop('FBS', missed(4))
    // It was scanned after all, which the answers do not show.
    posting(TWO).scanned = true
    const outcomes = await openDispute(ozon, numbers(4))
    expect(outcomes.map(({ outcome }) => outcome)).toEqual(['done', 'failed', 'done', 'done'])
    expect(outcomes[1]).toMatchObject({ code: 'HAS_INCORRECT_STATUS', retryable: false })
    expect(effects()).toHaveLength(3)
    expect(requests(OPEN)).toBe(5)
  })

  it('that Ozon refuses with one "false" is opened for each that can be', async () => {
    const shop = openShop('FBS', missed(2))
    let calls = 0
    const fetch: typeof globalThis.fetch = async (input, init) => {
      const request = new Request(input, init)
      return request.url.endsWith(OPEN) && ++calls === 1
        ? Response.json({ result: false })
        : shop.sandbox.fetch(request)
    }
    expect(await openDispute(shop.ozon.withOptions({ fetch }), numbers(2))).toMatchObject([
      { outcome: 'done' },
      { outcome: 'done' },
    ])
    expect(shop.effects()).toHaveLength(2)
  })

  it('is not sent where the status forbids it', async () => {
    const { ozon, requests } = openShop('FBS', [{ number: ONE }, { number: TWO, status: 'not_accepted' }])
    const outcomes = await openDispute(ozon, [ONE, TWO], { dryRun: true })
    expect(outcomes).toMatchObject([
      { problems: [{ field: 'status' }] },
      { outcome: 'planned', plan: { operation: OPEN } },
    ])
    expect(requests(OPEN)).toBe(0)
  })

  it('is tried later when there are too many requests', async () => {
    const { ozon } = openShop('FBS', missed(2), { faults: [{ fault: 'rate-limit', operation: OPEN }] })
    expect(await openDispute(ozon, numbers(2))).toMatchObject([
      { outcome: 'failed', retryable: true },
      { outcome: 'failed', retryable: true },
    ])
  })

  it('waits while Ozon does not tell the status', async () => {
    const shop = openShop('FBS', missed(1))
    let reads = 0
    const fetch: typeof globalThis.fetch = async (input, init) => {
      const request = new Request(input, init)
      const response = await shop.sandbox.fetch(request)
      if (!request.url.endsWith('/v4/posting/fbs/list') || ++reads !== 2) return response
      const answer = await response.json()
      delete answer.postings[0].status
      return Response.json(answer)
    }
    expect(await openDispute(shop.ozon.withOptions({ fetch }), ONE)).toMatchObject([{ outcome: 'done' }])
    expect(reads).toBe(3)
  })

  it.each(LOST)('is opened once after %s', async (_name, fault) => {
    const { ozon, effects } = openShop('FBS', missed(3), { faults: [{ ...fault, operation: OPEN, times: 1 }] })
    const outcomes = await openDispute(ozon, numbers(3))
    expect(outcomes.map(({ outcome }) => outcome)).toEqual(['done', 'done', 'done'])
    expect(effects()).toEqual(numbers(3).map(number => `dispute-opened ${number}`))
  })

  it.each(['before', 'after'] as const)('is opened once when the process dies %s it', async when => {
    const shop = openShop('FBS', missed(2))
    const journal = memoryIntents()
    const { ozon, signal } = dyingClient(shop, OPEN, when)
    await expect(openDispute(ozon, numbers(2), { journal, signal })).rejects.toThrow('died')
    const outcomes = await openDispute(shop.ozon, numbers(2), { journal })
    expect(outcomes.map(({ outcome }) => outcome)).toEqual(['done', 'done'])
    expect(shop.effects()).toHaveLength(2)
    // The parcel turned up: what was done stays done.
    shop.levers.find(ONE)
    expect(await openDispute(shop.ozon, ONE, { journal })).toMatchObject([
      { outcome: 'done', value: { how: 'found', posting: { status: 'delivering' } } },
    ])
  })
})

describe('a posting that goes back to shipping', () => {
  it('is to be handed over again', async () => {
    const { ozon, requests, posting, effects } = openShop('FBS', [
      { number: ONE, status: 'arbitration' },
      { number: TWO, status: 'not_accepted' },
    ])
    const outcomes = await returnToShipping(ozon, [ONE, TWO])
    expect(outcomes).toMatchObject([{ outcome: 'done' }, { outcome: 'done' }])
    expect([posting(ONE).status, posting(TWO).status]).toEqual(['awaiting_deliver', 'awaiting_deliver'])
    expect(requests(RETURN)).toBe(1)
    expect(effects()).toEqual([`dispute-given-up ${ONE}`, `dispute-given-up ${TWO}`])
  })

  it.each(LOST)('does so once after %s', async (_name, fault) => {
    const { ozon, effects } = openShop('FBS', missed(2), { faults: [{ ...fault, operation: RETURN, times: 1 }] })
    const outcomes = await returnToShipping(ozon, numbers(2))
    expect(outcomes.map(({ outcome }) => outcome)).toEqual(['done', 'done'])
    expect(effects()).toHaveLength(2)
  })
})

describe('a dispute that is given up', () => {
  it('cancels the posting for reason 401, where there is a dispute', async () => {
    const { ozon, posting, effects } = openShop('FBS', [{ number: ONE, status: 'arbitration' }, { number: TWO }])
    const outcomes = await giveUpDispute(ozon, [ONE, TWO])
    expect(outcomes).toMatchObject([
      { outcome: 'done', value: { posting: { status: 'cancelled' } } },
      { outcome: 'failed', problems: [{ field: 'reasonId', value: '401' }] },
    ])
    expect(posting(ONE).cancellation?.reasonId).toBe(401)
    expect(effects()).toEqual([`cancelled ${ONE}`])
  })
})

/** A carriage with two postings, handed over; the first was not found. */
async function handedOver(): Promise<Shop & { readonly carriageId: string }> {
  const shop = openShop(
    'FBS',
    numbers(2).map(number => ({ number, status: 'awaiting_deliver' })),
  )
  const { ozon, clock, levers, seller } = shop
  const [warehouse] = seller.warehouses.keys()
  const carriageId = await ozon.carriages.create({ deliveryMethodId: warehouse ?? '' })
  await ozon.carriages.approve(carriageId)
  await clock.advance('1h')
  levers.loseInSorting(ONE)
  levers.move(TWO, { to: 'delivering', by: 'Ozon' })
  return { ...shop, carriageId }
}

describe('the work list of disputes', () => {
  it('says what may be done, that no deadline is known, and what shows the hand-over', async () => {
    const { ozon, carriageId } = await handedOver()
    const [work, ...others] = await disputeWorkList(ozon, { files: true })
    expect(others).toEqual([])
    expect(work).toMatchObject({
      posting: { postingNumber: ONE, status: 'not_accepted' },
      kind: 'not-accepted',
      may: {
        openDispute: { allowed: true },
        returnToShipping: { allowed: true },
        giveUpDispute: { allowed: true },
      },
      untilNote: expect.stringContaining('No source gives a deadline'),
      evidence: {
        dates: { shipBy: expect.any(Date), shipByWithoutDelay: expect.any(Date) },
        barcodes: { lower: expect.any(String) },
        carriage: {
          id: carriageId,
          isInAct: true,
          row: { postingNumber: ONE },
          act: { departureDate: expect.any(String) },
          barcode: expect.any(String),
          actPdf: { contentType: 'application/pdf' },
        },
        // Such acts are for sellers of the CIS.
        missing: [{ what: 'hand-over-date' }, { what: 'discrepancy-pdf' }],
      },
    })
    expect(work?.until).toBeUndefined()
  })

  it('holds disputes of both sides, the latest deadline last, or only some kinds', async () => {
    const { ozon, requests } = openShop('FBS', [
      { number: ONE, status: 'client_arbitration' },
      { number: TWO, status: 'arbitration', createdAt: '2026-11-20T09:00:00Z' },
      { number: '0003-0001-1', status: 'delivering' },
    ])
    const list = await disputeWorkList(ozon)
    expect(list.map(({ posting, kind, may }) => [posting.postingNumber, kind, may.openDispute.allowed])).toEqual([
      [TWO, 'seller-dispute', false],
      [ONE, 'buyer-dispute', false],
    ])
    expect(list[1]?.evidence.missing).toEqual([
      { what: 'hand-over-date', why: expect.stringContaining('tells none') },
      { what: 'carriage', why: expect.stringContaining('No act of the days') },
    ])
    const own = await disputeWorkList(ozon, { kinds: ['seller-dispute'] })
    expect(own).toHaveLength(1)
    const before = requests('/v4/posting/fbs/unfulfilled/list')
    expect(await disputeWorkList(ozon, { kinds: [] })).toEqual([])
    expect(requests('/v4/posting/fbs/unfulfilled/list')).toBe(before)
  })

  it('is not empty for the sake of a kind that is none', async () => {
    const wrong = { kinds: ['seller'] } as unknown as DisputeWorkOptions
    await expect(disputeWorkList(testOzon().ozon, wrong)).rejects.toMatchObject({
      problems: [{ field: 'kinds', rule: expect.stringContaining('seller-dispute'), value: "'seller'" }],
    })
  })

  it('passes the signal on, and fetches no files unless they are asked for', async () => {
    const { ozon, requests } = await handedOver()
    const { signal } = new AbortController()
    const [work] = await disputeWorkList(ozon, { signal })
    expect(work?.evidence.carriage).toMatchObject({ isInAct: true })
    expect(requests('/v2/posting/fbs/act/get-pdf')).toBe(0)
  })

  it('tells a posting that the act has left out', async () => {
    const shop = await handedOver()
    const fetch: typeof globalThis.fetch = async (input, init) => {
      const request = new Request(input, init)
      const response = await shop.sandbox.fetch(request)
      if (!request.url.endsWith('/act/check-status')) return response
      const { result } = await response.json()
      return Response.json({ result: { ...result, added_to_act: [], removed_from_act: [ONE] } })
    }
    const [work] = await disputeWorkList(shop.ozon.withOptions({ fetch }))
    expect(work?.evidence.carriage?.isInAct).toBe(false)
  })

  it('tells what could not be fetched', async () => {
    const { ozon, setFaults } = await handedOver()
    setFaults([{ fault: 'proxy-page', status: 403, operation: /check-status|barcode\/text|get-pdf|discrepancy/ }])
    const [work] = await disputeWorkList(ozon, { files: true })
    expect(work?.evidence.missing.map(({ what }) => what)).toEqual([
      'hand-over-date',
      'act-state',
      'carriage-barcode',
      'act-pdf',
      'discrepancy-pdf',
    ])
    expect(work?.evidence.carriage).not.toHaveProperty('isInAct')
    setFaults([{ fault: 'proxy-page', status: 403, operation: ACTS }])
    const [blind] = await disputeWorkList(ozon)
    expect(blind?.evidence).toMatchObject({ missing: [{}, { what: 'carriage', why: expect.stringContaining(ACTS) }] })
    setFaults([{ fault: 'proxy-page', status: 403, operation: '/v2/posting/fbs/act/get-postings' }])
    const [closed] = await disputeWorkList(ozon)
    expect(closed?.evidence.carriage).toBeUndefined()
  })

  it('fetches the act of what differed, and tells an answer without what was asked for', async () => {
    const shop = await handedOver()
    const fetch: typeof globalThis.fetch = async (input, init) => {
      const request = new Request(input, init)
      if (request.url.endsWith('/get-barcode/text')) return Response.json({ result: '' })
      if (request.url.endsWith('/act-discrepancy/pdf')) {
        return Response.json({ content: 'JVBERi0=', name: 'act.pdf', type: 'application/pdf' })
      }
      return shop.sandbox.fetch(request)
    }
    const [work] = await disputeWorkList(shop.ozon.withOptions({ fetch }), { files: true })
    expect(work?.evidence).toMatchObject({
      carriage: { discrepancyPdf: { contentType: 'application/pdf' } },
      missing: [{ what: 'hand-over-date' }, { what: 'carriage-barcode', why: 'Ozon answered without it.' }],
    })
  })

  it('says so when a day has more acts than Ozon tells, and when there are too many days', async () => {
    const shop = openShop('FBS', [{ number: ONE, status: 'not_accepted', createdAt: '2026-10-01T09:00:00Z' }])
    const fifty = Array.from({ length: 50 }, (_, i) => ({
      id: i + 1,
      created_at: i < 2 ? null : '2026-11-20T09:00:00Z',
    }))
    const fetch: typeof globalThis.fetch = async (input, init) => {
      const request = new Request(input, init)
      if (request.url.endsWith(ACTS)) return Response.json({ result: fifty })
      if (request.url.endsWith('/get-postings')) return Response.json({ result: [] })
      const response = await shop.sandbox.fetch(request)
      if (!request.url.endsWith('/unfulfilled/list')) return response
      const answer = await response.json()
      // Ready long ago, and late only now: Ozon moves dates after the fact.
      answer.postings[0].shipment_date_without_delay = '2026-11-30T09:00:00Z'
      return Response.json(answer)
    }
    const [work] = await disputeWorkList(shop.ozon.withOptions({ fetch }))
    const why = work?.evidence.missing.find(({ what }) => what === 'carriage')?.why
    expect(why).toContain('told only 50 acts')
    expect(why).toContain('Only the acts of the last 31 of 53 days')
  })

  it('does what it can with a posting of which little is told', async () => {
    const shop = openShop('FBS', [
      { number: ONE, status: 'not_accepted' },
      { number: TWO, status: 'not_accepted' },
    ])
    const fetch: typeof globalThis.fetch = async (input, init) => {
      const request = new Request(input, init)
      const response = await shop.sandbox.fetch(request)
      if (!request.url.endsWith('/unfulfilled/list')) return response
      const [first, second] = (await response.json()).postings
      const bare = { posting_number: first.posting_number, status: first.status, products: [] }
      const dated = { ...bare, posting_number: second.posting_number, shipment_date: '2026-11-21T09:00:00Z' }
      const moved = { ...second, posting_number: '0003-0001-1', status: 'delivering' }
      const begun = { ...bare, posting_number: '0005-0001-1', in_process_at: '2026-11-21T09:00:00Z' }
      const handed = { ...second, posting_number: '0004-0001-1', delivering_date: '2026-11-21T10:00:00Z' }
      return Response.json({ postings: [bare, dated, moved, begun, handed], has_next: false, cursor: '' })
    }
    const list = await disputeWorkList(shop.ozon.withOptions({ fetch }))
    expect(
      list.map(({ posting, evidence }) => [posting.postingNumber, evidence.missing.map(({ what }) => what)]),
    ).toEqual([
      [TWO, ['barcodes', 'hand-over-date', 'carriage']],
      ['0004-0001-1', ['carriage']],
      [ONE, ['barcodes', 'hand-over-date', 'carriage']],
      ['0005-0001-1', ['barcodes', 'hand-over-date', 'carriage']],
    ])
  })

  it('looks no further than it must, and asks for no act of differences where there are none', async () => {
    const shop = openShop('FBS', [{ number: ONE, status: 'awaiting_deliver' }])
    const { ozon, seller, levers, requests, clock } = shop
    const [warehouse = ''] = seller.warehouses.keys()
    await ozon.carriages.approve(await ozon.carriages.create({ deliveryMethodId: warehouse }))
    await clock.advance('10m')
    // As long as this one is on its way, nobody says what differed.
    levers.order({ status: 'awaiting_deliver' })
    const number = levers.order({ status: 'awaiting_deliver' })
    const second = await ozon.carriages.create({ deliveryMethodId: warehouse })
    await ozon.carriages.approve(second)
    await clock.advance('10m')
    await openDispute(ozon, number)
    const [work] = await disputeWorkList(ozon, { files: true })
    expect(work?.evidence).toMatchObject({ carriage: { id: second }, missing: [{ what: 'hand-over-date' }] })
    expect(requests('/v2/posting/fbs/act/get-postings')).toBe(1)
    expect(requests('/v1/carriage/act-discrepancy/pdf')).toBe(0)
  })

  it('looks at each act once, however many days name it', async () => {
    const shop = await handedOver()
    const fetch: typeof globalThis.fetch = async (input, init) => {
      const request = new Request(input, init)
      const response = await shop.sandbox.fetch(request)
      if (request.url.endsWith('/get-postings')) return Response.json({ result: [] })
      if (!request.url.endsWith('/unfulfilled/list')) return response
      const answer = await response.json()
      answer.postings[0].in_process_at = '2026-11-20T09:00:00Z'
      return Response.json(answer)
    }
    const [work] = await disputeWorkList(shop.ozon.withOptions({ fetch }))
    expect(work?.evidence.carriage).toBeUndefined()
    expect(shop.requests(ACTS)).toBe(3)
    expect(shop.requests('/v2/posting/fbs/act/get-postings')).toBe(1)
  })
})
