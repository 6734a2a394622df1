import type { PostingExemplars } from '../../model/mark.ts'
import type { Posting } from '../../model/posting.ts'
import { type Contents, contentsOf, sumOf, without } from './contents.ts'
import type { ShipRequest } from './request.ts'

/** What a plan is made of. */
export interface PlanInput {
  readonly posting: Posting
  /** The goods of the posting, or those that it had when the work began. */
  readonly goods: Contents
  readonly request: ShipRequest
  /** What Ozon told of the pieces, if it was asked. */
  readonly known?: PostingExemplars | undefined
  /** The work began before: that the posting has moved on is no objection. */
  readonly isResumed?: boolean
}

export function goodsOf(posting: Posting): Contents {
  return contentsOf(posting.lines ?? [])
}

/** What is left to be packed once parts were split off. */
export function goodsToPack({ goods, request }: Pick<PlanInput, 'goods' | 'request'>): Contents {
  return without(goods, sumOf((request.splitOff ?? []).map(({ lines }) => contentsOf(lines))))
}

/** What is packed by a request; the rest of the goods may stay untold. */
export function packedNow({ packages }: ShipRequest, goods: Contents): Contents {
  return packages === undefined ? goods : sumOf(packages.map(({ lines }) => contentsOf(lines)))
}
