import { describe, expect, it } from 'vitest'
import { cancelPosting } from '../../src/sandbox/cancelling/cancellation.ts'
import { ImpossibleMove } from '../../src/sandbox/postings/moves.ts'
import type { KnownStatus, KnownSubstatus } from '../../src/wire/values.ts'
import { NUMBER, openPosting } from './support/one-posting.ts'

const CANCEL = '/v2/posting/fbs/cancel'
const CANCEL_PRODUCTS = '/v2/posting/fbs/product/cancel'
const REASONS = '/v1/posting/fbs/cancel-reason'

const out = { posting_number: NUMBER, cancel_reason_id: 352 }
const two = [
  { offerId: 'DOLL', quantity: 3 },
  { offerId: 'MUG', quantity: 1 },
]

describe('reasons', () => {
  it('the list of all of them says which a seller may give any day', async () => {
    const { ozon, post } = openPosting({})
    const all = await ozon.cancellations.reasons()
    expect(all.map(({ id }) => id)).toEqual(['352', '400', '401', '402', '665', '666', '667'])
    const { body } = await post('/v2/posting/fbs/cancel-reason/list')
    const daily = body.result.filter(
      (each: { is_available_for_cancellation: boolean }) => each.is_available_for_cancellation,
    )
    expect(daily.map((each: { id: number }) => each.id)).toEqual([352, 400, 402])
  })

  it.each<[KnownStatus, KnownSubstatus | undefined, string, number[]]>([
    ['awaiting_packaging', undefined, 'FBS', [352, 400, 402]],
    ['awaiting_deliver', undefined, 'FBS', [352, 400, 402]],
    ['not_accepted', undefined, 'FBS', [401, 402]],
    ['arbitration', undefined, 'FBS', [401, 402]],
    ['delivering', undefined, 'FBS', []],
    ['delivering', undefined, 'RFBS_SELF', [402, 665, 666, 667]],
    ['delivering', 'posting_conditionally_delivered', 'RFBS_SELF', []],
    ['client_arbitration', undefined, 'RFBS_SELF', []],
    ['delivered', undefined, 'FBS', []],
    ['cancelled', undefined, 'FBS', []],
  ])('of a posting that is %s %s in %s', async (status, substatus, flow, ids) => {
    const seed = substatus === undefined ? { status } : { status, substatus }
    // The rows name flows as text.
    const { post } = openPosting({ flow: flow as 'FBS', ...seed })
    const { body } = await post(REASONS, { related_posting_numbers: [NUMBER] })
    expect(body.result).toHaveLength(1)
    expect(body.result[0].reasons.map((each: { id: number }) => each.id)).toEqual(ids)
  })

  it('of unknown postings are not told, and an empty list is refused', async () => {
    const { ozon, post } = openPosting({})
    const told = await ozon.cancellations.reasonsFor([NUMBER, '9-9-9'])
    expect(told.map(({ postingNumber }) => postingNumber)).toEqual([NUMBER])
    const { status, body } = await post(REASONS, { related_posting_numbers: [] })
    expect([status, body.message]).toEqual([400, expect.stringContaining('related_posting_numbers')])
  })
})

