import { describe, expect, it } from 'vitest'
import { returnGoods } from '../../src/sandbox/buyers.ts'
import { openPosting } from './support/one-posting.ts'

const POINTS = '/v1/returns/company/fbs/info'
const all = { limit: Number.POSITIVE_INFINITY }
const DELIVERED = { status: 'delivered', lines: [{ offerId: 'DOLL', quantity: 2 }] } as const

describe('points where returns wait', () => {
  it('are told with what waits there', async () => {
    const { ozon, world, posting, clock } = openPosting(DELIVERED)
    expect(await ozon.returns.dropOffPoints().toArray(all)).toEqual([])
    returnGoods(world, posting)
    await clock.advance('5d')
    const [point, ...more] = await ozon.returns.dropOffPoints().toArray(all)
    expect(more).toEqual([])
    expect(point).toMatchObject({
      name: expect.stringContaining('МОСКВА'),
      returnsCount: 2,
      boxCount: 1,
      isPassRequired: false,
      passCount: 0,
      utcOffset: '+03:00',
      warehouseIds: [posting.warehouseId],
    })
  })

  it('page, and can be asked for one by one', async () => {
    const { post, world, posting, seller, clock } = openPosting(DELIVERED)
    const [warehouse] = seller.warehouses.values()
    if (warehouse === undefined) throw new Error('The seed has a warehouse.')
    seller.warehouses.set('77', { ...warehouse, id: '77', offsetMinutes: -210 })
    returnGoods(world, posting, { pieces: { [posting.lines[0]?.sku ?? '']: 1 } })
    Object.assign(posting, { warehouseId: '77' })
    returnGoods(world, posting)
    await clock.advance('5d')
    const first = await post(POINTS, { pagination: { limit: 1 } })
    expect([first.body.drop_off_points.length, first.body.has_next]).toEqual([1, true])
    const { id } = first.body.drop_off_points[0]
    const second = await post(POINTS, { pagination: { limit: 1, last_id: id } })
    expect([second.body.drop_off_points.length, second.body.has_next]).toEqual([1, false])
    expect(second.body.drop_off_points[0].utc_offset).toBe('-03:30')
    const one = await post(POINTS, { pagination: { limit: 5 }, filter: { place_id: id } })
    expect(one.body.drop_off_points.map((each: { id: number }) => each.id)).toEqual([id])
    expect((await post(POINTS, { pagination: { limit: 0 } })).status).toBe(400)
  })
})
