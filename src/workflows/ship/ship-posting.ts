import type { Posting } from '../../model/posting.ts'
import type { IntentJournal } from '../core/intents.ts'
import { type Beginning, endBeginning, findBeginning, keepBeginning, readBeginning, simpleBeginning } from './begun.ts'
import { type Contents, contentsOf, isSameContents, sumOf, textOf, without } from './contents.ts'
import type { ShipContext } from './context.ts'
import { demandAllowed, makeReady } from './demand-ready.ts'
import { partProblems } from './package-problems.ts'
import { packingStateOf } from './packing-state.ts'
import { goodsOf, type PlanInput } from './plan-input.ts'
import { PostingWork } from './posting-work.ts'
import type { ShipPackage, ShipRequest } from './request.ts'
import { joinShipments, type Shipment, shipmentOf } from './shipment.ts'
import { type Divided, splitTraceable } from './split.ts'
import { readOrStop, Stopped, stopFailed } from './stop.ts'
import { isMixed, narrowRequest } from './traceable.ts'
import { waitForPacking } from './wait-for-packing.ts'

/** One posting to be shipped. */
export interface ShipJob {
  readonly posting: Posting
  readonly request: ShipRequest
  /** Tells the request from others for the same posting, in the journal. */
  readonly digest: string
  /** The request was made for a posting that was taken apart; this is what came of it. */
  readonly isPart?: boolean
}

/** Ships one posting, or goes on where an earlier run with the same journal ended. */
export async function shipPosting(context: ShipContext, job: ShipJob): Promise<Shipment> {
  const { isPart = false } = job
  const { journal } = context.once
  const begun = await findBeginning(journal, job.posting.postingNumber, job)
  const digest = begun?.digest ?? job.digest
  const posting = begun === undefined ? await untilFree(context, job.posting) : job.posting
  if (begun === undefined && !isPart && isPackedAsWanted(posting, job.request)) {
    return shipmentOf([posting], goodsOf(posting))
  }
  try {
    const shipment = await shipBegun(context, { ...job, posting, digest }, begun?.beginning)
    await endBeginning(journal, posting.postingNumber, digest, 'done')
    return shipment
  } catch (error) {
    const isOver = error instanceof Stopped && error.end.outcome === 'failed' && error.end.soFar === undefined
    if (isOver) await endBeginning(journal, posting.postingNumber, digest, 'refused')
    throw error
  }
}

/** Ozon may be packing it for somebody else: what comes of that decides whether anything is left to do. */
async function untilFree(context: ShipContext, posting: Posting): Promise<Posting> {
  if (packingStateOf(posting) !== 'packing') return posting
  context.onWait()
  const { seen, failed } = await waitForPacking(context, posting, ({ posting: now }) => ({
    state: packingStateOf(now),
    posting: now,
  }))
  return failed ?? seen.posting
}

/** All of it is packed in one package, which is all that was asked for: somebody did so before. */
function isPackedAsWanted(posting: Posting, { packages, splitOff, leaveRest }: ShipRequest): boolean {
  const isWhole = packages === undefined || holdAll(packages, goodsOf(posting))
  const isOurs = posting.scheme !== 'fbo' && posting.scheme !== 'fbp' && posting.isDigital !== true
  return isOurs && isWhole && splitOff === undefined && leaveRest !== true && packingStateOf(posting) === 'packed'
}

/** Callers without types may give anything for packages: that is refused before anything is sent. */
function holdAll(packages: readonly ShipPackage[], goods: Contents): boolean {
  if (partProblems('packages', packages, goods).length > 0) return false
  const [first, other] = packages
  return first !== undefined && other === undefined && isSameContents(contentsOf(first.lines), goods)
}

async function shipBegun(
  context: ShipContext,
  { posting, digest, isPart = false, ...job }: ShipJob,
  found: Beginning | undefined,
): Promise<Shipment> {
  const goods = found?.goods ?? goodsOf(posting)
  const request = isPart ? narrowRequest(job.request, goods) : job.request
  // Of some parts nothing is to be packed now.
  if (isPart && (goods.size === 0 || request.packages?.length === 0)) return shipmentOf([posting], goods)
  const input: PlanInput = { posting, goods, request, isResumed: found !== undefined }
  const { beginning, input: now } =
    found === undefined ? await begin(context, input, digest) : { beginning: found, input }
  if (beginning.isMixed) return shipApart(context, now, { beginning, digest })
  return new PostingWork(context, now, { beginning, digest }).run()
}

