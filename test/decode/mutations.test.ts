import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decodePage } from '../../src/decode/page.ts'
import { parsePosting, parsePostings } from '../../src/decode/parse.ts'
import { isOzonError } from '../../src/errors.ts'
import { postingToJson } from '../../src/model/posting-json.ts'
import { leavesOf, postingAnswers, readFixture, replaceAt, rowsOf } from '../support/fixtures.ts'

const pages = postingAnswers().map(({ path }) => readFixture(path))
const rows = pages.flatMap(rowsOf)

/** Whatever JSON can hold, with the values that break careless readers. */
const anything = fc.oneof(
  fc.jsonValue(),
  fc.constantFrom(
    '',
    '0',
    '-1',
    '1e999',
    'NaN',
    '9999-12-31T23:59:59.999999900Z',
    '0001-01-01T00:00:00Z',
    '2026-02-30T00:00:00Z',
  ),
  fc.constantFrom(-0, 1e308, -1.5, 2 ** 53, Number.MAX_VALUE, 5e-324),
  fc.constantFrom<unknown>(
    null,
    [],
    {},
    [[]],
    [null],
    { amount: {} },
    { units: 'x', nanos: [] },
    { currency: 5, amount: '1' },
  ),
)

/** Nothing of ours may fall over: only an OzonError goes out, and none that hides a slip of ours. */
function onlyTypedErrors(action: () => unknown): void {
  try {
    action()
  } catch (error) {
    expect(isOzonError(error), String(error)).toBe(true)
    const { cause } = error as Error
    expect(cause instanceof TypeError || cause instanceof RangeError, String(cause)).toBe(false)
  }
}

describe('mutated payloads', () => {
  it('raise nothing but typed errors, and never cost the other rows', () => {
    fc.assert(
      fc.property(fc.nat(), fc.nat(), anything, (which, where, value) => {
        const row = rows[which % rows.length]
        const leaves = leavesOf(row)
        const leaf = leaves[where % leaves.length]
        const at = leaf?.at.slice(0, 1 + (where % leaf.at.length)) ?? []
        const mutated = replaceAt(row, at, value)
        onlyTypedErrors(() => postingToJson(parsePosting(mutated)))
        const page = decodePage({ postings: [row, mutated, row], has_next: true })
        expect(page.items.length + page.undecodable.length).toBe(3)
        expect(page.items.length).toBeGreaterThanOrEqual(2)
      }),
      { numRuns: 3000 },
    )
  })

  it('of whole answers raise nothing but typed errors', () => {
    fc.assert(
      fc.property(fc.nat(), fc.nat(), anything, (which, where, value) => {
        const page = pages[which % pages.length]
        const leaves = leavesOf(page)
        const leaf = leaves[where % leaves.length]
        onlyTypedErrors(() => parsePostings(replaceAt(page, leaf?.at.slice(0, where % 3) ?? [], value)))
      }),
      { numRuns: 1000 },
    )
  })

  it('of text raise nothing but typed errors', () => {
    fc.assert(fc.property(fc.string(), text => onlyTypedErrors(() => parsePosting(text))))
    const text = JSON.stringify(pages[0])
    fc.assert(
      fc.property(fc.nat({ max: text.length }), cut => onlyTypedErrors(() => parsePostings(text.slice(0, cut)))),
    )
  })

  it('with keys of Object.prototype change nothing', () => {
    const row = JSON.parse(
      '{"posting_number":"1-1-1","__proto__":{"status":"x"},"constructor":1,"toString":2,"products":[]}',
    )
    const posting = parsePosting(row)
    expect(posting.status).toBeUndefined()
    expect(Object.keys(posting)).not.toContain('__proto__')
  })
})
