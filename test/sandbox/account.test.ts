import { expect, it } from 'vitest'
import { cancelPosting } from '../../src/sandbox/cancelling/cancellation.ts'
import type { SellerSeed } from '../../src/sandbox/index.ts'
import { worldOf } from '../../src/sandbox/sandbox.ts'
import { openSandbox } from './support/open.ts'

const open = (seller: SellerSeed) => openSandbox({ seed: { sellers: [seller] } })

it('each key is told its own roles, and the day on which it ends', async () => {
  const { post, ozon } = open({
    keys: [
      {
        key: 'reader',
        roles: [{ name: 'Posting FBS', methods: ['/v4/posting/fbs/list'] }],
        expiresAt: '2026-12-01T12:30:00Z',
      },
      { key: 'admin' },
    ],
  })
  const { expiresAt, roles } = await ozon.account.roles()
  expect([expiresAt?.toISOString(), roles]).toEqual([
    '2026-12-01T12:30:00.000Z',
    [{ name: 'Posting FBS', methods: ['/v4/posting/fbs/list'] }],
  ])
  const { body } = await post('/v1/roles', {}, { 'api-key': 'admin' })
  expect(body.expires_at).toBe('2027-02-20T09:00:00Z')
  expect(body.roles[0].name).toBe('Admin')
  expect(body.roles[0].methods).toContain('/v1/seller/info')
})

it('a key that is over is told nothing', async () => {
  const { post, clock } = open({ keys: [{ key: 'short', expiresAt: '2026-11-22T10:00:00Z' }] })
  await clock.advance('1h')
  expect((await post('/v1/roles')).status).toBe(403)
})

it('the seller is a company with a currency and a subscription', async () => {
  const { ozon, post } = open({ name: 'Ромашка', currency: 'BYN', subscription: 'UNSPECIFIED' })
  const { company, subscription, ratings } = await ozon.account.info()
  expect(company).toMatchObject({ name: 'Ромашка', currency: 'BYN', inn: '0000000000' })
  expect(subscription).toMatchObject({ type: 'UNSPECIFIED', isPremium: false })
  expect(ratings).toHaveLength(1)
  const { body } = await post('/v1/seller/info')
  expect(body.ratings[0]).toMatchObject({ status: 'OK', current_value: { value: 0, formatted: '0.00' } })
})

it.each([
  ['WARNING', '1000.00', '2.50'],
  ['CRITICAL', '1.00', '4.99'],
])('errors make the rating %s when the other order is worth %s', async (status, price, formatted) => {
  const { post, sandbox } = open({
    postings: [
      { number: '1-1-1', lines: [{ offerId: 'MUG', price: '1000.00' }] },
      { lines: [{ offerId: 'MUG', price }] },
    ],
  })
  const world = worldOf(sandbox)
  const posting = world.postings.get('1-1-1')
  if (posting !== undefined) cancelPosting(world, posting, { by: 'seller' })
  // What happens now is not over yet: the period ends before it.
  await sandbox.clock.advance('1s')
  const [rating] = (await post('/v1/seller/info')).body.ratings
  expect([rating.status, rating.current_value.formatted, rating.past_value.value]).toEqual([status, formatted, 0])
})

it.each([
  ['subscription', { subscription: 'GOLD' }],
  ['isInFbp', { isInFbp: 'yes' }],
  ['products[0].fboStock', { products: [{ offerId: 'MUG', fboStock: -1 }] }],
])('a seed with a wrong %s says so', (element, seller) => {
  // A seed may be a file that somebody wrote by hand.
  expect(() => open(seller as SellerSeed)).toThrow(`sellers[0].${element}`)
})
