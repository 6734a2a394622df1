import type { WarehouseRecord } from './shop.ts'

/** `approve_enqueued`, `approve_in_process` and `cancellation_enqueded` (so spelled by Ozon) are passed through by tasks. */
export type ContainerStatus =
  | 'new'
  | 'approve_enqueued'
  | 'approve_in_process'
  | 'approve_failed'
  | 'approved'
  | 'added'
  | 'formed'
  | 'acceptance_in_progress'
  | 'finished'
  | 'cancellation_enqueded'
  | 'cancelled'

/** A box or a pallet that postings are handed over in. */
export interface ContainerRecord {
  readonly id: string
  readonly clientId: string
  readonly warehouse: WarehouseRecord
  /** Counted in each warehouse, from 1. */
  readonly number: number
  readonly cargoType: 'box' | 'pallet'
  readonly sortType: 'sort' | 'non-sort'
  readonly createdAt: number
  status: ContainerStatus
  readonly postings: Set<string>
  /** Boxes on this pallet, and the pallet of this box. */
  readonly children: Set<string>
  parentId?: string
  /** What a box was before it came onto a pallet, and will be again. */
  statusBefore: ContainerStatus
}

/** Work on containers that goes on after the answer. */
export interface ContainerTask {
  readonly id: string
  state: 'pending' | 'in_progress' | 'completed' | 'failed'
  errorMessage: string
}

/** The containers of a seller and the tasks on them. */
export class Containers {
  readonly #byId = new Map<string, ContainerRecord>()
  readonly #tasks = new Map<string, ContainerTask>()

  add(container: ContainerRecord): void {
    this.#byId.set(container.id, container)
  }

  get(id: string | undefined): ContainerRecord | undefined {
    return id === undefined ? undefined : this.#byId.get(id)
  }

  /** Those of some numbers; what is not there is left out. */
  named(ids: Iterable<string>): readonly ContainerRecord[] {
    return [...ids].map(id => this.#byId.get(id)).filter(each => each !== undefined)
  }

  get all(): readonly ContainerRecord[] {
    return [...this.#byId.values()]
  }

  nextNumber(warehouseId: string): number {
    return 1 + this.all.filter(each => each.warehouse.id === warehouseId).length
  }

  addTask(task: ContainerTask): void {
    this.#tasks.set(task.id, task)
  }

  task(id: string): ContainerTask | undefined {
    return this.#tasks.get(id)
  }
}
