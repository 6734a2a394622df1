import type { Facts } from '../facts.ts'
import type { DocumentOperation } from './document.ts'

/** Tags under which Ozon keeps orders next to other things. Here only the path decides. */
const sharedTags: ReadonlySet<string> = new Set([
  'BetaMethod',
  'DeliveryFBP',
  'FBOTransport',
  'FinanceAPI',
  'Premium',
  'Prices&StocksAPI',
  'ProductAPI',
  'ReportAPI',
  'SellerRating',
  'WarehouseAPI',
])

/** Families of paths that are ours under any tag: how a path begins after its version. */
const families: readonly string[] = [
  'assembly/',
  'carriage/',
  'chat/',
  'conditional-cancellation/',
  'delivery-method/',
  'fbs/posting/',
  'finance/accrual/',
  'finance/realization/',
  'notification/',
  'order/',
  'pass/',
  'posting/',
  'rating/index/',
  'report/postings/',
  'return/',
  'returns/',
]

/** A path that the facts can hold: '/v1/something'. */
const plainPath = /^\/v\d+\/[\w\-/{}]+$/

/**
 * Tells whether an operation of another document belongs to this package: its path is in the facts, or is another
 * version of one, or its tag holds nothing but orders, or its path belongs to a family of ours, or it was asked for.
 */
export function createDomain(
  facts: Facts,
  include: readonly string[] = [],
): (operation: Pick<DocumentOperation, 'path' | 'tags'>) => boolean {
  const paths = new Set([...facts.operations.map(each => each.path), ...include])
  const anyVersion = new Set(facts.operations.map(each => withoutVersion(each.path)))
  const tags = new Set(facts.operations.map(each => each.tag).filter(tag => !sharedTags.has(tag)))
  return ({ path, tags: given }) => {
    if (paths.has(path)) return true
    if (!plainPath.test(path)) return false
    const rest = withoutVersion(path)
    return anyVersion.has(rest) || given.some(tag => tags.has(tag)) || families.some(family => rest.startsWith(family))
  }
}

/** '/v3/posting/fbs/list' without '/v3/'. */
export function withoutVersion(path: string): string {
  return path.replace(/^\/v\d+\//, '')
}
