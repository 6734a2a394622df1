import { describe, expect, it } from 'vitest'
import { testOzon } from '../../src/testing/index.ts'
import { digestOf } from '../../src/workflows/core/digest.ts'
import { factsOf, quantitiesOf } from '../../src/workflows/core/posting-facts.ts'
import { childrenOf, createPostingReader } from '../../src/workflows/core/posting-reader.ts'
import { Slots } from '../../src/workflows/core/slots.ts'
import { answering, type Stand } from './support/answering.ts'

const LIST = '/v4/posting/fbs/list'
const GET = '/v3/posting/fbs/get'
/** Three mugs of a posting in two parts. */
const MUGS = [2, 1].map(quantity => ({ lines: [{ sku: '11', quantity }] }))
const numberOf = (i: number): string => `3000-${String(i).padStart(4, '0')}-1`

function shopOf(count: number) {
  const postings = Array.from({ length: count }, (_, i) => ({
    number: numberOf(i),
    lines: [{ offerId: 'MUG', quantity: 3 }],
  }))
  const test = testOzon({ seed: { sellers: [{ products: [{ offerId: 'MUG', sku: '11' }], postings }] } })
  const asked = (operation: string): number =>
    test.sandbox.journal.filter(entry => entry.kind === 'request' && entry.operation === operation).length
  return { ...test, asked }
}

describe('a reader of postings', () => {
  it('asks once for what is wanted at the same moment', async () => {
    const { ozon, asked } = shopOf(3)
    const reader = createPostingReader(ozon)
    const seen = await Promise.all([0, 1, 2].map(i => reader.readOne({ postingNumber: numberOf(i) })))
    expect(seen.map(each => each?.posting.postingNumber)).toEqual([0, 1, 2].map(numberOf))
    expect(asked(LIST)).toBe(1)
    expect(asked(GET)).toBe(0)
  })

  it('asks a hundred at a time, and waits for company only so long', async () => {
    const { ozon, asked, clock } = shopOf(250)
    const reader = createPostingReader(ozon, { lingerMs: 2_000 })
    const began = clock.now()
    const numbers = Array.from({ length: 250 }, (_, i) => ({ postingNumber: numberOf(i) }))
    const all = await Promise.all(numbers.map(number => reader.readOne(number)))
    expect(all.every(each => each !== undefined)).toBe(true)
    expect(asked(LIST)).toBe(3)
    expect(clock.now() - began).toBe(2_000)
    const together = await reader.read(numbers)
    expect(together.size).toBe(250)
    expect(asked(LIST)).toBe(6)
  })

  it('tells what a posting was split into', async () => {
    const { ozon } = shopOf(1)
    await ozon.packing.split(numberOf(0), MUGS)
    const seen = await createPostingReader(ozon).readOne({ postingNumber: numberOf(0), orderNumber: '3000-0000' })
    if (seen === undefined) throw new Error('It is there.')
    expect(seen.order).toHaveLength(2)
    expect(childrenOf(seen).map(({ postingNumber }) => postingNumber)).toEqual(['3000-0000-2'])
  })

  it('asks singly for what no list has, with what belongs to it', async () => {
    const test = shopOf(1)
    await test.ozon.packing.split(numberOf(0), MUGS)
    const empty: Stand = async () => ({ json: { postings: [], has_next: false, cursor: '' } })
    const { ozon } = answering(test, { [LIST]: empty })
    const alone: Stand = async () => ({ json: { result: { posting_number: '8-8-8', products: [] } } })
    const other = answering(test, { [LIST]: empty, [GET]: alone })
    expect((await createPostingReader(other.ozon).readOne({ postingNumber: '8-8-8' }))?.order).toHaveLength(1)
    const seen = await createPostingReader(ozon).readOne({ postingNumber: numberOf(0) })
    expect(seen?.order.map(({ postingNumber }) => postingNumber)).toEqual([numberOf(0), '3000-0000-2'])
    expect(await createPostingReader(ozon).readOne({ postingNumber: '9-9-9' })).toBeUndefined()
  })

  it('lets one posting that cannot be read cost the others nothing', async () => {
    const test = shopOf(3)
    const broken: Stand = async ({ real }) => {
      const answer = await real()
      const [first, ...others] = answer['postings'] as Record<string, unknown>[]
      return { json: { ...answer, postings: [{ ...first, products: 'none' }, ...others] } }
    }
    const single: Stand = async () => ({ json: { result: { posting_number: numberOf(0), products: 'none' } } })
    const { ozon } = answering(test, { [LIST]: broken, [GET]: single })
    const seen = await createPostingReader(ozon).read([0, 1, 2].map(i => ({ postingNumber: numberOf(i) })))
    expect([...seen.keys()]).toEqual([numberOf(1), numberOf(2)])
  })

  it('gives the refusal of a number to whoever asked for it, and the others their postings', async () => {
    const test = shopOf(2)
    const refusal = { status: 400, json: { code: 3, message: 'odd number' } }
    const list: Stand = async ({ body, real }) =>
      JSON.stringify(body).includes('"odd"') ? refusal : { json: await real() }
    const { ozon } = answering(test, { [LIST]: list, [GET]: async () => refusal })
    const reader = createPostingReader(ozon)
    const asked = ['odd-1', numberOf(0), numberOf(1)].map(postingNumber => ({ postingNumber }))
    const [odd, ...others] = await Promise.allSettled(asked.map(each => reader.readOne(each)))
    expect(odd).toMatchObject({ reason: { kind: 'rejected', ozonMessage: 'odd number' } })
    expect(others.map(each => each.status === 'fulfilled' && each.value?.posting.postingNumber)).toEqual([
      numberOf(0),
      numberOf(1),
    ])
    expect([...(await reader.read(asked)).keys()]).toEqual([numberOf(0), numberOf(1)])
  })

  it('passes on what concerns all, to all that wait', async () => {
    const test = shopOf(1)
    const closed: Stand = async () => ({ status: 403, json: { code: 7, message: 'no role' } })
    const list = answering(test, { [LIST]: closed })
    await expect(createPostingReader(list.ozon).read([{ postingNumber: '1-1-1' }])).rejects.toMatchObject({
      kind: 'permission',
    })
    const get = answering(test, { [GET]: closed })
    await expect(createPostingReader(get.ozon).readOne({ postingNumber: '1-1-1' })).rejects.toMatchObject({
      kind: 'permission',
    })
  })

  it("ends with the signal's reason while it waits for company", async () => {
    const { ozon } = shopOf(1)
    const reason = new Error('enough')
    const stop = new AbortController()
    const reader = createPostingReader(ozon, { lingerMs: 60_000, signal: stop.signal })
    const reading = reader.read([{ postingNumber: numberOf(0) }])
    stop.abort(reason)
    await expect(reading).rejects.toBe(reason)
  })
})

