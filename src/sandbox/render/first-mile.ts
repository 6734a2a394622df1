import type { FirstMile, WarehouseRecord } from '../records/shop.ts'

const WORDS: Readonly<Record<FirstMile, readonly [type: string, integration: string]>> = {
  dropoff: ['dropoff', 'ozon'],
  pickup: ['pickup', 'ozon'],
  'outsourced-pickup': ['pickup', 'ozon_outsourced'],
}

/** `first_mile_type` and `integration_type`: the words for couriers are documented, 'dropoff' is not (inferred). */
export const firstMileOf = ({ firstMile }: WarehouseRecord): readonly [type: string, integration: string] =>
  WORDS[firstMile]

/** Made-up places of hand-over lie apart from warehouses. */
const POINT_OFFSET = 900_000

/** The point that takes in what a warehouse sends; couriers bring it there too. */
export const dropoffPointOf = ({ id }: WarehouseRecord): string => String(Number(id) + POINT_OFFSET)

export const dropoffAddressOf = ({ city }: WarehouseRecord): string => `${city}, пункт приёма заказов`
