import type { EffectEntry, Sandbox } from '../../src/sandbox/index.ts'
import { lookupRows } from '../../src/wire/lookups.ts'
import type { Shop } from './shop.ts'

/** Sends a request of the other actor; gives the answer when Ozon took it. */
export type Post = (path: string, body: unknown) => Promise<unknown>

/** What a colleague could do to the same item, through a client that nothing goes wrong with. */
export interface Rival {
  readonly name: string
  /** Our write that it competes with: its lookup says whether the state is wanted, or our own act. */
  readonly against: string
  /** It takes back what we did, so that whether we did it matters to nobody any more. */
  readonly undoes?: true
  /** After it the same may be done once more, as a dispute that was given up may be opened again. */
  readonly allowsAgain?: true
  /** Gives the subjects that are the other's from now on, such as a box it made. */
  act(post: Post, item: string, shop: Shop): Promise<readonly string[] | undefined>
}

/** The rival of a run, and before which of its requests it acts. */
export interface Contest {
  readonly rival: Rival
  /** From 0, all processes together. */
  readonly at: number
}

/** Tells apart what the other actor did. */
export class Rivalry {
  readonly #sandbox: Sandbox
  readonly #entries = new Set<number>()
  readonly #subjects = new Set<string>()
  #countsAll = false
  #isActing = false
  /** Whose deeds are looked for: set when it has acted. */
  rival: Rival | undefined
  /** It acted before the work began, so that what is asked for is asked of what it left. */
  isKnown = false

  constructor(sandbox: Sandbox) {
    this.#sandbox = sandbox
  }

  get isActing(): boolean {
    return this.#isActing
  }

  /** Whether what another actor did counts as well, for the moment. */
  get countsAll(): boolean {
    return this.#countsAll
  }

  /** Whether only our own deeds count. */
  get isJudged(): boolean {
    return this.rival !== undefined && !this.#countsAll
  }

  async play(rival: Rival, item: string, shop: Shop): Promise<void> {
    const from = this.#sandbox.journal.length
    this.#isActing = true
    const theirs = await rival.act((path, body) => this.#post(path, body), item, shop)
    this.#isActing = false
    this.rival = rival
    for (const subject of theirs ?? []) this.#subjects.add(subject)
    for (const { number } of this.#sandbox.journal.slice(from)) this.#entries.add(number)
  }

  isOurs({ number, subject }: EffectEntry): boolean {
    return this.#countsAll || !(this.#entries.has(number) || this.#subjects.has(subject))
  }

  isTheirs(entry: number): boolean {
    return this.#entries.has(entry)
  }

  owns(subject: string): boolean {
    return !this.#subjects.has(subject)
  }

  /** What it did, in the sandbox's journal. */
  deeds(): readonly EffectEntry[] {
    return this.#sandbox.journal.filter((each): each is EffectEntry => each.kind === 'effect' && !this.isOurs(each))
  }

  /** Where the caller wants the state, it does not matter who made it so. */
  takesTheirs(isSo: () => boolean): boolean {
    const row = lookupRows.find(({ operation }) => operation === this.rival?.against)
    if (row?.wants !== 'state') return false
    this.#countsAll = true
    try {
      return isSo()
    } finally {
      this.#countsAll = false
    }
  }

  async #post(path: string, body: unknown): Promise<unknown> {
    const { clientId, apiKey } = this.#sandbox.credentials
    const response = await this.#sandbox.fetch(`https://api-seller.ozon.ru${path}`, {
      method: 'POST',
      headers: { 'client-id': clientId, 'api-key': String(apiKey), 'content-type': 'application/json' },
      body: JSON.stringify(body),
    })
    const answer: unknown = await response.json()
    return response.ok ? answer : undefined
  }
}

/** Turns of the event loop in which the sandbox treats what was sent before. */
const TREATED_TURNS = 4

/**
 * Lets the other actor act before one of the requests, after those that are on their way; nothing of ours is treated
 * meanwhile, so that what happens then is the other's.
 */
export function contested(
  inner: typeof globalThis.fetch,
  { at, act }: { readonly at: number; act(): Promise<void> },
): typeof globalThis.fetch {
  let requests = 0
  let acting: Promise<void> = Promise.resolve()
  const underWay = new Set<Promise<unknown>>()
  return async (input, init) => {
    if (requests++ === at) {
      acting = turns(TREATED_TURNS)
        .then(() => Promise.allSettled(underWay))
        .then(act)
    }
    await acting
    const answering = inner(input, init)
    underWay.add(answering)
    try {
      return await answering
    } finally {
      underWay.delete(answering)
    }
  }
}

async function turns(count: number): Promise<void> {
  for (let i = 0; i < count; i++) await new Promise(resolve => setImmediate(resolve))
}
