import { postingsNamed } from '../postings/named.ts'
import type { ContainerRecord, ContainerStatus } from '../records/containers.ts'
import type { PostingRecord } from '../records/posting.ts'
import type { Seller } from '../records/seller.ts'
import { notFound } from '../server/refusal.ts'
import type { World } from '../world.ts'

/** Codes of containers are documented nowhere: these are made like those of postings (inferred). */
export const WRONG_STATUS = 'CONTAINER_HAS_INCORRECT_STATUS'
export const NO_CONTAINER = 'CONTAINER_NOT_FOUND'

/** Something that cannot be done, and with what. */
export interface ItemError {
  readonly item: string
  readonly error: string
}

export function containerOf(seller: Seller, id: string): ContainerRecord {
  const container = seller.containers.get(id)
  if (container === undefined) throw notFound(NO_CONTAINER)
  return container
}

/** Its content can still change. */
export const isOpen = ({ status }: ContainerRecord): boolean => status === 'new' || status === 'approve_failed'

const REMOVABLE: ReadonlySet<ContainerStatus> = new Set(['new', 'approve_failed', 'approved', 'added', 'formed'])

export const isCancellable = ({ status }: ContainerRecord): boolean => REMOVABLE.has(status)

const CONFIRMED: ReadonlySet<ContainerStatus> = new Set(['approved', 'formed', 'acceptance_in_progress', 'finished'])

/** Labels and documents exist once the content is confirmed, and stay when the box comes onto a pallet. */
export const isConfirmed = ({ status, statusBefore }: ContainerRecord): boolean =>
  CONFIRMED.has(status) || (status === 'added' && statusBefore === 'approved')

export const isEmpty = ({ postings, children }: ContainerRecord): boolean => postings.size + children.size === 0

/** Postings of a container and of the boxes on it. */
export function contentOf(world: World, seller: Seller, container: ContainerRecord): readonly PostingRecord[] {
  const all = [container, ...seller.containers.named(container.children)]
  return postingsNamed(
    world,
    seller.clientId,
    all.flatMap(({ postings }) => [...postings]),
  )
}

/** Why a posting cannot be put into a container; from another one that is open it moves over. */
export function fillProblem(world: World, seller: Seller, to: ContainerRecord, number: string): string | undefined {
  const posting = world.postings.of(seller.clientId, number)
  if (posting?.family !== 'fbs') return 'POSTING_NOT_FOUND'
  if (posting.flow !== 'FBS' || posting.status !== 'awaiting_deliver') return 'HAS_INCORRECT_STATUS'
  if (posting.warehouseId !== to.warehouse.id) return 'HAS_INCORRECT_WAREHOUSE'
  const other = seller.containers.get(posting.containerId)
  if (other === undefined) return undefined
  if (other === to) return 'POSTING_ALREADY_IN_CONTAINER'
  return isOpen(other) ? undefined : 'POSTING_IN_ANOTHER_CONTAINER'
}

export const emptyProblem = (from: ContainerRecord, number: string): string | undefined =>
  from.postings.has(number) ? undefined : 'POSTING_NOT_IN_CONTAINER'

/** Why a box cannot come onto a pallet. */
export function stackProblem(seller: Seller, pallet: ContainerRecord, id: string): string | undefined {
  const box = seller.containers.get(id)
  if (box === undefined) return NO_CONTAINER
  if (box.cargoType !== 'box') return 'CONTAINER_IS_NOT_BOX'
  if (box.warehouse.id !== pallet.warehouse.id) return 'HAS_INCORRECT_WAREHOUSE'
  if (box.sortType !== pallet.sortType) return 'HAS_INCORRECT_SORT_TYPE'
  return isOpen(box) || box.status === 'approved' ? undefined : WRONG_STATUS
}

export function unstackProblem(seller: Seller, pallet: ContainerRecord, id: string): string | undefined {
  if (seller.containers.get(id) === undefined) return NO_CONTAINER
  return pallet.children.has(id) ? undefined : 'CONTAINER_NOT_ON_PALLET'
}

/** Parts what was named by a rule; what is named twice counts once. */
export function sortItems(
  items: readonly string[],
  problemOf: (item: string) => string | undefined,
): { readonly good: readonly string[]; readonly errors: readonly ItemError[] } {
  const good: string[] = []
  const errors: ItemError[] = []
  for (const item of new Set(items)) {
    const error = problemOf(item)
    if (error === undefined) good.push(item)
    else errors.push({ item, error })
  }
  return { good, errors }
}
