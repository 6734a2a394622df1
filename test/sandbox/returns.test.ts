import { describe, expect, it } from 'vitest'
import { Money } from '../../src/money.ts'
import { compensateReturn, openGiveout, refuseGoods, returnGoods } from '../../src/sandbox/buyers.ts'
import { cancelPosting } from '../../src/sandbox/cancelling/cancellation.ts'
import { NUMBER, type OpenedPosting, openPosting } from './support/one-posting.ts'

const LIST = '/v1/returns/list'
const all = { limit: Number.POSITIVE_INFINITY }
const DELIVERED = { status: 'delivered', lines: [{ offerId: 'DOLL', quantity: 2, price: '999.90' }] } as const

async function states({ ozon }: OpenedPosting): Promise<readonly (string | undefined)[]> {
  const returns = await ozon.returns.list().toArray(all)
  return returns.map(({ status }) => status?.code)
}

describe('goods that a buyer sends back', () => {
  it('travel to the point where the seller fetches them', async () => {
    const opened = openPosting(DELIVERED)
    const { ozon, world, posting, clock, effects } = opened
    const [id] = returnGoods(world, posting)
    const [onTheWay] = await ozon.returns.list().toArray(all)
    expect(onTheWay).toMatchObject({
      id,
      companyId: '100001',
      scheme: 'fbs',
      type: 'ClientReturn',
      reason: 'Покупатель передумал',
      postingNumber: NUMBER,
      status: { id: '2', code: 'MovingToSeller', name: 'Едет к вам' },
      product: {
        offerId: 'DOLL',
        quantity: 2,
        price: Money.of('999.9', 'RUB'),
        commission: Money.of('99.99', 'RUB'),
        priceWithoutCommission: Money.of('899.91', 'RUB'),
        commissionPercent: 10,
      },
      isOpened: true,
      isSuperEconom: false,
    })
    expect(onTheWay?.exemplarIds).toHaveLength(2)
    expect(onTheWay?.place?.id).not.toBe(onTheWay?.targetPlace?.id)
    expect(onTheWay?.returnClearingId).toBeUndefined()
    expect(onTheWay?.storage).toEqual({ cost: Money.of(0), utilizationCost: Money.of(0), days: 0 })
    await clock.advance('5d')
    const [waiting] = await ozon.returns.list().toArray(all)
    expect(waiting).toMatchObject({
      status: { id: '3', code: 'ArrivedAtReturnPlace' },
      place: waiting?.targetPlace,
      storage: {
        arrivedAt: new Date('2026-11-27T09:00:00Z'),
        chargedFrom: new Date('2026-11-30T09:00:00Z'),
        firstChargedAt: new Date('2026-12-01T09:00:00Z'),
        utilizationAt: new Date('2026-12-27T09:00:00Z'),
        days: 0,
      },
      returnClearingId: expect.any(String),
    })
    expect(effects()).toEqual([`return-created ${id}`, `return-moved ${id}`])
  })

  it('cost money when they wait long, and are destroyed in the end', async () => {
    const { ozon, world, posting, clock } = openPosting(DELIVERED)
    returnGoods(world, posting)
    await clock.advance('10d')
    const [waiting] = await ozon.returns.list().toArray(all)
    expect(waiting?.storage).toMatchObject({ days: 5, cost: Money.of(60, 'RUB') })
    await clock.advance('30d')
    const [gone] = await ozon.returns.list().toArray(all)
    expect(gone).toMatchObject({
      status: { code: 'Utilized' },
      storage: { days: 30, utilizationCost: Money.of(100, 'RUB') },
      logistic: { endedAt: new Date('2026-12-27T09:00:00Z') },
    })
  })

  it('are not destroyed while they are handed out', async () => {
    const opened = openPosting(DELIVERED)
    returnGoods(opened.world, opened.posting)
    await opened.clock.advance('5d')
    opened.world.runDue()
    openGiveout(opened.world, opened.seller)
    await opened.clock.advance('40d')
    expect(await states(opened)).toEqual(['ArrivedAtReturnPlace'])
  })

  it('go back to Ozon in FBO', async () => {
    const opened = openPosting({ flow: 'FBO', ...DELIVERED })
    returnGoods(opened.world, opened.posting)
    expect(await states(opened)).toEqual(['MovingToOzon'])
    await opened.clock.advance('5d')
    const [found] = await opened.ozon.returns.list({ scheme: 'fbo' }).toArray(all)
    expect(found).toMatchObject({ scheme: 'fbo', status: { id: '34', code: 'ReturnedToOzon' } })
    expect(found?.storage?.arrivedAt).toBeUndefined()
  })

  it('are some of them, and never more than there were', async () => {
    const { world, posting, skus, ozon } = openPosting(DELIVERED)
    const [sku = ''] = skus
    expect(returnGoods(world, posting, { pieces: { [sku]: 1 }, reason: 'Брак' })).toHaveLength(1)
    expect(() => returnGoods(world, posting, { pieces: { [sku]: 2 } })).toThrow('not so many pieces')
    expect(returnGoods(world, posting)).toHaveLength(1)
    expect(returnGoods(world, posting)).toEqual([])
    const quantities = (await ozon.returns.list().toArray(all)).map(({ product }) => product?.quantity)
    expect(quantities).toEqual([1, 1])
  })

  it('must have been delivered, and FBP has no list of them', () => {
    const early = openPosting({ status: 'delivering' })
    expect(() => returnGoods(early.world, early.posting)).toThrow('is not delivered')
    const partner = openPosting({ flow: 'FBP', status: 'delivered' })
    expect(returnGoods(partner.world, partner.posting)).toEqual([])
    const foreign = { ...partner.posting, clientId: '5' }
    expect(() => returnGoods(partner.world, foreign)).toThrow('has no seller')
  })

  it('are paid for by Ozon when it has spoilt them', async () => {
    const { ozon, world, posting, seller, clock } = openPosting(DELIVERED)
    const [id = ''] = returnGoods(world, posting)
    const record = seller.returns.get(id)
    if (record === undefined) throw new Error('The return exists.')
    compensateReturn(world, record)
    expect(() => compensateReturn(world, record)).toThrow('already')
    const [sent] = await ozon.returns.list({ compensation: 'Sent' }).toArray(all)
    expect(sent?.compensation).toMatchObject({ id: '1', code: 'Sent', name: 'Отправлено на компенсацию' })
    await clock.advance('2d')
    const [paid] = await ozon.returns.list({ compensation: 'Received' }).toArray(all)
    expect(paid).toMatchObject({
      compensation: { code: 'Received' },
      logistic: { compensatedAt: new Date('2026-11-24T09:00:00Z') },
    })
  })
})

