import { describe, expect, it } from 'vitest'
import { NUMBER, openPosting } from './support/one-posting.ts'

const OPEN = '/v2/posting/fbs/arbitration'
const GIVE_UP = '/v2/posting/fbs/awaiting-delivery'

describe('a dispute', () => {
  it.each(['not_accepted', 'awaiting_deliver'] as const)('is opened for a parcel that is %s', async status => {
    const { ozon, status: read, effects } = openPosting({ status })
    expect(await ozon.disputes.open([NUMBER])).toEqual({ done: [NUMBER], failed: [], unknown: [] })
    expect(await read()).toBe('arbitration posting_in_arbitration')
    expect(effects()).toEqual([`dispute-opened ${NUMBER}`])
  })

  it.each(['not_accepted', 'arbitration'] as const)(
    'is given up from %s: the parcel is to be shipped again',
    async status => {
      const { ozon, posting, status: read, effects } = openPosting({ status })
      posting.carriageId = '1'
      await ozon.disputes.returnToShipping([NUMBER])
      expect(await read()).toBe('awaiting_deliver posting_not_in_carriage')
      expect(posting.carriageId).toBeUndefined()
      expect(effects()).toEqual([`dispute-given-up ${NUMBER}`])
    },
  )

  it('has no ground once the parcel was scanned', async () => {
    const { post, posting, effects } = openPosting({ status: 'awaiting_deliver' })
    posting.scanned = true
    const { status, body } = await post(OPEN, { posting_number: [NUMBER] })
    expect([status, body.code, body.message]).toEqual([400, 9, `HAS_INCORRECT_STATUS: ${NUMBER}`])
    expect(effects()).toEqual([])
  })

  it.each([
    [OPEN, 'delivering'],
    [GIVE_UP, 'awaiting_packaging'],
    [GIVE_UP, 'awaiting_deliver'],
  ] as const)('%s is refused for %s', async (path, status) => {
    const { post, status: read, effects } = openPosting({ status })
    expect((await post(path, { posting_number: [NUMBER] })).status).toBe(400)
    expect(await read()).toMatch(new RegExp(`^${status} `))
    expect(effects()).toEqual([])
  })

  it('is one for a whole list: an unknown posting keeps all of them where they are', async () => {
    const { post, status } = openPosting({ status: 'not_accepted' })
    const { status: http, body } = await post(OPEN, { posting_number: [NUMBER, '9-9-9'] })
    expect([http, body.code, body.message]).toEqual([404, 5, 'POSTING_NOT_FOUND'])
    expect(await status()).toBe('not_accepted posting_not_in_sort_center')
  })

  it('takes no empty list, and at most a hundred numbers to give up', async () => {
    const { post } = openPosting({ status: 'not_accepted' })
    const empty = await post(OPEN, { posting_number: [] })
    const many = await post(GIVE_UP, { posting_number: Array.from({ length: 101 }, (_, i) => `1-1-${i}`) })
    expect([empty.status, many.status]).toEqual([400, 400])
    expect(many.body.message).toContain('at most 100')
  })
})
