import fc from 'fast-check'
import { afterAll, describe, expect, it } from 'vitest'
import type { SchemaFact } from '../../spec/facts.ts'
import { answerOf, requestOf } from './bodies.ts'
import { exceptions } from './exceptions.ts'
import { isDocumented, objections } from './judge.ts'
import { currentOperations } from './support.ts'

// Our facts are judged by the structure of Ozon's own document, with a validator that knows nothing of them.
const SAMPLES = { seed: 20_261_122, numRuns: 150 }
const used = new Set<number>()
const judged = { request: 0, answer: 0 }

/** What Ozon's document has against bodies made from our facts, without what the exceptions explain. */
function unexplained(path: string, side: 'request' | 'answer', bodies: readonly unknown[]): readonly string[] {
  judged[side]++
  const all = new Set(bodies.flatMap(body => objections(path, side, body)))
  return [...all].filter(objection => {
    const found = exceptions.findIndex(each => each.path === path && objection.startsWith(each.objection))
    if (found >= 0) used.add(found)
    return found < 0
  })
}

function documented(side: 'request' | 'answer'): readonly (readonly [string, SchemaFact])[] {
  return currentOperations.flatMap(({ path, bodies }) => {
    const schema = bodies[side]
    return schema === undefined || !isDocumented(path, side) ? [] : [[path, schema]]
  })
}

describe("Ozon's own document has nothing against", () => {
  it.each(documented('request'))('requests made for %s', (path, schema) => {
    const bodies = fc.sample(requestOf(schema), SAMPLES).map(({ sent }) => sent)
    expect(unexplained(path, 'request', bodies)).toEqual([])
  })

  it.each(documented('answer'))('answers made for %s', (path, schema) => {
    expect(unexplained(path, 'answer', fc.sample(answerOf(schema, false), SAMPLES))).toEqual([])
  })
})

describe('the judge', () => {
  it('is not content with everything', () => {
    const found = objections('/v3/posting/fbs/get', 'request', { posting_numbers: 5, with: { barcodes: 'yes' } })
    expect(found.toSorted()).toEqual(
      [
        'posting_numbers: must NOT have additional properties',
        'with.barcodes: must be boolean',
        ": must have required property 'posting_number'",
      ].toSorted(),
    )
  })

  it('needs every exception that is made', () => {
    expect(exceptions.filter((_, at) => !used.has(at))).toEqual([])
  })
})

afterAll(() => {
  const { request, answer } = judged
  console.log(
    `Judged by Ozon's document: ${request} requests, ${answer} answers of ${currentOperations.length} operations; ${exceptions.length} exceptions`,
  )
})
