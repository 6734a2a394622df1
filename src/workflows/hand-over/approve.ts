import { isOzonError, type OzonError } from '../../errors.ts'
import { digestOf } from '../core/digest.ts'
import { judgeLook, lookupOf } from '../core/lookup.ts'
import type { HowDone } from '../core/options.ts'
import { intentKey } from '../core/write-once.ts'
import type { HandOverContext } from './context.ts'
import { type Halt, haltAfter, haltBy, readOrHalt } from './halt.ts'
import { setPostings } from './set-postings.ts'
import { writeAnew } from './write-anew.ts'

const APPROVE = '/v1/carriage/approve'

/** A carriage that was approved. */
export interface ApprovedCarriage {
  readonly carriageId: string
  readonly how: HowDone
  readonly containersCount: number | undefined
  /** Containers that were prepared for it. */
  readonly containerIds: readonly string[]
}

/** Confirms a carriage; `round` counts how often its documents have failed. */
export async function approveCarriage(
  context: HandOverContext,
  carriageId: string,
  containersCount: number | undefined,
  round: string,
): Promise<HowDone> {
  const approved = await tryToApprove(context, carriageId, containersCount, round)
  if (typeof approved === 'string') return approved
  const rest = await withoutCancelled(context, carriageId)
  if (rest === undefined) throw approved
  await setPostings(context, carriageId, rest)
  const again = await tryToApprove(context, carriageId, containersCount, `${round}, without what was cancelled`)
  if (typeof again === 'string') return again
  throw again
}

/**
 * Whether a posting that is cancelled leaves its carriage is contested: where it stays, it keeps the carriage from being
 * approved. Gives the others; `undefined` when none is cancelled or no other is there.
 */
async function withoutCancelled(
  { ozon, request }: HandOverContext,
  carriageId: string,
): Promise<readonly string[] | undefined> {
  const members = await readOrNothing(() => ozon.acts.postings(carriageId, request))
  const rest = members.filter(({ status }) => status !== 'cancelled')
  if (rest.length === members.length || rest.length === 0) return undefined
  return rest.map(({ postingNumber }) => postingNumber)
}

/** What cannot be read does not hide the refusal. */
async function readOrNothing<T>(read: () => Promise<readonly T[]>): Promise<readonly T[]> {
  try {
    return await read()
  } catch (error) {
    if (!isOzonError(error) || error.kind === 'aborted') throw error
    return []
  }
}

/** A `Halt` when Ozon refuses it. */
async function tryToApprove(
  context: HandOverContext,
  carriageId: string,
  containersCount: number | undefined,
  round: string,
): Promise<HowDone | Halt> {
  const { ozon } = context
  const count = containersCount === undefined ? {} : { containersCount }
  const written = await writeAnew<true>(context, {
    operation: APPROVE,
    subject: carriageId,
    digest: digestOf([round, count]),
    noted: {},
    send: async options => {
      await ozon.carriages.approve(carriageId, { ...options, ...count })
      return true
    },
    look: async options => ({ facts: { status: (await ozon.carriages.get(carriageId, options)).status } }),
  })
  if (written.outcome === 'refused') return approvedMeanwhile(context, carriageId, written.error)
  if (written.outcome === 'unknown') throw haltAfter(written)
  context.tell('approved', carriageId)
  return written.how
}

/** A refusal may mean that somebody else has just approved it. */
async function approvedMeanwhile(
  { ozon, request }: HandOverContext,
  carriageId: string,
  refusal: OzonError,
): Promise<HowDone | Halt> {
  const { status } = await readOrHalt(() => ozon.carriages.get(carriageId, request))
  if (judgeLook(lookupOf(APPROVE), { status }, {}) === 'done') return 'found'
  return haltBy(refusal, `Carriage ${carriageId} is '${status ?? 'not told'}'.`)
}

/** Whether an earlier run with the same journal approved it, with everything that it holds. */
export async function isApprovedByUs({ once }: HandOverContext, carriageId: string): Promise<boolean> {
  const approvals = await once.journal.find(intentKey({ operation: APPROVE, subject: carriageId, digest: '' }))
  return approvals.some(({ state }) => state === 'done')
}

/** Confirms a carriage whose documents have failed. Ozon counts its retries, so that each is a write of its own. */
export async function approveAgain(
  context: HandOverContext,
  carriageId: string,
  containersCount: number | undefined,
): Promise<ApprovedCarriage> {
  const { retryCount = 0 } = await readOrHalt(() => context.ozon.carriages.get(carriageId, context.request))
  const how = await approveCarriage(context, carriageId, containersCount, `after error ${retryCount}`)
  return { carriageId, how, containersCount, containerIds: [] }
}
