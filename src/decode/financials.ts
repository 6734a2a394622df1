import type { Commission, Financials, LineFinancials, Promotion } from '../model/financials.ts'
import { postingFields } from '../wire/posting-fields.ts'
import { money, moneyMap, readMoneyObject } from './money.ts'
import { along, type Draft, type Into, isSource, object, objects, part, type Read, readInto } from './part.ts'
import { count, flag, id, instant, number, text } from './readers.ts'

const LINES = 'financial_data.products[]'

const commissionPart = (name: string): Read<Commission> =>
  object(
    part<Commission>(`${LINES}.${name}`, postingFields[`${LINES}.${name}`], [
      ['amount', 'amount', money()],
      ['payout', 'payout', money()],
      ['percent', 'percent', number],
    ]),
  )

const PROMOTION = part<Promotion>(`${LINES}.actions[]`, postingFields[`${LINES}.actions[]`], [
  ['action_id', 'id', id],
  ['action_type', 'type', text],
  ['description', 'description', text],
  ['date_from', 'from', instant],
  ['date_to', 'to', instant],
  ['discount_value', 'discount', money()],
  ['discount_percent', 'discountPercent', number],
  ['is_from_seller', 'isFromSeller', flag],
])

/** A description alone on most methods, an object on FBP. */
const promotions: Read<readonly Promotion[]> = (value, field, notes) => {
  if (!Array.isArray(value)) {
    notes.note('wrong-type', field.path)
    return undefined
  }
  const list: Promotion[] = []
  for (const each of value) {
    if (typeof each === 'string') list.push({ description: each })
    else if (isSource(each)) {
      const promotion: Draft<Promotion> = {}
      readInto(PROMOTION, each, promotion, notes)
      list.push(promotion)
    } else if (each !== null) notes.note('wrong-type', `${field.path}[]`)
  }
  return list
}

/** `{ amount, currency, percent }` of the newer shapes: the rate stands inside the money. */
const commission: Into<LineFinancials> = (value, model, field, notes) => {
  if (!isSource(value)) {
    notes.note('wrong-type', field.path)
    return
  }
  const amount = readMoneyObject(value, field, notes, 'percent')
  if (amount !== undefined) model.commission = amount
  const rate = value['percent']
  const percent = rate === null || rate === undefined ? undefined : number(rate, field, notes, value)
  if (percent !== undefined) model.commissionPercent = percent
}

const LINE_FINANCIALS = part<LineFinancials>(
  LINES,
  postingFields[LINES],
  [
    ['sku', 'sku', id],
    // The SKU as well, under an older name.
    ['product_id', 'sku', id],
    ['quantity', 'quantity', count],
    // `currency_code` is documented as the currency of the seller's prices, and of nothing else.
    ['price', 'price', money('currency_code')],
    ['old_price', 'oldPrice', money('currency_code')],
    ['total_discount_value', 'totalDiscount', money('currency_code')],
    ['total_discount_percent', 'totalDiscountPercent', number],
    ['currency_code', along],
    ['customer_price', 'customerPrice', money('customer_currency_code')],
    ['customer_currency_code', 'customerCurrency', text],
    ['client_price', 'clientPrice', money()],
    ['seller_price', 'sellerPrice', money()],
    ['payout', 'payout', money()],
    ['commission', commission, ['commission', 'commissionPercent']],
    ['commission_amount', 'commission', money('commissions_currency_code')],
    ['commissions_price', 'commission', money('commissions_currency_code')],
    ['commission_percent', 'commissionPercent', number],
    ['commissions_currency_code', 'commissionCurrency', text],
    ['posting_commission', 'postingCommission', commissionPart('posting_commission')],
    ['return_commission', 'returnCommission', commissionPart('return_commission')],
    ['actions', 'promotions', promotions],
    ['item_services', 'services', moneyMap],
    ['picking', 'picking', text],
  ],
  { odd: 'client_price item_services picking' },
)

export const financials = object(
  part<Financials>(
    'financial_data',
    postingFields['financial_data'],
    [
      ['cluster_from', 'clusterFrom', text],
      ['cluster_to', 'clusterTo', text],
      ['delivery_amount', 'deliveryAmount', money()],
      ['products', 'lines', objects(LINE_FINANCIALS)],
      ['posting_services', 'services', moneyMap],
    ],
    { odd: 'posting_services' },
  ),
)
