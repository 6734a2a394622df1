import { type Clock, type ManualClock, manualClock } from '../internal/clock.ts'
import { BEHAVIOUR, type Behaviour } from './behaviour.ts'
import { followCancellations } from './cancellation.ts'
import { FaultPlan } from './faults/plan.ts'
import type { JournalEntry } from './journal.ts'
import { followAssembly } from './packing/follow.ts'
import { Random } from './random.ts'
import type { SeedBuilder, SeedData } from './seeds/data.ts'
import { seedNamed } from './seeds/named.ts'
import { plantSeed, SeedError } from './seeds/plant.ts'
import { type PopulateOptions, populate } from './seeds/populate.ts'
import { responseOf } from './server/answers.ts'
import { Server } from './server/server.ts'
import { followStocks } from './stock.ts'
import { World } from './world.ts'

export interface SandboxOptions {
  /** 'demo', 'busy-day', 'cross-border', 'empty', data, or a function that makes data. Default 'demo'. */
  readonly seed?: string | SeedData | SeedBuilder
  /** A mass of postings besides, up to a million; see `PopulateOptions`. */
  readonly populate?: PopulateOptions
  /** The number that all chance comes from; default 1. */
  readonly random?: number
  /** Default: a clock of its own at 2026-11-22T09:00:00Z. */
  readonly clock?: ManualClock
  /** How long each answer takes, on the clock. Default 0. */
  readonly latencyMs?: number
  /** Where no source gives a figure: see `Behaviour`. */
  readonly behaviour?: Partial<Behaviour>
}

/** A whole Ozon in memory. */
export interface Sandbox {
  /** Give it to `createOzon`, or spread `options()`. */
  readonly fetch: typeof globalThis.fetch
  readonly clock: ManualClock
  readonly credentials: { readonly clientId: string; readonly apiKey: string }
  options(): { clientId: string; apiKey: string; fetch: typeof globalThis.fetch; clock: Clock }
  /** What really happened, in order. */
  readonly journal: readonly JournalEntry[]
}

/** The world inside a sandbox, for whoever acts in it beside the seller: levers, the console, tests. */
export function worldOf(sandbox: Sandbox): World {
  if (!(sandbox instanceof OzonSandbox)) throw new TypeError('This is no sandbox of createSandbox.')
  return sandbox.world
}

/** Makes a sandbox. Throws `SeedError` when the seed is wrong. */
export function createSandbox(options: SandboxOptions = {}): Sandbox {
  return new OzonSandbox(options)
}

class OzonSandbox implements Sandbox {
  readonly clock: ManualClock
  readonly credentials: { readonly clientId: string; readonly apiKey: string }
  readonly #world: World
  readonly #server: Server
  readonly #latencyMs: number

  constructor(options: SandboxOptions) {
    const { seed = 'demo', random = 1, clock = manualClock(), latencyMs = 0, behaviour = {} } = options
    this.clock = clock
    this.#latencyMs = latencyMs
    const chance = new Random(random)
    this.#world = new World(clock, { ...BEHAVIOUR, ...behaviour }, chance)
    followStocks(this.#world)
    followAssembly(this.#world)
    followCancellations(this.#world)
    plantSeed(this.#world, seedDataOf(seed, chance))
    if (options.populate !== undefined) populate(this.#world, options.populate)
    this.#server = new Server(this.#world, new FaultPlan(chance))
    const [seller] = this.#world.sellers.values()
    const [key] = seller?.keys ?? []
    if (seller === undefined || key === undefined) throw new SeedError('sellers[0].keys', 'must have a key')
    this.credentials = { clientId: seller.clientId, apiKey: key.key }
  }

  readonly fetch: typeof globalThis.fetch = async (input, init) => {
    const request = new Request(input, init)
    const url = new URL(request.url)
    const text = await request.text()
    if (this.#latencyMs > 0) await this.clock.sleep(this.#latencyMs, request.signal)
    const { method, headers } = request
    const incoming = { method, headers, text, path: url.pathname, origin: url.origin }
    return responseOf(this.#server.handle(incoming).answer)
  }

  options(): { clientId: string; apiKey: string; fetch: typeof globalThis.fetch; clock: Clock } {
    return { ...this.credentials, fetch: this.fetch, clock: this.clock }
  }

  get world(): World {
    return this.#world
  }

  get journal(): readonly JournalEntry[] {
    this.#world.runDue()
    return this.#world.journal.entries
  }
}

function seedDataOf(seed: string | SeedData | SeedBuilder, random: Random): SeedData {
  if (typeof seed === 'string') return seedNamed(seed, random)
  return typeof seed === 'function' ? seed(random) : seed
}
