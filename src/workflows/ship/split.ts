import { isOzonError, OzonError } from '../../errors.ts'
import type { PackageContent, Split } from '../../model/packing.ts'
import type { Posting } from '../../model/posting.ts'
import { waitFor } from '../../waiting.ts'
import { quantitiesOf } from '../core/posting-facts.ts'
import { childrenOf, type PostingRef, type SeenPosting, seenFacts } from '../core/posting-reader.ts'
import { type OnceWrite, writeOnce } from '../core/write-once.ts'
import { contentsOf, linesOf, sumOf, without } from './contents.ts'
import type { ShipContext } from './context.ts'
import type { PackOrder } from './pack.ts'
import { demandDone, stopUnknown } from './stop.ts'

const PAUSES_MS = [0, 1_000, 2_000, 5_000, 10_000] as const

/** A posting after a split, and what the split made of its goods. */
export interface Divided {
  readonly posting: Posting
  readonly parts: readonly Posting[]
}

/** Makes postings of parts without packing them. */
export async function splitOff(
  context: ShipContext,
  order: PackOrder,
  parts: readonly PackageContent[],
): Promise<Divided> {
  const rest = without(order.goods, sumOf(parts.map(({ lines }) => contentsOf(lines))))
  const noted = { quantitiesAfter: quantitiesOf(linesOf(rest)) }
  return split(context, order, '/v1/posting/fbs/split', noted, options =>
    context.ozon.packing.split(order.posting.postingNumber, parts, options),
  )
}

/** Takes traceable goods and others apart. */
export async function splitTraceable(context: ShipContext, order: PackOrder): Promise<Divided> {
  return split(context, order, '/v1/posting/fbs/traceable/split', {}, options =>
    context.ozon.packing.splitTraceable(order.posting.postingNumber, options),
  )
}

/** Splits once, and gives the posting and those that the split made as soon as Ozon shows them. */
async function split(
  context: ShipContext,
  order: PackOrder,
  operation: string,
  noted: Readonly<Record<string, readonly string[]>>,
  send: (options: ShipContext['options']) => Promise<Split>,
): Promise<Divided> {
  const { postingNumber: subject } = order.posting
  const write: OnceWrite<readonly string[]> = {
    operation,
    subject,
    digest: order.digest,
    noted: { quantitiesBefore: quantitiesOf(linesOf(order.goods)), ...noted },
    send: async options => numbersOf(await send(options), subject, operation),
    look: async () => {
      const seen = await context.reader.readOne(order.posting)
      return { facts: seenFacts(seen), result: newChildren(seen, order) }
    },
  }
  const made = demandDone(await writeOnce(write, context.once))
  // What comes next depends on it, and a journal of another version may not have it.
  if (made === undefined) throw stopUnknown(`Posting ${subject} was split, into what is not known.`, adviceFor(subject))
  for (const number of made) order.named.add(number)
  context.progress('split')
  return shown(context, order.posting, made)
}

const adviceFor = (number: string): string =>
  `Look at the order of ${number} in Ozon's account; nothing of it was packed.`

/** Every posting that Ozon names must have a number: what is left out here would be left unpacked. */
function numbersOf({ postings }: Split, own: string, operation: string): readonly string[] {
  const numbers = postings.map(({ postingNumber }) => postingNumber)
  if (numbers.length > 0 && !numbers.includes('')) return numbers.filter(number => number !== own)
  const message = `${operation} for ${own}: Ozon does not tell what came of the split.`
  throw new OzonError('answer-invalid', message, { operation, httpStatus: 200, attempts: 1, outcome: 'accepted' })
}

function newChildren(seen: SeenPosting | undefined, { childrenBefore }: PackOrder): readonly string[] {
  const children = seen === undefined ? [] : childrenOf(seen)
  return children.map(({ postingNumber }) => postingNumber).filter(number => !childrenBefore.has(number))
}

/** Waits until every posting that the split made can be read. */
async function shown(context: ShipContext, posting: PostingRef, made: readonly string[]): Promise<Divided> {
  const { once, reader, waitMs } = context
  const { value } = await readAfter(posting, () =>
    waitFor({
      clock: once.clock,
      signal: once.signal,
      deadlineMs: waitMs,
      pausesMs: PAUSES_MS,
      read: () => reader.readOne(posting),
      judge: seen => (isShown(seen, made) ? 'done' : 'go-on'),
    }),
  )
  // What was split off these postings since is none of this split's.
  if (isShown(value, made)) {
    return { posting: value.posting, parts: value.order.filter(each => made.includes(each.postingNumber)) }
  }
  const { postingNumber } = posting
  const message = `Posting ${postingNumber} was split, but not all of ${[postingNumber, ...made].join(', ')} can be read.`
  throw stopUnknown(message, adviceFor(postingNumber))
}

function isShown(seen: SeenPosting | undefined, made: readonly string[]): seen is SeenPosting {
  return seen !== undefined && made.every(number => seen.order.some(each => each.postingNumber === number))
}

/** A read that would fail for ever does not undo the split. */
async function readAfter<T>({ postingNumber }: PostingRef, read: () => Promise<T>): Promise<T> {
  try {
    return await read()
  } catch (error) {
    if (!isOzonError(error) || error.kind === 'aborted') throw error
    const message = `Posting ${postingNumber} was split; what came of it cannot be read: ${error.message}`
    throw stopUnknown(
      message,
      `Run the same again with the same journal, or look at the order of ${postingNumber}.`,
      error,
    )
  }
}
