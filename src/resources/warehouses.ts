import { decodeDeliveryMethods, decodeWarehouseOperation, decodeWarehouses } from '../decode/warehouses.ts'
import type { RequestOptions } from '../http/types.ts'
import { given } from '../internal/given.ts'
import type { Warehouse, WarehouseDeliveryMethod, WarehouseOperation } from '../model/warehouse.ts'
import { type List, nextByCursor } from '../pagination.ts'
import type { Operations } from '../wire/types.ts'
import type { Api } from './shared/api.ts'
import { distinctPieces, listProblems, listRows, refuseAny } from './shared/row-list.ts'
import { Section } from './shared/section.ts'
import { guarded } from './shared/takes.ts'

const LIST = '/v2/warehouse/list'
/** The largest page, and the longest list of ids. */
const MOST_WAREHOUSES = 200
const METHODS = '/v2/delivery-method/list'
/** The largest page, and the longest list of ids. */
const MOST_METHODS = 100
const OPERATION = '/v1/warehouse/operation/status'

export interface WarehouseFilter {
  /** Any number: more than 200 are asked for in several requests. */
  readonly warehouseIds?: readonly string[] | undefined
}

export interface DeliveryMethodFilter {
  /** At most 100. */
  readonly deliveryMethodIds?: readonly string[] | undefined
  /** At most 100. */
  readonly warehouseIds?: readonly string[] | undefined
  /** At most 100. */
  readonly providerIds?: readonly string[] | undefined
  readonly statuses?: readonly ('NEW' | 'EDITED' | 'ACTIVE' | 'DISABLED' | 'WAITING' | 'BROKEN')[] | undefined
  /** By what Ozon orders is not documented. */
  readonly sortDirection?: 'ASC' | 'DESC' | undefined
}

/** A seller's own warehouses, and how goods are delivered from them. */
export class Warehouses extends Section {
  /**
   * The seller's FBS and rFBS warehouses, all or those named; ids that Ozon does not have are left out.
   *
   * Ozon (2026-09-22): POST /v2/warehouse/list, 200 a page.
   *
   * @example
   * for await (const { id, name } of ozon.warehouses.list()) console.log(id, name)
   */
  list(filter: WarehouseFilter = {}, options: RequestOptions = {}): List<Warehouse> {
    const { warehouseIds } = filter
    refuseAny('The warehouses were not asked for', listProblems('warehouseIds', warehouseIds, 'ids'), LIST)
    const filters =
      warehouseIds === undefined
        ? [{}]
        : distinctPieces(warehouseIds, MOST_WAREHOUSES).map(ids => ({ warehouse_ids: ids }))
    return listRows<Warehouse, Partial<Operations[typeof LIST]['request']>>(
      this.api,
      {
        operation: LIST,
        pageSize: MOST_WAREHOUSES,
        start: '',
        filters,
        fetch: (asked, cursor, limit, more) =>
          this.askPage(LIST, { ...asked, limit, ...afterCursor(cursor) }, more, decodeWarehouses),
        next: ({ rows, cursor, hasNext }) => nextByCursor({ rows: rows.length, cursor, hasNext }),
      },
      options,
    )
  }

  /**
   * Delivery methods of realFBS warehouses; their ids are the `delivery_method_id` of carriages. FBS has none: there the
   * id of the warehouse stands for it.
   *
   * Ozon (2026-09-22): POST /v2/delivery-method/list, 100 a page.
   *
   * @example
   * const active = await ozon.warehouses.deliveryMethods({ statuses: ['ACTIVE'] }).toArray({ limit: 100 })
   */
  deliveryMethods(filter: DeliveryMethodFilter = {}, options: RequestOptions = {}): List<WarehouseDeliveryMethod> {
    const { sortDirection, deliveryMethodIds, warehouseIds, providerIds, statuses } = filter
    const lists = Object.entries({ deliveryMethodIds, warehouseIds, providerIds })
    const problems = [
      ...lists.flatMap(([name, list]) => listProblems(name, list, 'ids')),
      ...listProblems('statuses', statuses, 'words'),
    ]
    refuseAny('The delivery methods were not asked for', problems, METHODS)
    const wire = given({
      delivery_method_ids: deliveryMethodIds,
      warehouse_ids: warehouseIds,
      provider_ids: providerIds,
      status: statuses,
    })
    const sorting = given({ sort_dir: sortDirection })
    return listRows(
      this.api,
      {
        operation: METHODS,
        pageSize: MOST_METHODS,
        start: '',
        filters: [wire],
        fetch: (asked, cursor, limit, more) =>
          this.askPage(
            METHODS,
            { filter: asked, limit, ...sorting, ...afterCursor(cursor) },
            more,
            decodeDeliveryMethods,
          ),
        next: ({ rows, cursor, hasNext }) => nextByCursor({ rows: rows.length, cursor, hasNext }),
      },
      options,
    )
  }

  /**
   * How far work on a warehouse is, such as making or archiving one; what began it gave the id.
   *
   * Ozon (2026-09-22): POST /v1/warehouse/operation/status.
   *
   * @example
   * const { status, entityId } = await ozon.warehouses.operationStatus('a0cfefee-9a5a-4580-bc32-2f9a6c7973e3')
   */
  async operationStatus(operationId: string, options: RequestOptions = {}): Promise<WarehouseOperation> {
    refuseAny('The operation was not asked for', listProblems('operationId', [operationId], 'numbers'), OPERATION)
    return this.ask(OPERATION, { operation_id: operationId }, options, (answer, notes) =>
      decodeWarehouseOperation(operationId, answer, notes),
    )
  }
}

/** The section, with the names that its methods take. */
export const openWarehouses = (api: Api): Warehouses =>
  guarded(new Warehouses(api), {
    list: [{ warehouseIds: true }],
    deliveryMethods: [
      { deliveryMethodIds: true, warehouseIds: true, providerIds: true, statuses: true, sortDirection: true },
    ],
  })

const afterCursor = (cursor: string): { cursor?: string } => (cursor === '' ? {} : { cursor })
