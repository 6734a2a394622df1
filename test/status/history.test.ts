import { describe, expect, it } from 'vitest'
import { isRequestInvalidError } from '../../src/errors.ts'
import type { Posting } from '../../src/model/posting.ts'
import { checkHistory } from '../../src/status/history.ts'
import type { Snapshot } from '../../src/status/history-finding.ts'
import { goods, posting } from './support.ts'

const PARENT = '0185183545-0013-1'
const CHILD = '0185183545-0013-2'

const codes = (history: readonly (Posting | Snapshot)[]): readonly string[] =>
  checkHistory(history).map(({ at, code }) => `${at} ${code}`)
const life = (...statuses: readonly string[]): readonly Posting[] => statuses.map(status => posting(status))
const at = (hour: string, status: string, more: object = {}): Snapshot => ({
  posting: posting(status, 'FBS', more),
  seenAt: new Date(`2026-11-20T${hour}:00Z`),
})
const part = (number: string, quantity: number, more: object = {}): Posting =>
  posting('awaiting_packaging', 'FBS', { posting_number: number, products: goods({ sku: 101, quantity }), ...more })

describe('the life of a posting', () => {
  it('that was seen in full has nothing to find', () => {
    expect(codes(life('awaiting_packaging', 'awaiting_deliver', 'delivering', 'delivering', 'delivered'))).toEqual([])
    expect(codes([at('09:00', 'awaiting_packaging'), at('10:00', 'awaiting_deliver')])).toEqual([])
    expect(codes([])).toEqual([])
  })

  it('that was seen now and then has notes of what was missed', () => {
    const findings = checkHistory(life('awaiting_packaging', 'delivering', 'delivered'))
    expect(findings).toMatchObject([{ code: 'missed-steps', severity: 'note', at: 1, check: { verdict: 'jump' } }])
  })

  it('goes on from the newest status after older news', () => {
    expect(codes(life('delivering', 'awaiting_deliver', 'delivered'))).toEqual(['1 older-news'])
  })

  it('may lead through a dispute and back', () => {
    expect(codes(life('awaiting_deliver', 'not_accepted', 'arbitration', 'awaiting_deliver', 'delivering'))).toEqual([])
  })

  it('ends with a final status: leaving it is an error, a late correction a warning', () => {
    expect(checkHistory(life('cancelled', 'awaiting_packaging'))).toMatchObject([
      { code: 'left-final', severity: 'error' },
    ])
    expect(codes(life('delivered', 'delivering'))).toEqual(['1 left-final'])
    expect(codes(life('cancelled', 'cancelled_from_split_pending'))).toEqual(['1 left-final'])
    expect(checkHistory(life('delivered', 'cancelled'))).toMatchObject([
      { code: 'late-correction', severity: 'warning' },
    ])
  })

  it('of another flow has other moves', () => {
    const rfbs = [posting('delivering', 'RFBS_SELF'), posting('arbitration', 'RFBS_SELF')]
    expect(codes(rfbs)).toEqual(['1 unexpected-status'])
  })

  it('can be judged by documented moves alone', () => {
    const found = checkHistory(life('awaiting_deliver', 'delivering'), { strictness: 'documented' })
    expect(found.map(each => each.code)).toEqual(['unexpected-status'])
  })

  it('with a status that is new or missing goes on where it was known', () => {
    const odd = [posting('awaiting_deliver'), posting('teleported'), posting(undefined), posting('delivering')]
    expect(codes(odd)).toEqual(['1 unknown-status', '2 no-status'])
  })

  it('with a substatus of another status is a warning', () => {
    const odd = posting('delivering', 'FBS', { substatus: 'posting_in_carriage' })
    expect(checkHistory([odd])).toMatchObject([{ code: 'substatus-mismatch', severity: 'warning' }])
    expect(codes([posting('delivering', 'FBS', { substatus: 'brand_new' })])).toEqual([])
  })
})

describe('the times of a history', () => {
  it('run forward', () => {
    const [first, second, third] = [
      at('10:00', 'delivering'),
      at('09:00', 'awaiting_deliver'),
      at('11:00', 'delivered'),
    ]
    expect(codes([first, second, third])).toEqual(['1 out-of-order', '1 older-news'])
    expect(checkHistory([first, second])[0]?.message).toContain('2026-11-20T09:00:00.000Z')
  })

  it('must be dates', () => {
    const wrong = { posting: posting('delivering'), seenAt: '2026-11-20' as unknown as Date }
    const invalid = { posting: posting('delivering'), seenAt: new Date(Number.NaN) }
    expect(codes([wrong, invalid])).toEqual(['0 no-time', '1 no-time'])
  })

  it('inside a posting are in the order in which they come to pass', () => {
    const odd = posting('delivering', 'FBS', {
      in_process_at: '2026-11-20T09:00:00Z',
      delivering_date: '2026-11-19T09:00:00Z',
    })
    expect(checkHistory([odd])[0]).toMatchObject({
      code: 'dates-disorder',
      message: expect.stringContaining('inProcessAt'),
    })
  })
})

