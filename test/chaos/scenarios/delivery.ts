import type { Ozon } from '../../../src/client.ts'
import type { SellerSeed } from '../../../src/sandbox/index.ts'
import type { PostingRecord } from '../../../src/sandbox/records/posting.ts'
import type { FlowWord } from '../../../src/wire/statuses.ts'
import type { KnownStatus } from '../../../src/wire/values.ts'
import {
  type IntentJournal,
  markDelivered,
  markDelivering,
  markLastMile,
  moveTimeslots,
  setCutoffs,
  setTrackingNumbers,
  verifyCourierCodes,
} from '../../../src/workflows/index.ts'
import type { Rival } from '../rivalry.ts'
import type { Scenario } from '../scenario.ts'
import { claimsOf, numbers, openShop, truthOf } from '../shop.ts'
import { calls, cancels } from './rivals.ts'

/** What a seller who delivers tells Ozon of postings. */
interface Telling {
  readonly workflow: string
  readonly name: string
  readonly flow?: FlowWord
  readonly from: KnownStatus
  /** The deed that must happen once; absent where only the state counts, since doing it again changes nothing. */
  readonly deed?: string
  readonly rivals: readonly Rival[]
  /** It went on from there: somebody else told more. */
  isPast?(posting: PostingRecord): boolean
  /** Ozon's state, when it is done. */
  isDone(posting: PostingRecord): boolean
  call(ozon: Ozon, postings: readonly PostingRecord[], options: { readonly journal: IntentJournal }): Outcomes
}

type Outcomes = Promise<Parameters<typeof claimsOf>[0]>

const SLOT = { from: '2026-11-26T09:00:00.000Z', to: '2026-11-26T11:00:00.000Z' }
const CUTOFF = '2026-11-25T09:00:00.000Z'
const trackingOf = (number: string): string => `TRACK${number.replaceAll('-', '')}`
const numbersOf = (postings: readonly PostingRecord[]): readonly string[] => postings.map(({ number }) => number)

const MOVE_TO = {
  delivering: '/v2/fbs/posting/delivering',
  'last-mile': '/v2/fbs/posting/last-mile',
  delivered: '/v2/fbs/posting/delivered',
} as const
const SET_TRACK = '/v2/fbs/posting/tracking-number/set'
const SET_CUTOFF = '/v1/posting/cutoff/set'
const SET_SLOT = '/v1/posting/fbs/timeslot/set'

const moves = (ours: keyof typeof MOVE_TO, theirs: keyof typeof MOVE_TO): Rival =>
  calls(`tells ${theirs}`, MOVE_TO[ours], item => [MOVE_TO[theirs], { posting_number: [item] }])

const DELIVERED: ReadonlySet<string> = new Set(['posting_conditionally_delivered', 'posting_delivered'])

