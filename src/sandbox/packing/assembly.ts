import type { KnownStatus } from '../../wire/values.ts'
import { movePosting } from '../moves.ts'
import type { AssemblyRecord, PostingRecord } from '../records/posting.ts'
import type { Seller } from '../seller.ts'
import { usualSubstatus } from '../walk.ts'
import type { World } from '../world.ts'
import { bearChild } from './children.ts'
import { type Contents, isWhole } from './contents.ts'

/** What Ozon was asked to pack: the first package stays in the posting, each other one gets a number of its own. */
export interface PackingOrder {
  readonly because: string
  readonly packages: readonly Contents[]
  /** One for each package; the first is the posting's. */
  readonly numbers: readonly string[]
}

/** Where a posting gets when it is packed. */
export function packedStatus({ flow }: PostingRecord): KnownStatus {
  return flow === 'RFBS_AGG' ? 'awaiting_registration' : 'awaiting_deliver'
}

/** Begins to pack; whether it succeeds shows after a while. */
export function startAssembly(world: World, seller: Seller, posting: PostingRecord, order: PackingOrder): void {
  const assembly: AssemblyRecord = { state: 'running', packages: order.packages }
  posting.assembly = assembly
  if (world.behaviour.showsShipInProcess) {
    const substatus = usualSubstatus(posting, 'ship_in_process')
    movePosting(world, posting, { to: 'ship_in_process', substatus, actor: 'Ozon', because: order.because })
  } else {
    // The actions of the posting have changed.
    world.postings.changed(posting, world.now())
  }
  world.after(world.behaviour.assemblyMs, () => {
    if (posting.assembly === assembly) finishAssembly(world, seller, posting, order)
  })
}

function finishAssembly(world: World, seller: Seller, posting: PostingRecord, order: PackingOrder): void {
  delete posting.assembly
  // Somebody may have cancelled it, or a part of it, while it was being packed.
  if (posting.status !== 'awaiting_packaging' && posting.status !== 'ship_in_process') return
  if (!isWhole(posting, order.packages) || world.random.chance(world.behaviour.assemblyFailure)) {
    posting.assembly = { state: 'failed', packages: order.packages }
    const because = 'assembly failed'
    movePosting(world, posting, { to: 'awaiting_packaging', substatus: 'ship_failed', actor: 'Ozon', because })
    return
  }
  const { because, packages, numbers } = order
  const status = packedStatus(posting)
  const parts = numbers.flatMap((number, i) => {
    const contents = packages[i]
    return i === 0 || contents === undefined ? [] : [{ number, contents }]
  })
  for (const part of parts) bearChild(world, seller, posting, part, { status, because })
  // The packer of the table is the seller, but Ozon ends what it shows as its own work.
  const actor = posting.status === 'ship_in_process' ? 'Ozon' : 'seller'
  movePosting(world, posting, { to: status, substatus: usualSubstatus(posting, status), actor, because })
  for (const subject of numbers) world.journal.add({ kind: 'effect', actor: 'seller', effect: 'shipped', subject })
}
