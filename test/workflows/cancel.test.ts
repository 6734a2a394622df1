import { describe, expect, it } from 'vitest'
import { askToCancel } from '../../src/sandbox/buyers.ts'
import type { PostingSeed } from '../../src/sandbox/index.ts'
import { aPosting } from '../../src/testing/index.ts'
import { cancelPostings } from '../../src/workflows/cancel/cancel-postings.ts'
import {
  answerCancellations,
  type CancellationAnswer,
  cancellationWorkList,
} from '../../src/workflows/cancel/conditional.ts'
import { reachOfCancel } from '../../src/workflows/cancel/judge-cancel.ts'
import { memoryIntents } from '../../src/workflows/core/intents.ts'
import { dyingClient, numbers, openShop, type Shop } from './support/shop.ts'

const WHOLE = '/v2/posting/fbs/cancel'
const PRODUCTS = '/v2/posting/fbs/product/cancel'
const REASONS = '/v1/posting/fbs/cancel-reason'
const LIST = '/v2/conditional-cancellation/list'
const ONE = '0001-0001-1'
const TWO = '0002-0001-1'
const LOST = [
  ['reset before', { fault: 'reset', after: false }],
  ['reset after', { fault: 'reset', after: true }],
  ['error after', { fault: 'server-error', after: true }],
  ['cut answer', { fault: 'cut-body' }],
] as const

const packing = (count: number) => numbers(count).map(number => ({ number }))
const TOYS = [
  { offerId: 'DOLL', quantity: 2 },
  { offerId: 'BALL', quantity: 1 },
]
const toys = (status: PostingSeed['status'] = 'awaiting_packaging') =>
  openShop('FBS', [{ number: ONE, lines: TOYS, status }])

/** The SKUs of the one posting, in the order of its lines. */
const skusOf = (shop: Shop): readonly [string, string] => {
  const [doll, ball] = shop.posting(ONE).lines
  if (doll === undefined || ball === undefined) throw new Error('The seed has two lines.')
  return [doll.sku, ball.sku]
}

