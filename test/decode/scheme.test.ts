import { describe, expect, it } from 'vitest'
import { decodePage } from '../../src/decode/page.ts'
import { parsePosting, parsePostings } from '../../src/decode/parse.ts'
import { isRequestInvalidError } from '../../src/errors.ts'
import { postingFromJson, postingToJson } from '../../src/model/posting-json.ts'
import { canDo } from '../../src/status/actions.ts'
import { checkTransition } from '../../src/status/check-transition.ts'
import { ownFields } from '../../src/wire/posting-schemes.ts'
import { postingAnswers, readFixture, rowsOf } from '../support/fixtures.ts'

const row = { posting_number: '1-1-1', status: 'delivering', products: [] }
const schemeOf = (json: unknown): string | undefined => parsePosting(json).scheme
const line = { sku: 1, offer_id: 'a', quantity: 1 }

interface Read {
  readonly endpoint: string
  readonly called: string
  /** Through a client, which knows the list. */
  readonly known: string | undefined
  /** As a stored row. */
  readonly stored: string | undefined
}

/** Every row of the fixtures, as the client reads it and as a stored row. */
function allReads(): Read[] {
  return postingAnswers().flatMap(({ path, endpoint }) => {
    const called = endpoint.split('/')[3] as 'fbs' | 'fbo' | 'fbp' | 'digital'
    return rowsOf(readFixture(path)).map(each => ({
      endpoint,
      called,
      known: decodePage({ postings: [each] }, { operation: endpoint, family: called }).items[0]?.scheme,
      stored: parsePosting(each).scheme,
    }))
  })
}

function tableOf(reads: readonly Read[]): string {
  const columns = ['fbs', 'rfbs', 'fbo', 'fbp', undefined]
  const endpoints = [...new Set(reads.map(each => each.endpoint))].sort()
  const head = ['called', ...columns.map(each => each ?? 'none')].join(' | ')
  return [head, ...endpoints.map(endpoint => rowOf(endpoint, columns, reads))].join('\n')
}

function rowOf(endpoint: string, columns: readonly (string | undefined)[], reads: readonly Read[]): string {
  const own = reads.filter(each => each.endpoint === endpoint)
  return [endpoint, ...columns.map(scheme => own.filter(each => each.stored === scheme).length)].join(' | ')
}

describe('the scheme of the rows of all fixtures', () => {
  const reads = allReads()

  it('is never that of another family when they are read from a store', () => {
    process.stdout.write(`Scheme as called (rows) and as read from a store (columns):\n${tableOf(reads)}\n`)
    expect(reads.length).toBeGreaterThan(30)
    for (const { called, stored, endpoint } of reads) {
      if (called === 'fbs') expect(['fbs', 'rfbs', 'fbp'], endpoint).toContain(stored ?? 'fbs')
      if (called === 'fbo') expect([undefined, 'fbo'], endpoint).toContain(stored)
      if (called === 'fbp') expect([undefined, 'fbp'], endpoint).toContain(stored)
    }
  })

  it('is always there when a client reads them', () => {
    for (const { called, known, endpoint } of reads) {
      const expected = { fbs: ['fbs', 'rfbs'], fbo: ['fbo'], fbp: ['fbp'], digital: ['fbs'] }[called]
      expect(expected, endpoint).toContain(known)
    }
  })

  it('is told for every row of FBS and FBP reads, and left open only where a row has no field of one family alone', () => {
    const open = reads.filter(each => each.stored === undefined)
    expect(open.filter(({ called }) => called === 'fbs' || called === 'fbp')).toEqual([])
  })
})

