import type { PackageContent } from '../../model/packing.ts'
import type { Posting } from '../../model/posting.ts'
import { quantitiesOf } from '../core/posting-facts.ts'
import { childrenOf, type PostingRef, type SeenPosting, seenFacts } from '../core/posting-reader.ts'
import { intentKey, type OnceWrite, writeOnce } from '../core/write-once.ts'
import { type Contents, contentsOf, isSameContents, linesOf, textOf } from './contents.ts'
import type { ShipContext } from './context.ts'
import { judgePackages, judgeWhole, type PackingVerdict, packingStateOf } from './packing-state.ts'
import { goodsOf } from './plan-input.ts'
import type { PlannedCall } from './planned-call.ts'
import { demandDone, stopFailed } from './stop.ts'
import { waitForPacking } from './wait-for-packing.ts'

type PackingCall = Extract<PlannedCall, { step: 'ship' | 'ship-package' }>
type PartCall = Extract<PlannedCall, { step: 'ship-package' }>

/** What is to be packed of one posting, and what is known of it. */
export interface PackOrder {
  readonly posting: PostingRef
  /** What lies in the posting before it is packed. */
  readonly goods: Contents
  /** Tells this request from others for the same posting. */
  readonly digest: string
  /** Nothing is going to be split from it. */
  readonly isSimple: boolean
  /** Postings that were split from it before. */
  readonly childrenBefore: ReadonlySet<string>
  /** Numbers that Ozon's answers named. */
  readonly named: Set<string>
}

/** Ozon is asked so often before a person has to look. */
const MOST_ASSEMBLIES = 5
/** At once for the first time, then so much later each time (inferred). */
const REPEAT_STEP_MS = 15_000

/** Under what the journal keeps a call that packs: what it knows of one tells whether packing has begun. */
export function packingKey({ posting, digest }: Pick<PackOrder, 'posting' | 'digest'>, call: PackingCall): string {
  const subject = posting.postingNumber
  return intentKey({ operation: call.operation, subject, digest: digestFor(digest, call) })
}

const digestFor = (digest: string, call: PackingCall): string =>
  call.step === 'ship' ? digest : `${digest} package ${call.at}`

/** Packs everything, and gives the posting and what was split from it once all of it is packed. */
export async function packWhole(
  context: ShipContext,
  order: PackOrder,
  packages: readonly PackageContent[],
): Promise<SeenPosting> {
  await sendShip(context, order, order.posting, packages)
  const contents = packages.map(({ lines }) => contentsOf(lines))
  return untilPacked(context, order, packages, seen => {
    const [whole] = contents
    return contents.length === 1 && whole !== undefined
      ? judgeWhole(whole, seen, new Set([...order.childrenBefore, ...order.named]))
      : judgePackages(contents, familyOf(seen, order))
  })
}

/** Packs a part: it becomes a posting of its own, which may have to be packed again when Ozon fails. */
export async function packPart(context: ShipContext, order: PackOrder, call: PartCall): Promise<SeenPosting> {
  const contents = contentsOf(call.lines)
  // Those of the parts before it are none of this one.
  const known = new Set([...order.childrenBefore, ...order.named])
  const isNew = (posting: Posting): boolean => !known.has(posting.postingNumber)
  const written = await writeOnce(partWrite(context, order, call, isNew), context.once)
  const number = demandDone(written)
  if (written.outcome === 'done') context.packedBy(written.how)
  if (number !== undefined) order.named.add(number)
  context.progress('sent')
  return untilPacked(context, order, [{ lines: call.lines }], seen => {
    const child = familyOf(seen, order).find(each => isThis(each))
    if (child === undefined) return { state: 'unknown' }
    order.named.add(child.postingNumber)
    return { state: packingStateOf(child), posting: child }
  })

  function isThis(posting: Posting): boolean {
    if (number !== undefined) return posting.postingNumber === number
    const isChild = posting.postingNumber !== order.posting.postingNumber
    return isChild && isNew(posting) && isSameContents(goodsOf(posting), contents)
  }
}

