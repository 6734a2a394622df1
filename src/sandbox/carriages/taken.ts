/** A posting that comes from the seller into one of these statuses has been handed over. */
export const TAKEN: ReadonlySet<string> = new Set([
  'driver_pickup',
  'acceptance_in_progress',
  'delivering',
  'not_accepted',
  'arbitration',
])

/** Statuses of postings that nobody has looked for at the acceptance yet. */
export const UNSEEN: ReadonlySet<string> = new Set(['awaiting_deliver', 'driver_pickup', 'acceptance_in_progress'])
