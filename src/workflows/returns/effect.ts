import type { Ozon } from '../../client.ts'
import { REQUEST_OPTIONS, type RequestOptions } from '../../http/types.ts'
import type { PostingAccrual } from '../../model/accrual.ts'
import type { Return, ReturnStatus } from '../../model/return.ts'
import type { RfbsReturn } from '../../model/rfbs-return.ts'
import type { WarehouseStock } from '../../model/stock.ts'
import { Money } from '../../money.ts'
import { givenObjectProblems } from '../../names.ts'
import { inOneWork } from '../core/in-one-work.ts'
import { readOrWhy } from '../core/read-or-why.ts'
import { checkOptions, demandClient, refuse } from '../core/requests.ts'
import type { FbsReturnWork, RfbsReturnWork } from './return-work.ts'

/** Where goods are, by the state of their return. */
export type ReturnedGoodsAt = 'seller' | 'point' | 'on-the-way' | 'ozon' | 'destroyed' | 'not-told'

/** What a return did to stock and money, as far as Ozon tells it. */
export interface ReturnEffect {
  readonly goods: ReturnedGoods
  readonly money: ReturnMoney
  /** What cannot be told, and why. */
  readonly notTold: readonly string[]
}

export interface ReturnedGoods {
  readonly sku?: string
  readonly offerId?: string
  readonly quantity?: number
  readonly at: ReturnedGoodsAt
  /** Since when. */
  readonly since?: Date
  /** What the seller's own warehouses hold of it now: no part of it is said to come from this return. */
  readonly stockNow?: readonly WarehouseStock[]
}

export interface ReturnMoney {
  /** Of the goods, as the return tells it. */
  readonly price?: Money
  /** What storing it has cost so far. */
  readonly storage?: Money
  /** What destroying it has cost. */
  readonly utilization?: Money
  readonly compensation?: ReturnStatus
  /** Whether the buyer's money went back, in Ozon's words (rFBS). */
  readonly refundState?: string
  /** What was accrued for the posting and this product from the day of the return on; negative is what the seller pays. */
  readonly accruals?: readonly NamedAccrual[]
  /** Their exact sums, one per currency. */
  readonly accrued?: readonly Money[]
}

export interface NamedAccrual extends PostingAccrual {
  /** Ozon's name of the service. */
  readonly typeName?: string
}

/** A return as the work list has it, or as Ozon's lists give it with its kind. */
export type ReturnOfKind = Pick<FbsReturnWork, 'kind' | 'return'> | Pick<RfbsReturnWork, 'kind' | 'return'>

const PLACES: Readonly<Record<string, ReturnedGoodsAt>> = {
  ReceivedBySeller: 'seller',
  ArrivedAtReturnPlace: 'point',
  MovingToSeller: 'on-the-way',
  ReturningToSellerByCourier: 'on-the-way',
  MovingToOzon: 'on-the-way',
  ReturnedToOzon: 'ozon',
  Utilized: 'destroyed',
}

/**
 * What a return did to stock and money: only what Ozon's answers tell, with exact amounts, and a list of what they do not.
 *
 * Ozon: the return itself; POST /v1/finance/accrual/postings and /types for what was accrued; POST
 * /v2/product/info/stocks-by-warehouse/fbs for what is there now. What cannot be read is told in `notTold`.
 *
 * @example
 * const { goods, money, notTold } = await effectOfReturn(ozon, item)
 */
export async function effectOfReturn(
  ozon: Ozon,
  returned: ReturnOfKind,
  options: RequestOptions = {},
): Promise<ReturnEffect> {
  demandClient(ozon)
  return inOneWork(ozon, () => readEffect(ozon, returned, options))
}

async function readEffect(ozon: Ozon, returned: ReturnOfKind, options: RequestOptions): Promise<ReturnEffect> {
  checkOptions('Nothing was asked for', options, REQUEST_OPTIONS)
  refuse('Nothing was asked for', givenObjectProblems('returned', returned))
  refuse('Nothing was asked for', givenObjectProblems('returned.return', returned.return))
  const notTold: string[] = []
  const attempt = async <V>(what: string, read: () => Promise<V>): Promise<V | undefined> => {
    const got = await readOrWhy(read)
    if ('value' in got) return got.value
    notTold.push(`${what}: ${got.why}`)
    return undefined
  }
  const base = returned.kind === 'rfbs' ? ofRequest(returned.return, notTold) : ofReturn(returned.return, notTold)
  const { sku } = base.goods
  const stockNow =
    sku === undefined
      ? undefined
      : await attempt('Stock', () => ozon.stocks.fbs({ skus: [sku] }, options).toArray({ limit: 10_000 }))
  const accruals = await attempt('Accruals', () => accrualsOf(ozon, returned, notTold, options))
  const accrued = accruals?.flatMap(each => each.accrued ?? [])
  return {
    goods: { ...base.goods, ...(stockNow === undefined ? {} : { stockNow }) },
    money: {
      ...base.money,
      ...(accruals === undefined ? {} : { accruals }),
      ...(accrued === undefined ? {} : { accrued: Money.sumByCurrency(accrued) }),
    },
    notTold,
  }
}

