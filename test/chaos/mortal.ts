import type { Clock } from '../../src/internal/clock.ts'
import type { Intent, IntentJournal } from '../../src/workflows/index.ts'
import type { Kept } from './journals.ts'

/** When a process dies: at the request of an operation, or of any, after so many of them that went unharmed. */
export interface Death {
  readonly operation?: string
  readonly skip: number
  /**
   * `before`: the request never leaves. `in-flight`: it is treated, and nothing of the answer arrives. `next-step`: the
   * answer or its fault arrives, and the next request or line of the journal is not reached.
   */
  readonly when: 'before' | 'in-flight' | 'next-step'
}

/** Turns of the event loop in which the sandbox treats a request without latency. */
const TREATED_TURNS = 4

/**
 * A process that may die: then nothing that it waits for comes any more, neither answers nor the end of a sleep, and
 * nothing is rejected either. Whoever waits for it looks at `died`.
 */
export class MortalProcess {
  readonly died: Promise<void>
  readonly clock: Clock
  readonly #inner: { readonly fetch: typeof globalThis.fetch; readonly clock: Clock }
  readonly #death: Death | undefined
  readonly #end = new AbortController()
  #resolveDied: () => void = () => undefined
  #requests = 0
  #isDying = false

  constructor(inner: { readonly fetch: typeof globalThis.fetch; readonly clock: Clock }, death?: Death) {
    this.#inner = inner
    this.#death = death
    this.died = new Promise(resolve => {
      this.#resolveDied = resolve
    })
    this.clock = { now: () => inner.clock.now(), sleep: (ms, signal) => this.#sleep(ms, signal) }
  }

  get isDead(): boolean {
    return this.#end.signal.aborted
  }

  readonly fetch: typeof globalThis.fetch = async (input, init) => {
    if (this.#isOver()) return never()
    const isFatal = this.#isTurnOf(operationOf(input))
    if (isFatal && this.#death?.when === 'before') return this.#die()
    const answering = this.#inner.fetch(input, init)
    if (!isFatal) return this.#living(answering)
    if (this.#death?.when === 'in-flight') {
      await Promise.race([answering.catch(() => undefined), turns(TREATED_TURNS)])
      return this.#die()
    }
    this.#isDying = true
    return this.#living(answering)
  }

  /** The journal as this process keeps it: what is being written when it dies may be half there. */
  journal(kept: Kept): IntentJournal {
    const inner = kept.open()
    return {
      get: key => (this.isDead ? never() : inner.get(key)),
      find: beginning => (this.isDead ? never() : inner.find(beginning)),
      put: async (intent: Intent) => {
        if (this.#isDying && !this.isDead) kept.tear(intent)
        if (this.#isOver()) return never()
        await inner.put(intent)
      },
    }
  }

  #sleep(ms: number, signal?: AbortSignal): Promise<void> {
    if (this.isDead) return never()
    const either = signal === undefined ? this.#end.signal : AbortSignal.any([signal, this.#end.signal])
    return this.#living(this.#inner.clock.sleep(ms, either))
  }

  async #living<T>(work: Promise<T>): Promise<T> {
    try {
      const value = await work
      return this.isDead ? await never() : value
    } catch (error) {
      if (this.isDead) return never()
      throw error
    }
  }

  #isTurnOf(requested: string): boolean {
    if (this.#death === undefined) return false
    const { operation, skip } = this.#death
    if (operation !== undefined && operation !== requested) return false
    return this.#requests++ === skip
  }

  /** Dies when it was about to. */
  #isOver(): boolean {
    if (this.#isDying && !this.isDead) this.#kill()
    return this.isDead
  }

  #kill(): void {
    this.#end.abort('dead')
    this.#resolveDied()
  }

  #die(): Promise<never> {
    this.#kill()
    return never()
  }
}

/** The path of a request. Files have names of their own; as a step of a workflow they are one. */
export function operationOf(input: Parameters<typeof globalThis.fetch>[0]): string {
  const { pathname } = new URL(input instanceof Request ? input.url : input)
  return pathname.startsWith('/files/') ? '/files/*' : pathname
}

const never = (): Promise<never> => new Promise<never>(() => undefined)

async function turns(count: number): Promise<void> {
  for (let i = 0; i < count; i++) await new Promise(resolve => setImmediate(resolve))
}
