import type { JournalEntry } from '../../../src/sandbox/journal.ts'
import type { Sandbox } from '../../../src/sandbox/sandbox.ts'
import type { World } from '../../../src/sandbox/world.ts'
import { objectionsToAnswer } from '../support/judge.ts'

export type Json = Readonly<Record<string, unknown>>

/** An answer as it arrived; `undefined` when the network kept it. */
interface Arrived {
  readonly status: number
  readonly text: string
  /** The body, when it is an object in JSON. */
  readonly json: Json | undefined
}

/** Answers that never end: the caller gives up. */
const ENDLESS: ReadonlySet<string> = new Set(['silence', 'stalled-body', 'slow-body'])

/** Sends raw requests, and looks at each: what came back, and what the journal tells of it. */
export class Caller {
  readonly #sandbox: Sandbox
  readonly #world: World
  readonly #problems: string[]

  constructor(sandbox: Sandbox, world: World, problems: string[]) {
    this.#sandbox = sandbox
    this.#world = world
    this.#problems = problems
  }

  async call(path: string, body: object): Promise<Json | undefined> {
    const { entries } = this.#world.journal
    // What was due before the call is not the call's doing.
    this.#world.runDue()
    const before = entries.length
    const arrived = await this.#send(path, JSON.stringify(body))
    const problem = this.#problemOf(path, arrived, entries.slice(before))
    if (problem !== undefined) this.#problems.push(`${path} ${JSON.stringify(body)}: ${problem}`)
    return arrived?.status === 200 ? arrived.json : undefined
  }

  async #send(path: string, body: string): Promise<Arrived | undefined> {
    const { clientId, apiKey } = this.#sandbox.credentials
    const headers = { 'client-id': clientId, 'api-key': apiKey }
    const gone = new AbortController()
    const { signal } = gone
    let isOver = false
    const arriving = this.#sandbox
      .fetch(`https://api-seller.ozon.ru${path}`, { method: 'POST', headers, body, signal })
      .then(async response => {
        const isJson = response.headers.get('content-type')?.startsWith('application/json') ?? false
        const text = await response.text()
        return { status: response.status, text, json: isJson ? parsed(text) : undefined }
      })
      .catch(() => undefined)
      .finally(() => {
        isOver = true
      })
    if (this.#sandbox.faults.active.some(({ rule }) => ENDLESS.has(rule.fault))) {
      await new Promise(setImmediate)
      if (!isOver && this.#isEndless()) gone.abort()
    }
    return arriving
  }

  #isEndless(): boolean {
    const last = this.#world.journal.entries.at(-1)
    return last?.kind === 'request' && ENDLESS.has(last.fault ?? '')
  }

  /** What is wrong with a call, judged by what really happened. */
  #problemOf(path: string, arrived: Arrived | undefined, told: readonly JournalEntry[]): string | undefined {
    const requests = told.filter(entry => entry.kind === 'request')
    const [request] = requests
    if (requests.length !== 1 || request?.operation !== path) return `the journal has ${requests.length} requests`
    const work = told.filter(({ kind }) => kind === 'effect' || kind === 'posting')
    if (!request.carriedOut && work.length > 0) return `refused with ${request.httpStatus}, and yet ${words(work)}`
    const done = work.map(each => (each.kind === 'effect' ? `${each.effect} ${each.subject}` : ''))
    const twice = done.find((each, i) => each !== '' && done.indexOf(each) < i)
    if (twice !== undefined) return `the journal tells '${twice}' twice`
    if (request.fault !== undefined) return undefined
    if (arrived?.status !== request.httpStatus) {
      return `${arrived?.status ?? 'nothing'} arrived, and the journal has ${request.httpStatus}: ${arrived?.text}`
    }
    if (arrived.status >= 500) return `${arrived.status}: ${arrived.text}`
    if (arrived.status !== 200 || arrived.json === undefined) return undefined
    const objections = objectionsToAnswer(path, arrived.json)
    return objections.length === 0 ? undefined : `against the documents: ${objections.join('; ')}`
  }
}

function words(entries: readonly JournalEntry[]): string {
  return entries
    .map(entry => (entry.kind === 'effect' ? entry.effect : entry.kind === 'posting' ? `moved to ${entry.to}` : ''))
    .join(', ')
}

/** A fault may have spoilt it. */
function parsed(text: string): Json | undefined {
  try {
    const value: unknown = JSON.parse(text)
    // An answer of Ozon's is an object.
    return typeof value === 'object' && value !== null ? (value as Json) : undefined
  } catch {
    return undefined
  }
}
