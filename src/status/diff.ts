import { type Problem, RequestInvalidError, showValue } from '../errors.ts'
import type { Cancellation } from '../model/cancellation.ts'
import type { Posting, PostingFields } from '../model/posting.ts'
import { givenObjectProblems, type NamesOf, optionsProblems, unknownOptions } from '../names.ts'
import { checkTransition } from './check-transition.ts'
import { detailsDiffer, diffLines, type LineChange } from './diff-lines.ts'
import { isSame } from './is-same.ts'
import type { TransitionCheck } from './verdict.ts'

/** A field before and after; absent where Ozon told nothing. */
interface Change<K extends string, T> {
  readonly kind: K
  readonly before: T | undefined
  readonly after: T | undefined
}

export interface DeliveryWindow {
  readonly from?: Date
  readonly to?: Date
}

export interface LabelBarcodes {
  readonly upper?: string
  readonly lower?: string
  /** The label that is in use since October 2026. */
  readonly scanIt?: string
}

export interface StatusChange extends Change<'status', string> {
  /** Whether it is believable; absent when one of the two was not told. */
  readonly check?: TransitionCheck
}

export interface ActionsChange extends Change<'actions', readonly string[]> {
  readonly gained: readonly string[]
  readonly lost: readonly string[]
}

/** Fields that have no kind of their own, by name only: some hold personal data, and all of them stand in the postings. */
export interface OtherChange {
  readonly kind: 'other'
  readonly fields: readonly (keyof PostingFields)[]
}

/** One thing that changed between two reads of a posting; `kind` tells which, and with it the other fields. */
export type PostingChange =
  | StatusChange
  | Change<'substatus', string>
  | Change<'ship-by', Date>
  | Change<'ship-by-without-delay', Date>
  | LineChange
  | Change<'tracking-number', string>
  | Change<'cancellation', Cancellation>
  | Change<'delivery-window', DeliveryWindow>
  | Change<'label-barcode', LabelBarcodes>
  | Change<'handed-over', Date>
  | Change<'delivering', Date>
  | Change<'parent', string>
  | ActionsChange
  | OtherChange

export interface DiffOptions {
  /** Report also what `after` does not tell. Default false, since reads differ in what they tell: a list has fewer fields. */
  readonly reportAbsent?: boolean | undefined
}

const DIFF_OPTIONS: NamesOf<DiffOptions> = { reportAbsent: 'flag' }

/**
 * What changed between two reads of one posting, as typed changes: the status first, then deadlines, goods, the rest.
 * A field that `after` does not tell is no change, unless `reportAbsent`. What follows from other fields (cost, scheme)
 * is left out.
 *
 * Throws a `RequestInvalidError` when the two are not the same posting.
 *
 * @example
 * for (const change of diffPostings(known, fresh)) {
 *   if (change.kind === 'ship-by') console.log('new deadline', change.after)
 * }
 */
export function diffPostings(before: Posting, after: Posting, options: DiffOptions = {}): readonly PostingChange[] {
  checkSamePosting(before, after)
  const unknown = [...optionsProblems(options), ...unknownOptions(options, DIFF_OPTIONS)]
  if (unknown.length > 0) throw new RequestInvalidError('diffPostings cannot answer', unknown)
  const isTold = (value: unknown): boolean => options.reportAbsent === true || value !== undefined
  const changed = <K extends string, T>(kind: K, old: T | undefined, now: T | undefined): Change<K, T>[] =>
    isTold(now) && !isSame(old, now) ? [{ kind, before: old, after: now }] : []
  return [
    ...changed('status', before.status, after.status).map(change => withCheck(change, after)),
    ...changed('substatus', before.substatus, after.substatus),
    ...changed('ship-by', before.shipBy, after.shipBy),
    ...changed('ship-by-without-delay', before.shipByWithoutDelay, after.shipByWithoutDelay),
    ...diffLines(before.lines, after.lines),
    ...changed('tracking-number', before.trackingNumber, after.trackingNumber),
    ...changed('cancellation', before.cancellation, after.cancellation),
    ...changed('delivery-window', windowOf(before), windowOf(after)),
    ...changed('label-barcode', barcodesOf(before), barcodesOf(after)),
    ...changed('handed-over', before.handedOverAt, after.handedOverAt),
    ...changed('delivering', before.deliveringAt, after.deliveringAt),
    ...changed('parent', before.parentPostingNumber, after.parentPostingNumber),
    ...changed('actions', before.availableActions, after.availableActions).flatMap(withActions),
    ...otherChanges(before, after, isTold),
  ]
}

