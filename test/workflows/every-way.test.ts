import { describe, expect, it } from 'vitest'
import { CONTESTED, type SandboxOptions } from '../../src/sandbox/index.ts'
import {
  cancelPostings,
  disputeWorkList,
  handOver,
  markDelivering,
  openDispute,
  printLabels,
  returnToShipping,
  setStocks,
  ship,
} from '../../src/workflows/index.ts'
import { ends, HOME, onlyReady, request } from './support/hand-over.ts'
import { packed, type WrappedShop, wrappedShop } from './support/wrapped-shop.ts'

/** The same days of a seller under every way of every contested fact: nobody knows which of them is Ozon's. */
type Behaviour = NonNullable<SandboxOptions['behaviour']>
type Story = (shop: (seller: Parameters<typeof wrappedShop>[0]) => WrappedShop, behaviour: Behaviour) => Promise<void>

const MUGS = { products: [{ offerId: 'MUG', sku: '501', stock: 50 }] }
const mugs = (quantity: number) => [{ offerId: 'MUG', quantity }]
const packageOf = (quantity: number) => ({ lines: [{ sku: '501', quantity }] })

const stories: Readonly<Record<string, Story>> = {
  'a posting goes out in two packages, each with its label': async shop => {
    const { ozon, effects } = shop({ ...MUGS, postings: [{ number: '1-1-1', lines: mugs(3) }] })
    const shipped = await ship(ozon, '1-1-1', { packages: [packageOf(2), packageOf(1)] })
    expect(shipped.outcome).toBe('done')
    expect(effects('shipped')).toBe(2)
    const lines = shipped.outcome === 'done' ? shipped.value.lines : []
    const numbers = lines.flatMap(({ postingNumber = [], became }) => (became === 'packed' ? postingNumber : []))
    expect(new Set(numbers).size).toBe(2)
    const labels = await printLabels(ozon, numbers, { size: 'big' })
    expect(labels.postings.map(({ outcome }) => outcome)).toEqual(['done', 'done'])
  },
  'a part is split off before the rest is packed': async shop => {
    const { ozon, effects } = shop({ ...MUGS, postings: [{ number: '1-1-1', lines: mugs(3) }] })
    const shipped = await ship(ozon, '1-1-1', { splitOff: [packageOf(1)] })
    expect(shipped.outcome).toBe('done')
    expect([effects('split'), effects('shipped')]).toEqual([1, 1])
  },
  'what is packed is handed over, once': async shop => {
    const { ozon, effects } = shop({ postings: packed('1-1-1', '2-1-1') })
    expect(onlyReady(await handOver(ozon, request, { files: ['act'] })).carriageId).toMatch(/^\d+$/)
    await handOver(ozon, request)
    expect([effects('carriage-created'), effects('carriage-approved')]).toEqual([1, 1])
  },
  'chosen postings are handed over, and the unknown one is told': async shop => {
    const { ozon } = shop({ postings: packed('1-1-1', '2-1-1') })
    const done = await handOver(ozon, { ...request, postings: ['1-1-1', '9-9-9'] })
    onlyReady(done)
    expect(ends(done)).toMatchObject({ '1-1-1': 'done', '9-9-9': 'failed' })
  },
  'a posting that is cancelled in its carriage does not keep the others': async shop => {
    const { ozon, sandbox } = shop({ postings: packed('1-1-1', '2-1-1') })
    const carriageId = await ozon.carriages.create({ deliveryMethodId: HOME })
    sandbox.levers.cancel('1-1-1')
    const done = await handOver(ozon, request)
    expect(onlyReady(done).carriageId).toBe(carriageId)
    expect(ends(done)).toMatchObject({ '2-1-1': 'done' })
  },
  'a parcel that is missed goes out again, or is disputed': async (shop, { missingParcel }) => {
    const { ozon, sandbox, clock } = shop({ postings: packed('1-1-1', '2-1-1') })
    onlyReady(await handOver(ozon, request))
    await clock.advance('2h')
    sandbox.levers.loseInSorting('1-1-1')
    sandbox.levers.find('2-1-1')
    const isMissed = missingParcel !== 'awaiting-deliver'
    const work = await disputeWorkList(ozon)
    expect(work.map(({ posting }) => posting.postingNumber)).toEqual(isMissed ? ['1-1-1'] : [])
    if (isMissed) expect(await openDispute(ozon, ['1-1-1'])).toMatchObject([{ outcome: 'done' }])
    expect(await returnToShipping(ozon, '1-1-1')).toMatchObject([{ outcome: 'done' }])
    expect((await ozon.postings.get('1-1-1')).status).toBe('awaiting_deliver')
  },
  'marks are told for every piece, and it is packed': async shop => {
    const { ozon } = shop({
      products: [{ offerId: 'MUG', sku: '501', needs: ['weight'] }],
      postings: [{ number: '1-1-1', lines: mugs(2) }],
    })
    const { lines } = await ozon.postings.get('1-1-1')
    const weight = (lines[0]?.weightMin ?? 0) + 0.1
    const shipped = await ship(ozon, '1-1-1', { marks: [{ sku: '501', exemplars: [{ weight }, { weight }] }] })
    expect(shipped.outcome).toBe('done')
  },
  'a part of a posting, and then all of another, is cancelled once': async shop => {
    const { ozon } = shop({
      ...MUGS,
      postings: [
        { number: '1-1-1', lines: mugs(3) },
        { number: '2-1-1', lines: mugs(1) },
      ],
    })
    const done = await cancelPostings(ozon, [
      { postingNumber: '1-1-1', reasonId: '352', message: 'one is broken', lines: [{ sku: '501', quantity: 1 }] },
      { postingNumber: '2-1-1', reasonId: '352' },
    ])
    expect(done).toMatchObject([{ outcome: 'done' }, { outcome: 'done' }])
    expect((await ozon.postings.get('1-1-1')).lines).toMatchObject([{ quantity: 2 }])
  },
  'parcels of the seller are told to be on their way, and stocks are set': async shop => {
    const { ozon } = shop({
      warehouses: [{ id: '101' }, { id: '102', flow: 'RFBS_SELF' }],
      ...MUGS,
      postings: [{ number: '1-1-1', flow: 'RFBS_SELF', status: 'awaiting_deliver' }],
    })
    expect(await markDelivering(ozon, ['1-1-1'])).toMatchObject([{ outcome: 'done' }])
    const stocks = await setStocks(ozon, [{ offerId: 'MUG', warehouseId: '101', stock: 7 }])
    expect(stocks).toMatchObject([{ outcome: 'done' }])
  },
}

const ways = Object.entries(CONTESTED).flatMap(([fact, [, ...others]]) => others.map(way => ({ [fact]: way })))

describe.each([{}, ...ways])('with %j', behaviour => {
  it.each(Object.entries(stories))('%s', async (_title, story) => {
    expect.hasAssertions()
    await story(seller => wrappedShop(seller, { behaviour }), behaviour)
  })
})
