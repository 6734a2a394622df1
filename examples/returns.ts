/** Goods come back: to be fetched at a point, and as requests of rFBS buyers. */
import { Money } from 'ozon-orders'
import { testOzon } from 'ozon-orders/sandbox'
import { actOnReturn, effectOfReturn, giveoutBarcode, returnWorkList, setStocks } from 'ozon-orders/workflows'

const { ozon, sandbox, clock } = testOzon({
  seed: {
    sellers: [
      {
        warehouses: [
          { id: '1', flow: 'FBS' },
          { id: '2', flow: 'RFBS_SELF' },
        ],
        postings: [
          { number: '0001-0001-1', warehouse: '1', status: 'delivered', lines: [{ offerId: 'MUG-250' }] },
          { number: '0002-0001-1', warehouse: '2', status: 'delivered', lines: [{ offerId: 'VASE', quantity: 2 }] },
        ],
      },
    ],
  },
})
sandbox.levers.returnGoods('0001-0001-1')
sandbox.levers.returnGoods('0002-0001-1')
await clock.advance('9d')

const { items } = await returnWorkList(ozon, { stages: ['seller'] })
for (const { id, state, todo, until } of items) {
  console.log(`${id}: ${state}. ${todo}${until === undefined ? '' : ` Until ${until.toISOString()}.`}`)
}

// Two vases: one buyer gets a part of the price, the other is refused.
const [first, second] = items.filter(({ kind }) => kind === 'rfbs')
const outcomes = await actOnReturn(ozon, [
  { returnId: first?.id ?? '', actionId: '1020', compensation: Money.of('250.50', 'RUB') },
  { returnId: second?.id ?? '', actionId: '-1', comment: 'It was used', rejectionReasonId: '3' },
])
for (const outcome of outcomes) {
  if (outcome.outcome === 'done') console.log(`${outcome.item}: ${outcome.value.details?.state}`)
}

// The mug waits at a point.
const { text, points } = await giveoutBarcode(ozon)
console.log(
  `Show ${text} where ${points.map(({ name, returnsCount }) => `${returnsCount} wait(s): ${name}`).join(', ')}`,
)
const mug = items.find(({ kind }) => kind === 'fbs-fbo')
if (mug !== undefined) {
  const { goods, money, notTold } = await effectOfReturn(ozon, mug)
  console.log(`${goods.offerId} is at the ${goods.at}; storage so far: ${money.storage?.format('en')}`)
  console.log(`Not told: ${notTold.length} thing(s), such as: ${notTold[0]}`)
}
const [stock] = await setStocks(ozon, { offerId: 'MUG-250', warehouseId: '1', stock: 101 })
console.log(`Stock of MUG-250: ${stock?.outcome}`)
