import { describe, expect, it } from 'vitest'
import type { SandboxOptions } from '../../src/sandbox/index.ts'
import { worldOf } from '../../src/sandbox/sandbox.ts'
import { testOzon } from '../../src/testing/index.ts'
import { memoryIntents } from '../../src/workflows/core/intents.ts'
import { setStocks } from '../../src/workflows/stocks/set-stocks.ts'

const SET = '/v2/products/stocks'
const READ = '/v2/product/info/stocks-by-warehouse/fbs'
const LOST = [
  ['reset before', { fault: 'reset', after: false }],
  ['reset after', { fault: 'reset', after: true }],
  ['error after', { fault: 'server-error', after: true }],
  ['cut answer', { fault: 'cut-body' }],
] as const

function openStock(count: number, options: Omit<SandboxOptions, 'seed'> = {}) {
  const products = Array.from({ length: count }, (_, i) => ({ offerId: `TOY-${i + 1}`, stock: 10 }))
  const opened = testOzon({ ...options, seed: { sellers: [{ warehouses: [{}], products }] } })
  const { sandbox } = opened
  const [seller] = worldOf(sandbox).sellers.values()
  if (seller === undefined) throw new Error('The seed has one seller.')
  const [warehouseId = ''] = seller.warehouses.keys()
  const update = (n: number, stock: number) => ({ offerId: `TOY-${n}`, warehouseId, stock })
  const sets = () => sandbox.journal.filter(entry => entry.kind === 'effect' && entry.effect === 'stock-set').length
  const requests = (path: string) =>
    sandbox.journal.filter(entry => entry.kind === 'request' && entry.operation === path).length
  const free = (n: number) => {
    const product = [...seller.products.values()].find(({ offerId }) => offerId === `TOY-${n}`)
    if (product === undefined) throw new Error(`There is no TOY-${n}.`)
    const { present, reserved } = seller.stock(product.sku, warehouseId)
    return { free: present - reserved, productId: product.productId, record: seller.stock(product.sku, warehouseId) }
  }
  return { ...opened, seller, warehouseId, update, sets, requests, free }
}

