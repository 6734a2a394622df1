import { TAKEN, UNSEEN } from '../carriages/taken.ts'
import type { ContainerRecord, ContainerStatus } from '../records/containers.ts'
import type { PostingRecord, Step } from '../records/posting.ts'
import type { Seller } from '../records/seller.ts'
import type { World } from '../world.ts'
import { note, takePostingOut } from './changes.ts'
import { contentOf } from './rules.ts'

/** Keeps containers in step with their postings, whoever moves these. */
export function followContainers(world: World): void {
  world.onMove((posting, step) => {
    const seller = world.sellers.get(posting.clientId)
    const container = seller?.containers.get(posting.containerId)
    if (seller !== undefined && container !== undefined) follow(world, seller, container, posting, step)
  })
}

const LOADED: ReadonlySet<ContainerStatus> = new Set([
  'approved',
  'added',
  'formed',
  'acceptance_in_progress',
  'finished',
])

/** What was cancelled, came back, or went off before its container was confirmed, is not in it any more. */
function follow(
  world: World,
  seller: Seller,
  container: ContainerRecord,
  { number }: PostingRecord,
  { from, to }: Step,
): void {
  if (from === to) return
  const wasHandedOver = container.status === 'finished'
  if (to === 'awaiting_deliver' || !LOADED.has(container.status) || (to === 'cancelled' && !wasHandedOver)) {
    takePostingOut(world, container, number)
  }
  if (wasHandedOver) return
  for (const each of [container, seller.containers.get(container.parentId)]) {
    if (each === undefined) continue
    if (LOADED.has(container.status) && TAKEN.has(to)) beginAcceptance(world, each)
    if (each.status === 'acceptance_in_progress' && isThrough(world, seller, each)) {
      setStatus(world, each, 'finished', 'container-finished')
    }
  }
}

function beginAcceptance(world: World, container: ContainerRecord): void {
  if (container.status === 'acceptance_in_progress') return
  setStatus(world, container, 'acceptance_in_progress', 'container-received')
}

const isThrough = (world: World, seller: Seller, container: ContainerRecord): boolean =>
  contentOf(world, seller, container).every(({ status }) => !UNSEEN.has(status))

function setStatus(world: World, container: ContainerRecord, status: ContainerStatus, effect: string): void {
  container.status = status
  note(world, effect, container.id, {}, 'Ozon')
}
