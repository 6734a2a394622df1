import { RequestInvalidError, showValue } from '../errors.ts'
import type { Posting } from '../model/posting.ts'
import { didYouMean, type NamesOf, unknownFields } from '../names.ts'
import { checkTransition } from './check-transition.ts'
import { checkFamily } from './history-family.ts'
import { finding, type HistoryFinding, type Seen, type Snapshot, unusable } from './history-finding.ts'
import { checkGoods, checkIdentity, checkSnapshot } from './history-snapshot.ts'
import { statusInfo } from './known.ts'
import { demandNames } from './scope.ts'
import type { Evidence } from './table.ts'
import type { TransitionCheck } from './verdict.ts'

export interface HistoryOptions {
  /** Only moves that are proven at least so well count. Default: all of them. */
  readonly strictness?: Evidence | undefined
}

const HISTORY_OPTIONS: NamesOf<HistoryOptions> = { strictness: true }
const SNAPSHOT: NamesOf<Snapshot> = { posting: true, seenAt: true }

/**
 * Looks through the life of a posting, oldest snapshot first, its children after a split included: times, order of
 * statuses, final statuses, goods, splits. What Ozon reported never throws; it becomes a finding with the place of the
 * snapshot. A history without findings of severity `error` is believable.
 *
 * Throws a `RequestInvalidError` when the history is no list.
 *
 * @example
 * const wrong = checkHistory([first, second, third]).filter(each => each.severity === 'error')
 */
export function checkHistory(
  snapshots: readonly (Posting | Snapshot)[],
  options: HistoryOptions = {},
): readonly HistoryFinding[] {
  if (!Array.isArray(snapshots)) {
    const problem = { field: 'snapshots', rule: 'must be a list of postings', value: showValue(snapshots) }
    throw new RequestInvalidError('checkHistory cannot answer', [problem])
  }
  demandNames('checkHistory', options, HISTORY_OPTIONS)
  refuseSlips(snapshots)
  const read = snapshots.map((each: unknown, at) => readSnapshot(each, at))
  const history = read.flatMap(each => ('posting' in each ? [each] : []))
  const unreadable = read.flatMap(each => ('posting' in each ? [] : [each]))
  return [
    ...unreadable,
    ...checkTimes(history),
    ...checkFamily(history),
    ...history.flatMap(seen => checkSnapshot(seen)),
    ...lives(history).flatMap(life => checkLife(life, history, options)),
  ].toSorted((a, b) => a.at - b.at)
}

/** A snapshot is the caller's own object, unlike the posting in it. */
function refuseSlips(snapshots: readonly unknown[]): void {
  const isMeant = (name: string): boolean => name === 'posting' || didYouMean(name, ['posting']) !== ''
  const own = snapshots.map(each => (isObject(each) && Object.keys(each).some(isMeant) ? each : undefined))
  const problems = unknownFields(own, SNAPSHOT, 'snapshots')
  if (problems.length > 0) throw new RequestInvalidError('checkHistory cannot answer', problems)
}

function readSnapshot(value: unknown, at: number): Seen | HistoryFinding {
  const given = isObject(value) && 'posting' in value ? value : { posting: value }
  // Both fields are looked at before they are used.
  const { posting, seenAt } = given as { posting: unknown; seenAt?: unknown }
  if (!isPosting(posting)) return unusable(at, `Snapshot ${at} is no posting: it is ${showValue(posting)}.`)
  // Whatever it is, checkTimes looks at it.
  return { at, posting, ...(seenAt === undefined ? {} : { seenAt: seenAt as Date }) }
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null
}

/** As far as it must be one here: a number and a list of goods. */
function isPosting(value: unknown): value is Posting {
  if (!isObject(value) || !('postingNumber' in value) || !('lines' in value)) return false
  return typeof value.postingNumber === 'string' && value.postingNumber !== '' && Array.isArray(value.lines)
}

function checkTimes(history: readonly Seen[]): readonly HistoryFinding[] {
  const findings: HistoryFinding[] = []
  let latest: Date | undefined
  for (const seen of history) {
    const { seenAt } = seen
    if (seenAt === undefined) continue
    if (!(seenAt instanceof Date) || Number.isNaN(seenAt.getTime())) {
      findings.push(finding('no-time', seen, `seenAt must be a Date, but is ${showValue(seenAt)}.`))
      continue
    }
    if (latest !== undefined && seenAt < latest) {
      const times = `${seenAt.toISOString()}, after one of ${latest.toISOString()}`
      findings.push(finding('out-of-order', seen, `This snapshot is of ${times}. Sort the history by time.`))
    } else latest = seenAt
  }
  return findings
}

/** The snapshots of each posting. */
function lives(history: readonly Seen[]): readonly (readonly Seen[])[] {
  const numbers = new Set(history.map(({ posting }) => posting.postingNumber))
  return [...numbers].map(number => history.filter(({ posting }) => posting.postingNumber === number))
}

function checkLife(
  life: readonly Seen[],
  history: readonly Seen[],
  options: HistoryOptions,
): readonly HistoryFinding[] {
  const pairs = life.slice(1).flatMap((after, at): [Seen, Seen][] => {
    const before = life[at]
    return before === undefined ? [] : [[before, after]]
  })
  return [
    ...checkStatuses(life, options),
    ...pairs.flatMap(([before, after]) => [
      ...checkIdentity(before.posting, after),
      ...checkGoods(before.posting, after, history),
    ]),
  ]
}

/** Older news is reported and does not count: what comes next is compared with the newest that is known. */
function checkStatuses(life: readonly Seen[], { strictness }: HistoryOptions): readonly HistoryFinding[] {
  const findings: HistoryFinding[] = []
  let known: string | undefined
  for (const seen of life) {
    const { status, flow, scheme } = seen.posting
    if (status === undefined || statusInfo(status) === undefined) continue
    const check =
      known === undefined ? undefined : checkTransition({ from: known, to: status, flow, scheme, strictness })
    if (known !== undefined && check !== undefined) findings.push(...judged(seen, known, check))
    if (check?.verdict !== 'stale') known = status
  }
  return findings
}

function judged(seen: Seen, from: string, check: TransitionCheck): readonly HistoryFinding[] {
  const info = statusInfo(from)
  const wasFinal = info?.terminal === true || info?.usuallyLast === true
  const code = (): HistoryFinding['code'] | undefined => {
    switch (check.verdict) {
      case 'same':
        return undefined
      case 'step':
        return check.kind === 'late-correction' ? 'late-correction' : undefined
      case 'jump':
        return 'missed-steps'
      case 'stale':
        return wasFinal ? 'left-final' : 'older-news'
      case 'unexpected':
        return wasFinal ? 'left-final' : 'unexpected-status'
    }
  }
  const found = code()
  return found === undefined ? [] : [{ ...finding(found, seen, check.explanation), check }]
}
