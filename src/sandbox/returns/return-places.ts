import type { PostingRecord } from '../records/posting.ts'
import type { PlaceRecord } from '../records/returns.ts'
import type { WarehouseRecord } from '../records/shop.ts'
import { placeOf } from '../render/common.ts'

const FIRST_POINT = 18_000_000_000_000
const FIRST_PICKUP_POINT = 1_020_000_400_000_000

/** Where FBS goods of a warehouse wait for the seller: a point in its city, the same each time (inferred). */
export function returnPointOf({ id, city }: Pick<WarehouseRecord, 'id' | 'city'>): PlaceRecord {
  const number = Number(id) % 10_000
  return {
    id: String(FIRST_POINT + number * 1_000),
    name: `${city.toUpperCase()}_${number}`,
    address: `Россия, г. ${city}, пункт возвратов ${number}`,
  }
}

/** Where Ozon keeps FBO goods that came back. */
export const OZON_RETURNS: PlaceRecord = {
  id: '18824332040000',
  name: 'ПУШКИНО_1_РФЦ_ВОЗВРАТЫ',
  address: 'Россия, обл. Московская, г. Пушкино, склад возвратов',
}

/** The pick-up point where a buyer gave the goods back. */
export function pickupPointOf(posting: PostingRecord): PlaceRecord {
  const { city } = placeOf(posting)
  const number = posting.buyer % 1_000
  return {
    id: String(FIRST_PICKUP_POINT + number * 1_000),
    name: `${city.toUpperCase()}_${number}`,
    address: `Россия, г. ${city}, пункт выдачи ${number}`,
  }
}
