import { isPermissionError } from '../../errors.ts'
import type { Logger } from '../../http/types.ts'
import type { Posting } from '../../model/posting.ts'
import type { Fetched, Next, Page, Source } from '../../pagination.ts'
import { filterStatuses } from '../../wire/values.ts'
import {
  asFilter,
  INCLUDES_OF,
  LIST_PATHS,
  type ListPlan,
  type ListScheme,
  type PostingFilter,
  planList,
  refuseFilter,
} from './filter.ts'
import { checkFields } from './filter-checks.ts'

/**
 * The lists of every scheme in the order in which they are walked. Digital goods come before FBO, whose list has them as
 * well: so the row of their own list is the one that is given.
 */
const EVERY = ['fbs', 'digital', 'fbo', 'fbp'] as const satisfies readonly ListScheme[]
/** Not every seller takes part in these programmes; Ozon answers others with 403. */
const PROGRAMMES: ReadonlySet<ListScheme> = new Set(['digital', 'fbp'])
/** What every list takes, or can do without. */
const FIELDS: readonly (keyof PostingFilter)[] = [
  'scheme',
  'since',
  'to',
  'statuses',
  'include',
  'transliterate',
  'sort',
  'pageSize',
]

/** One of the lists, and which of its rows are wanted where it has no filter for them. */
interface Part {
  readonly plan: ListPlan
  readonly statuses?: PostingFilter['statuses']
}

/** Checks a filter of `postings.list({ scheme: 'all' })` and plans its lists; throws one error with every mistake. */
export function planEvery(filter: PostingFilter, nowMs: number): readonly Part[] {
  const problems = checkFields(asFilter(filter, 'postings.list'), FIELDS, "lists of scheme 'all'")
  if (problems.length > 0) throw refuseFilter('postings.list', problems)
  // The list of FBS takes all of these fields and knows every status of the others: its check is the check of all.
  planList({ ...filter, scheme: 'fbs' }, nowMs)
  return EVERY.flatMap(scheme => partOf(scheme, filter, nowMs))
}

function partOf(scheme: (typeof EVERY)[number], filter: PostingFilter, nowMs: number): readonly Part[] {
  const { statuses, include, transliterate, ...common } = filter
  const known = filterStatuses[LIST_PATHS[scheme]]
  const asked = statuses?.filter(each => known?.includes(each) ?? true)
  // None of its postings can have one of these.
  if (asked?.length === 0) return []
  const own: PostingFilter = {
    ...common,
    scheme,
    include: include?.filter(block => INCLUDES_OF[scheme].includes(block)),
    ...(scheme === 'digital' ? {} : { statuses: asked }),
    ...(scheme === 'fbs' || scheme === 'fbo' ? { transliterate } : {}),
  }
  const plan = planList(own, nowMs)
  return [scheme === 'digital' && statuses !== undefined ? { plan, statuses } : { plan }]
}

/** Where the walk through the lists is, and the digital goods that were given out before. */
interface EveryPosition<P> {
  readonly part: number
  readonly at: P
  readonly digital: ReadonlySet<string>
}

/** The lists of every scheme, one after the other, each with its own pages. */
export function everySource<P>(
  parts: readonly Part[],
  sourceOf: (plan: ListPlan) => Source<Posting, P>,
  logger: Pick<Logger, 'warn'>,
): Source<Posting, EveryPosition<P>> {
  const lists = parts.map(part => ({ ...part, source: sourceOf(part.plan) }))
  const [first] = lists
  // The list of FBS takes every status, so that there is one at least.
  if (first === undefined) throw new TypeError('There is no list to be walked')
  return {
    operation: first.source.operation,
    pageSize: first.source.pageSize,
    start: { part: 0, at: first.source.start, digital: new Set() },
    positionKey: ({ part, at }) => `${part} ${lists[part]?.source.positionKey?.(at) ?? String(at)}`,
    fetch: async (position, size, signal) => {
      const list = lists[position.part] ?? first
      const { scheme } = list.plan
      const fetched = await fetchPart(list.source, position.at, { size, signal, scheme, logger })
      const items = fetched.page.items.filter(
        each => !position.digital.has(each.postingNumber) && (list.statuses?.includes(each.status ?? '') ?? true),
      )
      const numbers = scheme === 'digital' ? fetched.page.items.map(each => each.postingNumber) : []
      const digital = numbers.length === 0 ? position.digital : new Set([...position.digital, ...numbers])
      return { page: { ...fetched.page, items }, next: follow(lists, { ...position, digital }, fetched.next) }
    },
  }
}

interface Ask {
  readonly size: number | undefined
  readonly signal: AbortSignal
  readonly scheme: ListScheme
  readonly logger: Pick<Logger, 'warn'>
}

/** A programme that the seller has not joined has no postings of theirs. */
async function fetchPart<P>(source: Source<Posting, P>, at: P, ask: Ask): Promise<Fetched<Posting, P>> {
  try {
    return await source.fetch(at, ask.size, ask.signal)
  } catch (error) {
    if (!PROGRAMMES.has(ask.scheme) || !isPermissionError(error)) throw error
    const { operation = source.operation, httpStatus = 403, attempts } = error
    ask.logger.warn(`postings.list of every scheme goes on without ${ask.scheme}: Ozon lets this key not list it`, {
      operation,
    })
    const page: Page<Posting> = { items: [], undecodable: [], meta: { operation, httpStatus, attempts, durationMs: 0 } }
    return { page, next: { kind: 'end' } }
  }
}

function follow<P>(
  lists: readonly { readonly source: Source<Posting, P> }[],
  position: EveryPosition<P>,
  next: Next<P>,
): Next<EveryPosition<P>> {
  if (next.kind === 'more') return { kind: 'more', position: { ...position, at: next.position } }
  const following = lists[position.part + 1]
  if (next.kind === 'broken' || following === undefined) return next
  return { kind: 'more', position: { ...position, part: position.part + 1, at: following.source.start } }
}
