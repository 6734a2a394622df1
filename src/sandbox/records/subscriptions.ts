/** Addresses that get pushes. */
export class Subscriptions {}
