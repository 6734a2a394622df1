import { ConfigurationError, type Problem, RequestInvalidError, showValue } from '../errors.ts'
import { type Clock, systemClock } from '../internal/clock.ts'
import { steadyTime } from '../internal/steady-time.ts'
import { ANY, type NamesOf, unknownOptions } from '../names.ts'
import { Lane, type PathLimit } from './lane.ts'
import { Pace } from './rates.ts'
import type { Limiter, LimiterAnswer } from './types.ts'

export interface LimiterOptions {
  /** More than 0 and at most 50, Ozon's ceiling; default 25. Infinity leaves only the blocks that an answer asks for. */
  readonly requestsPerSecond?: number | undefined
  readonly clock?: Clock | undefined
  /** Ozon's limits of single paths, besides the overall one. */
  readonly pathLimits?: Readonly<Record<string, PathLimit | readonly PathLimit[]>> | undefined
}

const PATH_LIMIT: NamesOf<PathLimit> = { requests: true, perMs: true }
const LIMITER_OPTIONS: NamesOf<LimiterOptions> = {
  requestsPerSecond: true,
  clock: true,
  pathLimits: { [ANY]: PATH_LIMIT },
}
const LIMITER_ANSWER: NamesOf<LimiterAnswer> = { kind: true, retryAfterMs: true, remaining: true }

const DEFAULT_PER_SECOND = 25
const CEILING = 50
/** Beyond this a timer of JavaScript fires at once. */
const LONGEST_TIMER_MS = 2 ** 31 - 1

/**
 * Keeps a seller's requests within Ozon's limits; may be shared by several clients of that seller.
 * Requests to one path leave in their order, paths take turns, and a path that must wait holds up no other.
 */
export function createLimiter(options: LimiterOptions = {}): Limiter {
  const problems = checkOptions(options)
  if (problems.length > 0) throw new ConfigurationError(problems)
  return new PacedLimiter(options)
}

interface Waiter {
  readonly go: () => void
}

class PacedLimiter implements Limiter {
  readonly #clock: Clock
  readonly #now: () => number
  readonly #perSecond: number
  readonly #limits: NonNullable<LimiterOptions['pathLimits']>
  readonly #pace: Pace | undefined
  readonly #lanes = new Map<string, Lane<Waiter>>()
  #turns = 0
  #timer: { readonly at: number; readonly stop: AbortController } | undefined

  constructor(options: LimiterOptions) {
    this.#clock = options.clock ?? systemClock
    this.#now = steadyTime(this.#clock)
    this.#perSecond = options.requestsPerSecond ?? DEFAULT_PER_SECOND
    this.#limits = options.pathLimits ?? {}
    if (this.#perSecond !== Number.POSITIVE_INFINITY) this.#pace = new Pace(this.#perSecond, this.#now())
  }

  acquire(path: string, options: { readonly signal?: AbortSignal } = {}): Promise<void> {
    const unknown = unknownOptions(options, { signal: true })
    if (unknown.length > 0) return Promise.reject(new RequestInvalidError('The limiter was not asked', unknown))
    const { signal } = options
    if (signal?.aborted) return Promise.reject(signal.reason)
    return new Promise((resolve, reject) => {
      const stop = (): void => {
        leave()
        reject(signal?.reason)
        this.#serve()
      }
      const go = (): void => {
        leave()
        signal?.removeEventListener('abort', stop)
        resolve()
      }
      const leave = this.#laneOf(path).waiting.join({ go })
      signal?.addEventListener('abort', stop, { once: true })
      this.#serve()
    })
  }

  observe(path: string, answer: LimiterAnswer): void {
    const unknown = unknownOptions(answer, LIMITER_ANSWER)
    if (unknown.length > 0) throw new RequestInvalidError('The limiter was told nothing', unknown)
    const now = this.#now()
    const lane = this.#laneOf(path)
    lane.observe(answer, now)
    this.#pace?.answered(now)
    if (answer.remaining === 0 && this.#pace !== undefined) lane.rest(quotaBackAt(this.#pace, now))
    this.#serve()
  }

  /** Lets everyone go who may, then sleeps until the next one may. */
  #serve(): void {
    let now = this.#now()
    let lane = this.#nextLane(now)
    while (lane !== undefined && this.#readyAt(lane, now) <= now) {
      lane.turn = ++this.#turns
      lane.count(now)
      this.#pace?.count(now)
      lane.waiting.first?.go()
      now = this.#now()
      lane = this.#nextLane(now)
    }
    if (lane === undefined) this.#stopTimer()
    else this.#sleepUntil(this.#readyAt(lane, now), now)
  }

  #readyAt(lane: Lane<Waiter>, now: number): number {
    return Math.max(lane.readyAt(now), this.#pace?.readyAt(now) ?? now)
  }

  /** Of the lanes where someone waits: the ready one whose turn it is, else the one that is ready first. */
  #nextLane(now: number): Lane<Waiter> | undefined {
    let best: Lane<Waiter> | undefined
    let bestAt = Number.POSITIVE_INFINITY
    for (const [path, lane] of this.#lanes) {
      if (lane.waiting.isEmpty) {
        // Paths can be anything, so lanes that hold nothing up must not pile up.
        if (lane.isForgettable(now)) this.#lanes.delete(path)
        continue
      }
      const at = Math.max(now, lane.readyAt(now))
      if (best === undefined || at < bestAt || (at === bestAt && lane.turn < best.turn)) {
        best = lane
        bestAt = at
      }
    }
    return best
  }

