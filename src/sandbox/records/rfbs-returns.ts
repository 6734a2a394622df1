/** Return requests of rFBS buyers. */
export class RfbsReturns {}
