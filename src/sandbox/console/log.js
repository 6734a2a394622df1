import { byId, eventually, make, write } from './dom.js'
import { openPosting } from './posting.js'
import { counted, shortTime, spoken } from './words.js'

const MOST_ROWS = 200

let last = 0
let isPaused = false
/** Counts what is wanted to be seen; an answer to an earlier wish is not shown. */
let wanted = 1
let asked = 0
let shown = 0

/** What the log asks the sandbox for: what it has not shown yet, of the kinds and with the text that are wanted. */
export function logQuery() {
  const kinds = [...byId('kinds', HTMLElement).querySelectorAll('input')].filter(box => box.checked)
  const find = byId('log-find', HTMLInputElement).value.trim()
  const isFresh = shown !== wanted
  asked = wanted
  return {
    after: isFresh ? 0 : last,
    // Nothing is shown while it is paused, and so nothing but the count is asked for.
    limit: isPaused && !isFresh ? 0 : MOST_ROWS,
    kinds: kinds.map(({ value }) => value).join(','),
    ...(find === '' ? {} : { find }),
  }
}

/** @param {() => Promise<void>} refresh */
export function startLog(refresh) {
  const renew = () => {
    wanted++
    void refresh()
  }
  byId('kinds', HTMLElement).addEventListener('change', renew)
  byId('log-find', HTMLInputElement).addEventListener('input', eventually(renew))
  const pause = byId('pause', HTMLButtonElement)
  pause.addEventListener('click', () => {
    isPaused = !isPaused
    pause.setAttribute('aria-pressed', String(isPaused))
    write(pause, isPaused ? 'Go on' : 'Pause')
    void refresh()
  })
}

/** @param {string} text */
export function findInLog(text) {
  const field = byId('log-find', HTMLInputElement)
  field.value = text
  field.dispatchEvent(new Event('input'))
  field.focus()
}

/**
 * Shows what is new, the newest first.
 *
 * @param {import('./api.js').Watch} watch
 */
export function showLog(watch) {
  if (asked !== wanted) return
  const isFresh = shown !== wanted
  if (isPaused && !isFresh) {
    const waiting = watch.last - last
    write(byId('pause', HTMLElement), waiting <= 0 ? 'Go on' : `Go on (${counted(waiting)} new)`)
    return
  }
  // A number that goes back is another sandbox at the same address.
  if (watch.last < last) {
    last = 0
    wanted++
    return
  }
  const list = byId('entries', HTMLElement)
  // More is new than is shown: what was there lies further down than anybody reads.
  if (isFresh || watch.isCut) list.replaceChildren()
  shown = wanted
  last = watch.last
  const rows = watch.entries.map(rowOf).reverse()
  const place = list.scrollTop
  const height = list.scrollHeight
  list.prepend(...rows)
  while (list.children.length > MOST_ROWS) list.lastElementChild?.remove()
  // Whoever has scrolled down goes on reading the same rows.
  if (place > 0) list.scrollTop = place + list.scrollHeight - height
  showNote(list.children.length)
}

/** @param {number} rows */
function showNote(rows) {
  const text = rows === 0 ? 'Nothing of this kind has happened yet.' : ''
  write(byId('log-note', HTMLElement), rows < MOST_ROWS ? text : `The latest ${MOST_ROWS} are shown.`)
}

/** @param {import('./api.js').Entry} entry */
function rowOf(entry) {
  const at = make('time', { class: 'at', datetime: new Date(entry.at).toISOString() }, shortTime(entry.at))
  return make('li', { 'data-kind': entry.kind }, ...partsOf(entry), at)
}

/** @param {import('./api.js').Entry} entry */
function partsOf(entry) {
  switch (entry.kind) {
    case 'request':
      return requestParts(entry)
    case 'posting':
      return postingParts(entry)
    case 'effect':
      return effectParts(entry)
    case 'push':
      return pushParts(entry)
  }
}

/** @param {import('./api.js').RequestEntry} entry */
function requestParts({ operation, httpStatus, code, fault, carriedOut }) {
  const status = httpStatus === 0 ? 'no answer' : String(httpStatus)
  return [
    make('span', { class: 'what' }, make('code', {}, operation)),
    make(
      'span',
      { class: 'tags' },
      make('span', { class: 'tag', 'data-tone': httpStatus === 200 ? 'good' : 'bad' }, status),
      code !== undefined && make('span', { class: 'tag' }, `code ${code}`),
      fault !== undefined && make('span', { class: 'tag', 'data-tone': 'fault' }, `fault: ${fault}`),
      fault !== undefined && make('span', { class: 'muted' }, carriedOut ? 'the work was done' : 'nothing was done'),
    ),
  ]
}

/** @param {import('./api.js').PostingEntry} entry */
function postingParts({ postingNumber, from, to, substatus, actor, because }) {
  const way = from === undefined ? `→ ${to}` : `${from} → ${to}`
  return [
    make('span', { class: 'what' }, numberButton(postingNumber)),
    make(
      'span',
      { class: 'tags' },
      make('span', { title: substatus }, from === to ? spoken(substatus) : way),
      make('span', { class: 'muted' }, `${actor}: ${because}`),
    ),
  ]
}

/** @param {import('./api.js').EffectEntry} entry */
function effectParts({ effect, subject, actor, details = {} }) {
  const told = Object.entries(details).map(([name, value]) => `${name} ${value}`)
  const isPosting = /^\d+-\d+-\d+$/.test(subject)
  return [
    make(
      'span',
      { class: 'what' },
      make('span', { class: 'tag', 'data-tone': 'effect' }, effect),
      ' ',
      isPosting ? numberButton(subject) : subject,
    ),
    make('span', { class: 'tags muted' }, [actor, ...told].join(', ')),
  ]
}

/** @param {import('./api.js').PushEntry} entry */
function pushParts({ messageType, url, attempt, delivered, problem }) {
  const tone = delivered ? 'good' : 'bad'
  return [
    make('span', { class: 'what' }, make('code', {}, messageType)),
    make(
      'span',
      { class: 'tags' },
      make('span', { class: 'tag', 'data-tone': tone }, delivered ? 'delivered' : (problem ?? 'not delivered')),
      attempt > 1 && make('span', { class: 'tag' }, `attempt ${attempt}`),
    ),
    make('span', { class: 'tags muted' }, url),
  ]
}

/** @param {string} number */
function numberButton(number) {
  return make('button', { type: 'button', class: 'link number', click: () => void openPosting(number) }, number)
}
