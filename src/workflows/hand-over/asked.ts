import type { Problem } from '../../errors.ts'
import type { Posting } from '../../model/posting.ts'
import { permissionProblems } from '../core/posting-work.ts'
import type { HandOverRequest } from './types.ts'

/** A posting that was asked for by its number, and what is known of it. */
export interface Asked {
  readonly posting?: Posting | undefined
  /** The carriage of this day that has it, when that one is past its making. */
  readonly carriageId?: string | undefined
}

/** What is to be done with a posting that was asked for. */
export type Verdict =
  | { readonly kind: 'in-carriage'; readonly carriageId: string }
  | { readonly kind: 'go' }
  | {
      readonly kind: 'refused'
      readonly problems: readonly Problem[]
      /** It is in a carriage of which nothing is known: whether it is handed over with that cannot be told. */
      readonly isElsewhere?: boolean
    }

/** Whether a posting can go; `hasOpen`: there is a carriage that waits for its approval, and may have it. */
export function judgeAsked({ posting, carriageId }: Asked, wish: HandOverRequest, hasOpen: boolean): Verdict {
  if (carriageId !== undefined) return { kind: 'in-carriage', carriageId }
  if (posting === undefined)
    return refused('postingNumber', 'is of no posting that Ozon has under this key: check the number and the Client-Id')
  const { scheme } = posting
  if (scheme === 'fbo' || scheme === 'fbp') return refused('postingNumber', `is of an ${WHO[scheme]} hands it over`)
  const place = placeProblem(posting, wish)
  if (place !== undefined) return refused('deliveryMethod', place)
  const problems = permissionProblems(posting, '/v1/carriage/create')
  if (problems.length > 0) return { kind: 'refused', problems }
  if (posting.substatus !== 'posting_in_carriage' || hasOpen) return { kind: 'go' }
  const rule = 'tells that it is in a carriage, and no carriage of this method and day has it'
  return { kind: 'refused', problems: [{ field: 'substatus', rule }], isElsewhere: true }
}

function refused(field: string, rule: string): Verdict {
  return { kind: 'refused', problems: [{ field, rule }] }
}

const WHO = { fbo: "FBO posting: Ozon's warehouse", fbp: "FBP posting: the partner's warehouse" } as const

/** With Ozon's delivery the id of the method is that of the warehouse, so that either may be given. */
function placeProblem(
  { deliveryMethod }: Posting,
  { deliveryMethodId, warehouseId }: HandOverRequest,
): string | undefined {
  const { id, warehouseId: home } = deliveryMethod ?? {}
  if (warehouseId !== undefined) {
    return home === warehouseId ? undefined : `is of warehouse ${home ?? '(not told)'}, not of ${warehouseId}`
  }
  if (id === deliveryMethodId || home === deliveryMethodId) return undefined
  return `is ${id ?? '(not told)'}, not ${deliveryMethodId}`
}
