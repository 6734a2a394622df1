import { statusRows, substatusRows } from '../../wire/statuses.ts'
import type { PostingRecord, Step } from '../records/posting.ts'
import type { World } from '../world.ts'
import { ControlError } from './error.ts'
import { possibleMoves } from './possible.ts'
import { cardOf } from './views.ts'

const PRODUCTS = 200

/** One posting: what it is, what has happened to it, and what others than the seller can do with it now. */
export function postingView(world: World, rest: string) {
  const number = decoded(rest)
  const posting = world.postings.get(number)
  if (posting === undefined) throw new ControlError(404, `There is no posting '${number}'.`)
  return {
    posting: { ...cardOf(posting), ...detailsOf(world, posting), history: posting.history.map(stepOf) },
    moves: possibleMoves(world, posting),
  }
}

function detailsOf(world: World, posting: PostingRecord) {
  const { status, substatus, orderNumber, warehouseId, trackingNumber, carriageId, cancellation } = posting
  return {
    orderNumber,
    warehouse: world.sellers.get(posting.clientId)?.warehouses.get(warehouseId)?.name ?? warehouseId,
    meaning: statusRows.find(row => row.status === status)?.meaning ?? '',
    substatusMeaning: substatusRows.find(row => row.substatus === substatus)?.meaning ?? '',
    ...(trackingNumber === '' ? {} : { trackingNumber }),
    ...(carriageId === undefined ? {} : { carriageId }),
    ...(cancellation === undefined ? {} : { cancelledFor: cancellation.reason }),
  }
}

function stepOf({ at, from, to, substatus, actor, because, transition }: Step) {
  const start = from === undefined ? {} : { from }
  return { at: new Date(at).toISOString(), ...start, to, substatus, actor, because, transition }
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    throw new ControlError(400, 'The number of the posting is no part of a URL.')
  }
}

/** What can be ordered, seller by seller. */
export function productsView({ sellers }: World) {
  const products = [...sellers.values()].flatMap(({ clientId, products: all }) =>
    [...all.values()].map(({ offerId, name, price, currency, isDigital }) => ({
      clientId,
      offerId,
      name,
      price,
      currency,
      isDigital,
    })),
  )
  return { products: products.slice(0, PRODUCTS), total: products.length }
}
