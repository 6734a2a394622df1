/**
 * Labels of a morning: one parcel has just been packed, one has left already, and all the others are ready.
 * Everything happens in memory and on a clock of its own.
 */
import { testOzon } from 'ozon-orders/sandbox'
import { memoryIntents, printLabels } from 'ozon-orders/workflows'

const ready = ['0101-0001-1', '0102-0001-1', '0103-0001-1']
const { ozon, sandbox, clock } = testOzon({
  seed: {
    sellers: [
      {
        postings: [
          ...ready.map(number => ({ number, status: 'awaiting_deliver' as const })),
          { number: '0104-0001-1' },
          { number: '0105-0001-1', status: 'delivering' },
        ],
      },
    ],
  },
})

// The fourth one is packed now: its label will be there in less than a minute.
const { lines } = await ozon.postings.get('0104-0001-1')
await ozon.packing.ship('0104-0001-1', [{ lines }])
await clock.advance('10s')

// The answer to the first request is lost. A label task changes no posting: another one is made.
sandbox.faults.add({ fault: 'reset', after: true, operation: '/v3/posting/fbs/package-label/create', times: 1 })
const numbers = [...ready, '0104-0001-1', '0105-0001-1']
const { postings, files } = await printLabels(ozon, numbers, {
  size: 'small',
  // merge: true, // gives `merged` besides, one PDF of all files; needs `npm install @cantoo/pdf-lib`
  journal: memoryIntents(),
  onProgress: ({ step, done, total }) => console.error(`${step}: ${done} of ${total}`),
})

for (const each of postings) {
  console.log(each.item, each.outcome, each.outcome === 'failed' ? each.message : '')
}
for (const file of files) {
  console.log(`File of task ${file.taskId}: ${file.bytes().length} bytes, labels of ${file.postingNumbers.join(', ')}`)
}
