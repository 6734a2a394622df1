import { expect, it } from 'vitest'
import type { JournalEntry, PostingEntry } from '../../src/sandbox/index.ts'
import { createSandbox } from '../../src/sandbox/index.ts'
import { openSandbox } from './support/open.ts'

const isPosting = (entry: JournalEntry): entry is PostingEntry => entry.kind === 'posting'
const NEVER = {
  ordersPerHour: 0,
  paysLate: 0,
  heldBack: 0,
  splitAway: 0,
  cancelsBeforePacking: 0,
  cancelsBeforeHandOver: 0,
  cancelsOnTheWay: 0,
  missed: 0,
  found: 0,
  collectedByDriver: 0,
  disputes: 0,
  decidedForSeller: 0,
  refuses: 0,
  byCourier: 0,
  presumed: 0,
  lost: 0,
  returns: 0,
  corrected: 0,
  registrationFails: 0,
}

function lifeOf(journal: readonly JournalEntry[], number: string): string[] {
  return journal
    .filter(isPosting)
    .filter(({ postingNumber }) => postingNumber === number)
    .map(({ to, substatus }) => `${to} ${substatus}`)
}

const numberOf = (journal: readonly JournalEntry[]): string => journal.find(isPosting)?.postingNumber ?? ''

it('buyers order while time passes, and nobody orders what is not there', async () => {
  const products = [{ offerId: 'A', stock: 25 }]
  const sandbox = createSandbox({ seed: { sellers: [{ products }] }, activity: { ...NEVER, ordersPerHour: 60 } })
  await sandbox.clock.advance('6h')
  const born = sandbox.journal.filter(isPosting).filter(({ from }) => from === undefined)
  expect(born.length).toBeGreaterThan(10)
  expect(born.length).toBeLessThanOrEqual(25)
})

it('the same number gives the same day, another number another one', async () => {
  const day = async (random: number): Promise<unknown> => {
    const sandbox = createSandbox({ random })
    await sandbox.clock.advance('1d')
    return sandbox.journal
  }
  expect(await day(3)).toEqual(await day(3))
  expect(await day(3)).not.toEqual(await day(4))
})

it('what is under way arrives, by a pick-up point or with a courier', async () => {
  const seed = { sellers: [{ postings: [{ status: 'delivering' as const }] }] }
  const byPoint = createSandbox({ seed, activity: NEVER })
  await byPoint.clock.advance('10d')
  expect(lifeOf(byPoint.journal, numberOf(byPoint.journal)).slice(-3)).toEqual([
    'delivering posting_on_way_to_pickup_point',
    'delivering posting_in_pickup_point',
    'delivered posting_received',
  ])
  const byCourier = createSandbox({ seed, activity: { ...NEVER, byCourier: 1 } })
  await byCourier.clock.advance('10d')
  expect(lifeOf(byCourier.journal, numberOf(byCourier.journal)).at(-1)).toBe('delivered posting_delivered')
})

it('Ozon cancels what was not packed in time, at the end of the time without delay', async () => {
  const sandbox = createSandbox({ seed: { sellers: [{ postings: [{}] }] }, activity: NEVER })
  await sandbox.clock.advance('4d')
  expect(lifeOf(sandbox.journal, numberOf(sandbox.journal))).toHaveLength(1)
  await sandbox.clock.advance('2d')
  expect(lifeOf(sandbox.journal, numberOf(sandbox.journal)).at(-1)).toBe('cancelled posting_canceled')
  expect(sandbox.journal.findLast(isPosting)?.actor).toBe('Ozon')
})

it('a held-back order is released, a late one is paid, and one that was split away is gone', async () => {
  const seed = { sellers: [{ postings: [{ status: 'awaiting_verification' as const }] }] }
  const released = createSandbox({ seed, activity: { ...NEVER, paysLate: 1 } })
  await released.clock.advance('6h')
  expect(lifeOf(released.journal, numberOf(released.journal)).slice(-2)).toEqual([
    'awaiting_approve posting_created',
    'awaiting_packaging posting_created',
  ])
  const gone = createSandbox({ seed, activity: { ...NEVER, splitAway: 1 } })
  await gone.clock.advance('6h')
  expect(lifeOf(gone.journal, numberOf(gone.journal)).at(-1)).toBe('cancelled_from_split_pending posting_canceled')
})

it('a carriage is scanned on its day: its postings go on their way, or are missed and found again', async () => {
  const postings = [{ status: 'awaiting_deliver' as const }]
  const day = async (chances: object): Promise<string[]> => {
    const { ozon, sandbox } = openSandbox({ seed: { sellers: [{ postings }] }, activity: { ...NEVER, ...chances } })
    const method = await ozon.warehouses.list().first()
    const carriage = await ozon.carriages.create({
      deliveryMethodId: method?.id ?? '',
      departure: new Date(sandbox.clock.now()),
    })
    await ozon.carriages.approve(carriage)
    await sandbox.clock.advance('10d')
    return lifeOf(sandbox.journal, numberOf(sandbox.journal))
  }
  expect(await day({})).toContain('delivering posting_on_way_to_city')
  const missed = await day({ missed: 1, found: 1 })
  expect(missed).toContain('not_accepted posting_not_in_sort_center')
  expect(missed.at(-1)).toBe('delivered posting_received')
  expect(await day({ collectedByDriver: 1 })).toContain('driver_pickup posting_driver_pick_up')
})

it('a buyer of an rFBS posting asks the seller first; silence grants it', async () => {
  const seed = { sellers: [{ warehouses: [{ flow: 'RFBS_SELF' as const, hoursToShip: 240 }], postings: [{}] }] }
  const { ozon, sandbox, clock } = openSandbox({ seed, activity: { ...NEVER, cancelsBeforePacking: 1 } })
  await clock.advance('11h')
  const request = await ozon.cancellations.conditional({}).first()
  expect(request).toMatchObject({ postingNumber: numberOf(sandbox.journal) })
  await clock.advance('5d')
  expect(lifeOf(sandbox.journal, numberOf(sandbox.journal)).at(-1)).toBe('cancelled posting_canceled')
})

it('delivered goods come back, and the return is in the list', async () => {
  const seed = { sellers: [{ postings: [{ status: 'delivered' as const }] }] }
  const { ozon, clock } = openSandbox({ seed, activity: { ...NEVER, returns: 1 } })
  await clock.advance('15d')
  expect((await ozon.returns.list().toArray({ limit: 10 })).length).toBe(1)
})

it('Ozon cancels digital goods whose codes never came', async () => {
  const products = [{ offerId: 'KEY', isDigital: true }]
  const postings = [{ lines: [{ offerId: 'KEY' }] }]
  const sandbox = createSandbox({ seed: { sellers: [{ products, postings }] }, activity: NEVER })
  await sandbox.clock.advance('25h')
  expect(lifeOf(sandbox.journal, numberOf(sandbox.journal)).at(-1)).toBe('cancelled posting_canceled')
})

it('a buyer writes, and the seller finds the chat unread', async () => {
  const { ozon, sandbox } = openSandbox({ seed: { sellers: [{ postings: [{}] }] } })
  sandbox.levers.writeToSeller(numberOf(sandbox.journal), 'Where is my parcel?')
  expect(await ozon.chats.unreadCount()).toBe(1)
})
