import { parseExact } from '../../internal/exact-json.ts'
import { type OperationFacts, operationFacts } from '../../wire/operations.ts'
import { objectionsTo } from '../contract/check.ts'
import { parserWords } from '../contract/parser-words.ts'
import { requestContracts } from '../contract/requests.ts'
import type { FaultPlan, Spoiler, Treatment } from '../faults/plan.ts'
import { operationTable } from '../operations/index.ts'
import type { Result } from '../operations/operation.ts'
import type { Seller } from '../records/seller.ts'
import type { World } from '../world.ts'
import { type Admitted, admit } from './access.ts'
import { type Answer, answerOf, envelope } from './answers.ts'
import { Body } from './body.ts'
import { RateLimit } from './limits.ts'
import { CODES, denied, inForm, invalid, NotPlayed, notFound, Refusal } from './refusal.ts'

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
  readonly treatment?: Treatment
}

/** What was answered, and Ozon's code when it was a refusal. */
interface Said {
  readonly answer: Answer
  readonly code?: number | string
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

  /** A promise only where the answer needs somebody outside; all else is done at once, so that nothing comes between. */
  handle(incoming: Incoming): Outgoing | Promise<Outgoing> {
    this.#world.runDue()
    const { path, headers } = incoming
    const isFile = path.startsWith('/files/')
    const facts = isFile ? undefined : operationFacts(path)
    const spoiler = this.#faults.for({ ...incoming, clientId: headers.get('client-id') ?? undefined }, facts)
    const instead = spoiler?.instead
    if (spoiler !== undefined && instead !== undefined) {
      this.#note(incoming, { status: instead.status, carriedOut: false, fault: spoiler.fault })
      return this.#outgoing(instead, spoiler)
    }
    if (isFile) return this.#sendFile(incoming, spoiler)
    const said = this.#answer(incoming, facts)
    return said instanceof Promise
      ? said.then(each => this.#send(incoming, each, spoiler))
      : this.#send(incoming, said, spoiler)
  }

  #send(incoming: Incoming, { answer, code }: Said, spoiler: Spoiler | undefined): Outgoing {
    const dated = this.#dated(answer)
    const spoiled = spoiler?.spoil(dated) ?? dated
    // A fault that found nothing to spoil has not happened.
    const hit = spoiler !== undefined && (spoiled !== dated || spoiler.treatment !== undefined) ? spoiler : undefined
    const refusal = code === undefined ? {} : { code }
    const fault = hit === undefined ? {} : { fault: hit.fault }
    this.#note(incoming, { status: answer.status, carriedOut: answer.status === 200, ...refusal, ...fault })
    return this.#outgoing(spoiled, hit)
  }

