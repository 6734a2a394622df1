import { describe, expect, it } from 'vitest'
import { loadFacts } from '../../spec/facts.ts'
import { postingReads, schemaScope } from '../../spec/generate/scope.ts'
import { fixtureRows, mistakes, readFixture, schemaOf } from './support.ts'

const LIST = '/v4/posting/fbs/list'

async function complaints(path: string, body: unknown): Promise<readonly string[]> {
  return mistakes((await schemaOf(path, 'answer')).safeParse(body))
}

describe('the schema of an answer', () => {
  const scope = schemaScope(loadFacts()).filter(path => Object.hasOwn(postingReads, path))
  const rows = fixtureRows().filter(row => scope.includes(row.endpoint))

  it.each(rows.map(row => [row.path, row] as const))('takes %s', async (_, row) => {
    const schema = await schemaOf(row.endpoint, row.kind === 'request' ? 'request' : 'answer')
    expect(mistakes(schema.safeParse(readFixture(row.path)))).toEqual([])
  })

  it('takes a page of a hundred postings', async () => {
    expect(await complaints(LIST, readFixture('bench/page100.json'))).toEqual([])
  })

  it('takes fields, words and statuses that nobody knows yet, and keeps them', async () => {
    const body = { postings: [{ status: 'teleporting', warp: { factor: 9 } }], has_next: false, novelty: 1 }
    const result = (await schemaOf(LIST, 'answer')).safeParse(body)
    expect(result).toEqual({ success: true, data: body })
  })

  it('takes null or nothing anywhere', async () => {
    expect(await complaints(LIST, {})).toEqual([])
    expect(await complaints(LIST, { postings: null, cursor: null, has_next: null })).toEqual([])
    expect(await complaints(LIST, { postings: [{ products: null, order_id: null }] })).toEqual([])
  })

  it('takes ids and amounts as numbers and as text', async () => {
    const posting = (id: unknown, price: unknown): unknown => ({
      postings: [
        { order_id: id, requirements: { products_requiring_gtd: [id] }, financial_data: { products: [{ price }] } },
      ],
    })
    expect(await complaints(LIST, posting(1, 1.5))).toEqual([])
    expect(await complaints(LIST, posting('9007199254740993', '1.50'))).toEqual([])
  })

  it('takes the price of an FBO line in both documented forms', async () => {
    const line = (price: unknown): unknown => ({ postings: [{ products: [{ price }] }] })
    expect(await complaints('/v3/posting/fbo/list', line({ amount: '29990.00', currency: 'RUB' }))).toEqual([])
    expect(await complaints('/v3/posting/fbo/list', line('29990.00'))).toEqual([])
    expect(await complaints('/v3/posting/fbo/list', line(29990))).toHaveLength(1)
  })

  it('names the place of what cannot be', async () => {
    expect(await complaints(LIST, { postings: [{}, { products: 'none' }], has_next: 'maybe' })).toEqual([
      'has_next: must be true or false',
      'postings[1].products: must be a list',
    ])
  })
})
