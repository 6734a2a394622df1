import type { Ozon } from '../../client.ts'
import { isOzonError, type OzonError, showValue } from '../../errors.ts'
import type { Posting } from '../../model/posting.ts'
import { digestOf } from '../core/digest.ts'
import { memoryIntents } from '../core/intents.ts'
import type { ItemOutcome, PlannedItem, WorkflowOptions } from '../core/options.ts'
import { createPostingReader, type PostingReader, readOne } from '../core/posting-reader.ts'
import type { ShipContext } from './context.ts'
import { demandReady } from './demand-ready.ts'
import type { ShipPlan } from './plan.ts'
import { goodsOf } from './plan-input.ts'
import type { ShipRequest } from './request.ts'
import { shipPosting } from './ship-posting.ts'
import type { Shipment } from './shipment.ts'
import { readOrStop, Stopped, stopFailed, stopRefused } from './stop.ts'

export interface ShipOptions extends WorkflowOptions {
  /** How long Ozon may take to check the pieces of a posting, and to pack it. Default 10 minutes each. */
  readonly waitMs?: number
}

/** What became of a posting; `planned` with `dryRun` only. */
export type ShipOutcome = ItemOutcome<Shipment> | PlannedItem<ShipPlan>

const WAIT_MS = 600_000

/**
 * Packs a posting: plans the calls, refuses before any of them what cannot be done, tells Ozon of countries, pieces and
 * boxes as far as needed, packs, and waits until Ozon's own state says done. When Ozon fails to pack it is asked again. A
 * lost answer is looked up before anything is sent a second time; with a journal that survives, the same call goes on
 * after a crash.
 *
 * Gives `done` with the postings that resulted and what each line became, `failed` with all reasons at once, `unknown` with
 * advice, or `planned` with `dryRun`. Rejects with the signal's reason only. Ozon: POST /v4/posting/fbs/ship and
 * /v4/posting/fbs/ship/package; that a 200 proves nothing and the state decides is documented.
 *
 * @example
 * const outcome = await ship(ozon, posting, { packages }, { journal: fileIntents('ship.jsonl') })
 * if (outcome.outcome === 'done') console.log(outcome.value.lines)
 */
export async function ship(
  ozon: Ozon,
  posting: Posting | string,
  request: ShipRequest = {},
  options: ShipOptions = {},
): Promise<ShipOutcome> {
  const { signal } = options
  const run = createRun(ozon, options, createPostingReader(ozon, { signal }))
  const { outcome } = await shipItem(run, { posting, request })
  return outcome
}

/** What the work on several postings shares. */
export interface ShipRun {
  readonly isDry: boolean
  readonly context: Omit<ShipContext, 'progress' | 'onWait'>
  /** The same, told by each posting. */
  progress(step: string, item: string): void
}

export function createRun(ozon: Ozon, options: ShipOptions, reader: PostingReader): ShipRun {
  const { journal = memoryIntents(), signal, waitMs = WAIT_MS, dryRun = false, onProgress } = options
  const once = { clock: ozon.clock, journal, signal }
  return {
    isDry: dryRun,
    context: { ozon, once, reader, options: signal === undefined ? {} : { signal }, waitMs },
    progress: (step, item) => onProgress?.({ workflow: 'ship', step, item }),
  }
}

/** A posting or its number, and how it is to be packed. */
export interface ItemToShip {
  readonly posting: Posting | string
  readonly request: ShipRequest
  /** Told when nothing is sent for a while. */
  onWait?(): void
}

/** The outcome of one posting, and the error behind it, if one was. */
export async function shipItem(
  run: ShipRun,
  { posting, request, onWait = () => undefined }: ItemToShip,
): Promise<{ readonly outcome: ShipOutcome; readonly error?: OzonError | undefined }> {
  const item = nameOf(posting)
  const progress = (step: string): void => run.progress(step, item)
  // An answer that was lost is looked for as well without anything to send.
  const onLook = (): void => {
    progress('looking up')
    onWait()
  }
  const context: ShipContext = { ...run.context, once: { ...run.context.once, onLook }, progress, onWait }
  try {
    const found = typeof posting === 'string' ? await readPosting(context, posting) : posting
    if (run.isDry) {
      const plan = demandReady({ posting: found, goods: goodsOf(found), request })
      return { outcome: { item, outcome: 'planned', plan } }
    }
    const value = await shipPosting(context, { posting: found, request, digest: digestOf(request) })
    return { outcome: { item, outcome: 'done', value } }
  } catch (error) {
    return endOf(item, error)
  }
}

function endOf(
  item: string,
  error: unknown,
): { readonly outcome: ShipOutcome; readonly error?: OzonError | undefined } {
  if (error instanceof Stopped) return { outcome: { item, ...error.end }, error: error.error }
  if (!isOzonError(error) || error.kind === 'aborted') throw error
  // What was refused without being sent, such as a posting that is none.
  return { outcome: { item, ...stopRefused(error).end }, error }
}

async function readPosting(context: ShipContext, postingNumber: string): Promise<Posting> {
  const seen = await readOrStop(() => readOne(context.reader, { postingNumber }))
  if (seen !== undefined) return seen.posting
  throw stopFailed(`Ozon has no posting ${postingNumber}. Check the number and the Client-Id.`, { code: 'not-found' })
}

/** How the posting is called in the report, whatever was given for it. */
export function nameOf(posting: unknown): string {
  if (typeof posting === 'string') return posting
  const number =
    typeof posting === 'object' && posting !== null && 'postingNumber' in posting ? posting.postingNumber : undefined
  return typeof number === 'string' ? number : showValue(posting)
}