describe('cancelling whole postings', () => {
  it('asks for the reasons of all first, and cancels each once', async () => {
    const { ozon, requests, effects } = openShop('FBS', packing(25))
    const outcomes = await cancelPostings(
      ozon,
      numbers(25).map(postingNumber => ({ postingNumber, reasonId: '352' })),
    )
    expect(outcomes.every(each => each.outcome === 'done' && each.value.posting?.status === 'cancelled')).toBe(true)
    expect(effects().filter(effect => effect.startsWith('cancelled'))).toHaveLength(25)
    expect(requests(REASONS)).toBe(2)
    expect(requests(WHOLE)).toBe(25)
  })

  it.each(LOST)('happens once after %s', async (_name, fault) => {
    const shop = openShop('FBS', packing(1), { faults: [{ ...fault, operation: WHOLE, times: 1 }] })
    expect(await cancelPostings(shop.ozon, { postingNumber: ONE, reasonId: '352' })).toMatchObject([
      { outcome: 'done' },
    ])
    expect(shop.effects().filter(effect => effect.startsWith('cancelled'))).toEqual([`cancelled ${ONE}`])
  })

  it('names the reasons that are allowed, and the others go on', async () => {
    const { ozon, requests } = openShop('FBS', [
      ...packing(1),
      { number: TWO, status: 'awaiting_packaging' },
      { number: '0003-0001-1', status: 'delivered' },
      { number: '0004-0001-1', status: 'cancelled' },
    ])
    const outcomes = await cancelPostings(ozon, [
      { postingNumber: ONE, reasonId: '665' },
      { postingNumber: TWO, reasonId: '402', message: 'Fire in the warehouse' },
      { postingNumber: '0003-0001-1', reasonId: '352' },
      { postingNumber: '0004-0001-1', reasonId: '352' },
    ])
    expect(outcomes).toMatchObject([
      { problems: [{ field: 'reasonId', rule: expect.stringContaining('352 (Товар'), value: '665' }] },
      { outcome: 'done' },
      { problems: [{ field: 'status' }, { field: 'reasonId', rule: expect.stringContaining('no reason') }] },
      { outcome: 'done', value: { how: 'already' } },
    ])
    expect(requests(WHOLE)).toBe(1)
  })

  it('takes a reason that is a number for the same', async () => {
    const { ozon, effects } = openShop('FBS', packing(2))
    const outcomes = await cancelPostings(ozon, [
      { postingNumber: ONE, reasonId: 352 as unknown as string },
      { postingNumber: TWO, reasonId: '352', message: 5 as unknown as string },
    ])
    expect(outcomes).toMatchObject([{ outcome: 'done' }, { problems: [{ field: 'message', rule: 'must be text' }] }])
    expect(effects()).toContain(`cancelled ${ONE}`)
  })

  it('wants words where Ozon wants them, before anything is asked', async () => {
    const { ozon, requests } = openShop('FBS', packing(1))
    const outcomes = await Promise.all([
      cancelPostings(ozon, { postingNumber: ONE, reasonId: '402', message: ' ' }),
      cancelPostings(ozon, { postingNumber: ONE, reasonId: '352', lines: [{ sku: '1', quantity: 1 }] }),
      cancelPostings(ozon, { postingNumber: '', reasonId: 'broken' }),
    ])
    expect(outcomes.flat()).toMatchObject([
      { problems: [{ field: 'message', rule: expect.stringContaining('reason 402') }] },
      { problems: [{ field: 'message', rule: expect.stringContaining('single products') }] },
      { problems: [{ field: 'postingNumber' }, { field: 'reasonId' }] },
    ])
    expect(requests('/v4/posting/fbs/list')).toBe(0)
  })

  it('says what a dry run would do', async () => {
    const { ozon, requests } = openShop('FBS', packing(1))
    expect(await cancelPostings(ozon, { postingNumber: ONE, reasonId: '352' }, { dryRun: true })).toEqual([
      { item: ONE, outcome: 'planned', plan: { operation: WHOLE, what: 'Cancels the whole posting for reason 352.' } },
    ])
    expect(requests(WHOLE)).toBe(0)
  })

  it('fails for the postings whose reasons cannot be asked for', async () => {
    const { ozon } = openShop('FBS', packing(1), { faults: [{ fault: 'server-error', operation: REASONS }] })
    expect(await cancelPostings(ozon, { postingNumber: ONE, reasonId: '352' })).toMatchObject([
      { outcome: 'failed', retryable: true },
    ])
  })

  it('passes the signal on to every request', async () => {
    const { signal } = new AbortController()
    const { ozon } = openShop('FBS', packing(1))
    expect(await cancelPostings(ozon, { postingNumber: ONE, reasonId: '352' }, { signal })).toMatchObject([
      { outcome: 'done' },
    ])
  })

  it('names reasons as far as Ozon names them', async () => {
    const { ozon, sandbox } = openShop('FBS', packing(1))
    const fetch: typeof globalThis.fetch = async (input, init) => {
      const request = new Request(input, init)
      if (!request.url.endsWith(REASONS)) return sandbox.fetch(request)
      return Response.json({ result: [{ posting_number: ONE, reasons: [{ id: 352 }, { id: 400 }] }] })
    }
    expect(await cancelPostings(ozon.withOptions({ fetch }), { postingNumber: ONE, reasonId: '1' })).toMatchObject([
      { problems: [{ rule: 'is not allowed for this posting; Ozon allows 352, 400' }] },
    ])
  })

  it('allows no reason for a posting that Ozon leaves out', async () => {
    const { ozon, sandbox } = openShop('FBS', packing(1))
    const fetch: typeof globalThis.fetch = async (input, init) => {
      const request = new Request(input, init)
      return request.url.endsWith(REASONS) ? Response.json({ result: [] }) : sandbox.fetch(request)
    }
    const silent = ozon.withOptions({ fetch })
    expect(await cancelPostings(silent, { postingNumber: ONE, reasonId: '352' })).toMatchObject([
      { problems: [{ rule: expect.stringContaining('allows no reason') }] },
    ])
  })
})

