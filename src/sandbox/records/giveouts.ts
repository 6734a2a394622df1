/** Returns handed out to the seller. */
export class Giveouts {}
