import type { Ozon } from '../../../src/client.ts'
import { createOzon } from '../../../src/client.ts'
import type { EffectEntry, Faults, PostingSeed, RequestEntry } from '../../../src/sandbox/index.ts'
import { Levers } from '../../../src/sandbox/levers.ts'
import type { PostingRecord } from '../../../src/sandbox/records/posting.ts'
import type { Seller } from '../../../src/sandbox/records/seller.ts'
import { worldOf } from '../../../src/sandbox/sandbox.ts'
import type { World } from '../../../src/sandbox/world.ts'
import { type TestOzon, type TestOzonOptions, testOzon } from '../../../src/testing/index.ts'

export interface Shop extends TestOzon {
  readonly world: World
  readonly seller: Seller
  readonly levers: Levers
  posting(number: string): PostingRecord
  /** What really happened, as 'effect subject', in order. */
  effects(): readonly string[]
  /** How many requests an operation got. */
  requests(operation: string): number
  setFaults(faults: Faults): void
}

/** A seller with one warehouse of a flow and some postings in it, in virtual time. */
export function openShop(
  flow: NonNullable<PostingSeed['flow']>,
  postings: readonly PostingSeed[],
  options: Omit<TestOzonOptions, 'seed'> = {},
): Shop {
  const opened = testOzon({ ...options, seed: { sellers: [{ warehouses: [{ flow }], postings }] } })
  const { sandbox } = opened
  const world = worldOf(sandbox)
  const [seller] = world.sellers.values()
  if (seller === undefined) throw new Error('The seed has one seller.')
  const before = sandbox.journal.length
  const effects = (): readonly EffectEntry[] =>
    sandbox.journal.slice(before).filter((entry): entry is EffectEntry => entry.kind === 'effect')
  const requests = (): readonly RequestEntry[] =>
    sandbox.journal.slice(before).filter((entry): entry is RequestEntry => entry.kind === 'request')
  return {
    ...opened,
    world,
    seller,
    levers: new Levers(world),
    posting: number => {
      const found = world.postings.get(number)
      if (found === undefined) throw new Error(`There is no posting ${number}.`)
      return found
    },
    effects: () => effects().map(({ effect, subject }) => `${effect} ${subject}`),
    requests: operation => requests().filter(each => each.operation === operation).length,
    setFaults: faults => {
      sandbox.faults.clear()
      for (const fault of faults) sandbox.faults.add(fault)
    },
  }
}

/** A client whose process dies the moment a request to a path has been carried out, or before it is sent. */
export function dyingClient(
  { sandbox }: Shop,
  path: string,
  when: 'before' | 'after',
): { ozon: Ozon; signal: AbortSignal } {
  const controller = new AbortController()
  const fetch: typeof globalThis.fetch = async (input, init) => {
    const request = new Request(input, init)
    if (!request.url.endsWith(path)) return sandbox.fetch(request)
    if (when === 'after') await sandbox.fetch(request)
    controller.abort(new Error('the process died'))
    throw controller.signal.reason
  }
  return { ozon: createOzon({ ...sandbox.options(), fetch }), signal: controller.signal }
}

/** Numbers of postings that are in different orders. */
export const numbers = (count: number): readonly string[] =>
  Array.from({ length: count }, (_, i) => `${String(i + 1).padStart(4, '0')}-0001-1`)
