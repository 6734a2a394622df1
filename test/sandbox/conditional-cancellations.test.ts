import { describe, expect, it } from 'vitest'
import { askToCancel } from '../../src/sandbox/buyers.ts'
import { cancelPosting } from '../../src/sandbox/cancelling/cancellation.ts'
import { movePosting } from '../../src/sandbox/postings/moves.ts'
import type { ConditionalCancellation } from '../../src/sandbox/records/conditional-cancellations.ts'
import type { PostingRecord } from '../../src/sandbox/records/posting.ts'
import type { World } from '../../src/sandbox/world.ts'
import { NUMBER, openPosting } from './support/one-posting.ts'

const LIST = '/v2/conditional-cancellation/list'
const APPROVE = '/v2/conditional-cancellation/approve'
const RFBS = { flow: 'RFBS_3PL' } as const
const all = { limit: Number.POSITIVE_INFINITY }

function asked(world: World, posting: PostingRecord, message = ''): ConditionalCancellation {
  const request = askToCancel(world, posting, { message })
  if (request === undefined) throw new Error('rFBS postings are cancelled by request.')
  return request
}

describe("a buyer's wish to cancel an rFBS posting", () => {
  it('waits for the seller, who has two days', async () => {
    const { ozon, world, posting, status } = openPosting(RFBS)
    const { id } = asked(world, posting, 'Не тот адрес')
    expect(await ozon.cancellations.conditional().toArray(all)).toEqual([
      expect.objectContaining({
        id,
        postingNumber: NUMBER,
        state: 'ON_APPROVAL',
        stateName: 'На рассмотрении',
        initiator: 'CLIENT',
        reasonId: '508',
        reason: 'Покупатель отменил заказ',
        message: 'Не тот адрес',
        cancelledAt: new Date('2026-11-22T09:00:00Z'),
        autoApproveAt: new Date('2026-11-24T09:00:00Z'),
        tplIntegrationType: '3pl_tracking',
      }),
    ])
    expect(await status()).toBe('awaiting_packaging posting_created')
  })

  it('is granted: the posting is cancelled for the buyer', async () => {
    const { ozon, world, posting, effects } = openPosting(RFBS)
    const { id } = asked(world, posting)
    await ozon.cancellations.approve(id, 'Хорошо')
    expect(await ozon.postings.get(NUMBER)).toMatchObject({
      status: 'cancelled',
      cancellation: { reasonId: '508', type: 'client', affectsRating: false },
    })
    const [request] = await ozon.cancellations.conditional().toArray(all)
    expect(request).toMatchObject({ state: 'APPROVED', approveComment: 'Хорошо', approvedAt: new Date(world.now()) })
    expect(effects()).toEqual([`cancellation-requested ${id}`, `cancellation-approved ${id}`, `cancelled ${NUMBER}`])
  })

  it('is refused: the posting must be delivered', async () => {
    const { ozon, world, posting, clock, status, effects } = openPosting(RFBS)
    const { id } = asked(world, posting)
    await ozon.cancellations.reject(id, 'Уже в пути')
    await clock.advance('3d')
    const [request] = await ozon.cancellations.conditional({ state: 'REJECTED' }).toArray(all)
    expect(request).toMatchObject({ state: 'REJECTED', approveComment: 'Уже в пути' })
    expect(await status()).toBe('awaiting_packaging posting_created')
    expect(effects()).toEqual([`cancellation-requested ${id}`, `cancellation-rejected ${id}`])
  })

  it('is granted by silence', async () => {
    const { ozon, world, posting, clock, status } = openPosting({ ...RFBS, status: 'delivering' })
    asked(world, posting)
    await clock.advance('47h')
    expect(await status()).toBe('delivering posting_on_way_to_city')
    await clock.advance('1h')
    expect(await status()).toBe('cancelled posting_canceled')
    expect(await ozon.cancellations.conditional({ state: 'ON_APPROVAL' }).toArray(all)).toEqual([])
  })

  it('comes to nothing when the posting is delivered first', async () => {
    const { post, world, posting, clock, status } = openPosting({ ...RFBS, status: 'delivering' })
    const { id } = asked(world, posting)
    const because = 'collected'
    movePosting(world, posting, { to: 'delivered', substatus: 'posting_received', actor: 'carrier', because })
    const late = await post(APPROVE, { cancellation_id: Number(id) })
    expect([late.status, late.body]).toEqual([400, { code: 9, message: 'HAS_INCORRECT_STATUS', details: [] }])
    await clock.advance('2d')
    const { body } = await post(LIST, { limit: 10 })
    expect(body.result[0].state.state).toBe('REJECTED')
    expect(await status()).toBe('delivered posting_received')
  })

  it('is met when the posting is cancelled otherwise', async () => {
    const { post, world, posting, effects } = openPosting(RFBS)
    const { id } = asked(world, posting)
    cancelPosting(world, posting, { by: 'seller' })
    expect((await post(APPROVE, { cancellation_id: Number(id) })).status).toBe(200)
    expect(posting.cancellation).toMatchObject({ type: 'seller' })
    expect(effects().filter(effect => effect.startsWith('cancelled'))).toHaveLength(1)
  })

  it.each([APPROVE, '/v2/conditional-cancellation/reject'])('%s answers once, and to known requests', async path => {
    const { post, world, posting } = openPosting(RFBS)
    const { id } = asked(world, posting)
    const first = await post(path, { cancellation_id: Number(id) })
    const second = await post(path, { cancellation_id: Number(id) })
    const unknown = await post(path, { cancellation_id: 5 })
    expect([first.status, first.body]).toEqual([200, {}])
    expect([second.status, second.body.code]).toEqual([400, 9])
    expect([unknown.status, unknown.body.code]).toEqual([404, 5])
  })

  it('is one at a time, and not too late', () => {
    const { world, posting } = openPosting(RFBS)
    asked(world, posting)
    expect(() => askToCancel(world, posting)).toThrow('waits for an answer')
    const done = openPosting({ ...RFBS, status: 'delivered' })
    expect(() => askToCancel(done.world, done.posting)).toThrow('delivered')
  })

  it('is a cancellation at once in FBS', async () => {
    const { world, posting, status } = openPosting({})
    expect(askToCancel(world, posting, { reasonId: 501 })).toBeUndefined()
    expect(posting.cancellation).toMatchObject({ reasonId: 501, type: 'client' })
    expect(await status()).toBe('cancelled posting_canceled')
    const other = openPosting({})
    askToCancel(other.world, other.posting)
    expect(other.posting.cancellation?.reasonId).toBe(508)
  })
})

