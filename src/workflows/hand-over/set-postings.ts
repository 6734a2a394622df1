import { isOzonError, isPermissionError, OzonError } from '../../errors.ts'
import type { BatchFailure } from '../../model/batch.ts'
import { digestOf } from '../core/digest.ts'
import { codeOf, failedBy } from '../core/failures.ts'
import type { Written } from '../core/write-once.ts'
import type { HandOverContext } from './context.ts'
import { haltAfter, haltFailed } from './halt.ts'
import { writeAnew } from './write-anew.ts'

const SET = '/v1/carriage/set-postings'

/** What a carriage holds after its postings were chosen. */
export interface Placed {
  readonly placed: readonly string[]
  /** Postings that Ozon did not put into it, and why. */
  readonly refused: readonly BatchFailure[]
}

/** Gives a new carriage exactly the postings that were asked for, and makes sure that it holds no other. */
export async function setPostings(
  context: HandOverContext,
  carriageId: string,
  numbers: readonly string[],
): Promise<Placed> {
  const refused: BatchFailure[] = []
  const written = await send(context, carriageId, numbers, refused)
  if (written.outcome === 'refused' && isPermissionError(written.error)) {
    return withoutChoice(context, carriageId, numbers, written.error)
  }
  if (written.outcome !== 'done') throw haltAfter(written)
  context.tell('filled', carriageId)
  // A list that was found is the one that was asked for; Ozon's answer may leave some out.
  const placed = written.result ?? numbers
  if (placed.length > 0) return { placed, refused }
  const message = `Ozon put none of the postings into carriage ${carriageId}: it keeps those that it had, and was not approved.`
  throw haltFailed(message, { retryable: refused.some(({ retryable }) => retryable) })
}

function send(
  context: HandOverContext,
  carriageId: string,
  numbers: readonly string[],
  refused: BatchFailure[],
): Promise<Written<readonly string[]>> {
  const { ozon } = context
  return writeAnew<readonly string[]>(context, {
    operation: SET,
    subject: carriageId,
    digest: digestOf(numbers.toSorted()),
    noted: { postingNumbers: numbers },
    send: async options => {
      const { done, failed, unknown } = await ozon.carriages.setPostings(carriageId, numbers, options)
      if (unknown.length > 0) throw untold(carriageId, unknown.length)
      refused.push(...failed)
      return done
    },
    look: async options => {
      const members = await ozon.acts.postings(carriageId, options)
      const held = members.map(({ postingNumber }) => postingNumber)
      return { facts: { postingNumbers: held }, result: held }
    },
  })
}

function untold(carriageId: string, postings: number): OzonError {
  const message = `${SET} for ${carriageId}: Ozon's answer was lost, or does not tell of ${postings} postings.`
  return new OzonError('answer-invalid', message, { operation: SET, attempts: 1, outcome: 'unknown' })
}

/** Sellers of the CIS cannot choose: their carriage has to do as it is. */
async function withoutChoice(
  { ozon, request }: HandOverContext,
  carriageId: string,
  numbers: readonly string[],
  refusal: OzonError,
): Promise<Placed> {
  const members = await membersOf(ozon.acts.postings(carriageId, request))
  const others = members?.filter(number => !numbers.includes(number))
  if (members !== undefined && members.length > 0 && others?.length === 0) {
    const missing = numbers.filter(number => !members.includes(number))
    return { placed: members, refused: missing.map(item => failureOf(item, refusal)) }
  }
  const more = others === undefined ? 'others' : `${others.length} others`
  const message = `Ozon does not let this seller choose the postings of carriage ${carriageId}, which may have ${more} in it: it was not approved. Cancel it, or hand over without naming postings. ${refusal.message}`
  throw haltFailed(message, { code: codeOf(refusal) })
}

async function membersOf(
  reading: Promise<readonly { readonly postingNumber: string }[]>,
): Promise<readonly string[] | undefined> {
  try {
    return (await reading).map(({ postingNumber }) => postingNumber)
  } catch (error) {
    if (!isOzonError(error) || error.kind === 'aborted') throw error
    return undefined
  }
}

function failureOf(item: string, error: OzonError): BatchFailure {
  const { outcome: _, ...failure } = failedBy(item, error)
  return { ...failure, retryable: false }
}
