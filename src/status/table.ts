import type { Flow, Scheme } from '../model/scheme.ts'
import { once } from '../wire/once.ts'
import {
  type ActionWord,
  type EvidenceWord,
  evidenceWords,
  flowWords,
  type TransitionRow as Transition,
  transitionRows,
} from '../wire/statuses.ts'

// Under these names, not as other names for them: a program's own declarations can then be written with them.
export type {
  ActorWord as Actor,
  TransitionKindWord as TransitionKind,
  TransitionRow as Transition,
} from '../wire/statuses.ts'

/**
 * How well a fact is proven, best first: `documented` by Ozon, an `example` in its documents, `observed` in real answers,
 * `partly` (one end of a move is documented), `inferred`, `observed (unpublished)` (nobody else can look it up).
 */
export type Evidence = EvidenceWord

/** Words of Ozon's `available_actions` that are known. */
export type KnownAction = ActionWord

export const evidences: readonly Evidence[] = evidenceWords
/** The grade that lets all evidence count. */
export const LEAST: Evidence = 'observed (unpublished)'
export const allFlows: readonly Flow[] = flowWords

/** The flows that a scheme can mean when the flow itself is not told, the commonest first. */
export const flowsOfScheme: Readonly<Record<Scheme, readonly Flow[]>> = {
  fbs: ['FBS', 'CNC'],
  rfbs: ['RFBS_SELF', 'RFBS_3PL', 'RFBS_AGG', 'EXPRESS_SELF', 'EXPRESS_PVZ'],
  fbo: ['FBO'],
  fbp: ['FBP'],
}

/** 0 is the best proven. */
export function evidenceRank(evidence: Evidence): number {
  return evidences.indexOf(evidence)
}

/** The weakest of several proofs: what a chain of facts is worth. */
export function weakest(found: readonly Evidence[]): Evidence | undefined {
  return found.toSorted((a, b) => evidenceRank(b) - evidenceRank(a))[0]
}

const byFlow = /* @__PURE__ */ once(
  (): ReadonlyMap<Flow, readonly Transition[]> => new Map(allFlows.map(flow => [flow, collect(flow)])),
)

/**
 * Every move of a flow, creations included. Click and collect has no documented moves: it gets those of FBS, all
 * graded `inferred`. Express by the seller and the like have lists of their own.
 */
export function transitionsOf(flow: Flow): readonly Transition[] {
  return byFlow().get(flow) ?? []
}

function collect(flow: Flow): readonly Transition[] {
  if (flow !== 'CNC') return transitionRows.filter(row => row.flows.includes(flow))
  return collect('FBS').map(row => ({ ...row, flows: ['CNC'], evidence: 'inferred' }))
}

/** Facts of FBS hold for click and collect, too, where nothing else is known. */
export function holdsIn(flows: readonly Flow[], flow: Flow): boolean {
  return flows.includes(flow) || (flow === 'CNC' && flows.includes('FBS'))
}