describe('the goods of a posting', () => {
  it('become fewer by a partial cancellation', () => {
    expect(checkHistory([part(PARENT, 3), part(PARENT, 2)])).toMatchObject([
      { code: 'goods-removed', severity: 'note', message: '101: 3 became 2: partly cancelled.' },
    ])
  })

  it('never become more', () => {
    expect(codes([part(PARENT, 2), part(PARENT, 3)])).toEqual(['1 goods-added'])
    const added = posting('awaiting_packaging', 'FBS', {
      products: goods({ sku: 101, quantity: 2 }, { sku: 7, quantity: 1 }),
    })
    expect(codes([posting('awaiting_packaging'), added])).toEqual(['1 goods-added'])
  })

  it('are not taken out of what is done or presumably delivered', () => {
    const presumably = { status: 'delivering', substatus: 'posting_conditionally_delivered' }
    expect(codes([part(PARENT, 2, presumably), part(PARENT, 1, presumably)])).toEqual(['1 late-removal'])
    expect(codes([part(PARENT, 2, { status: 'delivered' }), part(PARENT, 1, { status: 'delivered' })])).toEqual([
      '1 late-removal',
    ])
  })

  it('are all gone only when the posting is cancelled', () => {
    expect(codes([part(PARENT, 2), posting('awaiting_packaging', 'FBS', { products: [] })])).toEqual(['1 goods-gone'])
    expect(codes([part(PARENT, 2), posting('cancelled', 'FBS', { products: [] })])).toEqual([])
    expect(codes([posting('awaiting_packaging', 'FBS', { products: [] }), part(PARENT, 2)])).toEqual([])
  })

  it('may change their price', () => {
    const cheaper = posting('awaiting_packaging', 'FBS', { products: goods({ sku: 101, quantity: 2, price: '90.00' }) })
    expect(codes([posting('awaiting_packaging'), cheaper])).toEqual([])
  })
})

describe('a split', () => {
  const child = (quantity: number, more: object = {}): Posting =>
    part(CHILD, quantity, { parent_posting_number: PARENT, ...more })

  it('gives the goods to children that name their parent', () => {
    expect(checkHistory([part(PARENT, 3), child(1), part(PARENT, 2)])).toMatchObject([
      { at: 2, code: 'goods-removed', message: '101: 3 became 2: split off.' },
    ])
    expect(codes([part(PARENT, 3), child(3), part(PARENT, 3, { status: 'cancelled_from_split_pending' })])).toEqual([])
  })

  it('makes no goods', () => {
    expect(checkHistory([part(PARENT, 3), child(2), part(PARENT, 2)])).toContainEqual(
      expect.objectContaining({
        code: 'split-too-many',
        at: 1,
        postingNumber: CHILD,
        message: `After the split there are 4 of 101; ${PARENT} had 3.`,
      }),
    )
    expect(codes([part(PARENT, 3), child(4)])).toEqual(['1 split-too-many'])
  })

  it('may show the children before the parent has changed', () => {
    expect(codes([part(PARENT, 3), part(PARENT, 3), child(1)])).toEqual([])
    expect(codes([child(1), part('0185183545-0013-3', 1, { parent_posting_number: PARENT })])).toEqual([])
  })

  it('that leads in a circle is an error for each posting in it', () => {
    const circle = [part(PARENT, 1, { parent_posting_number: CHILD }), child(1)]
    expect(codes(circle)).toEqual(['0 split-cycle', '1 split-cycle'])
    expect(checkHistory(circle)[0]?.message).toContain(`${PARENT} → ${CHILD} → ${PARENT}`)
    expect(codes([part(PARENT, 1, { parent_posting_number: PARENT })])).toEqual(['0 split-cycle'])
  })

  it('below a circle belongs to it', () => {
    const circle = [part(PARENT, 1, { parent_posting_number: CHILD }), child(1)]
    const below = part('0185183545-0013-3', 1, { parent_posting_number: CHILD })
    expect(codes([...circle, below])).toEqual(['0 split-cycle', '1 split-cycle'])
  })
})

describe('a history that is none', () => {
  it('because two postings are mixed names the stranger', () => {
    const stranger = posting('delivered', 'FBS', { posting_number: '0999-0001-1' })
    expect(checkHistory([posting('awaiting_deliver'), stranger, posting('delivering')])).toMatchObject([
      { code: 'other-posting', severity: 'error', at: 1, postingNumber: '0999-0001-1' },
    ])
  })

  it('because the posting changes its order or its parent is an error', () => {
    const of = (order: string): Posting => posting('delivering', 'FBS', { order_number: order })
    expect(checkHistory([of('0185183545-0013'), of('0185183545-0014')])).toMatchObject([
      { code: 'identity-changed', severity: 'error', message: expect.stringContaining('orderNumber') },
    ])
  })

  it('because something in it is no posting names the element, and looks at the rest', () => {
    const odd = [posting('delivered'), null, { posting: 5 }, {}, posting('delivering')] as readonly Posting[]
    expect(codes(odd)).toEqual(['1 no-posting', '2 no-posting', '3 no-posting', '4 left-final'])
    expect(checkHistory(odd)[0]?.message).toBe('Snapshot 1 is no posting: it is null.')
  })

  it('because it is no list is refused', () => {
    try {
      checkHistory(posting('delivered') as unknown as readonly Posting[])
      expect.unreachable()
    } catch (error) {
      expect(isRequestInvalidError(error)).toBe(true)
    }
  })
})
