import { get, Unreachable } from './api.js'
import { boardQuery, offerFlows, showBoard, showDeadlines, startBoard } from './board.js'
import { setClock, startClock } from './clock.js'
import { byId, make, tell, write } from './dom.js'
import { showFaults, startFaults } from './faults.js'
import { findInLog, logQuery, showLog, startLog } from './log.js'
import { setSellers, startOrder } from './order.js'
import { refreshPosting, startPosting } from './posting.js'

const LOOK_EVERY_MS = 1_000
const FLOWS = ['FBS', 'RFBS_SELF', 'RFBS_3PL', 'RFBS_AGG', 'EXPRESS_SELF', 'EXPRESS_PVZ', 'CNC', 'FBO', 'FBP']

/** What the board was last asked for, and how much had happened then: it is asked for again when either is another. */
let seen = ''
let isMet = false

/** One look at a time, so that no answer comes after a later one; who asks meanwhile gets a look of their own. */
/** @type {Promise<void>} */
let looking = Promise.resolve()
function refresh() {
  looking = looking.then(look)
  return looking
}

async function look() {
  try {
    if (!isMet) await meet()
    /** @type {import('./api.js').Watch} */
    const watch = await get('watch', logQuery())
    setClock(watch.now)
    showLog(watch)
    showFaults(watch.faults)
    const wanted = boardQuery()
    const key = JSON.stringify([watch.last, wanted])
    if (key === seen) showDeadlines()
    else {
      showBoard(await get('board', wanted))
      seen = key
    }
    await refreshPosting()
    byId('lost', HTMLElement).hidden = true
  } catch (error) {
    if (!(error instanceof Unreachable)) tell(error instanceof Error ? error.message : String(error), true)
    // Another sandbox may stand there when somebody answers again.
    else isMet = false
    byId('lost', HTMLElement).hidden = !(error instanceof Unreachable)
  }
}

/** Whose sandbox it is, and how programs come to it. */
async function meet() {
  /** @type {import('./api.js').State} */
  const { sellers, credentials } = await get('state')
  isMet = true
  seen = ''
  setSellers(sellers)
  const [first] = sellers
  write(byId('shop', HTMLElement), sellers.length === 1 ? (first?.name ?? '') : `${sellers.length} sellers`)
  const facts = [
    ['Base URL', location.origin],
    ['Client-Id', credentials.clientId],
    ['Api-Key', credentials.apiKey],
  ]
  const rows = facts.flatMap(([name, value]) => [make('dt', {}, name), make('dd', {}, make('code', {}, value))])
  byId('connect', HTMLElement).replaceChildren(...rows)
}

async function keepLooking() {
  for (;;) {
    // Nobody sees a hidden page.
    if (!document.hidden) await refresh()
    await new Promise(resolve => setTimeout(resolve, LOOK_EVERY_MS))
  }
}

offerFlows(FLOWS)
startBoard(refresh)
startClock(refresh)
startFaults(refresh)
startLog(refresh)
startOrder(refresh)
startPosting({ refresh, showInLog: findInLog })
document.addEventListener('visibilitychange', () => void refresh())
void keepLooking()
