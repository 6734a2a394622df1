import { type KnownStatus, type KnownSubstatus, knownStatuses, knownSubstatuses } from '../../wire/values.ts'
import type { Levers, Party } from '../levers.ts'
import { ControlError } from './error.ts'

/** Pulls a lever with what the caller wishes, and gives what came of it. */
export type Lever = (levers: Levers, wish: Readonly<Record<string, unknown>>) => unknown

const PARTIES: readonly Party[] = ['seller', 'buyer', 'carrier', 'Ozon', 'partner']

/** A lever of these fields: another one is a slip of the pen, which must not pass for something left out. */
const taking =
  (names: readonly string[], pull: Lever): Lever =>
  (levers, wish) => {
    const other = Object.keys(wish).find(name => !names.includes(name))
    if (other !== undefined) throw new ControlError(400, `${other}: is none of ${names.join(', ')}`)
    return pull(levers, wish)
  }

const withPosting = (pull: (levers: Levers, number: string) => void): Lever =>
  taking(['posting'], (levers, wish) => pull(levers, postingOf(wish)))

/** What can be done from outside, by name: `POST /_sandbox/levers/cancel` with `{ "posting": "…", "by": "buyer" }`. */
export const LEVERS: Readonly<Record<string, Lever>> = {
  // The lever itself looks at every field of the posting.
  order: (levers, { clientId, ...seed }) => ({
    posting: levers.order(seed, clientId === undefined ? undefined : textOf('clientId', clientId)),
  }),
  move: taking(['posting', 'to', 'substatus', 'by'], (levers, wish) => {
    const { to, substatus } = destination(wish)
    const by = party(wish, 'Ozon')
    levers.move(postingOf(wish), substatus === undefined ? { to, by } : { to, substatus, by })
  }),
  walk: taking(['posting', 'to', 'substatus'], (levers, wish) => {
    const { to, substatus } = destination(wish)
    levers.walk(postingOf(wish), to, substatus)
  }),
  cancel: taking(['posting', 'by'], (levers, wish) => levers.cancel(postingOf(wish), party(wish, 'buyer'))),
  'ask-to-cancel': withPosting((levers, number) => levers.askToCancel(number)),
  'refuse-goods': withPosting((levers, number) => levers.refuseGoods(number)),
  'lose-in-sorting': withPosting((levers, number) => levers.loseInSorting(number)),
  find: withPosting((levers, number) => levers.find(number)),
  dispute: withPosting((levers, number) => levers.dispute(number)),
  'write-to-seller': taking(['posting', 'text'], (levers, wish) =>
    levers.writeToSeller(postingOf(wish), textOf('text', wish['text'])),
  ),
  'return-goods': withPosting((levers, number) => levers.returnGoods(number)),
}

type Wish = Readonly<Record<string, unknown>>

const postingOf = (wish: Wish): string => textOf('posting', wish['posting'], 'must be the number of a posting')

function textOf(name: string, value: unknown, rule = 'must be text'): string {
  if (typeof value === 'string' && value.trim() !== '') return value
  throw new ControlError(400, `${name}: ${rule}`)
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
