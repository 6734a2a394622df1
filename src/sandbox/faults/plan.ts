import type { OperationFacts } from '../../wire/operations.ts'
import type { Random } from '../random.ts'
import type { Answer } from '../server/answers.ts'
import { circuitOpen, gatewayAnswer, NO_ANSWER, proxyPage, rateLimited, redirected, serverError } from './instead.ts'
import { matches } from './match.ts'
import { ageRow, Pages, repeatCursor } from './pages.ts'
import {
  type ContentFault,
  checkedRule,
  FaultError,
  type FaultRequest,
  type FaultRule,
  isContentFault,
  type NetworkFault,
} from './rule.ts'
import { addField, changeJson, changeStatus, changeType, contradictRow, leaveRowOut } from './spoil.ts'

const MINUTE_MS = 60_000

/** How a body trickles through the network. */
export type BodyTreatment =
  | { readonly kind: 'cut' | 'stall'; readonly share: number }
  | { readonly kind: 'slow'; readonly overMs: number }

/** How the network treats what goes back. */
export type Treatment = { readonly kind: 'reset' } | { readonly kind: 'silence' } | BodyTreatment

/** What a fault does to one request. */
export interface Spoiler {
  /** Its name, for the journal. */
  readonly fault: string
  /** Answered instead, without any work being done. */
  readonly instead?: Answer
  /** What the network makes of the answer after the work was done; the same answer when there was nothing to spoil. */
  spoil(answer: Answer): Answer
  readonly treatment?: Treatment
}

/** A rule that was added. */
export interface AddedFault {
  readonly id: number
  readonly rule: FaultRule
  /** How many requests it has hit. */
  readonly hits: number
  remove(): void
}

/** What goes wrong, to be changed while the sandbox runs. */
export interface SandboxFaults {
  /**
   * Adds a rule. Throws a `FaultError` when it is wrong.
   *
   * @example
   * sandbox.faults.add({ fault: 'server-error', after: true, operation: '/v4/posting/fbs/ship', times: 1 })
   */
  add(rule: FaultRule): AddedFault
  clear(): void
  readonly active: readonly AddedFault[]
}

/** Decides for each request which fault hits it. */
export class FaultPlan implements SandboxFaults {
  readonly #random: Random
  readonly #now: () => number
  readonly #rules = new Map<number, Kept>()
  /** Paths that a rule has closed for a while. */
  readonly #closed = new Map<string, { readonly until: number; readonly answer: Answer }>()
  #lastId = 0

  constructor(random: Random, now: () => number, rules: readonly FaultRule[] = []) {
    this.#random = random
    this.#now = now
    if (!Array.isArray(rules)) throw new FaultError('faults', 'must be a list')
    for (const [at, rule] of rules.entries()) this.#keep(checkedRule(rule, `faults[${at}]`))
  }

  add(rule: FaultRule): AddedFault {
    return this.#keep(checkedRule(rule, 'fault'))
  }

  clear(): void {
    this.#rules.clear()
    this.#closed.clear()
  }

