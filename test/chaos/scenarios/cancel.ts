import { askToCancel } from '../../../src/sandbox/buyers.ts'
import { answerCancellations, cancelPostings } from '../../../src/workflows/index.ts'
import type { Scenario } from '../scenario.ts'
import { claimsOf, numbers, openShop, truthOf } from '../shop.ts'
import { calls, cancels, cancelsPiece, packsOtherwise, splits } from './rivals.ts'

const REASON = '352'
const MESSAGE = 'It is broken'
const DOLLS = 3
const CANCEL = '/v2/posting/fbs/cancel'
const CANCEL_PRODUCTS = '/v2/posting/fbs/product/cancel'
const APPROVE = '/v2/conditional-cancellation/approve'

const whole: Scenario = {
  workflow: 'cancelPostings',
  name: 'cancel postings',
  isGuarded: true,
  rivals: [cancels(CANCEL), packsOtherwise(CANCEL), splits(CANCEL)],
  open: options => {
    const items = numbers(options.count)
    const shop = openShop(options, { postings: items.map(number => ({ number })) })
    const requests = items.map(postingNumber => ({ postingNumber, reasonId: REASON }))
    return {
      sandbox: shop.sandbox,
      shop,
      items,
      call: async (ozon, { journal }) => claimsOf(await cancelPostings(ozon, requests, { journal })),
      truthOf: item => truthOf(about(shop.effects(/^(products-)?cancelled$/), item), [`cancelled ${item}`]),
    }
  },
}

/** Every second posting loses all that it has. */
const products: Scenario = {
  workflow: 'cancelPostings',
  name: 'cancel products',
  isGuarded: false,
  rivals: [cancels(CANCEL_PRODUCTS), packsOtherwise(CANCEL_PRODUCTS), cancelsPiece(CANCEL_PRODUCTS)],
  open: options => {
    const items = numbers(options.count)
    const isAll = (at: number): boolean => at % 2 === 1
    const lines = [{ offerId: 'DOLL', quantity: DOLLS }]
    const shop = openShop(options, {
      products: [{ offerId: 'DOLL', sku: '11' }],
      postings: items.map(number => ({ number, lines })),
    })
    const requests = items.map((postingNumber, at) => {
      const quantity = isAll(at) ? DOLLS : 1
      return { postingNumber, reasonId: REASON, message: MESSAGE, lines: [{ sku: '11', quantity }] }
    })
    return {
      sandbox: shop.sandbox,
      shop,
      items,
      call: async (ozon, { journal }) => claimsOf(await cancelPostings(ozon, requests, { journal })),
      truthOf: item => {
        const deed = isAll(items.indexOf(item)) ? 'cancelled' : 'products-cancelled'
        return truthOf(about(shop.effects(/^(products-)?cancelled$/), item), [`${deed} ${item}`])
      },
    }
  },
}

/** Granted and refused in turn. */
const answers: Scenario = {
  workflow: 'answerCancellations',
  name: 'answer requests to cancel',
  isGuarded: true,
  rivals: [
    calls('refuses', APPROVE, item => ['/v2/conditional-cancellation/reject', { cancellation_id: Number(item) }]),
    calls('grants', APPROVE, item => [APPROVE, { cancellation_id: Number(item) }]),
  ],
  open: options => {
    const postings = numbers(options.count)
    const shop = openShop(options, {
      warehouses: [{ flow: 'RFBS_SELF' }],
      postings: postings.map(number => ({ number, status: 'delivering' })),
    })
    const requests = postings.map((number, at) => {
      const { id = '' } = askToCancel(shop.world, shop.posting(number)) ?? {}
      return { id, answer: at % 2 === 0 ? ('approve' as const) : ('reject' as const) }
    })
    const items = requests.map(({ id }) => id)
    return {
      sandbox: shop.sandbox,
      shop,
      items,
      call: async (ozon, { journal }) => claimsOf(await answerCancellations(ozon, requests, { journal })),
      truthOf: item => {
        const deed = requests[items.indexOf(item)]?.answer === 'approve' ? 'approved' : 'rejected'
        const happened = about(shop.effects(/^cancellation-(approved|rejected)$/), item)
        return truthOf(happened, [`cancellation-${deed} ${item}`])
      },
    }
  },
}

const about = (deeds: readonly string[], item: string): readonly string[] =>
  deeds.filter(deed => deed.endsWith(` ${item}`))

export const cancelScenarios: readonly Scenario[] = [whole, products, answers]
