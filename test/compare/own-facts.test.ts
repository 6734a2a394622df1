import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compareFacts } from '../../spec/compare/compare.ts'
import { verdictOf } from '../../spec/compare/difference.ts'
import { parseOpenApi } from '../../spec/compare/document.ts'
import { type Facts, loadFacts } from '../../spec/facts.ts'
import { renderOpenApi, type Style } from './render-openapi.ts'
import { lines } from './support.ts'

const facts = loadFacts()

const style: fc.Arbitrary<Style> = fc.record({
  references: fc.boolean(),
  wrapped: fc.boolean(),
  looseLists: fc.boolean(),
  russian: fc.boolean(),
  withRetired: fc.boolean(),
})

/** The facts of some operations only, so that one run is quick. */
function sample(from: Facts, paths: readonly string[]): Facts {
  const kept = new Set(paths)
  const bodies = Object.entries(from.schemas.operations).filter(([path]) => kept.has(path))
  return {
    ...from,
    operations: from.operations.filter(each => kept.has(each.path)),
    schemas: { ...from.schemas, operations: Object.fromEntries(bodies) },
  }
}

/** Paths to sample; one is always a current one, so that a document has something to show. */
const somePaths = fc
  .subarray(
    facts.operations.map(each => each.path),
    { maxLength: 25 },
  )
  .map(paths => ['/v4/posting/fbs/list', ...paths])

/** Differences that the facts do not explain themselves. */
function unexplained(own: Facts, document: unknown, date?: string): readonly string[] {
  const found = compareFacts(own, parseOpenApi(document), date === undefined ? {} : { date })
  return lines(found.filter(each => each.standing !== 'known'))
}

describe('our facts, compared with an OpenAPI document made from them', () => {
  it('show nothing, all operations at once', () => {
    const plain = { references: true, wrapped: false, looseLists: false, russian: true, withRetired: true }
    expect(unexplained(facts, renderOpenApi(facts, plain))).toEqual([])
  })

  it('show nothing, however it is written down and of whatever day it is', () => {
    const day = fc.constantFrom(undefined, '2020-01-01', '2026-09-22', '2030-01-01')
    fc.assert(
      fc.property(somePaths, style, day, (paths, words, date) => {
        const own = sample(facts, paths)
        const document = renderOpenApi(own, words)
        expect(unexplained(own, document, date)).toEqual([])
        expect(verdictOf(compareFacts(own, parseOpenApi(document)))).toBe('nothing')
      }),
      { numRuns: 40 },
    )
  })

  it('miss an operation that is left out: breaking in a newer document, ours only in an older one', () => {
    fc.assert(
      fc.property(somePaths, style, (kept, words) => {
        const own = sample(facts, kept)
        const document = renderOpenApi(own, words)
        const [path, ...others] = own.operations.filter(each => each.status === 'current').map(each => each.path)
        fc.pre(path !== undefined && others.length > 0)
        const paths = Object.fromEntries(Object.entries(Object(document['paths'])).filter(([each]) => each !== path))
        const shorter = { ...document, paths }
        expect(unexplained(own, shorter, '2030-01-01')).toEqual([`news breaking ${path} | the operation is gone`])
        expect(unexplained(own, shorter, '2020-01-01')).toEqual([`ours breaking ${path} | the operation is gone`])
        expect(verdictOf(compareFacts(own, parseOpenApi(shorter), { date: '2020-01-01' }))).toBe('nothing')
      }),
      { numRuns: 15 },
    )
  })
})
