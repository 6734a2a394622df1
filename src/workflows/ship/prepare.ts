import type { Problem } from '../../errors.ts'
import type { Restrictions } from '../../model/packing.ts'
import type { Posting } from '../../model/posting.ts'
import { type PostingRef, seenFacts } from '../core/posting-reader.ts'
import { writeOnce } from '../core/write-once.ts'
import type { ShipContext } from './context.ts'
import { dropOffProblems } from './drop-off.ts'
import { needsCountry } from './missing.ts'
import type { ShipPackage } from './request.ts'
import { demandDone, readOrStop, stopFailed, stopFor } from './stop.ts'

/** Ozon's product ids by SKU. */
export async function findProducts(
  context: ShipContext,
  skus: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const { done } = await readOrStop(() => context.ozon.products.getMany({ skus }, context.options))
  const ids = new Map<string, string>()
  for (const sku of skus) {
    const card = done.find(each => each.skus.includes(sku))
    if (card !== undefined) ids.set(sku, card.id)
  }
  const missing = skus.filter(sku => !ids.has(sku))
  if (missing.length === 0) return ids
  const rule = 'is needed: Ozon knows no product with this SKU'
  const problems = missing.map((sku): Problem => ({ field: `productIds.${sku}`, rule }))
  throw stopFailed(`The product ids of ${missing.join(', ')} are not known, so no country can be set.`, { problems })
}

/** Sets the country of origin of a product, which may make Ozon want a customs declaration. */
export async function setCountry(
  context: ShipContext,
  posting: PostingRef,
  { sku, productId, isoCode }: { readonly sku: string; readonly productId: string; readonly isoCode: string },
): Promise<void> {
  const { postingNumber: subject } = posting
  const written = await writeOnce(
    {
      operation: '/v2/posting/fbs/product/country/set',
      subject,
      digest: `${productId} ${isoCode}`,
      noted: {},
      send: async options => {
        await context.ozon.packing.setCountry(subject, productId, isoCode, options)
        return isoCode
      },
      look: async (_options, how) => {
        const seen = await context.reader.readOne(posting, how)
        const isTold = seen?.posting.requirements !== undefined
        return { facts: isTold ? { needsCountry: needsCountry(seen.posting, sku) } : {} }
      },
    },
    context.once,
  )
  demandDone(written)
  context.progress('country set')
}

export async function setBoxes(context: ShipContext, posting: PostingRef, boxes: number): Promise<void> {
  const { postingNumber: subject } = posting
  const written = await writeOnce(
    {
      operation: '/v3/posting/multiboxqty/set',
      subject,
      digest: String(boxes),
      noted: { boxes },
      send: async options => {
        await context.ozon.packing.setBoxes(subject, boxes, options)
        return boxes
      },
      look: async (_options, how) => ({ facts: seenFacts(await context.reader.readOne(posting, how)) }),
    },
    context.once,
  )
  demandDone(written)
  context.progress('boxes set')
}

/** Ends the work when the drop-off point does not take a package. */
export async function checkDropOff(
  context: ShipContext,
  posting: Posting,
  packages: readonly ShipPackage[],
): Promise<void> {
  const { postingNumber } = posting
  const limits: Restrictions = await readOrStop(() => context.ozon.packing.restrictions(postingNumber, context.options))
  const problems = dropOffProblems(packages, posting.lines, limits)
  if (problems.length === 0) return
  throw stopFor(`The drop-off point does not take ${postingNumber} so`, problems)
}
