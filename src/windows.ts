import { isOzonError, type Problem, RequestInvalidError, tellsWord } from './errors.ts'
import { DAY_MS } from './internal/dates.ts'
import type { Fetched, Next, Page, Source } from './pagination.ts'

/** A stretch of time, both ends included, in epoch milliseconds. */
export interface Window {
  readonly from: number
  readonly to: number
}

export interface WindowedOptions<T, P> {
  readonly operation: string
  readonly range: Window
  /** The longest stretch that Ozon takes in one request. */
  readonly maxWindowMs: number
  /** What lists before this one have learned of it, and where this one keeps what it learns. */
  readonly learned?: LearnedLength | undefined
  /** How the list is sorted by the time that the windows cut; the windows follow it. Default 'ascending'. */
  readonly order?: 'ascending' | 'descending' | undefined
  readonly pageSize?: number | undefined
  /** The listing of one window. */
  source(window: Window): Source<T, P>
  /** What makes two rows the same, such as the posting number. */
  key(item: T): string
  /** The time that the windows cut, in epoch milliseconds; `undefined` when the row does not tell. It must not change. */
  time(item: T): number | undefined
}

/** A shorter stretch that Ozon has taken after it refused a longer one as too long. */
export interface LearnedLength {
  ms?: number
}

/** Where a listing of several windows is; all that it remembers is in here, so that every iteration starts anew. */
export interface WindowPosition<T, P> {
  readonly window: Window
  /** Longest window still believed to be allowed. */
  readonly spanMs: number
  /** In the window; `undefined` is its first page. */
  readonly at: P | undefined
  /** Rows of the window before that this one may bring again, by key. */
  readonly held: ReadonlyMap<string, T>
  /** Rows of this window that the next may bring again, by key. */
  readonly holding: ReadonlyMap<string, T>
}

/**
 * One listing over a range longer than Ozon takes: consecutive windows, one after the other, without repeats.
 *
 * Neighbouring windows share their edge, because Ozon takes both ends as included and a gap could lose a row: a row at
 * the edge may come twice. The second copy was fetched later, so it is the fresher one. Such a row is therefore held
 * back until the next window is over: when it comes again, the fresh copy takes its place; when it does not (then Ozon
 * excludes an end), the held one is given out. So nothing is lost, nothing comes twice, and the newest is kept. Rows
 * that do not tell their time may lie at an edge and are held likewise. Edges are at midnight UTC where they can be, so
 * that an end cut to seconds or days stays the same. A row that cannot be decoded has no key, and may be told of twice.
 *
 * A window that Ozon refuses as too long is halved, down to one day.
 */
export function createWindowedSource<T, P>(options: WindowedOptions<T, P>): Source<T, WindowPosition<T, P>> {
  checkRange(options)
  const { operation, range, maxWindowMs, pageSize } = options
  const firstEdge = options.order === 'descending' ? range.to : range.from
  return {
    operation,
    start: enter(options, firstEdge, maxWindowMs, new Map()),
    pageSize,
    fetch: async (position, size, signal) => fetchWindow(options, position, size, signal),
    positionKey: ({ window, at }) => {
      const source = options.source(window)
      const inner = at ?? source.start
      return `${source.positionKey?.(inner) ?? String(inner)} from ${window.from} to ${window.to}`
    },
  }
}

async function fetchWindow<T, P>(
  options: WindowedOptions<T, P>,
  position: WindowPosition<T, P>,
  pageSize: number | undefined,
  signal: AbortSignal,
): Promise<Fetched<T, WindowPosition<T, P>>> {
  for (let asked = asLearned(options, position); ; ) {
    const source = options.source(asked.window)
    try {
      const fetched = await source.fetch(asked.at ?? source.start, pageSize, signal)
      learn(options, position, asked)
      return withoutRepeats(options, asked, fetched)
    } catch (error) {
      const shorter = isTooLong(error) ? halve(options, asked) : undefined
      if (shorter === undefined) throw error
      asked = shorter
    }
  }
}

/** A window that has not begun is as short as another list had to make its own. */
function asLearned<T, P>(options: WindowedOptions<T, P>, position: WindowPosition<T, P>): WindowPosition<T, P> {
  const { window, at, spanMs, held } = position
  const ms = options.learned?.ms
  if (ms === undefined || at !== undefined || ms >= spanMs) return position
  return enter(options, options.order === 'descending' ? window.to : window.from, ms, held)
}

