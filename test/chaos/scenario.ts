import type { Ozon } from '../../src/client.ts'
import type { Behaviour, Sandbox } from '../../src/sandbox/index.ts'
import type { Random } from '../../src/sandbox/random.ts'
import type { IntentJournal } from '../../src/workflows/index.ts'
import type { Rival } from './rivalry.ts'
import type { Shop } from './shop.ts'

/** What a workflow reports of one item. */
export interface Claim {
  readonly item: string
  readonly outcome: 'done' | 'failed' | 'unknown' | 'planned'
  readonly message?: string
}

/** What really happened to an item. */
export interface Truth {
  /** All of it was done. */
  readonly isDone: boolean
  /** What was done although nobody asked for it, or once too often. */
  readonly extras: readonly string[]
}

export interface ShopOptions {
  /** The number that all chance of the sandbox comes from. */
  readonly random: number
  /** How many items there are, where the workflow takes several. */
  readonly count: number
  readonly latencyMs?: number
  readonly behaviour?: Partial<Behaviour>
}

/** A small shop with something to be done in it. */
export interface Scene {
  readonly sandbox: Sandbox
  /** Where another actor may act. */
  readonly shop?: Shop
  /** Everything that the report must tell of, by its names there. */
  readonly items: readonly string[]
  /** Calls the workflow, and gives what it reports. */
  call(ozon: Ozon, options: { readonly journal: IntentJournal }): Promise<readonly Claim[]>
  /** As the journal and the state of the sandbox have it. */
  truthOf(item: string): Truth
}

/** One workflow, and what a run of it is judged by. */
export interface Scenario {
  /** The workflow that it is a case of. */
  readonly workflow: string
  readonly name: string
  /** Ozon's own state is enough to do nothing twice, even when the journal of the run before is lost. */
  readonly isGuarded: boolean
  /** Combinations are made for steps of these operations only: the others are those of another scenario. */
  readonly ownSteps?: RegExp
  /** Behaviours of Ozon's that random runs may draw for it. */
  moods?(dice: Random): Partial<Behaviour>
  /** What somebody else could do to the first item meanwhile. */
  readonly rivals?: readonly Rival[]
  open(options: ShopOptions): Scene
}
