import { isOzonError, OzonError } from '../../errors.ts'
import type { Split, SplitPosting } from '../../model/packing.ts'
import type { Posting } from '../../model/posting.ts'
import { requestIdOf } from '../../resources/shared/json-body.ts'
import { waitFor } from '../../waiting.ts'
import { quantitiesOf } from '../core/posting-facts.ts'
import { childrenOf, type PostingRef, type SeenPosting, seenFacts } from '../core/posting-reader.ts'
import { intentKey, type OnceWrite, writeOnce } from '../core/write-once.ts'
import { type Contents, contentsOf, isSameContents, linesOf } from './contents.ts'
import type { ShipContext } from './context.ts'
import type { PackOrder } from './pack.ts'
import { goodsOf } from './plan-input.ts'
import type { PlannedCall } from './planned-call.ts'
import { demandDone, stopUnknown } from './stop.ts'

const PAUSES_MS = [0, 1_000, 2_000, 5_000, 10_000] as const

const SPLIT = '/v1/posting/fbs/split'
const SPLIT_TRACEABLE = '/v1/posting/fbs/traceable/split'

type SplitCall = Extract<PlannedCall, { step: 'split' }>

/** What a split made of a posting. */
export interface Divided {
  /** The one with which the work goes on: it may have a new number. */
  readonly posting: Posting
  readonly parts: readonly Posting[]
  /** What else came of it since the work began: by another hand, or by packing parts of the parts. */
  readonly others: readonly Posting[]
}

/** How one of the two calls divides a posting. Numbers that it gives begin with the posting with which the work goes on. */
interface Division {
  readonly operation: typeof SPLIT | typeof SPLIT_TRACEABLE
  readonly noted: Readonly<Record<string, readonly string[]>>
  send(options: ShipContext['options']): Promise<Split>
  /** The numbers that an answer tells; `undefined` when it does not tell enough. */
  readAnswer(answer: Split): readonly string[] | undefined
  /** The same of postings as they are read. */
  readState(family: readonly Posting[]): readonly string[] | undefined
}

/** Makes postings of parts without packing them. */
export async function splitOff(context: ShipContext, order: PackOrder, call: SplitCall): Promise<Divided> {
  const { postingNumber } = order.posting
  const rest = contentsOf(call.rest)
  const composition = [{ lines: call.rest }, ...call.parts]
  const after = compositionOf(composition.map(({ lines }) => contentsOf(lines)))
  const read = (postings: readonly Part[]): readonly string[] | undefined => {
    if (!isSame(compositionOf(postings.map(({ goods }) => goods)), after)) return undefined
    // Which of the parts keeps the number is contested, so only the goods tell which posting is left to be packed.
    const left = postings.filter(({ goods }) => isSameContents(goods, rest))
    const kept = left.find(({ number }) => number === postingNumber) ?? left[0]
    const numbers = postings.map(({ number }) => number)
    return kept === undefined ? undefined : [kept.number, ...numbers.filter(number => number !== kept.number)]
  }
  return split(context, order, {
    operation: SPLIT,
    noted: { compositionBefore: compositionOf([order.goods]), compositionAfter: after },
    send: options => context.ozon.packing.split(postingNumber, composition, options),
    readAnswer: ({ parent, postings }) => {
      const told = postings.map(partOf)
      // The parent stands among the postings, or only beside them.
      return read(told) ?? (parent === undefined ? undefined : read([partOf(parent), ...told]))
    },
    readState: family => read(family.map(posting => ({ number: posting.postingNumber, goods: goodsOf(posting) }))),
  })
}

/** Takes traceable goods and others apart. Each of the postings that this makes is worked on by itself. */
export async function splitTraceable(context: ShipContext, order: PackOrder): Promise<Divided> {
  const { postingNumber } = order.posting
  return split(context, order, {
    operation: SPLIT_TRACEABLE,
    noted: { quantitiesBefore: quantitiesOf(linesOf(order.goods)) },
    send: options => context.ozon.packing.splitTraceable(postingNumber, options),
    readAnswer: ({ postings }) => (postings.length === 0 ? undefined : postings.map(each => each.postingNumber)),
    readState: family => family.map(each => each.postingNumber),
  })
}

/** Whether a split was begun by an earlier run, and not refused. */
export async function isSplitBegun({ once }: ShipContext, { posting, digest }: PackOrder): Promise<boolean> {
  const intent = await once.journal.get(intentKey({ operation: SPLIT, subject: posting.postingNumber, digest }))
  return intent !== undefined && intent.state !== 'refused'
}

