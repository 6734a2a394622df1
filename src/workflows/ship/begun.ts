import type { Posting } from '../../model/posting.ts'
import type { IntentJournal, Noted } from '../core/intents.ts'
import { quantitiesOf } from '../core/posting-facts.ts'
import { childrenOf, type PostingReader, type PostingRef } from '../core/posting-reader.ts'
import { intentKey } from '../core/write-once.ts'
import { type Contents, contentsOf, linesOf } from './contents.ts'
import { goodsOf } from './plan-input.ts'
import { isMixed } from './traceable.ts'

/** How a posting stood when the work on it began: what it had then decides what is still to be done. */
export interface Beginning {
  readonly goods: Contents
  /** One call packs it as one package: nothing is going to be split from it. */
  readonly isSimple: boolean
  /** What was split from it before. Not looked at when it is simple. */
  readonly childrenBefore: ReadonlySet<string>
  /** Traceable goods and others were in it. */
  readonly isMixed: boolean
}

const planKey = (postingNumber: string, digest: string): string => `ship ${postingNumber} ${digest}`

/** Earlier work that goes on, under the digest that its request had. */
export interface Begun {
  readonly beginning: Beginning
  readonly digest: string
}

/**
 * What the journal knows of earlier work on the same request. Work of several writes has an entry of its own; that of one
 * ship call is known by its intent, unless Ozon refused it, which leaves nothing begun.
 *
 * A request that differs from the one before in a letter, such as in marks that are saved by now, goes on with it as well as
 * long as nobody knows what became of that: it must not be packed by both. A part of what was taken apart keeps to its own
 * request, since the work on the whole is still open.
 */
export async function findBeginning(
  journal: IntentJournal,
  postingNumber: string,
  { digest, isPart = false }: { readonly digest: string; readonly isPart?: boolean | undefined },
): Promise<Begun | undefined> {
  const shipKey = (of: string): string =>
    intentKey({ operation: '/v4/posting/fbs/ship', subject: postingNumber, digest: of })
  for (const key of [planKey(postingNumber, digest), shipKey(digest)]) {
    const intent = await journal.get(key)
    const beginning = intent === undefined || intent.state === 'refused' ? undefined : beginningOf(intent.noted)
    if (beginning !== undefined) return { beginning, digest }
  }
  return isPart ? undefined : findOpen(journal, [planKey(postingNumber, ''), shipKey('')])
}

async function findOpen(journal: IntentJournal, prefixes: readonly string[]): Promise<Begun | undefined> {
  for (const prefix of prefixes) {
    const open = (await journal.find(prefix)).find(({ state }) => state === 'sending' || state === 'unknown')
    const beginning = open === undefined ? undefined : beginningOf(open.noted)
    if (open !== undefined && beginning !== undefined) return { beginning, digest: open.key.slice(prefix.length) }
  }
  return undefined
}

/** Keeps how a posting stands before the first of several writes. */
export async function keepBeginning(
  journal: IntentJournal,
  { postingNumber, digest }: { readonly postingNumber: string; readonly digest: string },
  { goods, childrenBefore, isMixed: mixed }: Beginning,
): Promise<void> {
  const noted = { quantities: quantitiesOf(linesOf(goods)), children: [...childrenBefore], isMixed: mixed }
  await journal.put({ key: planKey(postingNumber, digest), state: 'sending', noted })
}

/** Notes how the work of several writes ended: only what nobody knows the end of is gone on with by another request. */
export async function endBeginning(
  journal: IntentJournal,
  postingNumber: string,
  digest: string,
  state: 'done' | 'refused',
): Promise<void> {
  const plan = await journal.get(planKey(postingNumber, digest))
  if (plan !== undefined && plan.state !== state) await journal.put({ ...plan, state })
}

/** How a posting stands that is packed by one call. */
export function simpleBeginning(posting: Posting): Beginning {
  return { goods: goodsOf(posting), isSimple: true, childrenBefore: new Set(), isMixed: false }
}

/** How a posting stands now, as Ozon tells it; `undefined` when it has none. */
export async function readBeginning(
  reader: PostingReader,
  ref: PostingRef,
): Promise<{ readonly posting: Posting; readonly beginning: Beginning } | undefined> {
  const seen = await reader.readOne(ref)
  if (seen === undefined) return undefined
  const { posting } = seen
  const childrenBefore = new Set(childrenOf(seen).map(({ postingNumber }) => postingNumber))
  const beginning = { goods: goodsOf(posting), isSimple: false, childrenBefore, isMixed: isMixed(posting) }
  return { posting, beginning }
}

/** Without goods, of an entry that somebody else made, nothing is known. */
function beginningOf({ quantities, children, isMixed: mixed }: Noted): Beginning | undefined {
  if (typeof quantities !== 'object') return undefined
  const lines = quantities.map(text => {
    const at = text.lastIndexOf(':')
    return { sku: text.slice(0, at), quantity: Number(text.slice(at + 1)) }
  })
  const known = typeof children === 'object'
  const childrenBefore = new Set(known ? children : [])
  return { goods: contentsOf(lines), isSimple: !known, childrenBefore, isMixed: mixed === true }
}
