import { describe, expect, it } from 'vitest'
import { Money } from '../../src/money.ts'
import { disputeRfbsReturn, returnGoods } from '../../src/sandbox/buyers.ts'
import { NUMBER, type OpenedPosting, openPosting } from './support/one-posting.ts'

const ACT = '/v1/returns/rfbs/action/set'
const LIST = '/v2/returns/rfbs/list'
const all = { limit: Number.POSITIVE_INFINITY }

interface Asked extends OpenedPosting {
  readonly id: string
  group(): Promise<string | undefined>
}

function openReturn(options: Parameters<typeof openPosting>[1] = {}): Asked {
  const lines = [{ offerId: 'DOLL', price: '1499.00' }]
  const opened = openPosting({ flow: 'RFBS_SELF', status: 'delivered', lines }, options)
  const { ozon, world, posting, clock } = opened
  // A client paces writes; nothing here depends on the seconds.
  clock.autoAdvance = true
  const wish = { reason: 'Товар не работает / брак', isDefect: true, comment: 'Не включается' }
  const [id = ''] = returnGoods(world, posting, wish)
  const group = async () => {
    const [row] = await ozon.returns.rfbs().toArray(all)
    return `${row?.groupState} ${row?.state}`
  }
  return { ...opened, id, group }
}

describe('a return request', () => {
  it('tells what the buyer wants and what the seller may do', async () => {
    const { ozon, id, posting, effects } = openReturn()
    const [row] = await ozon.returns.rfbs().toArray(all)
    expect(row).toMatchObject({
      id,
      number: expect.stringMatching(/^RET-2026-\d{5}$/),
      postingNumber: NUMBER,
      createdAt: new Date('2026-11-22T09:00:00Z'),
      product: { offerId: 'DOLL', price: Money.of(1499, 'RUB') },
      groupState: 'New',
      state: 'OnSellerApproval',
      moneyReturnStateName: 'Деньги не возвращены',
    })
    const details = await ozon.returns.getRfbs(id)
    expect(details).toMatchObject({
      reason: { id: '2', name: 'Товар не работает / брак', isDefect: true },
      comment: 'Не включается',
      returnMethod: { id: '1', name: 'Почта России' },
      warehouseId: posting.warehouseId,
    })
    expect(details.availableActions.map(each => each.id)).toEqual(['10', '1020', '30', '-1'])
    expect(details.rejectionReasons).toHaveLength(3)
    expect(effects()).toEqual([`rfbs-return-created ${id}`])
  })

  it('is approved, received, and paid back', async () => {
    const { ozon, id, group, effects } = openReturn()
    await ozon.returns.actRfbs(id, { actionId: '10' })
    expect(await group()).toBe('Delivering Approved')
    const approved = await ozon.returns.getRfbs(id)
    expect(approved.trackingNumber).toMatch(/^800/)
    expect(approved.rejectionReasons).toEqual([])
    await ozon.returns.actRfbs(id, { actionId: '20' })
    expect(await group()).toBe('Checkout ReceivedBySeller')
    await ozon.returns.actRfbs(id, { actionId: '30', refundForDelivery: Money.of(150, 'RUB') })
    expect(await group()).toBe('Approved MoneyReturned')
    const [row] = await ozon.returns.rfbs().toArray(all)
    expect(row?.moneyReturnStateName).toBe('Деньги возвращены')
    expect((await ozon.returns.getRfbs(id)).availableActions).toEqual([])
    expect(effects().slice(1)).toEqual(Array.from({ length: 3 }, () => `rfbs-return-action ${id}`))
  })

  it('is settled with a part of the price', async () => {
    const { ozon, id, group, seller } = openReturn()
    await ozon.returns.actRfbs(id, { actionId: '1020', compensation: Money.of('500.50', 'RUB') })
    expect(await group()).toBe('Approved PartialCompensationReturned')
    expect(seller.rfbsReturns.get(id)?.compensation).toBe(500.5)
  })

  it('is refused with a reason and words, and stands when the buyer does not dispute it', async () => {
    const { ozon, id, group, clock, effects } = openReturn()
    await ozon.returns.actRfbs(id, { actionId: '-1', rejectionReasonId: '3', comment: 'Есть царапины' })
    expect(await group()).toBe('Rejected Rejected')
    expect((await ozon.returns.getRfbs(id)).rejectionComment).toBe('Есть царапины')
    await clock.advance('5d')
    expect(await group()).toBe('Rejected CancelledDisputeNotOpen')
    expect(effects().at(-1)).toBe(`rfbs-return-decided ${id}`)
  })

  it.each([
    [1, 'Approved ApprovedByOzon'],
    [0, 'Rejected CrmRejected'],
  ])('is decided by Ozon when the buyer disputes the refusal (chance %i)', async (returnDisputeForBuyer, end) => {
    const { ozon, id, group, clock, world, seller } = openReturn({ behaviour: { returnDisputeForBuyer } })
    const record = seller.rfbsReturns.get(id)
    if (record === undefined) throw new Error('The request exists.')
    expect(() => disputeRfbsReturn(world, record)).toThrow('not refused')
    await ozon.returns.actRfbs(id, { actionId: '-1', rejectionReasonId: '1', comment: 'Чужой' })
    disputeRfbsReturn(world, record)
    expect(await group()).toBe('Arbitration DisputeOpened')
    await clock.advance('3d')
    expect(await group()).toBe(end)
    await clock.advance('3d')
    expect(await group()).toBe(end)
  })

  it('is refused after the check of the goods', async () => {
    const { ozon, id, group } = openReturn()
    await ozon.returns.actRfbs(id, { actionId: '10' })
    await ozon.returns.actRfbs(id, { actionId: '20' })
    await ozon.returns.actRfbs(id, { actionId: '-10', rejectionReasonId: '1', comment: 'Пустая коробка' })
    expect(await group()).toBe('Rejected Rejected')
  })

  it.each<[string, object, number, number]>([
    ['an action of another state', { id: 20 }, 400, 9],
    ['no action', {}, 400, 9],
    ['a refusal without words', { id: -1, rejection_reason_id: 1 }, 400, 3],
    ['a refusal without a reason', { id: -1, comment: 'Нет' }, 400, 3],
    ['a refusal with an unknown reason', { id: -1, comment: 'Нет', rejection_reason_id: 9 }, 400, 3],
    ['compensation without an amount', { id: 1020 }, 400, 3],
    ['compensation above the price', { id: 1020, compensation_amount: 2000 }, 400, 3],
    ['an unknown request', { id: 10, return_id: 5 }, 404, 5],
  ])('is not moved by %s', async (_case, wrong, httpStatus, code) => {
    const { post, id, group, effects } = openReturn()
    const { status, body } = await post(ACT, { return_id: Number(id), ...wrong })
    expect([status, body.code]).toEqual([httpStatus, code])
    expect(await group()).toBe('New OnSellerApproval')
    expect(effects()).toHaveLength(1)
  })

  it('counts a negative refund as none', async () => {
    const { post, id, seller } = openReturn()
    await post(ACT, { return_id: Number(id), id: 10, return_for_back_way: -5 })
    expect(seller.rfbsReturns.get(id)?.refundForDelivery).toBe(0)
  })

  it('is made once for each piece', () => {
    const { world, posting } = openReturn()
    expect(returnGoods(world, posting)).toEqual([])
  })

  it('that does not exist is not found', async () => {
    const { post } = openReturn()
    expect((await post('/v2/returns/rfbs/get', { return_id: 5 })).status).toBe(404)
  })
})

