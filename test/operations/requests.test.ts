import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isRequestInvalidError } from '../../src/errors.ts'
import { fakeOzon } from '../support/fake-ozon.ts'
import { type Body, requestOf } from './bodies.ts'
import { documentedMethod } from './judge.ts'
import { mutationsOf } from './mutations.ts'
import { call, clientFor, currentOperations, emptyAnswer, failureOf } from './support.ts'

const SAMPLES = { seed: 20_261_122, numRuns: 12 }
const named = currentOperations.map(each => [each.path, each] as const)

/** Requests that keep the rules; an operation without a request takes an empty one. */
function samplesOf({ bodies }: (typeof currentOperations)[number]): readonly Body[] {
  return fc.sample(requestOf(bodies.request ?? { type: 'object' }), SAMPLES)
}

describe('a request that keeps the rules', () => {
  it.each(named)('of %s is sent exactly so, by the method that Ozon documents', async (path, operation) => {
    const fake = fakeOzon({ [path]: () => emptyAnswer(operation) })
    const ozon = clientFor(operation, fake.fetch)
    for (const { given, sent } of samplesOf(operation)) {
      await call(ozon, path, given)
      const last = fake.sent.at(-1)
      expect({ method: last?.method, path: last?.path }).toEqual({ method: operation.method, path })
      expect(last?.text === '' ? undefined : JSON.parse(last?.text ?? '')).toEqual(
        operation.method === 'GET' ? undefined : sent,
      )
    }
    expect(documentedMethod(path) ?? operation.method).toBe(operation.method)
    expect(fake.sent).toHaveLength(SAMPLES.numRuns)
  })
})

describe('a request with one mistake', () => {
  it.each(named)('of %s is refused before sending, and the mistake named', async (path, operation) => {
    const fake = fakeOzon({})
    const ozon = clientFor(operation, fake.fetch)
    const mutations = samplesOf(operation)
      .slice(0, 4)
      .flatMap(({ given }) => mutationsOf(operation.bodies.request ?? { type: 'object' }, given))
    expect(mutations.length).toBeGreaterThan(0)
    for (const { field, body } of mutations) {
      const error = await failureOf(call(ozon, path, body))
      if (!isRequestInvalidError(error)) throw new Error(`${field} was not refused`, { cause: error })
      expect(error.problems.map(problem => problem.field)).toContain(field)
      expect(error).toMatchObject({ operation: path, outcome: 'not-sent' })
    }
    expect(fake.sent).toEqual([])
  })
})
