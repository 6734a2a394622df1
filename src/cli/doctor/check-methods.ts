import type { Roles } from '../../model/account.ts'
import { lifeOf } from '../../resources/lifecycle.ts'
import { operations } from '../../wire/operations.ts'
import { count, type Finding, NOT_ASKED } from './finding.ts'

/** The sections that orders and shipments need; the others are supplies to Ozon, products and the like. */
export const FIRST_SECTIONS: ReadonlySet<string> = new Set([
  'FBS',
  'FBSMarks',
  'DeliveryFBS',
  'CarriageAPI',
  'DeliveryrFBS',
  'FBO',
  'FBP',
  'CancellationAPI',
  'Returns',
  'Pass',
  'Warehouse',
  'Stocks',
  'Chat',
  'Report',
  'Digital',
  'Notification',
  'SellerRating',
  'Finance',
  'Access',
])

/** What nobody should begin to call. */
const GONE: ReadonlySet<string> = new Set(['ended', 'undocumented'])

const INFERRED = 'a role that lists the beginning of a path is taken to open all below it'

/** Which operations of today do the key's roles not list? */
export function checkMethods(roles: Roles | undefined, nowMs: number): Finding {
  if (roles === undefined) return { check: 'methods', status: 'skip', message: NOT_ASKED }
  const listed = roles.roles.flatMap(role => role.methods).map(withoutTail)
  if (listed.length === 0) return { check: 'methods', status: 'skip', message: 'Ozon listed no paths for the roles.' }
  const all = wanted(nowMs)
  const closed = all.filter(({ path }) => !listed.some(each => opens(each, path)))
  const open = all.length - closed.length
  const sections = groupBySection(closed)
  const message = `The key's roles open ${open} of ${count(all.length, 'operation')} for orders and shipments.`
  const data = { open, closed: sections }
  if (closed.length === 0) return { check: 'methods', status: 'ok', message, data }
  return {
    check: 'methods',
    status: 'warn',
    message,
    next: 'If your program calls one of these, give the key a role that lists it.',
    inferred: INFERRED,
    details: sections.map(({ section, paths }) => `${section}: ${paths.join(', ')}`),
    data,
  }
}

interface Wanted {
  readonly path: string
  readonly section: string
}

function wanted(nowMs: number): readonly Wanted[] {
  return Object.entries(operations)
    .filter(([path, facts]) => {
      // That /v1/roles is open was just seen, and a key opens nothing that takes a token alone.
      if (path === '/v1/roles' || facts.auth === 'oauth') return false
      return FIRST_SECTIONS.has(facts.section) && !GONE.has(lifeOf(path, facts, nowMs).state)
    })
    .map(([path, { section }]) => ({ path, section }))
}

function groupBySection(rows: readonly Wanted[]): readonly { readonly section: string; readonly paths: string[] }[] {
  const groups = new Map<string, string[]>()
  for (const { section, path } of rows) groups.set(section, [...(groups.get(section) ?? []), path])
  return [...groups].map(([section, paths]) => ({ section, paths }))
}

/** '/v1/posting/' and '/v1/posting/*' mean '/v1/posting' with all below it. */
function withoutTail(listed: string): string {
  return listed.trim().replace(/\/\*?$/, '')
}

function opens(listed: string, path: string): boolean {
  return path === listed || path.startsWith(`${listed}/`)
}
