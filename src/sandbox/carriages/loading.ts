import type { ContainerStatus } from '../records/containers.ts'
import type { PostingRecord } from '../records/posting.ts'
import type { Seller } from '../records/seller.ts'

/** Moves the containers of some postings, and the pallets under them, from one status to another. */
export function moveContainers(
  { containers }: Seller,
  postings: readonly PostingRecord[],
  from: ContainerStatus,
  to: ContainerStatus,
): void {
  for (const { containerId } of postings) {
    const box = containers.get(containerId)
    for (const container of [box, containers.get(box?.parentId)]) {
      if (container?.status === from) container.status = to
    }
  }
}
