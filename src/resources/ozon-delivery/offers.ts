import { decodeCheckout } from '../../decode/checkout.ts'
import { decodeDeliveryCheck, decodeOzonDeliveryInfo } from '../../decode/delivery-orders.ts'
import { decodePickUpClusters, decodePickUpPlaces, decodePickUpPoints } from '../../decode/pick-up-points.ts'
import type { RequestOptions } from '../../http/types.ts'
import type { ReadResult } from '../../model/batch.ts'
import type { Cart, CheckoutSplit } from '../../model/checkout.ts'
import type { OzonDeliveryInfo } from '../../model/delivery-order.ts'
import type { GeoArea, GeoPoint } from '../../model/geo.ts'
import type { PickUpCluster, PickUpPlace, PickUpPoint } from '../../model/pick-up-point.ts'
import { readBatches } from '../shared/batches.ts'
import { itemProblems } from '../shared/item-checks.ts'
import { refuseAny } from '../shared/row-list.ts'
import { Section } from '../shared/section.ts'
import { wireCart } from './order-body.ts'
import { areaProblems, cartProblems, phoneProblem } from './order-checks.ts'

const POINT_INFO = '/v1/delivery/point/info'
/** Documented as the longest list of ids. */
const MOST_POINTS = 100

/** The half of Ozon Delivery that reads: what can be delivered, where and when. `ozon.ozonDelivery` has both halves. */
export class DeliveryOffers extends Section {
  /**
   * Whether Ozon Delivery is on for this seller, and for which schemes. An Api-Key does for it.
   *
   * Ozon (2026-09-22): POST /v1/seller/ozon-logistics/info.
   *
   * @example
   * const { isEnabled } = await ozon.ozonDelivery.info()
   */
  async info(options: RequestOptions = {}): Promise<OzonDeliveryInfo> {
    return this.ask('/v1/seller/ozon-logistics/info', {}, options, decodeOzonDeliveryInfo)
  }

  /**
   * Whether Ozon delivers to the buyer with this phone number, '7' and ten digits; what is bought and where it goes is not
   * considered. `undefined` when Ozon does not tell.
   *
   * Ozon (2026-09-22): POST /v1/delivery/check.
   *
   * @example
   * const canOffer = await ozon.ozonDelivery.isAvailableFor('79000000000')
   */
  async isAvailableFor(phone: string, options: RequestOptions = {}): Promise<boolean | undefined> {
    const path = '/v1/delivery/check'
    refuseAny('The buyer was not checked', [phoneProblem('phone', phone)], path)
    return this.ask(path, { client_phone: phone }, options, decodeDeliveryCheck)
  }

  /**
   * How a cart of at most 1000 products can be delivered: in which parts, by which methods, when and for how much.
   *
   * Ozon (2026-09-22): POST /v2/delivery/checkout.
   *
   * @example
   * const splits = await ozon.ozonDelivery.checkout({ to: { mapPointId }, items: [{ sku: '600000001', quantity: 1 }] })
   */
  async checkout(cart: Cart, options: RequestOptions = {}): Promise<readonly CheckoutSplit[]> {
    const path = '/v2/delivery/checkout'
    refuseAny('The cart was not checked', cartProblems(cart), path)
    return this.ask(path, wireCart(cart), options, decodeCheckout)
  }

  /**
   * Every pick-up point with its place on the map, in one answer.
   *
   * Ozon (2026-09-22): POST /v1/delivery/point/list.
   *
   * @example
   * const places = await ozon.ozonDelivery.points()
   */
  async points(options: RequestOptions = {}): Promise<readonly PickUpPlace[]> {
    return this.ask('/v1/delivery/point/list', {}, options, decodePickUpPlaces)
  }

  /**
   * What is to know of pick-up points: address, opening times, storage. `missing` has ids that Ozon's answer does not
   * name, `unknown` those whose answer was lost.
   *
   * Ozon (2026-09-22): POST /v1/delivery/point/info, a hundred a request.
   *
   * @example
   * const { done } = await ozon.ozonDelivery.pointInfo([place.mapPointId])
   */
  async pointInfo(mapPointIds: readonly string[], options: RequestOptions = {}): Promise<ReadResult<PickUpPoint>> {
    refuseAny('The points were not asked for', itemProblems('mapPointIds', mapPointIds, 'ids'), POINT_INFO)
    return readBatches({
      items: [...new Set(mapPointIds.map(String))],
      max: MOST_POINTS,
      name: String,
      send: async batch => {
        const done = await this.ask(POINT_INFO, { map_point_ids: batch }, options, decodePickUpPoints)
        const told = new Set(done.map(({ mapPointId }) => mapPointId))
        return { done, missing: batch.filter(id => !told.has(id)) }
      },
    })
  }

  /**
   * Pick-up points of a part of the map, drawn together where they stand close at this zoom (0 to 19).
   *
   * Ozon (2026-09-22): POST /v1/delivery/map.
   *
   * @example
   * const clusters = await ozon.ozonDelivery.map({ leftBottom, rightTop }, 12)
   */
  async map(area: GeoArea, zoom: number, options: RequestOptions = {}): Promise<readonly PickUpCluster[]> {
    const path = '/v1/delivery/map'
    refuseAny('The map was not asked for', areaProblems(area, zoom), path)
    const viewport = { left_bottom: cornerOf(area.leftBottom), right_top: cornerOf(area.rightTop) }
    return this.ask(path, { viewport, zoom }, options, decodePickUpClusters)
  }
}

const cornerOf = ({ latitude, longitude }: GeoPoint) => ({ lat: latitude, long: longitude })
