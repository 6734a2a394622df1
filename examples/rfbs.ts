/** A seller who delivers: a tracking number, three moves, and an answer that gets lost on the way. */
import { testOzon } from 'ozon-orders/sandbox'
import { markDelivered, markDelivering, markLastMile, moveTimeslots, setTrackingNumbers } from 'ozon-orders/workflows'

const { ozon, sandbox } = testOzon({
  seed: {
    sellers: [
      {
        warehouses: [
          { id: '1', flow: 'RFBS_SELF' },
          { id: '2', flow: 'RFBS_AGG' },
        ],
        postings: [
          { number: '0001-0001-1', status: 'awaiting_deliver', warehouse: '1' },
          { number: '0002-0001-1', status: 'awaiting_deliver', warehouse: '2' },
        ],
      },
    ],
  },
})
const mine = '0001-0001-1'

await setTrackingNumbers(ozon, { postingNumber: mine, trackingNumber: 'AB123456789RU' })
const slot = { from: '2026-11-26T09:00:00Z', to: '2026-11-26T11:00:00Z' }
const [moved] = await moveTimeslots(ozon, { postingNumber: mine, ...slot })
if (moved?.outcome === 'done') console.log(`Delivery slot moved, changes left: ${moved.value.changesLeft}`)

// The first answer is lost after Ozon has taken the call: the state is looked at, and nothing is sent twice.
sandbox.faults.add({ fault: 'reset', after: true, operation: '/v2/fbs/posting/delivering', times: 1 })
for (const outcome of await markDelivering(ozon, [mine, '0002-0001-1'])) {
  if (outcome.outcome === 'done') console.log(`${outcome.item}: on its way (${outcome.value.how})`)
  if (outcome.outcome === 'failed') console.log(outcome.message)
}
await markLastMile(ozon, mine)
const [delivered] = await markDelivered(ozon, mine)
if (delivered?.outcome === 'done') console.log(`${mine}: ${delivered.value.posting?.substatus}`)

const calls = sandbox.journal.filter(entry => entry.kind === 'effect' && entry.effect === 'delivering-requested')
console.log(`Ozon was told ${calls.length} time(s) that it is on its way.`)
