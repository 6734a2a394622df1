/** A way from one node to another that may be taken; less cost is better. */
export interface Edge {
  readonly from: string
  readonly to: string
  readonly cost: number
}

/** Far more than the costs of a path's edges can add up to, so that fewer steps always win. */
const STEP = 1_000_000

/**
 * The best path between any two nodes, both ends included, or `undefined`: fewest steps first, then least cost.
 * All pairs are computed at once (Floyd and Warshall), since there are few nodes and many questions.
 */
export function shortestPaths(
  nodes: readonly string[],
  edges: readonly Edge[],
): (from: string, to: string) => readonly string[] | undefined {
  const ways = new Map(nodes.map(node => [node, new Map<string, Way>()]))
  for (const { from, to, cost } of edges) offer(ways, from, to, { cost: STEP + cost, next: to })
  for (const over of nodes) {
    for (const from of nodes) {
      const first = ways.get(from)?.get(over)
      if (first === undefined) continue
      for (const [to, second] of ways.get(over) ?? [])
        offer(ways, from, to, { cost: first.cost + second.cost, next: first.next })
    }
  }
  return (from, to) => walk(ways, from, to)
}

interface Way {
  readonly cost: number
  /** The first step. */
  readonly next: string
}

type Ways = ReadonlyMap<string, Map<string, Way>>

function offer(ways: Ways, from: string, to: string, way: Way): void {
  const known = ways.get(from)
  const best = known?.get(to)
  if (from !== to && (best === undefined || way.cost < best.cost)) known?.set(to, way)
}

function walk(ways: Ways, from: string, to: string): readonly string[] | undefined {
  const path = [from]
  for (let at = from; at !== to; ) {
    const next = ways.get(at)?.get(to)?.next
    if (next === undefined) return undefined
    path.push(next)
    at = next
  }
  return path
}
