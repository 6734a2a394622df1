import type { PostingRecord } from '../../../src/sandbox/records/posting.ts'
import type { Deed, Scene } from './scene.ts'

const HOUR_MS = 3_600_000
const SELF = ['RFBS_SELF', 'EXPRESS_SELF']

/** What a seller does after packing, where Ozon does not deliver, and with what buyers send back. */
export const deliveryDeeds: readonly Deed[] = [
  { name: 'say that it is on the way', weight: 5, run: scene => tell(scene, 'delivering', 'awaiting_deliver') },
  { name: 'say that it is at the door', weight: 3, run: scene => tell(scene, 'last-mile', 'delivering') },
  { name: 'say that it is delivered', weight: 3, run: scene => tell(scene, 'delivered', 'delivering') },
  { name: 'set a tracking number', weight: 2, run: setTrackingNumber },
  { name: 'move the delivery', weight: 1, run: moveDelivery },
  { name: 'move the cutoff', weight: 1, run: moveCutoff },
  { name: 'verify a code', weight: 1, run: verifyCode },
  { name: 'answer a wish to cancel', weight: 5, run: answerWish },
  { name: 'act on an rFBS return', weight: 3, run: actOnReturn },
  { name: 'give codes of digital goods', weight: 3, run: giveCodes },
  { name: 'set stocks', weight: 1, run: setStocks },
  { name: 'write to the buyer', weight: 1, run: write },
]

const isSelf = ({ flow }: PostingRecord): boolean => SELF.includes(flow)

async function tell(scene: Scene, what: string, status: string): Promise<void> {
  const posting_number = scene.postings([status], isSelf).map(({ number }) => number)
  await scene.call(`/v2/fbs/posting/${what}`, { posting_number })
}

async function setTrackingNumber(scene: Scene): Promise<void> {
  const { number: posting_number } = scene.posting(['awaiting_deliver', 'delivering'], isSelf)
  const tracking_numbers = [{ posting_number, tracking_number: `T${scene.dice.int(1, 9)}` }]
  await scene.call('/v2/fbs/posting/tracking-number/set', { tracking_numbers })
}

async function moveDelivery(scene: Scene): Promise<void> {
  const { number: posting_number } = scene.posting(['awaiting_deliver'], isSelf)
  await scene.call('/v1/posting/fbs/timeslot/change-restrictions', { posting_number })
  const new_timeslot = { from: scene.iso(24 * HOUR_MS), to: scene.iso(28 * HOUR_MS) }
  await scene.call('/v1/posting/fbs/timeslot/set', { posting_number, new_timeslot })
}

async function moveCutoff(scene: Scene): Promise<void> {
  const { number: posting_number } = scene.posting(['awaiting_packaging'], isSelf)
  await scene.call('/v1/posting/cutoff/set', { posting_number, new_cutoff_date: scene.iso(30 * HOUR_MS) })
}

async function verifyCode(scene: Scene): Promise<void> {
  const { number: posting_number, pickupCode } = scene.posting(['awaiting_deliver'], ({ isExpress }) => isExpress)
  const pickup_code = scene.dice.chance(0.7) ? pickupCode : '000000'
  await scene.call('/v1/posting/fbs/pick-up-code/verify', { posting_number, pickup_code })
}

async function answerWish(scene: Scene): Promise<void> {
  const { dice, seller } = scene
  await scene.call('/v2/conditional-cancellation/list', { limit: 10, with: { counter: true } })
  const open = dice.pick([...seller.conditionalCancellations.all].filter(({ state }) => state === 'ON_APPROVAL'))
  if (open === undefined) return
  const what = dice.pick(['approve', 'reject'])
  await scene.call(`/v2/conditional-cancellation/${what}`, { cancellation_id: Number(open.id), comment: 'Хорошо' })
}

async function actOnReturn(scene: Scene): Promise<void> {
  const { dice, seller } = scene
  const found = dice.pick([...seller.rfbsReturns.all])
  await scene.call('/v2/returns/rfbs/list', { limit: 10 })
  if (found === undefined) return
  const return_id = Number(found.id)
  const id = dice.pick([10, 20, 30, 1020, -1, -10])
  const more = { comment: 'Так', rejection_reason_id: 1, compensation_amount: 10 }
  await scene.call('/v1/returns/rfbs/action/set', { return_id, id, ...more })
  await scene.call('/v2/returns/rfbs/get', { return_id })
}

async function giveCodes(scene: Scene): Promise<void> {
  const {
    number: posting_number,
    lines,
    family,
  } = scene.posting(['awaiting_packaging', 'awaiting_deliver'], each => each.family === 'digital')
  await scene.call('/v2/posting/digital/list', {
    filter: { since: scene.iso(-90 * 24 * HOUR_MS), to: scene.iso() },
    limit: 10,
  })
  if (family !== 'digital') return
  const exemplars_by_sku = lines.map(({ sku, quantity }) => ({
    sku: Number(sku),
    exemplar_qty: quantity,
    not_available_exemplar_qty: 0,
    exemplar_keys: Array.from({ length: quantity }, (_, i) => `CODE-${posting_number}-${sku}-${i}`),
  }))
  await scene.call('/v1/posting/digital/codes/upload', { posting_number, exemplars_by_sku })
}

async function setStocks(scene: Scene): Promise<void> {
  const { dice, seller } = scene
  const [warehouse_id] = [...seller.warehouses.keys()].map(Number)
  const stocks = [{ offer_id: dice.pick(['MUG', 'LAMP', 'NONE']), stock: dice.int(100, 200), warehouse_id }]
  await scene.call('/v2/products/stocks', { stocks })
}

async function write(scene: Scene): Promise<void> {
  const { number: posting_number } = scene.posting()
  await scene.call('/v1/chat/start', { posting_number })
  await scene.call('/v3/chat/list', { limit: 5 })
}
