import type { Problem } from '../../errors.ts'
import type { CancelReason, LineQuantity } from '../../model/cancel.ts'
import type { Posting } from '../../model/posting.ts'
import type { Noted } from '../core/intents.ts'
import { quantitiesOf } from '../core/posting-facts.ts'
import { permissionProblems } from '../core/posting-work.ts'
import type { Judgement, Reach } from '../core/workflow.ts'
import type { CancelRequest } from './cancel-request.ts'

const CANCELLED = 'cancelled'

/** Whether a posting may be cancelled as it is wanted. */
export function judgeCancel(posting: Posting, request: CancelRequest, reasons: readonly CancelReason[]): Judgement {
  const { lines } = request
  const problems = [
    ...permissionProblems(posting, lines === undefined ? 'cancel' : 'product_cancel'),
    ...reasonProblems(request, reasons),
    ...(lines === undefined ? [] : pieceProblems(posting, lines)),
  ]
  if (problems.length > 0) return { kind: 'refused', problems }
  const why = `for reason ${request.reasonId}`
  if (lines === undefined) return { kind: 'go', what: `Cancels the whole posting ${why}.` }
  const noted = notedOf(posting, lines)
  const whole = noted['statusAfter'] === undefined ? '' : ', which is all that it has: the posting is cancelled'
  return { kind: 'go', noted, what: `Cancels ${quantitiesOf(lines).join(', ')} ${why}${whole}.` }
}

/** A posting that is cancelled already: nothing to do for the whole of it, too late for a part. */
export function judgeCancelled({ lines }: CancelRequest): Judgement {
  if (lines === undefined) return { kind: 'already' }
  return { kind: 'refused', problems: [{ field: 'status', rule: 'is cancelled: the whole posting is' }] }
}

function reasonProblems({ reasonId }: CancelRequest, reasons: readonly CancelReason[]): readonly Problem[] {
  if (reasons.some(({ id }) => id === reasonId)) return []
  const words = reasons.map(({ id, title }) => (title === undefined ? id : `${id} (${title})`)).join(', ')
  const rule =
    reasons.length === 0
      ? 'cannot be given: Ozon allows no reason for this posting now'
      : `is not allowed for this posting; Ozon allows ${words}`
  return [{ field: 'reasonId', rule, value: reasonId }]
}

function pieceProblems(posting: Posting, wanted: readonly LineQuantity[]): readonly Problem[] {
  const ordered = piecesOf(posting.lines)
  return [...piecesOf(wanted)].flatMap(([sku, quantity]) => {
    const field = `lines[${wanted.findIndex(line => line.sku === sku)}]`
    const there = ordered.get(sku)
    if (there === undefined) return [{ field: `${field}.sku`, rule: 'is no product of this posting', value: sku }]
    if (quantity <= there) return []
    return [{ field: `${field}.quantity`, rule: `is more than the ${there} in the posting`, value: String(quantity) }]
  })
}

/** What a lookup compares: the pieces before and after, and the status that a posting without pieces gets (inferred). */
function notedOf(posting: Posting, wanted: readonly LineQuantity[]): Noted {
  const after = remaining(posting.lines, wanted)
  const quantitiesAfter = quantitiesOf(after)
  const left = quantitiesAfter.length === 0 ? { statusAfter: CANCELLED } : {}
  return { quantitiesBefore: quantitiesOf(posting.lines), quantitiesAfter, ...left }
}

function remaining(lines: readonly LineQuantity[], wanted: readonly LineQuantity[]): readonly LineQuantity[] {
  const gone = piecesOf(wanted)
  return [...piecesOf(lines)].map(([sku, quantity]) => ({ sku, quantity: quantity - (gone.get(sku) ?? 0) }))
}

/**
 * How far Ozon's own state is. Pieces only get fewer, so that a posting which has as few of each named product as it
 * should have, or fewer, has lost those that were cancelled.
 */
export function reachOfCancel(posting: Posting, { lines }: CancelRequest, noted: Noted): Reach {
  if (posting.status === CANCELLED) return 'reached'
  if (lines === undefined) return 'not-yet'
  const after = noted['quantitiesAfter']
  const aim = new Map(Array.isArray(after) ? after.map(pieces) : [])
  const there = piecesOf(posting.lines)
  const isReached = lines.every(({ sku }) => (there.get(sku) ?? 0) <= (aim.get(sku) ?? 0))
  return isReached ? 'reached' : 'not-yet'
}

/** '1904686181:2', as `quantitiesOf` writes it. */
function pieces(text: string): readonly [sku: string, quantity: number] {
  const at = text.lastIndexOf(':')
  return [text.slice(0, at), Number(text.slice(at + 1))]
}

function piecesOf(lines: readonly LineQuantity[]): ReadonlyMap<string, number> {
  const found = new Map<string, number>()
  for (const { sku, quantity } of lines) found.set(sku, (found.get(sku) ?? 0) + quantity)
  return found
}
