import { parseRfc3339 } from '../../internal/dates.ts'
import { issuePass } from '../passes.ts'
import { arrivalReasons } from '../records/passes.ts'
import type { Seller } from '../records/seller.ts'
import type { World } from '../world.ts'
import type { PassSeed } from './data.ts'
import { SeedError } from './seed-error.ts'

const HOUR_MS = 3_600_000

/** Makes the pass of a seed. */
export function plantPass(world: World, seller: Seller, seed: PassSeed, place: string): void {
  const { warehouse: wanted, reasons = ['FBS_DELIVERY'], arrivalAt, vehicleModel, ...more } = seed
  const warehouse = [...seller.warehouses.values()].find(
    ({ id, name }) => wanted === undefined || id === wanted || name === wanted,
  )
  if (warehouse === undefined) throw new SeedError(`${place}.warehouse`, `'${wanted}' is no warehouse of the seller`)
  if (reasons.length === 0) throw new SeedError(`${place}.reasons`, `must be some of ${arrivalReasons.join(', ')}`)
  const moment = arrivalAt === undefined ? world.now() + 2 * HOUR_MS : parseRfc3339(arrivalAt)
  if (moment === undefined) throw new SeedError(`${place}.arrivalAt`, 'must be a time such as 2026-11-22T09:00:00Z')
  const vehicle = vehicleModel === undefined ? {} : { vehicleModel }
  issuePass(world, seller, { ...more, vehicle, warehouse, reasons, arrivalAt: moment }, 'sandbox')
}
