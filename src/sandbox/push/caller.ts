import { type Clock, SteppedClock, systemClock } from '../../internal/clock.ts'
import type { Endpoint } from '../records/subscriptions.ts'
import { instant } from './messages.ts'
import type { PushOptions } from './options.ts'
import type { Reply } from './reply.ts'

/** Whom to call. */
export type Callee = Pick<Endpoint, 'url' | 'receiver'>

/** A reply and how long it took: on the sandbox's clock, or in real time over a network. */
export interface Timed {
  readonly reply: Reply
  readonly answerMs: number
}

/**
 * Sends one request to an address or a function and waits for the reply, for as long as Ozon would. Never rejects. Who is
 * called over the network lives in real time, however fast the sandbox's clock is moved.
 */
export class Caller {
  readonly #clock: Clock
  readonly #options: PushOptions
  readonly #outside = new Set<Promise<Timed>>()
  #line = new AbortController()
  /** The clock's last timer when the first was called of those outside who have not answered. */
  lastTimerBeforeCalls = 0

  constructor(clock: Clock, options: PushOptions) {
    this.#clock = clock
    this.#options = options
  }

  /** Whether a call to it goes out of this process. */
  isOutside({ receiver }: Callee): boolean {
    return receiver === undefined && this.#options.fetch === undefined
  }

  /** Resolves when nobody outside is being waited for. */
  async answered(): Promise<void> {
    while (this.#outside.size > 0) await Promise.all(this.#outside)
  }

  /** Ends all calls to others, as if nobody were there. */
  hangUp(): void {
    this.#line.abort()
    this.#line = new AbortController()
  }

  call(callee: Callee, text: string): Promise<Timed> {
    const over = new AbortController()
    if (!this.isOutside(callee)) return this.#call(callee, text, this.#clock, over)
    if (this.#outside.size === 0 && this.#clock instanceof SteppedClock)
      this.lastTimerBeforeCalls = this.#clock.lastTimer
    const stop = (): void => over.abort()
    const { signal } = this.#line
    signal.addEventListener('abort', stop, { once: true })
    const call = this.#call(callee, text, systemClock, over).finally(() => {
      signal.removeEventListener('abort', stop)
      this.#outside.delete(call)
    })
    this.#outside.add(call)
    return call
  }

  async #call(callee: Callee, text: string, clock: Clock, over: AbortController): Promise<Timed> {
    const began = clock.now()
    try {
      const reply = await Promise.race([this.#exchange(callee, text, over.signal), this.#tooLate(clock, over.signal)])
      return { reply, answerMs: clock.now() - began }
    } catch {
      return { reply: { kind: 'none', why: 'unreachable' }, answerMs: clock.now() - began }
    } finally {
      over.abort()
    }
  }

  async #tooLate(clock: Clock, signal: AbortSignal): Promise<Reply> {
    await clock.sleep(this.#options.timeoutMs, signal)
    return { kind: 'none', why: 'timeout' }
  }

  async #exchange({ url, receiver }: Callee, text: string, signal: AbortSignal): Promise<Reply> {
    const headers = { 'content-type': 'application/json' }
    // Whether Ozon follows redirects is not documented; a 3xx is no 200.
    const request = new Request(url, { method: 'POST', headers, body: text, signal, redirect: 'manual' })
    const response = await (receiver === undefined ? this.#fetch(request) : this.#ask(receiver, request))
    const contentType = response.headers.get('content-type') ?? ''
    return { kind: 'answer', status: response.status, contentType, text: await response.text() }
  }

  #fetch(request: Request): Promise<Response> {
    return (this.#options.fetch ?? globalThis.fetch)(request)
  }

  /** A function that gives no `Response` has accepted what it got, so the reply is the documented one. */
  async #ask(receiver: (request: Request) => unknown, request: Request): Promise<Response> {
    const isPing = (await request.clone().text()).includes('"TYPE_PING"')
    const given: unknown = await receiver(request)
    if (given instanceof Response) return given
    const name = 'ozon-orders sandbox'
    return Response.json(isPing ? { version: '1.0', name, time: instant(this.#clock.now()) } : { result: true })
  }
}
