import { type Product, productsOf } from './diff-lines.ts'
import { finding, type HistoryFinding, type Seen } from './history-finding.ts'
import { isKnownStatus, statusInfo } from './known.ts'

/**
 * A split never turns one posting into another: the children get numbers of their own and name their parent. So a
 * history may hold several postings, as long as they descend from one.
 */
export function checkFamily(history: readonly Seen[]): readonly HistoryFinding[] {
  const parents = parentsOf(history)
  const firsts = firstSights(history)
  const cycles = [...firsts].flatMap(([number, seen]) => {
    const chain = chainOf(number, parents)
    const closed = chain.at(-1) === number && chain.length > 1
    return closed ? [finding('split-cycle', seen, `Its parents lead back to itself: ${chain.join(' → ')}.`)] : []
  })
  return [...cycles, ...checkOneFamily(history, parents), ...(cycles.length > 0 ? [] : checkSplits(history, firsts))]
}

/** The parent of each posting that names one. */
function parentsOf(history: readonly Seen[]): ReadonlyMap<string, string> {
  return new Map(
    history.flatMap(({ posting: { postingNumber, parentPostingNumber } }): [string, string][] =>
      parentPostingNumber === undefined ? [] : [[postingNumber, parentPostingNumber]],
    ),
  )
}

function firstSights(history: readonly Seen[]): ReadonlyMap<string, Seen> {
  return new Map(history.toReversed().map(seen => [seen.posting.postingNumber, seen]))
}

/** The posting and its ancestors, up to the oldest or to the first that comes a second time. */
function chainOf(number: string, parents: ReadonlyMap<string, string>): readonly string[] {
  const chain = [number]
  for (let parent = parents.get(number); parent !== undefined; parent = parents.get(parent)) {
    const again = chain.includes(parent)
    chain.push(parent)
    if (again) break
  }
  return chain
}

function checkOneFamily(history: readonly Seen[], parents: ReadonlyMap<string, string>): readonly HistoryFinding[] {
  const [first] = history
  if (first === undefined) return []
  const family = familyOf(first.posting.postingNumber, parents)
  const strangers = [
    ...firstSights(history.filter(({ posting }) => familyOf(posting.postingNumber, parents) !== family)).values(),
  ]
  return strangers
    .toSorted((a, b) => a.at - b.at)
    .map(seen => {
      const own = first.posting.postingNumber
      return finding(
        'other-posting',
        seen,
        `This is the history of ${own}, and ${seen.posting.postingNumber} does not descend from it.`,
      )
    })
}

/** The oldest ancestor stands for the family; in a circle, where there is none, the least number. */
function familyOf(number: string, parents: ReadonlyMap<string, string>): string {
  const chain = chainOf(number, parents)
  const last = chain.at(-1) ?? number
  const circle = chain.slice(chain.indexOf(last))
  return circle.length > 1 ? (circle.toSorted()[0] ?? last) : last
}

/** Children and what the parent keeps hold no more goods than the parent held before. */
function checkSplits(history: readonly Seen[], firsts: ReadonlyMap<string, Seen>): readonly HistoryFinding[] {
  const children = [...firsts.values()].filter(({ posting }) => posting.parentPostingNumber !== undefined)
  const parents = new Set(children.map(({ posting }) => posting.parentPostingNumber))
  return [...parents].flatMap(parent => {
    const own = children.filter(({ posting }) => posting.parentPostingNumber === parent)
    return checkSplit(
      history.filter(({ posting }) => posting.postingNumber === parent),
      own.toSorted((a, b) => a.at - b.at),
    )
  })
}

function checkSplit(parent: readonly Seen[], children: readonly Seen[]): readonly HistoryFinding[] {
  const [first] = children
  const last = children.at(-1)
  const before = parent.findLast(seen => first !== undefined && seen.at < first.at)
  if (before === undefined || last === undefined) return []
  const after = parent.findLast(seen => seen.at > last.at)
  const kept = after === undefined || isCancelled(after) ? [] : [after]
  const had = productsOf(before.posting.lines)
  const have = productsOf([...children, ...kept].flatMap(({ posting }) => posting.lines))
  return [...have].flatMap(([key, product]) => tooMany(last, product, had.get(key)?.quantity ?? 0, before))
}

function tooMany(child: Seen, product: Product, had: number, { posting }: Seen): readonly HistoryFinding[] {
  if (product.quantity <= had) return []
  const goods = `${product.quantity} of ${product.sku || product.offerId || product.name}`
  return [finding('split-too-many', child, `After the split there are ${goods}; ${posting.postingNumber} had ${had}.`)]
}

function isCancelled({ posting: { status } }: Seen): boolean {
  return isKnownStatus(status) && statusInfo(status).stage === 'cancelled'
}
