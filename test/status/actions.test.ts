import { describe, expect, it } from 'vitest'
import { isNotAllowedError } from '../../src/errors.ts'
import type { Posting } from '../../src/model/posting.ts'
import type { Flow } from '../../src/model/scheme.ts'
import { assertCan, canDo } from '../../src/status/actions.ts'
import { posting } from './support.ts'

const listing = (status: string, ...actions: readonly string[]): Posting =>
  posting(status, 'FBS', { available_actions: actions })

describe('when Ozon lists what may be done', () => {
  it('the list decides, whatever the table says', () => {
    expect(canDo(listing('awaiting_packaging', 'ship'), 'ship')).toEqual({ allowed: true, basis: 'available-actions' })
    expect(canDo(listing('delivered', 'cancel'), 'cancel').allowed).toBe(true)
    const no = canDo(listing('awaiting_packaging', 'cancel', 'product_cancel'), 'ship')
    expect(no).toEqual({
      allowed: false,
      basis: 'available-actions',
      reason: 'Ozon lists what can be done now (cancel, product_cancel), and ship is not among it.',
      remedy: 'The list may be older than the status: read the posting again.',
    })
    expect(canDo(listing('awaiting_deliver', 'cancel'), '/v3/posting/fbs/package-label/create').reason).toMatch(
      /\(cancel\), and no word for \/v3\/posting\/fbs\/package-label\/create \(label_download.*\) is among it\.$/,
    )
  })

  it('words for the same call are one: ship, ship_async and ship_async_retry', () => {
    for (const word of ['ship', 'ship_async', 'ship_async_retry']) {
      expect(canDo(listing('awaiting_packaging', word), 'ship').allowed).toBe(true)
      expect(canDo(listing('awaiting_packaging', word), '/v4/posting/fbs/ship').allowed).toBe(true)
    }
    expect(canDo(listing('awaiting_deliver', 'label_download_small'), 'label_download').allowed).toBe(true)
    expect(canDo(listing('delivering', 'invoice_send'), 'invoice_update').allowed).toBe(false)
  })

  it('an empty list means that nothing can be done', () => {
    const { allowed, reason } = canDo(listing('delivering'), 'cancel')
    expect([allowed, reason]).toEqual([false, 'Ozon says that nothing can be done through the API now.'])
  })

  it('what Ozon waits for is the remedy', () => {
    expect(canDo(listing('awaiting_packaging', 'ship_async_in_process'), 'ship').remedy).toContain('wait')
    expect(canDo(listing('awaiting_packaging', 'ship_with_additional_info'), 'ship').remedy).toContain('exemplar/set')
    expect(canDo(listing('delivering', 'click_track_number'), 'ship').remedy).toBe(
      'Nothing: the posting does not come back there.',
    )
  })

  it('a word that is new is looked for all the same', () => {
    expect(canDo(listing('awaiting_packaging', 'teleport'), 'teleport').allowed).toBe(true)
    const { allowed, remedy } = canDo(listing('awaiting_packaging', 'ship'), 'shipp')
    expect([allowed, remedy]).toEqual([false, "Did you mean 'ship'? Else read the posting again."])
  })

  it('calls that no word stands for are left to the table', () => {
    expect(canDo(listing('awaiting_deliver', 'cancel'), '/v1/carriage/create')).toEqual({
      allowed: true,
      basis: 'status-table',
    })
  })
})

