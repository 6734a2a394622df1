import { type KnownStatus, type KnownSubstatus, knownStatuses, knownSubstatuses } from '../../wire/values.ts'
import { Body } from '../body.ts'
import type { Levers, Party } from '../levers.ts'
import type { PostingSeed } from '../seeds/data.ts'
import { ControlError } from './error.ts'

/** Pulls a lever with what the caller wishes, and gives what came of it. */
export type Lever = (levers: Levers, wish: Readonly<Record<string, unknown>>) => unknown

const PARTIES: readonly Party[] = ['seller', 'buyer', 'carrier', 'Ozon', 'partner']

/** What can be done from outside, by name: `POST /_sandbox/levers/cancel` with `{ "posting": "…", "by": "buyer" }`. */
export const LEVERS: Readonly<Record<string, Lever>> = {
  order: (levers, { clientId, ...seed }) => ({ posting: levers.order(postingSeed(seed), textIfAny(clientId)) }),
  move: (levers, wish) => {
    const { to, substatus } = destination(wish)
    const by = party(wish, 'Ozon')
    levers.move(postingOf(wish), substatus === undefined ? { to, by } : { to, substatus, by })
  },
  walk: (levers, wish) => {
    const { to, substatus } = destination(wish)
    levers.walk(postingOf(wish), to, substatus)
  },
  cancel: (levers, wish) => levers.cancel(postingOf(wish), party(wish, 'buyer')),
  'ask-to-cancel': (levers, wish) => levers.askToCancel(postingOf(wish)),
  'refuse-goods': (levers, wish) => levers.refuseGoods(postingOf(wish)),
  'lose-in-sorting': (levers, wish) => levers.loseInSorting(postingOf(wish)),
  find: (levers, wish) => levers.find(postingOf(wish)),
  dispute: (levers, wish) => levers.dispute(postingOf(wish)),
  'write-to-seller': (levers, wish) => levers.writeToSeller(postingOf(wish), new Body(wish).text('text')),
  'return-goods': (levers, wish) => levers.returnGoods(postingOf(wish)),
}

type Wish = Readonly<Record<string, unknown>>

function postingOf(wish: Wish): string {
  const number = new Body(wish).text('posting')
  if (number === '') throw new ControlError(400, 'posting: must be the number of a posting')
  return number
}

function destination(wish: Wish): { readonly to: KnownStatus; readonly substatus?: KnownSubstatus } {
  const to = wordOf('to', wish['to'], knownStatuses)
  if (to === undefined) throw new ControlError(400, 'to: must be a status')
  const substatus = wordOf('substatus', wish['substatus'], knownSubstatuses)
  return substatus === undefined ? { to } : { to, substatus }
}

const party = (wish: Wish, otherwise: Party): Party => wordOf('by', wish['by'], PARTIES) ?? otherwise

function wordOf<W extends string>(name: string, value: unknown, words: readonly W[]): W | undefined {
  if (value === undefined) return undefined
  const found = words.find(word => word === value)
  if (found === undefined) throw new ControlError(400, `${name}: '${String(value)}' is none of ${words.join(', ')}`)
  return found
}

const textIfAny = (value: unknown): string | undefined => (value === undefined ? undefined : String(value))

/** Planting checks the words and numbers in it; lists must be lists before. */
function postingSeed(seed: Wish): PostingSeed {
  const { lines = [] } = seed
  const isList = Array.isArray(lines) && lines.every(each => typeof each === 'object' && each !== null)
  if (!isList) throw new ControlError(400, 'lines: must be a list such as [{ "offerId": "MUG-2", "quantity": 1 }]')
  return seed
}
