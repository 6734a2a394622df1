/** Packing: what a posting needs, goods with marks, and a whole morning at once while answers get lost. */
import { testOzon } from 'ozon-orders/sandbox'
import { describePlan, memoryIntents, planShipment, ship, shipMany } from 'ozon-orders/workflows'

const { ozon, sandbox } = testOzon({
  seed: {
    sellers: [
      {
        products: [{ offerId: 'MUG-250' }, { offerId: 'SHOES-42', needs: ['mark'] }],
        postings: [
          { number: '0001-0001-1', lines: [{ offerId: 'SHOES-42' }] },
          ...Array.from({ length: 250 }, () => ({ lines: [{ offerId: 'MUG-250', quantity: 2 }] })),
        ],
      },
    ],
  },
})

// What it would take, without a single request.
const shoes = await ozon.postings.get('0001-0001-1')
console.log(describePlan(planShipment(shoes)))

// With the mark of the one pair. The separator is a character of its own, as scanners give it.
const sku = shoes.lines[0]?.sku ?? ''
const mark = '010460043993125621JgXJ5.T\u001d91EE07\u001d92c2FtcGxlLXNpZ25hdHVyZQ=='
const marks = [{ sku, exemplars: [{ marks: [{ mark, type: 'mandatory_mark' as const }] }] }]
const outcome = await ship(ozon, shoes, { marks })
console.log(outcome.outcome === 'done' ? `${outcome.item} is packed` : outcome)

// Everything else, while every twentieth answer to a ship call is lost after Ozon has taken it.
sandbox.faults.add({ fault: 'reset', after: true, operation: '/v4/posting/fbs/ship', probability: 0.05 })
const postings = await ozon.postings.unfulfilled({ statuses: ['awaiting_packaging'] }).toArray({ limit: 1_000 })
const items = postings.map(posting => ({ posting }))
const { done, failed, unknown } = await shipMany(ozon, items, { journal: memoryIntents() })
console.log(`${done} packed, ${failed} failed, ${unknown} unknown`)

const packed = sandbox.journal.filter(entry => entry.kind === 'effect' && entry.effect === 'shipped')
console.log(`The sandbox packed ${packed.length} postings, none of them twice.`)
