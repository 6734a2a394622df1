import type { Posting } from '../../model/posting.ts'
import type { HowDone } from '../core/options.ts'
import { type Contents, contentsOf, linesOf, without } from './contents.ts'
import { packingStateOf } from './packing-state.ts'
import { goodsOf } from './plan-input.ts'

/** What became of some pieces of a product. */
export interface ShippedLine {
  readonly sku: string
  readonly quantity: number
  /** The posting that they are in now; absent for `gone`. */
  readonly postingNumber?: string
  /**
   * `packed`; `waiting`, when they are in a posting that is still to be packed; `cancelled` with their posting; `gone`,
   * when no posting of the order has them any more.
   */
  readonly became: 'packed' | 'waiting' | 'cancelled' | 'gone'
}

/** What packing a posting led to, as Ozon tells it. */
export interface Shipment {
  /** The posting itself, then those that were split from it. */
  readonly postings: readonly Posting[]
  readonly lines: readonly ShippedLine[]
  /** How it came to be packed: with `already`, somebody had packed it so before. Absent while not all of it is packed. */
  readonly how?: HowDone
}

/** Where the goods of a posting are now. */
export function shipmentOf(postings: readonly Posting[], goods: Contents): Shipment {
  // What a split has ended may still list the goods that are in others now.
  const found = postings
    .filter(({ status }) => status !== 'cancelled_from_split_pending')
    .flatMap(posting =>
      linesOf(goodsOf(posting)).map((line): ShippedLine => {
        return { ...line, postingNumber: posting.postingNumber, became: becameOf(posting) }
      }),
    )
  const lost = linesOf(without(goods, contentsOf(found))).map((line): ShippedLine => ({ ...line, became: 'gone' }))
  return { postings, lines: [...found, ...lost] }
}

function becameOf(posting: Posting): ShippedLine['became'] {
  const state = packingStateOf(posting)
  return state === 'packed' || state === 'cancelled' ? state : 'waiting'
}

/** Several as one. */
export function joinShipments(shipments: readonly Shipment[]): Shipment {
  return {
    postings: shipments.flatMap(({ postings }) => postings),
    lines: shipments.flatMap(({ lines }) => lines),
  }
}
