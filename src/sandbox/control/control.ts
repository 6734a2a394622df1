import type { ManualClock } from '../../internal/clock.ts'
import { parseDuration } from '../../internal/dates.ts'
import type { AddedFault, SandboxFaults } from '../faults/plan.ts'
import { FaultError, type FaultRule, isFields } from '../faults/rule.ts'
import type { Levers } from '../levers.ts'
import { ImpossibleMove } from '../postings/moves.ts'
import { SeedError } from '../seeds/seed-error.ts'
import type { Answer } from '../server/answers.ts'
import type { World } from '../world.ts'
import { boardView } from './board.ts'
import { ControlError } from './error.ts'
import { LEVERS } from './lever-table.ts'
import { postingView, productsView } from './posting.ts'
import { journalView, postingsView, stateView } from './views.ts'
import { watchView } from './watch.ts'

export const CONTROL_PATH = '/_sandbox/'
const MOST_AT_ONCE_MS = 366 * 86_400_000

/** What can be controlled. */
export interface Controlled {
  readonly world: World
  readonly clock: ManualClock
  readonly faults: SandboxFaults
  readonly levers: Levers
  readonly credentials: { readonly clientId: string; readonly apiKey: string }
}

/** A call to `/_sandbox/…`. */
export interface ControlCall {
  readonly method: string
  readonly url: URL
  readonly text: string
}

type Handler = (on: Controlled, call: ControlCall, rest: string) => unknown

/** By method and first word of the path; what follows the word is handed on. */
const ROUTES: Readonly<Record<string, Handler>> = {
  'GET state': ({ world, credentials }) => ({ credentials, ...stateView(world) }),
  'GET postings': ({ world }, { url }) => postingsView(world, url.searchParams),
  'GET board': ({ world }, { url }) => boardView(world, url.searchParams),
  'GET moves': ({ world }, _call, number) => postingView(world, number),
  'GET products': ({ world }) => productsView(world),
  'GET watch': watch,
  'GET journal': ({ world }, { url }) => journalView(world, url.searchParams),
  'GET clock': tellTime,
  'POST clock': advance,
  'GET levers': () => ({ levers: Object.keys(LEVERS) }),
  'POST levers': pull,
  'GET faults': ({ faults }) => ({ faults: faults.active.map(faultView) }),
  'POST faults': addFaults,
  'DELETE faults': removeFaults,
}

/** Answers what other languages and the console ask of a listening sandbox. Everything is JSON. */
export async function answerControl(on: Controlled, call: ControlCall): Promise<Answer> {
  const [name = '', ...rest] = call.url.pathname.slice(CONTROL_PATH.length).split('/')
  try {
    on.world.runDue()
    return json(200, (await handlerOf(call.method, name)(on, call, rest.join('/'))) ?? {})
  } catch (error) {
    const status = statusOf(error)
    if (status === undefined || !(error instanceof Error)) throw error
    return json(status, { error: error.message })
  }
}

function handlerOf(method: string, name: string): Handler {
  const route = `${method} ${name === '' ? 'state' : name}`
  const handler = Object.hasOwn(ROUTES, route) ? ROUTES[route] : undefined
  if (handler !== undefined) return handler
  const all = Object.keys(ROUTES).map(each => each.replace(' ', ` ${CONTROL_PATH}`))
  throw new ControlError(404, `There is no ${method} ${CONTROL_PATH}${name}. There is: ${all.join(', ')}.`)
}

/** What the caller did wrong; anything else is a fault of the sandbox. */
function statusOf(error: unknown): number | undefined {
  if (error instanceof ControlError) return error.status
  if (error instanceof ImpossibleMove) return 409
  return error instanceof FaultError || error instanceof SeedError ? 400 : undefined
}

function tellTime({ clock }: Controlled) {
  return { now: new Date(clock.now()).toISOString() }
}

/** All that the console looks at again and again. */
function watch(on: Controlled, { url }: ControlCall) {
  return { ...tellTime(on), ...watchView(on.world, url.searchParams), faults: on.faults.active.map(faultView) }
}

async function advance(on: Controlled, call: ControlCall) {
  const { advance: by } = fieldsOf(call)
  const isDuration = typeof by === 'string' && /^\d+(\.\d+)?\s*(ms|s|m|h|d)$/.test(by)
  if (typeof by !== 'string' || !isDuration)
    throw new ControlError(400, "advance: must be a time such as '90s' or '2h'")
  // A slip of the finger must not end the world's calendar.
  if (parseDuration(by) > MOST_AT_ONCE_MS) throw new ControlError(400, 'advance: must be at most 366d at once')
  await on.clock.advance(by)
  on.world.runDue()
  return tellTime(on)
}

function pull({ levers }: Controlled, call: ControlCall, name: string): unknown {
  const lever = Object.hasOwn(LEVERS, name) ? LEVERS[name] : undefined
  if (lever === undefined) throw new ControlError(404, `'${name}' is none of ${Object.keys(LEVERS).join(', ')}`)
  return lever(levers, fieldsOf(call))
}

/** One rule or a list; all of them, or none when one is wrong. */
function addFaults({ faults }: Controlled, call: ControlCall) {
  const body = bodyOf(call)
  const added: AddedFault[] = []
  try {
    // The plan checks what it is given.
    for (const rule of Array.isArray(body) ? body : [body]) added.push(faults.add(rule as FaultRule))
  } catch (error) {
    for (const each of added) each.remove()
    throw error
  }
  return { faults: added.map(faultView) }
}

function removeFaults({ faults }: Controlled, _call: ControlCall, id: string): void {
  if (id === '') {
    faults.clear()
    return
  }
  const found = faults.active.find(each => String(each.id) === id)
  if (found === undefined) throw new ControlError(404, `There is no fault ${id}.`)
  found.remove()
}

const faultView = ({ id, rule, hits }: AddedFault) => ({ id, rule, hits })

function fieldsOf(call: ControlCall): Readonly<Record<string, unknown>> {
  const body = bodyOf(call)
  if (!isFields(body)) throw new ControlError(400, 'The body must be a JSON object.')
  return body
}

function bodyOf({ text }: ControlCall): unknown {
  try {
    return text.trim() === '' ? {} : JSON.parse(text)
  } catch {
    throw new ControlError(400, 'The body is no JSON.')
  }
}

const json = (status: number, value: unknown): Answer => ({
  status,
  headers: { 'content-type': 'application/json', 'cache-control': 'no-store' },
  body: JSON.stringify(value),
})