  /** Downloads are in the journal only when something went wrong with them. */
  #sendFile(incoming: Incoming, spoiler: Spoiler | undefined): Outgoing {
    const answer = this.#file(incoming)
    return spoiler === undefined ? this.#outgoing(answer, undefined) : this.#send(incoming, { answer }, spoiler)
  }

  #outgoing(answer: Answer, spoiler: Spoiler | undefined): Outgoing {
    const dated = this.#dated(answer)
    return spoiler?.treatment === undefined ? { answer: dated } : { answer: dated, treatment: spoiler.treatment }
  }

  #dated(answer: Answer): Answer {
    if (answer.headers['date'] !== undefined) return answer
    return { ...answer, headers: { ...answer.headers, date: new Date(this.#world.now()).toUTCString() } }
  }

  /** Files are open to whoever has the link; a key has no business there, so that a client that sends one is found out. */
  #file({ method, path, headers }: Incoming): Answer {
    const file = this.#world.files.get(path)
    const sendsKey = headers.has('api-key') || headers.has('authorization')
    const refusal = sendsKey ? denied('a key was sent to a file host') : notFound('file not found')
    return file === undefined || method !== 'GET' || sendsKey ? envelope(refusal) : answerOf(file)
  }

  #answer(incoming: Incoming, facts: OperationFacts | undefined): Said | Promise<Said> {
    let seller: Seller | undefined
    const told = (answer: Answer): Said => ({
      answer: { ...answer, headers: { ...answer.headers, ...(seller === undefined ? {} : this.#remaining(seller)) } },
    })
    const refused = (error: unknown): Said => {
      if (!(error instanceof Refusal)) throw error
      const refusal = inForm(error, this.#world.behaviour.refusals)
      const wait = refusal.httpStatus === 429 ? { 'retry-after': String(refusal.retryAfterS) } : {}
      return { ...told(envelope(refusal, { ...refusal.headers, ...wait })), code: refusal.code }
    }
    try {
      const admitted = this.#admit(incoming, facts)
      // Every answer to a seller tells what is left, 429 too.
      seller = admitted.seller
      this.#limit(incoming, seller)
      this.#refuseSwitchedOff(facts)
      const result = this.#carryOut(incoming, admitted)
      return result instanceof Promise ? result.then(each => told(answerOf(each)), refused) : told(answerOf(result))
    } catch (error) {
      return refused(error)
    }
  }

  #admit(incoming: Incoming, facts: OperationFacts | undefined): Admitted {
    if (facts === undefined) throw this.#unknown(incoming.path)
    if (incoming.method !== facts.method) {
      throw new Refusal(405, CODES.unimplemented, `${incoming.path} takes ${facts.method}`)
    }
    return admit(this.#world, incoming.headers, incoming.path, facts.auth === 'oauth')
  }

  /** Ozon has hundreds of paths that are none of orders: what has their form may be one of them. */
  #unknown(path: string): Refusal {
    const isOfOzon = /^\/v\d+\//.test(path)
    return isOfOzon ? this.#notPlayed(path) : notFound(`${path}: page not found`)
  }

  #notPlayed(path: string): NotPlayed {
    return new NotPlayed(this.#world.behaviour.notPlayedStatus, path)
  }

  /** The limit is kept by seller, whoever of the seller's programs calls. */
  #limit({ path }: Incoming, { clientId }: Seller): void {
    this.limitOf(clientId).take(path)
  }

  #refuseSwitchedOff(facts: OperationFacts | undefined): void {
    const { switchedOff } = this.#world.behaviour
    const day = facts?.endsOn ?? facts?.goneOn
    const ends = day === undefined ? Number.POSITIVE_INFINITY : Date.parse(`${day}T00:00:00Z`)
    if (switchedOff && this.#world.now() >= ends) {
      throw new Refusal(400, CODES.precondition, 'obsolete method cannot be used')
    }
  }

  #carryOut({ path, origin, text }: Incoming, { seller, key }: Admitted): Result | Promise<Result> {
    const operation = operationTable[path]
    if (operation === undefined) throw this.#notPlayed(path)
    const body = this.#read(path, text)
    return operation({ world: this.#world, seller, key, path, body, origin })
  }

  #read(path: string, text: string): Body {
    const value = text.trim() === '' ? {} : parsed(text)
    const contract = requestContracts[path]
    const { behaviour } = this.#world
    const objections = contract === undefined ? [] : objectionsTo(contract, value, behaviour)
    const [wrongType] = behaviour.wrongTypeWords === 'parser' ? objections.filter(each => each.isOfType === true) : []
    if (wrongType !== undefined) throw invalid(parserWords(text, wrongType.field))
    const said = objections.map(({ field, rule }) => `invalid Request.${field || 'body'}: ${rule}`).join('; ')
    if (said !== '') throw invalid(said)
    return new Body(value)
  }

  #remaining({ clientId }: Seller): Record<string, string> {
    return { 'ratelimit-remaining': String(this.limitOf(clientId).remaining) }
  }

  #note(
    { path, headers }: Incoming,
    { status, ...more }: { status: number; carriedOut: boolean; fault?: string; code?: number | string },
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
