/**
 * A day in a shop that does not exist: an order, packing whose answer is lost, a courier, a buyer.
 * Everything happens in memory and on a clock that is moved by hand.
 */
import { createOzon, isOzonError } from 'ozon-orders'
import { createSandbox } from 'ozon-orders/sandbox'

const sandbox = createSandbox({ seed: { sellers: [{ products: [{ offerId: 'MUG-250', price: '590.50' }] }] } })
const ozon = createOzon(sandbox.options())

// A buyer orders two mugs.
const number = sandbox.levers.order({ lines: [{ offerId: 'MUG-250', quantity: 2 }] })
const posting = await ozon.postings.get(number)
console.log(`${number}: ${posting.status}, ${posting.cost?.format('en')}`)

// The answer to the ship call is lost, after Ozon has begun to pack.
sandbox.faults.add({ fault: 'reset', after: true, operation: '/v4/posting/fbs/ship', times: 1 })
const lines = posting.lines.map(({ sku, quantity }) => ({ sku, quantity }))
try {
  await ozon.packing.ship(number, [{ lines }])
} catch (error) {
  if (!isOzonError(error)) throw error
  console.log(`The answer was lost, outcome '${error.outcome}': look before sending again.`)
}
await sandbox.clock.advance('1m')
console.log(`A minute later: ${(await ozon.postings.get(number)).status}`)

// A courier takes it, the buyer collects it, and does not like the colour.
sandbox.levers.walk(number, 'delivered')
sandbox.levers.returnGoods(number)
console.log(`Returns: ${(await ozon.returns.list().toArray({ limit: 10 })).length}`)

console.log('\nWhat really happened:')
for (const entry of sandbox.journal) {
  if (entry.kind === 'posting')
    console.log(`  ${entry.actor}: ${entry.from ?? 'new'} -> ${entry.to} (${entry.because})`)
  if (entry.kind === 'request' && entry.fault !== undefined)
    console.log(`  fault '${entry.fault}' on ${entry.operation}, carried out: ${entry.carriedOut}`)
}
await ozon.close()
