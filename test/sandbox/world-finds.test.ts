import { expect, it } from 'vitest'
import { refuseGoods } from '../../src/sandbox/buyers.ts'
import { Levers } from '../../src/sandbox/levers.ts'
import { worldOf } from '../../src/sandbox/sandbox.ts'
import { packed, shop } from './support/carriage-shop.ts'
import { openPosting } from './support/one-posting.ts'
import { openSandbox } from './support/open.ts'

/** What random worlds have found, each as a story of its own. */
const reservedOf = ({ seller }: ReturnType<typeof openPosting>): number =>
  [...seller.stocks].reduce((sum, { reserved }) => sum + reserved, 0)

it('a parcel that was never scanned, and was delivered after all, is in stock no longer', () => {
  const opened = openPosting({ status: 'arbitration' })
  expect(reservedOf(opened)).toBe(1)
  new Levers(opened.world).move(opened.posting.number, { to: 'delivered', by: 'Ozon' })
  expect(reservedOf(opened)).toBe(0)
  expect(opened.posting.deliveringAt).toBe(opened.posting.deliveredAt)
})

it('an order that Ozon splits away before its release frees its goods', () => {
  const opened = openPosting({ status: 'awaiting_verification', lines: [{ offerId: 'A', quantity: 3 }] })
  new Levers(opened.world).move(opened.posting.number, { to: 'cancelled_from_split_pending', by: 'Ozon' })
  expect(reservedOf(opened)).toBe(0)
})

it('what a buyer refuses of a posting that was split off belongs to the order, not to the posting that was split', async () => {
  const { world, posting, post, clock, skus } = openPosting({ lines: [{ offerId: 'A', quantity: 4 }] })
  const [sku = ''] = skus
  const products = [{ product_id: Number(sku), quantity: 3 }]
  const { body } = await post('/v4/posting/fbs/ship/package', { posting_number: posting.number, products })
  await clock.advance('1m')
  new Levers(world).walk(body.result, 'delivering')
  const child = world.postings.get(body.result)
  if (child === undefined) throw new Error('the part was packed')
  refuseGoods(world, child, { [sku]: 1 })
  const refused = world.postings.touched.find(({ cancellation }) => cancellation?.type === 'PartialRefund')
  expect(refused).toMatchObject({ orderNumber: posting.orderNumber, lines: [{ quantity: 1 }] })
  expect(refused?.parent).toBeUndefined()
})

it('a seed may have FBO orders that are not paid yet; paid, they are created first and packed then', async () => {
  const seed = { sellers: [{ postings: [{ number: '1-1-1', flow: 'FBO', status: 'awaiting_approve' }] }] } as const
  const { sandbox, clock } = openSandbox({ seed, activity: { cancelsBeforePacking: 0, ordersPerHour: 0 } })
  await clock.advance('5h')
  const steps = sandbox.journal.flatMap(entry => (entry.kind === 'posting' ? [entry.substatus] : []))
  expect(steps.slice(0, 3)).toEqual(['posting_created', 'posting_created', 'posting_packing'])
})

it('digital goods go the way of FBO, whatever warehouse the seller has, and wait for their codes, a day at most', async () => {
  const products = [{ offerId: 'KEY', isDigital: true }]
  const postings = [{ number: '1-1-1', lines: [{ offerId: 'KEY' }] }]
  const { post, sandbox, clock } = openSandbox({ seed: { sellers: [{ products, postings }] }, activity: true })
  expect(worldOf(sandbox).postings.get('1-1-1')).toMatchObject({ family: 'digital', flow: 'FBO' })
  const status = async (): Promise<unknown> =>
    (await post('/v2/posting/fbo/get', { posting_number: '1-1-1' })).body.result.status
  await clock.advance('22h')
  expect(await status()).toBe('awaiting_packaging')
  await clock.advance('3d')
  expect(await status()).toBe('cancelled')
})

it('the journal tells which goods a posting is born with, and which postings a carriage gets', async () => {
  const { sandbox, post, clock } = openSandbox({ seed: shop({ postings: packed(2) }) })
  await clock.advance('1m')
  const delivery_method_id = 1_020_000_000_001
  await post('/v1/carriage/create', { delivery_method_id })
  const [birth] = sandbox.journal.filter(entry => entry.kind === 'posting')
  expect(birth).toMatchObject({ postingNumber: '1000-0001-1', goods: { '1700000007': 1 } })
  const made = sandbox.journal.find(entry => entry.kind === 'effect' && entry.effect === 'carriage-created')
  expect(made).toMatchObject({ details: { postings: 2, numbers: '1000-0001-1, 2000-0001-1' } })
})
