import type { Problem } from '../../errors.ts'
import type {
  ExemplarCheck,
  ExemplarInput,
  ExemplarStatus,
  PostingExemplars,
  ProductExemplars,
  ProductValidation,
} from '../../model/mark.ts'
import { type WaitVerdict, waitFor } from '../../waiting.ts'
import { digestOf } from '../core/digest.ts'
import { intentKey, type OnceWrite, writeOnce } from '../core/write-once.ts'
import { type Contents, linesOf } from './contents.ts'
import type { ShipContext } from './context.ts'
import { isEmpty, matchPieces, pieceText } from './pieces.ts'
import type { PlanInput } from './plan-input.ts'
import { demandDone, readOrStop, stopFailed, stopFor, stopUnknown } from './stop.ts'

type Pieces = readonly ProductExemplars<ExemplarInput>[]

const SET = '/v6/fbs/posting/product/exemplar/set'
/** A check takes a few seconds (inferred). */
const PAUSES_MS = [1_000, 2_000, 3_000, 5_000, 10_000] as const
/** The set of pieces is sent so often when Ozon did not manage to check it. */
const MOST_CHECKS = 3
/** What was read may be the state from before the set was sent; it is believed when it stays so long (inferred). */
const OUTDATED_MS = 120_000

/** The pieces of a posting with their ids, and what each product needs. */
export async function getPieces(context: ShipContext, postingNumber: string): Promise<PostingExemplars> {
  return readOrStop(() => context.ozon.marks.get(postingNumber, context.options))
}

/** The full set to be saved: what the caller told, and what was saved before of the others. */
export function piecesToSet(input: PlanInput, goods: Contents): Pieces {
  const products = linesOf(goods).map(({ sku, quantity }) => {
    const { pieces } = matchPieces({ posting: input.posting, sku, quantity }, input.request, input.known)
    const told = pieces.filter(piece => !isEmpty(piece))
    return { sku, exemplars: told.map(({ isTold: _told, isChanged: _changed, ...piece }) => piece) }
  })
  return products.filter(({ exemplars }) => exemplars.length > 0)
}

/** Ends the work when Ozon finds the form of a code or paper wrong; nothing is saved by it. */
export async function validatePieces(context: ShipContext, postingNumber: string, pieces: Pieces): Promise<void> {
  const products = pieces.map(({ sku, exemplars }) => ({
    sku,
    exemplars: exemplars.map(({ id: _id, isGtdAbsent: _gtd, isRnptAbsent: _rnpt, ...piece }) => piece),
  }))
  const verdicts = await readOrStop(() => context.ozon.marks.validate(postingNumber, products, context.options))
  const problems = verdicts.flatMap(verdict => {
    const given = pieces.find(({ sku }) => sku === verdict.sku)?.exemplars ?? []
    return formProblems(verdict, given)
  })
  if (problems.length === 0) return
  throw stopFor(`Ozon finds marks or papers of ${postingNumber} wrong in form`, problems)
}

/** That there is no declaration cannot be told to this check, so it may miss it; saving takes the word. */
const GTD_MISSED = 'GTD_MUST_BE_SPECIFIED_FOR_PRODUCT_COUNTRY'

function formProblems(
  { sku, isValid, error, exemplars }: ProductValidation,
  given: readonly ExemplarInput[],
): readonly Problem[] {
  const refused = exemplars.flatMap((piece, i) => {
    const codes = [...(piece.errors ?? []), ...piece.marks.flatMap(mark => mark.errors ?? [])]
    const isRefused = piece.isValid === false || piece.marks.some(mark => mark.isValid === false)
    return isRefused ? [{ i, codes }] : []
  })
  if (isValid === false && refused.length === 0)
    return [{ field: sku, rule: saidOf(error === undefined ? [] : [error]) }]
  // Pieces come back in the order in which they were sent (inferred).
  const isExcused = ({ i, codes }: (typeof refused)[number]): boolean =>
    given[i]?.isGtdAbsent === true && codes.length > 0 && codes.every(code => code === GTD_MISSED)
  return refused
    .filter(each => !isExcused(each))
    .map(({ i, codes }) => {
      return { field: `${sku}, piece ${i + 1}`, rule: saidOf(codes) }
    })
}

const saidOf = (codes: readonly string[]): string =>
  codes.length === 0 ? 'is refused without a reason' : `is refused: ${[...new Set(codes)].join(', ')}`

/** Saves the set, and waits until Ozon has checked it and lets the posting be packed. */
export async function setPieces(context: ShipContext, postingNumber: string, pieces: Pieces): Promise<void> {
  const write = setWrite(context, postingNumber, pieces)
  for (let checks = 1; ; checks++) {
    demandDone(await writeOnce(write, context.once))
    context.progress('pieces set')
    const status = await waitForPieces(context, postingNumber, write.digest)
    if (status.status !== 'ship_not_available') return
    // The same set may be sent once more, now or by a later run, although this one was carried out.
    await context.once.journal.put({ key: intentKey(write), state: 'refused', noted: write.noted })
    if (!hasUnfinished(status) || checks === MOST_CHECKS) throw notReleased(postingNumber, status)
  }
}