describe('a whole posting', () => {
  it('is cancelled at once, frees its stock, and tells who cancelled it and why', async () => {
    const { ozon, world, seller, skus, posting, effects } = openPosting({ lines: two })
    const stock = seller.stock(skus[0] ?? '', posting.warehouseId)
    expect(stock.reserved).toBe(3)
    await ozon.cancellations.cancel(NUMBER, { reasonId: '352' })
    expect(stock).toMatchObject({ reserved: 0, present: 100 })
    expect(await ozon.postings.get(NUMBER)).toMatchObject({
      status: 'cancelled',
      substatus: 'posting_canceled',
      cancellation: {
        reasonId: '352',
        reason: 'Товар закончился на складе продавца',
        type: 'seller',
        initiator: 'Продавец',
        afterShip: false,
        affectsRating: true,
      },
    })
    expect(effects()).toEqual([`cancelled ${NUMBER}`])
    expect(world.journal.entries.at(-3)).toMatchObject({ actor: 'seller', details: { reasonId: 352 } })
  })

  it('counts as cancelled after shipping once it is packed', async () => {
    const { post, posting } = openPosting({ status: 'awaiting_deliver' })
    expect((await post(CANCEL, out)).body).toEqual({ result: true })
    expect(posting.cancellation).toMatchObject({ afterShip: true })
  })

  it('needs words with the reason "other"', async () => {
    const { post, posting, effects } = openPosting({})
    const silent = await post(CANCEL, { ...out, cancel_reason_id: 402, cancel_reason_message: ' ' })
    expect([silent.status, silent.body.message]).toEqual([400, expect.stringContaining('cancel_reason_message')])
    expect([posting.status, effects()]).toEqual(['awaiting_packaging', []])
    const spoken = await post(CANCEL, { ...out, cancel_reason_id: 402, cancel_reason_message: 'Потоп' })
    expect(spoken.body).toEqual({ result: true })
  })

  it('can be lost by the carrier of an rFBS seller, which does not count against the seller', async () => {
    const { post, posting } = openPosting({ flow: 'RFBS_SELF', status: 'delivering' })
    expect((await post(CANCEL, { ...out, cancel_reason_id: 667 })).status).toBe(200)
    expect(posting.cancellation).toMatchObject({ reasonId: 667, type: 'seller', affectsRating: false })
  })

  it.each<[string, Parameters<typeof openPosting>[0], object, number, number, string]>([
    ['an unknown number', {}, { ...out, posting_number: '9-9-9' }, 404, 5, 'POSTING_NOT_FOUND'],
    ['a posting of FBO', { flow: 'FBO' }, out, 404, 5, 'POSTING_NOT_FOUND'],
    ['a reason of another status', {}, { ...out, cancel_reason_id: 667 }, 400, 3, 'HAS_INCORRECT_CANCEL_REASON'],
    ['a reason that there is not', {}, { ...out, cancel_reason_id: 1 }, 400, 3, 'HAS_INCORRECT_CANCEL_REASON'],
    ['a cancelled posting', { status: 'cancelled' }, out, 400, 9, 'POSTING_ALREADY_CANCELLED'],
    ['a delivered posting', { status: 'delivered' }, out, 400, 9, 'HAS_INCORRECT_STATUS'],
    [
      'a presumably delivered posting',
      { flow: 'RFBS_SELF', status: 'delivering', substatus: 'posting_conditionally_delivered' },
      { ...out, cancel_reason_id: 402 },
      400,
      9,
      'HAS_INCORRECT_STATUS',
    ],
  ])('is not cancelled with %s', async (_case, seed, body, httpStatus, code, message) => {
    const { post, effects } = openPosting(seed)
    const answer = await post(CANCEL, body)
    expect([answer.status, answer.body]).toEqual([httpStatus, { code, message, details: [] }])
    expect(effects()).toEqual([])
  })
})

