import type { Ozon } from '../../../src/client.ts'
import type { KnownStatus } from '../../../src/wire/values.ts'
import { giveUpDispute, type IntentJournal, openDispute, returnToShipping } from '../../../src/workflows/index.ts'
import type { Rival } from '../rivalry.ts'
import type { Scenario } from '../scenario.ts'
import { claimsOf, numbers, openShop, truthOf } from '../shop.ts'
import { calls, cancels } from './rivals.ts'

interface Move {
  readonly name: string
  readonly from: KnownStatus
  readonly deed: string
  readonly rivals: readonly Rival[]
  call(
    ozon: Ozon,
    items: readonly string[],
    options: { readonly journal: IntentJournal },
  ): Promise<Parameters<typeof claimsOf>[0]>
}

const OPEN = '/v2/posting/fbs/arbitration'
const GIVE_UP = '/v2/posting/fbs/awaiting-delivery'
const CANCEL = '/v2/posting/fbs/cancel'
const opens = (item: string) => [OPEN, { posting_number: [item] }] as const
const gives = (item: string) => [GIVE_UP, { posting_number: [item] }] as const

const MOVES: readonly Move[] = [
  {
    name: 'open disputes',
    from: 'not_accepted',
    deed: 'dispute-opened',
    call: openDispute,
    rivals: [
      calls('opens too', OPEN, opens),
      { ...calls('returns it to shipping', OPEN, gives), undoes: true, allowsAgain: true },
    ],
  },
  {
    name: 'return to shipping',
    from: 'arbitration',
    deed: 'dispute-given-up',
    call: returnToShipping,
    rivals: [cancels(GIVE_UP), calls('returns it too', GIVE_UP, gives)],
  },
  {
    name: 'give disputes up',
    from: 'arbitration',
    deed: 'cancelled',
    call: giveUpDispute,
    rivals: [calls('returns it to shipping', CANCEL, gives), cancels(CANCEL)],
  },
]

export const disputeScenarios: readonly Scenario[] = MOVES.map(({ name, from, deed, call, rivals }) => ({
  workflow: 'disputes',
  name,
  isGuarded: true,
  rivals,
  open: options => {
    const items = numbers(options.count)
    const shop = openShop(options, { postings: items.map(number => ({ number, status: from })) })
    return {
      sandbox: shop.sandbox,
      shop,
      items,
      call: async (ozon, { journal }) => claimsOf(await call(ozon, items, { journal })),
      truthOf: item => {
        const happened = shop.effects(/^(dispute-opened|dispute-given-up|cancelled)$/)
        return truthOf(
          happened.filter(each => each.endsWith(` ${item}`)),
          [`${deed} ${item}`],
        )
      },
    }
  },
}))