/** Splits once, and gives the postings that the split made as soon as Ozon shows them. */
async function split(context: ShipContext, order: PackOrder, division: Division): Promise<Divided> {
  const { postingNumber: subject } = order.posting
  const { operation, noted } = division
  const write: OnceWrite<readonly string[]> = {
    operation,
    subject,
    digest: order.digest,
    noted,
    send: async options => numbersOf(division, await division.send(options), subject),
    look: async (_options, how) => {
      const seen = await context.reader.readOne(order.posting, how)
      if (seen === undefined) return { facts: {} }
      const family = familyAfter(seen, order)
      const result = division.readState(family)
      const composition = compositionOf(family.map(goodsOf))
      return { facts: { ...seenFacts(seen), composition }, ...(result === undefined ? {} : { result }) }
    },
  }
  const made = demandDone(await writeOnce(write, context.once))
  // What comes next depends on it, and a journal of another version may not have it.
  if (made === undefined) throw stopUnknown(`Posting ${subject} was split, into what is not known.`, adviceFor(subject))
  for (const number of made) if (number !== subject) order.named.add(number)
  context.progress('split')
  return shown(context, order, made)
}

const adviceFor = (number: string): string =>
  `Look at the order of ${number} in Ozon's account; nothing of it was packed.`

/** Every posting that Ozon names must have a number: what is left out here would be left unpacked. */
function numbersOf({ operation, readAnswer }: Division, answer: Split, own: string): readonly string[] {
  const numbers = readAnswer(answer)
  if (numbers !== undefined && !numbers.includes('')) return numbers
  const message = `${operation} for ${own}: Ozon does not tell what came of the split.`
  throw new OzonError('answer-invalid', message, {
    operation,
    httpStatus: 200,
    requestId: requestIdOf(answer),
    attempts: 1,
    outcome: 'accepted',
  })
}

interface Part {
  readonly number: string
  readonly goods: Contents
}

const partOf = ({ postingNumber, lines }: SplitPosting): Part => ({ number: postingNumber, goods: contentsOf(lines) })

/** Goods of postings as one text for each, in an order of their own. */
function compositionOf(parts: readonly Contents[]): readonly string[] {
  return parts.map(goods => quantitiesOf(linesOf(goods)).toSorted().join(' ')).toSorted()
}

const isSame = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((each, i) => each === b[i])

/** What there is of a posting since the work on it began; itself no more once a split has ended it. */
function familyAfter(seen: SeenPosting, { childrenBefore }: PackOrder): readonly Posting[] {
  const children = childrenOf(seen).filter(({ postingNumber }) => !childrenBefore.has(postingNumber))
  return isEnded(seen.posting) ? children : [seen.posting, ...children]
}

/** The same with what was split from its children, and so on. */
function descendantsAfter(seen: SeenPosting, order: PackOrder): readonly Posting[] {
  const found: Posting[] = []
  for (let level = familyAfter(seen, order).filter(each => each !== seen.posting); level.length > 0; ) {
    found.push(...level)
    const parents = new Set(level.map(({ postingNumber }) => postingNumber))
    level = seen.order.filter(({ parentPostingNumber: parent }) => parent !== undefined && parents.has(parent))
  }
  return found
}

const isEnded = ({ status }: Posting): boolean => status === 'cancelled_from_split_pending'

/** Waits until every posting that the split made can be read. */
async function shown(context: ShipContext, order: PackOrder, made: readonly string[]): Promise<Divided> {
  const { posting } = order
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
  const [first, ...parts] = isShown(value, made) ? made.flatMap(number => postingOf(value, number) ?? []) : []
  if (value !== undefined && first !== undefined) {
    const others = descendantsAfter(value, order).filter(({ postingNumber }) => !made.includes(postingNumber))
    return { posting: first, parts, others }
  }
  const { postingNumber } = posting
  const all = [...new Set([postingNumber, ...made])].join(', ')
  const message = `Posting ${postingNumber} was split, but not all of ${all} can be read.`
  throw stopUnknown(message, adviceFor(postingNumber))
}

function isShown(seen: SeenPosting | undefined, made: readonly string[]): seen is SeenPosting {
  return seen !== undefined && made.every(number => postingOf(seen, number) !== undefined)
}

const postingOf = ({ order }: SeenPosting, number: string): Posting | undefined =>
  order.find(each => each.postingNumber === number)

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
