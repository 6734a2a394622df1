import { expect, it } from 'vitest'
import { isServerError } from '../../src/errors.ts'
import { CompanyOrders } from '../../src/resources/company-orders.ts'
import { apiOf } from '../support/api-of.ts'
import { type Answers, json } from '../support/fake-ozon.ts'
import { readFixture } from '../support/fixtures.ts'

const UNPAID = '/v1/posting/unpaid-legal/product/list'
const all = { limit: Number.POSITIVE_INFINITY }

function open(answers: Answers) {
  const { api, sent, told } = apiOf(answers)
  return { orders: new CompanyOrders(api), sent, told }
}

it('unpaid products of companies are listed to the end', async () => {
  const { orders, sent, told } = open({
    [UNPAID]: (_, count) =>
      count === 1
        ? readFixture('json/v1-posting-unpaid-legal-product-list/001.json')
        : { products: [{ product_id: '9007199254740993', quantity: 0 }], cursor: '' },
  })
  expect(await orders.unpaidProducts().toArray(all)).toEqual([
    {
      productId: '145123054',
      offerId: '10032',
      quantity: 1,
      name: 'Телевизор LG',
      imageUrl: 'https://cdn1.ozon.ru/multimedia/10741275.jpg',
    },
    { productId: '9007199254740993', quantity: 0 },
  ])
  expect(sent.map(({ body }) => body)).toEqual([
    { limit: 1000 },
    { limit: 1000, cursor: 'hCGiPPopcBFMgMErdzaCEpzQfinuPyEhUoSmBMADuoFAhBjXeA==' },
  ])
  expect(told).toEqual([])
})

it('there may be none, odd ones, or no answer', async () => {
  const { orders, told } = open({
    [UNPAID]: (_, count) => {
      if (count === 1) return { products: [] }
      return count === 2
        ? { products: [{ quantity: -1, price: 5 }] }
        : json(500, { code: 13, message: 'Internal error' })
    },
  })
  expect(await orders.unpaidProducts().first()).toBeUndefined()
  expect(await orders.unpaidProducts().first()).toEqual({ productId: '' })
  expect(told.toSorted()).toEqual([
    'missing products[].product_id',
    'unknown-field products[].price',
    'wrong-type products[].quantity',
  ])
  const error: unknown = await orders
    .unpaidProducts()
    .first()
    .catch((thrown: unknown) => thrown)
  expect(isServerError(error)).toBe(true)
})
