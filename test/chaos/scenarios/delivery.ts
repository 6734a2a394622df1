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
import type { Scenario } from '../scenario.ts'
import { claimsOf, numbers, openShop, truthOf } from '../shop.ts'

/** What a seller who delivers tells Ozon of postings. */
interface Telling {
  readonly workflow: string
  readonly name: string
  readonly flow?: FlowWord
  readonly from: KnownStatus
  /** The deed that must happen once; absent where only the state counts, since doing it again changes nothing. */
  readonly deed?: string
  /** Ozon's state, when it is done. */
  isDone(posting: PostingRecord): boolean
  call(ozon: Ozon, postings: readonly PostingRecord[], options: { readonly journal: IntentJournal }): Outcomes
}

type Outcomes = Promise<Parameters<typeof claimsOf>[0]>

const SLOT = { from: '2026-11-26T09:00:00.000Z', to: '2026-11-26T11:00:00.000Z' }
const CUTOFF = '2026-11-25T09:00:00.000Z'
const trackingOf = (number: string): string => `TRACK${number.replaceAll('-', '')}`
const numbersOf = (postings: readonly PostingRecord[]): readonly string[] => postings.map(({ number }) => number)

const TELLINGS: readonly Telling[] = [
  {
    workflow: 'rFBS moves',
    name: 'rFBS delivering',
    from: 'awaiting_deliver',
    deed: 'delivering-requested',
    isDone: ({ status }) => status === 'delivering',
    call: (ozon, postings, options) => markDelivering(ozon, numbersOf(postings), options),
  },
  {
    workflow: 'rFBS moves',
    name: 'rFBS last mile',
    from: 'delivering',
    deed: 'last-mile-requested',
    isDone: ({ substatus }) => substatus === 'posting_in_courier_service',
    call: (ozon, postings, options) => markLastMile(ozon, numbersOf(postings), options),
  },
  {
    workflow: 'rFBS moves',
    name: 'rFBS delivered',
    from: 'delivering',
    deed: 'delivered-requested',
    isDone: ({ substatus }) => substatus === 'posting_conditionally_delivered' || substatus === 'posting_delivered',
    call: (ozon, postings, options) => markDelivered(ozon, numbersOf(postings), options),
  },
  {
    workflow: 'setTrackingNumbers',
    name: 'rFBS tracking numbers',
    from: 'awaiting_deliver',
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
    isDone: ({ pickupCodeVerifiedAt }) => pickupCodeVerifiedAt !== undefined,
    call: (ozon, postings, options) => {
      const rows = postings.map(({ number, pickupCode }) => ({ postingNumber: number, code: pickupCode }))
      return verifyCourierCodes(ozon, rows, options)
    },
  },
]

const DEEDS = new RegExp(`^(${TELLINGS.flatMap(({ deed = [] }) => deed).join('|')})$`)

function seedOf({ flow = 'RFBS_SELF', from }: Telling, items: readonly string[]): SellerSeed {
  return { warehouses: [{ flow }], postings: items.map(number => ({ number, status: from })) }
}

export const deliveryScenarios: readonly Scenario[] = TELLINGS.map(telling => ({
  workflow: telling.workflow,
  name: telling.name,
  isGuarded: true,
  moods: dice => ({ deliveryMoveMs: dice.pick([0, 2_000, 45_000]) }),
  open: options => {
    const items = numbers(options.count)
    const shop = openShop(options, seedOf(telling, items))
    const postings = items.map(shop.posting)
    return {
      sandbox: shop.sandbox,
      items,
      call: async (ozon, { journal }) => claimsOf(await telling.call(ozon, postings, { journal })),
      truthOf: item => {
        const { deed } = telling
        const happened = shop.effects(DEEDS).filter(each => each.endsWith(` ${item}`))
        const { isDone, extras } = truthOf(happened, deed === undefined ? [] : [`${deed} ${item}`])
        return { isDone: isDone && telling.isDone(shop.posting(item)), extras }
      },
    }
  },
}))
