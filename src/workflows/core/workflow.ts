import type { OzonError, Problem } from '../../errors.ts'
import type { RequestOptions } from '../../http/types.ts'
import type { NamesOf } from '../../names.ts'
import type { Noted, NotedValue } from './intents.ts'
import type { Facts, LookHow } from './lookup.ts'
import { type HowDone, type ItemOutcome, type PlannedItem, WORKFLOW_OPTIONS, type WorkflowOptions } from './options.ts'

/** One item, or many. */
export type OneOrMany<T> = T | readonly T[]

/** What a dry run would send. */
export interface PlannedWrite {
  /** Ozon's path. */
  readonly operation: string
  /** In a sentence. */
  readonly what: string
}

/** What became of one item; `planned` comes from dry runs only. */
export type WriteOutcome<V> = ItemOutcome<V> | PlannedItem<PlannedWrite>

/** Options of workflows that wait until Ozon's own state shows what was done. */
export interface WaitingOptions extends WorkflowOptions {
  /** How long to wait for that, at most. Default ten minutes: Ozon documents no bound. Must be above 0. */
  readonly waitMs?: number | undefined
}

export const WAITING_OPTIONS: NamesOf<WaitingOptions> = { ...WORKFLOW_OPTIONS, waitMs: true }

/** What is to be done with an item, as its state tells before anything is sent. */
export type Judgement =
  | { readonly kind: 'go'; readonly noted?: Noted; readonly what: string }
  | { readonly kind: 'already' }
  | { readonly kind: 'refused'; readonly problems: readonly Problem[] }

/** What is known when an item is done. */
export interface Ending<S, T> {
  readonly how: HowDone
  /** As it was seen last; absent when it could not be read. */
  readonly state?: S
  /** What the write gave. */
  readonly result?: T
}

/** How far Ozon's own state is: `off` is another way, on which the item never gets there. */
export type Reach = 'reached' | 'not-yet' | 'off'

/** Writes on items of one kind, each carried out once. `R` is a request, `S` the state that is read of its item. */
export interface Workflow<R, S, T extends NotedValue, V> {
  /** For progress. */
  readonly name: string
  itemOf(request: R): string
  operationOf(request: R): string
  /** Everything that is sent, so that the journal tells one write from another. */
  contentOf(request: R): unknown
  /** Mistakes that need no state to be seen. */
  problemsOf(request: R): readonly Problem[]
  /** Read by many at the same time, unless `how` says that no list will do; `undefined` when Ozon has no such item. */
  read(request: R, options: RequestOptions, how: LookHow): Promise<S | undefined>
  /** What to say of an item that Ozon does not have. */
  readonly absence?: Problem
  judge(state: S, request: R): Judgement | Promise<Judgement>
  send(request: R, options: RequestOptions): Promise<T>
  factsOf(state: S, request: R): Facts
  /** What the write would have given, for when it is found done. */
  resultOf?(state: S): T | undefined
  /** Why what the write gave means a "no" of Ozon's. */
  objectionTo?(result: T | undefined): Problem | undefined
  /** When this is there, the state is read until it is reached. */
  reachOf?(state: S, request: R, noted: Noted): Reach
  /** Read the state once more when it is done. */
  readonly readsAfter?: boolean
  valueOf(request: R, ending: Ending<S, T>): V
  /** More to say about a refusal of Ozon's. */
  adviceOn?(error: OzonError, state: S | undefined): string | undefined
}
