import { describe, it } from 'vitest'
import { cancelScenarios } from './scenarios/cancel.ts'
import { deliveryScenarios } from './scenarios/delivery.ts'
import { otherScenarios } from './scenarios/others.ts'
import { expectSurvival, LONGEST_MS } from './survive.ts'

describe('whatever goes wrong, nothing is done twice and nothing told wrongly', () => {
  it.each([...deliveryScenarios, ...cancelScenarios, ...otherScenarios])(
    '$name',
    async scenario => expectSurvival(scenario),
    LONGEST_MS,
  )
})