describe('goods that never reach the buyer', () => {
  it.each([
    ['delivering', 'buyer', 508, ['Cancellation']],
    ['driver_pickup', 'buyer', undefined, ['Cancellation']],
    ['delivering', 'Ozon', 665, ['Cancellation']],
    ['delivering', 'carrier', 667, []],
    ['awaiting_deliver', 'buyer', undefined, []],
    ['not_accepted', 'Ozon', undefined, []],
    ['client_arbitration', 'Ozon', undefined, []],
  ] as const)('come back from %s when %s cancels (reason %s)', async (status, by, reasonId, types) => {
    const { world, posting, ozon } = openPosting({ status })
    cancelPosting(world, posting, { by, ...(reasonId === undefined ? {} : { reasonId }) })
    const returns = await ozon.returns.list().toArray(all)
    expect(returns.map(({ type }) => type)).toEqual(types)
    if (by === 'Ozon') expect(returns.every(({ logistic }) => logistic?.technicalReturnAt !== undefined)).toBe(true)
  })

  it('are not told of in rFBS: they come by the way that the seller has chosen', async () => {
    const { world, posting, ozon } = openPosting({ flow: 'RFBS_SELF', status: 'delivering' })
    cancelPosting(world, posting, { by: 'buyer' })
    expect(await ozon.returns.list().toArray(all)).toEqual([])
  })

  it('are refused at the hand-over', async () => {
    const { world, posting, ozon, status } = openPosting({ status: 'delivering' })
    refuseGoods(world, posting)
    expect(await status()).toBe('cancelled posting_canceled')
    const [refused] = await ozon.returns.list().toArray(all)
    expect(refused).toMatchObject({ type: 'FullReturn', reason: expect.stringContaining('отказался при вручении') })
  })

  it('are refused in part: that part is a posting of its own, born cancelled', async () => {
    const lines = [{ offerId: 'DOLL', quantity: 2 }, { offerId: 'MUG' }]
    const { world, posting, skus, ozon, status, effects } = openPosting({ status: 'delivering', lines })
    const [doll = '', mug = ''] = skus
    refuseGoods(world, posting, { [doll]: 1, [mug]: 1 })
    expect(await status()).toBe('delivered posting_received')
    expect(posting.lines.map(({ sku, quantity }) => [sku, quantity])).toEqual([[doll, 1]])
    expect(await ozon.postings.get('0001-0001-2')).toMatchObject({
      status: 'cancelled',
      orderNumber: '0001-0001',
      cancellation: { type: 'PartialRefund', initiator: 'Клиент', afterShip: true },
    })
    const returns = await ozon.returns.list({ postingNumbers: ['0001-0001-2'] }).toArray(all)
    expect(returns.map(({ type, product }) => [type, product?.offerId])).toEqual([
      ['PartialReturn', 'DOLL'],
      ['PartialReturn', 'MUG'],
    ])
    expect(effects().at(-1)).toBe(`goods-refused ${NUMBER}`)
  })

  it('are not refused before the hand-over, in other schemes, or more than there are', () => {
    const early = openPosting({})
    expect(() => refuseGoods(early.world, early.posting)).toThrow('is not being handed over')
    const lines = [{ offerId: 'DOLL', quantity: 2 }]
    const rfbs = openPosting({ flow: 'RFBS_3PL', status: 'delivering', lines })
    expect(() => refuseGoods(rfbs.world, rfbs.posting, { [rfbs.skus[0] ?? '']: 1 })).toThrow('not in this scheme')
    expect(() => refuseGoods(rfbs.world, rfbs.posting, { [rfbs.skus[0] ?? '']: 3 })).toThrow('not so many')
    expect(() => refuseGoods(rfbs.world, rfbs.posting, { 5: 1 })).toThrow('not so many')
  })
})

