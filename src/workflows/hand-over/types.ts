import type { Referable } from '../../model/batch.ts'
import type { CarriagePass } from '../../model/pass.ts'
import type { NamesOf } from '../../names.ts'
import { CARRIAGE_PASS } from '../../resources/passes/checks.ts'
import type { FileAnswer } from '../../wire/types.ts'
import type { HowDone, ItemOutcome, PlannedItem } from '../core/options.ts'
import { type PlannedWrite, WAITING_OPTIONS, type WaitingOptions } from '../core/workflow.ts'

/** Documents of a carriage: the shipping list or act, the barcode that the drop-off point scans, labels of package units. */
export type HandOverFile = 'act' | 'barcode' | 'container-labels'

/** A box or a pallet, and what goes into it. */
export interface HandOverContainer {
  readonly cargoType: 'box' | 'pallet' | (string & {})
  readonly sortType: 'sort' | 'non-sort' | (string & {})
  readonly postings: readonly string[]
}

/** What is to be handed over on a day: by one delivery method, or by all those of a warehouse. */
export interface HandOverRequest extends Referable {
  /** For FBS the id of the warehouse, for rFBS that of the delivery method. Either this or `warehouseId`. */
  readonly deliveryMethodId?: string
  readonly warehouseId?: string
  /** Day at the warehouse, such as '2026-11-25'. */
  readonly departureDate: string
  /** Only these. Default: everything that waits. Sellers of the CIS cannot choose. */
  readonly postings?: readonly string[] | undefined
  /** Only traceable goods for Belarus, which need a carriage of their own and an electronic waybill. Default false. */
  readonly isTraceable?: boolean | undefined
  /** Package units, with trusted acceptance only. */
  readonly containersCount?: number | undefined
  /** Boxes and pallets to make, fill and confirm, with trusted acceptance only. */
  readonly containers?: readonly HandOverContainer[] | undefined
  /** Vehicles that bring the carriage; one whose plate has a pass already gets no other. */
  readonly passes?: readonly CarriagePass[] | undefined
}

const HAND_OVER_CONTAINER: NamesOf<HandOverContainer> = { cargoType: true, sortType: true, postings: true }
export const HAND_OVER_REQUEST: NamesOf<HandOverRequest> = {
  deliveryMethodId: true,
  warehouseId: true,
  departureDate: true,
  postings: true,
  isTraceable: 'checked',
  containersCount: true,
  containers: HAND_OVER_CONTAINER,
  passes: CARRIAGE_PASS,
  ref: true,
}

export interface HandOverOptions extends WaitingOptions {
  /** Which documents to fetch. Default the act and the barcode. */
  readonly files?: readonly HandOverFile[] | undefined
}

export const HAND_OVER_OPTIONS: NamesOf<HandOverOptions> = { ...WAITING_OPTIONS, files: true }

/** Something beside the hand-over itself that was asked for and is not there. */
export interface LeftUndone {
  readonly what: HandOverFile | 'passes'
  readonly outcome: 'failed' | 'unknown'
  readonly message: string
}

/** A carriage whose documents are there: what is in its act can be handed over. */
export interface CarriageReady {
  readonly carriageId: string
  readonly deliveryMethodId: string
  readonly departureDate: string
  /** How it came to be approved; 'already' when it was so before. */
  readonly how: HowDone
  /** Postings in its act: hand them over. */
  readonly postingNumbers: readonly string[]
  /** Postings that Ozon left out: they need another carriage. */
  readonly leftOut: readonly string[]
  readonly isPartial?: boolean
  /** Which part of a partial carriage. */
  readonly partialNumber?: number
  /** There is more to hand over that this carriage does not have. */
  readonly hasPostingsForNextCarriage?: boolean
  readonly act?: FileAnswer
  readonly barcode?: FileAnswer
  /** What the barcode says, such as '%303%24276481394'. */
  readonly barcodeText?: string
  readonly containerLabels?: FileAnswer
  /** Passes of the vehicles that were asked for. */
  readonly passIds: readonly string[]
  /** Containers that were asked for. */
  readonly containerIds: readonly string[]
  readonly undone: readonly LeftUndone[]
}

/** The carriage that a posting is in. */
export interface PostingReady {
  readonly postingNumber: string
  readonly carriageId: string
}

export type CarriageOutcome = ItemOutcome<CarriageReady> | PlannedItem<readonly PlannedWrite[]>
export type PostingOutcome = ItemOutcome<PostingReady> | PlannedItem<PlannedWrite>

/** What became of a hand-over. */
export interface HandOver {
  /** The method or warehouse and the day, such as '1020005003107121 2026-11-25'. */
  readonly item: string
  /** What the request carried. */
  readonly ref?: unknown
  /** The carriages that this was about, by their ids; one that could not be made has the name of the hand-over. */
  readonly carriages: readonly CarriageOutcome[]
  /** Those that were asked for, in that order; else those of the acts. */
  readonly postings: readonly PostingOutcome[]
  /** Why nothing was handed over: there was nothing. Absent when there was something to do. */
  readonly nothing?: string
  /** More waits for this day: run the hand-over again for another carriage. Absent when Ozon did not tell. */
  readonly hasPostingsForNextCarriage?: boolean
}
