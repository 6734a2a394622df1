import { given } from '../../internal/given.ts'
import type { Operations } from '../../wire/types.ts'
import { demandObject, idProblem, itemProblems } from '../shared/item-checks.ts'
import { isoPeriod, type Period, periodProblems } from '../shared/period.ts'
import { listProblems, refuseAny } from '../shared/row-list.ts'

/** Which containers to list. */
export interface ContainerFilter {
  /** When they were made. */
  readonly created: Period
  readonly sortType: 'sort' | 'non-sort' | (string & {})
  readonly cargoType?: 'box' | 'pallet' | (string & {}) | undefined
  readonly statuses?: readonly string[] | undefined
  readonly warehouseId?: string | undefined
  /** Default 'ASC'. By what Ozon orders is not documented. */
  readonly sortDirection?: 'ASC' | 'DESC' | undefined
}

type WireFilter = NonNullable<Operations['/v1/carriage/container/list']['request']['filter']>

/** What was not done, for errors. */
export const NOT_ASKED = 'The containers were not asked for'

/** The containers of one file; without any there is none. */
export function checkDocuments(containerIds: unknown, operation: string): void {
  const isNone = Array.isArray(containerIds) && containerIds.length === 0
  const none = isNone ? { field: 'containerIds', rule: 'is empty; name the containers' } : undefined
  refuseAny(NOT_ASKED, [none, ...itemProblems('containerIds', containerIds, 'ids')], operation)
}

/** A checked filter in Ozon's words. */
export function wireContainerFilter(filter: ContainerFilter, operation: string): WireFilter {
  demandObject(NOT_ASKED, 'filter', filter)
  const { created, sortType, cargoType, statuses, warehouseId } = filter
  const missing = created === undefined ? { field: 'created', rule: 'is missing: give { from, to }' } : undefined
  const problems = [
    missing,
    ...periodProblems('created', created),
    typeof sortType === 'string' ? undefined : { field: 'sortType', rule: "is missing: give 'sort' or 'non-sort'" },
    ...listProblems('statuses', statuses, 'words'),
    warehouseId === undefined ? undefined : idProblem('warehouseId', warehouseId),
  ]
  refuseAny(NOT_ASKED, problems, operation)
  const { from, to } = isoPeriod(created)
  const optional = given({ cargo_type: cargoType, statuses, warehouse_id: warehouseId })
  return { created_from: from, created_to: to, sort_type: sortType, ...optional }
}
