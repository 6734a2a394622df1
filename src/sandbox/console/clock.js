import { post } from './api.js'
import { act, byId, tell, write } from './dom.js'
import { longTime, moscowTime } from './words.js'

/** The sandbox's time, which this page follows between two looks at it. */
let known = { now: 0, at: 0 }

/** The sandbox's time, in epoch milliseconds. */
export const now = () => known.now + performance.now() - known.at

/** @param {string} moment */
export function setClock(moment) {
  known = { now: Date.parse(moment), at: performance.now() }
  show()
}

function show() {
  if (known.now === 0) return
  const time = byId('now', HTMLTimeElement)
  write(time, longTime(now()))
  time.dateTime = new Date(now()).toISOString()
  write(byId('local', HTMLElement), moscowTime(now()))
}

/**
 * Lets the buttons and the field move the clock.
 *
 * @param {() => Promise<void>} refresh
 */
export function startClock(refresh) {
  const move = async (/** @type {string} */ by) => {
    const { now: moment } = await post('clock', { advance: by })
    setClock(moment)
    tell(`Moved on by ${by}: it is ${longTime(now())}.`)
    await refresh()
  }
  byId('jumps', HTMLElement).addEventListener('click', ({ target }) => {
    const by = target instanceof HTMLElement ? target.dataset.by : undefined
    if (by !== undefined) void act(target, () => move(by))
  })
  const form = byId('jump', HTMLFormElement)
  form.addEventListener('submit', event => {
    event.preventDefault()
    const field = byId('by', HTMLInputElement)
    void act(form, async () => {
      await move(field.value.replaceAll(/\s/g, ''))
      field.value = ''
    })
  })
  setInterval(show, 250)
}
