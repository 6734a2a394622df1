import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parsePosting } from '../../src/decode/parse.ts'
import { postingToJson } from '../../src/model/posting-json.ts'
import { type Leaf, leavesOf, postingAnswers, readFixture, replaceAt, rowsOf } from '../support/fixtures.ts'

/**
 * "In the model" is proved by change: each value of a source is replaced by one that stands nowhere else, and the model
 * must then hold exactly that. A value that merely happens to be somewhere in the model does not count.
 */
const notModelled = JSON.parse(
  readFileSync(new URL('../../spec/not-modelled.json', import.meta.url), 'utf8'),
) as readonly { readonly path: string; readonly reason: string }[]
const left = new Set(notModelled.map(row => row.path))

const SENTINEL_NUMBER = 73519
const SENTINEL_TEXT = 'zq-73519'
const SENTINEL_DATE = '2031-05-06T07:08:09.123Z'
const DATE = /^\d{4}-\d{2}-\d{2}T/
const DECIMAL = /^-?\d+(\.\d+)?$/

function sentinelFor(value: unknown): unknown {
  if (typeof value === 'boolean') return !value
  if (typeof value === 'number') return SENTINEL_NUMBER
  if (typeof value !== 'string') return undefined
  if (DATE.test(value)) return SENTINEL_DATE
  return DECIMAL.test(value) ? String(SENTINEL_NUMBER) : SENTINEL_TEXT
}

/** Values that mean "none" carry nothing; the number of a posting must stay, or there is no posting. */
const carriesSomething = (leaf: Leaf): boolean => leaf.value !== null && leaf.value !== ''

const text = (row: unknown): string => JSON.stringify(postingToJson(parsePosting(row)))

/** Currency words beside an amount that is empty would be invisible, so empty amounts are filled first. */
function fillAmounts(row: unknown): unknown {
  const empty = leavesOf(row).filter(leaf => leaf.value === '' && /(price|charge)$/.test(leaf.path))
  return empty.reduce((tree, leaf) => replaceAt(tree, leaf.at, '12.50'), row)
}

/** What the documents' samples hold instead of a value. Each is reported as drift; see spec/corrections.json. */
const PLACEHOLDERS = new Set(['fact_delivery_date', 'financial_data.products[].quantity'])

function missing(row: unknown): string[] {
  const source = fillAmounts(row)
  const before = text(source)
  return leavesOf(source).flatMap(leaf => {
    const sentinel = sentinelFor(leaf.value)
    if (!carriesSomething(leaf) || sentinel === undefined || left.has(leaf.path)) return []
    if (PLACEHOLDERS.has(leaf.path) && sentinel === SENTINEL_TEXT) return []
    const after = text(replaceAt(source, leaf.at, sentinel))
    const found = typeof sentinel === 'boolean' ? after !== before : after.includes(String(sentinel))
    return found ? [] : [leaf.path]
  })
}

describe('nothing of a posting is lost', () => {
  const reads = postingAnswers()

  it('covers every shape of the samples', () => {
    expect(new Set(reads.map(row => row.endpoint)).size).toBeGreaterThanOrEqual(10)
    console.log(`paths that are deliberately not modelled: ${notModelled.length}`)
  })

  it.each(reads)('every value of $path is in the model', ({ path }) => {
    const rows = rowsOf(readFixture(path))
    expect(rows.length).toBeGreaterThan(0)
    for (const row of rows) expect(missing(row)).toEqual([])
  })

  it.each(reads)('raw of $path is the untouched source', ({ path }) => {
    for (const row of rowsOf(readFixture(path))) expect(parsePosting(row).raw).toEqual(row)
  })

  it('every value of the first postings of the bench page is in the model', () => {
    for (const row of rowsOf(readFixture('bench/page100.json')).slice(0, 8)) expect(missing(row)).toEqual([])
  })
})
