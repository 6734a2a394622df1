import type { Flow } from '../model/scheme.ts'
import { once } from '../wire/once.ts'
import { statusRows } from '../wire/statuses.ts'
import { type Edge, shortestPaths } from './reachability.ts'
import { type Evidence, evidenceRank, type Transition, transitionsOf } from './table.ts'

/** The moves of one flow that are proven well enough, ready for questions. */
export interface Graph {
  readonly flow: Flow
  /** Every move between two statuses, the best proven first. */
  moves(from: string, to: string): readonly Transition[]
  /** The shortest way, both ends included; among equals the best proven. */
  path(from: string, to: string): readonly string[] | undefined
}

/** The graphs follow from the table alone, so they are built once for all callers. */
const graphs = /* @__PURE__ */ once(() => new Map<string, Graph>())

/** The graph of a flow, made of what is proven at least as well as `strictness`. */
export function graphOf(flow: Flow, strictness: Evidence): Graph {
  const key = `${flow} ${strictness}`
  const known = graphs().get(key)
  if (known !== undefined) return known
  const graph = build(flow, strictness)
  graphs().set(key, graph)
  return graph
}

function build(flow: Flow, strictness: Evidence): Graph {
  const proven = transitionsOf(flow)
    .filter(each => each.from !== undefined && evidenceRank(each.evidence) <= evidenceRank(strictness))
    .toSorted((a, b) => evidenceRank(a.evidence) - evidenceRank(b.evidence))
  const moves = new Map<string, Transition[]>()
  for (const each of proven) moves.set(pairOf(each), [...(moves.get(pairOf(each)) ?? []), each])
  const statuses = statusRows.map(row => row.status)
  return {
    flow,
    moves: (from, to) => moves.get(`${from} ${to}`) ?? [],
    path: shortestPaths(statuses, proven.map(edge)),
  }
}

function pairOf({ from, to }: Transition): string {
  return `${from} ${to}`
}

/** Among ways of equal length a well proven one is likelier, and one that goes forward. */
function edge({ from = '', to, evidence, kind }: Omit<Transition, 'from'> & { readonly from?: string }): Edge {
  return { from, to, cost: evidenceRank(evidence) * 10 + (kind === 'backward' ? 5 : 0) }
}
