import type { ProductCommissions, ProductPrices, ProductPromotion, ProductPromotions } from '../model/product.ts'
import { money } from './money.ts'
import { along, type Into, object, objects, part } from './part.ts'
import { flag, id, instant, number, text } from './readers.ts'
import { rowsOf } from './rows.ts'

const PRICE = part<ProductPrices>('items[].price', undefined, [
  // Documented as the currency of the seller's prices.
  ['currency_code', along],
  ['price', 'price', money('currency_code')],
  ['old_price', 'oldPrice', money('currency_code')],
  ['min_price', 'minPrice', money('currency_code')],
  ['marketing_seller_price', 'marketingSellerPrice', money('currency_code')],
  ['declared_price', 'declaredPrice', money('currency_code')],
  ['net_price', 'netPrice', money('currency_code')],
  ['retail_price', 'retailPrice', money('currency_code')],
  ['vat', 'vat', number],
  ['auto_action_enabled', 'isAutoActionEnabled', flag],
  ['auto_add_to_ozon_actions_list_enabled', 'isAutoAddEnabled', flag],
])
const priceOf = object(PRICE)

/** Ozon keeps prices in an object of their own. */
const price: Into<ProductPrices> = (value, model, field, notes, source) => {
  Object.assign(model, priceOf(value, field, notes, source))
}

const COMMISSIONS = part<ProductCommissions>('items[].commissions', undefined, [
  ['sales_percent_fbo', 'salesPercentFbo', number],
  ['sales_percent_fbs', 'salesPercentFbs', number],
  ['sales_percent_rfbs', 'salesPercentRfbs', number],
  ['sales_percent_fbp', 'salesPercentFbp', number],
  ['fbo_deliv_to_customer_amount', 'fboDeliveryToCustomer', money()],
  ['fbo_direct_flow_trans_min_amount', 'fboDirectFlowMin', money()],
  ['fbo_direct_flow_trans_max_amount', 'fboDirectFlowMax', money()],
  ['fbo_return_flow_amount', 'fboReturnFlow', money()],
  ['fbs_deliv_to_customer_amount', 'fbsDeliveryToCustomer', money()],
  ['fbs_direct_flow_trans_min_amount', 'fbsDirectFlowMin', money()],
  ['fbs_direct_flow_trans_max_amount', 'fbsDirectFlowMax', money()],
  ['fbs_first_mile_min_amount', 'fbsFirstMileMin', money()],
  ['fbs_first_mile_max_amount', 'fbsFirstMileMax', money()],
  ['fbs_return_flow_amount', 'fbsReturnFlow', money()],
])

const PROMOTION = part<ProductPromotion>('items[].marketing_actions.actions[]', undefined, [
  ['title', 'title', text],
  ['value', 'value', number],
  ['date_from', 'from', instant],
  ['date_to', 'to', instant],
])

const PROMOTIONS = part<ProductPromotions>('items[].marketing_actions', undefined, [
  ['actions', 'promotions', objects(PROMOTION)],
  ['ozon_actions_exist', 'canHaveOzonPromotion', flag],
  ['current_period_from', 'from', instant],
  ['current_period_to', 'to', instant],
])

const PRODUCT = part<ProductPrices>('items[]', undefined, [
  ['product_id', 'productId', id],
  ['offer_id', 'offerId', text],
  ['price', price],
  ['volume_weight', 'volumeWeight', number],
  ['acquiring', 'acquiring', number],
  ['commissions', 'commissions', object(COMMISSIONS)],
  ['marketing_actions', 'promotions', object(PROMOTIONS)],
  // Prices of rivals are of no use for an order.
  ['price_indexes', along],
])

/** The answer of /v5/product/info/prices. */
export const decodeProductPrices = rowsOf<ProductPrices>(
  'items',
  { part: PRODUCT, start: () => ({ productId: '' }), key: ['product_id', 'productId'] },
  ['total'],
)