const TELLINGS: readonly Telling[] = [
  {
    workflow: 'rFBS moves',
    name: 'rFBS delivering',
    from: 'awaiting_deliver',
    deed: 'delivering-requested',
    rivals: [cancels(MOVE_TO.delivering), moves('delivering', 'delivering'), moves('delivering', 'last-mile')],
    isDone: ({ status }) => status === 'delivering',
    isPast: ({ substatus }) => DELIVERED.has(substatus),
    call: (ozon, postings, options) => markDelivering(ozon, numbersOf(postings), options),
  },
  {
    workflow: 'rFBS moves',
    name: 'rFBS last mile',
    from: 'delivering',
    deed: 'last-mile-requested',
    rivals: [cancels(MOVE_TO['last-mile']), moves('last-mile', 'last-mile'), moves('last-mile', 'delivered')],
    isDone: ({ substatus }) => substatus === 'posting_in_courier_service',
    isPast: ({ substatus }) => DELIVERED.has(substatus),
    call: (ozon, postings, options) => markLastMile(ozon, numbersOf(postings), options),
  },
  {
    workflow: 'rFBS moves',
    name: 'rFBS delivered',
    from: 'delivering',
    deed: 'delivered-requested',
    rivals: [cancels(MOVE_TO.delivered), moves('delivered', 'delivered')],
    isDone: ({ substatus }) => DELIVERED.has(substatus),
    call: (ozon, postings, options) => markDelivered(ozon, numbersOf(postings), options),
  },
  {
    workflow: 'setTrackingNumbers',
    name: 'rFBS tracking numbers',
    from: 'awaiting_deliver',
    rivals: [
      calls('sets another number', SET_TRACK, item => [
        SET_TRACK,
        { tracking_numbers: [{ posting_number: item, tracking_number: 'OTHER1' }] },
      ]),
    ],
    isDone: ({ number, trackingNumber }) => trackingNumber === trackingOf(number),
    call: (ozon, postings, options) => {
      const rows = numbersOf(postings).map(postingNumber => ({
        postingNumber,
        trackingNumber: trackingOf(postingNumber),
      }))
      return setTrackingNumbers(ozon, rows, options)
    },
  },
  {
    workflow: 'setCutoffs',
    name: 'rFBS shipping dates',
    from: 'awaiting_packaging',
    deed: 'cutoff-set',
    rivals: [
      calls('sets another date', SET_CUTOFF, item => [
        SET_CUTOFF,
        { posting_number: item, new_cutoff_date: '2026-11-24T09:00:00Z' },
      ]),
    ],
    isDone: ({ shipBy }) => shipBy === Date.parse(CUTOFF),
    call: (ozon, postings, options) => {
      const rows = numbersOf(postings).map(postingNumber => ({ postingNumber, cutoff: CUTOFF }))
      return setCutoffs(ozon, rows, options)
    },
  },
  {
    workflow: 'moveTimeslots',
    name: 'rFBS delivery slots',
    from: 'awaiting_deliver',
    deed: 'timeslot-set',
    rivals: [
      calls('takes another slot', SET_SLOT, item => [
        SET_SLOT,
        { posting_number: item, new_timeslot: { from: '2026-11-27T09:00:00Z', to: '2026-11-27T11:00:00Z' } },
      ]),
    ],
    isDone: ({ deliverFrom }) => deliverFrom === Date.parse(SLOT.from),
    call: (ozon, postings, options) => {
      const rows = numbersOf(postings).map(postingNumber => ({ postingNumber, ...SLOT }))
      return moveTimeslots(ozon, rows, options)
    },
  },
  {
    workflow: 'verifyCourierCodes',
    name: 'courier codes',
    flow: 'EXPRESS_PVZ',
    from: 'awaiting_deliver',
    deed: 'pickup-code-verified',
    rivals: [cancels('/v1/posting/fbs/pick-up-code/verify')],
    isDone: ({ pickupCodeVerifiedAt }) => pickupCodeVerifiedAt !== undefined,
    call: (ozon, postings, options) => {
      const rows = postings.map(({ number, pickupCode }) => ({ postingNumber: number, code: pickupCode }))
      return verifyCourierCodes(ozon, rows, options)
    },
  },
]

const isThereOrPast = ({ isDone, isPast }: Telling, posting: PostingRecord): boolean =>
  isDone(posting) || (isPast?.(posting) ?? false)

const DEEDS = new RegExp(`^(${TELLINGS.flatMap(({ deed = [] }) => deed).join('|')})$`)

function seedOf({ flow = 'RFBS_SELF', from }: Telling, items: readonly string[]): SellerSeed {
  return { warehouses: [{ flow }], postings: items.map(number => ({ number, status: from })) }
}

export const deliveryScenarios: readonly Scenario[] = TELLINGS.map(telling => ({
  workflow: telling.workflow,
  name: telling.name,
  isGuarded: true,
  rivals: telling.rivals,
  moods: dice => ({ deliveryMoveMs: dice.pick([0, 2_000, 45_000]) }),
  open: options => {
    const items = numbers(options.count)
    const shop = openShop(options, seedOf(telling, items))
    const postings = items.map(shop.posting)
    return {
      sandbox: shop.sandbox,
      shop,
      items,
      call: async (ozon, { journal }) => claimsOf(await telling.call(ozon, postings, { journal })),
      truthOf: item => {
        const { deed } = telling
        const happened = shop.effects(DEEDS).filter(each => each.endsWith(` ${item}`))
        const { isDone, extras } = truthOf(happened, deed === undefined ? [] : [`${deed} ${item}`])
        if (shop.rivalry.countsAll) return { isDone: isThereOrPast(telling, shop.posting(item)), extras }
        // What we did counts, whatever another actor made of it.
        const isSo = telling.isDone(shop.posting(item)) || (deed !== undefined && shop.rivalry.isJudged)
        return { isDone: isDone && isSo, extras }
      },
    }
  },
}))
