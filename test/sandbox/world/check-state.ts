import { Money } from '../../../src/money.ts'
import type { PostingRecord } from '../../../src/sandbox/records/posting.ts'
import type { Replayed, Story } from './replay.ts'
import type { Scene } from './scene.ts'

/** What a posting is, in words that can be compared. */
const words = (status: string, substatus: string, goods: Iterable<readonly [string, number]>, carriageId = 'none') =>
  `${status} ${substatus}, ${[...goods]
    .map(([sku, quantity]) => `${sku}×${quantity}`)
    .toSorted()
    .join(' ')}, carriage ${carriageId}`

/** The journal must tell the state: of every posting, and of every carriage. */
export function stateProblems({ world, seller }: Scene, story: Story): readonly string[] {
  const postings = world.postings.touched.flatMap(posting => {
    const told = story.postings.get(posting.number)
    const [is, was] = [stateOf(posting), told === undefined ? 'nothing' : toldOf(told)]
    return is === was ? [] : [`state: ${posting.number} is ${is}; the journal tells ${was}`]
  })
  const carriages = seller.carriages.all.flatMap(({ id, status }) =>
    story.carriages.get(id) === status ? [] : [`state: carriage ${id} is ${status}, not ${story.carriages.get(id)}`],
  )
  const lost = story.postings.size - world.postings.touched.length
  return [...postings, ...carriages, ...(lost === 0 ? [] : [`state: ${lost} postings of the journal are gone`])]
}

function stateOf({ status, substatus, lines, carriageId }: PostingRecord): string {
  return words(status, substatus, sumOf(lines), carriageId)
}

const toldOf = ({ status, substatus, goods, carriageId }: Replayed): string =>
  words(status, substatus, goods, carriageId)

function sumOf(lines: Iterable<{ readonly sku: string; readonly quantity: number }>): ReadonlyMap<string, number> {
  const sums = new Map<string, number>()
  for (const { sku, quantity } of lines) sums.set(sku, (sums.get(sku) ?? 0) + quantity)
  return sums
}

/** Units and money of each order: what was ordered is in its postings, as the client reads them, or was cancelled. */
export function conservationProblems(scene: Scene, story: Story): readonly string[] {
  const orders = new Map<string, PostingRecord[]>()
  for (const posting of scene.world.postings.touched) {
    const { orderNumber } = posting
    orders.set(orderNumber, [...(orders.get(orderNumber) ?? []), posting])
  }
  return [...orders].flatMap(([order, postings]) => orderProblems(scene, story, order, postings))
}

function orderProblems(
  scene: Scene,
  story: Story,
  order: string,
  postings: readonly PostingRecord[],
): readonly string[] {
  const numbers = new Set(postings.map(({ number }) => number))
  const priceOf = (sku: string): Money => {
    const { price = '0', currency = '' } = scene.seller.products.get(sku) ?? {}
    return Money.of(price, currency)
  }
  const ordered = [...story.ordered].flatMap(([number, goods]) => (numbers.has(number) ? [...goods] : []))
  const gone = story.cancelled.flatMap(([number, sku, quantity]) =>
    numbers.has(number) ? [[sku, quantity] as const] : [],
  )
  const read = postings.flatMap(posting => scene.watch.read(posting).lines)
  const wanted = Money.sum(ordered.map(([sku, quantity]) => priceOf(sku).times(quantity)))
  const found = Money.sum([
    ...read.flatMap(({ price, quantity }) => (price === undefined ? [] : [price.times(quantity)])),
    ...gone.map(([sku, quantity]) => priceOf(sku).times(quantity)),
  ])
  const units = sumOf([...ordered].map(([sku, quantity]) => ({ sku, quantity })))
  const left = sumOf([...read, ...gone.map(([sku, quantity]) => ({ sku, quantity }))])
  const isSame = [...units].every(([sku, quantity]) => left.get(sku) === quantity) && left.size === units.size
  return [
    ...(isSame ? [] : [`order ${order}: ${[...units].join(' ')} were ordered, ${[...left].join(' ')} are told of`]),
    ...(found.compare(wanted) === 0 ? [] : [`order ${order}: ${wanted} were ordered, ${found} are told of`]),
  ]
}
