import { OZON_WAREHOUSE } from '../postings/orders.ts'
import type { Seller } from '../records/seller.ts'
import type { ProductRecord } from '../records/shop.ts'
import { idNumber } from './common.ts'

/** Products are older than every sandbox. */
const MADE_AT = '2025-03-11T11:57:51Z'
const LITRES = 0.3

/** A product as `/v3/product/info/list` tells it: what is nothing but a matter of selling is left out. */
export function productCard(seller: Seller, product: ProductRecord) {
  const { sku, productId, offerId, name, price, currency, barcode } = product
  const stocks = stocksOf(seller, product)
  const hasStock = stocks.some(({ present, reserved }) => present > reserved)
  return {
    id: idNumber(productId),
    sku: idNumber(sku),
    offer_id: offerId,
    name,
    barcodes: [barcode],
    price,
    old_price: '',
    min_price: '',
    currency_code: currency,
    vat: '0.2',
    volume_weight: LITRES,
    created_at: MADE_AT,
    updated_at: MADE_AT,
    is_archived: false,
    is_autoarchived: false,
    is_discounted: false,
    is_kgt: false,
    is_super: false,
    images: [],
    primary_image: [],
    statuses: {
      status: 'price_sent',
      status_name: 'Продается',
      status_description: '',
      status_tooltip: '',
      status_failed: '',
      moderate_status: 'approved',
      validation_status: 'success',
      is_created: true,
      status_updated_at: MADE_AT,
    },
    sources: ['sds', 'fbo'].map(source => ({
      source,
      sku: idNumber(sku),
      shipment_type: 'SHIPMENT_TYPE_GENERAL',
      quant_code: '',
      created_at: MADE_AT,
    })),
    stocks: { has_stock: hasStock, stocks },
    visibility_details: { has_price: true, has_stock: hasStock },
  }
}

/** Over all warehouses, those of the seller together and those of Ozon together. */
function stocksOf(seller: Seller, { sku }: ProductRecord) {
  const own = [...seller.stocks].filter(stock => stock.sku === sku)
  const isOfOzon = ({ warehouseId }: { readonly warehouseId: string }): boolean => warehouseId === OZON_WAREHOUSE
  const groups = [
    ['fbs', own.filter(stock => !isOfOzon(stock))],
    ['fbo', own.filter(isOfOzon)],
  ] as const
  return groups
    .filter(([, rows]) => rows.length > 0)
    .map(([source, rows]) => ({
      source,
      sku: idNumber(sku),
      present: rows.reduce((sum, { present }) => sum + present, 0),
      reserved: rows.reduce((sum, { reserved }) => sum + reserved, 0),
    }))
}
