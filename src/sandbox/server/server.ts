import { parseExact } from '../../internal/exact-json.ts'
import { type OperationFacts, operationFacts } from '../../wire/operations.ts'
import { Body } from '../body.ts'
import { objectionsTo } from '../contract/check.ts'
import { requestContracts } from '../contract/requests.ts'
import type { FaultPlan, Spoiler } from '../faults/plan.ts'
import { operationTable } from '../operations/index.ts'
import { CODES, denied, invalid, notFound, Refusal } from '../refusal.ts'
import type { Seller } from '../seller.ts'
import type { World } from '../world.ts'
import { type Admitted, admit } from './access.ts'
import { type Answer, answerOf, envelope } from './answers.ts'
import { RateLimit } from './limits.ts'

/** A request as it came over the network. */
export interface Incoming {
  readonly method: string
  readonly path: string
  readonly origin: string
  readonly headers: Headers
  readonly text: string
}

/** What goes back, and how the network is to treat it. */
export interface Outgoing {
  readonly answer: Answer
  readonly spoiler?: Spoiler
}

/** Answers requests one after the other: who calls, may they, is the body right, what happens, what is said. */
export class Server {
  readonly #world: World
  readonly #faults: FaultPlan
  readonly #limits = new Map<string, RateLimit>()

  constructor(world: World, faults: FaultPlan) {
    this.#world = world
    this.#faults = faults
  }

  limitOf(clientId: string): RateLimit {
    const found = this.#limits.get(clientId) ?? new RateLimit(this.#world)
    this.#limits.set(clientId, found)
    return found
  }

  handle(incoming: Incoming): Outgoing {
    this.#world.runDue()
    if (incoming.path.startsWith('/files/')) return { answer: this.#file(incoming) }
    const facts = operationFacts(incoming.path)
    const spoiler = this.#faults.for(incoming.path, facts)
    const instead = spoiler?.instead
    if (spoiler !== undefined && instead !== undefined) {
      this.#note(incoming, { status: instead.status, carriedOut: false, fault: spoiler.fault })
      return { answer: instead, spoiler }
    }
    const { answer, code } = this.#answer(incoming, facts)
    const carriedOut = answer.status === 200
    const fault = spoiler === undefined ? {} : { fault: spoiler.fault }
    this.#note(incoming, { status: answer.status, carriedOut, ...code, ...fault })
    return spoiler === undefined ? { answer } : { answer: spoiler.spoil(answer), spoiler }
  }

  /** Files are open to whoever has the link; a key has no business there, so that a client that sends one is found out. */
  #file({ method, path, headers }: Incoming): Answer {
    const file = this.#world.files.get(path)
    const sendsKey = headers.has('api-key') || headers.has('authorization')
    const refusal = sendsKey ? denied('a key was sent to a file host') : notFound('file not found')
    return file === undefined || method !== 'GET' || sendsKey ? envelope(refusal) : answerOf(file)
  }

  #answer(incoming: Incoming, facts: OperationFacts | undefined): { answer: Answer; code: { code?: number } } {
    let seller: Seller | undefined
    try {
      const admitted = this.#admit(incoming, facts)
      seller = admitted.seller
      const answer = this.#carryOut(incoming, admitted)
      return { answer: { ...answer, headers: { ...answer.headers, ...this.#remaining(seller) } }, code: {} }
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      const wait = error.httpStatus === 429 ? { 'retry-after': String(error.retryAfterS) } : {}
      const headers = seller === undefined ? wait : { ...this.#remaining(seller), ...wait }
      return { answer: envelope(error, headers), code: { code: error.code } }
    }
  }

  #admit(incoming: Incoming, facts: OperationFacts | undefined): Admitted {
    if (facts === undefined) throw new Refusal(404, CODES.notFound, `${incoming.path}: page not found`)
    if (incoming.method !== facts.method) {
      throw new Refusal(405, CODES.unimplemented, `${incoming.path} takes ${facts.method}`)
    }
    const admitted = admit(this.#world, incoming.headers, incoming.path, facts.auth === 'oauth')
    this.#limit(incoming, admitted.seller)
    this.#refuseSwitchedOff(incoming.path, facts)
    return admitted
  }

  /** The limit is kept by seller, whoever of the seller's programs calls. */
  #limit({ path }: Incoming, { clientId }: Seller): void {
    this.limitOf(clientId).take(path)
  }

  #refuseSwitchedOff(path: string, facts: OperationFacts): void {
    const { switchedOff } = this.#world.behaviour
    const ends = facts.endsOn === undefined ? Number.POSITIVE_INFINITY : Date.parse(`${facts.endsOn}T00:00:00Z`)
    if (switchedOff && this.#world.now() >= ends) {
      throw new Refusal(400, CODES.precondition, 'obsolete method cannot be used')
    }
    if (operationTable[path] !== undefined) return
    const message = `The sandbox does not play ${path}: it plays what orders and shipments need first.`
    throw new Refusal(501, CODES.unimplemented, message)
  }

  #carryOut({ path, origin, text }: Incoming, { seller, key }: Admitted): Answer {
    const operation = operationTable[path]
    if (operation === undefined) throw new Refusal(501, CODES.unimplemented, `The sandbox does not play ${path}.`)
    const body = this.#read(path, text)
    return answerOf(operation({ world: this.#world, seller, key, path, body, origin }))
  }

  #read(path: string, text: string): Body {
    const value = text.trim() === '' ? {} : parsed(text)
    const contract = requestContracts[path]
    const objections = contract === undefined ? [] : objectionsTo(contract, value, this.#world.behaviour.unknownFields)
    const said = objections.map(({ field, rule }) => `invalid Request.${field || 'body'}: ${rule}`).join('; ')
    if (said !== '') throw invalid(said)
    return new Body(value)
  }

  #remaining({ clientId }: Seller): Record<string, string> {
    return { 'ratelimit-remaining': String(this.limitOf(clientId).remaining) }
  }

  #note(
    { path, headers }: Incoming,
    { status, ...more }: { status: number; carriedOut: boolean; fault?: string; code?: number },
  ): void {
    const clientId = headers.get('client-id')
    const who = clientId === null ? {} : { clientId }
    this.#world.journal.add({ kind: 'request', operation: path, ...who, httpStatus: status, ...more })
  }
}

function parsed(text: string): unknown {
  try {
    return parseExact(text)
  } catch {
    throw invalid('invalid Request: the body is no JSON')
  }
}
