import { RequestInvalidError, showValue, TransitionError } from '../errors.ts'
import type { NamesOf } from '../names.ts'
import { once } from '../wire/once.ts'
import { statusRows } from '../wire/statuses.ts'
import type { KnownStatus } from '../wire/values.ts'
import { judge } from './judge.ts'
import { demandNames, type Scope, type ScopeOptions, scopeNames, scopeOf, strictnessOf } from './scope.ts'
import type { Evidence } from './table.ts'
import type { TransitionCheck } from './verdict.ts'

export interface MoveOptions extends ScopeOptions {
  /** Only moves that are proven at least so well count. Default: all of them. */
  readonly strictness?: Evidence | undefined
}

const moveNames = /* @__PURE__ */ once((): NamesOf<MoveOptions> => ({ ...scopeNames(), strictness: true }))

export interface TransitionQuestion extends MoveOptions {
  readonly from: string
  readonly to: string
}

const questionNames = /* @__PURE__ */ once(
  (): NamesOf<TransitionQuestion> => ({ ...moveNames(), from: true, to: true }),
)

/**
 * Whether a status that Ozon reports is believable after the one that was known. It never throws because of what Ozon
 * reports: a word that is not known, or no word at all, is `unexpected`. Edges of the table win over terminality: a
 * delivered posting may be cancelled by a late correction.
 *
 * Throws a `RequestInvalidError` when `flow`, `scheme` or `strictness` is none that exists.
 *
 * @example
 * checkTransition({ from: 'awaiting_packaging', to: 'delivering', flow: 'FBS' })
 * // { verdict: 'jump', path: ['awaiting_packaging', 'awaiting_deliver', 'delivering'], … }
 */
export function checkTransition(question: TransitionQuestion): TransitionCheck {
  demandQuestion(question)
  const scope = scopeOf('checkTransition', question)
  const strictness = strictnessOf('checkTransition', question.strictness)
  const { from, to } = question
  return answersOf(scope, strictness).get(from)?.get(to) ?? judge({ from, to, scope, strictness })
}

/**
 * The same, but `stale` and `unexpected` are thrown as a `TransitionError`.
 *
 * @example
 * assertTransition({ from: 'delivering', to: 'delivered', flow: 'FBS' })
 */
export function assertTransition(question: TransitionQuestion): TransitionCheck {
  const check = checkTransition(question)
  const { verdict } = check
  if (verdict !== 'stale' && verdict !== 'unexpected') return check
  throw new TransitionError(check.explanation, { from: question.from, to: question.to, verdict })
}

/**
 * The statuses that can follow at once, in the order of the table.
 *
 * @example
 * nextStatuses('arbitration', { flow: 'FBS' }) // ['awaiting_deliver', 'delivering', 'delivered', 'cancelled']
 */
export function nextStatuses(status: string, options: MoveOptions = {}): readonly KnownStatus[] {
  demandNames('nextStatuses', options, moveNames())
  const scope = scopeOf('nextStatuses', options)
  const answers = answersOf(scope, strictnessOf('nextStatuses', options.strictness)).get(status)
  return statusRows.map(row => row.status).filter(to => answers?.get(to)?.verdict === 'step')
}

type Answers = ReadonlyMap<string, ReadonlyMap<string, TransitionCheck>>

/** All answers for known statuses. They follow from the table alone, so they are computed once for all callers. */
const allAnswers = /* @__PURE__ */ once(() => new Map<Scope, Map<Evidence, Answers>>())

function answersOf(scope: Scope, strictness: Evidence): Answers {
  const known = allAnswers().get(scope)?.get(strictness)
  if (known !== undefined) return known
  const answers = answerAll(scope, strictness)
  const ofScope = allAnswers().get(scope) ?? new Map<Evidence, Answers>()
  allAnswers().set(scope, ofScope.set(strictness, answers))
  return answers
}

function answerAll(scope: Scope, strictness: Evidence): Answers {
  const statuses = statusRows.map(row => row.status)
  return new Map(
    statuses.map(from => [from, new Map(statuses.map(to => [to, judge({ from, to, scope, strictness })]))]),
  )
}

/** Plain JavaScript may pass the two statuses alone. */
function demandQuestion(question: unknown): void {
  if (typeof question !== 'object' || question === null) {
    const problem = { field: 'question', rule: 'must be { from, to }', value: showValue(question) }
    throw new RequestInvalidError('checkTransition cannot answer', [problem])
  }
  demandNames('checkTransition', question, questionNames())
}
