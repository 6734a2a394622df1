import type { FlowWord } from '../../wire/statuses.ts'

interface OfFlow {
  readonly flow: FlowWord
}

const SELF: ReadonlySet<FlowWord> = new Set(['RFBS_SELF', 'EXPRESS_SELF'])
const RFBS: ReadonlySet<FlowWord> = new Set([...SELF, 'RFBS_3PL', 'RFBS_AGG', 'EXPRESS_PVZ'])

/** Delivered by the seller, by a carrier of the seller's, or by a partner: not by Ozon. */
export const isRfbs = ({ flow }: OfFlow): boolean => RFBS.has(flow)

/** Delivered by the seller or a carrier that Ozon is not integrated with: the seller tells how it goes. */
export const isSelfDelivered = ({ flow }: OfFlow): boolean => SELF.has(flow)
