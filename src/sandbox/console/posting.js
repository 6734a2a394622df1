import { get, post, Unreachable } from './api.js'
import { now } from './clock.js'
import { act, byId, make, tell } from './dom.js'
import { flowText, longTime, shortTime, spoken, until } from './words.js'

const PARTIES = ['carrier', 'Ozon', 'partner', 'buyer']

/** @type {string | undefined} */
let open
/** What is shown, to leave an unchanged sheet alone. */
let shown = ''
/** @type {{ refresh: () => Promise<void>, showInLog: (text: string) => void }} */
let outside = { refresh: () => Promise.resolve(), showInLog: () => undefined }

const sheet = () => byId('posting', HTMLDialogElement)

/** @param {typeof outside} given */
export function startPosting(given) {
  outside = given
  sheet().addEventListener('close', () => {
    open = undefined
    shown = ''
  })
}

/**
 * Shows a posting, its history, and what others than the seller can do with it now.
 *
 * @param {string} number
 */
export async function openPosting(number) {
  open = number
  shown = ''
  await act(null, refreshPosting)
  if (shown !== '' && !sheet().open) sheet().showModal()
}

/** Looks again at the posting that is shown, if any. */
export async function refreshPosting() {
  if (open === undefined) return
  const asked = open
  const answer = await ask(asked)
  const text = JSON.stringify(answer)
  if (open !== asked || text === shown) return
  shown = text
  show(answer)
}

/**
 * @param {string} number
 * @returns {Promise<import('./api.js').Posting>}
 */
async function ask(number) {
  try {
    return await get(`moves/${encodeURIComponent(number)}`)
  } catch (error) {
    // Another sandbox stands there now, and does not know it.
    if (!(error instanceof Unreachable)) sheet().close()
    throw error
  }
}

/** @param {import('./api.js').Posting} answer */
function show({ posting, moves }) {
  const focused = document.activeElement instanceof HTMLElement ? document.activeElement.dataset.move : undefined
  byId('posting-body', HTMLElement).replaceChildren(
    header(posting),
    movesPart(moves),
    factsPart(posting),
    goodsPart(posting),
    historyPart(posting.history),
  )
  if (focused === undefined) return
  // The move that was made is gone: whoever uses the keyboard goes on with the next one.
  const buttons = [...sheet().querySelectorAll('button[data-move]')].filter(each => each instanceof HTMLButtonElement)
  const next = buttons.find(each => each.dataset.move === focused) ?? buttons[0]
  if (next === undefined) sheet().querySelector('button')?.focus()
  else next.focus()
}

/** @param {import('./api.js').Posting['posting']} posting */
function header({ number, status, meaning }) {
  return make(
    'header',
    {},
    make('h2', { id: 'posting-number', class: 'number' }, number),
    make('button', { type: 'button', class: 'quiet close', 'aria-label': 'Close', click: () => sheet().close() }, '×'),
    make('p', {}, make('span', { class: 'badge' }, status), ' ', make('span', { class: 'muted' }, meaning)),
  )
}

/** @param {readonly import('./api.js').Move[]} moves */
function movesPart(moves) {
  const groups = PARTIES.map(party => moves.filter(({ by }) => by === party)).filter(group => group.length > 0)
  const title = make('h3', { id: 'moves-title' }, 'What others can do now')
  if (groups.length === 0) {
    return make(
      'section',
      { 'aria-labelledby': title.id },
      title,
      make('p', { class: 'muted' }, 'Nothing: it has ended.'),
    )
  }
  return make('section', { class: 'moves', 'aria-labelledby': title.id }, title, ...groups.map(moveGroup))
}