describe('the list of wishes', () => {
  async function openThree() {
    const opened = openPosting(RFBS)
    const { world, posting, post } = opened
    for (let n = 0; n < 3; n++) {
      const { id } = asked(world, posting)
      if (n < 2) await post('/v2/conditional-cancellation/reject', { cancellation_id: Number(id) })
    }
    return opened
  }

  it('pages by the last id, and counts those that wait', async () => {
    const { post, ozon } = await openThree()
    const first = await post(LIST, { limit: 2, with: { counter: true } })
    expect([first.body.result.length, first.body.counter]).toEqual([2, 1])
    const second = await post(LIST, { limit: 2, last_id: first.body.last_id })
    expect(second.body.result).toHaveLength(1)
    expect(second.body.counter).toBeUndefined()
    const empty = await post(LIST, { limit: 2, last_id: second.body.last_id })
    expect(empty.body).toEqual({ result: [], last_id: 0 })
    expect(await ozon.cancellations.conditional().toArray(all)).toHaveLength(3)
  })

  it('filters', async () => {
    const { ozon } = await openThree()
    const count = async (filter: Parameters<typeof ozon.cancellations.conditional>[0]): Promise<number> =>
      (await ozon.cancellations.conditional(filter).toArray(all)).length
    expect(await count({ state: 'ALL' })).toBe(3)
    expect(await count({ state: 'REJECTED' })).toBe(2)
    expect(await count({ initiators: ['CLIENT', 'OZON'] })).toBe(3)
    expect(await count({ initiators: ['OZON'] })).toBe(0)
    expect(await count({ postingNumbers: [NUMBER] })).toBe(3)
    expect(await count({ postingNumbers: ['9-9-9'] })).toBe(0)
  })

  it.each([0, 501])('has no page of %i', async limit => {
    const { post } = openPosting(RFBS)
    expect((await post(LIST, { limit })).status).toBe(400)
  })
})
