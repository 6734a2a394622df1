import { describe, expect, it } from 'vitest'
import { loadFacts } from '../../spec/facts.ts'
import { checkTransition } from '../../src/status/check-transition.ts'
import { allFlows } from '../../src/status/table.ts'
import type { TransitionCheck } from '../../src/status/verdict.ts'
import { knownStatuses } from '../../src/wire/values.ts'

const LEGEND = `Rows: the status that was known. Columns: the status that is reported, by the number of its row.
  =   the same          1-9 a jump over so many steps
  F   step forward      <   stale: the way leads back
  B   step backward     .   unexpected
  T   step to an end    L   late correction
`

const STEPS = { forward: 'F', backward: 'B', terminal: 'T', 'late-correction': 'L', reentrant: '?', creation: '?' }

function cell(check: TransitionCheck): string {
  switch (check.verdict) {
    case 'same':
      return '='
    case 'step':
      return check.kind === undefined ? '?' : STEPS[check.kind]
    case 'jump':
      return String(check.path.length - 1)
    case 'stale':
      return '<'
    case 'unexpected':
      return '.'
  }
}

const number = (at: number): string => String(at + 1).padStart(3)

describe.each(allFlows)('the matrix of %s', flow => {
  it('is what a person has read and found right', async () => {
    const head = `${''.padEnd(33)}${knownStatuses.map((_, at) => number(at)).join('')}`
    const rows = knownStatuses.map((from, at) => {
      const cells = knownStatuses.map(to => cell(checkTransition({ from, to, flow })).padStart(3))
      return `${number(at)} ${from.padEnd(29)}${cells.join('')}`
    })
    const text = `${flow}\n\n${LEGEND}\n${[head, ...rows].join('\n')}\n`
    await expect(text).toMatchFileSnapshot(`matrices/${flow}.txt`)
  })

  it('has a step wherever the facts have a move, and nowhere else', () => {
    const { transitions } = loadFacts().status
    const scheme = flow === 'CNC' ? 'FBS' : flow
    const moves = transitions.filter(each => each.schemes.includes(scheme) && each.from !== undefined)
    const expected = moves.flatMap(each => (each.from === each.to ? [] : [`${each.from} → ${each.to}`]))
    const steps = knownStatuses.flatMap(from =>
      knownStatuses.flatMap(to => (checkTransition({ from, to, flow }).verdict === 'step' ? [`${from} → ${to}`] : [])),
    )
    expect(steps.toSorted()).toEqual([...new Set(expected)].toSorted())
  })
})
