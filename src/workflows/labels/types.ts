import type { Instant } from '../../internal/dates.ts'
import type { NamesOf } from '../../names.ts'
import { WAITING_OPTIONS, type WaitingOptions, type WriteOutcome } from '../core/workflow.ts'

/** What label printers are made for. Ozon: task types `big_label` and `small_label`. */
export type LabelSize = 'big' | 'small'

export interface PrintLabelsOptions extends WaitingOptions {
  readonly size: LabelSize
  /**
   * When the postings were packed: all of them at one moment, or each by its number. Then no label is asked for before
   * `delayMs` after that. Default: not known, they are asked for at once.
   */
  readonly packedAt?: Instant | ReadonlyMap<string, Instant> | undefined
  /** From packing to the first request. Default 60,000: Ozon advises 45 to 60 seconds. */
  readonly delayMs?: number | undefined
  /** How often Ozon is asked for a label that is merely not ready, or whose task failed. Default 5. */
  readonly attempts?: number | undefined
  /**
   * Most postings of one task, and so of one file: 1 to 1,000, Ozon's limit and the default. The order of the labels inside a
   * file is not documented; with 1 each file is the label of one posting.
   */
  readonly perFile?: number | undefined
  /** Also gives one PDF of all files, in the order of the postings. Needs the package `@cantoo/pdf-lib`. Default false. */
  readonly merge?: boolean | undefined
}

export const PRINT_LABELS_OPTIONS: NamesOf<PrintLabelsOptions> = {
  ...WAITING_OPTIONS,
  size: true,
  packedAt: true,
  delayMs: true,
  attempts: true,
  perFile: true,
  merge: 'checked',
}

/** Bytes of a PDF. */
export interface PdfBytes {
  /** As Ozon tells it; 'application/pdf' in all that was seen. */
  readonly contentType: string
  /** A copy each time. */
  bytes(): Uint8Array<ArrayBuffer>
  stream(): ReadableStream<Uint8Array<ArrayBuffer>>
}

/** A file of labels as Ozon made it. */
export interface LabelFile extends PdfBytes {
  readonly taskId: string
  readonly size: LabelSize
  readonly fileName?: string
  /** The postings whose labels are in it, in the order in which they were asked for; Ozon does not promise that order. */
  readonly postingNumbers: readonly string[]
}

/** Pages of a merged PDF that came from one file of Ozon's. */
export interface LabelPart {
  /** As in the file. */
  readonly postingNumbers: readonly string[]
  /** From 1. */
  readonly firstPage: number
  readonly pages: number
}

/** All labels in one PDF. */
export interface MergedLabels extends PdfBytes {
  readonly pages: number
  readonly parts: readonly LabelPart[]
}

/** Where the label of a posting is. */
export interface PrintedLabel {
  readonly postingNumber: string
  /** Place in `files`, from 0. */
  readonly fileIndex: number
}

export interface PrintedLabels {
  /** What became of each posting, in the order in which they were given, each once. */
  readonly postings: readonly WriteOutcome<PrintedLabel>[]
  /** In the order of their first postings. */
  readonly files: readonly LabelFile[]
  /** With `merge`, unless there was nothing to merge. */
  readonly merged?: MergedLabels
  /** Why there is no merged file although `files` has some. */
  readonly mergeProblem?: string
}
