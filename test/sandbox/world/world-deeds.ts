import { compensateReturn, disputeRfbsReturn, openGiveout, refuseGoods } from '../../../src/sandbox/buyers.ts'
import { Levers, type Party } from '../../../src/sandbox/levers.ts'
import { ImpossibleMove, rowsFor } from '../../../src/sandbox/postings/moves.ts'
import { type PostingRecord, unitsOf } from '../../../src/sandbox/records/posting.ts'
import { approveGiveout, cancelGiveout, completeGiveout } from '../../../src/sandbox/returns/giving-out.ts'
import { substatusRows } from '../../../src/wire/statuses.ts'
import type { KnownSubstatus } from '../../../src/wire/values.ts'
import type { Deed, Scene } from './scene.ts'
import { randomFault, randomOrder } from './shop.ts'

const PARTIES: readonly Party[] = ['seller', 'buyer', 'carrier', 'Ozon', 'partner']
const SPANS = ['1m', '5m', '20m', '1h', '3h', '6h', '6h', '12h', '12h', '1d', '3d']

/** What others do, on demand. */
const pulls: readonly Deed[] = [
  { name: 'order', weight: 6, run: scene => levers(scene).order(randomOrder(scene.dice)) },
  { name: 'one step', weight: 3, run: step },
  { name: 'goes far', weight: 5, run: goFar },
  { name: 'must be registered first', weight: 3, run: awaitRegistration },
  { name: 'cancel', weight: 2, run: scene => levers(scene).cancel(live(scene).number, scene.dice.pick(PARTIES)) },
  { name: 'ask to cancel', weight: 4, run: scene => levers(scene).askToCancel(live(scene).number) },
  { name: 'refuse the goods', weight: 2, run: scene => levers(scene).refuseGoods(delivering(scene).number) },
  { name: 'refuse a part', weight: 5, run: refusePart },
  { name: 'lose in sorting', weight: 2, run: scene => levers(scene).loseInSorting(atHandOver(scene).number) },
  { name: 'find', weight: 2, run: scene => levers(scene).find(missing(scene).number) },
  { name: 'dispute', weight: 2, run: scene => levers(scene).dispute(atHandOver(scene).number) },
  { name: 'return the goods', weight: 2, run: scene => levers(scene).returnGoods(scene.posting(['delivered']).number) },
  { name: 'fetch returns', weight: 2, run: fetchReturns },
  { name: 'compensate a return', weight: 1, run: compensate },
  { name: 'dispute a refused return', weight: 1, run: disputeReturn },
]

/** The same; what is impossible is refused, and then nothing has happened. */
export const leverDeeds: readonly Deed[] = pulls.map(deed => ({ ...deed, run: scene => tolerantly(scene, deed.run) }))

/** Time passes, from a minute to days. */
export const clockDeeds: readonly Deed[] = [
  { name: 'time passes', weight: 1, run: scene => scene.sandbox.clock.advance(scene.dice.pick(SPANS) ?? '1m') },
]

/** Something else goes wrong from now on, or nothing any more. */
export const faultDeeds: readonly Deed[] = [
  { name: 'a fault begins', weight: 2, run: scene => scene.sandbox.faults.add(randomFault(scene.dice)) },
  { name: 'faults end', weight: 1, run: scene => scene.sandbox.faults.clear() },
]

const levers = ({ world }: Scene): Levers => new Levers(world)

const live = (scene: Scene): PostingRecord =>
  scene.posting([], ({ status }) => status !== 'delivered' && !status.startsWith('cancelled'))
const delivering = (scene: Scene): PostingRecord => scene.posting(['delivering'])
const atHandOver = (scene: Scene): PostingRecord =>
  scene.posting(['awaiting_deliver', 'acceptance_in_progress', 'delivering'])
const missing = (scene: Scene): PostingRecord => scene.posting(['not_accepted', 'arbitration', 'client_arbitration'])

/** A refused deed must have left no trace. */
function tolerantly(scene: Scene, run: Deed['run']): void {
  const { entries } = scene.world.journal
  scene.world.runDue()
  const before = entries.length
  try {
    run(scene)
  } catch (error) {
    if (!(error instanceof ImpossibleMove)) throw error
    const done = entries.slice(before)
    if (done.length > 0) scene.problems.push(`refused (${error.message}), and yet ${JSON.stringify(done)}`)
  }
}

/** Any row of the table, by any of its actors. */
function step(scene: Scene): void {
  const { dice } = scene
  const posting = scene.posting()
  const row = dice.pick(rowsFor(posting).filter(({ from }) => from === posting.status))
  if (row === undefined) return
  const by = dice.pick(row.actors) ?? 'Ozon'
  const substatuses = substatusRows
    .filter(({ statuses }) => statuses.includes(row.to))
    .map(({ substatus }) => substatus)
  const substatus: KnownSubstatus | undefined = dice.pick(substatuses)
  levers(scene).move(posting.number, { to: row.to, by, ...(substatus === undefined ? {} : { substatus }) })
}

/** Several steps at once. */
function goFar(scene: Scene): void {
  const { number } = scene.posting(['awaiting_deliver', 'awaiting_registration', 'delivering'])
  levers(scene).walk(number, scene.dice.pick(['delivering', 'delivering', 'delivered']))
}

/** No call of the sandbox leads to a registration outside the aggregator's flow, but the table has it. */
function awaitRegistration(scene: Scene): void {
  const { number } = scene.posting(['awaiting_packaging'], ({ flow }) => flow === 'FBS' || flow === 'RFBS_3PL')
  levers(scene).move(number, { to: 'awaiting_registration', by: 'seller' })
}

function refusePart(scene: Scene): void {
  const posting = scene.posting(
    ['delivering'],
    ({ flow, lines }) => (flow === 'FBS' || flow === 'FBO') && unitsOf(lines) > 1,
  )
  const line = scene.dice.pick(posting.lines)
  if (line !== undefined) refuseGoods(scene.world, posting, { [line.sku]: scene.dice.int(1, line.quantity) })
}

function fetchReturns(scene: Scene): void {
  const { world, seller, dice } = scene
  const open = dice.pick([...seller.giveouts.all].filter(({ status }) => status === 'CREATED' || status === 'APPROVED'))
  if (open === undefined) openGiveout(world, seller)
  else if (dice.chance(0.2)) cancelGiveout(world, open)
  else if (open.status === 'CREATED') approveGiveout(world, open)
  else completeGiveout(world, open)
}

function compensate({ world, seller, dice }: Scene): void {
  const found = dice.pick([...seller.returns.all])
  if (found !== undefined) compensateReturn(world, found)
}

function disputeReturn({ world, seller, dice }: Scene): void {
  const found = dice.pick([...seller.rfbsReturns.all])
  if (found !== undefined) disputeRfbsReturn(world, found)
}
