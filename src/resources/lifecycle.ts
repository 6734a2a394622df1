import { type OperationFacts, operations } from '../wire/operations.ts'

/** Where an operation stands in Ozon's shutdown calendar. */
export type Life = { readonly state: LifeState; readonly words: string }

/** `ending`: within thirty days. `current`: later, or no day is known. */
export type LifeState = 'current' | 'ending' | 'ended'

/** An operation with a day on which Ozon switches it off, or did. */
export interface Lifecycle {
  readonly path: string
  /** 'YYYY-MM-DD', in UTC. */
  readonly endsOn: string
  readonly state: LifeState
  /** What to call instead; empty when Ozon names nothing. */
  readonly replacement: readonly string[]
}

/** An operation is warned about when Ozon will switch it off within this time. */
const SOON_MS = 30 * 86_400_000

/** Decides by the day on which Ozon ends an operation; without a known day, by its mark as retired. */
export function lifeOf(path: string, facts: OperationFacts | undefined, nowMs: number): Life {
  const { endsOn, retired, replacement = [] } = facts ?? {}
  const instead = replacement.length === 0 ? 'No replacement is known.' : `Use ${replacement.join(' and ')} instead.`
  const leftMs = endsOn === undefined ? Number.POSITIVE_INFINITY : Date.parse(`${endsOn}T00:00:00Z`) - nowMs
  const isEnded = endsOn === undefined ? retired === true : leftMs <= 0
  if (isEnded) {
    const when = endsOn === undefined ? '' : ` on ${endsOn}`
    return { state: 'ended', words: `Ozon switched ${path} off${when}; nothing was sent. ${instead}` }
  }
  if (leftMs > SOON_MS) return { state: 'current', words: '' }
  return { state: 'ending', words: `Ozon will switch ${path} off on ${endsOn}. ${instead}` }
}

/** Ozon's shutdown calendar as it stands at a moment, the earliest end first. */
export function lifecycleAt(nowMs: number): readonly Lifecycle[] {
  return Object.entries(operations)
    .flatMap(([path, facts]): Lifecycle[] => {
      const { endsOn, replacement = [] } = facts
      return endsOn === undefined ? [] : [{ path, endsOn, state: lifeOf(path, facts, nowMs).state, replacement }]
    })
    .sort((a, b) => compare(a.endsOn, b.endsOn) || compare(a.path, b.path))
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