describe('a stored row tells its scheme', () => {
  it('by any field that one family alone has, with or without the others', () => {
    for (const [path, own] of Object.entries(ownFields)) {
      for (const [name, family] of own) {
        const expected = family === 'digital' ? 'fbs' : family
        expect(schemeOf({ ...row, ...nested(path, { [name]: 'x' }) }), `${path} ${name}`).toBe(expected)
      }
    }
  })

  it('by a status or substatus that one scheme alone has, and not by one that several have', () => {
    const of = (status: string, substatus?: string) => schemeOf({ ...row, status, substatus })
    expect(of('arbitration')).toBe('fbs')
    expect(of('awaiting_verification')).toBe('fbs')
    expect(of('awaiting_packaging', 'posting_packing')).toBe('fbo')
    expect(of('awaiting_packaging', 'posting_created')).toBeUndefined()
    expect(of('client_arbitration')).toBeUndefined()
    expect(of('brand_new')).toBeUndefined()
  })

  it('by related postings, which FBS tells', () => {
    expect(schemeOf({ ...row, related_postings: { related_posting_numbers: ['1-1-2'] } })).toBe('fbs')
    expect(schemeOf({ ...row, parent_posting_number: '1-1-2' })).toBe('fbs')
  })

  it('as in a row with nothing but an action and pieces', () => {
    const products = [{ ...line, imei: [], is_blr_traceable: false }]
    const stored = { posting_number: '1-1-1', status: 'awaiting_packaging', available_actions: ['ship'], products }
    expect(schemeOf(stored)).toBe('fbs')
    const { available_actions: _, ...less } = stored
    expect(schemeOf(less)).toBe('fbs')
  })

  it('as rFBS by what sellers do on rFBS only, and by Express', () => {
    const of = (action: string, more = {}) => schemeOf({ ...row, available_actions: [action], ...more })
    expect([of('non_int_delivering'), of('set_track_number'), of('set_cutoff')]).toEqual(['rfbs', 'rfbs', 'rfbs'])
    expect([of('ship'), of('cancel'), of('label_download')]).toEqual(['fbs', 'fbs', 'fbs'])
    expect(of('non_int_delivering', { tpl_integration_type: 'ozon' })).toBe('fbs')
    expect(schemeOf({ ...row, is_express: true })).toBe('rfbs')
  })

  it('by a field without a value when nothing else tells, since tables have a column for everything', () => {
    expect(schemeOf({ ...row, tracking_number: null })).toBe('fbs')
    expect(schemeOf({ ...row, tracking_number: null, order_date: null })).toBeUndefined()
    expect(schemeOf({ ...row, products: [{ ...line, digital_codes: null }] })).toBe('fbo')
    expect(schemeOf({ ...row, tracking_number: null, order_date: '2026-11-01T00:00:00Z' })).toBe('fbp')
  })

  it('by a value against fields that are empty, and by everything in the row against one field', () => {
    expect(schemeOf({ ...row, substatus: 'posting_packing', tracking_number: '' })).toBe('fbo')
    expect(schemeOf({ ...row, substatus: 'posting_packing', tracking_number: 'A1' })).toBeUndefined()
    expect(schemeOf({ ...row, status: 'arbitration', order_date: '' })).toBe('fbs')
    const order_date = '2026-11-01T00:00:00Z'
    const lines = [{ ...line, imei: [], is_blr_traceable: false, mandatory_mark: [] }]
    expect(schemeOf({ ...row, order_date, products: lines })).toBeUndefined()
    expect(schemeOf({ ...row, order_date, products: [{ ...line, imei: [] }] })).toBeUndefined()
    expect(schemeOf({ ...row, order_date, substatus: 'posting_packing' })).toBeUndefined()
    expect(schemeOf({ ...row, order_date, products: [{ ...line, seller_price: '1' }] })).toBe('fbp')
    expect(schemeOf({ ...row, products: [{ ...line, imei: [], mandatory_mark: [], weight: null }] })).toBe('fbs')
    expect(schemeOf({ ...row, is_multibox: false, products: [{ ...line, digital_codes: null }] })).toBe('fbs')
  })

  it('not by the empty columns of a table', () => {
    const columns = {
      tracking_number: '',
      barcodes: null,
      cutoff: ' ',
      available_actions: [],
      delivery_method: { id: null },
    }
    expect(schemeOf({ ...row, ...columns })).toBeUndefined()
    expect(schemeOf({ ...row, ...columns, order_date: null, provider_id: '' })).toBeUndefined()
    expect(schemeOf({ ...row, ...columns, substatus: 'posting_packing', available_actions: undefined })).toBeUndefined()
    expect(schemeOf({ ...row, ...columns, tracking_number: 'A1' })).toBe('fbs')
    expect(schemeOf({ ...row, tracking_number: undefined })).toBeUndefined()
  })

  it('not by a field of FBP or of digital goods without a value, since their answers fill them', () => {
    for (const empty of [null, '', '  ', [], {}]) {
      expect(schemeOf({ ...row, order_date: empty })).toBeUndefined()
      expect(schemeOf({ ...row, products: [{ ...line, seller_price: empty }] })).toBeUndefined()
      expect(schemeOf({ ...row, waiting_deadline_for_digital_code: empty })).toBeUndefined()
    }
  })

  it('as rFBS by each of the names that Ozon has for it', () => {
    for (const word of ['rFBS', 'rfbs', 'realFBS', 'erFBS'])
      expect(schemeOf({ ...row, delivery_schema: word })).toBe('rfbs')
    expect(schemeOf({ ...row, delivery_schema: 'SDS' })).toBe('fbs')
    expect(schemeOf({ ...row, delivery_schema: '' })).toBe('fbs')
    expect(schemeOf({ ...row, delivery_schema: 'FBO', tpl_integration_type: 'ozon' })).toBeUndefined()
    expect(schemeOf({ ...row, delivery_schema: 'FBP', integration_type_flow: 'fbp' })).toBe('fbp')
  })

  it('never with more than it is told: an empty field added to a row takes no other family', () => {
    const clues = [{ order_date: '2026-11-01T00:00:00Z' }, { status: 'arbitration' }, { substatus: 'posting_packing' }]
    for (const clue of clues) {
      const told = schemeOf({ ...row, ...clue })
      for (const [name] of ownFields[''] ?? []) {
        for (const empty of [null, '']) expect(schemeOf({ ...row, [name]: empty, ...clue }), name).toBe(told)
        expect([told, undefined], name).toContain(schemeOf({ ...row, [name]: [], ...clue }))
      }
    }
  })

  it('not at all when two families claim it, unless the type of integration says', () => {
    const both = { ...row, tracking_number: 'a', order_date: '2026-11-01T00:00:00Z' }
    expect(schemeOf(both)).toBeUndefined()
    expect(schemeOf({ ...both, tpl_integration_type: 'ozon' })).toBe('fbs')
    expect(schemeOf({ ...both, integration_type_flow: 'FBP' })).toBe('fbp')
  })
})

