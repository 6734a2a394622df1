import { type Problem, showValue } from '../../errors.ts'
import { copiedRule, idHint } from '../../internal/copied.ts'
import { DAY_MS, type Instant, instantProblem, toEpochMs } from '../../internal/dates.ts'
import { nearest } from '../../internal/nearest.ts'
import { REFUSED_STATUS } from '../shared/loose-checks.ts'
import { isId } from '../shared/row-list.ts'

/** A filter before its fields are checked. */
export type Loose = Readonly<Record<string, unknown>>

/** What a list takes. */
export interface FilterRules {
  /** Statuses that may be asked for; empty when Ozon documents none. */
  readonly statuses: readonly string[]
  /** Statuses that Ozon documents for the filter and refuses. */
  readonly refused: readonly string[]
  /** Longest lists by field. */
  readonly longest: Readonly<Record<string, number>>
  readonly includes: readonly string[]
}

const DATES = ['since', 'to', 'changedSince', 'changedTo', 'cutoffFrom', 'cutoffTo', 'deliveringFrom', 'deliveringTo']
const LISTS = [
  'statuses',
  'orderNumbers',
  'postingNumbers',
  'warehouseIds',
  'deliveryMethodIds',
  'providerIds',
  'integrationTypeFlows',
]
const NUMBER_LISTS = ['orderNumbers', 'postingNumbers']
const ID_LISTS = ['warehouseIds', 'deliveryMethodIds', 'providerIds']

/** Words of other interfaces for what lists call otherwise. */
const MEANT: Readonly<Record<string, readonly string[]>> = {
  until: ['to', 'cutoffTo'],
  from: ['since', 'cutoffFrom'],
  since: ['cutoffFrom'],
  to: ['cutoffTo'],
  status: ['statuses'],
  limit: ['pageSize'],
}

/** Fields that the list does not have. */
export function checkFields(filter: Loose, allowed: readonly string[], where: string): Problem[] {
  return Object.keys(filter)
    .filter(name => filter[name] !== undefined && !allowed.includes(name))
    .map(name => {
      const near = MEANT[name]?.find(each => allowed.includes(each)) ?? nearest(name, allowed, 1)[0]
      return { field: name, rule: `is no filter of ${where}${near === undefined ? '' : `; did you mean ${near}?`}` }
    })
}

/** The type and form of every field that is given. */
export function checkValues(filter: Loose, rules: FilterRules): Problem[] {
  const problems: Problem[] = []
  for (const field of DATES) {
    const rule = filter[field] === undefined ? undefined : instantProblem(filter[field])
    if (rule !== undefined) problems.push({ field, rule, value: showValue(filter[field]) })
  }
  for (const field of LISTS) {
    if (filter[field] !== undefined) problems.push(...checkList(field, filter[field], rules))
  }
  for (const field of ['orderId', 'offerId', 'name']) problems.push(...checkText(field, filter[field]))
  for (const field of ['isBlrTraceable', 'transliterate']) problems.push(...checkFlag(field, filter[field]))
  return [...problems, ...checkAround(filter, rules.includes)]
}

function checkAround(filter: Loose, includes: readonly string[]): Problem[] {
  const problems: Problem[] = []
  const { pageSize, sort, include } = filter
  if (
    pageSize !== undefined &&
    !(Number.isInteger(pageSize) && (pageSize as number) >= 1 && (pageSize as number) <= 100)
  ) {
    problems.push({ field: 'pageSize', rule: 'must be a whole number from 1 to 100', value: showValue(pageSize) })
  }
  if (sort !== undefined && sort !== 'asc' && sort !== 'desc') {
    problems.push({ field: 'sort', rule: "must be 'asc' or 'desc'", value: showValue(sort) })
  }
  if (include === undefined) return problems
  if (!Array.isArray(include))
    return [...problems, { field: 'include', rule: 'must be a list', value: showValue(include) }]
  const known = includes.length === 0 ? 'nothing for this scheme' : includes.join(', ')
  include.forEach((block, i) => {
    if (includes.includes(block)) return
    problems.push({ field: `include[${i}]`, rule: `may name ${known}`, value: showValue(block) })
  })
  return problems
}

