import { expect, it } from 'vitest'
import { testOzon } from '../../src/testing/index.ts'
import { handOver, markDelivering, printLabels, ship, shipMany } from '../../src/workflows/index.ts'

function shop() {
  const warehouses = [
    { id: '1', flow: 'FBS' as const },
    { id: '2', flow: 'RFBS_SELF' as const },
  ]
  const postings = [
    { number: '0001-0001-1', warehouse: '1' },
    { number: '0002-0001-1', warehouse: '2', status: 'awaiting_deliver' as const },
    { number: '0003-0001-1', warehouse: '1', status: 'awaiting_deliver' as const },
  ]
  return testOzon({ seed: { sellers: [{ warehouses, postings }] } }).ozon
}

const broken = new Error('The progress bar is broken.')

it.each([
  [
    'throws',
    (): void => {
      throw broken
    },
  ],
  // A rejection that nobody handles would end this run.
  ['rejects', async (): Promise<void> => Promise.reject(broken)],
])('a callback that %s costs nobody the report', async (_, callback) => {
  const options = { onProgress: callback }
  expect(await ship(shop(), '0001-0001-1', {}, options)).toMatchObject({ outcome: 'done' })
  expect(await shipMany(shop(), [{ posting: '0001-0001-1' }], { ...options, onOutcome: callback })).toMatchObject({
    done: 1,
  })
  expect(await markDelivering(shop(), '0002-0001-1', options)).toMatchObject([{ outcome: 'done' }])
  const printed = await printLabels(shop(), '0003-0001-1', { size: 'small', ...options })
  expect(printed.postings).toMatchObject([{ outcome: 'done' }])
  const handed = await handOver(shop(), { deliveryMethodId: '1', departureDate: '2026-11-22' }, options)
  expect(handed.carriages).toMatchObject([{ outcome: 'done' }])
})
