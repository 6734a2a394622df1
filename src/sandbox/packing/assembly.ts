import type { KnownStatus } from '../../wire/values.ts'
import { movePosting } from '../postings/moves.ts'
import { usualSubstatus } from '../postings/walk.ts'
import type { AssemblyRecord, PostingRecord } from '../records/posting.ts'
import type { Seller } from '../records/seller.ts'
import type { World } from '../world.ts'
import { bearChild, type Part } from './children.ts'
import { isWhole } from './contents.ts'

/** What Ozon was asked to pack: the first part stays in the posting, each other one becomes a posting of its own. */
export interface PackingOrder {
  readonly because: string
  readonly parts: readonly Part[]
}

/** Where a posting gets when it is packed. */
export function packedStatus({ flow }: PostingRecord): KnownStatus {
  return flow === 'RFBS_AGG' ? 'awaiting_registration' : 'awaiting_deliver'
}

/** Begins to pack; whether it succeeds shows after a while. */
export function startAssembly(world: World, seller: Seller, posting: PostingRecord, order: PackingOrder): void {
  const assembly: AssemblyRecord = { state: 'running', packages: order.parts.map(({ contents }) => contents) }
  posting.assembly = assembly
  if (world.behaviour.showsShipInProcess) {
    const substatus = usualSubstatus(posting, 'ship_in_process')
    movePosting(world, posting, { to: 'ship_in_process', substatus, actor: 'Ozon', because: order.because })
  }
  world.after(world.behaviour.assemblyMs, () => finishAssembly(world, seller, posting, { ...order, assembly }))
}

function finishAssembly(
  world: World,
  seller: Seller,
  posting: PostingRecord,
  { because, parts, assembly }: PackingOrder & { readonly assembly: AssemblyRecord },
): void {
  delete posting.assembly
  // Somebody may have cancelled it, or a part of it, while it was being packed.
  if (posting.status !== 'awaiting_packaging' && posting.status !== 'ship_in_process') return
  if (!isWhole(posting, assembly.packages) || world.random.chance(world.behaviour.assemblyFailure)) {
    posting.assembly = { ...assembly, state: 'failed' }
    const move = { to: 'awaiting_packaging', substatus: 'ship_failed', actor: 'Ozon' } as const
    movePosting(world, posting, { ...move, because: 'assembly failed' })
    return
  }
  const status = packedStatus(posting)
  for (const part of parts.slice(1)) bearChild(world, seller, posting, part, { status, because })
  // The packer of the table is the seller, but Ozon ends what it shows as its own work.
  const actor = posting.status === 'ship_in_process' ? 'Ozon' : 'seller'
  movePosting(world, posting, { to: status, substatus: usualSubstatus(posting, status), actor, because })
  for (const { number: subject } of parts) {
    world.journal.add({ kind: 'effect', actor: 'seller', effect: 'shipped', subject })
  }
}
