/**
 * The end of a day: what is packed is handed over, with a lost answer on the way, and a straggler goes in a second part.
 * Everything happens in memory and on a clock of its own.
 */
import { testOzon } from 'ozon-orders/sandbox'
import { type HandOver, handOver, memoryIntents } from 'ozon-orders/workflows'

const { ozon, sandbox } = testOzon({
  seed: {
    sellers: [
      {
        warehouses: [{ id: '22655170176000', name: 'Main' }],
        postings: [
          { number: '0101-0001-1', status: 'awaiting_deliver' },
          { number: '0102-0001-1', status: 'awaiting_deliver' },
          { number: '0103-0001-1' },
        ],
      },
    ],
  },
})
const request = { warehouseId: '22655170176000', departureDate: '2026-11-22' }

const plan = await handOver(ozon, request, { dryRun: true })
for (const each of plan.carriages) {
  if (each.outcome === 'planned') console.log(each.plan.map(({ what }) => what).join(' '))
}

// The answer to the approval is lost after Ozon has approved: the carriage is read, and nothing is sent twice.
sandbox.faults.add({ fault: 'silence', after: true, operation: '/v1/carriage/approve', times: 1 })
const journal = memoryIntents()
print(await handOver(ozon, request, { journal }))

// Run again, it finds what there is.
print(await handOver(ozon, request, { journal }))

// The third parcel is packed after all.
sandbox.levers.walk('0103-0001-1', 'awaiting_deliver')
print(await handOver(ozon, request, { journal }))

// This one has been handed over; an unknown one is refused by its name.
print(await handOver(ozon, { ...request, postings: ['0101-0001-1', '9999-0001-1'] }))

const approvals = sandbox.journal.filter(entry => entry.kind === 'effect' && entry.effect === 'carriage-approved')
console.log(`Approved in the end: ${approvals.length} carriages`)

function print({ item, carriages, postings, hasPostingsForNextCarriage }: HandOver): void {
  console.log(`\n${item}${hasPostingsForNextCarriage === true ? ' (more waits)' : ''}`)
  for (const each of carriages) {
    if (each.outcome !== 'done') continue
    const { carriageId, how, partialNumber, act, barcodeText } = each.value
    console.log(`  carriage ${carriageId}, part ${partialNumber}, ${how}: ${act?.fileName}, barcode ${barcodeText}`)
  }
  for (const each of postings) {
    console.log(`  ${each.item}: ${each.outcome === 'failed' ? each.message : each.outcome}`)
  }
}