describe('when Ozon lists nothing, the table of statuses decides', () => {
  it.each([
    ['ship', 'awaiting_packaging', 'FBS'],
    ['ship', 'awaiting_packaging', 'RFBS_AGG'],
    ['ship_async_retry', 'awaiting_packaging', 'FBS'],
    ['ship', 'awaiting_packaging', 'CNC'],
    ['cancel', 'awaiting_packaging', 'FBS'],
    ['cancel', 'awaiting_deliver', 'RFBS_SELF'],
    ['cancel', 'arbitration', 'FBS'],
    ['product_cancel', 'awaiting_packaging', 'FBS'],
    ['arbitration', 'not_accepted', 'FBS'],
    ['awaiting_delivery', 'not_accepted', 'FBS'],
    ['awaiting_delivery', 'arbitration', 'FBS'],
    ['non_int_delivering', 'awaiting_deliver', 'RFBS_SELF'],
    ['non_int_delivering', 'awaiting_deliver', 'EXPRESS_SELF'],
    ['non_int_last_mile', 'delivering', 'RFBS_SELF'],
    ['non_int_delivered', 'delivering', 'RFBS_SELF'],
    ['set_track_number', 'delivering', 'RFBS_3PL'],
    ['label_download', 'awaiting_deliver', 'FBS'],
    ['/v4/posting/fbs/ship/package', 'awaiting_packaging', 'FBS'],
    ['/v1/posting/fbs/split', 'awaiting_packaging', 'FBS'],
    ['/v1/carriage/approve', 'awaiting_deliver', 'FBS'],
  ] as const)('%s is possible in %s on %s', (action, status, flow) => {
    expect(canDo(posting(status, flow), action)).toMatchObject({ allowed: true, basis: 'status-table' })
  })

  it.each([
    ['ship', 'awaiting_deliver', 'FBS', 'The posting is awaiting_deliver already.'],
    ['ship', 'delivering', 'FBS', 'ship works from awaiting_packaging'],
    ['ship', 'awaiting_packaging', 'FBP', 'calls for FBS and rFBS are refused'],
    ['ship', 'awaiting_packaging', 'FBO', 'the seller moves nothing'],
    ['cancel', 'cancelled', 'FBS', 'that is final'],
    ['cancel', 'delivered', 'FBS', 'cancel works from'],
    ['product_cancel', 'delivered', 'FBS', 'that is final'],
    ['arbitration', 'delivering', 'FBS', 'arbitration works from awaiting_deliver, not_accepted'],
    ['arbitration', 'awaiting_deliver', 'RFBS_SELF', 'The seller does not do this on RFBS_SELF.'],
    ['awaiting_delivery', 'client_arbitration', 'FBS', 'awaiting_delivery works from not_accepted, arbitration'],
    ['non_int_delivering', 'awaiting_deliver', 'RFBS_3PL', 'The seller does not do this on RFBS_3PL.'],
    ['non_int_delivering', 'awaiting_deliver', 'FBS', 'The seller does not do this on FBS.'],
    ['non_int_last_mile', 'awaiting_deliver', 'RFBS_SELF', 'non_int_last_mile works from delivering'],
    ['set_track_number', 'delivering', 'RFBS_AGG', 'It is for RFBS_SELF and RFBS_3PL only'],
    ['set_cutoff', 'awaiting_packaging', 'RFBS_SELF', 'Ozon must offer set_cutoff'],
    ['label_download', 'awaiting_packaging', 'FBS', 'this works from awaiting_deliver'],
    ['set_timeslot', 'awaiting_deliver', 'RFBS_SELF', 'No rule of statuses is known for set_timeslot'],
    ['has_weight_products', 'awaiting_deliver', 'FBS', 'is a remark of Ozon'],
    ['/v1/posting/fbs/split', 'awaiting_deliver', 'FBS', 'assembled already'],
    ['/v1/carriage/create', 'awaiting_deliver', 'RFBS_SELF', 'It is for FBS only'],
    ['teleport', 'awaiting_deliver', 'FBS', "'teleport' is no action and no call"],
    ['ship', 'teleported', 'FBS', "'teleported' is no status that this version knows"],
  ] as const)('%s is not possible in %s on %s: %s', (action, status, flow, reason) => {
    const permission = canDo(posting(status, flow), action)
    expect(permission).toMatchObject({ allowed: false, basis: 'status-table', reason: expect.stringContaining(reason) })
    expect(permission.remedy).not.toBe('')
  })

  it('tells from where it would work, and whether the posting comes there', () => {
    expect(canDo(posting('awaiting_approve'), 'ship').remedy).toBe('Wait until the posting is awaiting_packaging.')
    expect(canDo(posting('ship_in_process'), 'ship').remedy).toBe('Wait until the posting is awaiting_packaging.')
    expect(canDo(posting('delivering'), 'ship').remedy).toContain('does not come back')
    expect(canDo(posting('awaiting_deliver', 'RFBS_3PL'), 'non_int_delivering').remedy).toBe('Wait: carrier does it.')
  })

  it('refuses what the seller may not do with a posting that is presumably delivered', () => {
    const presumably = (flow: Flow): Posting =>
      posting('delivering', flow, { substatus: 'posting_conditionally_delivered' })
    for (const action of ['cancel', 'product_cancel'])
      expect(canDo(presumably('FBS'), action)).toMatchObject({ allowed: false, reason: /posting_conditionally/ })
    expect(canDo(presumably('RFBS_SELF'), 'non_int_delivered').reason).toContain('already')
    expect(canDo(presumably('RFBS_SELF'), 'non_int_last_mile').allowed).toBe(false)
  })

  it('names what the posting does not show', () => {
    expect(canDo(posting('awaiting_packaging'), 'ship').assumes).toEqual([
      'the data of every piece that needs some is filled in',
    ])
    const none = { requirements: { products_requiring_gtd: [], products_requiring_country: [] } }
    expect(canDo(posting('awaiting_packaging', 'FBS', none), 'ship').assumes).toBeUndefined()
    expect(canDo(posting('awaiting_deliver'), 'arbitration').assumes).toEqual([
      'the parcel was handed over and not scanned',
    ])
    expect(canDo(posting('not_accepted'), 'arbitration').assumes).toBeUndefined()
  })

  it('refuses a dispute over a parcel that is in no carriage', () => {
    const kept = posting('awaiting_deliver', 'FBS', { substatus: 'posting_not_in_carriage' })
    expect(canDo(kept, 'arbitration')).toMatchObject({ allowed: false, remedy: 'Hand it over first.' })
  })

  it('says no when it depends on a flow that was not told, with the way to find out', () => {
    const hybrid = posting('awaiting_deliver', 'hybrid')
    expect(hybrid.flow).toBeUndefined()
    expect(canDo(hybrid, 'non_int_delivering')).toMatchObject({
      allowed: false,
      reason: 'It depends on the flow, which Ozon did not tell: only RFBS_SELF and EXPRESS_SELF can.',
      remedy: expect.stringContaining('postings.get'),
    })
    expect(canDo(hybrid, 'set_track_number').allowed).toBe(false)
    expect(canDo(hybrid, 'cancel').allowed).toBe(true)
  })

  it('says no when Ozon did not tell the status', () => {
    expect(canDo(posting(undefined), 'ship').reason).toBe('Ozon did not tell the status.')
  })
})