function learn<T, P>({ learned }: WindowedOptions<T, P>, before: { spanMs: number }, { spanMs }: { spanMs: number }) {
  if (learned !== undefined && spanMs < before.spanMs) learned.ms = Math.min(learned.ms ?? spanMs, spanMs)
}

/** The page without rows that may come again, with those held before that did not, and the position after it. */
function withoutRepeats<T, P>(
  options: WindowedOptions<T, P>,
  position: WindowPosition<T, P>,
  { page, next }: Fetched<T, P>,
): Fetched<T, WindowPosition<T, P>> {
  const isLast = isLastWindow(options, position.window)
  const held = new Map(position.held)
  const holding = new Map(position.holding)
  const items: T[] = []
  for (const item of page.items) {
    const key = options.key(item)
    held.delete(key)
    if (!isLast && mayComeAgain(options, position.window, item)) holding.set(key, item)
    else items.push(item)
  }
  if (next.kind === 'more') {
    return {
      page: { ...page, items },
      next: { kind: 'more', position: { ...position, at: next.position, held, holding } },
    }
  }
  if (next.kind === 'broken') return { page: { ...page, items }, next }
  const whole: Page<T> = { ...page, items: items.concat(Array.from(held.values())) }
  return { page: whole, next: isLast ? next : nextWindow(options, position, holding) }
}

function nextWindow<T, P>(
  options: WindowedOptions<T, P>,
  { window, spanMs }: WindowPosition<T, P>,
  held: ReadonlyMap<string, T>,
): Next<WindowPosition<T, P>> {
  const edge = options.order === 'descending' ? window.from : window.to
  return { kind: 'more', position: enter(options, edge, spanMs, held) }
}

/** The window that begins at an edge and reaches as far as allowed. */
function enter<T, P>(
  { range, order }: WindowedOptions<T, P>,
  edge: number,
  spanMs: number,
  held: ReadonlyMap<string, T>,
): WindowPosition<T, P> {
  const window =
    order === 'descending'
      ? { from: Math.max(range.from, -lastMidnight(-edge, spanMs)), to: edge }
      : { from: edge, to: Math.min(range.to, lastMidnight(edge, spanMs)) }
  return { window, spanMs, at: undefined, held, holding: new Map() }
}

/** The last midnight UTC within the span after `from`; the whole span when there is none. Works on mirrored time too. */
function lastMidnight(from: number, spanMs: number): number {
  const midnight = Math.floor((from + spanMs) / DAY_MS) * DAY_MS
  return midnight > from ? midnight : from + spanMs
}

function isLastWindow<T, P>({ range, order }: WindowedOptions<T, P>, window: Window): boolean {
  return order === 'descending' ? window.from <= range.from : window.to >= range.to
}

function mayComeAgain<T, P>({ order, time }: WindowedOptions<T, P>, window: Window, item: T): boolean {
  const at = time(item)
  if (at === undefined) return true
  return order === 'descending' ? at <= window.from : at >= window.to
}

function isTooLong(error: unknown): boolean {
  if (!isOzonError(error) || (error.kind !== 'rejected' && error.kind !== 'conflict')) return false
  return tellsWord(error, 'PERIOD_IS_TOO_LONG')
}

/** The first half of a window that is longer than a day; `undefined` when it is not, or was already begun. */
function halve<T, P>(
  options: WindowedOptions<T, P>,
  { window, at, held }: WindowPosition<T, P>,
): WindowPosition<T, P> | undefined {
  const lengthMs = window.to - window.from
  if (at !== undefined || lengthMs <= DAY_MS) return undefined
  const edge = options.order === 'descending' ? window.to : window.from
  return enter(options, edge, Math.max(DAY_MS, Math.ceil(lengthMs / 2)), held)
}

function checkRange<T, P>({ range: { from, to }, maxWindowMs }: WindowedOptions<T, P>): void {
  const problems: Problem[] = []
  if (!(from <= to)) problems.push({ field: 'range', rule: 'must begin before it ends', value: `${from} to ${to}` })
  // A window that reaches nowhere would be asked for without end.
  if (!(maxWindowMs > 0)) problems.push({ field: 'maxWindowMs', rule: 'must be above 0', value: String(maxWindowMs) })
  if (problems.length > 0) throw new RequestInvalidError('This range cannot be listed', problems)
}
