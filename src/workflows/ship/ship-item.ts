import type { Ozon } from '../../client.ts'
import { type OzonError, showValue } from '../../errors.ts'
import type { Posting } from '../../model/posting.ts'
import type { NamesOf } from '../../names.ts'
import { digestOf } from '../core/digest.ts'
import { brokenItem, endsAll, watchedJournal } from '../core/ends-all.ts'
import {
  type HowDone,
  type ItemOutcome,
  type PlannedItem,
  WORKFLOW_OPTIONS,
  type WorkflowOptions,
} from '../core/options.ts'
import type { PostingReader } from '../core/posting-reader.ts'
import { NO_POSTING } from '../core/posting-work.ts'
import { numberProblems } from '../core/requests.ts'
import { tell } from '../core/tell.ts'
import { findBeginning } from './begun.ts'
import type { ShipContext } from './context.ts'
import { demandPlanned } from './demand-ready.ts'
import type { ShipPlan } from './plan.ts'
import { goodsOf } from './plan-input.ts'
import { contentOf, type ShipRequest } from './request.ts'
import { shipPosting } from './ship-posting.ts'
import type { Shipment } from './shipment.ts'
import { readOrStop, Stopped, stopFailed, stopFor, stopUnknown } from './stop.ts'

export interface ShipOptions extends WorkflowOptions {
  /** How long Ozon may take to check the pieces of a posting, and to pack it. Default 10 minutes each. */
  readonly waitMs?: number | undefined
}

export const SHIP_OPTIONS: NamesOf<ShipOptions> = { ...WORKFLOW_OPTIONS, waitMs: true }

/** What became of a posting; `planned` with `dryRun` only. */
export type ShipOutcome = ItemOutcome<Shipment> | PlannedItem<ShipPlan>

const WAIT_MS = 600_000

/** What the work on several postings shares. */
export interface ShipRun {
  readonly isDry: boolean
  readonly context: Omit<ShipContext, 'progress' | 'onWait' | 'packedBy'>
  /** The same, told by each posting. */
  progress(step: string, item: string): void
}

export function createRun(ozon: Ozon, options: ShipOptions, reader: PostingReader): ShipRun {
  const { journal, signal, waitMs = WAIT_MS, dryRun = false, onProgress } = options
  const once = { clock: ozon.clock, journal: watchedJournal(journal), signal }
  return {
    isDry: dryRun,
    context: { ozon, once, reader, options: signal === undefined ? {} : { signal }, waitMs },
    progress: (step, item) => tell(onProgress, { workflow: 'ship', step, item }),
  }
}

/** A posting, and how it is to be packed. */
export interface ItemToShip {
  /** How it is called in the report. */
  readonly item: string
  readonly posting: Promise<Posting>
  readonly request: ShipRequest
  /** Told when nothing is sent for a while. */
  onWait?(): void
}

/** The outcome of one posting, and the error behind it, if one was. */
export async function shipItem(
  run: ShipRun,
  { item, posting, request, onWait = () => undefined }: ItemToShip,
): Promise<{ readonly outcome: ShipOutcome; readonly error?: OzonError | undefined }> {
  const progress = (step: string): void => run.progress(step, item)
  // An answer that was lost is looked for as well without anything to send.
  const onLook = (): void => {
    progress('looking up')
    onWait()
  }
  let how: HowDone = 'already'
  const packedBy = (told: HowDone): void => {
    how = told
  }
  const context: ShipContext = { ...run.context, once: { ...run.context.once, onLook }, progress, onWait, packedBy }
  try {
    const digest = digestOf(contentOf(request))
    const found = await postingOrDoubt(run, { item, digest }, posting)
    if (run.isDry) {
      const begun = await findBeginning(context.once.journal, found.postingNumber, { digest })
      const goods = begun?.beginning.goods ?? goodsOf(found)
      const plan = demandPlanned({ posting: found, goods, request, isResumed: begun !== undefined })
      return { outcome: { item, outcome: 'planned', plan } }
    }
    const shipment = await shipPosting(context, { posting: found, request, digest })
    return { outcome: { item, outcome: 'done', value: { ...shipment, how } } }
  } catch (error) {
    return endOf(item, error, context.once.signal)
  }
}

/** What an earlier run has begun with may be done: then a posting that cannot be read is no posting that was not shipped. */
async function postingOrDoubt(
  { context }: ShipRun,
  { item, digest }: { readonly item: string; readonly digest: string },
  posting: Promise<Posting>,
): Promise<Posting> {
  try {
    return await posting
  } catch (error) {
    if (!(error instanceof Stopped)) throw error
    if ((await findBeginning(context.once.journal, item, { digest })) === undefined) throw error
    const message = `An earlier run has begun to ship ${item}, and what came of it cannot be read: ${error.end.message}`
    const advice = `Run the same again later with the same journal, or look at ${item} in Ozon's account.`
    throw stopUnknown(message, advice, error.error)
  }
}

function endOf(
  item: string,
  error: unknown,
  signal: AbortSignal | undefined,
): { readonly outcome: ShipOutcome; readonly error?: OzonError | undefined } {
  if (error instanceof Stopped) return { outcome: { item, ...error.end }, error: error.error }
  if (endsAll(error, signal)) throw error
  return { outcome: brokenItem(item, error) }
}

/**
 * The posting that was given, or read by its number. A stored one of which nothing tells the scheme is read as well:
 * only FBS and rFBS can be shipped. Its rejection waits for whoever ships it.
 */
export function postingFor({ context }: ShipRun, posting: Posting | string): Promise<Posting> {
  const number =
    typeof posting === 'string' ? posting : isPosting(posting) && isOpen(posting) ? posting.postingNumber : ''
  const found = number.trim() === '' ? demandPosting(posting) : readPosting(context.reader, number)
  found.catch(() => undefined)
  return found
}

async function readPosting(reader: PostingReader, postingNumber: string): Promise<Posting> {
  const problems = numberProblems('posting', postingNumber)
  if (problems.length > 0) throw stopFor('What is to be shipped is none', problems)
  const seen = await readOrStop(() => reader.readOne({ postingNumber }))
  if (seen !== undefined) return seen.posting
  throw stopFailed(`${postingNumber}: ${NO_POSTING.field} ${NO_POSTING.rule}`, {
    code: 'not-found',
    problems: [NO_POSTING],
  })
}

/** Callers without types may give anything. */
async function demandPosting(posting: unknown): Promise<Posting> {
  if (isPosting(posting)) return posting
  const problems = [{ field: 'posting', rule: 'must be a posting, or its number', value: showValue(posting) }]
  throw stopFor('What is to be shipped is none', problems)
}

function isPosting(given: unknown): given is Posting {
  const { postingNumber, lines } = (given ?? {}) as Partial<Posting>
  return typeof postingNumber === 'string' && Array.isArray(lines)
}

const isOpen = ({ scheme, isDigital }: Posting): boolean => scheme === undefined && isDigital !== true

/** How the posting is called in the report, whatever was given for it. */
export function nameOf(posting: unknown): string {
  if (typeof posting === 'string' && posting.trim() !== '') return posting
  const number =
    typeof posting === 'object' && posting !== null && 'postingNumber' in posting ? posting.postingNumber : undefined
  return typeof number === 'string' ? number : showValue(posting)
}
