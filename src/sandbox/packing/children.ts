import type { KnownStatus } from '../../wire/values.ts'
import { bearPosting } from '../postings/moves.ts'
import { usualSubstatus } from '../postings/walk.ts'
import type { Line, PostingRecord } from '../records/posting.ts'
import type { Seller } from '../records/seller.ts'
import type { World } from '../world.ts'
import { type Contents, takeOut } from './contents.ts'

/** A part of a posting that becomes a posting of its own. */
export interface Part {
  readonly number: string
  readonly contents: Contents
  /** Pieces that must come along; the others are chosen. */
  readonly exemplarIds?: readonly string[]
}

/** The number of the next posting of an order. */
export function nextNumber(world: World, seller: Seller, { orderNumber }: PostingRecord): string {
  return seller.orderNumbers.next(orderNumber, number => world.postings.get(number) !== undefined)
}

/** Takes the goods of a part out of their posting, with their marks, and bears the posting that they make. */
export function bearChild(
  world: World,
  seller: Seller,
  parent: PostingRecord,
  { number, contents, exemplarIds = [] }: Part,
  { status, because }: { readonly status: KnownStatus; readonly because: string },
): PostingRecord {
  const lines = takeOut(parent, contents)
  const substatus = usualSubstatus(parent, status)
  const child = {
    ...inherited(world, parent),
    number,
    status,
    substatus,
    lines,
    isTraceable: isTraceable(seller, lines),
  }
  parent.isTraceable = isTraceable(seller, parent.lines)
  parent.children.push(number)
  seller.marks.hand(parent.number, number, contents, exemplarIds)
  bearPosting(world, child, { actor: 'seller', because })
  return child
}

/** The same order, buyer and deadlines; a life of its own, from now on. */
function inherited(world: World, parent: PostingRecord): PostingRecord {
  const { assembly: _assembly, previousSubstatus: _previous, ...shared } = parent
  const now = world.now()
  return {
    ...shared,
    parent: parent.number,
    rank: world.postings.nextRank(),
    createdAt: now,
    changedAt: now,
    children: [],
    countries: { ...parent.countries },
    boxes: 1,
    history: [],
  }
}

const isTraceable = (seller: Seller, lines: readonly Line[]): boolean =>
  lines.some(({ sku }) => seller.products.get(sku)?.isTraceable === true)
