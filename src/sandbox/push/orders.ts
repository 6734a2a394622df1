import type { PostingRecord, Step } from '../records/posting.ts'
import { instant, message, type PushMessage, type Style } from './messages.ts'

/** Ozon's samples show the second and the third; the first is ours (inferred). */
type OrderState = 'order_in_processing' | 'order_in_delivery' | 'order_done' | 'order_cancelled'

/** Everything before the hand-over. */
const WITH_SELLER: ReadonlySet<string> = new Set([
  'awaiting_verification',
  'awaiting_approve',
  'awaiting_packaging',
  'ship_in_process',
  'awaiting_registration',
  'awaiting_deliver',
])
const CANCELLED: ReadonlySet<string> = new Set(['cancelled', 'cancelled_from_split_pending'])

/** Which postings make an order, and what a step of one means for the whole. */
export class Orders {
  readonly #postings = new Map<string, Set<PostingRecord>>()

  constructor(known: Iterable<PostingRecord>) {
    for (const posting of known) this.#of(posting)
  }

  /** The messages of a step, which must be asked of right after each step of each posting. */
  messages(posting: PostingRecord, step: Step, style: Style): readonly PushMessage[] {
    const isKnown = this.#postings.has(posting.orderId)
    const all = [...this.#of(posting)]
    const about = {
      order_number: posting.orderNumber,
      order_id: Number(posting.orderId),
      seller_id: Number(posting.clientId),
    }
    if (step.from === undefined) return isKnown ? [] : [newOrder(posting, about, style)]
    const before = orderState(all.map(each => (each === posting ? step.from : each.status)))
    const after = orderState(all.map(each => (each === posting ? step.to : each.status)))
    if (before === after) return []
    const at = instant(step.at)
    if (after === 'order_cancelled') {
      return [message('TYPE_ORDER_CANCELLED', { ...about, uuid: style.uuid(), cancelled_at: at })]
    }
    const states = { uuid: style.uuid(), old_state: before, new_state: after }
    return [message('TYPE_ORDER_STATE_CHANGED', { ...about, ...states, updated_at: at })]
  }

  #of(posting: PostingRecord): Set<PostingRecord> {
    const found = this.#postings.get(posting.orderId) ?? new Set()
    this.#postings.set(posting.orderId, found.add(posting))
    return found
  }
}

function newOrder({ createdAt }: PostingRecord, about: object, { options, uuid }: Style): PushMessage {
  const when = { [options.shape === 'tables' ? 'creation_date' : 'created_at']: instant(createdAt) }
  return message('TYPE_ORDER_NEW', { ...about, uuid: uuid(), ...when })
}

/** An order is where its postings are that are not cancelled (inferred). */
function orderState(statuses: readonly (string | undefined)[]): OrderState {
  const live = statuses.filter(status => status !== undefined && !CANCELLED.has(status))
  if (live.length === 0) return 'order_cancelled'
  if (live.every(status => status === 'delivered')) return 'order_done'
  return live.every(status => status !== undefined && WITH_SELLER.has(status))
    ? 'order_in_processing'
    : 'order_in_delivery'
}