describe('the list of returns', () => {
  async function openSome(): Promise<OpenedPosting> {
    const lines = [{ offerId: 'DOLL' }, { offerId: 'MUG' }, { offerId: 'CUP' }]
    const opened = openPosting({ status: 'delivered', lines })
    const { world, posting, skus, clock } = opened
    returnGoods(world, posting, { pieces: { [skus[0] ?? '']: 1, [skus[1] ?? '']: 1 } })
    await clock.advance('6d')
    world.runDue()
    returnGoods(world, posting)
    // A client paces many calls in a row; nothing here depends on the seconds.
    clock.autoAdvance = true
    return opened
  }

  it('pages by the last id', async () => {
    const { post, ozon } = await openSome()
    const first = await post(LIST, { limit: 2 })
    expect([first.body.returns.length, first.body.has_next]).toEqual([2, true])
    const second = await post(LIST, { limit: 2, last_id: first.body.returns[1].id })
    expect([second.body.returns.length, second.body.has_next]).toEqual([1, false])
    expect(await ozon.returns.list().toArray(all)).toHaveLength(3)
  })

  it('filters by everything that is documented', async () => {
    const { ozon, posting } = await openSome()
    const offers = async (filter: Parameters<typeof ozon.returns.list>[0]) =>
      (await ozon.returns.list(filter).toArray(all)).map(({ product }) => product?.offerId)
    const [first] = await ozon.returns.list().toArray(all)
    expect(await offers({ postingNumbers: [NUMBER] })).toHaveLength(3)
    expect(await offers({ postingNumbers: ['9-9-9'] })).toEqual([])
    expect(await offers({ orderId: posting.orderId })).toHaveLength(3)
    expect(await offers({ orderId: '5' })).toEqual([])
    expect(await offers({ scheme: 'fbs' })).toHaveLength(3)
    expect(await offers({ scheme: 'fbo' })).toEqual([])
    expect(await offers({ offerId: 'MUG' })).toEqual(['MUG'])
    expect(await offers({ productName: 'товар cu' })).toEqual(['CUP'])
    expect(await offers({ status: 'MovingToSeller' })).toEqual(['CUP'])
    expect(await offers({ warehouseId: posting.warehouseId })).toHaveLength(3)
    expect(await offers({ warehouseId: '5' })).toEqual([])
    expect(await offers({ barcode: first?.logistic?.barcode ?? '' })).toEqual(['DOLL'])
    expect(await offers({ compensation: 'Sent' })).toEqual([])
  })

  it('filters by one of three periods', async () => {
    const { ozon, post } = await openSome()
    const offers = async (filter: Parameters<typeof ozon.returns.list>[0]) =>
      (await ozon.returns.list(filter).toArray(all)).map(({ product }) => product?.offerId)
    const early = { from: '2026-11-22T00:00:00Z', to: '2026-11-23T00:00:00Z' }
    const arrival = { from: '2026-11-27T00:00:00Z', to: '2026-11-27T12:00:00Z' }
    const charge = { from: '2026-11-30T00:00:00Z', to: '2026-12-01T00:00:00Z' }
    expect(await offers({ returned: early })).toEqual(['DOLL', 'MUG'])
    expect(await offers({ statusChanged: arrival })).toEqual(['DOLL', 'MUG'])
    expect(await offers({ storageCharged: charge })).toEqual(['DOLL', 'MUG'])
    expect(await offers({ storageCharged: early })).toEqual([])
    const open = await post(LIST, { limit: 10, filter: { logistic_return_date: {} } })
    expect(open.body.returns).toHaveLength(3)
    const both = { logistic_return_date: {}, visual_status_change_moment: {} }
    const refused = await post(LIST, { limit: 10, filter: both })
    expect([refused.status, refused.body.code]).toEqual([400, 3])
  })

  it.each([
    ['a page of none', { limit: 0 }],
    ['a page of too many', { limit: 501 }],
    ['too many postings', { limit: 1, filter: { posting_numbers: Array.from({ length: 51 }, (_, i) => `${i}`) } }],
  ])('refuses %s', async (_case, body) => {
    const { post } = openPosting({})
    const answer = await post(LIST, body)
    expect([answer.status, answer.body.code]).toEqual([400, 3])
  })
})
