import { describe, it } from 'vitest'
import { labelScenarios } from './scenarios/labels.ts'
import { shipScenarios } from './scenarios/ship.ts'
import { expectSurvival, LONGEST_MS } from './survive.ts'

describe('whatever goes wrong, nothing is done twice and nothing told wrongly', () => {
  it.each([...shipScenarios, ...labelScenarios])('$name', async scenario => expectSurvival(scenario), LONGEST_MS)
})
