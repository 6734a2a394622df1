/** Cancelling one mug of two, a reason that is not allowed, and buyers who change their minds. */
import { testOzon } from 'ozon-orders/sandbox'
import { answerCancellations, cancellationWorkList, cancelPostings } from 'ozon-orders/workflows'

const { ozon, sandbox, clock } = testOzon({
  seed: {
    sellers: [
      {
        warehouses: [
          { id: '1', flow: 'FBS' },
          { id: '2', flow: 'RFBS_SELF' },
        ],
        postings: [
          { number: '0001-0001-1', warehouse: '1', lines: [{ offerId: 'MUG-250', quantity: 2 }] },
          { number: '0002-0001-1', warehouse: '2', status: 'delivering' },
          { number: '0003-0001-1', warehouse: '2', status: 'awaiting_deliver' },
        ],
      },
    ],
  },
})

const { lines } = await ozon.postings.get('0001-0001-1')
const broken = lines.map(({ sku }) => ({ sku, quantity: 1 }))
const wish = { postingNumber: '0001-0001-1', message: 'Broken', lines: broken }
for (const reasonId of ['665', '400']) {
  const [outcome] = await cancelPostings(ozon, { ...wish, reasonId })
  if (outcome?.outcome === 'failed') console.log(outcome.message)
  if (outcome?.outcome === 'done') console.log(`Left: ${outcome.value.posting?.lines[0]?.quantity} of 2`)
}

sandbox.levers.askToCancel('0002-0001-1')
await clock.advance('1h')
sandbox.levers.askToCancel('0003-0001-1')
const work = await cancellationWorkList(ozon)
for (const { request, leftMs = 0 } of work)
  console.log(`${request.postingNumber}: ${Math.round(leftMs / 3_600_000)} hours left`)
const answers = work.map(({ request: { id, postingNumber } }) =>
  postingNumber === '0002-0001-1'
    ? { id, answer: 'reject' as const, comment: 'It is on its way already' }
    : { id, answer: 'approve' as const },
)
for (const outcome of await answerCancellations(ozon, answers)) {
  if (outcome.outcome === 'done')
    console.log(`${outcome.value.request?.postingNumber}: ${outcome.value.request?.state}`)
}
