import { type Clock, type ManualClock, manualClock } from '../internal/clock.ts'
import type { NamesOf } from '../names.ts'
import { enliven } from './activity/activity.ts'
import { CHANCES, type Chances } from './activity/chances.ts'
import { BEHAVIOUR, type Behaviour } from './behaviour.ts'
import { followCancellations } from './cancelling/cancellation.ts'
import { followCarriages } from './carriages/handover.ts'
import { RealTime } from './clock/real-time.ts'
import { WorldClock } from './clock/world-clock.ts'
import { followContainers } from './containers/following.ts'
import { CONTESTED } from './contested.ts'
import { FaultPlan, type SandboxFaults } from './faults/plan.ts'
import type { Faults } from './faults/rule.ts'
import type { JournalEntry } from './journal.ts'
import { Levers } from './levers.ts'
import { type Given, overDefaults, refuseUnknown } from './over-defaults.ts'
import { followAssembly } from './packing/follow.ts'
import { PushControl, type SandboxPushes } from './push/control.ts'
import { PushHub } from './push/hub.ts'
import { type PushOptions, pushOptions } from './push/options.ts'
import { mix, Random } from './random.ts'
import type { SeedBuilder, SeedData } from './seeds/data.ts'
import { seedNamed } from './seeds/named.ts'
import { plantSeed } from './seeds/plant.ts'
import { type PopulateOptions, populate } from './seeds/populate.ts'
import { SeedError } from './seeds/seed-error.ts'
import { type Listening, type ListenOptions, listen, type Served } from './server/listen.ts'
import { type Incoming, type Outgoing, Server } from './server/server.ts'
import { responseOf } from './server/wire.ts'
import { followStocks } from './stock.ts'
import { World } from './world.ts'

export interface SandboxOptions {
  /** 'demo', 'busy-day', 'cross-border', 'empty', data, or a function that makes data. Default 'demo'. */
  readonly seed?: string | SeedData | SeedBuilder | undefined
  /** A mass of postings besides, up to a million; see `PopulateOptions`. */
  readonly populate?: PopulateOptions | undefined
  /**
   * Whether buyers, carriers and Ozon act by themselves as time passes, and how often they do what. Default: they do in the
   * named seeds, and nothing moves by itself in seeds of data and in 'empty'.
   */
  readonly activity?: boolean | Given<Chances> | undefined
  /** The number that all chance comes from; default 1. */
  readonly random?: number | undefined
  /** Default: one of its own at 2026-11-22T09:00:00Z. Move it through `sandbox.clock`, so that pushes come in time. */
  readonly clock?: ManualClock | undefined
  /** How long each answer takes, on the clock. Default 0. */
  readonly latencyMs?: number | undefined
  /** Where no source gives a figure: see `Behaviour`. */
  readonly behaviour?: Given<Behaviour> | undefined
  /** What goes wrong; can be changed later through `sandbox.faults`. */
  readonly faults?: Faults | undefined
  /** How pushes are sent, and who gets them all. */
  readonly pushes?: Given<PushOptions> | undefined
}

export const SANDBOX_OPTIONS: NamesOf<SandboxOptions> = {
  seed: true,
  populate: { count: true, seed: true },
  activity: true,
  random: true,
  clock: true,
  latencyMs: true,
  behaviour: true,
  faults: true,
  pushes: true,
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
  /** What goes wrong from now on. */
  readonly faults: SandboxFaults
  readonly pushes: SandboxPushes
  /** What happens outside the seller's reach, on demand. */
  readonly levers: Levers
  /**
   * Serves the sandbox over HTTP for any language, with control calls under `/_sandbox/`. Its clock then follows real
   * time, plus what it is advanced.
   *
   * @example
   * const { url, close } = await sandbox.listen({ port: 8836 })
   */
  listen(options?: ListenOptions): Promise<Listening>
}

/** The world inside a sandbox, for whoever acts in it beside the seller: levers, the console, tests. */
export function worldOf(sandbox: Sandbox): World {
  if (!(sandbox instanceof OzonSandbox)) throw new TypeError('This is no sandbox of createSandbox.')
  return sandbox.world
}

/** Makes a sandbox. Throws a `SeedError` when the seed is wrong, a `FaultError` for faults, a `RangeError` for other options. */
export function createSandbox(options: SandboxOptions = {}): Sandbox {
  refuseUnknown('createSandbox', options, SANDBOX_OPTIONS)
  return new OzonSandbox(options)
}

