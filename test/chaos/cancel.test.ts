import { describe, it } from 'vitest'
import { cancelScenarios } from './scenarios/cancel.ts'
import { expectSurvival } from './survive.ts'

const LONGEST_MS = 300_000

describe('whatever goes wrong, nothing is done twice and nothing told wrongly', () => {
  it.each(cancelScenarios)('$name', expectSurvival, LONGEST_MS)
})
