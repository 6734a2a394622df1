import { tellsWord } from '../../errors.ts'
import type { Restrictions } from '../../model/packing.ts'
import type { Posting } from '../../model/posting.ts'
import { type PostingRef, seenFacts } from '../core/posting-reader.ts'
import { type OnceWrite, type Written, writeOnce } from '../core/write-once.ts'
import type { ShipContext } from './context.ts'
import { dropOffProblems } from './drop-off.ts'
import { needsCountry } from './missing.ts'
import type { ShipPackage } from './request.ts'
import { demandDone, readOrStop, stopFailed, stopFor } from './stop.ts'

/** Refuses a product that the posting does not have, perhaps because it is named by the other of its two ids. */
const UNKNOWN_PRODUCT = 'UNKNOWN_PRODUCT_DEFINED'

/**
 * Sets the country of origin of a product, which may make Ozon want a customs declaration. By what number is contested:
 * programs send the SKU, the documents say the product's id, so that one is tried where Ozon refuses the other.
 */
export async function setCountry(
  context: ShipContext,
  posting: PostingRef,
  country: { readonly sku: string; readonly isoCode: string; readonly productId: string | undefined },
): Promise<void> {
  const { sku } = country
  const written = await writeCountry(context, posting, { ...country, product: sku })
  if (written.outcome !== 'refused' || !tellsWord(written.error, UNKNOWN_PRODUCT)) demandDone(written)
  else {
    const product = country.productId ?? (await findProduct(context, sku))
    // The first refusal says as much as a second one would.
    demandDone(product === undefined ? written : await writeCountry(context, posting, { ...country, product }))
  }
  context.progress('country set')
}

function writeCountry(
  { ozon, reader, once }: ShipContext,
  posting: PostingRef,
  { sku, isoCode, product }: { readonly sku: string; readonly isoCode: string; readonly product: string },
): Promise<Written<string>> {
  const { postingNumber: subject } = posting
  const write: OnceWrite<string> = {
    operation: '/v2/posting/fbs/product/country/set',
    subject,
    digest: `${product} ${isoCode}`,
    noted: {},
    send: async options => {
      await ozon.packing.setCountry(subject, product, isoCode, options)
      return isoCode
    },
    look: async (_options, how) => {
      const seen = await reader.readOne(posting, how)
      const isTold = seen?.posting.requirements !== undefined
      return { facts: isTold ? { needsCountry: needsCountry(seen.posting, sku) } : {} }
    },
  }
  return writeOnce(write, once)
}

/** Ozon's id of a product on its card; `undefined` when there is no card. */
async function findProduct({ ozon, options }: ShipContext, sku: string): Promise<string | undefined> {
  const { done } = await readOrStop(() => ozon.products.getMany({ skus: [sku] }, options))
  return done.find(({ skus }) => skus.includes(sku))?.id
}

/** Captured for a plain FBS posting. */
const NO_BOXES = 'POSTING_DOES_NOT_HAVE_MULTI_BOX_PRODUCT'

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
  if (written.outcome === 'refused' && tellsWord(written.error, NO_BOXES)) {
    const message = `${written.error.message} Its goods are not sold in several boxes: give several packages instead.`
    throw stopFailed(message, { code: NO_BOXES })
  }
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