describe('some goods', () => {
  it('are taken out, the rest stays to be packed', async () => {
    const { ozon, seller, skus, posting, effects, world } = openPosting({ lines: two })
    const [doll = '', mug = ''] = skus
    const why = { reasonId: '400', message: 'Разбилось' }
    const named = await ozon.cancellations.cancelProducts(NUMBER, why, [
      { sku: doll, quantity: 2 },
      { sku: mug, quantity: 1 },
    ])
    expect(named).toBe(NUMBER)
    expect(posting.lines.map(({ sku, quantity }) => [sku, quantity])).toEqual([[doll, 1]])
    expect(seller.stock(doll, posting.warehouseId).reserved).toBe(1)
    expect(seller.stock(mug, posting.warehouseId).reserved).toBe(0)
    expect(effects()).toEqual([`products-cancelled ${NUMBER}`])
    const entry = world.journal.entries.find(each => each.kind === 'effect')
    expect(entry).toMatchObject({ details: { [doll]: 2, [mug]: 1, quantity: 3, reasonId: 400 } })
    expect((await ozon.postings.get(NUMBER)).status).toBe('awaiting_packaging')
  })

  it('that are all of them cancel the posting', async () => {
    const { post, seller, skus, posting, effects } = openPosting({ lines: two })
    const [doll, mug] = skus
    const items = [
      { sku: doll, quantity: 2 },
      { sku: doll, quantity: 1 },
      { sku: mug, quantity: 1 },
    ]
    const body = { ...out, cancel_reason_message: 'Всё', items }
    expect((await post(CANCEL_PRODUCTS, body)).body).toEqual({ result: NUMBER })
    expect(posting).toMatchObject({ status: 'cancelled', lines: [{ quantity: 3 }, { quantity: 1 }] })
    expect(seller.stock(doll ?? '', posting.warehouseId).reserved).toBe(0)
    expect(effects()).toEqual([`cancelled ${NUMBER}`])
  })

  it.each<[string, object, string]>([
    ['no words', { cancel_reason_message: '' }, 'cancel_reason_message'],
    ['a wrong reason', { cancel_reason_id: 665 }, 'HAS_INCORRECT_CANCEL_REASON'],
    ['no goods', { items: [] }, 'items'],
    ['foreign goods', { items: [{ sku: 5, quantity: 1 }] }, 'UNKNOWN_PRODUCT_DEFINED'],
    ['too many', { items: [{ sku: 1_700_000_007, quantity: 4 }] }, 'HAS_INCORRECT_PRODUCT_QUANTITY'],
    ['none of them', { items: [{ sku: 1_700_000_007, quantity: 0 }] }, 'HAS_INCORRECT_PRODUCT_QUANTITY'],
  ])('are not cancelled with %s', async (_case, wrong, message) => {
    const { post, posting, effects } = openPosting({ lines: two })
    const items = [{ sku: 1_700_000_007, quantity: 1 }]
    const answer = await post(CANCEL_PRODUCTS, { ...out, cancel_reason_message: 'Бой', items, ...wrong })
    expect([answer.status, answer.body.message]).toEqual([400, expect.stringContaining(message)])
    expect([posting.lines[0]?.quantity, effects()]).toEqual([3, []])
  })

  it('are packed already, and stay', async () => {
    const { post, skus } = openPosting({ status: 'awaiting_deliver', lines: two })
    const items = [{ sku: skus[0], quantity: 1 }]
    const answer = await post(CANCEL_PRODUCTS, { ...out, cancel_reason_message: 'Бой', items })
    expect([answer.status, answer.body.message]).toEqual([400, 'HAS_INCORRECT_STATUS'])
  })
})

describe('every party', () => {
  it.each([
    ['buyer', undefined, { type: 'client', initiator: 'Клиент', reasonId: 508, affectsRating: false }],
    ['Ozon', undefined, { type: 'ozon', initiator: 'Ozon', reasonId: 537 }],
    ['Ozon', 358, { type: 'system', initiator: 'Система', affectsRating: true }],
    ['carrier', undefined, { type: 'delivery', initiator: 'Служба доставки', reasonId: 667 }],
    ['Ozon', 665, { type: 'ozon', reason: 'Покупатель не забрал заказ', affectsRating: false }],
    ['Ozon', 999_999, { type: 'ozon', reasonId: 999_999 }],
  ] as const)('%s cancels by the same way (reason %s)', (by, reasonId, told) => {
    const { world, posting, effects } = openPosting({ status: 'delivering' })
    cancelPosting(world, posting, { by, ...(reasonId === undefined ? {} : { reasonId }) })
    expect(posting.cancellation).toMatchObject(told)
    expect(effects()[0]).toMatch(/^return-created|^cancelled/)
  })

  it('a partner cancels what the buyer cannot have', () => {
    const { world, posting } = openPosting({ flow: 'FBP' })
    cancelPosting(world, posting, { by: 'partner', because: 'broken' })
    expect(posting.cancellation).toMatchObject({ type: 'ozon', reasonId: 359 })
    expect(posting.history.at(-1)).toMatchObject({ actor: 'partner', because: 'broken' })
  })

  it('nobody cancels what is at its end, and then nothing has changed', () => {
    const done = openPosting({ status: 'delivered' })
    expect(() => cancelPosting(done.world, done.posting, { by: 'seller' })).toThrow(ImpossibleMove)
    expect(done.posting.cancellation).toBeUndefined()
    const gone = openPosting({ status: 'cancelled' })
    expect(() => cancelPosting(gone.world, gone.posting, { by: 'Ozon' })).toThrow('is cancelled already')
  })

  it('a posting that a seed has cancelled has a reason as well', async () => {
    const { ozon } = openPosting({ status: 'cancelled' })
    const { cancellation } = await ozon.postings.get(NUMBER)
    expect(cancellation).toMatchObject({ reasonId: '352', type: 'seller' })
  })
})
