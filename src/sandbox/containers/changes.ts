import type { JournalActor } from '../journal.ts'
import { postingsNamed } from '../postings/named.ts'
import type { ContainerRecord, ContainerTask } from '../records/containers.ts'
import type { Seller } from '../records/seller.ts'
import { invalid, notFound, wrongState } from '../server/refusal.ts'
import type { World } from '../world.ts'
import {
  emptyProblem,
  fillProblem,
  type ItemError,
  isCancellable,
  isEmpty,
  isOpen,
  NO_CONTAINER,
  sortItems,
  stackProblem,
  unstackProblem,
  WRONG_STATUS,
} from './rules.ts'
import { startTask } from './tasks.ts'

/** Work that was begun, unless nothing could be done, and what is not in it. */
export interface Started {
  readonly task: ContainerTask | undefined
  readonly errors: readonly ItemError[]
}

export interface ContainerWish {
  readonly warehouseId: string
  readonly cargoType: string
  readonly sortType: string
  readonly count: number
}

/** Makes empty containers. Only a warehouse with trusted acceptance has any (inferred). */
export function createContainers(world: World, seller: Seller, wish: ContainerWish): readonly ContainerRecord[] {
  const { warehouseId, cargoType, sortType, count } = wish
  if (cargoType !== 'box' && cargoType !== 'pallet') throw invalid('invalid Request.cargo_type: must be box or pallet')
  if (sortType !== 'sort' && sortType !== 'non-sort')
    throw invalid('invalid Request.sort_type: must be sort or non-sort')
  const warehouse = seller.warehouses.get(warehouseId)
  if (warehouse === undefined) throw notFound('WAREHOUSE_NOT_FOUND')
  if (!warehouse.hasTrustedAcceptance) throw wrongState('HAS_NO_ENTRUSTED_ACCEPTANCE')
  return Array.from({ length: count }, () => {
    const container: ContainerRecord = {
      id: world.nextId(760_000_000),
      clientId: seller.clientId,
      number: seller.containers.nextNumber(warehouseId),
      createdAt: world.now(),
      warehouse,
      cargoType,
      sortType,
      status: 'new',
      statusBefore: 'new',
      postings: new Set(),
      children: new Set(),
    }
    seller.containers.add(container)
    note(world, 'container-created', container.id, { cargoType, sortType, warehouseId })
    return container
  })
}

/** Work on some things of one container that must stay open until it is done. */
function changeContent(
  world: World,
  seller: Seller,
  container: ContainerRecord,
  work: {
    readonly items: readonly string[]
    readonly problemOf: (item: string) => string | undefined
    readonly change: (items: readonly string[]) => void
  },
): Started {
  if (!isOpen(container)) throw wrongState(WRONG_STATUS)
  const { good, errors } = sortItems(work.items, work.problemOf)
  if (good.length === 0) return { task: undefined, errors }
  const finish = (): string | undefined => {
    if (!isOpen(container)) return WRONG_STATUS
    const now = sortItems(good, work.problemOf)
    work.change(now.good)
    return told(now.errors)
  }
  return { task: startTask(world, seller, { finish }), errors }
}

function told(errors: readonly ItemError[]): string | undefined {
  return errors.length === 0 ? undefined : errors.map(({ item, error }) => `${item}: ${error}`).join('; ')
}

export function fillContainer(
  world: World,
  seller: Seller,
  container: ContainerRecord,
  items: readonly string[],
): Started {
  return changeContent(world, seller, container, {
    items,
    problemOf: number => fillProblem(world, seller, container, number),
    change: numbers => putInto(world, seller, container, numbers),
  })
}

export function removePostings(
  world: World,
  seller: Seller,
  container: ContainerRecord,
  items: readonly string[],
): Started {
  return changeContent(world, seller, container, {
    items,
    problemOf: number => emptyProblem(container, number),
    change: numbers => {
      for (const number of numbers) {
        takePostingOut(world, container, number)
        note(world, 'posting-taken-out-of-container', number, { containerId: container.id })
      }
    },
  })
}

export function placeInto(world: World, seller: Seller, pallet: ContainerRecord, items: readonly string[]): Started {
  refuseBox(pallet)
  return changeContent(world, seller, pallet, {
    items,
    problemOf: id => stackProblem(seller, pallet, id),
    change: ids => {
      for (const box of seller.containers.named(ids)) {
        box.statusBefore = box.status
        box.status = 'added'
        box.parentId = pallet.id
        pallet.children.add(box.id)
        note(world, 'container-put-onto-pallet', box.id, { palletId: pallet.id })
      }
    },
  })
}

