import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isRequestInvalidError } from '../../src/errors.ts'
import type { Posting } from '../../src/model/posting.ts'
import { postingFromJson, postingToJson } from '../../src/model/posting-json.ts'
import { diffPostings, type PostingChange } from '../../src/status/diff.ts'
import { knownStatuses } from '../../src/wire/values.ts'
import { goods, posting } from './support.ts'

const deliver = (more: object = {}): Posting => posting('awaiting_deliver', 'FBS', more)
const kinds = (changes: readonly PostingChange[]): readonly string[] => changes.map(each => each.kind)

describe('two reads of a posting', () => {
  it('that are equal have no changes, also after a way through JSON', () => {
    const read = deliver({ tracking_number: 'T1', cancellation: { cancel_reason_id: 0 } })
    expect(diffPostings(read, deliver({ tracking_number: 'T1', cancellation: { cancel_reason_id: 0 } }))).toEqual([])
    expect(diffPostings(read, postingFromJson(postingToJson(read)))).toEqual([])
  })

  it('show the change of status first, with what is to be thought of it', () => {
    const before = posting('awaiting_packaging', 'FBS', { substatus: 'posting_created' })
    const changes = diffPostings(before, deliver({ substatus: 'posting_not_in_carriage' }))
    expect(changes).toMatchObject([
      { kind: 'status', before: 'awaiting_packaging', after: 'awaiting_deliver', check: { verdict: 'step' } },
      { kind: 'substatus', before: 'posting_created', after: 'posting_not_in_carriage' },
    ])
  })

  it('show a change that is older news, so that a sync can leave it', () => {
    const [change] = diffPostings(posting('delivering'), deliver())
    expect(change).toMatchObject({ kind: 'status', check: { verdict: 'stale' } })
  })

  it('show moved deadlines as dates', () => {
    const changes = diffPostings(
      deliver({ shipment_date_without_delay: '2026-11-22T09:00:00Z' }),
      deliver({ shipment_date: '2026-11-21T09:00:00Z', shipment_date_without_delay: '2026-11-23T09:00:00Z' }),
    )
    expect(changes).toEqual([
      { kind: 'ship-by', before: new Date('2026-11-20T09:00:00Z'), after: new Date('2026-11-21T09:00:00Z') },
      {
        kind: 'ship-by-without-delay',
        before: new Date('2026-11-22T09:00:00Z'),
        after: new Date('2026-11-23T09:00:00Z'),
      },
    ])
  })

  it('show goods that came, went, became fewer or changed their price', () => {
    const before = deliver({
      products: goods({ sku: 1, quantity: 3 }, { sku: 2, quantity: 1 }, { sku: 3, quantity: 1 }),
    })
    const after = deliver({
      products: goods({ sku: 1, quantity: 2 }, { sku: 3, quantity: 1, price: '90.00' }, { sku: 4, quantity: 1 }),
    })
    expect(diffPostings(before, after)).toMatchObject([
      { kind: 'quantity', product: { sku: '1' }, before: 3, after: 2 },
      { kind: 'product-removed', product: { sku: '2' } },
      { kind: 'price', product: { sku: '3' }, before: { amount: '100' }, after: { amount: '90' } },
      { kind: 'product-added', product: { sku: '4', quantity: 1 } },
    ])
  })

  it('see no change when the lines of a product are split or reordered', () => {
    const one = deliver({ products: goods({ sku: 1, quantity: 3 }, { sku: 2, quantity: 1 }) })
    const two = deliver({ products: goods({ sku: 2, quantity: 1 }, { sku: 1, quantity: 1 }, { sku: 1, quantity: 2 }) })
    expect(diffPostings(one, two)).toEqual([])
  })

  it('show tracking number, cancellation, delivery window, label barcodes and hand-over', () => {
    const after = deliver({
      tracking_number: 'RU1',
      cancellation: { cancel_reason_id: 352, cancellation_type: 'seller' },
      analytics_data: { delivery_date_begin: '2026-11-25T09:00:00Z', delivery_date_end: '2026-11-25T18:00:00Z' },
      barcodes: { upper_barcode: 'U', lower_barcode: 'L' },
      delivering_date: '2026-11-21T10:00:00Z',
      parent_posting_number: '0185183545-0012-1',
    })
    expect(diffPostings(deliver(), after)).toMatchObject([
      { kind: 'tracking-number', before: undefined, after: 'RU1' },
      { kind: 'cancellation', after: { reasonId: '352', type: 'seller' } },
      {
        kind: 'delivery-window',
        after: { from: new Date('2026-11-25T09:00:00Z'), to: new Date('2026-11-25T18:00:00Z') },
      },
      { kind: 'label-barcode', after: { upper: 'U', lower: 'L' } },
      { kind: 'delivering', after: new Date('2026-11-21T10:00:00Z') },
      { kind: 'parent', after: '0185183545-0012-1' },
    ])
  })

  it('show actions that were gained and lost; their order means nothing', () => {
    const read = (...actions: readonly string[]): Posting => deliver({ available_actions: actions })
    expect(diffPostings(read('ship', 'cancel'), read('cancel', 'label_download'))).toMatchObject([
      { kind: 'actions', gained: ['label_download'], lost: ['ship'] },
    ])
    expect(diffPostings(read('ship', 'cancel'), read('cancel', 'ship'))).toEqual([])
    expect(diffPostings(deliver(), read())).toMatchObject([{ kind: 'actions', before: undefined, after: [] }])
  })

  it('name all other fields that changed, and never quote them', () => {
    const after = deliver({ customer: { name: 'Secret Name', address: { city: 'Tula' } }, is_multibox: true })
    const changes = diffPostings(deliver(), after)
    expect(changes).toEqual([{ kind: 'other', fields: expect.arrayContaining(['customer', 'isMultibox']) }])
    expect(JSON.stringify(changes)).not.toContain('Secret')
  })

  it('notice money inside other fields by its digits', () => {
    const read = (price: number): Posting => deliver({ prr_option: { code: 'lift', price } })
    expect(diffPostings(read(100), read(100))).toEqual([])
    expect(diffPostings(read(100), read(150))).toEqual([{ kind: 'other', fields: ['liftService'] }])
  })

  it('tell products without SKU apart by item code, else by name', () => {
    const [a, b] = [
      { offer_id: 'A', quantity: 1 },
      { name: 'B', quantity: 1 },
    ]
    const more = { name: 'B', quantity: 2 }
    expect(diffPostings(deliver({ products: [a, b] }), deliver({ products: [a, more] }))).toMatchObject([
      { kind: 'quantity', product: { name: 'B' }, before: 1, after: 2 },
    ])
  })

  it('notice marks on a line that is otherwise the same', () => {
    const [line] = goods({ sku: 1, quantity: 1 })
    const after = deliver({ products: [{ ...line, mandatory_mark: ['010460'] }] })
    expect(diffPostings(deliver({ products: [line] }), after)).toEqual([{ kind: 'other', fields: ['lines'] }])
  })

  it('notice other analytics beside the delivery window', () => {
    const read = (city: string, end: string): Posting => deliver({ analytics_data: { city, delivery_date_end: end } })
    const [first, later] = ['2026-11-25T18:00:00Z', '2026-11-26T18:00:00Z']
    expect(kinds(diffPostings(read('Tula', first), read('Tula', later)))).toEqual(['delivery-window'])
    expect(diffPostings(read('Tula', first), read('Perm', first))).toEqual([{ kind: 'other', fields: ['analytics'] }])
  })
})

