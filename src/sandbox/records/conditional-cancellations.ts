/** Cancellations that the seller must agree to. */
export class ConditionalCancellations {}
