import { Money } from '../../../src/money.ts'
import { returnGoods } from '../../../src/sandbox/buyers.ts'
import { actOnReturn, type ReturnAction, setStocks } from '../../../src/workflows/index.ts'
import type { Scenario } from '../scenario.ts'
import { claimsOf, numbers, openShop, truthOf } from '../shop.ts'
import { calls } from './rivals.ts'

const PIECES = 10
const OTHER_PIECES = 77
const STOCKS = '/v2/products/stocks'
const ACT = '/v1/returns/rfbs/action/set'

const stocks: Scenario = {
  workflow: 'setStocks',
  name: 'set stocks',
  isGuarded: true,
  rivals: [
    calls('sets another stock', STOCKS, item => {
      const [offer_id = '', warehouse_id = ''] = item.split('@')
      return [STOCKS, { stocks: [{ offer_id, warehouse_id: Number(warehouse_id), stock: OTHER_PIECES }] }]
    }),
  ],
  open: options => {
    const offers = Array.from({ length: options.count }, (_, i) => `TOY-${i + 1}`)
    const products = offers.map(offerId => ({ offerId, stock: PIECES }))
    const shop = openShop(options, { warehouses: [{}], products })
    const [warehouseId = ''] = shop.seller.warehouses.keys()
    const updates = offers.map((offerId, at) => ({ offerId, warehouseId, stock: PIECES + 1 + at }))
    return {
      sandbox: shop.sandbox,
      shop,
      items: offers.map(offerId => `${offerId}@${warehouseId}`),
      call: async (ozon, { journal }) => claimsOf(await setStocks(ozon, updates, { journal })),
      truthOf: item => {
        const happened = shop.effects(/^stock-set$/).filter(each => each.endsWith(` ${item}`))
        return truthOf(happened, [`stock-set ${item}`])
      },
    }
  },
}

/** Refused, agreed to and paid for in turn. */
const ANSWERS: readonly Omit<ReturnAction, 'returnId'>[] = [
  { actionId: '-1', comment: 'Used', rejectionReasonId: '3' },
  { actionId: '10' },
  { actionId: '1020', compensation: Money.of('10', 'RUB') },
]

const returns: Scenario = {
  workflow: 'actOnReturn',
  name: 'act on returns',
  isGuarded: true,
  rivals: [
    calls('agrees', ACT, item => [ACT, { return_id: Number(item), id: 10 }]),
    calls('refuses', ACT, item => [ACT, { return_id: Number(item), id: -1, comment: 'Worn', rejection_reason_id: 3 }]),
  ],
  open: options => {
    const postings = numbers(options.count)
    const lines = [{ offerId: 'DOLL', price: '999.90' }]
    const shop = openShop(options, {
      warehouses: [{ flow: 'RFBS_SELF' }],
      postings: postings.map(number => ({ number, status: 'delivered', lines })),
    })
    const actions = postings.map((number, at): ReturnAction => {
      const [returnId = ''] = returnGoods(shop.world, shop.posting(number))
      return { actionId: '10', ...ANSWERS[at % ANSWERS.length], returnId }
    })
    return {
      sandbox: shop.sandbox,
      shop,
      items: actions.map(({ returnId }) => returnId),
      call: async (ozon, { journal }) => claimsOf(await actOnReturn(ozon, actions, { journal })),
      truthOf: item => {
        const happened = shop.effects(/^rfbs-return-action$/).filter(each => each.endsWith(` ${item}`))
        return truthOf(happened, [`rfbs-return-action ${item}`])
      },
    }
  },
}

export const otherScenarios: readonly Scenario[] = [stocks, returns]
