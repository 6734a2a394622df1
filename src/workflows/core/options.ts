import type { Problem } from '../../errors.ts'
import type { NamesOf } from '../../names.ts'
import type { IntentJournal } from './intents.ts'

/** What every workflow takes. */
export interface WorkflowOptions {
  /** Ends the work with the signal's own reason. What was sent stays sent: run the work again with the same journal. */
  readonly signal?: AbortSignal | undefined
  /** What it throws is ignored: use `signal` to end the work. */
  readonly onProgress?: ((progress: Progress) => void) | undefined
  /**
   * Default: one in memory, for this call only. Give one that survives, and the work can be run again after a crash. When it
   * cannot be read or written, the work ends with its error.
   */
  readonly journal?: IntentJournal | undefined
  /** Tells what would be done, and sends nothing that changes anything. */
  readonly dryRun?: boolean | undefined
}

export const WORKFLOW_OPTIONS: NamesOf<WorkflowOptions> = {
  signal: true,
  onProgress: true,
  journal: true,
  dryRun: 'flag',
}

/** A step of a workflow, for logs and progress bars. */
export interface Progress {
  /** Such as 'ship' or 'labels'. */
  readonly workflow: string
  /** What is going on, such as 'sent', 'confirmed', 'looking'. */
  readonly step: string
  /** On what: a posting number, a carriage id … */
  readonly item?: string
  readonly done?: number
  readonly total?: number
}

/** How a thing came to be done. */
export type HowDone =
  /** Ozon answered so. */
  | 'answered'
  /** The answer was lost, and Ozon's own state shows it; or the journal knows it from an earlier run. */
  | 'found'
  /** It was so before: nothing was sent. */
  | 'already'

/** What became of one item of a workflow. `ref` is what the item carried. */
export type ItemOutcome<T> =
  | { readonly item: string; readonly ref?: unknown; readonly outcome: 'done'; readonly value: T }
  /** Not done: refused before sending, or by Ozon. */
  | {
      readonly item: string
      readonly ref?: unknown
      readonly outcome: 'failed'
      readonly message: string
      /** Ozon's word as Ozon wrote it, in capitals or not; else the kind of the error. */
      readonly code?: string
      readonly problems?: readonly Problem[]
      /** Whether the same again may help later. */
      readonly retryable: boolean
      /** How long Ozon asks to wait before that, in milliseconds. */
      readonly retryAfterMs?: number
      /** What was done before it, if anything. */
      readonly soFar?: T
    }
  /** It cannot be told whether it was done. `advice` says what a person should look at. */
  | {
      readonly item: string
      readonly ref?: unknown
      readonly outcome: 'unknown'
      readonly message: string
      readonly advice: string
      /** What was surely done before it, if anything. */
      readonly soFar?: T
    }

/** What a dry run tells of one item that nothing speaks against. */
export interface PlannedItem<P> {
  readonly item: string
  readonly ref?: unknown
  readonly outcome: 'planned'
  readonly plan: P
}