/** Refuses what cannot be done, before anything is sent. Work of several writes starts from what Ozon tells now. */
async function begin(
  context: ShipContext,
  input: PlanInput,
  digest: string,
): Promise<{ readonly beginning: Beginning; readonly input: PlanInput }> {
  const { posting } = input
  demandAllowed(input)
  if (isSimple(input)) return { beginning: simpleBeginning(posting), input }
  const fresh = await readOrStop(() => readBeginning(context.reader, posting))
  if (fresh === undefined) throw stopFailed(`Ozon has no posting ${posting.postingNumber}.`, { code: 'not-found' })
  const { beginning } = fresh
  demandUnchanged(input, beginning.goods)
  const now = await makeReady(context, { ...input, posting: fresh.posting, goods: beginning.goods })
  await keepBeginning(context.once.journal, { postingNumber: posting.postingNumber, digest }, beginning)
  return { beginning, input: now }
}

/** Who asks for everything means what the posting held when it was read. Packages that are named are checked by the plan. */
function demandUnchanged({ posting, goods, request }: PlanInput, now: Contents): void {
  if (request.packages !== undefined || isSameContents(goods, now)) return
  const { postingNumber } = posting
  throw stopFailed(
    `Posting ${postingNumber} is not as it was read: it held ${textOf(goods)}, and holds ${textOf(now)} now. Nothing was sent. Read it again, and ship what it holds.`,
    { code: 'posting-changed', retryable: true },
  )
}

/** Packed by one call, as one package. */
function isSimple({ posting, request }: PlanInput): boolean {
  const { packages, splitOff, leaveRest } = request
  return (packages?.length ?? 1) === 1 && splitOff === undefined && leaveRest !== true && !isMixed(posting)
}

/** Takes traceable goods and others apart, and ships each of the postings. One that fails costs the others nothing. */
async function shipApart(
  context: ShipContext,
  { posting, goods, request }: PlanInput,
  { beginning, digest }: { readonly beginning: Beginning; readonly digest: string },
): Promise<Shipment> {
  const divided = await splitTraceable(context, { ...beginning, posting, goods, digest, named: new Set() })
  await demandWhole(context, divided, { posting, goods, digest })
  const shipments: Shipment[] = []
  const stops: Stopped[] = []
  for (const part of [divided.posting, ...divided.parts]) {
    try {
      shipments.push(await shipPosting(context, { posting: part, request, ...partOf(digest) }))
    } catch (error) {
      if (!(error instanceof Stopped)) throw error
      stops.push(error)
      shipments.push(error.end.soFar ?? shipmentOf([part], goodsOf(part)))
    }
  }
  const soFar = joinShipments(shipments)
  // What cannot be told matters more than what surely failed.
  const stop = stops.find(({ end }) => end.outcome === 'unknown') ?? stops[0]
  if (stop !== undefined) throw new Stopped({ ...stop.end, soFar }, stop.error)
  const missing = without(goods, contentsOf(soFar.lines.filter(({ became }) => became !== 'gone')))
  if (missing.size === 0) return soFar
  await endBeginning(context.once.journal, posting.postingNumber, digest, 'done')
  throw stopChanged(posting, divided, missing, soFar)
}

/** The posting keeps its number, and the work on it is another than taking it apart. */
const partOf = (digest: string) => ({ digest: `${digest} part`, isPart: true })

async function isAnyBegun(
  journal: IntentJournal,
  parts: readonly Posting[],
  job: ReturnType<typeof partOf>,
): Promise<boolean> {
  for (const { postingNumber } of parts) {
    if ((await findBeginning(journal, postingNumber, job)) !== undefined) return true
  }
  return false
}

/**
 * What somebody else took out meanwhile would be left out without a word, so nothing is packed then. Once packing has
 * begun, the goods are in the parts' own packages.
 */
async function demandWhole(
  { once }: ShipContext,
  divided: Divided,
  { posting, goods, digest }: Pick<PlanInput, 'posting' | 'goods'> & { readonly digest: string },
): Promise<void> {
  const made = [divided.posting, ...divided.parts]
  const isBegun = await isAnyBegun(once.journal, made, partOf(digest))
  const missing = without(goods, sumOf([...made, ...(isBegun ? divided.others : [])].map(goodsOf)))
  if (missing.size === 0) return
  const { postingNumber } = posting
  // The next run begins with what there is then.
  await endBeginning(once.journal, postingNumber, digest, 'done')
  throw stopChanged(posting, divided, missing, shipmentOf([...made, ...divided.others], goods))
}

function stopChanged(
  { postingNumber }: Posting,
  { posting: first, parts }: Divided,
  missing: Contents,
  soFar: Shipment,
): Stopped {
  const numbers = [first, ...parts].map(each => each.postingNumber).join(', ')
  const message = `Posting ${postingNumber} was taken apart into ${numbers}, and ${textOf(missing)} of it is in none of them: somebody else split it off or cancelled it meanwhile. What is not packed of them is still to be shipped, each by itself.`
  return new Stopped({ outcome: 'failed', message, retryable: false, code: 'posting-changed', soFar })
}
