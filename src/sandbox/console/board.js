import { now } from './clock.js'
import { arrange, byId, eventually, make, write } from './dom.js'
import { openPosting } from './posting.js'
import { counted, deadlinesText, deadlineText, flowText, linesText, spoken, urgencyOf } from './words.js'

const FIRST_CARDS = 8
const MORE_CARDS = 24
const MOST_CARDS = 200

/** The statuses of a posting's life, side by side in the order in which they are worked on. `always`: shown when empty. */
const LANES = [
  {
    name: 'To pack',
    tone: 'pack',
    statuses: ['awaiting_verification', 'awaiting_approve', 'awaiting_packaging', 'ship_in_process'],
    always: 'awaiting_packaging',
  },
  {
    name: 'To hand over',
    tone: 'hand',
    statuses: [
      'awaiting_registration',
      'awaiting_deliver',
      'acceptance_in_progress',
      'driver_pickup',
      'sent_by_seller',
    ],
    always: 'awaiting_deliver',
  },
  { name: 'On the way', tone: 'way', statuses: ['delivering'], always: 'delivering' },
  { name: 'In dispute', tone: 'trouble', statuses: ['not_accepted', 'arbitration', 'client_arbitration'], always: '' },
  {
    name: 'Finished',
    tone: 'done',
    statuses: ['delivered', 'cancelled', 'cancelled_from_split_pending'],
    always: 'delivered',
  },
]

/**
 * @typedef {object} StatusPart
 * @property {HTMLElement} section
 * @property {HTMLElement} count
 * @property {HTMLElement} list
 * @property {HTMLButtonElement} more
 * @property {number} shown
 *
 * @typedef {object} CardPart
 * @property {HTMLElement} item
 * @property {HTMLElement} lines
 * @property {HTMLElement} flow
 * @property {HTMLElement} state
 * @property {import('./api.js').Card} card
 */

/** @type {Map<string, StatusPart>} */
const statuses = new Map()
/** @type {Map<string, CardPart>} */
let cards = new Map()
/** @type {readonly { count: HTMLElement, empty: HTMLElement, statuses: readonly string[] }[]} */
let lanes = []

/** What the board asks the sandbox for. */
export function boardQuery() {
  const find = byId('find', HTMLInputElement).value.trim()
  const flow = byId('flow', HTMLSelectElement).value
  const limit = Math.max(...[...statuses.values()].map(({ shown }) => shown))
  return { limit, ...(find === '' ? {} : { find }), ...(flow === '' ? {} : { flow }) }
}

/** @param {() => Promise<void>} refresh */
export function startBoard(refresh) {
  lanes = LANES.map(lane => makeLane(lane, refresh))
  byId('find', HTMLInputElement).addEventListener(
    'input',
    eventually(() => void refresh()),
  )
  byId('flow', HTMLSelectElement).addEventListener('change', () => void refresh())
}

/**
 * @param {(typeof LANES)[number]} lane
 * @param {() => Promise<void>} refresh
 */
function makeLane({ name, tone, statuses: words, always }, refresh) {
  const count = make('span', { class: 'count' }, '0')
  const empty = make('p', { class: 'muted empty' }, 'Nothing here.')
  const parts = words.map(status => makeStatus(status, status === always, refresh))
  const title = make('h3', { id: `lane-${tone}` }, make('span', { class: 'dot' }), name, ' ', count)
  const section = make(
    'section',
    { class: 'lane', 'data-tone': tone, 'aria-labelledby': title.id },
    title,
    ...parts,
    empty,
  )
  byId('lanes', HTMLElement).append(section)
  return { count, empty, statuses: words }
}

/**
 * @param {string} status
 * @param {boolean} isAlways
 * @param {() => Promise<void>} refresh
 */
function makeStatus(status, isAlways, refresh) {
  const count = make('span', { class: 'count' }, '0')
  const title = make('h4', { id: `status-${status}` }, status, ' ', count)
  const list = make('ul', { 'aria-labelledby': title.id })
  const more = make('button', { type: 'button', class: 'quiet more', hidden: true })
  const properties = {
    class: 'status',
    'data-status': status,
    'aria-labelledby': title.id,
    hidden: !isAlways,
    'data-always': isAlways,
  }
  const section = make('section', properties, title, list, more)
  const part = { section, count, list, more, shown: FIRST_CARDS }
  more.addEventListener('click', () => {
    part.shown += MORE_CARDS
    void refresh()
  })
  statuses.set(status, part)
  return section
}

