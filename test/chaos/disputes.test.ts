import { describe, it } from 'vitest'
import { disputeScenarios } from './scenarios/disputes.ts'
import { expectSurvival } from './survive.ts'

const LONGEST_MS = 300_000

describe('whatever goes wrong, nothing is done twice and nothing told wrongly', () => {
  it.each(disputeScenarios)('$name', expectSurvival, LONGEST_MS)
})
