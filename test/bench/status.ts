// How many transition checks a second: all pairs of known statuses in every flow, so that all verdicts take part.
import { checkTransition } from '../../src/status/check-transition.ts'
import { allFlows } from '../../src/status/table.ts'
import { knownStatuses } from '../../src/wire/values.ts'
import { median } from './measure.ts'

const ROUNDS = 15
const PASSES = 300
const GOAL = 5

const questions = allFlows.flatMap(flow => knownStatuses.flatMap(from => knownStatuses.map(to => ({ from, to, flow }))))

/** Millions of checks a second. The verdicts are counted, so that no compiler can leave the work out. */
function rate(): number {
  let believable = 0
  const began = performance.now()
  for (let pass = 0; pass < PASSES; pass++) {
    for (const question of questions) if (checkTransition(question).path.length > 0) believable++
  }
  const tookMs = performance.now() - began
  if (believable === 0) throw new Error('No check found a path: the table is empty.')
  return (PASSES * questions.length) / tookMs / 1000
}

// The first question to a flow pays for its whole table.
const began = performance.now()
for (const flow of allFlows) checkTransition({ from: 'delivering', to: 'delivered', flow })
const tableMs = performance.now() - began

const checks = median(Array.from({ length: ROUNDS }, rate))
const verdict = checks >= GOAL ? 'met' : 'MISSED'
console.log(`  first question to each of ${allFlows.length} flows ${tableMs.toFixed(1)} ms`)
console.log(`  transition checks a second ${checks.toFixed(1)} million   ≥ ${GOAL} million   ${verdict}`)