  #laneOf(path: string): Lane<Waiter> {
    const known = this.#lanes.get(path)
    if (known !== undefined) return known
    // A stand-in has no limits of its own, so Infinity switches those of single paths off too.
    const limits =
      this.#pace !== undefined && Object.hasOwn(this.#limits, path) ? [this.#limits[path] ?? []].flat() : []
    // A new lane joins at the end of the round: one call at a time on ever new lanes must not pass everyone else.
    const lane = new Lane<Waiter>(++this.#turns, limits, this.#perSecond)
    this.#lanes.set(path, lane)
    return lane
  }

  #sleepUntil(at: number, now: number): void {
    if (this.#timer !== undefined && this.#timer.at <= at) return
    this.#stopTimer()
    const timer = { at, stop: new AbortController() }
    this.#timer = timer
    const wake = (): void => {
      if (this.#timer !== timer) return
      this.#timer = undefined
      this.#serve()
    }
    const ms = Math.min(LONGEST_TIMER_MS, Math.ceil(at - now))
    // A stopped timer rejects, and that is no event.
    this.#clock.sleep(ms, timer.stop.signal).then(wake, () => undefined)
  }

  #stopTimer(): void {
    this.#timer?.stop.abort('not needed')
    this.#timer = undefined
  }
}

/** Nothing is left of a method's quota: wait a window, unless our own requests explain it and the window already waits. */
function quotaBackAt({ window }: Pace, now: number): number {
  const until = window.readyAt()
  return until > now ? until : now + window.lengthMs
}

function checkOptions(options: unknown): readonly Problem[] {
  if (typeof options !== 'object' || options === null) {
    return [{ field: 'options', rule: 'must be an object', value: showValue(options) }]
  }
  const problems = [...unknownOptions(options, LIMITER_OPTIONS)]
  // Callers without types may give anything.
  const { requestsPerSecond: rate = DEFAULT_PER_SECOND, clock, pathLimits = {} } = options as LimiterOptions
  if (typeof rate !== 'number' || !(rate > 0 && (rate <= CEILING || rate === Number.POSITIVE_INFINITY))) {
    const rule = `must be more than 0 and at most ${CEILING}, Ozon's ceiling (Infinity for stand-ins)`
    problems.push({ field: 'requestsPerSecond', rule, value: showValue(rate) })
  }
  if (clock !== undefined && !isClock(clock)) {
    problems.push({ field: 'clock', rule: 'must have the functions now and sleep', value: showValue(clock) })
  }
  if (typeof pathLimits !== 'object' || pathLimits === null || Array.isArray(pathLimits)) {
    const rule = "must be an object with Ozon's paths as its fields"
    return [...problems, { field: 'pathLimits', rule, value: showValue(pathLimits) }]
  }
  return [...problems, ...Object.entries(pathLimits).flatMap(([path, limits]) => limitProblems(path, limits))]
}

function limitProblems(path: string, limits: unknown): readonly Problem[] {
  const field = `pathLimits['${path}']`
  return [limits].flat().flatMap((limit: unknown): readonly Problem[] => {
    if (typeof limit !== 'object' || limit === null) {
      return limit === undefined ? [] : [{ field, rule: 'must be { requests, perMs }', value: showValue(limit) }]
    }
    const { requests, perMs } = limit as Partial<PathLimit>
    if (Number.isInteger(requests) && Number(requests) > 0 && Number.isFinite(perMs) && Number(perMs) > 0) return []
    const rule = 'needs a whole number of requests and a time perMs, both above 0'
    return [{ field, rule, value: `${showValue(requests)} per ${showValue(perMs)}` }]
  })
}

function isClock(clock: Partial<Clock> | null): boolean {
  return typeof clock?.now === 'function' && typeof clock.sleep === 'function'
}
