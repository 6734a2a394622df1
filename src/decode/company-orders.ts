import type { UnpaidProduct } from '../model/company-order.ts'
import { part } from './part.ts'
import { count, id, text } from './readers.ts'
import { rowsOf } from './rows.ts'

/** The answer of /v1/posting/unpaid-legal/product/list. */
export const decodeUnpaidProducts = rowsOf<UnpaidProduct>('products', {
  part: part<UnpaidProduct>('products[]', undefined, [
    ['product_id', 'productId', id],
    ['offer_id', 'offerId', text],
    ['name', 'name', text],
    ['quantity', 'quantity', count],
    ['image_url', 'imageUrl', text],
  ]),
  start: () => ({ productId: '' }),
  key: ['product_id', 'productId'],
})
