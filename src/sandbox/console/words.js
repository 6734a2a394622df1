const MINUTE_MS = 60_000
const HOUR_MS = 60 * MINUTE_MS
const DAY_MS = 24 * HOUR_MS

const inZone = (/** @type {string} */ timeZone, /** @type {Intl.DateTimeFormatOptions} */ parts) =>
  new Intl.DateTimeFormat('en-GB', { timeZone, hourCycle: 'h23', ...parts })

const LONG = inZone('UTC', {
  weekday: 'short',
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
})
const SHORT = inZone('UTC', { day: '2-digit', month: 'short', hour: '2-digit', minute: '2-digit', second: '2-digit' })
const MOSCOW = inZone('Europe/Moscow', { hour: '2-digit', minute: '2-digit' })

/** @param {number} at */
export const longTime = at => `${LONG.format(at)} UTC`

/** @param {number} at */
export const shortTime = at => SHORT.format(at).replace(',', '')

/** @param {number} at */
export const moscowTime = at => `${MOSCOW.format(at)} in Moscow`

/**
 * The flow of a posting; digital goods have none, and the scheme that clients tell.
 *
 * @param {import('./api.js').Card} card
 */
export const flowText = ({ family, scheme, flow }) => (family === 'digital' ? `${scheme.toUpperCase()}, digital` : flow)

/**
 * 'in 3 h 20 min', '2 d late'.
 *
 * @param {number} moment
 * @param {number} now
 */
export function until(moment, now) {
  const left = Math.abs(moment - now)
  const text = left < MINUTE_MS ? 'now' : spanOf(left)
  if (text === 'now') return text
  return moment < now ? `${text} late` : `in ${text}`
}

/** @param {number} ms */
function spanOf(ms) {
  const days = Math.floor(ms / DAY_MS)
  const hours = Math.floor((ms % DAY_MS) / HOUR_MS)
  const minutes = Math.floor((ms % HOUR_MS) / MINUTE_MS)
  if (days > 0) return days < 3 && hours > 0 ? `${days} d ${hours} h` : `${days} d`
  if (hours > 0) return hours < 10 && minutes > 0 ? `${hours} h ${minutes} min` : `${hours} h`
  return `${minutes} min`
}

/**
 * When a posting has to be handed over: 'ship in 20 h' until the recommended time, 'ship, 3 d left' until the hard one,
 * then '2 d late'.
 *
 * @param {import('./api.js').Card} card
 * @param {number} now
 */
export function deadlineText({ shipBy, lateFrom }, now) {
  const hard = Date.parse(lateFrom)
  if (Date.parse(shipBy) >= now) return `ship ${until(Date.parse(shipBy), now)}`
  return hard < now ? until(hard, now) : `ship, ${spanOf(hard - now)} left`
}

/**
 * How pressing that is.
 *
 * @param {import('./api.js').Card} card
 * @param {number} now
 */
export function urgencyOf({ shipBy, lateFrom }, now) {
  if (Date.parse(lateFrom) < now) return 'late'
  return Date.parse(shipBy) - now < 6 * HOUR_MS ? 'soon' : 'calm'
}

/** @param {import('./api.js').Card} card */
export const deadlinesText = ({ shipBy, lateFrom }) =>
  `Ship by ${longTime(Date.parse(shipBy))}, late from ${longTime(Date.parse(lateFrom))}`

/**
 * A word of Ozon's for reading: 'posting_in_pickup_point' becomes 'in pickup point'.
 *
 * @param {string} word
 */
export const spoken = word => word.replace(/^posting_/, '').replaceAll('_', ' ')

/** @param {number} count */
export const counted = count => count.toLocaleString('en-GB')

/** @param {readonly import('./api.js').Line[]} lines */
export const linesText = lines =>
  lines.map(({ quantity, offerId }) => (quantity === 1 ? offerId : `${quantity} × ${offerId}`)).join(', ')
