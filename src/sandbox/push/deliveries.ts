import type { Random } from '../random.ts'
import { type Endpoint, isEnabled } from '../records/subscriptions.ts'
import type { World } from '../world.ts'
import type { Callee, Caller, Timed } from './caller.ts'
import type { PushMessage } from './messages.ts'
import { noteReply, type SuspensionRule } from './opinion.ts'
import { type PushOptions, retryWaits } from './options.ts'
import { isAccepted, problemOf, type Reply } from './reply.ts'

/** Where a push goes: to an address of a seller, or to the function that gets all. */
export type Target = Callee & { readonly endpoint?: Endpoint }

interface Push {
  readonly target: Target
  readonly messageType: string
  readonly text: string
  /** Somebody answered one of the attempts. */
  wasAnswered: boolean
}

/** Sends pushes and sends them again: late, twice and out of order as configured. Nothing that an address does can throw here. */
export class Deliveries {
  readonly #world: World
  readonly #caller: Caller
  readonly #options: PushOptions
  readonly #random: Random
  readonly #waits: readonly number[]
  readonly #underWay = new Set<Promise<void>>()
  readonly #onBroken: (endpoint: Endpoint, rule: SuspensionRule, messageType: string) => void

  constructor(
    parts: { readonly world: World; readonly caller: Caller; readonly options: PushOptions; readonly random: Random },
    onBroken: (endpoint: Endpoint, rule: SuspensionRule, messageType: string) => void,
  ) {
    this.#world = parts.world
    this.#caller = parts.caller
    this.#options = parts.options
    this.#random = parts.random
    this.#waits = retryWaits(parts.options)
    this.#onBroken = onBroken
  }

  send(target: Target, message: PushMessage): void {
    const { delayMs, duplicates, reordering, heldBackMs } = this.#options
    const push: Push = { target, messageType: message.message_type, text: JSON.stringify(message), wasAnswered: false }
    const wait = delayMs + (this.#random.chance(reordering) ? heldBackMs : 0)
    this.#start(push, 1, wait)
    if (this.#random.chance(duplicates)) this.#start({ ...push }, 1, wait)
  }

  /** One TYPE_PING, with no second attempt. */
  async ping(target: Target): Promise<Timed> {
    const text = JSON.stringify({ message_type: 'TYPE_PING', time: new Date(this.#world.now()).toISOString() })
    const timed = await this.#caller.call(target, text)
    this.#note(target, 'TYPE_PING', 1, timed)
    return timed
  }

  /** Resolves when nothing is on its way; what is to be sent again later does not count. */
  async idle(): Promise<void> {
    while (this.#underWay.size > 0) await Promise.all(this.#underWay)
  }

  /** Lets `idle` wait for something besides attempts. */
  track(work: Promise<void>): void {
    const done = work.finally(() => this.#underWay.delete(done))
    this.#underWay.add(done)
  }

  #start(push: Push, attempt: number, wait: number): void {
    if (wait > 0) this.#world.after(wait, () => this.#start(push, attempt, 0))
    else this.track(this.#attempt(push, attempt))
  }

  async #attempt(push: Push, attempt: number): Promise<void> {
    const { target, messageType, text } = push
    const { endpoint } = target
    // Switched off or deleted in the meantime.
    if (endpoint !== undefined && !this.#isLive(endpoint)) return
    const timed = await this.#caller.call(target, text)
    const isOk = isAccepted(timed.reply)
    push.wasAnswered ||= timed.reply.kind === 'answer'
    this.#note(target, messageType, attempt, timed)
    if (endpoint !== undefined) this.#judge(endpoint, messageType, timed, isOk)
    if (!isOk) this.#again(push, attempt)
  }

  #again(push: Push, attempt: number): void {
    const wait = this.#waits[attempt - 1]
    const { endpoint } = push.target
    if (wait !== undefined) this.#start(push, attempt + 1, wait)
    else if (
      endpoint !== undefined &&
      !push.wasAnswered &&
      this.#options.suspendsUnavailable &&
      this.#isLive(endpoint)
    ) {
      this.#onBroken(endpoint, 'unavailable', push.messageType)
    }
  }

  #judge(endpoint: Endpoint, messageType: string, timed: Timed, isOk: boolean): void {
    const answerMs = hasNobody(timed.reply) ? undefined : timed.answerMs
    const broken = noteReply(endpoint, { at: this.#world.now(), messageType, answerMs, isOk }, this.#options)
    if (broken !== undefined && this.#isLive(endpoint)) this.#onBroken(endpoint, broken, messageType)
  }

  #isLive(endpoint: Endpoint): boolean {
    return (
      isEnabled(endpoint) && this.#world.sellers.get(endpoint.clientId)?.subscriptions.get(endpoint.id) === endpoint
    )
  }

  #note({ url }: Target, messageType: string, attempt: number, { reply, answerMs }: Timed): void {
    const problem = problemOf(reply, messageType === 'TYPE_PING')
    const wrong = problem === undefined ? {} : { problem }
    const delivered = isAccepted(reply)
    this.#world.journal.add({ kind: 'push', messageType, url, attempt, delivered, ...wrong, answerMs })
  }
}

const hasNobody = (reply: Reply): boolean => reply.kind === 'none' && reply.why === 'unreachable'
