import { describe, it } from 'vitest'
import { handOverScenarios } from './scenarios/hand-over.ts'
import { expectSurvival } from './survive.ts'

const LONGEST_MS = 300_000

describe('whatever goes wrong, nothing is done twice and nothing told wrongly', () => {
  it.each(handOverScenarios)('$name', expectSurvival, LONGEST_MS)
})
