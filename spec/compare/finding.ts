import type { SchemaFact } from '../facts.ts'
import type { Difference, Side } from './difference.ts'

/** A difference before it is known which side is newer. */
export type Finding = Omit<Difference, 'operation' | 'standing'> & { readonly explained?: true }

/** Where two nodes are being compared. */
export interface Spot {
  readonly side: Side
  readonly field: string
  readonly where: string | undefined
  readonly places: ReadonlyMap<SchemaFact, string>
  /** Our facts say beside the node why it differs from Ozon's documents. */
  readonly explained: boolean
}

/** A finding at a spot. */
export function finding(
  spot: Spot,
  rest: Pick<Finding, 'change' | 'subject' | 'impact' | 'text'> & Partial<Finding>,
): Finding {
  return {
    side: spot.side,
    field: spot.field,
    ...(spot.where === undefined ? {} : { where: spot.where }),
    ...(spot.explained ? { explained: true as const } : {}),
    ...rest,
  }
}