describe('the list of return requests', () => {
  function openThree() {
    const lines = [{ offerId: 'DOLL', quantity: 2 }, { offerId: 'MUG' }]
    const opened = openPosting({ flow: 'RFBS_AGG', status: 'delivered', lines })
    returnGoods(opened.world, opened.posting)
    opened.clock.autoAdvance = true
    return opened
  }

  it('has a request for each piece, pages by the last id, and is an empty list at the end', async () => {
    const { post, ozon } = openThree()
    const first = await post(LIST, { limit: 2 })
    expect(first.body.returns).toHaveLength(2)
    const last_id = first.body.returns[1].return_id
    const second = await post(LIST, { limit: 2, last_id })
    expect(second.body.returns).toHaveLength(1)
    const end = await post(LIST, { limit: 2, last_id: second.body.returns[0].return_id })
    expect(end.body.returns).toEqual([])
    expect(await ozon.returns.rfbs().toArray(all)).toHaveLength(3)
    expect((await post(LIST, { limit: 0 })).status).toBe(400)
  })

  it('filters', async () => {
    const { ozon } = openThree()
    const [first] = await ozon.returns.rfbs().toArray(all)
    await ozon.returns.actRfbs(first?.id ?? '', { actionId: '30' })
    const count = async (filter: Parameters<typeof ozon.returns.rfbs>[0]): Promise<number> =>
      (await ozon.returns.rfbs(filter).toArray(all)).length
    expect(await count({ groupStates: ['New'] })).toBe(2)
    expect(await count({ groupStates: ['Approved', 'Rejected'] })).toBe(1)
    expect(await count({ groupStates: ['All'] })).toBe(3)
    expect(await count({ offerId: 'MUG' })).toBe(1)
    expect(await count({ postingNumber: NUMBER })).toBe(3)
    expect(await count({ postingNumber: '9-9-9' })).toBe(0)
    expect(await count({ created: { from: '2026-11-22T00:00:00Z', to: '2026-11-23T00:00:00Z' } })).toBe(3)
    expect(await count({ created: { from: '2026-11-20T00:00:00Z', to: '2026-11-21T00:00:00Z' } })).toBe(0)
    expect(await count({ created: { from: '2026-11-23T00:00:00Z', to: '2026-11-24T00:00:00Z' } })).toBe(0)
  })
})
