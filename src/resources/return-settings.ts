import { decodeMethodReturnSettings, decodeUtilization, decodeUtilizationHistory } from '../decode/return-settings.ts'
import { type Problem, showValue } from '../errors.ts'
import type { RequestOptions } from '../http/types.ts'
import type {
  DeliveryMethodReturnSettings,
  UtilizationChange,
  UtilizationSettings,
  UtilizationUpdate,
} from '../model/return-settings.ts'
import { Money } from '../money.ts'
import type { Api } from './shared/api.ts'
import { demandObject, idProblem } from './shared/item-checks.ts'
import { isId, refuseAny } from './shared/row-list.ts'
import { Section } from './shared/section.ts'
import { guarded } from './shared/takes.ts'

const HISTORY = '/v1/returns/settings/utilization/history'
const INFO = '/v1/returns/settings/utilization/info'
const UPDATE = '/v1/returns/settings/utilization/update'
const OF_METHOD = '/v1/delivery-method/return/settings/get'

/** What happens to goods that come back: which ones Ozon disposes of ("utilization"), and how buyers return rFBS goods. */
export class ReturnSettings extends Section {
  /**
   * Up to which prices Ozon disposes of returned goods by itself.
   *
   * Ozon (2026-09-22): POST /v1/returns/settings/utilization/info.
   *
   * @example
   * const { maxPrice, minPrice } = await ozon.returnSettings.utilization()
   */
  async utilization(options: RequestOptions = {}): Promise<UtilizationSettings> {
    return this.ask(INFO, {}, options, decodeUtilization)
  }

  /**
   * Sets both prices; `null` switches the disposal off. Goods that are disposed of do not come back.
   *
   * Ozon (2026-09-22): POST /v1/returns/settings/utilization/update; its answer is empty. After a lost answer read the
   * settings.
   *
   * @example
   * await ozon.returnSettings.updateUtilization({ maxPrice: null, maxPriceWithDefects: '500' })
   */
  async updateUtilization(update: UtilizationUpdate, options: RequestOptions = {}): Promise<void> {
    demandObject('The settings were not changed', 'update', update)
    const { maxPrice, maxPriceWithDefects } = update
    const problems = Object.entries({ maxPrice, maxPriceWithDefects }).map(([name, price]) => priceProblem(name, price))
    refuseAny('The settings were not changed', problems, UPDATE)
    const body = { utilization_price: wirePrice(maxPrice), utilization_price_defects: wirePrice(maxPriceWithDefects) }
    await this.send(UPDATE, body, options)
  }

  /**
   * Who changed the disposal of goods, when, and how.
   *
   * Ozon (2026-09-22): POST /v1/returns/settings/utilization/history, all of it in one answer.
   *
   * @example
   * const [latest] = await ozon.returnSettings.utilizationHistory()
   */
  async utilizationHistory(options: RequestOptions = {}): Promise<readonly UtilizationChange[]> {
    return this.ask(HISTORY, {}, options, decodeUtilizationHistory)
  }

  /**
   * How buyers send back what was delivered by an rFBS or rFBS Express method; its id is from
   * `ozon.warehouses.deliveryMethods`.
   *
   * Ozon (2026-09-22): POST /v1/delivery-method/return/settings/get.
   *
   * @example
   * const { returnPoint } = await ozon.returnSettings.ofDeliveryMethod('15588127982000')
   */
  async ofDeliveryMethod(
    deliveryMethodId: string,
    options: RequestOptions = {},
  ): Promise<DeliveryMethodReturnSettings> {
    refuseAny('The settings were not asked for', [idProblem('deliveryMethodId', deliveryMethodId)], OF_METHOD)
    return this.ask(OF_METHOD, { delivery_method_id: deliveryMethodId }, options, decodeMethodReturnSettings)
  }
}

/** The section, with the names that its methods take. */
export const openReturnSettings = (api: Api): ReturnSettings =>
  guarded(new ReturnSettings(api), { updateUtilization: [{ maxPrice: true, maxPriceWithDefects: true }] })

type Price = UtilizationUpdate['maxPrice']

function priceProblem(field: string, price: Price): Problem | undefined {
  // A program without types may forget one.
  if (price === undefined) return { field, rule: 'is missing: give a price, or null to switch it off' }
  if (price === null || isId(wholeOf(price))) return undefined
  const value = Money.isMoney(price) ? price.toString() : showValue(price)
  return { field, rule: 'must be a whole amount, not negative, or null', value }
}

const wirePrice = (price: Price) => (price === null ? { enabled: false } : { enabled: true, value: wholeOf(price) })

const wholeOf = (price: NonNullable<Price>): string | number | bigint => (Money.isMoney(price) ? price.amount : price)