describe('cancelling single products', () => {
  const message = 'Broken'

  it('takes pieces out and leaves the rest', async () => {
    const shop = toys()
    const [doll] = skusOf(shop)
    const wish = { postingNumber: ONE, reasonId: '400', message, lines: [{ sku: doll, quantity: 1 }] }
    const [outcome] = await cancelPostings(shop.ozon, wish)
    expect(outcome).toMatchObject({
      outcome: 'done',
      value: { namedByOzon: ONE, posting: { status: 'awaiting_packaging', lines: [{ quantity: 1 }, { quantity: 1 }] } },
    })
    expect(shop.effects()).toEqual([`products-cancelled ${ONE}`])
  })

  it('of all pieces cancels the posting', async () => {
    const shop = toys()
    const [doll, ball] = skusOf(shop)
    const lines = [
      { sku: doll, quantity: 2 },
      { sku: ball, quantity: 1 },
    ]
    const wish = { postingNumber: ONE, reasonId: '400', message, lines }
    expect(await cancelPostings(shop.ozon, wish, { dryRun: true })).toMatchObject([
      { plan: { what: expect.stringContaining('the posting is cancelled') } },
    ])
    expect(await cancelPostings(shop.ozon, wish)).toMatchObject([{ value: { posting: { status: 'cancelled' } } }])
    expect(await cancelPostings(shop.ozon, wish)).toMatchObject([{ problems: [{ field: 'status' }] }])
  })

  it.each(LOST)('happens once after %s, of a part and of all', async (_name, fault) => {
    for (const quantity of [1, 2]) {
      const shop = openShop('FBS', [{ number: ONE, lines: [{ offerId: 'DOLL', quantity: 2 }] }], {
        faults: [{ ...fault, operation: PRODUCTS, times: 1 }],
      })
      const sku = shop.posting(ONE).lines[0]?.sku ?? ''
      const wish = { postingNumber: ONE, reasonId: '400', message, lines: [{ sku, quantity }] }
      expect(await cancelPostings(shop.ozon, wish)).toMatchObject([{ outcome: 'done' }])
      expect(shop.effects()).toHaveLength(1)
    }
  })

  it('is the same wish after a crash, whatever else the lines hold by then', async () => {
    const shop = toys()
    const [sku] = skusOf(shop)
    const journal = memoryIntents()
    const wish = (more: object) => ({
      postingNumber: ONE,
      reasonId: '400',
      message: 'Broken',
      lines: [{ sku, quantity: 1, ...more }],
    })
    await cancelPostings(shop.ozon, wish({ name: 'Doll' }), { journal })
    expect(await cancelPostings(shop.ozon, wish({ name: 'Doll, blue' }), { journal })).toMatchObject([
      { outcome: 'done', value: { how: 'found' } },
    ])
    expect(shop.posting(ONE).lines[0]?.quantity).toBe(1)
  })

  it('counts pieces before anything is sent', async () => {
    const shop = toys()
    const [doll, ball] = skusOf(shop)
    const wrong = [
      [{ sku: doll, quantity: 3 }],
      [
        { sku: ball, quantity: 1 },
        { sku: ball, quantity: 1 },
      ],
      [{ sku: '999', quantity: 1 }],
      [{ sku: doll, quantity: 0 }],
      [],
      [null],
      'all',
    ]
    const outcomes = await Promise.all(
      wrong.map(lines =>
        // Any caller may hand in anything.
        cancelPostings(shop.ozon, { postingNumber: ONE, reasonId: '400', message, lines: lines as never }),
      ),
    )
    expect(outcomes.flat()).toMatchObject([
      { problems: [{ field: 'lines[0].quantity', rule: 'is more than the 2 in the posting', value: '3' }] },
      { problems: [{ field: 'lines[0].quantity', value: '2' }] },
      { problems: [{ field: 'lines[0].sku', value: '999' }] },
      { problems: [{ field: 'lines[0].quantity' }] },
      { problems: [{ field: 'lines', rule: expect.stringContaining('empty') }] },
      { problems: [{ field: 'lines[0]' }] },
      { problems: [{ field: 'lines', rule: 'must be a list' }] },
    ])
    expect(shop.requests(PRODUCTS)).toBe(0)
  })

  it.each(['before', 'after'] as const)(
    'is resumed when the process dies %s it, other cancellations besides',
    async when => {
      const shop = toys()
      const [doll, ball] = skusOf(shop)
      const journal = memoryIntents()
      const first = { postingNumber: ONE, reasonId: '400', message, lines: [{ sku: doll, quantity: 2 }] }
      const second = { postingNumber: ONE, reasonId: '400', message, lines: [{ sku: ball, quantity: 1 }] }
      const { ozon, signal } = dyingClient(shop, PRODUCTS, when)
      await expect(cancelPostings(ozon, first, { journal, signal })).rejects.toThrow('died')
      expect(await cancelPostings(shop.ozon, first, { journal })).toMatchObject([{ outcome: 'done' }])
      expect(await cancelPostings(shop.ozon, second, { journal })).toMatchObject([{ outcome: 'done' }])
      // What was done stays done, although the posting has changed again since.
      expect(await cancelPostings(shop.ozon, first, { journal })).toMatchObject([{ value: { how: 'found' } }])
      expect(shop.effects()).toEqual([`products-cancelled ${ONE}`, `cancelled ${ONE}`])
    },
  )

  it.each([
    ['', 'answered'],
    [undefined, 'found'],
  ])('is done although Ozon names no posting: %j', async (result, how) => {
    const shop = toys()
    const [doll] = skusOf(shop)
    const fetch: typeof globalThis.fetch = async (input, init) => {
      const request = new Request(input, init)
      const response = await shop.sandbox.fetch(request)
      return request.url.endsWith(PRODUCTS) ? Response.json({ result }) : response
    }
    const wish = { postingNumber: ONE, reasonId: '400', message, lines: [{ sku: doll, quantity: 1 }] }
    const [outcome] = await cancelPostings(shop.ozon.withOptions({ fetch }), wish)
    expect(outcome).toMatchObject({ outcome: 'done', value: { how } })
    expect(outcome).not.toHaveProperty('value.namedByOzon')
  })

  it('is reached when no more of each product is there than should be', () => {
    const posting = aPosting({ lines: [{ offerId: 'DOLL', quantity: 2 }] })
    const sku = posting.lines[0]?.sku ?? ''
    const wish = { postingNumber: ONE, reasonId: '400', lines: [{ sku, quantity: 1 }] }
    expect(reachOfCancel(posting, wish, { quantitiesAfter: [`${sku}:2`] })).toBe('reached')
    expect(reachOfCancel(posting, wish, { quantitiesAfter: [`${sku}:1`] })).toBe('not-yet')
    expect(reachOfCancel(posting, { postingNumber: ONE, reasonId: '400' }, {})).toBe('not-yet')
    // Without what was noted only none is few enough.
    expect(reachOfCancel(posting, wish, {})).toBe('not-yet')
  })

  it('waits for the posting to show it', async () => {
    const shop = toys()
    const [doll] = skusOf(shop)
    const stale = await (await shop.sandbox.fetch(listRequest(shop))).text()
    let reads = 0
    const fetch: typeof globalThis.fetch = async (input, init) => {
      const request = new Request(input, init)
      const isRead = request.url.endsWith('/v4/posting/fbs/list')
      return isRead && ++reads < 3 ? new Response(stale) : shop.sandbox.fetch(request)
    }
    const wish = { postingNumber: ONE, reasonId: '400', message, lines: [{ sku: doll, quantity: 1 }] }
    expect(await cancelPostings(shop.ozon.withOptions({ fetch }), wish)).toMatchObject([{ outcome: 'done' }])
    expect(reads).toBe(3)
  })
})