/** A row with something at a path such as 'financial_data.products[]'. */
function nested(path: string, value: Record<string, unknown>): Record<string, unknown> {
  if (path === '') return value
  return path.split('.').reduceRight<Record<string, unknown>>((inner, step) => {
    return step.endsWith('[]') ? { [step.slice(0, -2)]: [inner] } : { [step]: inner }
  }, value)
}

describe('a row that tells no scheme', () => {
  const open = { posting_number: '1-1-1', status: 'awaiting_packaging', products: [line] }

  it('has none, and no flow', () => {
    const posting = parsePosting(open)
    expect('scheme' in posting || 'flow' in posting).toBe(false)
    expect(postingFromJson(postingToJson(posting))).toEqual(posting)
  })

  it('takes the scheme that the caller names', () => {
    for (const scheme of ['fbs', 'rfbs', 'fbo', 'fbp'] as const) {
      expect(parsePosting(open, { scheme }).scheme).toBe(scheme)
      expect(parsePostings([open, open], { scheme }).postings.map(each => each.scheme)).toEqual([scheme, scheme])
    }
    expect(parsePosting(open, { scheme: 'digital' })).toMatchObject({ scheme: 'fbs', isDigital: true })
    expect(parsePosting({ ...open, tpl_integration_type: 'non_integrated' }, { scheme: 'fbs' }).scheme).toBe('rfbs')
  })

  it('is refused a scheme that is none', () => {
    const read = () => parsePosting(open, { scheme: 'dbs' as never })
    expect(read).toThrow("scheme: must be one of fbs, rfbs, fbo, fbp, digital (got 'dbs')")
    expect(isRequestInvalidError(caught(read))).toBe(true)
  })

  it('counts for every flow in questions about its status', () => {
    const posting = parsePosting(open)
    expect(checkTransition({ from: 'awaiting_packaging', to: 'awaiting_deliver', ...posting }).verdict).toBe('step')
    const { allowed, reason, remedy } = canDo(posting, 'ship')
    expect(allowed).toBe(false)
    expect(reason).toContain('It depends on the scheme, which this posting does not tell')
    expect(remedy).toContain('parsePosting(row, { scheme })')
    expect(canDo(parsePosting(open, { scheme: 'fbs' }), 'ship').allowed).toBe(true)
  })
})

function caught(action: () => unknown): unknown {
  try {
    return action()
  } catch (error) {
    return error
  }
}
