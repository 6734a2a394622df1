import { showValue } from '../errors.ts'
import type { Posting } from '../model/posting.ts'
import { diffLines, type LineChange, productsOf } from './diff-lines.ts'
import { finding, type HistoryFinding, type Seen } from './history-finding.ts'
import { belongTogether, isKnownStatus, statusInfo } from './known.ts'

/** What one snapshot shows by itself. */
export function checkSnapshot(seen: Seen): readonly HistoryFinding[] {
  const { status, substatus } = seen.posting
  const findings = [...checkDates(seen)]
  if (status === undefined) findings.push(finding('no-status', seen, 'Ozon did not tell the status.'))
  else if (!isKnownStatus(status))
    findings.push(finding('unknown-status', seen, `${showValue(status)} is no status that this version knows.`))
  else if (substatus !== undefined && belongTogether(status, substatus) === false)
    findings.push(finding('substatus-mismatch', seen, `${substatus} does not belong to ${status}; the status counts.`))
  return findings
}

/** Dates of a posting in the order in which they come to pass. */
const DATES = ['createdAt', 'inProcessAt', 'deliveringAt'] as const

function checkDates(seen: Seen): readonly HistoryFinding[] {
  const told = DATES.flatMap((name): [string, Date][] => {
    const date = seen.posting[name]
    return date === undefined ? [] : [[name, date]]
  })
  return told.slice(1).flatMap(([name, date], at) => {
    const [earlier, before] = told[at] ?? [name, date]
    if (date >= before) return []
    const text = `${name} (${date.toISOString()}) is before ${earlier} (${before.toISOString()}).`
    return [finding('dates-disorder', seen, text)]
  })
}

const IDENTITY = ['orderId', 'orderNumber', 'parentPostingNumber', 'scheme'] as const

/** What can become known, but never change. The flow is not among it: reads differ in how finely they tell it. */
export function checkIdentity(before: Posting, seen: Seen): readonly HistoryFinding[] {
  return IDENTITY.flatMap(name => {
    const [old, now] = [before[name], seen.posting[name]]
    if (old === undefined || now === undefined || old === now) return []
    return [finding('identity-changed', seen, `${name} was ${showValue(old)} and is now ${showValue(now)}.`)]
  })
}

/** A posting loses goods by a partial cancellation or a split; it never gains any. */
export function checkGoods(before: Posting, seen: Seen, history: readonly Seen[]): readonly HistoryFinding[] {
  // Without lines, or with a quantity of 0, Ozon did not tell what there was.
  if (before.lines.length === 0) return []
  if (seen.posting.lines.length === 0) return checkEmptied(seen)
  return diffLines(before.lines, seen.posting.lines).flatMap(change => {
    const name = nameOf(change)
    if (change.kind === 'price' || (change.kind === 'quantity' && change.before === 0)) return []
    const [had, has] = amountsOf(change)
    if (has > had) return [finding('goods-added', seen, `${name}: ${had} became ${has}; a posting never gains goods.`)]
    return [removed(before, seen, `${name}: ${had} became ${has}`, movedOn(change, seen, history))]
  })
}

function checkEmptied(seen: Seen): readonly HistoryFinding[] {
  const { status } = seen.posting
  if (isKnownStatus(status) && statusInfo(status).stage === 'cancelled') return []
  return [finding('goods-gone', seen, `All goods are gone, but the posting is ${status ?? 'without status'}.`)]
}

/** Nothing is taken out of a posting that is done; nor, by the seller, out of one that is presumably delivered. */
function removed(before: Posting, seen: Seen, what: string, moved: boolean): HistoryFinding {
  const stage = isKnownStatus(before.status) ? statusInfo(before.status).stage : undefined
  if (stage === 'done' || stage === 'cancelled' || before.substatus === 'posting_conditionally_delivered') {
    return finding('late-removal', seen, `${what}, though the posting was ${before.substatus ?? before.status}.`)
  }
  return finding('goods-removed', seen, `${what}: ${moved ? 'split off' : 'partly cancelled'}.`)
}

/** Whether a child of the posting has the product. */
function movedOn({ product }: LineChange, { posting }: Seen, history: readonly Seen[]): boolean {
  const children = history.filter(each => each.posting.parentPostingNumber === posting.postingNumber)
  const products = [...productsOf(children.flatMap(child => child.posting.lines)).values()]
  return products.some(each => each.sku === product.sku && each.offerId === product.offerId)
}

function amountsOf(change: Exclude<LineChange, { kind: 'price' }>): readonly [before: number, after: number] {
  if (change.kind === 'quantity') return [change.before, change.after]
  return change.kind === 'product-added' ? [0, change.product.quantity] : [change.product.quantity, 0]
}

function nameOf({ product }: LineChange): string {
  return product.sku || product.offerId || product.name
}