function listRequest({ sandbox }: Shop): Request {
  const { clientId, apiKey } = sandbox.credentials
  const filter = { since: '2026-01-01T00:00:00Z', to: '2026-11-23T00:00:00Z' }
  const headers = { 'client-id': clientId, 'api-key': apiKey }
  const url = 'https://api-seller.ozon.ru/v4/posting/fbs/list'
  return new Request(url, { method: 'POST', headers, body: JSON.stringify({ filter, limit: 100 }) })
}

describe('requests of buyers to cancel', () => {
  const waiting = (options: Parameters<typeof openShop>[2] = {}) => {
    const postings = numbers(3).map(number => ({ number, status: 'delivering' as const }))
    const shop = openShop('RFBS_SELF', postings, options)
    const ask = (number: string): string => {
      const request = askToCancel(shop.world, shop.posting(number))
      if (request === undefined) throw new Error('rFBS buyers ask.')
      return request.id
    }
    return { ...shop, ask }
  }

  it('are listed by the time that is left', async () => {
    const { ozon, ask, clock } = waiting()
    ask(TWO)
    await clock.advance('1h')
    ask(ONE)
    const list = await cancellationWorkList(ozon)
    expect(list.map(({ request, leftMs }) => [request.postingNumber, leftMs])).toEqual([
      [TWO, 47 * 3_600_000],
      [ONE, 48 * 3_600_000],
    ])
  })

  it('without a date come last', async () => {
    const { ozon, sandbox, ask } = waiting()
    numbers(3).map(ask)
    const fetch: typeof globalThis.fetch = async (input, init) => {
      const answer = await (await sandbox.fetch(input, init)).json()
      delete answer.result[0].auto_approve_date
      delete answer.result[1].auto_approve_date
      return Response.json(answer)
    }
    const list = await cancellationWorkList(ozon.withOptions({ fetch }))
    expect(list.map(({ until }) => until !== undefined)).toEqual([true, false, false])
  })

  it('are granted and refused, each once', async () => {
    const { ozon, ask, posting, effects } = waiting()
    const [first, second] = [ask(ONE), ask(TWO)]
    const { signal } = new AbortController()
    const answers = [
      { id: first, answer: 'approve' },
      { id: second, answer: 'reject', comment: 'On its way' },
    ] as const
    const outcomes = await answerCancellations(ozon, answers, { signal })
    expect(outcomes).toMatchObject([
      { item: first, outcome: 'done', value: { answer: 'approve', how: 'answered', request: { state: 'APPROVED' } } },
      { item: second, outcome: 'done', value: { request: { state: 'REJECTED', approveComment: 'On its way' } } },
    ])
    expect([posting(ONE).status, posting(TWO).status]).toEqual(['cancelled', 'delivering'])
    expect(effects().filter(effect => effect.startsWith('cancellation-'))).toHaveLength(4)
  })

  it.each(LOST)('are answered once after %s', async (_name, fault) => {
    for (const answer of ['approve', 'reject'] as const) {
      const operation = `/v2/conditional-cancellation/${answer}`
      const { ozon, ask, effects } = waiting({ faults: [{ ...fault, operation, times: 1 }] })
      const id = ask(ONE)
      expect(await answerCancellations(ozon, { id, answer })).toMatchObject([{ outcome: 'done' }])
      expect(effects().filter(effect => /^cancellation-(approved|rejected)/.test(effect))).toHaveLength(1)
    }
  })

  it('that were decided otherwise are not answered, nor those that are too late or not there', async () => {
    const { ozon, ask, requests, setFaults, clock, sandbox } = waiting()
    const [first, second] = [ask(ONE), ask(TWO)]
    await answerCancellations(ozon, [
      { id: first, answer: 'reject', postingNumber: ONE },
      { id: second, answer: 'approve' },
    ])
    setFaults([])
    const third = ask('0003-0001-1')
    const late = { id: third, answer: 'reject' } as const
    const outcomes = await answerCancellations(ozon, [
      { id: first, answer: 'approve' },
      { id: second, answer: 'approve' },
      { id: '1', answer: 'approve' },
      { id: '2', answer: 'wait' as never },
    ])
    expect(outcomes).toMatchObject([
      { problems: [{ field: 'state', rule: 'is REJECTED: it was decided otherwise' }] },
      { outcome: 'done', value: { how: 'already' } },
      { outcome: 'failed' },
      { problems: [{ field: 'answer' }] },
    ])
    expect(requests('/v2/conditional-cancellation/approve')).toBe(1)
    // Ozon has not got round to granting it.
    const fetch: typeof globalThis.fetch = async (input, init) => {
      const answer = await (await sandbox.fetch(input, init)).json()
      for (const row of answer.result) row.auto_approve_date = new Date(clock.now() - 1_000).toISOString()
      return Response.json(answer)
    }
    expect(await answerCancellations(ozon.withOptions({ fetch }), late)).toMatchObject([
      { problems: [{ field: 'autoApproveAt', rule: expect.stringContaining('has passed') }] },
    ])
  })

  it('are answered in words or without any', async () => {
    const wrong = { id: '1', answer: 'reject', comment: 5 } as unknown as CancellationAnswer
    expect(await answerCancellations(openShop('RFBS_SELF', []).ozon, wrong)).toMatchObject([
      { item: '1', problems: [{ field: 'comment', rule: 'must be text' }] },
    ])
  })

  it('are told by a dry run with their deadline', async () => {
    const { ozon, ask, sandbox, requests } = waiting()
    const id = ask(ONE)
    const [planned] = await answerCancellations(ozon, { id, answer: 'reject' }, { dryRun: true })
    expect(planned).toMatchObject({
      plan: { what: `Refuses the request for ${ONE}, which Ozon grants at 2026-11-24T09:00:00.000Z without it.` },
    })
    const fetch: typeof globalThis.fetch = async (input, init) => {
      const answer = await (await sandbox.fetch(input, init)).json()
      for (const row of answer.result) {
        delete row.auto_approve_date
        delete row.posting_number
      }
      return Response.json(answer)
    }
    const bare = await answerCancellations(ozon.withOptions({ fetch }), { id, answer: 'approve' }, { dryRun: true })
    expect(bare).toMatchObject([{ plan: { what: 'Grants the request for a posting.' } }])
    expect(requests(LIST)).toBe(2)
  })

  it('stay answered when nothing can be read afterwards', async () => {
    const { ozon, ask, setFaults } = waiting()
    const id = ask(ONE)
    setFaults([{ fault: 'server-error', operation: LIST, skip: 1 }])
    expect(await answerCancellations(ozon, { id, answer: 'approve' })).toEqual([
      { item: id, outcome: 'done', value: { id, answer: 'approve', how: 'answered' } },
    ])
  })
})
