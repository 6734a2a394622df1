import { expect, it } from 'vitest'
import type { WarehouseSeed } from '../../src/sandbox/seeds/data.ts'
import { effects, MISSED, move, ON_WAY, packed, shop, WAREHOUSE } from './support/carriage-shop.ts'
import { openSandbox } from './support/open.ts'

it('traceable goods travel apart, and only after their electronic waybill passed the check', async () => {
  const products = [{ offerId: 'TRACED', isTraceable: true }]
  const traced = { number: '7-0001-1', status: 'awaiting_deliver', lines: [{ offerId: 'TRACED' }] } as const
  const seed = shop({ products, postings: [...packed(1), traced] })
  const opened = openSandbox({ seed })
  const { ozon, clock, post } = opened
  const [method] = await ozon.carriages.list().toArray({ limit: 1 })
  expect(method?.carriages).toMatchObject([{ isTraceable: false }, { isTraceable: true }])
  const plain = await ozon.carriages.create({ deliveryMethodId: WAREHOUSE })
  const id = await ozon.carriages.create({ deliveryMethodId: WAREHOUSE, isTraceable: true })
  expect(await ozon.carriages.get(id)).toMatchObject({ isTraceable: true })
  const mixed = await ozon.carriages.setPostings(plain, ['1000-0001-1', '7-0001-1'])
  expect(mixed.failed).toMatchObject([{ item: '7-0001-1' }])
  expect(await ozon.carriages.ettnStatus(id)).toEqual({ status: 'NOT_UPLOADED', errors: [] })
  for (const path of ['/v1/carriage/approve', '/v1/carriage/set-postings']) {
    const more = path.endsWith('approve') ? {} : { posting_numbers: ['7-0001-1'] }
    const early = await post(path, { carriage_id: Number(id), ...more })
    expect(early).toMatchObject({ status: 400, body: { message: 'INCORRECT_E_WAYBILL_STATUS' } })
  }
  await clock.advance('1m')
  expect((await ozon.carriages.ettnStatus(id)).status).toBe('PROCESSING')
  await clock.advance('1m')
  expect((await ozon.carriages.ettnStatus(id)).status).toBe('SUCCESS')
  await ozon.carriages.approve(id)
  expect(effects(opened)).toEqual(expect.arrayContaining(['seller: waybill-uploaded', 'Ozon: waybill-checked']))
})

it('a posting of the other kind cannot be put in among traceable goods', async () => {
  const products = [{ offerId: 'TRACED', isTraceable: true }]
  const traced = { number: '7-0001-1', status: 'awaiting_deliver', lines: [{ offerId: 'TRACED' }] } as const
  const { ozon, clock } = openSandbox({ seed: shop({ products, postings: [...packed(1), traced] }) })
  const id = await ozon.carriages.create({ deliveryMethodId: WAREHOUSE, isTraceable: true })
  await clock.advance('2m')
  const { failed } = await ozon.carriages.setPostings(id, ['1000-0001-1', '7-0001-1'])
  expect(failed).toMatchObject([{ message: expect.stringContaining('TRACEABILITY') }])
})

it('a waybill can fail its check, and that of a cancelled carriage is never looked at', async () => {
  const products = [{ offerId: 'TRACED', isTraceable: true }]
  const traced = { number: '7-0001-1', status: 'awaiting_deliver', lines: [{ offerId: 'TRACED' }] } as const
  const seed = shop({ products, postings: [traced] })
  const { ozon, clock } = openSandbox({ seed, behaviour: { waybillFailure: 1 } })
  const content = { deliveryMethodId: WAREHOUSE, isTraceable: true }
  const first = await ozon.carriages.create(content)
  await ozon.carriages.cancel(first)
  const second = await ozon.carriages.create(content)
  await clock.advance('1m')
  expect((await ozon.carriages.ettnStatus(second)).status).toBe('PROCESSING')
  await ozon.carriages.cancel(second)
  const third = await ozon.carriages.create(content)
  await clock.advance('2m')
  expect(await ozon.carriages.ettnStatus(third)).toMatchObject({ status: 'FAILED', errors: { length: 1 } })
  expect((await ozon.carriages.ettnStatus(first)).status).toBe('NOT_UPLOADED')
  expect((await ozon.carriages.ettnStatus(second)).status).toBe('PROCESSING')
})

