import { toUnits } from '../../internal/decimal-text.ts'
import { given } from '../../internal/given.ts'
import type { Cart } from '../../model/checkout.ts'
import type {
  CourierAddress,
  DeliveryOrder,
  DeliveryOrderItem,
  DeliveryOrderSplit,
  DeliveryTarget,
} from '../../model/delivery-order.ts'
import type { GeoPoint } from '../../model/geo.ts'
import type { Money } from '../../money.ts'
import type { Operations } from '../../wire/types.ts'
import { isoPeriod } from '../shared/period.ts'
import { MONEY_DIGITS } from './order-checks.ts'

type OrderBody = Operations['/v2/order/create']['request']
type CheckoutBody = Operations['/v2/delivery/checkout']['request']

const SCHEMES = { mix: 'MIX', fbo: 'FBO', fbs: 'FBS' } as const

/** A checked order in Ozon's words. */
export function wireOrder({ scheme, buyer, recipient, to, splits }: DeliveryOrder): OrderBody {
  return {
    delivery_schema: SCHEMES[scheme],
    buyer: {
      first_name: buyer.firstName,
      last_name: buyer.lastName,
      phone: buyer.phone,
      ...given({ middle_name: buyer.middleName }),
    },
    recipient: {
      recipient_first_name: recipient.firstName,
      recipient_last_name: recipient.lastName,
      recipient_phone: recipient.phone,
      ...given({ recipient_middle_name: recipient.middleName }),
    },
    delivery: wireTarget(to),
    splits: splits.map(wireSplit),
  }
}

function wireTarget({ mapPointId, courier }: DeliveryTarget): OrderBody['delivery'] {
  return courier === undefined ? { pick_up: { map_point_id: mapPointId } } : { courier: wireAddress(courier) }
}

function wireAddress(address: CourierAddress): NonNullable<OrderBody['delivery']['courier']> {
  const { country, city, houseNumber, region, street, apartment, entrance, floor, intercom, zipCode, comment } = address
  return {
    country,
    city,
    house_number: houseNumber,
    coordinates: wirePlace(address.place),
    ...given({ region, street, apartment, entrance, floor, intercom, zip_code: zipCode, comment }),
  }
}

const wirePlace = ({ latitude, longitude }: GeoPoint) => ({ latitude, longitude })

function wireSplit(split: DeliveryOrderSplit): OrderBody['splits'][number] {
  const { warehouseId, methodId, methodType, timeslotId, logistic, price, items } = split
  return {
    warehouse_id: warehouseId,
    delivery_method: {
      delivery_method_id: methodId,
      delivery_type: methodType,
      timeslot_id: timeslotId,
      logistic_date_range: isoPeriod(logistic),
      ...(price === undefined ? {} : { price: { ...unitsOf(price), ...given({ currency_code: price.currency }) } }),
    },
    items: items.map(wireItem),
  }
}

function wireItem({ sku, offerId, quantity, price }: DeliveryOrderItem): OrderBody['splits'][number]['items'][number] {
  // That there is a currency the check has found.
  const money = { ...unitsOf(price), currency_code: String(price.currency) }
  return { sku, quantity, price: money, ...given({ offer_id: offerId }) }
}

/**
 * 12.34 is 12 units and 340000000 nanos, both with the sign. That nanos are billionths, as their name says, is inferred:
 * the documents call them the part in kopecks.
 */
function unitsOf({ amount }: Money): { readonly units: bigint; readonly nanos: number } {
  const total = toUnits(amount, MONEY_DIGITS)
  const one = 10n ** BigInt(MONEY_DIGITS)
  return { units: total / one, nanos: Number(total % one) }
}

/** A checked cart in Ozon's words. */
export function wireCart({ scheme, buyerPhone, to, items }: Cart): CheckoutBody {
  return {
    ...given({ delivery_schema: scheme === undefined ? undefined : SCHEMES[scheme], buyer_phone: buyerPhone }),
    delivery_type:
      to.place === undefined
        ? { pick_up: { map_point_id: to.mapPointId } }
        : { courier: { coordinates: wirePlace(to.place) } },
    items: items.map(({ sku, offerId, quantity }) => ({ quantity, ...given({ sku, offer_id: offerId }) })),
  }
}
