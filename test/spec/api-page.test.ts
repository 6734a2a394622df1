import { describe, expect, it } from 'vitest'
import { loadFacts } from '../../spec/facts.ts'
import { apiPage } from '../../spec/generate/api-page.ts'
import { createOzon, type Ozon } from '../../src/client.ts'

const facts = loadFacts()
const page = apiPage(facts, new Set(['/v3/posting/fbs/get']))
const lineOf = (path: string): string => page.split('\n').find(line => line.includes(`${path}')`)) ?? ''

/** 'postings.list' and its like: every method of every section of a client. */
function methodsOf(ozon: Ozon): readonly string[] {
  return Object.entries(ozon)
    .filter(([, section]) => typeof section === 'object')
    .flatMap(([name, section]) =>
      [...Object.keys(section), ...Object.getOwnPropertyNames(Object.getPrototypeOf(section))]
        .filter(method => !Object.hasOwn(Object.prototype, method) && typeof section[method] === 'function')
        .map(method => `${name}.${method}`),
    )
}

describe('docs/api.md', () => {
  it('has a row for every operation of today, and tells of those that have ended', () => {
    for (const { path, status } of facts.operations) {
      if (status === 'current') expect(lineOf(path), path).toContain(`ozon.call('${path}')`)
      else expect(page.split('## Switched off')[1], path).toContain(`\`${path}\``)
    }
  })

  it('tells what a caller must know before the first call', () => {
    expect(lineOf('/v4/posting/fbs/list')).toContain(
      '`ozon.postings.list`<br>`ozon.postings.getMany` |  | read | 100 rows a page; 100 in `filter.order_numbers`; one year at a time |',
    )
    expect(lineOf('/v2/products/stocks')).toContain(
      '80 requests in a minute; 1 request in 30 seconds for a product in a warehouse',
    )
    expect(lineOf('/v2/posting/fbs/act/get-pdf')).toContain('<br>a file |')
    expect(lineOf('/v1/supplier/available_warehouses')).toContain('<br>GET |')
    expect(lineOf('/v2/order/create')).toContain('with `accessToken` only')
    expect(lineOf('/v4/posting/fbs/ship')).toContain('| `ozon.packing.ship` | `ship`<br>`shipMany` | write |')
  })

  it('says which operations have been seen in documents only', () => {
    expect(lineOf('/v3/posting/fbs/get')).toContain('| live |  |')
    expect(lineOf('/v2/posting/fbs/cancel')).toMatch(/ \| {2}\| {2}\|$/)
    expect(page).toContain('so 201 of 202 have been seen in documents only')
  })
})

describe('spec/methods.json', () => {
  it('names every method of the client, and no other; else add the row and run npm run generate', () => {
    const ozon = createOzon({ clientId: '1', apiKey: 'key' })
    const named = new Set(facts.methods.map(each => each.method))
    expect([...named].toSorted()).toEqual(methodsOf(ozon).toSorted())
  })
})