it('couriers take no traceable goods', async () => {
  const { post } = openSandbox({ seed: shop({}, { firstMile: 'pickup' }) })
  const wish = { delivery_method_id: Number(WAREHOUSE), all_blr_traceable: true }
  const { body } = await post('/v1/carriage/create', wish)
  expect(body.message).toBe('BLR_TRACEABLE_PICKUP_NOT_ALLOWED')
})

it('the courier of a hired company is given a contact, and no other', async () => {
  const opened = openSandbox({ seed: shop({}, { firstMile: 'outsourced-pickup' }) })
  const { ozon, post, clock } = opened
  const id = await ozon.carriages.create({ deliveryMethodId: WAREHOUSE })
  expect(await ozon.carriages.get(id)).toMatchObject({ firstMileType: 'pickup', integrationType: 'ozon_outsourced' })
  expect(await ozon.carriages.courierContact(id)).toEqual([])
  await clock.advance('1m')
  await ozon.carriages.setCourierContact(id, { phone: '+7(000)000-00-00', wechatNickname: 'shop' })
  expect(await ozon.carriages.courierContact(id)).toMatchObject([
    { carriageId: id, phone: '+7(000)000-00-00', wechatNickname: 'shop', updatedAt: new Date('2026-11-22T09:01:00Z') },
  ])
  const blank = await post('/v1/carriage/courier-contact/set', { carriage_id: Number(id), phone: '' })
  expect(blank.status).toBe(400)
  expect(JSON.stringify(opened.sandbox.journal)).not.toContain('+7')

  const brought = openSandbox({ seed: shop() })
  const own = await brought.ozon.carriages.create({ deliveryMethodId: WAREHOUSE })
  const set = brought.ozon.carriages.setCourierContact(own, { phone: '+7(000)000-00-00' })
  await expect(set).rejects.toMatchObject({ httpStatus: 400 })
})

it('sellers of the CIS cannot change carriages, and get acts instead of shipping lists', async () => {
  const opened = openSandbox({ seed: shop({ currency: 'KZT', postings: packed(2) }) })
  const { ozon, post, clock } = opened
  const id = await ozon.carriages.create({ deliveryMethodId: WAREHOUSE })
  const set = await post('/v1/carriage/set-postings', { carriage_id: Number(id), posting_numbers: ['1000-0001-1'] })
  expect(set).toMatchObject({ status: 403, body: { code: 7 } })
  await ozon.carriages.approve(id)
  await clock.advance('1m')
  expect((await ozon.carriages.get(id)).availableActions).toContain('get_act_of_acceptance')
  const early = await post('/v1/carriage/act-discrepancy/pdf', { carriage_id: Number(id) })
  expect(early).toMatchObject({ status: 400, body: { code: 9 } })
  move(opened, '1000-0001-1', ON_WAY)
  move(opened, '2000-0001-1', MISSED)
  const act = await ozon.acts.discrepancyPdf(id)
  expect(act.contentType).toBe('application/pdf')
  expect(new TextDecoder().decode(act.bytes())).toContain('Missing: 2000-0001-1')
})

it('sellers of Russia have no act of discrepancy', async () => {
  const { ozon, post } = openSandbox({ seed: shop() })
  const id = await ozon.carriages.create({ deliveryMethodId: WAREHOUSE })
  const { status } = await post('/v1/carriage/act-discrepancy/pdf', { carriage_id: Number(id) })
  expect(status).toBe(403)
})

it('how many containers there are may only be said where Ozon trusts the seller', async () => {
  const plain = openSandbox({ seed: shop() })
  const id = await plain.ozon.carriages.create({ deliveryMethodId: WAREHOUSE })
  const refused = await plain.post('/v1/carriage/approve', { carriage_id: Number(id), containers_count: 2 })
  expect(refused.body.message).toBe('Trying set ContainersCount to not HasEntrustedAcceptance company')

  const { ozon, post } = openSandbox({ seed: shop({}, { hasTrustedAcceptance: true }) })
  const trusted = await ozon.carriages.create({ deliveryMethodId: WAREHOUSE })
  const negative = await post('/v1/carriage/approve', { carriage_id: Number(trusted), containers_count: -1 })
  expect(negative.status).toBe(400)
  await ozon.carriages.approve(trusted, { containersCount: 2 })
  expect(await ozon.carriages.get(trusted)).toMatchObject({ containersCount: 2 })
})

it('a first mile that does not exist is an error of the seed', () => {
  const wrong = { firstMile: 'by-plane' } as unknown as WarehouseSeed
  expect(() => openSandbox({ seed: shop({}, wrong) })).toThrow('sellers[0].warehouses[0].firstMile')
})
