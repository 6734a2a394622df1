import { isOzonError } from '../../errors.ts'
import type { RequestOptions } from '../../http/types.ts'
import type { ActState } from '../../model/act.ts'
import { type Waited, waitFor } from '../../waiting.ts'
import type { FileAnswer } from '../../wire/types.ts'
import { isNotReady } from '../core/failures.ts'
import type { HowDone } from '../core/options.ts'
import { secondsOf } from '../core/seconds.ts'
import { type ApprovedCarriage, approveAgain } from './approve.ts'
import type { HandOverContext } from './context.ts'
import { type Halt, haltBy, haltFailed, haltUnknown, readOrHalt } from './halt.ts'
import type { HandOverFile, LeftUndone } from './types.ts'

/** Documents take some minutes, by Ozon's words. */
const PAUSES_MS = [5_000, 10_000, 15_000, 30_000] as const
/** How often a carriage whose documents failed is approved once more. */
const MOST_ROUNDS = 3

/** Documents that are there, and how the carriage came to them. */
export interface Documents {
  readonly act: ActState
  readonly how: HowDone
}

/** Waits until the documents of a carriage are there, and approves it again when they failed. */
export async function waitForDocuments(context: HandOverContext, carriage: ApprovedCarriage): Promise<Documents> {
  const { carriageId, containersCount } = carriage
  let { how } = carriage
  for (let round = 1; ; round++) {
    const { ended, value, waitedMs, lastError } = await waitForAct(context, carriage)
    if (ended === 'done' && value !== undefined) return { act: value, how }
    const status = value?.status ?? 'not told'
    if (ended === 'late') {
      const why = lastError === undefined ? `they are '${status}'` : lastError.message
      throw undocumented(carriageId, `are not there after ${secondsOf(waitedMs)}: ${why}`)
    }
    if (status !== 'error') throw haltFailed(`Carriage ${carriageId} was cancelled.`, { code: status })
    if (round === MOST_ROUNDS) {
      const message = `Ozon failed ${MOST_ROUNDS} times to make the documents of carriage ${carriageId}.`
      throw haltFailed(message, { code: status, retryable: true })
    }
    context.tell('repeating', carriageId)
    how = (await approveAgain(context, carriageId, containersCount)).how
  }
}

async function waitForAct(context: HandOverContext, { carriageId, how }: ApprovedCarriage): Promise<Waited<ActState>> {
  const { once, waitMs } = context
  return readOrHalt(
    () =>
      waitFor<ActState>({
        clock: once.clock,
        signal: once.signal,
        deadlineMs: waitMs,
        pausesMs: PAUSES_MS,
        // Some reads know nothing yet of what was approved a moment ago.
        isNew: how !== 'already',
        read: () => readAct(context, carriageId),
        judge: ({ status }) => {
          if (status === 'ready') return 'done'
          if (status === 'error' || status === 'cancelled') return 'failed'
          return status === 'in_process' ? 'go-on' : 'unknown'
        },
        onLook: () => context.tell('waiting', carriageId),
      }),
    error =>
      error.kind === 'not-found' ? haltBy(error) : undocumented(carriageId, `cannot be followed: ${error.message}`),
  )
}

/** It is approved: whoever hears that it failed might make another one. */
export function undocumented(carriageId: string, why: string): Halt {
  const advice = `Run the hand-over again: it goes on waiting. Else look at carriage ${carriageId} in Ozon's account.`
  return haltUnknown(`Carriage ${carriageId} is approved, and its documents ${why.replace(/\.$/, '')}.`, advice)
}

/** For some minutes Ozon may answer, or refuse, with "The next postings aren't ready". */
async function readAct({ ozon, request }: HandOverContext, carriageId: string): Promise<ActState> {
  try {
    return await ozon.acts.status(carriageId, request)
  } catch (error) {
    const words = isOzonError(error) ? error.ozonMessage : undefined
    if (words === undefined || !isNotReady(words)) throw error
    return { status: words, addedToAct: [], removedFromAct: [] }
  }
}

/** Files of a carriage, and what of them did not come. */
export interface CarriageFiles {
  readonly act?: FileAnswer
  readonly barcode?: FileAnswer
  readonly barcodeText?: string
  readonly containerLabels?: FileAnswer
  readonly undone: readonly LeftUndone[]
}

/** Fetches the documents that were asked for; one that does not come costs the others nothing. */
export async function fetchFiles(context: HandOverContext, carriageId: string): Promise<CarriageFiles> {
  const { ozon, files, request } = context
  const undone: LeftUndone[] = []
  const act = await fetchIf('act', options => ozon.acts.pdf(carriageId, options))
  const barcode = await fetchIf('barcode', options => ozon.acts.barcode(carriageId, options))
  const barcodeText = await fetchIf('barcode', options => ozon.acts.barcodeText(carriageId, options))
  const containerLabels = await fetchIf('container-labels', options => ozon.acts.containerLabels(carriageId, options))
  return {
    ...(act === undefined ? {} : { act }),
    ...(barcode === undefined ? {} : { barcode }),
    ...(barcodeText === undefined ? {} : { barcodeText }),
    ...(containerLabels === undefined ? {} : { containerLabels }),
    undone,
  }

  async function fetchIf<T>(
    what: HandOverFile,
    fetch: (options: RequestOptions) => Promise<T>,
  ): Promise<T | undefined> {
    if (!files.includes(what)) return undefined
    try {
      return await fetch(request)
    } catch (error) {
      if (!isOzonError(error) || error.kind === 'aborted') throw error
      undone.push({ what, outcome: 'failed', message: error.message })
      return undefined
    }
  }
}