export function removeFrom(world: World, seller: Seller, pallet: ContainerRecord, items: readonly string[]): Started {
  refuseBox(pallet)
  return changeContent(world, seller, pallet, {
    items,
    problemOf: id => unstackProblem(seller, pallet, id),
    change: ids => {
      takeOffPallet(seller, pallet, ids)
      for (const id of ids) note(world, 'container-taken-off-pallet', id, { palletId: pallet.id })
    },
  })
}

function refuseBox({ cargoType }: ContainerRecord): void {
  if (cargoType !== 'pallet') throw wrongState('CONTAINER_IS_NOT_PALLET')
}

/** Confirms what is in containers; an empty one cannot be confirmed, which only the task tells. */
export function approveContainers(world: World, seller: Seller, ids: readonly string[]): Started {
  const { good, errors } = sortItems(ids, id => statusProblem(seller, id, isOpen))
  const containers = seller.containers.named(good)
  if (containers.length === 0) return { task: undefined, errors }
  for (const each of containers) each.status = 'approve_enqueued'
  const begin = (): void => {
    for (const each of containers) each.status = 'approve_in_process'
  }
  const finish = (): string | undefined => {
    for (const each of containers) each.status = isEmpty(each) ? 'approve_failed' : 'approved'
    const failed = containers.filter(({ status }) => status === 'approve_failed')
    for (const each of containers) {
      if (!failed.includes(each)) note(world, 'container-approved', each.id, { postings: each.postings.size })
    }
    return told(failed.map(({ id }) => ({ item: id, error: 'CONTAINER_IS_EMPTY' })))
  }
  return { task: startTask(world, seller, { begin, finish }), errors }
}

/** Takes containers apart: their postings and boxes are free again. */
export function cancelContainers(world: World, seller: Seller, ids: readonly string[]): Started {
  const { good, errors } = sortItems(ids, id => statusProblem(seller, id, isCancellable))
  const containers = seller.containers.named(good)
  if (containers.length === 0) return { task: undefined, errors }
  for (const each of containers) each.status = 'cancellation_enqueded'
  const finish = (): undefined => {
    for (const each of containers) dissolve(world, seller, each)
  }
  return { task: startTask(world, seller, { finish }), errors }
}

function statusProblem(
  seller: Seller,
  id: string,
  isRight: (container: ContainerRecord) => boolean,
): string | undefined {
  const container = seller.containers.get(id)
  if (container === undefined) return NO_CONTAINER
  return isRight(container) ? undefined : WRONG_STATUS
}

function dissolve(world: World, seller: Seller, container: ContainerRecord): void {
  for (const number of container.postings) takePostingOut(world, container, number)
  takeOffPallet(seller, container, [...container.children])
  seller.containers.get(container.parentId)?.children.delete(container.id)
  delete container.parentId
  container.status = 'cancelled'
  note(world, 'container-cancelled', container.id)
}

function putInto(world: World, seller: Seller, container: ContainerRecord, numbers: readonly string[]): void {
  for (const posting of postingsNamed(world, seller.clientId, numbers)) {
    const { number } = posting
    // Two fills may have been on their way at once: the second finds everything done.
    if (posting.containerId === container.id && container.postings.has(number)) continue
    seller.containers.get(posting.containerId)?.postings.delete(number)
    posting.containerId = container.id
    container.postings.add(number)
    note(world, 'posting-put-into-container', number, { containerId: container.id })
  }
}

export function takePostingOut(world: World, container: ContainerRecord, number: string): void {
  container.postings.delete(number)
  const posting = world.postings.of(container.clientId, number)
  if (posting?.containerId === container.id) delete posting.containerId
}

function takeOffPallet(seller: Seller, pallet: ContainerRecord, ids: readonly string[]): void {
  for (const box of seller.containers.named(ids)) {
    pallet.children.delete(box.id)
    delete box.parentId
    // A box that is being cancelled on its pallet stays so.
    if (box.status === 'added') box.status = box.statusBefore
  }
}

export function note(
  world: World,
  effect: string,
  subject: string,
  details: Readonly<Record<string, string | number>> = {},
  actor: JournalActor = 'seller',
): void {
  world.journal.add({ kind: 'effect', actor, effect, subject, details })
}
