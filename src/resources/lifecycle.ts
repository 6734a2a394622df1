import { given } from '../internal/given.ts'
import { type OperationFacts, operations } from '../wire/operations.ts'
import { type RetiredPath, retiredPaths } from '../wire/retired-paths.ts'

/** Where an operation stands in Ozon's shutdown calendar. */
export interface Life {
  readonly state: LifeState
  readonly words: string
}

/**
 * `ending`: within thirty days. `current`: later, or no day is known. `undocumented`: it left Ozon's documents, and whether
 * it still answers is not told.
 */
export type LifeState = 'current' | 'ending' | 'ended' | 'undocumented'

/** An operation with a day on which Ozon switches it off, or did. */
export interface Lifecycle {
  readonly path: string
  /** 'YYYY-MM-DD', in UTC. Of an operation that Ozon took out of its documents without a word before, that day. */
  readonly endsOn: string
  readonly state: Exclude<LifeState, 'undocumented'>
  /** What to call instead; empty when Ozon names nothing. */
  readonly replacement: readonly string[]
  /**
   * The end was announced, and everything that this version knows is older than it ('YYYY-MM-DD', the newest document):
   * whether Ozon kept the day cannot be told.
   */
  readonly unconfirmedSince?: string
}

/** An operation is warned about when Ozon will switch it off within this time. */
const SOON_MS = 30 * 86_400_000

/**
 * Decides by the day on which Ozon ends an operation; without a known day, by its mark as retired. A path outside the
 * operation table is looked for among those that Ozon's change log names.
 */
export function lifeOf(path: string, facts: OperationFacts | undefined, nowMs: number): Life {
  const known: Partial<OperationFacts> = facts ?? retiredPathAt(path) ?? {}
  const { endsOn, goneOn, retired, replacement = [], unconfirmedSince } = known
  const instead = replacement.length === 0 ? 'No replacement is known.' : `Use ${replacement.join(' and ')} instead.`
  if (endsOn === undefined && goneOn !== undefined) {
    const words = `${path} left Ozon's documents on ${goneOn}; whether it still answers is not known. ${instead}`
    return { state: 'undocumented', words }
  }
  const leftMs = endsOn === undefined ? Number.POSITIVE_INFINITY : Date.parse(`${endsOn}T00:00:00Z`) - nowMs
  const isEnded = endsOn === undefined ? retired === true : leftMs <= 0
  if (isEnded) {
    const when = endsOn === undefined ? '' : ` on ${endsOn}`
    if (unconfirmedSince !== undefined) {
      const doubt = `whether it did cannot be told from documents of ${unconfirmedSince}`
      return {
        state: 'ended',
        words: `Ozon announced to switch ${path} off${when} (${doubt}); nothing was sent. ${instead}`,
      }
    }
    return { state: 'ended', words: `Ozon switched ${path} off${when}; nothing was sent. ${instead}` }
  }
  if (leftMs > SOON_MS) return { state: 'current', words: '' }
  return { state: 'ending', words: `Ozon will switch ${path} off on ${endsOn}. ${instead}` }
}

/** What is known of a path that Ozon has ended and the operation table lacks. */
export function retiredPathAt(path: string): RetiredPath | undefined {
  return Object.hasOwn(retiredPaths, path) ? retiredPaths[path] : undefined
}

/** Ozon's shutdown calendar as it stands at a moment, the earliest end first. */
export function lifecycleAt(nowMs: number): readonly Lifecycle[] {
  return Object.entries(operations)
    .flatMap(([path, facts]): Lifecycle[] => {
      const { goneOn, endsOn = goneOn, replacement = [], unconfirmedSince } = facts
      if (endsOn === undefined) return []
      const { state } = lifeOf(path, facts, nowMs)
      const told = state === 'undocumented' ? 'ended' : state
      return [{ path, endsOn, state: told, replacement, ...given({ unconfirmedSince }) }]
    })
    .sort((a, b) => compare(a.endsOn, b.endsOn) || compare(a.path, b.path))
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
