import { describe, expect, it } from 'vitest'
import { approveGiveout, cancelGiveout, completeGiveout, openGiveout, returnGoods } from '../../src/sandbox/buyers.ts'
import { barcodePng } from '../../src/sandbox/files/barcode.ts'
import { type OpenedPosting, openPosting } from './support/one-posting.ts'

const LIST = '/v1/return/giveout/list'
const all = { limit: Number.POSITIVE_INFINITY }

async function openWaiting(): Promise<OpenedPosting> {
  const lines = [{ offerId: 'DOLL', quantity: 2 }, { offerId: 'MUG' }]
  const opened = openPosting({ status: 'delivered', lines })
  returnGoods(opened.world, opened.posting)
  await opened.clock.advance('5d')
  opened.world.runDue()
  return opened
}

describe('a giveout', () => {
  it('is opened by the barcode, approved, and ended by the second scan', async () => {
    const { ozon, world, seller, effects } = await openWaiting()
    const giveout = openGiveout(world, seller, { barcode: (await ozon.giveouts.barcode()) ?? '' })
    const { id } = giveout
    expect(await ozon.giveouts.list().toArray(all)).toEqual([
      expect.objectContaining({
        id,
        status: 'GIVEOUT_STATUS_CREATED',
        totalCount: 2,
        approvedCount: 0,
        warehouseId: giveout.place.id,
        warehouseName: giveout.place.name,
        createdAt: new Date('2026-11-27T09:00:00Z'),
      }),
    ])
    approveGiveout(world, giveout)
    expect(await ozon.giveouts.get(id)).toMatchObject({
      status: 'GIVEOUT_STATUS_APPROVED',
      articles: [
        { name: 'Товар DOLL', isApproved: true, deliverySchema: 'GIVEOUT_DELIVERY_SCHEMA_FBS', sellerId: '100001' },
        { name: 'Товар MUG', isApproved: true },
      ],
    })
    completeGiveout(world, giveout)
    expect(await ozon.giveouts.list().toArray(all)).toEqual([])
    expect((await ozon.giveouts.get(id)).status).toBe('GIVEOUT_STATUS_COMPLETED')
    const returns = await ozon.returns.list().toArray(all)
    expect(returns.map(({ status }) => status?.code)).toEqual(['ReceivedBySeller', 'ReceivedBySeller'])
    expect(effects().filter(effect => effect.startsWith('giveout'))).toEqual([
      `giveout-created ${id}`,
      `giveout-approved ${id}`,
      `giveout-completed ${id}`,
    ])
  })

  it('that is given up leaves the goods where they are', async () => {
    const { world, seller, ozon } = await openWaiting()
    const giveout = openGiveout(world, seller)
    expect(() => openGiveout(world, seller)).toThrow('No returns are waiting')
    cancelGiveout(world, giveout)
    expect(await ozon.giveouts.list().toArray(all)).toEqual([])
    expect(openGiveout(world, seller, { placeId: giveout.place.id }).articles).toHaveLength(2)
  })

  it('goes one way only', async () => {
    const { world, seller } = await openWaiting()
    const giveout = openGiveout(world, seller)
    expect(() => completeGiveout(world, giveout)).toThrow('is CREATED, not APPROVED')
    approveGiveout(world, giveout)
    expect(() => approveGiveout(world, giveout)).toThrow('is APPROVED')
    completeGiveout(world, giveout)
    expect(() => cancelGiveout(world, giveout)).toThrow('is COMPLETED')
  })

  it('needs something that waits', () => {
    const { world, seller } = openPosting({})
    expect(() => openGiveout(world, seller)).toThrow('No returns are waiting')
  })

  it('is listed in pages', async () => {
    const { world, seller, post, posting, clock } = await openWaiting()
    openGiveout(world, seller)
    const other = { ...posting, number: '0002-0001-1', lines: posting.lines, status: 'delivered' as const }
    returnGoods(world, other)
    await clock.advance('5d')
    world.runDue()
    openGiveout(world, seller)
    const first = await post(LIST, { limit: 1 })
    const last_id = first.body.giveouts[0].giveout_id
    const second = await post(LIST, { limit: 1, last_id })
    expect(second.body.giveouts).toHaveLength(1)
    expect(second.body.giveouts[0].giveout_id).toBeGreaterThan(last_id)
    expect((await post(LIST, { limit: 0 })).status).toBe(400)
  })

  it('that does not exist is not found', async () => {
    const { post } = openPosting({})
    const { status, body } = await post('/v1/return/giveout/info', { giveout_id: 5 })
    expect([status, body.code]).toEqual([404, 5])
  })
})

describe('the barcode', () => {
  it('comes as text, as a picture, and on paper', async () => {
    const { ozon } = openPosting({})
    expect(await ozon.giveouts.isEnabled()).toBe(true)
    const text = (await ozon.giveouts.barcode()) ?? ''
    const png = await ozon.giveouts.barcodePng()
    expect([png.contentType, png.fileName]).toEqual(['image/png', 'giveout-barcode.png'])
    expect(png.bytes()).toEqual(barcodePng(text))
    const pdf = await ozon.giveouts.barcodePdf()
    const paper = new TextDecoder().decode(pdf.bytes())
    expect(pdf.contentType).toBe('application/pdf')
    expect([paper.startsWith('%PDF-'), paper.includes(text)]).toEqual([true, true])
  })

  it('is dead after another was made', async () => {
    const { ozon, world, seller, effects } = await openWaiting()
    const old = (await ozon.giveouts.barcode()) ?? ''
    const picture = await ozon.giveouts.resetBarcode()
    const fresh = (await ozon.giveouts.barcode()) ?? ''
    expect(fresh).not.toBe(old)
    expect(picture.bytes()).toEqual(barcodePng(fresh))
    expect(() => openGiveout(world, seller, { barcode: old })).toThrow('opens nothing any more')
    expect(openGiveout(world, seller, { barcode: fresh }).articles).toHaveLength(2)
    expect(effects()).toContain('giveout-barcode-reset 100001')
  })

  it('is none for a seller without FBS', async () => {
    const { ozon, post } = openPosting({ flow: 'RFBS_SELF' })
    expect(await ozon.giveouts.isEnabled()).toBe(false)
    const { status, body } = await post('/v1/return/giveout/barcode')
    expect([status, body.code]).toEqual([403, 7])
    expect((await post('/v1/return/giveout/barcode-reset')).status).toBe(403)
  })
})
