import type { Flow } from '../model/scheme.ts'
import type { Evidence, Transition, TransitionKind } from './table.ts'

/**
 * What is to be thought of a reported status:
 * `same` nothing changed; `step` one move of the table; `jump` two or more moves that polling missed; `stale` the way
 * leads only back, so the news is older than what was known; `unexpected` the table knows no way at all.
 */
export type Verdict = 'same' | 'step' | 'jump' | 'stale' | 'unexpected'

/** The answer of `checkTransition`. Frozen, since equal questions get the same object. */
export interface TransitionCheck {
  readonly verdict: Verdict
  /** The statuses passed, both ends included. For `stale` the way back, from the older to the newer; for `unexpected` empty. */
  readonly path: readonly string[]
  /** The moves of a step, the best proven first; of a jump or of stale news the best proven move of each step. */
  readonly transitions: readonly Transition[]
  /** What kind of move a step is. */
  readonly kind?: TransitionKind
  /** How well a step is proven; for a longer way its weakest link. */
  readonly evidence?: Evidence
  /** The flows in which the verdict holds. */
  readonly flows: readonly Flow[]
  /** The verdict in a sentence. */
  readonly explanation: string
}

/** What was found, before it is put into words. */
export type Finding = Omit<TransitionCheck, 'explanation'>
