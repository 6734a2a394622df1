import { transitionRows } from '../../../src/wire/statuses.ts'
import { edgeOf, type Watch } from './watch.ts'

/** Every edge of the table of transitions: from, to, flow. Rows of one edge by different actors are one. */
const EDGES: readonly string[] = [
  ...new Set(transitionRows.flatMap(({ from, to, flows }) => flows.map(flow => edgeOf(from, to, flow)))),
]

/** Counts which edges were taken, and which of them only by a lever that moves a posting along the table. */
export class Edges {
  readonly #taken = new Set<string>()
  readonly #byThemselves = new Set<string>()

  add(moves: Watch['moves']): void {
    for (const { edge, byLever } of moves) {
      this.#taken.add(edge)
      if (!byLever) this.#byThemselves.add(edge)
    }
  }

  /** The part of the edges that was taken, from 0 to 1. */
  get share(): number {
    return this.#of(this.#taken).length / EDGES.length
  }

  /** The same without such levers: what calls, buyers, couriers and Ozon do. */
  get shareByThemselves(): number {
    return this.#of(this.#byThemselves).length / EDGES.length
  }

  /** Edges that nobody took without such a lever. */
  get missing(): readonly string[] {
    return EDGES.filter(edge => !this.#byThemselves.has(edge))
  }

  toString(): string {
    const [all, own] = [this.#of(this.#taken).length, this.#of(this.#byThemselves).length]
    return `${all} of ${EDGES.length} edges taken (${(this.share * 100).toFixed(1)} %), ${own} without a step by lever`
  }

  #of(edges: ReadonlySet<string>): readonly string[] {
    return EDGES.filter(edge => edges.has(edge))
  }
}
