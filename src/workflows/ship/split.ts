import type { PackageContent, Split } from '../../model/packing.ts'
import type { Posting } from '../../model/posting.ts'
import { waitFor } from '../../waiting.ts'
import { factsOf, quantitiesOf } from '../core/posting-facts.ts'
import { childrenOf, readOne, type SeenPosting } from '../core/posting-reader.ts'
import { type OnceWrite, writeOnce } from '../core/write-once.ts'
import { contentsOf, linesOf, sumOf, without } from './contents.ts'
import type { ShipContext } from './context.ts'
import { familyOf, type PackOrder } from './pack.ts'
import { demandDone, readOrStop, stopUnknown } from './stop.ts'

const PAUSES_MS = [0, 1_000, 2_000, 5_000, 10_000] as const

/** Makes postings of parts without packing them. */
export async function splitOff(
  context: ShipContext,
  order: PackOrder,
  parts: readonly PackageContent[],
): Promise<readonly Posting[]> {
  const rest = without(order.goods, sumOf(parts.map(({ lines }) => contentsOf(lines))))
  const noted = { quantitiesAfter: quantitiesOf(linesOf(rest)) }
  return split(context, order, '/v1/posting/fbs/split', noted, options =>
    context.ozon.packing.split(order.posting.postingNumber, parts, options),
  )
}

/** Takes traceable goods and others apart. */
export async function splitTraceable(context: ShipContext, order: PackOrder): Promise<readonly Posting[]> {
  return split(context, order, '/v1/posting/fbs/traceable/split', {}, options =>
    context.ozon.packing.splitTraceable(order.posting.postingNumber, options),
  )
}

/** Splits once, and gives the posting and what it became as soon as Ozon shows them. */
async function split(
  context: ShipContext,
  order: PackOrder,
  operation: string,
  noted: Readonly<Record<string, readonly string[]>>,
  send: (options: ShipContext['options']) => Promise<Split>,
): Promise<readonly Posting[]> {
  const { postingNumber: subject } = order.posting
  const write: OnceWrite<readonly string[]> = {
    operation,
    subject,
    digest: order.digest,
    noted: { quantitiesBefore: quantitiesOf(linesOf(order.goods)), ...noted },
    send: async options => numbersOf(await send(options), subject),
    look: async () => {
      const seen = await readOne(context.reader, order.posting)
      if (seen === undefined) return { facts: {} }
      return { facts: factsOf(seen.posting), result: newChildren(seen, order) }
    },
  }
  for (const number of demandDone(await writeOnce(write, context.once)) ?? []) order.named.add(number)
  context.progress('split')
  return shown(context, order)
}

const numbersOf = ({ postings }: Split, own: string): readonly string[] =>
  postings.map(({ postingNumber }) => postingNumber).filter(number => number !== own && number !== '')

const newChildren = (seen: SeenPosting, { childrenBefore }: PackOrder): readonly string[] =>
  childrenOf(seen)
    .map(({ postingNumber }) => postingNumber)
    .filter(number => childrenBefore?.has(number) !== true)

/** Waits until every posting that the split made can be read. */
async function shown(context: ShipContext, order: PackOrder): Promise<readonly Posting[]> {
  const { once, reader, waitMs } = context
  const { value } = await readOrStop(() =>
    waitFor({
      clock: once.clock,
      signal: once.signal,
      deadlineMs: waitMs,
      pausesMs: PAUSES_MS,
      read: () => readOne(reader, order.posting),
      judge: seen => (missingIn(seen, order).length === 0 ? 'done' : 'go-on'),
    }),
  )
  const missing = missingIn(value, order)
  if (value !== undefined && missing.length === 0) return familyOf(value, order)
  const { postingNumber } = order.posting
  const message = `Posting ${postingNumber} was split, but ${missing.join(', ')} cannot be read.`
  throw stopUnknown(message, `Look at the order of ${postingNumber} in Ozon's account; nothing of it was packed.`)
}

function missingIn(seen: SeenPosting | undefined, { posting, named }: PackOrder): readonly string[] {
  if (seen === undefined) return [posting.postingNumber]
  const there = new Set(seen.order.map(({ postingNumber }) => postingNumber))
  return [...named].filter(number => !there.has(number))
}
