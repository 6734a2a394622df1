import type { JournalEntry } from '../../../src/sandbox/index.ts'
import type { PostingRecord } from '../../../src/sandbox/records/posting.ts'
import type { Seller } from '../../../src/sandbox/records/seller.ts'
import { type SandboxOptions, worldOf } from '../../../src/sandbox/sandbox.ts'
import type { PostingSeed } from '../../../src/sandbox/seeds/data.ts'
import type { World } from '../../../src/sandbox/world.ts'
import { type Opened, openSandbox } from './open.ts'

export const NUMBER = '0001-0001-1'

/** A sandbox with one posting in it, and a view of what lies behind the answers. */
export interface OpenedPosting extends Opened {
  readonly world: World
  readonly seller: Seller
  readonly posting: PostingRecord
  /** Numbers of the products, in the order of the lines. */
  readonly skus: readonly string[]
  /** What happened since the sandbox was opened: 'effect subject'. */
  effects(): readonly string[]
  /** Status and substatus as a seller reads them. */
  status(): Promise<string>
}

export function openPosting(
  { flow = 'FBS', ...seed }: PostingSeed,
  options: Omit<SandboxOptions, 'seed'> = {},
): OpenedPosting {
  const isOzons = flow === 'FBO' || flow === 'FBP'
  const warehouses = isOzons ? [{}] : [{ flow }]
  const postings = [{ number: NUMBER, ...seed, ...(isOzons ? { flow } : {}) }]
  const opened = openSandbox({ ...options, seed: { sellers: [{ warehouses, postings }] } })
  const world = worldOf(opened.sandbox)
  const [seller] = world.sellers.values()
  const posting = world.postings.get(NUMBER)
  if (seller === undefined || posting === undefined) throw new Error('The seed has one seller and one posting.')
  const before = opened.sandbox.journal.length
  return {
    ...opened,
    world,
    seller,
    posting,
    skus: posting.lines.map(({ sku }) => sku),
    effects: () => opened.sandbox.journal.slice(before).flatMap(effectOf),
    status: async () => {
      const { body } = await opened.post('/v3/posting/fbs/get', { posting_number: NUMBER })
      return `${body.result.status} ${body.result.substatus}`
    },
  }
}

function effectOf(entry: JournalEntry): readonly string[] {
  return entry.kind === 'effect' ? [`${entry.effect} ${entry.subject}`] : []
}
