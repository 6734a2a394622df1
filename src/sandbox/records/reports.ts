/** Reports that were asked for. */
export class Reports {}
