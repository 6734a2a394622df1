import { type Problem, showValue } from '../../errors.ts'
import { fractionDigits } from '../../internal/decimal-text.ts'
import type { Cart, CheckoutItem } from '../../model/checkout.ts'
import type { DeliveryOrder, DeliveryOrderSplit } from '../../model/delivery-order.ts'
import type { GeoPoint } from '../../model/geo.ts'
import { Money } from '../../money.ts'
import { type NamesOf, namesIn } from '../../names.ts'
import {
  countProblem,
  eitherProblems,
  elementProblems,
  fieldProblems,
  idProblem,
  looseOf,
  optional,
  placeProblem,
  textProblem,
  wordProblem,
} from '../shared/loose-checks.ts'
import { PERIOD, type Period, periodProblems } from '../shared/period.ts'

const SCHEMES = ['mix', 'fbo', 'fbs']
/** The longest list of a checkout. */
const MOST_ITEMS = 1000
/** Digits after the point that Ozon's money has room for. */
export const MONEY_DIGITS = 9

const PERSON = {
  firstName: textProblem(),
  lastName: textProblem(),
  middleName: optional(textProblem()),
  phone: textProblem(),
}

const ADDRESS = {
  place: placeProblem,
  country: textProblem(50),
  city: textProblem(500),
  houseNumber: textProblem(50),
  region: optional(textProblem(500)),
  street: optional(textProblem(500)),
  apartment: optional(textProblem(50)),
  entrance: optional(textProblem(10)),
  floor: optional(textProblem(10)),
  intercom: optional(textProblem(50)),
  zipCode: optional(textProblem(10)),
  comment: optional(textProblem(1000)),
}

const ITEM = {
  sku: idProblem,
  offerId: optional(textProblem()),
  quantity: countProblem,
  price: (field: string, value: unknown) => priceProblem(field, value) ?? currencyProblem(field, value),
}

const SPLIT = {
  warehouseId: idProblem,
  methodId: idProblem,
  methodType: wordProblem(['COURIER', 'PVZ', 'POSTAMAT']),
  timeslotId: idProblem,
  price: optional(priceProblem),
}

export const GEO_POINT: NamesOf<GeoPoint> = { latitude: true, longitude: true }
const CART_ITEM: NamesOf<CheckoutItem> = { sku: true, offerId: true, quantity: true }
export const CART: NamesOf<Cart> = {
  items: CART_ITEM,
  to: { mapPointId: true, place: GEO_POINT },
  scheme: true,
  buyerPhone: true,
}
const ORDER_SPLIT: NamesOf<DeliveryOrderSplit> = { ...namesIn(SPLIT), logistic: PERIOD, items: namesIn(ITEM) }
export const DELIVERY_ORDER: NamesOf<DeliveryOrder> = {
  scheme: true,
  buyer: namesIn(PERSON),
  recipient: namesIn(PERSON),
  to: { mapPointId: true, courier: { ...namesIn(ADDRESS), place: GEO_POINT } },
  splits: ORDER_SPLIT,
}

const list = (problem: Problem | undefined): readonly Problem[] => (problem === undefined ? [] : [problem])

/** Every mistake of an order. Ozon's schema would find some as well, but show what is personal. */
export function orderProblems(value: unknown): readonly Problem[] {
  const order = looseOf(value)
  if (order === undefined) return [{ field: 'order', rule: 'must be an object' }]
  return [
    ...list(wordProblem(SCHEMES)('scheme', order['scheme'])),
    ...fieldProblems('buyer', order['buyer'], PERSON),
    ...fieldProblems('recipient', order['recipient'], PERSON),
    ...eitherProblems('to', order['to'], {
      mapPointId: (field, id) => list(idProblem(field, id)),
      courier: (field, address) => fieldProblems(field, address, ADDRESS),
    }),
    ...elementProblems('splits', order['splits'], splitProblems),
  ]
}

function splitProblems(field: string, split: unknown): readonly Problem[] {
  const given = looseOf(split)
  if (given === undefined) return [{ field, rule: 'must be an object' }]
  return [
    ...fieldProblems(field, split, SPLIT),
    // It must be there, and what it is the check finds out.
    ...periodProblems(`${field}.logistic`, (given['logistic'] ?? null) as Period | undefined),
    ...elementProblems(`${field}.items`, given['items'], (at, item) => fieldProblems(at, item, ITEM)),
  ]
}

function priceProblem(field: string, value: unknown): Problem | undefined {
  if (!Money.isMoney(value)) return { field, rule: "must be money, such as Money.of('99.90', 'RUB')" }
  if (fractionDigits(value.amount) <= MONEY_DIGITS) return undefined
  return { field, rule: `must have at most ${MONEY_DIGITS} digits after the point`, value: showValue(value.amount) }
}

const currencyProblem = (field: string, value: unknown): Problem | undefined =>
  Money.isMoney(value) && value.currency === undefined ? { field, rule: 'must have a currency' } : undefined

/** Every mistake of a cart. */
export function cartProblems(value: unknown): readonly Problem[] {
  const cart = looseOf(value)
  if (cart === undefined) return [{ field: 'cart', rule: 'must be an object' }]
  return [
    ...list(optional(wordProblem(SCHEMES))('scheme', cart['scheme'])),
    ...list(optional(textProblem())('buyerPhone', cart['buyerPhone'])),
    ...eitherProblems('to', cart['to'], {
      mapPointId: (field, id) => list(idProblem(field, id)),
      place: (field, place) => list(placeProblem(field, place)),
    }),
    ...elementProblems('items', cart['items'], cartItemProblems),
    ...list(lengthProblem(cart['items'])),
  ]
}

function cartItemProblems(field: string, item: unknown): readonly Problem[] {
  const given = looseOf(item)
  // Ozon requires neither, but nothing else names a product (inferred).
  const isNameless = given !== undefined && given['sku'] === undefined && given['offerId'] === undefined
  return [
    ...fieldProblems(field, item, {
      sku: optional(idProblem),
      offerId: optional(textProblem()),
      quantity: countProblem,
    }),
    ...(isNameless ? [{ field, rule: 'must name the product by sku, offerId or both' }] : []),
  ]
}

/** A cart is not split: its parts would be delivered by themselves. */
function lengthProblem(items: unknown): Problem | undefined {
  const isLong = Array.isArray(items) && items.length > MOST_ITEMS
  return isLong ? { field: 'items', rule: `holds at most ${MOST_ITEMS}`, value: showValue(items) } : undefined
}

/** Documented as 7XXXXXXXXXX. */
export const phoneProblem = (field: string, value: unknown): Problem | undefined =>
  typeof value === 'string' && /^7\d{10}$/.test(value)
    ? undefined
    : { field, rule: 'must be 11 digits that begin with 7, as text' }

/** Every mistake of a reason to cancel; what it says is not shown. */
export function whyProblems(why: unknown): readonly Problem[] {
  const { reasonId, message } = looseOf(why) ?? {}
  return [...list(idProblem('reasonId', reasonId)), ...list(optional(textProblem())('message', message))]
}

/** Every mistake of a part of the map. */
export function areaProblems(area: unknown, zoom: unknown): readonly Problem[] {
  const isZoom = Number.isInteger(zoom) && Number(zoom) >= 0 && Number(zoom) <= 19
  return [
    ...fieldProblems('area', area, { leftBottom: placeProblem, rightTop: placeProblem }),
    ...(isZoom ? [] : [{ field: 'zoom', rule: 'must be a whole number from 0 to 19', value: showValue(zoom) }]),
  ]
}