describe('setting stocks', () => {
  it('goes a hundred a request, each once; what is so already is done', async () => {
    const { ozon, update, sets, requests, warehouseId } = openStock(250)
    const updates = Array.from({ length: 250 }, (_, i) => update(i + 1, i === 0 ? 10 : 7))
    const outcomes = await setStocks(ozon, updates)
    expect(outcomes[0]).toMatchObject({ item: `TOY-1@${warehouseId}`, outcome: 'done', value: { how: 'already' } })
    expect(outcomes[1]).toMatchObject({ outcome: 'done', value: { how: 'answered', stock: 7 } })
    expect(outcomes.every(({ outcome }) => outcome === 'done')).toBe(true)
    expect(requests(SET)).toBe(3)
    expect(requests(READ)).toBe(1)
    expect(sets()).toBe(249)
  })

  it('names products by the id of Ozon as well', async () => {
    const { ozon, warehouseId, free, sets } = openStock(2)
    const { productId } = free(1)
    const updates = [
      { productId, warehouseId, stock: 3 },
      { productId: '404', warehouseId, stock: 3 },
      { offerId: 'NO-SUCH', warehouseId, stock: 3 },
    ]
    expect(await setStocks(ozon, updates)).toMatchObject([
      { item: `${productId}@${warehouseId}`, outcome: 'done' },
      { outcome: 'failed', code: 'NOT_FOUND_ERROR' },
      { outcome: 'failed', code: 'offer_id_not_found' },
    ])
    expect(free(1).free).toBe(3)
    expect(sets()).toBe(1)
    const { signal } = new AbortController()
    const same = [
      { productId, warehouseId, stock: 3 },
      { ...updates[0], warehouseId: '9', productId: free(2).productId, stock: 3 },
    ]
    expect(await setStocks(ozon, same, { signal, dryRun: true })).toMatchObject([{ value: { how: 'already' } }, {}])
  })

  it('takes ids that are numbers for the same', async () => {
    const { ozon, warehouseId, free } = openStock(1)
    const update = { productId: Number(free(1).productId), warehouseId: Number(warehouseId), stock: 3 }
    expect(await setStocks(ozon, update as never)).toMatchObject([
      { item: `${update.productId}@${warehouseId}`, outcome: 'done', value: { how: 'answered', warehouseId } },
    ])
  })

  it('waits thirty seconds between two updates of a pair', async () => {
    const { ozon, update, clock, free, sets } = openStock(1)
    await setStocks(ozon, update(1, 5))
    const before = clock.now()
    expect(await setStocks(ozon, update(1, 6))).toMatchObject([{ outcome: 'done' }])
    expect(clock.now() - before).toBeGreaterThanOrEqual(29_000)
    expect(free(1).free).toBe(6)
    expect(sets()).toBe(2)
  })

  it('gives up when somebody else keeps setting the pair', async () => {
    const { ozon, update, requests } = openStock(1, { behaviour: { stockPauseMs: 3_600_000 } })
    await setStocks(ozon, update(1, 5))
    expect(await setStocks(ozon, update(1, 6))).toMatchObject([
      { outcome: 'failed', code: 'TOO_MANY_REQUESTS', retryable: true },
    ])
    expect(requests(SET)).toBe(5)
  })

  it.each(LOST)('happens once after %s', async (_name, fault) => {
    const { ozon, update, sets, free } = openStock(3, { faults: [{ ...fault, operation: SET, times: 1 }] })
    const updates = [update(1, 1), update(2, 2), update(3, 3)]
    const outcomes = await setStocks(ozon, updates)
    if (fault.fault === 'reset' && !fault.after) {
      // Sent again it would overwrite what somebody corrects meanwhile: that is for the caller to decide.
      expect(outcomes.map(({ outcome }) => outcome)).toEqual(['unknown', 'unknown', 'unknown'])
      expect((await setStocks(ozon, updates)).map(({ outcome }) => outcome)).toEqual(['done', 'done', 'done'])
    } else expect(outcomes.map(({ outcome }) => outcome)).toEqual(['done', 'done', 'done'])
    expect(sets()).toBe(3)
    expect([1, 2, 3].map(n => free(n).free)).toEqual([1, 2, 3])
  })

  it('is not repeated when goods were ordered meanwhile', async () => {
    const { ozon, update, sets, free } = openStock(1, {
      faults: [{ fault: 'reset', after: true, operation: SET, times: 1 }],
    })
    const onProgress = ({ step }: { readonly step: string }): void => {
      if (step === 'looking') free(1).record.reserved += 2
    }
    expect(await setStocks(ozon, update(1, 5), { onProgress })).toMatchObject([
      { outcome: 'unknown', message: expect.stringContaining('"free":3') },
    ])
    expect(sets()).toBe(1)
  })

  it('sets the first stock of a product in a warehouse', async () => {
    const { ozon, update, seller, warehouseId, free } = openStock(1)
    const { record } = free(1)
    Object.assign(record, { present: 0, updatedAt: 0 })
    expect(seller.stock(record.sku, warehouseId).updatedAt).toBe(0)
    expect(await setStocks(ozon, update(1, 5), { dryRun: true })).toMatchObject([
      { plan: { what: 'Sets 5 instead of none.' } },
    ])
    expect(await setStocks(ozon, update(1, 5))).toMatchObject([{ outcome: 'done' }])
  })

  it('goes on with products that have no code of the seller', async () => {
    const { ozon, warehouseId, free, sandbox, sets } = openStock(1)
    const fetch: typeof globalThis.fetch = async (input, init) => {
      const request = new Request(input, init)
      const response = await sandbox.fetch(request)
      if (!request.url.endsWith('/v4/product/info/stocks')) return response
      const answer = await response.json()
      for (const each of answer.items) delete each.offer_id
      return Response.json(answer)
    }
    const { productId } = free(1)
    expect(await setStocks(ozon.withOptions({ fetch }), { productId, warehouseId, stock: 3 })).toMatchObject([
      { outcome: 'done', value: { how: 'answered' } },
    ])
    expect(sets()).toBe(1)
  })

  it('tells each mistake of each update, and the others go on', async () => {
    const { ozon, update, sets } = openStock(2)
    const outcomes = await setStocks(ozon, [
      update(1, 5),
      update(1, 6),
      update(2, -1),
      { ...update(2, 4), warehouseId: '404' },
      { warehouseId: '1', stock: 1 },
    ])
    expect(outcomes).toMatchObject([
      { outcome: 'done' },
      { problems: [{ field: '[1]' }] },
      { problems: [{ field: 'stock' }] },
      { outcome: 'failed', code: 'WAREHOUSE_NOT_FOUND' },
      { problems: [{ field: 'update' }] },
    ])
    expect(sets()).toBe(1)
  })

  it('passes on what Ozon says beside a stock that it sets, or does not tell of', async () => {
    const { ozon, update, sandbox } = openStock(1)
    const fetch: typeof globalThis.fetch = async (input, init) => {
      const request = new Request(input, init)
      const response = await sandbox.fetch(request)
      if (request.url.endsWith(SET)) {
        const answer = await response.json()
        answer.result[0].errors = [{ code: 'FLAMMABLE', message: 'Mind the fire.' }]
        return Response.json(answer)
      }
      if (!request.url.endsWith(READ)) return response
      const answer = await response.json()
      for (const each of answer.products) delete each.free_stock
      return Response.json(answer)
    }
    const odd = ozon.withOptions({ fetch })
    expect(await setStocks(odd, update(1, 5), { dryRun: true })).toMatchObject([
      { plan: { what: 'Sets 5 instead of a number that Ozon does not tell.' } },
    ])
    const journal = memoryIntents()
    expect(await setStocks(odd, update(1, 5), { journal })).toMatchObject([
      { outcome: 'done', value: { warnings: [{ code: 'FLAMMABLE' }] } },
    ])
    expect(await setStocks(odd, update(1, 5), { journal })).toMatchObject([{ value: { how: 'found' } }])
  })

  it('goes out with the reason of the signal', async () => {
    const { ozon, update } = openStock(1)
    const reason = new Error('enough')
    await expect(setStocks(ozon, update(1, 5), { signal: AbortSignal.abort(reason) })).rejects.toBe(reason)
  })
})
