import { DAY_MS } from '../../internal/dates.ts'
import type { Roles } from '../../model/account.ts'
import { type Answered, type Finding, NOT_ASKED } from './finding.ts'

/** A new key takes a person and the seller's account, so a fortnight's notice. */
const SOON_MS = 14 * DAY_MS

const NEW_KEY = "Make a new key in the seller's account and put it into OZON_API_KEY."

/** Is there a key, and does Ozon take it? */
export function checkKey(answer: Answered<Roles>): Finding {
  if ('value' in answer) return { check: 'key', status: 'ok', message: 'Ozon accepts the key.' }
  const { kind, message } = answer.refusal
  // What Ozon refuses says what to do about it.
  return { check: 'key', status: 'fail', message, data: { kind } }
}

export function checkRoles(roles: Roles | undefined): Finding {
  if (roles === undefined) return { check: 'roles', status: 'skip', message: NOT_ASKED }
  const names = roles.roles.map(role => role.name || 'one without a name')
  const data = { roles: roles.roles.map(({ name, methods }) => ({ name, methods: methods.length })) }
  if (names.length > 0) return { check: 'roles', status: 'ok', message: `The key has ${names.join(', ')}.`, data }
  const next = "Give it the roles that your program needs, in the seller's account."
  return { check: 'roles', status: 'warn', message: 'The key has no role.', next, data }
}

/** How long does the key live? */
export function checkExpiry(roles: Roles | undefined, nowMs: number): Finding {
  if (roles === undefined) return { check: 'expiry', status: 'skip', message: NOT_ASKED }
  const { expiresAt } = roles
  if (expiresAt === undefined) return { check: 'expiry', status: 'skip', message: 'Ozon told no last day of the key.' }
  const leftMs = expiresAt.getTime() - nowMs
  const daysLeft = Math.floor(leftMs / DAY_MS)
  const data = { expiresAt: expiresAt.toISOString(), daysLeft }
  const until = expiresAt.toISOString()
  if (leftMs <= 0) {
    return { check: 'expiry', status: 'fail', message: `The key expired on ${until}.`, next: NEW_KEY, data }
  }
  const message = `The key lives until ${until}, ${daysInWords(daysLeft)}.`
  return leftMs < SOON_MS
    ? { check: 'expiry', status: 'warn', message, next: NEW_KEY, data }
    : { check: 'expiry', status: 'ok', message, data }
}

function daysInWords(days: number): string {
  if (days === 0) return 'less than a day'
  return days === 1 ? 'one more day' : `${days} more days`
}