/** Fields that have changes of their own, and fields that follow from others. */
const HANDLED: ReadonlySet<string> = new Set<keyof PostingFields>([
  'postingNumber',
  'status',
  'substatus',
  'shipBy',
  'shipByWithoutDelay',
  'lines',
  'trackingNumber',
  'cancellation',
  'barcodes',
  'scanItBarcode',
  'handedOverAt',
  'deliveringAt',
  'parentPostingNumber',
  'availableActions',
  'cost',
  'costs',
  'scheme',
])

function otherChanges(before: Posting, after: Posting, isTold: (value: unknown) => boolean): readonly OtherChange[] {
  // The own fields of a posting are those of PostingFields: `raw` is an accessor.
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])] as (keyof PostingFields)[]
  const fields = names.filter(name => {
    if (name === 'lines') return detailsDiffer(before.lines, after.lines)
    if (HANDLED.has(name) || !isTold(after[name])) return false
    return name === 'analytics' ? !isSame(restOf(before), restOf(after)) : !isSame(before[name], after[name])
  })
  return fields.length === 0 ? [] : [{ kind: 'other', fields }]
}

/** The analytics without the delivery window, which is a change of its own. */
function restOf({ analytics }: Posting): unknown {
  const { deliveryFrom: _from, deliveryTo: _to, ...rest } = analytics ?? {}
  return rest
}

function withCheck(change: Change<'status', string>, after: Posting): StatusChange {
  const { before: from, after: to } = change
  if (from === undefined || to === undefined) return change
  return { ...change, check: checkTransition({ from, to, flow: after.flow, scheme: after.scheme }) }
}

/** The order of the actions means nothing. */
function withActions(change: Change<'actions', readonly string[]>): readonly ActionsChange[] {
  const { before, after } = change
  const gained = (after ?? []).filter(each => before?.includes(each) !== true)
  const lost = (before ?? []).filter(each => after?.includes(each) !== true)
  const reordered = before !== undefined && after !== undefined && gained.length + lost.length === 0
  return reordered ? [] : [{ ...change, gained, lost }]
}

function windowOf({ analytics }: Posting): DeliveryWindow | undefined {
  const { deliveryFrom, deliveryTo } = analytics ?? {}
  if (deliveryFrom === undefined && deliveryTo === undefined) return undefined
  return {
    ...(deliveryFrom === undefined ? {} : { from: deliveryFrom }),
    ...(deliveryTo === undefined ? {} : { to: deliveryTo }),
  }
}

function barcodesOf({ barcodes, scanItBarcode }: Posting): LabelBarcodes | undefined {
  if (barcodes === undefined && scanItBarcode === undefined) return undefined
  return { ...barcodes, ...(scanItBarcode === undefined ? {} : { scanIt: scanItBarcode }) }
}

function postingProblems(field: string, given: Posting): readonly Problem[] {
  const problems = givenObjectProblems(field, given)
  if (problems.length > 0 || Array.isArray(given.lines)) return problems
  return [{ field, rule: 'must be a posting, as a client or parsePosting reads it' }]
}

function checkSamePosting(before: Posting, after: Posting): void {
  const odd = [...postingProblems('before', before), ...postingProblems('after', after)]
  if (odd.length > 0) throw new RequestInvalidError('diffPostings compares two reads of one posting', odd)
  if (before.postingNumber === after.postingNumber) return
  const rule = `must be the same posting as 'before', ${showValue(before.postingNumber)}`
  const problem = { field: 'after.postingNumber', rule, value: showValue(after.postingNumber) }
  throw new RequestInvalidError('diffPostings compares two reads of one posting', [problem])
}
