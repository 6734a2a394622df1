import type { FileAnswer } from '../wire/types.ts'

/** A box or a pallet that postings are handed over in. Ozon: `containers[]` of /v1/carriage/container/list. */
export interface CarriageContainer {
  readonly id: string
  /** Ozon: `container_number`. */
  readonly number?: number
  /** Ozon's requests know 'box' and 'pallet'. */
  readonly cargoType?: string
  /** 'sort' and 'non-sort' are documented. */
  readonly sortType?: string
  /** 'new', 'formed', 'approved', 'approve_failed', 'added' and 'cancelled' are among the documented ones. */
  readonly status?: string
  /** 'approve', 'get_label_container', 'delete' and 'place_posting_into_container' are among the documented ones. */
  readonly availableActions?: readonly string[]
  readonly postingsCount?: number
  /** All its postings together. */
  readonly weightKg?: number
  readonly warehouseId?: string
  readonly warehouseName?: string
  readonly createdAt?: Date
  /** The same moment in the zone of the warehouse, as Ozon wrote it. Ozon: `warehouse_date`. */
  readonly createdAtLocal?: string
  /** The containers within, as Ozon told them: what stands in an element is not documented. Only told by lists. */
  readonly relatedContainers?: readonly unknown[]
}

/** A container with what is in it. Ozon: /v1/carriage/container/get. */
export interface ContainerDetails extends Omit<CarriageContainer, 'relatedContainers'> {
  /** The pallet that it stands on. */
  readonly parentId?: string
  /** The containers within. Ozon: `related_container_ids`. */
  readonly childIds?: readonly string[]
  readonly postings: readonly ContainerPosting[]
}

/** A posting in a container. */
export interface ContainerPosting {
  readonly postingNumber: string
  readonly availableActions?: readonly string[]
  /** When Ozon began to process it. */
  readonly inProcessAt?: Date
  /** 'sort' and 'non-sort' are documented. */
  readonly sortType?: string
  readonly weightKg?: number
  readonly products: readonly ContainerProduct[]
}

/** A product of a posting in a container. */
export interface ContainerProduct {
  readonly sku: string
  readonly offerId?: string
  readonly name?: string
  /** Pieces. */
  readonly quantity?: number
  readonly pictureUrl?: string
  readonly color?: string
  readonly manufacturerSize?: string
  readonly russianSize?: string
}

/** Work that Ozon has begun. Ozon: `task_id` of an answer, with what of the request it works on. */
export interface ContainerTask {
  readonly taskId: string
  /** Posting numbers or container ids, as the method was given them. */
  readonly items: readonly string[]
}

/** How far a task is. Ozon: /v1/carriage/container/task/info. */
export interface ContainerTaskState {
  /** 'pending', 'in_progress', 'completed' and 'failed' are documented. */
  readonly status?: string
  /** Why it failed, in Ozon's words. */
  readonly errorMessage?: string
}

/** The status of one container. Ozon: `containers[]` of /v1/carriage/container/status/get. */
export interface ContainerState {
  readonly id: string
  readonly status?: string
}

/** A file of labels, and the containers whose labels it has. */
export interface ContainerLabels {
  readonly file: FileAnswer
  readonly containerIds: readonly string[]
}