describe('a field that the later read does not tell', () => {
  const full = deliver({ tracking_number: 'RU1', available_actions: ['cancel'], is_multibox: true })

  it('is no change, since a list tells less than a single read', () => {
    expect(diffPostings(full, deliver())).toEqual([])
  })

  it('is a change when that is asked for', () => {
    expect(diffPostings(full, deliver(), { reportAbsent: true })).toMatchObject([
      { kind: 'tracking-number', before: 'RU1', after: undefined },
      { kind: 'actions', lost: ['cancel'], gained: [] },
      { kind: 'other', fields: ['isMultibox'] },
    ])
  })

  it('leaves a status without a verdict', () => {
    const [change] = diffPostings(deliver(), posting(undefined), { reportAbsent: true })
    expect(change).toEqual({ kind: 'status', before: 'awaiting_deliver', after: undefined })
  })
})

describe('diffPostings', () => {
  it('refuses two different postings', () => {
    try {
      diffPostings(deliver(), deliver({ posting_number: '0185183545-0013-2' }))
      expect.unreachable()
    } catch (error) {
      if (!isRequestInvalidError(error)) throw error
      expect(error.problems[0]).toMatchObject({ field: 'after.postingNumber', value: "'0185183545-0013-2'" })
    }
  })

  it('finds as much in one direction as in the other', () => {
    const amount = fc.integer({ min: 1, max: 3 })
    const product = fc.record({ sku: fc.integer({ min: 1, max: 3 }), quantity: amount })
    const read = fc
      .record({
        status: fc.constantFrom(...knownStatuses),
        products: fc.array(product, { minLength: 1, maxLength: 4 }),
        tracking_number: fc.constantFrom('', 'A', 'B'),
      })
      .map(({ status, products, tracking_number }) =>
        posting(status, 'FBS', { products: goods(...products), tracking_number }),
      )
    fc.assert(
      fc.property(read, read, (a, b) => {
        const there = kinds(diffPostings(a, b, { reportAbsent: true })).filter(kind => !kind.startsWith('product'))
        const back = kinds(diffPostings(b, a, { reportAbsent: true })).filter(kind => !kind.startsWith('product'))
        expect(there.toSorted()).toEqual(back.toSorted())
        expect(diffPostings(a, a)).toEqual([])
      }),
    )
  })
})