/**
 * Shows the board as it is now; cards that have come into another status are lit for a moment.
 *
 * @param {import('./api.js').Board} board
 */
export function showBoard(board) {
  const before = cards
  cards = new Map()
  for (const column of board.columns) showStatus(column, before)
  const counts = new Map(board.columns.map(({ status, count }) => [status, count]))
  for (const lane of lanes) {
    const sum = lane.statuses.reduce((all, status) => all + (counts.get(status) ?? 0), 0)
    write(lane.count, counted(sum))
    lane.empty.hidden = sum > 0 || lane.statuses.some(status => statuses.get(status)?.section.hidden === false)
  }
  write(byId('total', HTMLElement), totalText(board, [...counts.values()]))
}

/**
 * @param {import('./api.js').Board} board
 * @param {readonly number[]} counts
 */
function totalText({ total, notSearched }, counts) {
  const { find, flow } = { find: '', flow: '', ...boardQuery() }
  if (find === '' && flow === '') return counted(total)
  const found = `${counted(counts.reduce((sum, count) => sum + count, 0))} of ${counted(total)}`
  return notSearched === 0 ? found : `${found}; ${counted(notSearched)} that nobody has touched are not searched`
}

/**
 * @param {import('./api.js').Column} column
 * @param {ReadonlyMap<string, CardPart>} before
 */
function showStatus({ status, meaning, count, cards: given }, before) {
  const part = statuses.get(status)
  if (part === undefined) return
  write(part.count, counted(count))
  part.section.title = meaning
  part.section.hidden = count === 0 && !('always' in part.section.dataset)
  const items = given.slice(0, part.shown).map(card => showCard(card, before))
  arrange(part.list, items)
  const rest = count - items.length
  // The sandbox tells no more of a status; a search finds the others.
  part.more.hidden = rest === 0 || items.length >= MOST_CARDS
  write(part.more, `${counted(rest)} more`)
}

/**
 * @param {import('./api.js').Card} card
 * @param {ReadonlyMap<string, CardPart>} before
 */
function showCard(card, before) {
  const known = before.get(card.number)
  const part = known ?? makeCard(card)
  const isNew = known === undefined && before.size > 0
  const hasMoved = known !== undefined && known.card.status !== card.status
  part.card = card
  cards.set(card.number, part)
  write(part.lines, linesText(card.lines))
  write(part.flow, flowText(card))
  showState(part)
  if (isNew || hasMoved) light(part.item)
  return part.item
}

/**
 * @param {import('./api.js').Card} card
 * @returns {CardPart}
 */
function makeCard(card) {
  const lines = make('span', { class: 'lines' })
  const flow = make('span', { class: 'flow' })
  const state = make('span', { class: 'state' })
  const button = make(
    'button',
    { type: 'button', class: 'card', 'data-number': card.number, click: () => void openPosting(card.number) },
    make('span', { class: 'number' }, card.number),
    lines,
    make('span', { class: 'foot' }, flow, state),
  )
  return { item: make('li', {}, button), lines, flow, state, card }
}

/**
 * The deadline while the goods are with the seller, then where they are.
 *
 * @param {CardPart} part
 */
function showState({ state, card }) {
  const isWaiting = card.status.startsWith('awaiting_')
  write(state, isWaiting ? deadlineText(card, now()) : spoken(card.substatus))
  state.dataset.urgency = isWaiting ? urgencyOf(card, now()) : 'calm'
  state.title = isWaiting ? deadlinesText(card) : card.substatus
}

/** Deadlines come nearer while nothing else happens. */
export function showDeadlines() {
  for (const part of cards.values()) showState(part)
}

/** @param {HTMLElement} item */
function light(item) {
  if (matchMedia('(prefers-reduced-motion: reduce)').matches) return
  item.animate([{ boxShadow: '0 0 0 3px var(--accent)' }, { boxShadow: '0 0 0 3px transparent' }], { duration: 1_600 })
}

/**
 * Fills the choice of flows.
 *
 * @param {readonly string[]} flows
 */
export function offerFlows(flows) {
  byId('flow', HTMLSelectElement).append(...flows.map(flow => make('option', { value: flow }, flow)))
}