function checkList(field: string, value: unknown, rules: FilterRules): Problem[] {
  const most = rules.longest[field] ?? 1000
  if (!Array.isArray(value)) return [{ field, rule: 'must be a list', value: showValue(value) }]
  if (value.length === 0) return [{ field, rule: 'is empty; leave it out to mean all' }]
  if (value.length > most) return [{ field, rule: `holds at most ${most}`, value: showValue(value) }]
  return value.flatMap((each, i) => {
    const rule = elementRule(field, each, rules)
    return rule === undefined ? [] : [{ field: `${field}[${i}]`, rule, value: showValue(each) }]
  })
}

function elementRule(field: string, value: unknown, { statuses, refused }: FilterRules): string | undefined {
  if (ID_LISTS.includes(field)) return isId(value) ? undefined : `must be an id of digits${idHint(value)}`
  if (typeof value !== 'string' || value.trim() === '') return 'must be text'
  if (NUMBER_LISTS.includes(field)) return copiedRule(value)
  if (field !== 'statuses' || statuses.length === 0 || statuses.includes(value)) return undefined
  if (refused.includes(value)) return REFUSED_STATUS
  const near = nearest(value, statuses, 1)[0]
  return `cannot be asked for here${near === undefined ? '' : `; did you mean ${near}?`} Possible: ${statuses.join(', ')}`
}

function checkText(field: string, value: unknown): Problem[] {
  if (value === undefined) return []
  if (field === 'orderId') {
    const isGood = isId(value) && String(value).length <= 19
    return isGood ? [] : [{ field, rule: `must be an id of digits${idHint(value)}`, value: showValue(value) }]
  }
  const isText = typeof value === 'string' && value.trim() !== ''
  return isText ? [] : [{ field, rule: 'must be text', value: showValue(value) }]
}

function checkFlag(field: string, value: unknown): Problem[] {
  if (value === undefined || typeof value === 'boolean') return []
  return [{ field, rule: 'must be true or false', value: showValue(value) }]
}

/** The first of two dates must not be after the second; a missing `to` is now. */
export function checkOrder(filter: Loose, from: string, to: string, nowMs: number): Problem[] {
  const start = epoch(filter[from])
  const end = filter[to] === undefined ? (to === 'to' ? nowMs : undefined) : epoch(filter[to])
  if (start === undefined || end === undefined || start <= end) return []
  const rule = filter[to] === undefined ? 'lies in the future; give `to` as well' : `must not be after ${to}`
  return [{ field: from, rule, value: showValue(filter[from]) }]
}

function epoch(value: unknown): number | undefined {
  return value === undefined || instantProblem(value) !== undefined ? undefined : toEpochMs(value as Instant, '')
}

/** The two pairs exclude each other, and the ends of a pair are at most a year apart. */
export function checkPairs(filter: Loose): Problem[] {
  const problems: Problem[] = []
  const has = (name: string): boolean => filter[name] !== undefined
  const pairs = [
    ['cutoffFrom', 'cutoffTo'],
    ['deliveringFrom', 'deliveringTo'],
  ] as const
  if (pairs.every(([from, to]) => has(from) || has(to))) {
    problems.push({ field: 'deliveringFrom, deliveringTo', rule: 'exclude cutoffFrom and cutoffTo; give one pair' })
  }
  for (const [from, to] of pairs) {
    problems.push(...checkOrder(filter, from, to, 0))
    const length = (epoch(filter[to]) ?? 0) - (epoch(filter[from]) ?? 0)
    if (has(from) && has(to) && length > 366 * DAY_MS) {
      problems.push({
        field: to,
        rule: `lies more than a year after ${from}; Ozon allows a year`,
        value: showValue(filter[to]),
      })
    }
  }
  return problems
}
