import type { HiddenReason, ProductAvailability, ProductCard, ProductSource, ProductStatus } from '../model/product.ts'
import type { DriftNotes } from './drift.ts'
import { money } from './money.ts'
import { along, type Into, object, objects, part, type Source } from './part.ts'
import { flag, id, instant, number, text, texts } from './readers.ts'
import { rowsOf } from './rows.ts'

const STATUS = part<ProductStatus>('items[].statuses', undefined, [
  ['status', 'status', text],
  ['status_name', 'name', text],
  ['status_description', 'description', text],
  ['status_tooltip', 'tooltip', text],
  ['status_failed', 'failed', text],
  ['moderate_status', 'moderation', text],
  ['validation_status', 'validation', text],
  ['is_created', 'isCreated', flag],
  ['status_updated_at', 'updatedAt', instant],
])

const SOURCE = part<ProductSource>('items[].sources[]', undefined, [
  ['source', 'source', text],
  ['sku', 'sku', id],
  ['shipment_type', 'shipmentType', text],
  ['quant_code', 'quantCode', text],
  ['created_at', 'createdAt', instant],
])

const HUMAN = part<HiddenReason>('items[].availabilities[].reasons[].human_text', undefined, [['text', 'text', text]])
const humanText = object(HUMAN)

const REASON = part<HiddenReason>('items[].availabilities[].reasons[]', undefined, [
  ['id', 'id', id],
  ['human_text', 'text', (value, field, notes, source) => humanText(value, field, notes, source)?.text],
])

const AVAILABILITY = part<ProductAvailability>('items[].availabilities[]', undefined, [
  ['sku', 'sku', id],
  ['source', 'source', text],
  ['availability', 'availability', text],
  ['reasons', 'reasons', objects(REASON)],
])

const VISIBILITY = part<Pick<ProductCard, 'hasPrice' | 'hasStock'>>('items[].visibility_details', undefined, [
  ['has_price', 'hasPrice', flag],
  ['has_stock', 'hasStock', flag],
])
const visibilityOf = object(VISIBILITY)

/** Ozon keeps the two in an object of their own. */
const visibility: Into<ReadCard> = (value, model, field, notes, source) => {
  Object.assign(model, visibilityOf(value, field, notes, source))
}

/** A card as it is read, before the SKUs of its parts are gathered. */
interface ReadCard extends Omit<ProductCard, 'skus'> {
  readonly stocks?: readonly { readonly sku?: string }[]
}

/** How much there is, other methods tell better; the SKUs are by scheme. */
const STOCK = part<{ sku: string }>('items[].stocks.stocks[]', undefined, [
  ['sku', 'sku', id],
  ...['present', 'reserved', 'source'].map(name => [name, along] as const),
])

const stocksOf = object(
  part<Pick<ReadCard, 'stocks'>>('items[].stocks', undefined, [
    ['stocks', 'stocks', objects(STOCK)],
    ['has_stock', along],
  ]),
)

/** Documented, and of no use for an order: prices of rivals, commissions (`products.prices` has them), mistakes of cards. */
const UNREAD = [
  'color_image',
  'commissions',
  'discounted_fbo_stocks',
  'errors',
  'has_discounted_fbo_item',
  'is_prepayment_allowed',
  'model_info',
  'price_indexes',
  'promotions',
]

const CARD = part<ReadCard>('items[]', undefined, [
  ['id', 'id', id],
  ['sku', 'sku', id],
  ['offer_id', 'offerId', text],
  ['name', 'name', text],
  ['barcodes', 'barcodes', texts],
  ['currency_code', along],
  ['price', 'price', money('currency_code')],
  ['old_price', 'oldPrice', money('currency_code')],
  ['min_price', 'minPrice', money('currency_code')],
  ['declared_price', 'declaredPrice', money('currency_code')],
  ['vat', 'vat', text],
  ['volume_weight', 'volumeWeight', number],
  ['is_archived', 'isArchived', flag],
  ['is_autoarchived', 'isAutoArchived', flag],
  ['is_discounted', 'isDiscounted', flag],
  ['is_kgt', 'isBulky', flag],
  ['is_super', 'isSuper', flag],
  ['visibility_details', visibility],
  ['statuses', 'status', object(STATUS)],
  ['sources', 'sources', objects(SOURCE)],
  ['stocks', 'stocks', (value, field, notes, source) => stocksOf(value, field, notes, source)?.stocks],
  ['availabilities', 'availabilities', objects(AVAILABILITY)],
  ['description_category_id', 'descriptionCategoryId', id],
  ['type_id', 'typeId', id],
  ['images', 'images', texts],
  ['primary_image', 'primaryImages', texts],
  ['created_at', 'createdAt', instant],
  ['updated_at', 'updatedAt', instant],
  ...UNREAD.map(name => [name, along] as const),
])

const CARDS = rowsOf<ReadCard>('items', { part: CARD, start: () => ({ id: '' }), key: ['id', 'id'] })

/** The answer of /v3/product/info/list. */
export const decodeProductCards = (answer: Source, notes: DriftNotes): readonly ProductCard[] =>
  CARDS(answer, notes).rows.map(withSkus)

/** The product's own SKU comes first. */
function withSkus({ stocks = [], ...card }: ReadCard): ProductCard {
  const told = [card, ...(card.sources ?? []), ...stocks].map(({ sku }) => sku)
  return { ...card, skus: [...new Set(told.filter(sku => sku !== undefined))] }
}
