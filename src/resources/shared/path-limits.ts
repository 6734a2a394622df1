import { operations } from '../../wire/operations.ts'

/** Limits of single operations, for the limiter: the tightest that Ozon documents for the whole account. */
export function pathLimits(): Record<string, { requests: number; perMs: number }> {
  const limits: Record<string, { requests: number; perMs: number }> = {}
  for (const [path, facts] of Object.entries(operations)) {
    const own = facts.rateLimits?.find(limit => limit.scope === 'client')
    if (own !== undefined) limits[path] = { requests: own.count, perMs: own.perSeconds * 1000 }
  }
  return limits
}