describe('assertCan', () => {
  it('gives the permission, or throws it as an error with reason and remedy', () => {
    expect(assertCan(posting('awaiting_packaging'), 'ship').allowed).toBe(true)
    try {
      assertCan(posting('awaiting_approve'), 'ship')
      expect.unreachable()
    } catch (error) {
      if (!isNotAllowedError(error)) throw error
      expect(error.toJSON()).toMatchObject({
        kind: 'not-allowed',
        outcome: 'not-sent',
        postingNumber: '0185183545-0013-1',
        action: 'ship',
        remedy: 'Wait until the posting is awaiting_packaging.',
      })
    }
  })

  it('refuses to answer about a posting of a flow that does not exist', () => {
    const odd = { ...posting('awaiting_packaging'), flow: 'FBX' as Flow }
    expect(() => canDo(odd, 'ship')).toThrow('flow: must be one of FBS')
  })

  it('refuses to answer about something that is no posting, or no action', () => {
    // What untyped callers do.
    expect(() => canDo(undefined as unknown as Posting, 'ship')).toThrow('posting: must be a posting')
    expect(() => canDo(posting('delivering'), '')).toThrow('action: must be a word or a path in text')
    expect(() => assertCan({} as Posting, 5 as unknown as string)).toThrow(/posting: [\s\S]*action: /)
  })
})
