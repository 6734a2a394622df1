import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Flow } from '../../src/model/scheme.ts'
import { checkTransition } from '../../src/status/check-transition.ts'
import { allFlows, type Transition, transitionsOf } from '../../src/status/table.ts'
import type { Verdict } from '../../src/status/verdict.ts'
import { knownStatuses } from '../../src/wire/values.ts'

/** A life along the table: born somewhere, then one move after the other, as the choices say. */
function walk(flow: Flow, choices: readonly number[]): readonly string[] {
  const moves = transitionsOf(flow)
  const pick = (from: readonly Transition[], choice: number): Transition | undefined => from[choice % from.length]
  const born = pick(
    moves.filter(each => each.from === undefined),
    choices[0] ?? 0,
  )
  const path: string[] = [born?.to ?? '']
  for (const choice of choices.slice(1)) {
    const next = pick(
      moves.filter(each => each.from === path.at(-1)),
      choice,
    )
    if (next === undefined) break
    path.push(next.to)
  }
  return path
}

const flows = fc.constantFrom(...allFlows)
const walks = fc
  .tuple(flows, fc.array(fc.nat(), { minLength: 1, maxLength: 12 }))
  .map(([flow, choices]) => ({ flow, path: walk(flow, choices) }))

const verdicts = (flow: Flow | undefined, path: readonly string[], scheme?: string): readonly Verdict[] =>
  path.slice(1).map((to, at) => checkTransition({ from: path[at] ?? '', to, flow, scheme }).verdict)

describe('a life along the table', () => {
  it('is accepted step by step', () => {
    fc.assert(
      fc.property(walks, ({ flow, path }) => {
        expect(verdicts(flow, path).filter(verdict => verdict !== 'step' && verdict !== 'same')).toEqual([])
      }),
    )
  })

  it('gives only same, step and jump, whatever polling missed', () => {
    fc.assert(
      fc.property(walks, fc.array(fc.boolean(), { maxLength: 12 }), ({ flow, path }, kept) => {
        const sample = path.filter((_, at) => kept[at] ?? true)
        const odd = verdicts(flow, sample).filter(verdict => verdict === 'stale' || verdict === 'unexpected')
        expect(odd).toEqual([])
      }),
    )
  })

  it('is believable also when the flow is not told', () => {
    fc.assert(
      fc.property(walks, ({ path }) => {
        expect(verdicts(undefined, path).filter(verdict => verdict !== 'step' && verdict !== 'same')).toEqual([])
      }),
    )
  })
})

describe('a verdict over any two statuses', () => {
  const words = fc.constantFrom(...knownStatuses)

  it('shows a way whose every link is a step', () => {
    fc.assert(
      fc.property(flows, words, words, (flow, from, to) => {
        const check = checkTransition({ from, to, flow })
        const ends = check.verdict === 'stale' ? [to, from] : [from, to]
        if (check.verdict === 'unexpected') expect(check.path).toEqual([])
        else expect([check.path[0], check.path.at(-1)]).toEqual(ends)
        expect(verdicts(flow, check.path).every(verdict => verdict === 'step')).toBe(true)
      }),
    )
  })

  it('shows the shortest way: no walk along the table is shorter', () => {
    fc.assert(
      fc.property(walks, ({ flow, path }) => {
        const check = checkTransition({ from: path[0] ?? '', to: path.at(-1) ?? '', flow })
        expect(check.path.length).toBeLessThanOrEqual(path.length)
      }),
    )
  })

  it('is stale only when the other way round is a step or a jump, and unexpected only when neither way is', () => {
    fc.assert(
      fc.property(flows, words, words, (flow, from, to) => {
        const there = checkTransition({ from, to, flow }).verdict
        const back = checkTransition({ from: to, to: from, flow }).verdict
        if (there === 'stale') expect(['step', 'jump']).toContain(back)
        if (there === 'unexpected') expect(back).toBe('unexpected')
      }),
    )
  })
})
