import type { Timeslot } from '../model/timeslot.ts'
import type { DriftNotes } from './drift.ts'
import { type Draft, type Into, isSource, part, readInto, type Source } from './part.ts'
import { count, flag, instant } from './readers.ts'

const INTERVAL = part<Timeslot>('delivery_interval', undefined, [
  ['begin', 'from', instant],
  ['end', 'to', instant],
])

const interval: Into<Timeslot> = (value, model, field, notes) => {
  if (isSource(value)) readInto(INTERVAL, value, model, notes)
  else notes.note('wrong-type', field.path)
}

const TIMESLOT = part<Timeslot>('', undefined, [
  ['delivery_interval', interval],
  ['remaining_changes_count', 'remainingChanges', count],
])

export function decodeTimeslot(answer: Source, notes: DriftNotes): Timeslot {
  const model: Draft<Timeslot> = {}
  readInto(TIMESLOT, answer, model, notes)
  return model
}

const PICKUP_CHECK = part<{ isRight: boolean }>(
  '',
  undefined,
  [
    ['valid', 'isRight', flag],
    ['is_valid', 'isRight', flag],
    ['result', 'isRight', flag],
  ],
  { odd: 'is_valid result' },
)

/** Whether a courier's code is right, at the top or under `result`; `undefined` when the answer does not tell. */
export function decodePickupCheck(answer: Source, notes: DriftNotes): boolean | undefined {
  const { result } = answer
  if (isSource(result)) notes.note('unknown-field', 'result')
  const model: Draft<{ isRight: boolean }> = {}
  readInto(PICKUP_CHECK, isSource(result) ? result : answer, model, notes)
  return model.isRight
}
