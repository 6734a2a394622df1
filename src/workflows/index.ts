export { cancelPostings, type PostingCancelled } from './cancel/cancel-postings.ts'
export type { CancelRequest } from './cancel/cancel-request.ts'
export {
  answerCancellations,
  type CancellationAnswer,
  type CancellationAnswered,
  type CancellationWork,
  cancellationWorkList,
} from './cancel/conditional.ts'
export { compactIntents, type FileIntents, type FileIntentsOptions, fileIntents } from './core/file-intents.ts'
export { type Intent, type IntentJournal, memoryIntents, type Noted, type NotedValue } from './core/intents.ts'
export type { HowDone, ItemOutcome, PlannedItem, Progress, WorkflowOptions } from './core/options.ts'
export type { PostingDone } from './core/posting-work.ts'
export type { OneOrMany, PlannedWrite, WaitingOptions, WriteOutcome } from './core/workflow.ts'
export type { CarriageEvidence, DisputeEvidence, EvidenceOptions, MissingEvidence } from './disputes/evidence.ts'
export { giveUpDispute, openDispute, returnToShipping } from './disputes/moves.ts'
export { type DisputeKind, type DisputeWork, type DisputeWorkOptions, disputeWorkList } from './disputes/work-list.ts'
export { handOver, handOverMany } from './hand-over/hand-over.ts'
export type {
  CarriageOutcome,
  CarriageReady,
  HandOver,
  HandOverContainer,
  HandOverFile,
  HandOverOptions,
  HandOverRequest,
  LeftUndone,
  PostingOutcome,
  PostingReady,
} from './hand-over/types.ts'
export { printLabels } from './labels/print-labels.ts'
export type {
  LabelFile,
  LabelPart,
  LabelSize,
  MergedLabels,
  PdfBytes,
  PrintedLabel,
  PrintedLabels,
  PrintLabelsOptions,
} from './labels/types.ts'
export { claimsGs1, GROUP_SEPARATOR, gs1Problems } from './marks/gs1.ts'
export { isGtin } from './marks/gtin.ts'
export { actOnReturn, type ReturnActed, type ReturnAction } from './returns/act-on-return.ts'
export type { ReturnActionNeed } from './returns/actions.ts'
export {
  effectOfReturn,
  type NamedAccrual,
  type ReturnEffect,
  type ReturnedGoods,
  type ReturnedGoodsAt,
  type ReturnMoney,
  type ReturnOfKind,
} from './returns/effect.ts'
export { type GiveoutBarcode, type GiveoutOptions, giveoutBarcode } from './returns/giveout-barcode.ts'
export type { FbsReturnWork, OfferedAction, ReturnWork, RfbsReturnWork } from './returns/return-work.ts'
export type { ReturnStage } from './returns/states.ts'
export { type ReturnWorkList, type ReturnWorkOptions, returnWorkList } from './returns/work-list.ts'
export { type CourierCode, verifyCourierCodes } from './rfbs/courier-code.ts'
export { type CutoffRequest, setCutoffs } from './rfbs/cutoff.ts'
export { markDelivered, markDelivering, markLastMile } from './rfbs/moves.ts'
export { moveTimeslots, type TimeslotMoved, type TimeslotRequest } from './rfbs/timeslot.ts'
export { setTrackingNumbers } from './rfbs/tracking.ts'
export { describePlan } from './ship/describe-plan.ts'
export type { MissingData } from './ship/missing.ts'
export type { PieceNeed } from './ship/pieces.ts'
export { planShipment, type ShipPlan } from './ship/plan.ts'
export type { PlannedCall } from './ship/planned-call.ts'
export type { PieceInput, ShipPackage, ShipPackageLine, ShipRequest } from './ship/request.ts'
export { ship } from './ship/ship.ts'
export type { ShipOptions, ShipOutcome } from './ship/ship-item.ts'
export { type ShipItem, type ShipManyOptions, type ShipReport, shipMany } from './ship/ship-many.ts'
export type { Shipment, ShippedLine } from './ship/shipment.ts'
export { type StockDone, setStocks } from './stocks/set-stocks.ts'
