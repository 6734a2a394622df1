import { isFilled } from '../marks/needs.ts'
import { movePosting } from '../postings/moves.ts'
import { usualSubstatus } from '../postings/walk.ts'
import type { PostingRecord, Step } from '../records/posting.ts'
import type { World } from '../world.ts'
import { packedStatus } from './assembly.ts'

/**
 * What follows from packing without a call of the seller's: the hour of packing is noted, the carrier registers the parcel,
 * warehouses with automatic assembly pack by themselves, and marks of cancelled goods become free.
 */
export function followAssembly(world: World): void {
  world.onMove((posting, step) => {
    if (posting.family !== 'fbs') return
    const { from, to } = step
    if (to === 'awaiting_registration' || to === 'awaiting_deliver') posting.packedAt ??= momentOf(posting, step)
    if (to === 'awaiting_registration' && from !== to && posting.flow === 'RFBS_AGG') register(world, posting, 'first')
    if (to === 'awaiting_packaging' && from !== to && isAutomatic(world, posting)) {
      world.after(world.behaviour.assemblyMs, () => packByItself(world, posting))
    }
    if (to === 'cancelled') world.sellers.get(posting.clientId)?.marks.release(posting.number)
  })
}

/** Postings of a seed were packed before the story begins, so that their labels are ready. */
function momentOf({ createdAt }: PostingRecord, { because, at }: Step): number {
  return because === 'seed' ? createdAt : at
}

function isAutomatic(world: World, { clientId, warehouseId }: PostingRecord): boolean {
  return world.sellers.get(clientId)?.warehouses.get(warehouseId)?.isAutoAssembly === true
}

/**
 * Packs a posting of a warehouse with `is_auto_assembly`, unless something must still be told of its goods: then it is
 * tried again when their marks have been checked (inferred: what the option does to the status is not documented).
 */
export function packByItself(world: World, posting: PostingRecord): void {
  const seller = world.sellers.get(posting.clientId)
  const isWaiting = posting.status === 'awaiting_packaging' && posting.assembly?.state !== 'running'
  if (seller === undefined || !isWaiting || !isAutomatic(world, posting) || !isFilled(seller, posting)) return
  const to = packedStatus(posting)
  const because = 'automatic assembly'
  movePosting(world, posting, { to, substatus: usualSubstatus(posting, to), actor: 'Ozon', because })
  world.journal.add({ kind: 'effect', actor: 'Ozon', effect: 'auto-assembled', subject: posting.number })
}

/** The carrier registers the parcel after a while and gives it a tracking number; it may fail once, and tries again. */
function register(world: World, posting: PostingRecord, attempt: 'first' | 'second'): void {
  world.after(world.behaviour.registrationMs, () => {
    if (posting.status !== 'awaiting_registration') return
    if (attempt === 'first' && world.random.chance(world.behaviour.registrationFailure)) {
      const substatus = 'posting_registration_error'
      const because = 'the carrier could not register it'
      movePosting(world, posting, { to: 'awaiting_registration', substatus, actor: 'carrier', because })
      register(world, posting, 'second')
      return
    }
    if (posting.trackingNumber === '') posting.trackingNumber = `TRK${posting.orderId}${posting.rank}`
    const because = 'registered with the carrier'
    movePosting(world, posting, { to: 'awaiting_deliver', substatus: 'posting_registered', actor: 'carrier', because })
    const { number: subject } = posting
    world.journal.add({ kind: 'effect', actor: 'carrier', effect: 'registered', subject })
  })
}
