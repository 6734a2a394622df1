import type { Flow } from '../model/scheme.ts'
import { type Case, explain } from './explain.ts'
import { type Graph, graphOf } from './graph.ts'
import { evidenceRank, LEAST, type Transition, weakest } from './table.ts'
import type { Finding, TransitionCheck, Verdict } from './verdict.ts'

const ORDER: readonly Verdict[] = ['same', 'step', 'jump', 'stale', 'unexpected']

/** The verdict over one pair of statuses. When the scope has several flows, the most favourable of them decides. */
export function judge(question: Case): TransitionCheck {
  const found = findAnywhere(question)
  const finding = { ...found, path: Object.freeze(found.path), transitions: Object.freeze(found.transitions) }
  return Object.freeze({ ...finding, explanation: explain(question, finding) })
}

function findAnywhere({ from, to, scope, strictness }: Case): Finding {
  if (!isStatus(from) || !isStatus(to)) return verdict('unexpected', scope.flows)
  if (from === to) return { ...verdict('same', scope.flows), path: [from] }
  const found = scope.flows.map(flow => findIn(graphOf(flow, strictness), from, to))
  const [best] = found.toSorted(byFavour)
  if (best === undefined) return verdict('unexpected', scope.flows)
  const alike = found.filter(each => each.verdict === best.verdict)
  return { ...best, flows: alike.flatMap(each => each.flows) }
}

/** Ozon's answers are not always what they should be: a status may be missing or be no text. */
function isStatus(value: unknown): boolean {
  return typeof value === 'string' && value !== ''
}

function findIn(graph: Graph, from: string, to: string): Finding {
  const there = graph.path(from, to)
  if (there !== undefined) return there.length === 2 ? step(graph, from, to) : way('jump', graph, there)
  const back = graph.path(to, from)
  // A way that is only not proven well enough may be the true one: then nothing shows that the news is old.
  const maybeThere = graphOf(graph.flow, LEAST).path(from, to) !== undefined
  return back === undefined || maybeThere ? verdict('unexpected', [graph.flow]) : way('stale', graph, back)
}

function step(graph: Graph, from: string, to: string): Finding {
  const transitions = graph.moves(from, to)
  const [best] = transitions
  const proof = best === undefined ? {} : { kind: best.kind, evidence: best.evidence }
  return { ...verdict('step', [graph.flow]), path: [from, to], transitions, ...proof }
}

function way(name: Verdict, graph: Graph, path: readonly string[]): Finding {
  const transitions = path.slice(1).flatMap((to, at): readonly Transition[] => {
    return graph.moves(path[at] ?? '', to).slice(0, 1)
  })
  const evidence = weakest(transitions.map(each => each.evidence))
  return { ...verdict(name, [graph.flow]), path, transitions, ...(evidence === undefined ? {} : { evidence }) }
}

function verdict(name: Verdict, flows: readonly Flow[]): Finding {
  return { verdict: name, path: [], transitions: [], flows }
}

/** The better verdict, then the shorter way, then the better proof; sorting keeps the order of the flows otherwise. */
function byFavour(a: Finding, b: Finding): number {
  return ORDER.indexOf(a.verdict) - ORDER.indexOf(b.verdict) || a.path.length - b.path.length || proof(a) - proof(b)
}

function proof({ evidence }: Finding): number {
  return evidence === undefined ? 0 : evidenceRank(evidence)
}