describe('what lookups compare', () => {
  it('is plain, and counts lines of one product together', async () => {
    const { ozon } = shopOf(1)
    const posting = await ozon.postings.get(numberOf(0))
    expect(factsOf(posting)).toMatchObject({ status: 'awaiting_packaging', quantities: ['11:3'] })
    const lines = [
      { sku: '5', quantity: 1 },
      { sku: '6', quantity: 0 },
      { sku: '5', quantity: 2 },
    ]
    expect(quantitiesOf(lines)).toEqual(['5:3'])
  })

  it('has a digest that depends on the data alone', () => {
    expect(digestOf({ a: 1, b: [{ c: 2, d: 3 }] })).toBe(digestOf({ b: [{ d: 3, c: 2 }], a: 1 }))
    expect(digestOf({ a: 1 })).not.toBe(digestOf({ a: 2 }))
    expect(digestOf(['a', 'b'])).not.toBe(digestOf(['b', 'a']))
    expect(digestOf(undefined)).toMatch(/^[\da-f]{14}$/)
    const digests = Array.from({ length: 20_000 }, (_, i) => digestOf({ i }))
    expect(new Set(digests).size).toBe(20_000)
  })
})

describe('slots', () => {
  it('let so many have a turn, in their order, and end a turn once', async () => {
    const slots = new Slots(2)
    const order: number[] = []
    const turn = async (i: number): Promise<() => void> => {
      const end = await slots.take()
      order.push(i)
      return end
    }
    const [first, second] = await Promise.all([turn(1), turn(2)])
    const third = turn(3)
    const fourth = turn(4)
    await Promise.resolve()
    expect(order).toEqual([1, 2])
    first()
    first()
    await third
    expect(order).toEqual([1, 2, 3])
    second()
    const end = await fourth
    end()
    expect(order).toEqual([1, 2, 3, 4])
  })
})
