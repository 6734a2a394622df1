import { expect, it } from 'vitest'
import { Assembly } from '../../src/resources/assembly.ts'
import { apiOf } from '../support/api-of.ts'
import type { Answers } from '../support/fake-ozon.ts'
import { readFixture } from '../support/fixtures.ts'

function open(answers: Answers) {
  const { api, sent, told } = apiOf(answers)
  return { assembly: new Assembly(api), sent, told }
}

const POSTINGS = '/v1/assembly/fbs/posting/list'
const PRODUCTS = '/v1/assembly/fbs/product/list'
const CARRIAGE_POSTINGS = '/v1/assembly/carriage/posting/list'
const CARRIAGE_PRODUCTS = '/v1/assembly/carriage/product/list'
const ALL = { limit: Number.POSITIVE_INFINITY }
const cutoff = { from: '2026-03-07T00:00:00+03:00', to: new Date('2026-03-08T00:00:00Z') }
const CUTOFF = { cutoff_from: '2026-03-06T21:00:00.000Z', cutoff_to: '2026-03-08T00:00:00.000Z' }

it('a picker sees each posting with its products', async () => {
  const { assembly, sent, told } = open({
    [POSTINGS]: (_, count) =>
      count === 1 ? readFixture('json/v1-assembly-fbs-posting-list/001.json') : { postings: [] },
  })
  const list = await assembly.postings({ cutoff, deliveryMethodId: '7' }).toArray(ALL)
  expect(list.slice(1, 2)).toEqual([
    {
      postingNumber: '123456789-0001-1',
      assemblyCode: 'test-assembly-code-12346',
      cutoffAt: new Date('2026-03-07T10:00:00Z'),
      products: [
        {
          sku: '1000123458',
          offerId: 'test-offer-123458',
          name: 'Тестовый товар 3',
          pictureUrl: 'https://test-example.com/images/product-123458.jpg',
          quantity: 3,
        },
      ],
    },
  ])
  const filter = { ...CUTOFF, delivery_method_id: 7 }
  expect(sent.map(({ body }) => body)).toEqual([
    { filter, sort_dir: 'ASC', limit: 1000 },
    { filter, sort_dir: 'ASC', limit: 1000, cursor: 'test-cursor-next-page-67890' },
  ])
  expect(told).toEqual([])
})

it('or each product with its postings, page by offset', async () => {
  const { assembly, sent, told } = open({
    [PRODUCTS]: (_, count) =>
      count === 1
        ? readFixture('json/v1-assembly-fbs-product-list/001.json')
        : { products: [{ sku: 1, quantity: 2 }], products_count: 6, has_next: false },
  })
  const list = await assembly.products({ cutoff, sortDirection: 'DESC' }).toArray(ALL)
  expect(list).toHaveLength(6)
  expect(list[0]).toEqual({
    sku: '1000123456',
    offerId: 'test-offer-123456',
    name: 'string',
    pictureUrl: 'https://test-example.com/images/product-123456.jpg',
    quantity: 15,
    postings: [
      { postingNumber: '789456123-0002-3', quantity: 2 },
      { postingNumber: '123456789-0001-1', quantity: 3 },
      { postingNumber: '456123789-0003-5', quantity: 1 },
    ],
  })
  expect(list[5]).toEqual({ sku: '1', quantity: 2, postings: [] })
  expect(sent.map(({ body }) => [body['offset'], body['limit'], body['sort_dir'], body['filter']])).toEqual([
    [0, 1000, 'DESC', CUTOFF],
    [5, 1000, 'DESC', CUTOFF],
  ])
  expect(told).toEqual([])
})

it('a carriage is picked in the same two ways', async () => {
  const product = { sku: '5', offer_id: 'o', product_name: 'Doll', picture_url: 'https://p', quantity: '2' }
  const read = { sku: '5', offerId: 'o', name: 'Doll', pictureUrl: 'https://p', quantity: 2 }
  const { assembly, sent, told } = open({
    [CARRIAGE_POSTINGS]: () => ({
      can_print_mass_label: true,
      cursor: '',
      postings: [{ posting_number: '1-1-1', assembly_code: 'A', can_print_label: false, products: [product] }],
    }),
    [CARRIAGE_PRODUCTS]: (_, count) =>
      count === 1 ? { cursor: 'c', products: [{ ...product, posting_numbers: ['1-1-1', '2-1-1'] }] } : { products: [] },
  })
  expect(await assembly.carriagePostings('15', { cutoff }).toArray(ALL)).toEqual([
    { postingNumber: '1-1-1', assemblyCode: 'A', canPrintLabel: false, canPrintMassLabel: true, products: [read] },
  ])
  expect(await assembly.carriageProducts('15', { deliveryMethodId: '7' }).toArray(ALL)).toEqual([
    { ...read, postings: [{ postingNumber: '1-1-1' }, { postingNumber: '2-1-1' }] },
  ])
  expect(sent.map(({ body }) => body)).toEqual([
    { filter: { carriage_id: 15, ...CUTOFF }, limit: 100 },
    { filter: { carriage_id: 15, delivery_method_id: 7 }, limit: 100 },
    { filter: { carriage_id: 15, delivery_method_id: 7 }, limit: 100, cursor: 'c' },
  ])
  expect(told).toEqual([])
})

it('empty and odd lists cost nothing but drift', async () => {
  const { assembly, told } = open({
    [POSTINGS]: (_, count) =>
      count === 1
        ? { cursor: '' }
        : { cutoff: 'noon', shelf: 1, postings: [{ products: [{ sku: {} }], can_print_label: 'maybe' }] },
    [PRODUCTS]: () => ({ has_next: false }),
    [CARRIAGE_PRODUCTS]: () => ({ products: [{ sku: 1, posting_numbers: 7 }] }),
  })
  expect(await assembly.postings({ cutoff }).first()).toBeUndefined()
  expect(await assembly.products({ cutoff }).first()).toBeUndefined()
  expect(told).toEqual([])
  expect(await assembly.postings({ cutoff }).first()).toEqual({ postingNumber: '', products: [{ sku: '' }] })
  expect(await assembly.carriageProducts('1').first()).toEqual({ sku: '1', postings: [] })
  expect(told.toSorted()).toEqual([
    'missing postings[].posting_number',
    'unknown-field shelf',
    'wrong-type cutoff',
    'wrong-type postings[].can_print_label',
    'wrong-type postings[].products[].sku',
    'wrong-type products[].posting_numbers',
  ])
})

it('a wrong period or id is refused before anything is sent', () => {
  const { assembly, sent } = open({})
  expect(() => assembly.postings({ cutoff: { from: cutoff.to, to: cutoff.from } })).toThrow('before the beginning')
  // What a caller without types may pass.
  expect(() => assembly.products({} as never)).toThrow('cutoff')
  expect(() => assembly.carriagePostings('x')).toThrow("carriageId: must be an id of digits (got 'x')")
  // As above.
  expect(() => assembly.carriageProducts('1', { deliveryMethodId: 'x', cutoff: 'soon' as never })).toThrow(
    /cutoff: .*\n.*deliveryMethodId: /,
  )
  expect(sent).toEqual([])
})