/** The posting and those that were split from it since the work began. */
export function familyOf({ posting, order }: SeenPosting, known: PackOrder): readonly Posting[] {
  const { named, isSimple, childrenBefore } = known
  const others = order.filter(({ postingNumber: number, parentPostingNumber: parent }) => {
    if (number === posting.postingNumber) return false
    return named.has(number) || (!isSimple && parent === posting.postingNumber && !childrenBefore.has(number))
  })
  return [posting, ...others]
}

async function sendShip(
  context: ShipContext,
  order: PackOrder,
  posting: PostingRef,
  packages: readonly PackageContent[],
): Promise<void> {
  const { postingNumber: subject } = posting
  const write: OnceWrite<readonly string[]> = {
    operation: '/v4/posting/fbs/ship',
    subject,
    digest: order.digest,
    noted: { quantities: quantitiesOf(linesOf(order.goods)) },
    send: async options => (await context.ozon.packing.ship(subject, packages, options)).postingNumbers,
    look: async (_options, how) => ({ facts: seenFacts(await context.reader.readOne(posting, how)) }),
  }
  const written = await writeOnce(write, context.once)
  for (const number of demandDone(written) ?? []) order.named.add(number)
  if (written.outcome === 'done') context.packedBy(written.how)
  context.progress('sent')
}

function partWrite(
  { ozon, reader }: ShipContext,
  { posting, digest }: PackOrder,
  call: PartCall,
  isNew: (posting: Posting) => boolean,
): OnceWrite<string> {
  const { lines, rest } = call
  return {
    operation: call.operation,
    subject: posting.postingNumber,
    digest: digestFor(digest, call),
    noted: { quantitiesBefore: quantitiesOf([...rest, ...lines]), quantitiesAfter: quantitiesOf(rest) },
    send: async options => ozon.packing.shipPackage(posting.postingNumber, lines, options),
    look: async (_options, how) => {
      const seen = await reader.readOne(posting, how)
      const children = seen === undefined ? [] : childrenOf(seen)
      const child = children.find(each => isNew(each) && isSameContents(goodsOf(each), contentsOf(lines)))
      return { facts: seenFacts(seen), ...(child === undefined ? {} : { result: child.postingNumber }) }
    },
  }
}

/** Waits for Ozon, and asks it again as often as it fails. */
async function untilPacked(
  context: ShipContext,
  order: PackOrder,
  packages: readonly PackageContent[],
  judge: (seen: SeenPosting) => PackingVerdict,
): Promise<SeenPosting> {
  context.onWait()
  for (let failures = 0; ; failures++) {
    const { seen, failed } = await waitForPacking(context, order.posting, judge)
    if (failed === undefined) return seen
    if (failures + 1 === MOST_ASSEMBLIES) {
      const message = `Ozon failed ${MOST_ASSEMBLIES} times to pack ${failed.postingNumber}.`
      throw stopFailed(message, { code: 'ship_failed', retryable: true })
    }
    context.progress('repeating')
    await context.once.clock.sleep(failures * REPEAT_STEP_MS, context.once.signal)
    await forgetShip(context, order, failed)
    await sendShip(context, order, failed, againFor(order, failed, packages))
  }
}

/** Where nothing was split off yet, all of it is asked for again; else the package that is in the posting that failed. */
function againFor(order: PackOrder, failed: Posting, packages: readonly PackageContent[]): readonly PackageContent[] {
  const goods = goodsOf(failed)
  if (isSameContents(goods, order.goods)) return packages
  const own = packages.find(({ lines }) => isSameContents(contentsOf(lines), goods))
  if (own !== undefined) return [own]
  const { postingNumber } = failed
  const message = `Ozon failed to pack ${postingNumber}, and by now it holds ${textOf(goods)}, which is none of the packages: somebody else split it or cancelled some of it. Read it again, and ship what it holds.`
  throw stopFailed(message, { code: 'posting-changed', retryable: true })
}

/** The journal must not take an order that Ozon failed to carry out for done. */
async function forgetShip({ once }: ShipContext, order: PackOrder, { postingNumber }: Posting): Promise<void> {
  const key = intentKey({ operation: '/v4/posting/fbs/ship', subject: postingNumber, digest: order.digest })
  await once.journal.put({ key, state: 'refused', noted: { quantities: quantitiesOf(linesOf(order.goods)) } })
}
