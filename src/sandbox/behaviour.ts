import { type Contested, USUAL } from './contested.ts'

/**
 * How Ozon behaves where no source gives a figure. Unless a source stands beside it, a default is plausible, not measured
 * (inferred).
 */
export interface Behaviour extends Contested {
  /** From a ship call to the packed posting. */
  readonly assemblyMs: number
  /** How often packing fails, with substatus `ship_failed`. */
  readonly assemblyFailure: number
  /** Postings show the observed status `ship_in_process` while they are packed. */
  readonly showsShipInProcess: boolean
  /** From packing to the first moment when a label can be printed. Ozon advises to ask after 45 to 60 s. */
  readonly labelReadyMs: number
  /** From a label task to its end. */
  readonly labelTaskMs: number
  /** How often a label task ends in an error. */
  readonly labelTaskFailure: number
  /** What a posting may weigh at a drop-off point. 40 kg in an example of Ozon's. */
  readonly dropOffMaxGrams: number
  /** From `exemplar/set` to its verdict. */
  readonly exemplarCheckMs: number
  /** How often a well-formed mark fails its check. */
  readonly markFailure: number
  /** Marks that hold one of these fail their check, for tests by any client: '010460123456789321SANDBOX-FAIL1'. */
  readonly failingMarks: readonly string[]
  /** From `carriage/approve` to documents. */
  readonly actFormingMs: number
  /** How often documents of a carriage fail, so that it must be approved again. */
  readonly actFailure: number
  /** From a carriage of traceable goods to its electronic waybill, and again to the end of its check. */
  readonly waybillMs: number
  /** How often an electronic waybill does not pass the check. */
  readonly waybillFailure: number
  /** From a rFBS move to the status that tells of it. */
  readonly deliveryMoveMs: number
  /** From "presumably delivered" to delivered, when the buyer does not object. */
  readonly presumedDeliveryMs: number
  /** How long a seller may think about a buyer's wish to cancel. Two days in an old example of Ozon's. */
  readonly conditionalApprovalMs: number
  /** From a buyer's return to the place where it waits. */
  readonly returnTravelMs: number
  /** How long a return waits for the seller before it is destroyed. */
  readonly returnKeepMs: number
  /** From a return sent to compensation to the money. */
  readonly compensationMs: number
  /** How often Ozon decides a dispute over a refused rFBS return for the buyer. */
  readonly returnDisputeForBuyer: number
  /** From a container call to the end of its task. */
  readonly containerTaskMs: number
  /** From a report task to its file. */
  readonly reportMs: number
  /** How often a report fails. */
  readonly reportFailure: number
  /** From a picture in a chat to the end of its moderation. */
  readonly imageCheckMs: number
  /** From the last code of a digital posting to its delivery. */
  readonly codesDeliveryMs: number
  /** Accruals on a page of a day. */
  readonly accrualsPerPage: number
  /** From packing to the carrier's registration, in the aggregator's flow. */
  readonly registrationMs: number
  /** How often the carrier's registration fails at first. */
  readonly registrationFailure: number
  /** Requests a second per Client-Id. Documented: 50. */
  readonly requestsPerSecond: number
  /** So many refusals for the rate within ten seconds open the circuit of a path. */
  readonly circuitAfter: number
  /** For how long a path stays closed ("Circle is open"). Documented: some minutes. */
  readonly circuitMs: number
  /** The longest period of a list of postings. Documented: a year; three programs report about 30 days. */
  readonly longestPeriodMs: number
  /** Stock updates a minute. Documented: 80. */
  readonly stockUpdatesPerMinute: number
  /** Between two updates of one product in one warehouse. Documented: 30 s. */
  readonly stockPauseMs: number
  /** Operations past their day of shutdown answer "obsolete method cannot be used". */
  readonly switchedOff: boolean
}

export const BEHAVIOUR: Behaviour = {
  assemblyMs: 4_000,
  assemblyFailure: 0,
  showsShipInProcess: false,
  labelReadyMs: 45_000,
  labelTaskMs: 5_000,
  labelTaskFailure: 0,
  dropOffMaxGrams: 40_000,
  exemplarCheckMs: 2_000,
  markFailure: 0,
  failingMarks: ['SANDBOX-FAIL'],
  actFormingMs: 60_000,
  actFailure: 0,
  waybillMs: 60_000,
  waybillFailure: 0,
  deliveryMoveMs: 2_000,
  presumedDeliveryMs: 3 * 86_400_000,
  conditionalApprovalMs: 2 * 86_400_000,
  returnTravelMs: 5 * 86_400_000,
  returnKeepMs: 30 * 86_400_000,
  compensationMs: 2 * 86_400_000,
  returnDisputeForBuyer: 0.5,
  containerTaskMs: 3_000,
  reportMs: 20_000,
  reportFailure: 0,
  imageCheckMs: 10_000,
  codesDeliveryMs: 60_000,
  accrualsPerPage: 100,
  registrationMs: 60_000,
  registrationFailure: 0,
  requestsPerSecond: 50,
  circuitAfter: 30,
  circuitMs: 120_000,
  longestPeriodMs: 366 * 86_400_000,
  stockUpdatesPerMinute: 80,
  stockPauseMs: 30_000,
  switchedOff: true,
  ...USUAL,
}
