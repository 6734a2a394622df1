import type { Random } from '../random.ts'
import type { SeedBuilder, SeedData } from './data.ts'
import { SeedError } from './plant.ts'

const NAMED: Readonly<Record<string, SeedBuilder>> = {
  empty: () => ({}),
  demo: () => ({
    sellers: [
      {
        products: [
          { offerId: 'DOLL-1', price: '1499.00' },
          { offerId: 'MUG-2', price: '590.50' },
        ],
        postings: [
          { lines: [{ offerId: 'DOLL-1', quantity: 2 }] },
          { status: 'awaiting_deliver', lines: [{ offerId: 'MUG-2' }] },
          { status: 'delivered', lines: [{ offerId: 'MUG-2' }] },
        ],
      },
    ],
  }),
}

/** The data of a seed that comes with the package. */
export function seedNamed(name: string, random: Random): SeedData {
  const builder = Object.hasOwn(NAMED, name) ? NAMED[name] : undefined
  if (builder === undefined) throw new SeedError('seed', `'${name}' is none of ${Object.keys(NAMED).join(', ')}`)
  return builder(random)
}