  get active(): readonly AddedFault[] {
    return [...this.#rules.values()]
  }

  for(request: Omit<FaultRequest, 'body' | 'effect'> & { readonly text: string }, facts: OperationFacts | undefined) {
    if (this.#rules.size === 0 && this.#closed.size === 0) return undefined
    const { path, clientId, text } = request
    const closed = this.#closed.get(path)
    if (closed !== undefined && closed.until > this.#now()) return answered('circuit-open', closed.answer)
    const seen = { path, clientId, effect: facts?.effect, body: jsonOf(text) }
    for (const kept of this.#rules.values()) {
      if (matches(kept.rule, seen) && kept.isDue(this.#random)) return this.#spoiler(kept, seen)
    }
    return undefined
  }

  #keep(rule: FaultRule): Kept {
    const id = ++this.#lastId
    const kept = new Kept(id, rule, () => this.#rules.delete(id))
    this.#rules.set(id, kept)
    return kept
  }

  #spoiler(kept: Kept, request: FaultRequest): Spoiler {
    const { rule } = kept
    if (isContentFault(rule)) {
      const change = contentChange(rule, { request, pages: kept.pages, random: this.#random })
      return { fault: rule.fault, spoil: answer => kept.hitIf(answer, change(answer)) }
    }
    kept.hits++
    if (rule.fault === 'circuit-open' && rule.forMs !== undefined) {
      this.#closed.set(request.path, { until: this.#now() + rule.forMs, answer: circuitOpen(rule) })
    }
    return networkSpoiler(rule)
  }
}

/** A rule with what it remembers. */
class Kept implements AddedFault {
  readonly id: number
  readonly rule: FaultRule
  readonly pages = new Pages()
  readonly #remove: () => void
  #skipped = 0
  hits = 0

  constructor(id: number, rule: FaultRule, remove: () => void) {
    this.id = id
    this.rule = rule
    this.#remove = remove
  }

  remove(): void {
    this.#remove()
  }

  /** Whether it is this request's turn. */
  isDue(random: Random): boolean {
    const { skip = 0, times = Number.POSITIVE_INFINITY, probability = 1 } = this.rule
    if (this.hits >= times) return false
    if (this.#skipped < skip) {
      this.#skipped++
      return false
    }
    return random.chance(probability)
  }

  hitIf(before: Answer, after: Answer): Answer {
    if (after !== before) this.hits++
    return after
  }
}

const answered = (fault: string, instead: Answer): Spoiler => ({ fault, instead, spoil: () => instead })

const treated = (fault: string, treatment: Treatment): Spoiler => ({ fault, spoil: answer => answer, treatment })

function networkSpoiler(rule: NetworkFault): Spoiler {
  const { fault } = rule
  switch (rule.fault) {
    case 'rate-limit':
      return answered(fault, rateLimited(rule))
    case 'circuit-open':
      return answered(fault, circuitOpen(rule))
    case 'server-error':
      return lost(rule, serverError(rule))
    case 'gateway':
      return lost(rule, gatewayAnswer(rule))
    case 'proxy-page':
      return lost(rule, proxyPage(rule))
    case 'redirect':
      return answered(fault, redirected(rule))
    case 'reset':
    case 'silence':
      return { ...lost(rule, NO_ANSWER), treatment: { kind: rule.fault } }
    case 'cut-body':
      return treated(fault, { kind: 'cut', share: rule.share ?? 0.5 })
    case 'stalled-body':
      return treated(fault, { kind: 'stall', share: rule.share ?? 0.5 })
    case 'slow-body':
      return treated(fault, { kind: 'slow', overMs: rule.overMs ?? MINUTE_MS })
    case 'clock-skew':
      return { fault, spoil: answer => skewed(answer, rule.byMs ?? 10 * MINUTE_MS) }
  }
}

/** Another answer, before the work or after it. */
function lost({ fault, after = false }: { readonly fault: string; readonly after?: boolean }, other: Answer): Spoiler {
  return after ? { fault, spoil: () => other } : answered(fault, other)
}

function contentChange(
  rule: ContentFault,
  { request, pages, random }: { readonly request: FaultRequest; readonly pages: Pages; readonly random: Random },
): (answer: Answer) => Answer {
  switch (rule.fault) {
    case 'wrong-type':
      return answer => changeJson(answer, draft => changeType(draft, rule.field, random))
    case 'unknown-status':
      return answer => changeJson(answer, draft => changeStatus(draft, rule.status ?? 'awaiting_teleportation'))
    case 'new-field':
      return answer => changeJson(answer, draft => addField(draft, rule.field ?? 'field_of_tomorrow'))
    case 'repeated-rows':
      return answer => pages.repeatRow(answer, request, () => true)
    case 'changed-rows':
      return answer => pages.repeatRow(answer, request, ageRow)
    case 'repeated-cursor':
      return answer => repeatCursor(answer, request)
    case 'missing-row':
      return answer => changeJson(answer, leaveRowOut)
    case 'contradicting-rows':
      return answer => changeJson(answer, contradictRow)
  }
}

function skewed(answer: Answer, byMs: number): Answer {
  const date = new Date(Date.parse(answer.headers['date'] ?? '') + byMs).toUTCString()
  return { ...answer, headers: { ...answer.headers, date } }
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