type Base = Pick<ReturnEffect, 'goods' | 'money'>

const STOCK_IS_YOURS =
  "Whether the stock grew by it: goods that are back are sold again when you set their stock with setStocks (inferred), and Ozon's stock does not say where its pieces come from."

function ofReturn({ product, status, storage, logistic, compensation, scheme }: Return, notTold: string[]): Base {
  const { sku, offerId, quantity, price } = product ?? {}
  const { code, changedAt } = status ?? {}
  const since = logistic?.endedAt ?? changedAt
  notTold.push(scheme === 'fbo' ? "Whether Ozon's warehouse sells it again." : STOCK_IS_YOURS)
  notTold.push('What the buyer got back.')
  if (price !== undefined && quantity !== 1) notTold.push('Whether the price is of one piece or of all.')
  if (compensation !== undefined) notTold.push('How much the compensation is, unless it is among the accruals.')
  return {
    goods: {
      ...(sku === undefined ? {} : { sku }),
      ...(offerId === undefined ? {} : { offerId }),
      ...(quantity === undefined ? {} : { quantity }),
      at: placeOf(code),
      ...(since === undefined ? {} : { since }),
    },
    money: {
      ...(price === undefined ? {} : { price }),
      ...(storage?.cost === undefined ? {} : { storage: storage.cost }),
      ...(storage?.utilizationCost === undefined ? {} : { utilization: storage.utilizationCost }),
      ...(compensation === undefined ? {} : { compensation }),
    },
  }
}

function ofRequest({ product, state, moneyReturnStateName }: RfbsReturn, notTold: string[]): Base {
  const { sku, offerId, price } = product ?? {}
  notTold.push(STOCK_IS_YOURS, 'How many pieces it is about.', 'How much the buyer got back, and for the way back.')
  return {
    goods: {
      ...(sku === undefined ? {} : { sku }),
      ...(offerId === undefined ? {} : { offerId }),
      at: placeOf(state),
    },
    money: {
      ...(price === undefined ? {} : { price }),
      ...(moneyReturnStateName === undefined ? {} : { refundState: moneyReturnStateName }),
    },
  }
}

const placeOf = (state: string | undefined): ReturnedGoodsAt =>
  (state === undefined ? 'not-told' : PLACES[state]) ?? 'not-told'

/** What was accrued since goods came back. Ozon does not say which accrual is about a return. */
async function accrualsOf(
  ozon: Ozon,
  returned: ReturnOfKind,
  notTold: string[],
  options: RequestOptions,
): Promise<readonly NamedAccrual[] | undefined> {
  const { postingNumber, product } = returned.return
  if (postingNumber === undefined) {
    notTold.push('Accruals: Ozon tells no posting of this return.')
    return undefined
  }
  const { done } = await ozon.finance.accruals([postingNumber], options)
  const [posting] = done
  if (posting === undefined) {
    notTold.push('Accruals: Ozon names none for this posting yet.')
    return undefined
  }
  notTold.push('Which accruals belong to the return: they are those of the posting and product since the day it began.')
  const names = new Map((await ozon.finance.accrualTypes(options)).map(({ id, name }) => [id, name]))
  const began = (returned.kind === 'rfbs' ? returned.return.createdAt : returned.return.logistic?.returnedAt)
    ?.toISOString()
    .slice(0, 10)
  return posting.accruals
    .filter(({ accrualDate, sku }) => isSince(accrualDate, began) && (sku === undefined || sku === product?.sku))
    .map(accrual => {
      const typeName = accrual.typeId === undefined ? undefined : names.get(accrual.typeId)
      return { ...accrual, ...(typeName === undefined ? {} : { typeName }) }
    })
}

/** Dates without a time compare as texts; what has none is not left out. */
const isSince = (date: string | undefined, began: string | undefined): boolean =>
  date === undefined || began === undefined || date >= began
