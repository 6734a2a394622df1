/**
 * @typedef {object} Line
 * @property {string} offerId
 * @property {string} name
 * @property {number} quantity
 * @property {string} price
 * @property {string} currency
 *
 * @typedef {object} Card
 * @property {string} number
 * @property {string} clientId
 * @property {string} family
 * @property {string} scheme
 * @property {string} flow
 * @property {string} status
 * @property {string} substatus
 * @property {string} createdAt
 * @property {string} changedAt
 * @property {string} shipBy
 * @property {string} lateFrom
 * @property {readonly Line[]} lines
 *
 * @typedef {object} Column
 * @property {string} status
 * @property {string} meaning
 * @property {number} count
 * @property {readonly Card[]} cards
 *
 * @typedef {{ now: string, total: number, notSearched: number, columns: readonly Column[] }} Board
 *
 * @typedef {object} Step
 * @property {string} at
 * @property {string} [from]
 * @property {string} to
 * @property {string} substatus
 * @property {string} actor
 * @property {string} because
 *
 * @typedef {object} Details
 * @property {string} orderNumber
 * @property {string} warehouse
 * @property {string} meaning
 * @property {string} substatusMeaning
 * @property {string} [trackingNumber]
 * @property {string} [carriageId]
 * @property {string} [cancelledFor]
 * @property {readonly Step[]} history
 *
 * @typedef {object} Move
 * @property {string} id
 * @property {string} by
 * @property {string} label
 * @property {string} [to]
 * @property {string} [evidence]
 * @property {string} [trigger]
 * @property {string} lever
 * @property {Readonly<Record<string, string>>} wish
 *
 * @typedef {{ posting: Card & Details, moves: readonly Move[] }} Posting
 *
 * @typedef {{ number: number, at: number }} Numbered
 * @typedef {Numbered & { kind: 'request', operation: string, clientId?: string, httpStatus: number, code?: number,
 *   fault?: string, carriedOut: boolean }} RequestEntry
 * @typedef {Numbered & { kind: 'posting', actor: string, postingNumber: string, from?: string, to: string,
 *   substatus: string, because: string }} PostingEntry
 * @typedef {Numbered & { kind: 'effect', actor: string, effect: string, subject: string,
 *   details?: Readonly<Record<string, string | number | boolean>> }} EffectEntry
 * @typedef {Numbered & { kind: 'push', messageType: string, url: string, attempt: number, delivered: boolean,
 *   problem?: string }} PushEntry
 * @typedef {RequestEntry | PostingEntry | EffectEntry | PushEntry} Entry
 *
 * @typedef {{ id: number, hits: number, rule: Readonly<Record<string, unknown>> }} Rule
 * @typedef {{ now: string, entries: readonly Entry[], last: number, isCut: boolean, faults: readonly Rule[] }} Watch
 *
 * @typedef {{ id: string, name: string, flow: string }} Warehouse
 * @typedef {{ clientId: string, name: string, warehouses: readonly Warehouse[] }} Seller
 * @typedef {{ credentials: { clientId: string, apiKey: string }, sellers: readonly Seller[] }} State
 * @typedef {{ clientId: string, offerId: string, name: string, price: string, currency: string, isDigital: boolean }} Product
 */

/** The sandbox cannot be reached. */
export class Unreachable extends Error {}

/**
 * @template T
 * @param {string} path
 * @param {Record<string, string | number>} [query]
 * @returns {Promise<T>}
 */
export function get(path, query = {}) {
  const given = Object.entries(query).map(([name, value]) => [name, String(value)])
  const search = new URLSearchParams(given).toString()
  return call('GET', search === '' ? path : `${path}?${search}`)
}

/**
 * @template T
 * @param {string} path
 * @param {unknown} body
 * @returns {Promise<T>}
 */
export function post(path, body) {
  return call('POST', path, JSON.stringify(body))
}

/** @param {string} path */
export async function remove(path) {
  await call('DELETE', path)
}

/**
 * @template T
 * @param {string} method
 * @param {string} path
 * @param {string} [body]
 * @returns {Promise<T>}
 */
async function call(method, path, body) {
  const response = await fetch(`/_sandbox/${path}`, body === undefined ? { method } : { method, body }).catch(error => {
    throw new Unreachable(String(error))
  })
  const answer = await response.json().catch(() => ({ error: `The sandbox answered with HTTP ${response.status}.` }))
  if (!response.ok) throw new Error(answer.error)
  return answer
}
