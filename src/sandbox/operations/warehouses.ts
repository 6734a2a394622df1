import { isRfbs } from '../postings/schemes.ts'
import { deliveryMethodRow, warehouseRow } from '../render/warehouses.ts'
import type { Call, Json, OperationTable } from './operation.ts'
import { limitOf, pageOf } from './paging.ts'

const MOST_WAREHOUSES = 200

/** The seller's own warehouses, and how goods leave them. */
export const warehouses: OperationTable = {
  '/v2/warehouse/list': list,
  '/v2/delivery-method/list': deliveryMethods,
}

/** All warehouses, or those named: ids that nobody has are left out. */
function list({ seller, body, path }: Call): Json {
  const ids = new Set(body.texts('warehouse_ids'))
  const wanted = [...seller.warehouses.values()].filter(({ id }) => ids.size === 0 || ids.has(id))
  const question = `${path} ${[...ids].join()}`
  const limit = limitOf(body, MOST_WAREHOUSES)
  const page = pageOf(wanted, { cursor: body.text('cursor'), question, limit }, ({ id }) => placeOfId(id))
  return { warehouses: page.rows.map(warehouseRow), cursor: page.cursor, has_next: page.hasNext }
}

/** Those of realFBS only; by what Ozon sorts them is documented nowhere, here it is the id (inferred). */
function deliveryMethods({ seller, body, path }: Call): Json {
  const filter = body.object('filter')
  const all = [...seller.warehouses.values()]
    .filter(isRfbs)
    .flatMap(warehouse => warehouse.methods.map(method => ({ warehouse, method })))
  const has = (name: string, value: string): boolean => {
    const wanted = filter.texts(name)
    return wanted.length === 0 || wanted.includes(value)
  }
  const wanted = all.filter(
    ({ warehouse, method }) =>
      has('warehouse_ids', warehouse.id) &&
      has('delivery_method_ids', method.id) &&
      has('provider_ids', method.providerId) &&
      has('status', method.status),
  )
  const descending = body.newestFirst
  const lists = filter.names.map(name => [name, filter.texts(name)])
  const question = `${path} ${JSON.stringify([lists, descending])}`
  const ask = { cursor: body.text('cursor'), question, limit: body.number('limit'), descending }
  const page = pageOf(wanted, ask, ({ method }) => placeOfId(method.id))
  return {
    delivery_methods: page.rows.map(({ warehouse, method }) => deliveryMethodRow(warehouse, method)),
    cursor: page.cursor,
    has_next: page.hasNext,
  }
}

const placeOfId = (id: string) => ({ createdAt: Number(id), rank: 0 })