/** @param {readonly import('./api.js').Move[]} group */
function moveGroup(group) {
  const by = group[0]?.by ?? ''
  const buttons = group.map(move =>
    make(
      'button',
      {
        type: 'button',
        'data-move': move.id,
        'data-to': move.to ?? '',
        title: hintOf(move),
        click: ({ currentTarget }) => void act(currentTarget, () => pull(move)),
      },
      move.label,
    ),
  )
  const name = by === 'Ozon' ? by : by.charAt(0).toUpperCase() + by.slice(1)
  return make(
    'div',
    { class: 'party', role: 'group', 'aria-label': name },
    make('span', { class: 'muted' }, name),
    ...buttons,
  )
}

/** @param {import('./api.js').Move} move */
function hintOf({ to, evidence, trigger }) {
  const target = to === undefined ? '' : `to ${to}`
  return [target, trigger ?? '', evidence === undefined ? '' : `(${evidence})`].filter(text => text !== '').join(' ')
}

/** @param {import('./api.js').Move} move */
async function pull({ lever, wish, by, label }) {
  await post(`levers/${lever}`, wish)
  tell(`${by}: ${label}. Done.`)
  await outside.refresh()
}

/** @param {import('./api.js').Posting['posting']} posting */
function factsPart(posting) {
  const lateFrom = Date.parse(posting.lateFrom)
  /** @type {readonly (readonly [string, string | undefined])[]} */
  const facts = [
    ['Substatus', `${spoken(posting.substatus)}: ${posting.substatusMeaning}`],
    ['Flow', flowText(posting)],
    ['Warehouse', posting.warehouse],
    ['Ordered', longTime(Date.parse(posting.createdAt))],
    ['Ship by', longTime(Date.parse(posting.shipBy))],
    [
      'Late from',
      posting.status.startsWith('awaiting_') ? `${longTime(lateFrom)}, ${until(lateFrom, now())}` : longTime(lateFrom),
    ],
    ['Order', posting.orderNumber],
    ['Tracking number', posting.trackingNumber],
    ['Carriage', posting.carriageId],
    ['Cancelled', posting.cancelledFor],
    ['Client-Id', posting.clientId],
  ]
  const rows = facts.flatMap(([name, value]) =>
    value === undefined ? [] : [make('dt', {}, name), make('dd', {}, value)],
  )
  return make('section', {}, make('h3', {}, 'Facts'), make('dl', {}, ...rows))
}

/** @param {import('./api.js').Posting['posting']} posting */
function goodsPart({ lines }) {
  const rows = lines.map(({ offerId, name, quantity, price, currency }) =>
    make(
      'tr',
      {},
      make('td', {}, make('strong', {}, offerId), make('span', { class: 'full-name muted' }, name)),
      make('td', { class: 'number' }, String(quantity)),
      make('td', { class: 'number' }, `${price} ${currency}`),
    ),
  )
  const head = make('tr', {}, ...['Product', 'Pieces', 'Price'].map(text => make('th', { scope: 'col' }, text)))
  return make(
    'section',
    {},
    make('h3', {}, 'Goods'),
    make('table', {}, make('thead', {}, head), make('tbody', {}, ...rows)),
  )
}

/** @param {readonly import('./api.js').Step[]} history */
function historyPart(history) {
  const steps = history
    .toReversed()
    .map(({ at, from, to, substatus, actor, because }) =>
      make(
        'li',
        {},
        make('time', { class: 'at', datetime: at }, shortTime(Date.parse(at))),
        make('span', {}, make('strong', {}, to), to === from || from === undefined ? ` ${spoken(substatus)}` : ''),
        make('span', { class: 'muted' }, `${actor}: ${because}`),
      ),
    )
  const inLog = () => {
    const number = open ?? ''
    sheet().close()
    outside.showInLog(number)
  }
  const list = make('ol', { class: 'history' }, ...steps)
  // Postings of a population have no history of their own.
  const none = steps.length === 0 && make('p', { class: 'muted' }, 'Nothing has happened to it yet.')
  const link = make('button', { type: 'button', class: 'quiet', click: inLog }, 'Show in the log')
  return make('section', {}, make('h3', {}, 'History'), none, list, link)
}
