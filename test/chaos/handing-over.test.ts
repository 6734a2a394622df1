import { describe, it } from 'vitest'
import { disputeScenarios } from './scenarios/disputes.ts'
import { handOverScenarios } from './scenarios/hand-over.ts'
import { expectSurvival, LONGEST_MS } from './survive.ts'

describe('whatever goes wrong, nothing is done twice and nothing told wrongly', () => {
  it.each([...handOverScenarios, ...disputeScenarios])('$name', async scenario => expectSurvival(scenario), LONGEST_MS)
})
