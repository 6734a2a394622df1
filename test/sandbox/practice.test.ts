import { expect, it } from 'vitest'
import { loadFacts } from '../../spec/facts.ts'
import { openSandbox } from './support/open.ts'

/** Whether the sandbox plays, by default, what practice has refuted. */
type Probe = () => Promise<boolean>

const NUMBER = '1-1-1'
const MUG = { offerId: 'MUG', sku: '501' }

function shop(posting: object = {}, warehouse: object = {}) {
  const postings = [{ number: NUMBER, lines: [{ offerId: 'MUG', quantity: 3 }], ...posting }]
  return openSandbox({ seed: { sellers: [{ warehouses: [{ id: '101', ...warehouse }], products: [MUG], postings }] } })
}

const AGGREGATOR = { flow: 'RFBS_AGG', status: 'awaiting_registration' } as const

const probes: Readonly<Record<string, Probe>> = {
  'split-takes-parts-only': async () => {
    const parts = [{ products: [{ product_id: 501, quantity: 1 }] }]
    const { status } = await shop().post('/v1/posting/fbs/split', { posting_number: NUMBER, postings: parts })
    return status === 200
  },
  'no-label-before-registration': async () => {
    const { body } = await shop(AGGREGATOR, { flow: 'RFBS_AGG' }).post('/v3/posting/fbs/get', {
      posting_number: NUMBER,
    })
    return !body.result.available_actions.includes('label_download')
  },
  'multi-box-of-plain-goods': async () => {
    const body = { posting_number: NUMBER, multi_box_qty: 2 }
    const answer = await shop().post('/v3/posting/multiboxqty/set', body)
    return answer.body.message !== 'POSTING_DOES_NOT_HAVE_MULTI_BOX_PRODUCT'
  },
  'one-id-of-a-stock': async () => {
    const stock = { offer_id: 'MUG', product_id: 7, warehouse_id: 101, stock: 1 }
    return (await shop().post('/v2/products/stocks', { stocks: [stock] })).status !== 200
  },
  'empty-body-as-json': async () => {
    const { post } = shop()
    const { headers, body } = await post('/v6/fbs/posting/product/exemplar/set', {
      posting_number: NUMBER,
      products: [],
    })
    return headers.get('content-type') === 'application/json' && body === undefined
  },
  'wrong-key-is-denied': async () => {
    const { status, body } = await shop().post('/v1/roles', {}, { 'api-key': 'wrong' })
    return status !== 404 || body.code !== 5
  },
  'short-key': async () => shop().sandbox.credentials.apiKey.length < 36,
  'empty-previous-substatus': async () => {
    const { body } = await shop().post('/v3/posting/fbs/get', { posting_number: NUMBER })
    return body.result.previous_substatus === ''
  },
}

const refuted = loadFacts().practice.flatMap(({ id, fact, state, probe }) =>
  state === 'refuted' && probe !== undefined ? [{ id, fact, probe }] : [],
)

it.each(refuted)('$id is not played by default: $fact', async ({ probe }) => {
  const plays = probes[probe]
  if (plays === undefined) throw new Error(`${probe} is no probe of this test.`)
  expect(await plays()).toBe(false)
})
