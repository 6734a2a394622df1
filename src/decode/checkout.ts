import type { CheckoutItem, CheckoutMethod, CheckoutRange, CheckoutSplit, CheckoutTimeslot } from '../model/checkout.ts'
import type { DriftNotes } from './drift.ts'
import { money } from './money.ts'
import { type Draft, type Into, object, objects, part, type Read, readInto, type Source } from './part.ts'
import { count, id, instant, number, text } from './readers.ts'

/** A word of Ozon's; the one for "not told" is no value. */
const specified: Read<string> = (value, field, notes, source) => {
  const word = text(value, field, notes, source)
  return word === 'UNSPECIFIED' ? undefined : word
}

const scheme: Read<string> = (value, field, notes, source) => specified(value, field, notes, source)?.toLowerCase()

/** An order sends it back as it came, and whether 0 can be one is not documented. */
const slotId: Read<string> = (value, field, notes, source) =>
  value === 0 || value === '0' ? '0' : id(value, field, notes, source)

const METHOD = 'splits[].delivery_method'

const rangeAt = (path: string): Read<CheckoutRange> =>
  object(
    part<CheckoutRange>(path, undefined, [
      ['from', 'from', instant],
      ['to', 'to', instant],
    ]),
  )

const TIMESLOT = part<CheckoutTimeslot>(`${METHOD}.timeslots[]`, undefined, [
  ['timeslot_id', 'id', slotId],
  ['client_date_range', 'client', rangeAt(`${METHOD}.timeslots[].client_date_range`)],
  ['logistic_date_range', 'logistic', rangeAt(`${METHOD}.timeslots[].logistic_date_range`)],
])

const methodOf = object(
  part<CheckoutMethod>(METHOD, undefined, [
    ['id', 'id', id],
    ['name', 'name', text],
    ['delivery_type', 'type', specified],
    ['unavailable_reason', 'unavailableReason', specified],
    ['timeslots', 'timeslots', objects(TIMESLOT)],
    ['delivery_time_zone_offset', 'deliveryOffsetMinutes', number],
    ['warehouse_time_zone_offset', 'warehouseOffsetMinutes', number],
  ]),
)

/** Its slots are a list, told or not. */
const method: Read<CheckoutMethod> = (value, field, notes, source) => {
  const read = methodOf(value, field, notes, source)
  return read === undefined ? undefined : { ...read, timeslots: read.timeslots ?? [] }
}

const ITEM = part<Partial<CheckoutItem>>('splits[].items[]', undefined, [
  ['sku', 'sku', id],
  ['offer_id', 'offerId', text],
  ['quantity', 'quantity', count],
])

const costOf = object(
  part<Pick<CheckoutSplit, 'cost'>>('splits[].commissions', undefined, [['total', 'cost', money()]]),
)

/** Ozon keeps the total in an object of its own. */
const cost: Into<CheckoutSplit> = (value, model, field, notes, source) => {
  Object.assign(model, costOf(value, field, notes, source))
}

const SPLIT = part<CheckoutSplit>('splits[]', undefined, [
  ['items', 'items', objects(ITEM)],
  ['warehouse_id', 'warehouseId', id],
  ['delivery_schema', 'scheme', scheme],
  ['commissions', cost],
  ['unavailable_reason', 'unavailableReason', specified],
  ['delivery_method', 'method', method],
])

const SPLITS = part<{ splits: readonly CheckoutSplit[] }>('', undefined, [
  ['splits', 'splits', objects(SPLIT, () => ({ items: [] }))],
])

/** The answer of /v2/delivery/checkout. */
export function decodeCheckout(answer: Source, notes: DriftNotes): readonly CheckoutSplit[] {
  const model: Draft<{ splits: readonly CheckoutSplit[] }> = {}
  readInto(SPLITS, answer, model, notes)
  return model.splits ?? []
}
