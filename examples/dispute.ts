/** Three parcels are handed over, and the sorting centre misses two of them. */
import { testOzon } from 'ozon-orders/sandbox'
import { disputeWorkList, giveUpDispute, openDispute, returnToShipping } from 'ozon-orders/workflows'

const numbers = ['0001-0001-1', '0002-0001-1', '0003-0001-1']
const { ozon, sandbox, clock } = testOzon({
  seed: {
    sellers: [
      {
        warehouses: [{ id: '100' }],
        postings: numbers.map(number => ({ number, status: 'awaiting_deliver' as const })),
      },
    ],
  },
})
await ozon.carriages.approve(await ozon.carriages.create({ deliveryMethodId: '100' }))
await clock.advance('2h')
sandbox.levers.loseInSorting('0001-0001-1')
sandbox.levers.loseInSorting('0002-0001-1')
sandbox.levers.find('0003-0001-1')

const work = await disputeWorkList(ozon, { files: true })
for (const { posting, kind, untilNote, evidence } of work) {
  const { carriage, missing } = evidence
  console.log(`${posting.postingNumber}: ${kind}, in the act of carriage ${carriage?.id}: ${carriage?.isInAct}`)
  console.log(
    `  act: ${carriage?.actPdf?.bytes().length} bytes; missing: ${missing.map(({ what }) => what).join(', ')}`,
  )
  console.log(`  ${untilNote}`)
}

// The third is on its way: a dispute over it is refused before anything is sent, and the others go on.
for (const outcome of await openDispute(ozon, numbers)) {
  console.log(`Dispute over ${outcome.item}: ${outcome.outcome}`)
  if (outcome.outcome === 'failed') console.log(`  ${outcome.message}`)
}
const [again] = await returnToShipping(ozon, '0001-0001-1')
const [given] = await giveUpDispute(ozon, '0002-0001-1')
for (const outcome of [again, given]) {
  if (outcome?.outcome === 'done') console.log(`${outcome.item}: ${outcome.value.posting?.status}`)
}
