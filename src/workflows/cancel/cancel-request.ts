import { type Problem, showValue } from '../../errors.ts'
import { idHint } from '../../internal/copied.ts'
import type { Referable } from '../../model/batch.ts'
import type { LineQuantity } from '../../model/cancel.ts'
import type { NamesOf } from '../../names.ts'
import { LINE_QUANTITY } from '../../resources/shared/lines.ts'
import { numberProblems, wordingProblems } from '../core/requests.ts'

/** A posting to be cancelled, as a whole or in part. */
export interface CancelRequest extends Referable {
  readonly postingNumber: string
  /** One of those that Ozon allows for this posting: they are asked for first. */
  readonly reasonId: string
  /** Needed with reason 402 ("other"), and always when `lines` are given. */
  readonly message?: string | undefined
  /** What to cancel; without it the whole posting. */
  readonly lines?: readonly LineQuantity[] | undefined
}

export const CANCEL_REQUEST: NamesOf<CancelRequest> = {
  postingNumber: true,
  reasonId: true,
  message: true,
  lines: LINE_QUANTITY,
  ref: true,
}

/** "Other": Ozon wants words with it. */
const NEEDS_MESSAGE = '402'

/** Mistakes that need no posting to be seen. */
export function requestProblems(request: CancelRequest): readonly Problem[] {
  const { postingNumber, reasonId, message, lines } = request
  const problems = [...numberProblems('postingNumber', postingNumber)]
  if (!/^\d+$/.test(String(reasonId))) {
    problems.push({ field: 'reasonId', rule: `must be an id of digits${idHint(reasonId)}`, value: showValue(reasonId) })
  }
  const needs = lines === undefined ? String(reasonId) === NEEDS_MESSAGE : true
  if (needs && (typeof message !== 'string' || message.trim() === '')) {
    const why = lines === undefined ? 'reason 402' : 'a cancellation of single products'
    problems.push({ field: 'message', rule: `is missing; Ozon wants words with ${why}` })
  }
  if (!needs) problems.push(...wordingProblems('message', message))
  return lines === undefined ? problems : [...problems, ...lineProblems(lines)]
}

function lineProblems(lines: unknown): readonly Problem[] {
  if (!Array.isArray(lines)) return [{ field: 'lines', rule: 'must be a list', value: showValue(lines) }]
  if (lines.length === 0) return [{ field: 'lines', rule: 'is empty; leave it out to cancel the whole posting' }]
  // Any caller may hand in anything.
  return (lines as readonly unknown[]).flatMap((line, i) => {
    const field = `lines[${i}]`
    if (typeof line !== 'object' || line === null) {
      return [{ field, rule: 'must be { sku, quantity }', value: showValue(line) }]
    }
    const { sku, quantity } = line as Partial<Record<keyof LineQuantity, unknown>>
    const isCount = Number.isSafeInteger(quantity) && Number(quantity) > 0
    return [
      ...(typeof sku === 'string' && sku.trim() !== ''
        ? numberProblems(`${field}.sku`, sku)
        : [{ field: `${field}.sku`, rule: "must be text, such as '1904686181'", value: showValue(sku) }]),
      ...(isCount
        ? []
        : [{ field: `${field}.quantity`, rule: 'must be a whole number above zero', value: showValue(quantity) }]),
    ]
  })
}
