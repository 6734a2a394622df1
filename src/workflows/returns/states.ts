/**
 * Who has to do something about a return: the seller, the buyer, Ozon, whoever carries it, or nobody any more. `unknown`: a
 * state that this version does not know.
 */
export type ReturnStage = 'seller' | 'buyer' | 'ozon' | 'carrier' | 'ended' | 'unknown'

interface StateRow {
  /** Ozon's documented words, translated. */
  readonly meaning: string
  /** Our own grouping by these words (inferred). */
  readonly stage: Exclude<ReturnStage, 'unknown'>
  /** What is to be done; for states of the seller. */
  readonly todo?: string
}

/** Documented in the words of the filter of /v1/returns/list; rFBS requests have some of the same. */
const STATES = {
  OnSellerApproval: {
    meaning: 'waits for the approval of the seller',
    stage: 'seller',
    todo: 'Answer the request: actOnReturn.',
  },
  ArrivedAtReturnPlace: {
    meaning: 'at the point where it is given out',
    stage: 'seller',
    todo: 'Fetch it with the giveout barcode: giveoutBarcode.',
  },
  OnSellerClarification: {
    meaning: 'the seller is asked to clarify',
    stage: 'seller',
    todo: 'Clarify it: actOnReturn, or in the account.',
  },
  OnSellerClarificationAfterPartialCompensation: {
    meaning: 'the seller is asked to clarify, after a partial compensation',
    stage: 'seller',
    todo: 'Clarify it: actOnReturn, or in the account.',
  },
  CompensationOffered: {
    meaning: 'waits for your decision on the compensation',
    stage: 'seller',
    todo: 'Decide on the compensation in the account: the API has no call for it.',
  },
  SendingError: {
    meaning: 'the appeal to the support could not be sent',
    stage: 'seller',
    todo: 'Send the appeal again in the account: the API has no call for it.',
  },
  OfferedPartialCompensation: { meaning: 'a partial compensation was offered', stage: 'buyer' },
  Rejected: { meaning: 'the request was refused', stage: 'buyer' },
  DisputeOpened: { meaning: 'there is a dispute with the buyer', stage: 'ozon' },
  DisputeYouOpened: { meaning: 'the seller has opened a dispute', stage: 'ozon' },
  DisputeOpening: { meaning: 'the appeal to the support was sent', stage: 'ozon' },
  ApprovedByOzon: { meaning: 'Ozon has approved the request', stage: 'ozon' },
  ReturnMoneyApproved: { meaning: 'paying back was approved', stage: 'ozon' },
  PartialCompensationInProcess: { meaning: 'paying back a part was approved', stage: 'ozon' },
  WaitingCompensation: { meaning: 'waits for compensation', stage: 'ozon' },
  Utilizing: { meaning: 'is being destroyed', stage: 'ozon' },
  Approved: { meaning: 'the seller has approved the request', stage: 'carrier' },
  WaitingShipment: { meaning: 'waits to be sent', stage: 'carrier' },
  MovingToSeller: { meaning: 'on its way to the seller', stage: 'carrier' },
  ReturningToSellerByCourier: { meaning: 'a courier brings it to the seller', stage: 'carrier' },
  MovingToOzon: { meaning: "on its way to Ozon's warehouse", stage: 'carrier' },
  ReceivedBySeller: { meaning: 'the seller has it', stage: 'ended' },
  ReturnedToOzon: { meaning: "at Ozon's warehouse", stage: 'ended' },
  Utilized: { meaning: 'destroyed', stage: 'ended' },
  MoneyReturned: { meaning: 'the buyer got all the money back', stage: 'ended' },
  MoneyReturnedBySystem: { meaning: 'quick return', stage: 'ended' },
  PartialCompensationReturned: { meaning: 'a part of the money was paid back', stage: 'ended' },
  CancelledDisputeNotOpen: { meaning: 'refused, no dispute was opened', stage: 'ended' },
  CrmRejected: { meaning: 'Ozon has refused the request', stage: 'ended' },
  Cancelled: { meaning: 'the request was cancelled', stage: 'ended' },
  CompensationRejected: { meaning: 'compensation was refused', stage: 'ended' },
  CompensationRejectedBySla: { meaning: 'the time to decide is over', stage: 'ended' },
  CompensationRejectedBySeller: { meaning: 'the seller did not want the compensation', stage: 'ended' },
} as const satisfies Readonly<Record<string, StateRow>>

export type KnownReturnState = keyof typeof STATES

const isKnown = (state: string): state is KnownReturnState => Object.hasOwn(STATES, state)

/** What is known of a state; `undefined` for one that this version does not know. */
export function returnStateInfo(state: string): StateRow | undefined {
  return isKnown(state) ? STATES[state] : undefined
}

/** The states of some stages, those of the seller first. */
export function statesOf(stages: ReadonlySet<ReturnStage>): readonly KnownReturnState[] {
  // Object.keys gives string[]; the keys are those of the record.
  return (Object.keys(STATES) as KnownReturnState[]).filter(state => stages.has(STATES[state].stage))
}
