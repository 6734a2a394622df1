import { post, remove } from './api.js'
import { act, arrange, byId, make, tell, write } from './dom.js'

/**
 * What most often goes wrong.
 *
 * @type {readonly { name: string, hint: string, rule: Readonly<Record<string, unknown>> }[]}
 */
const COMMON = [
  { name: 'Too many requests', hint: 'HTTP 429 with Retry-After', rule: { fault: 'rate-limit' } },
  { name: 'Circle is open', hint: 'HTTP 503 of the circuit breaker', rule: { fault: 'circuit-open' } },
  { name: 'Error before', hint: 'HTTP 500, and nothing was done', rule: { fault: 'server-error' } },
  { name: 'Lost answer', hint: 'HTTP 500 after the work was done', rule: { fault: 'server-error', after: true } },
  { name: 'Reset', hint: 'The connection breaks, and nothing was done', rule: { fault: 'reset' } },
  { name: 'Reset after', hint: 'The connection breaks after the work was done', rule: { fault: 'reset', after: true } },
  { name: 'Cut body', hint: 'The answer ends half-way', rule: { fault: 'cut-body' } },
  { name: 'Slow body', hint: 'The answer takes twenty seconds', rule: { fault: 'slow-body', overMs: 20_000 } },
  { name: 'Proxy page', hint: 'HTML of a proxy, HTTP 502', rule: { fault: 'proxy-page' } },
  { name: 'Redirect', hint: 'To another origin, where no key may go', rule: { fault: 'redirect' } },
  { name: 'Unknown status', hint: 'A status that no document names', rule: { fault: 'unknown-status' } },
  { name: 'New field', hint: 'A field that no document names', rule: { fault: 'new-field' } },
  { name: 'Wrong type', hint: 'A field of another type than documented', rule: { fault: 'wrong-type' } },
  { name: 'Repeated rows', hint: 'Pages overlap', rule: { fault: 'repeated-rows' } },
]

const OFTEN = new Map([
  ['always', {}],
  ['once', { times: 1 }],
  ['third', { probability: 0.33 }],
])

/** @type {readonly import('./api.js').Rule[]} */
let active = []
/** @type {readonly { button: HTMLElement, rule: Readonly<Record<string, unknown>> }[]} */
let switches = []
/** @type {Map<number, { item: HTMLElement, hits: HTMLElement }>} */
let rows = new Map()

/** @param {() => Promise<void>} refresh */
export function startFaults(refresh) {
  switches = COMMON.map(({ name, hint, rule }) => {
    const flip = async () => {
      await (isOn(rule) ? takeOff(rule) : add(rule))
      await refresh()
    }
    const properties = { type: 'button', role: 'switch', 'aria-checked': 'false', title: hint }
    const button = make('button', { ...properties, click: () => void act(button, flip) }, name)
    return { button, rule }
  })
  byId('switches', HTMLElement).append(...switches.map(({ button }) => button))
  const clear = byId('clear-faults', HTMLButtonElement)
  clear.addEventListener('click', () => {
    void act(clear, async () => {
      await remove('faults')
      tell('All faults are off.')
      await refresh()
    })
  })
  byId('rules', HTMLElement).addEventListener('click', ({ target }) => {
    const id = target instanceof HTMLElement ? target.dataset.rule : undefined
    if (id === undefined) return
    void act(target, async () => {
      await remove(`faults/${id}`)
      await refresh()
    })
  })
}

/** @param {Readonly<Record<string, unknown>>} rule */
async function add(rule) {
  const operation = byId('operation', HTMLInputElement).value.trim()
  const often = OFTEN.get(byId('often', HTMLSelectElement).value) ?? {}
  // What has hit as often as it should makes room.
  await takeOff(rule)
  await post('faults', { ...rule, ...often, ...(operation === '' ? {} : { operation }) })
}

/** @param {Readonly<Record<string, unknown>>} rule */
async function takeOff(rule) {
  for (const { id } of active.filter(each => isLike(each.rule, rule))) await remove(`faults/${id}`)
}

/** @param {Readonly<Record<string, unknown>>} rule */
const isOn = rule => active.some(each => !isSpent(each) && isLike(each.rule, rule))

/** @param {import('./api.js').Rule} fault */
const isSpent = ({ hits, rule }) => typeof rule['times'] === 'number' && hits >= rule['times']

/**
 * The same fault, whatever it hits and how often.
 *
 * @param {Readonly<Record<string, unknown>>} a
 * @param {Readonly<Record<string, unknown>>} b
 */
const isLike = (a, b) => a['fault'] === b['fault'] && (a['after'] ?? false) === (b['after'] ?? false)

/** @param {readonly import('./api.js').Rule[]} faults */
export function showFaults(faults) {
  active = faults
  for (const { button, rule } of switches) button.setAttribute('aria-checked', String(isOn(rule)))
  byId('clear-faults', HTMLButtonElement).disabled = faults.length === 0
  const before = rows
  rows = new Map(faults.map(rule => [rule.id, before.get(rule.id) ?? makeRow(rule)]))
  for (const fault of faults) {
    const { id, hits } = fault
    const row = rows.get(id)
    if (row !== undefined) write(row.hits, isSpent(fault) ? 'spent' : `${hits} hit${hits === 1 ? '' : 's'}`)
  }
  arrange(
    byId('rules', HTMLElement),
    [...rows.values()].map(({ item }) => item),
  )
}

/** @param {import('./api.js').Rule} rule */
function makeRow({ id, rule }) {
  const { fault, operation = 'all operations', ...rest } = rule
  const more = Object.entries(rest).map(([name, value]) => `${name} ${JSON.stringify(value)}`)
  const hits = make('span', { class: 'tag' })
  const off = make(
    'button',
    { type: 'button', class: 'quiet', 'data-rule': id, 'aria-label': `Take off ${String(fault)}` },
    '×',
  )
  // Rules that a program has added may hold a regular expression, which JSON does not tell.
  const where = typeof operation === 'string' ? operation : 'some operations'
  const text = make(
    'span',
    {},
    make('strong', {}, String(fault)),
    make('span', { class: 'muted' }, [where, ...more].join(', ')),
  )
  return { item: make('li', {}, text, hits, off), hits }
}
