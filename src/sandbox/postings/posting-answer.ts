import { manualClock } from '../../internal/clock.ts'
import { BEHAVIOUR } from '../behaviour.ts'
import { followAssembly } from '../packing/follow.ts'
import { Random } from '../random.ts'
import { fbsGetResult } from '../render/fbs-get.ts'
import type { PostingSeed } from '../seeds/data.ts'
import { plantSeed } from '../seeds/plant.ts'
import { SeedError } from '../seeds/seed-error.ts'
import { Body } from '../server/body.ts'
import { World } from '../world.ts'

const ALL = { analytics_data: true, barcodes: true, financial_data: true, legal_info: true, product_exemplars: true }

/** What `/v3/posting/fbs/get` would answer for one posting, without a sandbox to ask. For FBS and rFBS. */
export function postingAnswer(seed: PostingSeed): { readonly result: Readonly<Record<string, unknown>> } {
  const flow = seed.flow ?? 'FBS'
  if (flow === 'FBO' || flow === 'FBP')
    throw new SeedError('posting.flow', `'${flow}' has another answer: seed a sandbox`)
  const world = new World(manualClock(), BEHAVIOUR, new Random(1))
  followAssembly(world)
  plantSeed(world, { sellers: [{ warehouses: [{ flow }], postings: [seed] }] })
  const [seller] = world.sellers.values()
  const [posting] = world.postings.touched
  // A seed of one seller and one posting plants both or throws.
  if (seller === undefined || posting === undefined) throw new SeedError('posting', 'was not planted')
  return { result: fbsGetResult(world, seller, posting, new Body(ALL)) }
}