/** Pushes and faults have chances of their own, so that nobody who listens or disturbs changes what happens. */
const PUSH_CHANCE = 1_001
const FAULT_CHANCE = 2_002

class OzonSandbox implements Sandbox {
  readonly clock: ManualClock
  readonly credentials: { readonly clientId: string; readonly apiKey: string }
  readonly #world: World
  readonly #server: Server
  readonly #latencyMs: number
  readonly #faults: FaultPlan
  readonly #realTime: RealTime
  readonly #hub: PushHub
  readonly pushes: SandboxPushes
  readonly levers: Levers

  constructor(options: SandboxOptions) {
    const { seed = 'demo', random = 1, clock = manualClock(), latencyMs = 0, behaviour = {} } = options
    if (!(latencyMs >= 0)) throw new RangeError(`latencyMs must be a number from 0 on, got ${latencyMs}`)
    if (!Number.isInteger(random)) throw new RangeError(`random must be a whole number, got ${random}`)
    this.#latencyMs = latencyMs
    const chance = new Random(random)
    this.#world = new World(clock, overDefaults(BEHAVIOUR, behaviour, { place: 'behaviour', words: CONTESTED }), chance)
    followStocks(this.#world)
    followAssembly(this.#world)
    followCancellations(this.#world)
    followCarriages(this.#world)
    followContainers(this.#world)
    plantSeed(this.#world, seedDataOf(seed, chance, clock.now()))
    if (options.populate !== undefined) populate(this.#world, options.populate)
    const chances = chancesOf(options, seed)
    if (chances !== undefined) enliven(this.#world, chances)
    const world = this.#world
    const hub = new PushHub(world, clock, pushOptions(options.pushes ?? {}), new Random(mix(random + PUSH_CHANCE)))
    world.pushes = hub
    this.#hub = hub
    this.pushes = new PushControl(world, hub)
    const worldClock = new WorldClock(clock, world, hub)
    this.clock = worldClock
    this.#realTime = new RealTime(world, worldClock)
    this.#faults = new FaultPlan(new Random(mix(random + FAULT_CHANCE)), () => world.now(), options.faults)
    this.levers = new Levers(world)
    this.#server = new Server(world, this.#faults)
    const [seller] = this.#world.sellers.values()
    const [key] = seller?.keys ?? []
    if (seller === undefined || key === undefined) throw new SeedError('sellers[0].keys', 'must have a key')
    this.credentials = { clientId: seller.clientId, apiKey: key.key }
  }

  readonly fetch: typeof globalThis.fetch = async (input, init) => {
    const signal = init?.signal ?? (input instanceof Request ? input.signal : new AbortController().signal)
    signal.throwIfAborted()
    const request = new Request(input, init)
    const { pathname: path, origin } = new URL(request.url)
    const { method, headers } = request
    const incoming = { method, headers, path, origin, text: await request.text() }
    return responseOf(await this.#receive(incoming, signal), this.clock, signal)
  }

  async #receive(incoming: Incoming, signal: AbortSignal): Promise<Outgoing> {
    if (this.#latencyMs > 0) await this.clock.sleep(this.#latencyMs, signal)
    return this.#server.handle(incoming)
  }

  listen(options: ListenOptions = {}): Promise<Listening> {
    const { clock, credentials } = this
    const served: Served = {
      world: this.#world,
      clock,
      credentials,
      faults: this.#faults,
      levers: this.levers,
      realTime: this.#realTime,
      hangUp: () => this.#hub.hangUp(),
      receive: (incoming, signal) => this.#receive(incoming, signal),
    }
    return listen(served, options)
  }

  get faults(): SandboxFaults {
    return this.#faults
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

function seedDataOf(seed: string | SeedData | SeedBuilder, random: Random, now: number): SeedData {
  if (typeof seed === 'string') return seedNamed(seed, random, now)
  return typeof seed === 'function' ? seed(random, now) : seed
}

function chancesOf({ activity }: SandboxOptions, seed: SandboxOptions['seed']): Chances | undefined {
  const isOn = activity ?? (typeof seed === 'string' && seed !== 'empty')
  if (isOn === false) return undefined
  return isOn === true ? CHANCES : overDefaults(CHANCES, isOn, { place: 'activity' })
}
