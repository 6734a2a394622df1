import type { Ozon } from '../../../src/client.ts'
import type { KnownStatus } from '../../../src/wire/values.ts'
import { giveUpDispute, type IntentJournal, openDispute, returnToShipping } from '../../../src/workflows/index.ts'
import type { Scenario } from '../scenario.ts'
import { claimsOf, numbers, openShop, truthOf } from '../shop.ts'

interface Move {
  readonly name: string
  readonly from: KnownStatus
  readonly deed: string
  call(
    ozon: Ozon,
    items: readonly string[],
    options: { readonly journal: IntentJournal },
  ): Promise<Parameters<typeof claimsOf>[0]>
}

const MOVES: readonly Move[] = [
  { name: 'open disputes', from: 'not_accepted', deed: 'dispute-opened', call: openDispute },
  { name: 'return to shipping', from: 'arbitration', deed: 'dispute-given-up', call: returnToShipping },
  { name: 'give disputes up', from: 'arbitration', deed: 'cancelled', call: giveUpDispute },
]

export const disputeScenarios: readonly Scenario[] = MOVES.map(({ name, from, deed, call }) => ({
  workflow: 'disputes',
  name,
  isGuarded: true,
  open: options => {
    const items = numbers(options.count)
    const shop = openShop(options, { postings: items.map(number => ({ number, status: from })) })
    return {
      sandbox: shop.sandbox,
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