/**
 * Ends the work unless what is saved lets the posting be packed. What the caller told, of `told` products, is sent once more
 * when it was saved before and did not pass: the check may see it otherwise now.
 */
export async function demandPieces(
  context: ShipContext,
  postingNumber: string,
  pieces: Pieces,
  told: number,
): Promise<void> {
  const status = await waitForPieces(context, postingNumber)
  if (status.status !== 'ship_not_available') return
  if (told === 0) throw notReleased(postingNumber, status)
  await setPieces(context, postingNumber, pieces)
}

function setWrite(context: ShipContext, subject: string, pieces: Pieces): OnceWrite<string> {
  const marks = textOf(pieces)
  return {
    operation: SET,
    subject,
    digest: marks,
    noted: { marks },
    send: async options => {
      await context.ozon.marks.set(subject, pieces, options)
      return marks
    },
    look: async options => {
      const { products } = await context.ozon.marks.status(subject, options)
      return { facts: { marks: textOf(products) } }
    },
  }
}

/** The whole set as a short text: codes do not belong in a journal. */
function textOf(products: Pieces): string {
  const texts = products.flatMap(({ sku, exemplars }) =>
    exemplars.filter(piece => !isEmpty(piece)).map(piece => `${sku} ${pieceText(piece)}`),
  )
  return digestOf(texts.toSorted())
}

/** Looks until the checks are over. After packing there is nothing to wait for: the ship call tells. */
async function waitForPieces(context: ShipContext, postingNumber: string, set?: string): Promise<ExemplarStatus> {
  const { ozon, once, waitMs, options } = context
  // The pauses are counted, not the clock, which may be corrected.
  let pausedMs = 0
  let looks = 0
  context.onWait()
  const { ended, value } = await readOrStop(() =>
    waitFor({
      clock: once.clock,
      signal: once.signal,
      deadlineMs: waitMs,
      pausesMs: PAUSES_MS,
      read: () => ozon.marks.status(postingNumber, options),
      judge: status => {
        pausedMs += PAUSES_MS[Math.min(looks++, PAUSES_MS.length - 1)] ?? 0
        const isOutdated = set !== undefined && textOf(status.products) !== set
        return judgeStatus(status, { isOutdated, isBelieved: pausedMs >= OUTDATED_MS })
      },
      onLook: () => context.progress('checking pieces'),
    }),
  )
  if (value !== undefined && ended !== 'late') return value
  const message = `Ozon has not finished checking the pieces of ${postingNumber}: ${value?.status ?? 'no status was read'}.`
  throw stopUnknown(message, 'Nothing was packed. Run the same again later.')
}

interface Trust {
  /** It tells of other pieces than those that were set. */
  readonly isOutdated: boolean
  readonly isBelieved: boolean
}

function judgeStatus(status: ExemplarStatus, { isOutdated, isBelieved }: Trust): WaitVerdict {
  switch (status.status) {
    case 'ship_available':
    case 'update_available':
    case 'update_not_available':
      return 'done'
    case 'ship_not_available':
      return (failedChecks(status).length > 0 && !isOutdated) || isBelieved ? 'failed' : 'go-on'
    case 'validation_in_process':
      return 'go-on'
    default:
      return 'unknown'
  }
}

interface Check {
  readonly of: string
  readonly status: string | undefined
  readonly codes: readonly string[]
}

function checksOf({ marks, ...piece }: ExemplarCheck): readonly Check[] {
  return [
    ...marks.map(({ type = 'mark', checkStatus, errorCodes = [] }) => ({
      of: type,
      status: checkStatus,
      codes: errorCodes,
    })),
    { of: 'gtd', status: piece.gtdCheckStatus, codes: piece.gtdErrorCodes ?? [] },
    { of: 'rnpt', status: piece.rnptCheckStatus, codes: piece.rnptErrorCodes ?? [] },
    { of: 'weight', status: piece.weightCheckStatus, codes: piece.weightErrorCodes ?? [] },
  ]
}

function failedChecks({ products }: ExemplarStatus): readonly (Check & { readonly field: string })[] {
  return products.flatMap(({ sku, exemplars }) =>
    exemplars.flatMap((piece, i) =>
      checksOf(piece)
        .filter(({ status }) => status === 'failed')
        .map(check => ({ ...check, field: `${sku}, piece ${i + 1}, ${check.of}` })),
    ),
  )
}

/** "Failed" without a reason means that Ozon did not manage in time (documented): the same again may pass. */
const hasUnfinished = (status: ExemplarStatus): boolean => {
  const failed = failedChecks(status)
  return failed.length > 0 && failed.every(({ codes }) => codes.length === 0)
}

function notReleased(postingNumber: string, status: ExemplarStatus): Error {
  const problems = failedChecks(status).map(({ field, codes }): Problem => ({ field, rule: saidOf(codes) }))
  const what = `Ozon does not let ${postingNumber} be packed`
  if (problems.length > 0) return stopFor(`${what}, since checks of its pieces failed`, problems, hasUnfinished(status))
  return stopFailed(`${what}, and does not say why.`, { problems })
}
