import { describe, expect, it } from 'vitest'
import type { WarehouseSeed } from '../../src/sandbox/index.ts'
import { openSandbox } from './support/open.ts'

const LIST = '/v2/warehouse/list'
const METHODS = '/v2/delivery-method/list'

const SHOP: readonly WarehouseSeed[] = [
  { id: '101', name: 'Север', hasTrustedAcceptance: true },
  { id: '102', name: 'Юг', flow: 'RFBS_SELF', offsetMinutes: -150 },
  { id: '103', name: 'Восток', flow: 'RFBS_3PL' },
  { id: '104', name: 'Запад', flow: 'EXPRESS_PVZ' },
  { id: '105', name: 'Курьер', firstMile: 'pickup', isAutoAssembly: true },
]

const open = () => openSandbox({ seed: { sellers: [{ warehouses: SHOP }] } })

const idsOf = (rows: readonly { warehouse_id: number }[]) => rows.map(each => each.warehouse_id)

describe('warehouses', () => {
  it('are listed in pages, each once', async () => {
    const { post, ozon } = open()
    const first = (await post(LIST, { limit: 3 })).body
    expect([idsOf(first.warehouses), first.has_next]).toEqual([[101, 102, 103], true])
    const last = (await post(LIST, { limit: 3, cursor: first.cursor })).body
    expect([idsOf(last.warehouses), last.has_next, last.cursor]).toEqual([[104, 105], false, ''])
    const all = await ozon.warehouses.list().toArray({ limit: 10 })
    expect(all.map(({ name }) => name)).toEqual(SHOP.map(({ name }) => name))
  })

  it('tell by a word whether they work', async () => {
    const words = ['created', 'new', 'disabled', 'disabled_due_to_limit', 'blocked', 'error'] as const
    const { ozon } = openSandbox({ seed: { sellers: [{ warehouses: words.map(status => ({ status })) }] } })
    const all = await ozon.warehouses.list().toArray({ limit: 10 })
    expect(all.map(({ status }) => status)).toEqual(words)
  })

  it('can be asked for by id; ids that nobody has are left out', async () => {
    const { post } = open()
    const { body } = await post(LIST, { limit: 10, warehouse_ids: ['104', '999'] })
    expect(idsOf(body.warehouses)).toEqual([104])
  })

  it('tell whose delivery it is, how parcels get to Ozon, and the local time', async () => {
    const { post } = open()
    const { warehouses } = (await post(LIST, { limit: 200 })).body
    expect(warehouses[0]).toMatchObject({
      is_rfbs: false,
      pause_at: null,
      has_entrusted_acceptance: true,
      first_mile: { type: 'DROP_OFF', dropoff_point_id: '900101' },
      address_info: { utc: 'UTC+03:00' },
      sla_cut_in: 1440,
    })
    expect(warehouses[1]).toMatchObject({
      is_rfbs: true,
      first_mile: { type: 'UNSPECIFIED' },
      address_info: { utc: 'UTC-02:30' },
    })
    expect(warehouses[3]).toMatchObject({ is_express: true })
    expect(warehouses[4]).toMatchObject({ is_auto_assembly: true, first_mile: { type: 'PICK_UP' } })
  })

  it.each([0, 201])('a limit of %i is refused', async limit => {
    const { status, body } = await open().post(LIST, { limit })
    expect([status, body.message]).toEqual([400, expect.stringContaining('limit')])
  })
})

describe('delivery methods', () => {
  it('are those of realFBS warehouses only', async () => {
    const { post, ozon } = open()
    const { body } = await post(METHODS, { limit: 100 })
    const told = body.delivery_methods.map((each: Record<string, unknown>) => [
      each['warehouse_id'],
      each['tpl_integration_type'],
      each['is_express'],
      'tpl_dropoff_point' in each,
    ])
    expect(told).toEqual([
      [102, 'non_integrated', false, false],
      [103, '3pl_tracking', false, true],
      [104, 'aggregator', true, true],
    ])
    const methods = await ozon.warehouses.deliveryMethods().toArray({ limit: 10 })
    expect(methods.map(({ warehouseId }) => warehouseId)).toEqual(['102', '103', '104'])
  })

  it('are filtered, sorted and paged', async () => {
    const { post } = open()
    const ask = async (body: object) => (await post(METHODS, { limit: 2, ...body })).body
    const first = await ask({ sort_dir: 'DESC' })
    expect([idsOf(first.delivery_methods), first.has_next]).toEqual([[104, 103], true])
    const last = await ask({ sort_dir: 'DESC', cursor: first.cursor })
    expect([idsOf(last.delivery_methods), last.has_next]).toEqual([[102], false])
    expect(idsOf((await ask({ filter: { warehouse_ids: ['103', '101'] } })).delivery_methods)).toEqual([103])
    const ids = [String(first.delivery_methods[0].id)]
    expect(idsOf((await ask({ filter: { delivery_method_ids: ids } })).delivery_methods)).toEqual([104])
    expect((await ask({ filter: { status: ['BROKEN'] } })).delivery_methods).toEqual([])
    expect((await ask({ filter: { provider_ids: ['24'] } })).delivery_methods).toEqual([])
    expect((await post(METHODS, { limit: 2, cursor: first.cursor })).status).toBe(400)
  })
})
