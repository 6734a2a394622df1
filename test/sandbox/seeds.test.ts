import { expect, it } from 'vitest'
import { createSandbox, type SandboxOptions, type SeedData, SeedError } from '../../src/sandbox/index.ts'
import { worldOf } from '../../src/sandbox/sandbox.ts'
import { openSandbox } from './support/open.ts'

/** One seller with something in it that may be wrong. */
const seller = (seed: unknown): unknown => ({ sellers: [seed] })

it.each([
  [null, 'seed must be an object'],
  [[], 'seed must be an object'],
  [{ seller: [] }, 'seller is none of its fields: sellers'],
  [{ sellers: {} }, 'sellers must be a list'],
  [{ sellers: [] }, 'sellers must be a list of at least one'],
  [seller(null), 'sellers[0] must be an object'],
  [seller({ clientId: 5 }), 'sellers[0].clientId must be text of digits'],
  [seller({ subscription: 'GOLD' }), "sellers[0].subscription 'GOLD' is none of UNSPECIFIED"],
  [seller({ isInFbp: 1 }), 'sellers[0].isInFbp must be true or false'],
  [seller({ keys: [] }), 'sellers[0].keys must have a key'],
  [seller({ keys: [{}] }), 'sellers[0].keys[0].key is missing'],
  [seller({ keys: [{ key: 'k', expiresAt: 'soon' }] }), 'keys[0].expiresAt must be a time'],
  [seller({ keys: [{ key: 'k', roles: 'all' }] }), 'keys[0].roles must be a list'],
  [
    seller({ keys: [{ key: 'k', roles: [{ name: 'r', methods: ['/v9/x'] }] }] }),
    'roles[0].methods[0] must be the path of an operation',
  ],
  [seller({ warehouses: 'W' }), 'sellers[0].warehouses must be a list'],
  [seller({ warehouses: [{ id: '7' }, { id: '7' }] }), "sellers[0].warehouses[1].id '7' is there twice"],
  [seller({ warehouses: [{ hoursToShip: 0 }] }), 'warehouses[0].hoursToShip must be a number of hours above 0'],
  [seller({ warehouses: [{ offsetMinutes: '180' }] }), 'warehouses[0].offsetMinutes must be a whole number of minutes'],
  [seller({ warehouses: [{ flow: 'FBX' }] }), "warehouses[0].flow 'FBX' is none of FBS"],
  [seller({ products: [{ sku: '7' }] }), 'products[0].offerId is missing'],
  [seller({ products: [{ offerId: 'A', sku: 'x' }] }), 'products[0].sku must be text of digits'],
  [seller({ products: [{ offerId: 'A', price: 10 }] }), 'products[0].price must be decimal text'],
  [seller({ products: [{ offerId: 'A', needs: ['marks'] }] }), "products[0].needs[0] 'marks' is none of mark"],
  [seller({ products: [{ offerId: 'A', stok: 1 }] }), 'products[0].stok is none of its fields: sku'],
  [seller({ products: [{ offerId: 'A' }, { offerId: 'A' }] }), "products[1].offerId 'A' is there twice"],
  [seller({ postings: [null] }), 'postings[0] must be an object'],
  [seller({ postings: [{ number: '' }] }), 'postings[0].number must be text'],
  [seller({ postings: [{ lines: [null] }] }), 'postings[0].lines[0] must be an object'],
  [
    seller({ postings: [{ lines: [{ offerId: 'A', quantity: 1.5 }] }] }),
    'lines[0].quantity must be a whole number above 0',
  ],
  [seller({ postings: [{ lines: [{ offerId: 'A', price: '1,5' }] }] }), 'lines[0].price must be decimal text'],
  [seller({ postings: [{ createdAt: '2026-11-22' }] }), 'postings[0].createdAt must be a time'],
  [seller({ passes: [{ reasons: ['LUNCH'] }] }), "passes[0].reasons[0] 'LUNCH' is none of FBS_DELIVERY"],
  [seller({ passes: [{ reasons: [] }] }), 'passes[0].reasons must be some of FBS_DELIVERY'],
])('the seed %j is refused, and the element named', (seed, message) => {
  const make = (): unknown => createSandbox({ seed: seed as SeedData })
  expect(make).toThrow(SeedError)
  expect(make).toThrow(message)
})

it('what is undefined counts as left out', () => {
  const { journal } = createSandbox({
    // A program in JavaScript may say so.
    seed: { sellers: [{ name: undefined, postings: [{ status: undefined }] }] } as unknown as SeedData,
  })
  expect(journal).toHaveLength(1)
})

it.each([
  [{ behaviour: { assemblyMS: 5 } }, 'behaviour.assemblyMS is none of assemblyMs, assemblyFailure'],
  [{ behaviour: { assemblyMs: '5s' } }, 'behaviour.assemblyMs must be a number from 0 on, got 5s'],
  [{ behaviour: { assemblyMs: -1 } }, 'behaviour.assemblyMs must be a number from 0 on, got -1'],
  [{ behaviour: { failingMarks: 'X' } }, 'behaviour.failingMarks must be like its default, ["SANDBOX-FAIL"], got X'],
  [{ activity: { ordersPerDay: 5 } }, 'activity.ordersPerDay is none of ordersPerHour'],
  [{ pushes: { delay: 5 } }, 'pushes.delay is none of delayMs'],
  [{ latencyMs: -1 }, 'latencyMs must be a number from 0 on, got -1'],
  [{ random: 0.5 }, 'random must be a whole number, got 0.5'],
])('the options %j are refused', (options, message) => {
  // Programs in JavaScript have no compiler to tell them.
  expect(() => createSandbox(options as unknown as SandboxOptions)).toThrow(message)
})

it('an option that is undefined is as good as left out', async () => {
  const options = { behaviour: { requestsPerSecond: undefined }, pushes: { delayMs: undefined } }
  const { post } = openSandbox(options)
  expect((await post('/v1/roles')).headers.get('ratelimit-remaining')).toBe('49')
})

it('an order or a walk that is impossible leaves everything as it was', async () => {
  const { sandbox } = openSandbox({ seed: { sellers: [{ postings: [{ number: '1-0001-1' }] }] } })
  const { levers, journal } = sandbox
  const before = journal.length
  expect(() => levers.order({ status: 'sent_by_seller' })).toThrow("to 'sent_by_seller' in flow FBS.")
  expect(() => levers.order({ status: 'delivering', substatus: 'posting_received' })).toThrow('is no substatus')
  expect(() => levers.walk('1-0001-1', 'delivering', 'posting_received')).toThrow('is no substatus')
  expect(sandbox.journal).toHaveLength(before)
  expect(worldOf(sandbox).postings.size).toBe(1)
})

it('an order of 20,000 lines is made as fast as it is read', () => {
  const places = Array.from({ length: 20_000 }, (_, i) => i)
  const products = places.map(i => ({ offerId: `P${i}`, sku: String(1_000 + i) }))
  const sandbox = createSandbox({ seed: { sellers: [{ products, postings: [] }] } })
  const began = performance.now()
  const number = sandbox.levers.order({ lines: places.map(i => ({ offerId: `P${i}`, quantity: 1 })) })
  console.log(`an order of 20,000 lines: ${Math.round(performance.now() - began)} ms`)
  expect(worldOf(sandbox).postings.get(number)?.lines).toHaveLength(20_000)
})

it('messages end once', () => {
  const { sandbox } = openSandbox({ seed: 'empty' })
  expect(() => sandbox.levers.order({ status: 'sent_by_seller' })).toThrow(/[^.]\.$/)
})
