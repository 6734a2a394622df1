import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fakeOzon } from '../support/fake-ozon.ts'
import { answerOf } from './bodies.ts'
import { callUnchecked, clientFor, currentOperations } from './support.ts'

const SAMPLES = { seed: 20_261_122, numRuns: 12 }
const json = currentOperations.flatMap(each =>
  each.bodies.answer === undefined || each.answer?.kind !== 'json'
    ? []
    : [[each.path, each, each.bodies.answer] as const],
)

describe('an answer as Ozon documents it', () => {
  it.each(json)('of %s comes out untouched', async (path, operation, schema) => {
    const answers = fc.sample(answerOf(schema, false), SAMPLES)
    const fake = fakeOzon({ [path]: (_, count) => answers[count - 1] })
    const ozon = clientFor(operation, fake.fetch)
    for (const answer of answers) {
      expect(await callUnchecked(ozon, path)).toEqual(answer)
    }
  })

  it.each(json)('of %s comes out untouched with null in any place', async (path, operation, schema) => {
    const answers = fc.sample(answerOf(schema, true), SAMPLES)
    const fake = fakeOzon({ [path]: (_, count) => answers[count - 1] })
    const ozon = clientFor(operation, fake.fetch)
    for (const answer of answers) expect(await callUnchecked(ozon, path)).toEqual(answer)
  })
})
