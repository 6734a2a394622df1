import { isOzonError } from '../../errors.ts'
import type { Posting } from '../../model/posting.ts'
import { type Waited, type WaitVerdict, waitFor } from '../../waiting.ts'
import type { PostingRef, SeenPosting } from '../core/posting-reader.ts'
import { secondsOf } from '../core/seconds.ts'
import type { ShipContext } from './context.ts'
import { type PackingVerdict, packingStateOf } from './packing-state.ts'
import { stopFailed, stopUnknown } from './stop.ts'

/** Packing takes Ozon a few seconds (inferred): before that a look would be wasted. */
const PAUSES_MS = [5_000, 5_000, 10_000, 15_000, 30_000] as const
/** A list that shows nothing of it by then may lag behind: the single read is asked as well. */
const CHEAP_LOOKS = 2
/**
 * When Ozon has not begun for so long and offers to pack, the order to pack got lost on its side (inferred). No read is
 * known to lag so long.
 */
const FORGOTTEN_MS = 660_000

/** What a wait has seen in the end. */
export interface Packed {
  readonly seen: SeenPosting
  /** The posting that Ozon must be asked for again. */
  readonly failed?: Posting
}

/** Looks until Ozon's own state says that all is packed, or has to be asked for again; everything else ends the work. */
export async function waitForPacking(
  context: Pick<ShipContext, 'once' | 'reader' | 'waitMs' | 'progress'>,
  posting: PostingRef,
  judge: (seen: SeenPosting) => PackingVerdict,
): Promise<Packed> {
  const { once, reader, waitMs } = context
  let looks = 0
  // The pauses are counted, not the clock: one that is set forward must not have it packed again too early.
  let pausedMs = 0
  let verdict: PackingVerdict = { state: 'unknown' }
  const waited = await readAlong(posting, () =>
    waitFor<SeenPosting | undefined>({
      clock: once.clock,
      signal: once.signal,
      deadlineMs: waitMs,
      pausesMs: PAUSES_MS,
      read: async () => {
        const seen = await reader.readOne(posting)
        const isShown = seen !== undefined && SHOWN.has(judge(seen).state)
        return looks < CHEAP_LOOKS || isShown ? seen : ((await reader.readOne(posting, 'single')) ?? seen)
      },
      judge: seen => {
        verdict = seen === undefined ? { state: 'unknown' } : judge(seen)
        pausedMs += PAUSES_MS[Math.min(looks++, PAUSES_MS.length - 1)] ?? 0
        return sayOf(verdict, pausedMs)
      },
      onLook: () => context.progress('looking'),
    }),
  )
  return endOf(posting, waited, verdict)
}

/** What no earlier state of a posting can look like. */
const SHOWN: ReadonlySet<PackingVerdict['state']> = new Set(['packed', 'packing', 'cancelled'])

function sayOf({ state, posting }: PackingVerdict, passedMs: number): WaitVerdict {
  if (state === 'packed') return 'done'
  if (state === 'failed' || state === 'cancelled') return 'failed'
  const offers = posting?.availableActions?.some(action => action === 'ship' || action === 'ship_async') === true
  if (state === 'offered' && offers && passedMs >= FORGOTTEN_MS) return 'failed'
  return state === 'unknown' ? 'unknown' : 'go-on'
}

function endOf(
  { postingNumber }: PostingRef,
  { ended, value: seen, waitedMs, lastError }: Waited<SeenPosting | undefined>,
  { state, posting: about }: PackingVerdict,
): Packed {
  if (seen !== undefined && ended === 'done') return { seen }
  if (seen !== undefined && ended === 'failed' && about !== undefined) {
    if (state !== 'cancelled') return { seen, failed: about }
    throw stopFailed(`Posting ${about.postingNumber} was cancelled.`, { code: 'cancelled' })
  }
  // Its packages would have shown by now: somebody else packed it, or Ozon did it in another way.
  if (about !== undefined && packingStateOf(about) === 'packed') {
    throw stopFailed(`Posting ${postingNumber} is packed, but not as asked for.`, { code: 'packed-otherwise' })
  }
  const last = about === undefined ? 'nothing' : `${about.postingNumber} in ${about.status} ${about.substatus ?? ''}`
  const why = lastError === undefined ? '' : ` Last error: ${lastError.message}`
  const message = `Ozon took the order to pack ${postingNumber}, and it is not packed after ${secondsOf(waitedMs)}. Last seen: ${last.trim()}.${why}`
  throw stopUnknown(message, adviceFor(postingNumber), lastError)
}

const adviceFor = (number: string): string =>
  `Look at ${number} in Ozon's account, or run the same again with the same journal: it goes on waiting.`

/** A read that would fail for ever says nothing of what was sent before it. */
async function readAlong<T>({ postingNumber }: PostingRef, read: () => Promise<T>): Promise<T> {
  try {
    return await read()
  } catch (error) {
    if (!isOzonError(error) || error.kind === 'aborted') throw error
    const message = `Ozon took the order to pack ${postingNumber}; what came of it cannot be read: ${error.message}`
    throw stopUnknown(message, adviceFor(postingNumber), error)
  }
}
