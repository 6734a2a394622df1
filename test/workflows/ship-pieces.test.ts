import { describe, expect, it } from 'vitest'
import { worldOf } from '../../src/sandbox/sandbox.ts'
import { type ProductSeed, testOzon } from '../../src/testing/index.ts'
import { memoryIntents } from '../../src/workflows/core/intents.ts'
import { ship } from '../../src/workflows/ship/ship.ts'
import { answering, type Stand } from './support/answering.ts'

const GS = '\u001d'
const NUMBER = '1000-0001-1'
const SET = '/v6/fbs/posting/product/exemplar/set'
const STATUS = '/v5/fbs/posting/product/exemplar/status'
const VALIDATE = '/v5/fbs/posting/product/exemplar/validate'
const SHIP = '/v4/posting/fbs/ship'
const SET_COUNTRY = '/v2/posting/fbs/product/country/set'
const CARDS = '/v3/product/info/list'
const mark = (serial: string): string => `010460123456789321SERIAL${serial}${GS}93dGVz`
const pieceWith = (serial: string) => ({ marks: [{ mark: mark(serial), type: 'mandatory_mark' }] })
const MARKS = [{ sku: '11', exemplars: [pieceWith('A1'), pieceWith('A2')] }]

async function shopWith(
  stands: Readonly<Record<string, Stand>> = {},
  more: Partial<ProductSeed> = {},
  isLegal = false,
) {
  const products: readonly ProductSeed[] = [{ offerId: 'MUG', sku: '11', price: '500', needs: ['mark'], ...more }]
  const lines = [{ offerId: 'MUG', quantity: 2 }]
  const test = testOzon({ seed: { sellers: [{ products, postings: [{ number: NUMBER, lines, isLegal }] }] } })
  const { ozon, asked } = answering(test, stands)
  const sent = (operation: string): number =>
    test.sandbox.journal.filter(entry => entry.kind === 'request' && entry.operation === operation).length
  return { ...test, ozon, asked, sent, posting: await test.ozon.postings.get(NUMBER) }
}

/** Every piece with the same verdict. */
function statusOf(status: string, check: object) {
  const exemplars = [1, 2].map(id => ({
    exemplar_id: id,
    marks: [{ mark: 'x', mark_type: 'mandatory_mark', ...check }],
  }))
  return { json: { posting_number: NUMBER, status, products: [{ product_id: 11, exemplars }] } }
}

describe('pieces that Ozon does not take', () => {
  it('are named when their form is wrong, and nothing is saved', async () => {
    const { ozon, posting, sent } = await shopWith()
    const short = [
      { sku: '11', exemplars: [pieceWith('A1'), { marks: [{ mark: '01046012345678932', type: 'mandatory_mark' }] }] },
    ]
    expect(await ship(ozon, posting, { marks: short })).toMatchObject({ outcome: 'failed' })
    const tiny = [
      { sku: '11', exemplars: [pieceWith('A1'), { marks: [{ mark: '010460123456789321A', type: 'mandatory_mark' }] }] },
    ]
    const outcome = await ship(ozon, posting, { marks: tiny })
    expect(outcome).toMatchObject({
      outcome: 'failed',
      retryable: false,
      message: `Ozon finds marks or papers of ${NUMBER} wrong in form: 11, piece 2 is refused: MARK_HAS_INCORRECT_FORMAT.`,
      problems: [{ field: '11, piece 2', rule: 'is refused: MARK_HAS_INCORRECT_FORMAT' }],
    })
    expect(JSON.stringify(outcome)).not.toContain('0104601')
    expect(sent(SET)).toBe(0)
  })

  it('are passed on to it when their marks are none of GS1', async () => {
    const fur = (number: string) => ({ marks: [{ mark: `RU-430302-AAA758203${number}`, type: 'mandatory_mark' }] })
    const marks = [{ sku: '11', exemplars: [fur('1'), fur('2')] }]
    const { ozon, posting, sent, asked } = await shopWith({
      [VALIDATE]: async () => ({ json: { products: [{ product_id: 11, valid: true, exemplars: [] }] } }),
      [SET]: async () => ({ status: 400, json: { code: 3, message: 'MARK_HAS_INCORRECT_FORMAT' } }),
    })
    expect(await ship(ozon, posting, { marks })).toMatchObject({ outcome: 'failed', code: 'MARK_HAS_INCORRECT_FORMAT' })
    expect(asked.get(VALIDATE)).toBe(1)
    expect(sent(SHIP)).toBe(0)
  })

  it('are named by product when Ozon says no more', async () => {
    const refusing =
      (product: object): Stand =>
      async () => ({ json: { products: [{ product_id: 11, valid: false, ...product }] } })
    const coded = await shopWith({ [VALIDATE]: refusing({ error: 'UNKNOWN_PRODUCT_DEFINED', exemplars: [] }) })
    expect(await ship(coded.ozon, coded.posting, { marks: MARKS })).toMatchObject({
      problems: [{ field: '11', rule: 'is refused: UNKNOWN_PRODUCT_DEFINED' }],
    })
    const silent = await shopWith({ [VALIDATE]: refusing({ exemplars: [] }) })
    expect(await ship(silent.ozon, silent.posting, { marks: MARKS })).toMatchObject({
      problems: [{ field: '11', rule: 'is refused without a reason' }],
    })
    const piece = await shopWith({ [VALIDATE]: refusing({ exemplars: [{ valid: true, marks: [{ valid: false }] }] }) })
    expect(await ship(piece.ozon, piece.posting, { marks: MARKS })).toMatchObject({
      problems: [{ field: '11, piece 1', rule: 'is refused without a reason' }],
    })
    const foreign = await shopWith({
      [VALIDATE]: async () => ({
        json: { products: [{ product_id: 99, exemplars: [{ valid: false, errors: ['X_Y'] }] }] },
      }),
    })
    expect(await ship(foreign.ozon, foreign.posting, { marks: MARKS })).toMatchObject({
      problems: [{ field: '99, piece 1' }],
    })
  })

  it('are named when their check fails, and tried anew when the work is run again', async () => {
    const journal = memoryIntents()
    const { ozon, posting, sent } = await shopWith()
    const failing = [{ sku: '11', exemplars: [pieceWith('A1'), pieceWith('SANDBOX-FAIL')] }]
    const outcome = await ship(ozon, posting, { marks: failing }, { journal })
    expect(outcome).toMatchObject({
      outcome: 'failed',
      retryable: false,
      message: expect.stringContaining('checks of its pieces failed'),
      problems: [{ field: '11, piece 2, mandatory_mark', rule: 'is refused: MARK_NOT_FOUND' }],
    })
    expect(sent(SHIP)).toBe(0)
    await ship(ozon, posting, { marks: failing }, { journal })
    expect(sent(SET)).toBe(2)
  })

  it('are sent again when Ozon did not manage to check them', async () => {
    const stand: Stand = async ({ before, real }) => {
      if (before > 0) return undefined
      const text = JSON.stringify(await real()).replaceAll(/"check_status":"[a-z]+"/g, '"check_status":"failed"')
      return { json: { ...(JSON.parse(text) as object), status: 'ship_not_available' } }
    }
    const { ozon, posting, sent } = await shopWith({ [STATUS]: stand })
    expect(await ship(ozon, posting, { marks: MARKS })).toMatchObject({ outcome: 'done' })
    expect(sent(SET)).toBe(2)
  })

  it('are given up, to be tried later, when Ozon never manages', async () => {
    const never: Stand = async () => statusOf('ship_not_available', { check_status: 'failed' })
    const { ozon, posting, sent } = await shopWith({ [STATUS]: never })
    expect(await ship(ozon, posting, { marks: MARKS })).toMatchObject({ outcome: 'failed', retryable: true })
    expect(sent(SET)).toBe(3)
  })

  it('may be refused without a check that failed, once that stays so', async () => {
    const passing =
      (count: number): Stand =>
      async ({ before }) =>
        before < count ? statusOf('ship_not_available', { check_status: 'passed' }) : undefined
    const early = await shopWith({ [STATUS]: passing(2) })
    expect(await ship(early.ozon, early.posting, { marks: MARKS })).toMatchObject({ outcome: 'done' })
    const staying = await shopWith({ [STATUS]: passing(99) })
    expect(await ship(staying.ozon, staying.posting, { marks: MARKS })).toMatchObject({
      outcome: 'failed',
      message: expect.stringContaining('does not say why'),
    })
    // What is read may be older than what was sent: it is believed after two minutes.
    expect(staying.asked.get(STATUS)).toBe(15)
  })

  it('keep the posting waiting until the deadline, and no longer', async () => {
    const busy = await shopWith({
      [STATUS]: async () => statusOf('validation_in_process', { check_status: 'processing' }),
    })
    expect(await ship(busy.ozon, busy.posting, { marks: MARKS }, { waitMs: 30_000 })).toMatchObject({
      outcome: 'unknown',
      message: expect.stringContaining('validation_in_process'),
      advice: expect.stringContaining('Nothing was packed'),
    })
    const strange = await shopWith({ [STATUS]: async () => statusOf('new_status', {}) })
    expect(await ship(strange.ozon, strange.posting, { marks: MARKS }, { waitMs: 30_000 })).toMatchObject({
      outcome: 'unknown',
      message: expect.stringContaining('new_status'),
    })
    const untold = await shopWith({ [STATUS]: async () => ({ status: 500, json: {} }) })
    expect(await ship(untold.ozon, untold.posting, { marks: MARKS }, { waitMs: 1_000 })).toMatchObject({
      outcome: 'unknown',
      message: expect.stringContaining('no status was read'),
    })
  })

  it('need no check once the posting is packed', async () => {
    const packed = await shopWith({ [STATUS]: async () => statusOf('update_not_available', {}) })
    expect(await ship(packed.ozon, packed.posting, { marks: MARKS })).toMatchObject({
      outcome: 'failed',
      code: 'EXEMPLAR_INFO_NOT_FILLED_COMPLETELY',
    })
  })

  it('are named by product when Ozon says only that some are not told of', async () => {
    const { ozon, posting } = await shopWith({})
    // As it was read before the goods were marked: nothing in it tells of marks.
    const { requirements: _requirements, availableActions: _actions, ...older } = posting
    const outcome = await ship(ozon, { ...older, raw: undefined })
    expect(outcome).toMatchObject({ outcome: 'failed', code: 'EXEMPLAR_INFO_NOT_FILLED_COMPLETELY' })
    expect(outcome).toMatchObject({
      problems: [{ field: 'marks', rule: expect.stringMatching(/^lacks .*/) }],
      message: expect.stringContaining("By Ozon's list of pieces"),
    })
  })

  it('end the work when they cannot be read', async () => {
    const closed = await shopWith({ [VALIDATE]: async () => ({ status: 403, json: { code: 7, message: 'no role' } }) })
    expect(await ship(closed.ozon, closed.posting, { marks: MARKS })).toMatchObject({
      outcome: 'failed',
      code: 'permission',
    })
    expect(closed.sent(SET)).toBe(0)
  })

  it('stay refused when what was saved before is', async () => {
    const { ozon, posting } = await shopWith()
    const { products } = await ozon.marks.get(NUMBER)
    const ids = products[0]?.exemplars.map(({ id }) => id) ?? []
    const exemplars = ids.map((id, i) => ({ id, ...pieceWith(`A${i}SANDBOX-FAIL`) }))
    await ozon.marks.set(NUMBER, [{ sku: '11', exemplars }])
    expect(await ship(ozon, posting)).toMatchObject({ outcome: 'failed', message: expect.stringContaining('checks') })
  })
})

describe('pieces of a posting that is divided', () => {
  it('are read again after the split, since some of them have left', async () => {
    const { ozon, sandbox } = await shopWith({}, { needs: ['mark', 'country'] }, true)
    const { products } = await ozon.marks.get(NUMBER)
    const ids = products[0]?.exemplars.map(({ id }) => id) ?? []
    await ozon.marks.set(NUMBER, [{ sku: '11', exemplars: ids.map((id, i) => ({ id, ...pieceWith(`A${i}`) })) }])
    const [listed] = await ozon.postings.unfulfilled().toArray({ limit: 1 })
    if (listed === undefined) throw new Error('There is a posting.')
    const outcome = await ship(ozon, listed, {
      splitOff: [{ lines: [{ sku: '11', quantity: 1 }] }],
      countries: { 11: 'TR' },
      productIds: { 11: '210000001' },
    })
    expect(outcome).toMatchObject({ outcome: 'done', value: { lines: [{ became: 'packed' }, { became: 'waiting' }] } })
    const effects = sandbox.journal.flatMap(entry => (entry.kind === 'effect' ? [entry.effect] : []))
    expect(effects.filter(effect => effect === 'shipped' || effect === 'split' || effect === 'country-set')).toEqual([
      'split',
      'country-set',
      'shipped',
    ])
  })
})

describe('papers and weights', () => {
  it('are told like marks', async () => {
    const { ozon, posting, sandbox } = await shopWith({}, { needs: ['gtd', 'rnpt', 'weight', 'uin', 'imei'] }, true)
    const weight = posting.lines[0]?.weightMin ?? 0
    const imeis = ['490154203237518', '356938035643809']
    const exemplars = imeis.map((imei, i) => ({
      marks: [
        { mark: imei, type: 'imei' },
        { mark: `123456789012345${i}`, type: 'jw_uin' },
      ],
      weight: weight + 0.1,
      ...(i === 0 ? { gtd: '10702070/130320/0000000', isRnptAbsent: true } : { isGtdAbsent: true, rnpt: '123456/7' }),
    }))
    expect(await ship(ozon, posting, { marks: [{ sku: '11', exemplars }] })).toMatchObject({ outcome: 'done' })
    const effects = sandbox.journal.flatMap(entry => (entry.kind === 'effect' ? [entry.effect] : []))
    expect(effects).toContain('marks-checked')
  })

  it('are compared as Ozon keeps them after a lost answer', async () => {
    const { ozon, posting, sandbox, sent } = await shopWith({}, { needs: ['weight'] })
    sandbox.faults.add({ fault: 'reset', after: true, operation: SET, times: 1 })
    const weight = (posting.lines[0]?.weightMin ?? 0) + 0.1
    const marks = [{ sku: '11', exemplars: [{ weight }, { weight }] }]
    expect(await ship(ozon, posting, { marks })).toMatchObject({ outcome: 'done' })
    expect(sent(SET)).toBe(1)
  })
})

describe('countries', () => {
  const needy = { needs: ['country'] } satisfies Partial<ProductSeed>

  it('are set by SKU, without looking for the ids of products', async () => {
    const { ozon, posting, sent } = await shopWith({}, needy, true)
    expect(await ship(ozon, posting, { countries: { 11: 'TR' } })).toMatchObject({ outcome: 'done' })
    expect([sent(CARDS), sent(SET_COUNTRY)]).toEqual([0, 1])
  })

  it('are set by the id of the product where Ozon does not take the SKU', async () => {
    const found = await shopWith({}, needy, true)
    Object.assign(worldOf(found.sandbox).behaviour, { countryProducts: 'product-id' })
    expect(await ship(found.ozon, found.posting, { countries: { 11: 'TR' } })).toMatchObject({ outcome: 'done' })
    expect([found.sent(CARDS), found.sent(SET_COUNTRY)]).toEqual([1, 2])
    const given = await shopWith({}, needy, true)
    Object.assign(worldOf(given.sandbox).behaviour, { countryProducts: 'product-id' })
    const request = { countries: { 11: 'TR' }, productIds: { 11: '210000001' } }
    expect(await ship(given.ozon, given.posting, request)).toMatchObject({ outcome: 'done' })
    expect([given.sent(CARDS), given.sent(SET_COUNTRY)]).toEqual([0, 2])
  })

  it('are refused by the word of Ozon for a product that it does not know at all', async () => {
    const none: Stand = async () => ({ json: { items: [] } })
    const unknown: Stand = async () => ({ status: 400, json: { code: 9, message: 'UNKNOWN_PRODUCT_DEFINED' } })
    const stands = { [CARDS]: none, [SET_COUNTRY]: unknown }
    const { ozon, posting, asked } = await shopWith(stands, needy, true)
    expect(await ship(ozon, posting, { countries: { 11: 'TR' } })).toMatchObject({
      outcome: 'failed',
      code: 'UNKNOWN_PRODUCT_DEFINED',
    })
    expect(asked.get(SET_COUNTRY)).toBe(1)
  })

  it('are missing when they are', async () => {
    const { ozon, posting } = await shopWith({}, needy, true)
    expect(await ship(ozon, posting)).toMatchObject({
      problems: [{ field: 'countries', rule: 'lacks country of 11 (Товар MUG)' }],
    })
  })

  it('may make a declaration necessary, which is then missing', async () => {
    const get: Stand = async ({ real }) => {
      const answer = await real()
      return {
        json: { ...answer, products: (answer['products'] as object[]).map(each => ({ ...each, is_gtd_needed: true })) },
      }
    }
    const stands = { '/v6/fbs/posting/product/exemplar/create-or-get': get }
    const { ozon, posting, sent } = await shopWith(stands, needy, true)
    const outcome = await ship(ozon, posting, { countries: { 11: 'TR' }, productIds: { 11: '210000001' } })
    expect(outcome).toMatchObject({
      outcome: 'failed',
      problems: [{ rule: expect.stringContaining('gtd for 2 of 2') }],
    })
    expect(sent(SHIP)).toBe(0)
  })

  it('cannot be told when nothing of them is read after a lost answer', async () => {
    const list: Stand = async ({ real }) => {
      const answer = await real()
      return {
        json: { ...answer, postings: (answer['postings'] as object[]).map(each => ({ ...each, requirements: null })) },
      }
    }
    const single: Stand = async ({ real }) => {
      const { result } = await real()
      return { json: { result: { ...(result as object), requirements: null } } }
    }
    const stands = { '/v4/posting/fbs/list': list, '/v3/posting/fbs/get': single }
    const { ozon, posting, sandbox } = await shopWith(stands, needy, true)
    sandbox.faults.add({ fault: 'reset', after: true, operation: '/v2/posting/fbs/product/country/set', times: 1 })
    const outcome = await ship(ozon, posting, { countries: { 11: 'TR' }, productIds: { 11: '210000001' } })
    expect(outcome).toMatchObject({ outcome: 'unknown', message: expect.stringContaining('could not be found out') })
  })
})

describe('boxes', () => {
  it('are refused for goods that are not sold in several, and packages advised instead', async () => {
    const posting = { number: NUMBER, lines: [{ offerId: 'MUG', quantity: 2 }] }
    const sellers = [{ products: [{ offerId: 'MUG', sku: '11' }], warehouses: [{ flow: 'RFBS_AGG' as const }] }]
    const { ozon } = testOzon({ seed: { sellers: sellers.map(each => ({ ...each, postings: [posting] })) } })
    const outcome = await ship(ozon, NUMBER, { boxes: 2 })
    expect(outcome).toMatchObject({
      outcome: 'failed',
      code: 'POSTING_DOES_NOT_HAVE_MULTI_BOX_PRODUCT',
      message: expect.stringContaining('give several packages instead'),
    })
  })
})

describe('the drop-off point', () => {
  const RESTRICTIONS = '/v1/posting/fbs/restrictions'
  const limits = {
    min_posting_weight: 100,
    max_posting_weight: 2_000,
    width: 30,
    length: 40,
    height: 20,
    min_posting_price: 600,
    max_posting_price: 5_000,
  }
  const standing =
    (more: object = {}): Stand =>
    async () => ({ json: { result: { posting_number: NUMBER, ...limits, ...more } } })
  const lines = [{ sku: '11', quantity: 2 }]

  it('takes what keeps its limits', async () => {
    const { ozon, posting } = await shopWith({ [RESTRICTIONS]: standing() }, { needs: [] })
    const packages = [{ lines, weightGrams: 1_500, lengthCm: 20, widthCm: 40, heightCm: 30 }]
    expect(await ship(ozon, posting, { packages, checkDropOff: true })).toMatchObject({ outcome: 'done' })
  })

  it.each([
    ['heavy', { weightGrams: 2_001 }, {}, 'packages[0].weightGrams must be at most 2000 (2001)'],
    ['light', { weightGrams: 99 }, {}, 'packages[0].weightGrams must be at least 100 (99)'],
    [
      'large',
      { lengthCm: 41, widthCm: 10, heightCm: 10 },
      {},
      'packages[0] must be at most 40 × 30 × 20 cm (41 × 10 × 10)',
    ],
    ['dear', {}, { max_posting_price: 999 }, 'packages[0] must be worth at most 999 RUB (1000 RUB)'],
    ['cheap', {}, { min_posting_price: 1_001 }, 'packages[0] must be worth at least 1001 RUB (1000 RUB)'],
  ])('does not take what is too %s', async (_, size, more, expected) => {
    const { ozon, posting, sent } = await shopWith({ [RESTRICTIONS]: standing(more) }, { needs: [] })
    const outcome = await ship(ozon, posting, { packages: [{ lines, ...size }], checkDropOff: true })
    if (outcome.outcome !== 'failed') throw new Error('It is refused.')
    expect(outcome.problems?.map(({ field, rule, value }) => `${field} ${rule} (${value})`)).toEqual([expected])
    expect(sent(SHIP)).toBe(0)
  })

  it('is not compared with what nobody told', async () => {
    const none = { min_posting_weight: 0, max_posting_weight: 0, width: 0, max_posting_price: 0, min_posting_price: 0 }
    const { ozon, posting } = await shopWith({ [RESTRICTIONS]: standing(none) }, { needs: [] })
    const packages = [{ lines, weightGrams: 99_000, lengthCm: 500, widthCm: 500, heightCm: 500 }]
    expect(await ship(ozon, posting, { packages, checkDropOff: true })).toMatchObject({ outcome: 'done' })
  })

  it('is not compared with prices in another currency', async () => {
    const { ozon, posting } = await shopWith({ [RESTRICTIONS]: standing() }, { needs: [] })
    const untold = Object.assign(posting, { lines: posting.lines.map(({ price: _price, ...line }) => line) })
    expect(await ship(ozon, untold, { checkDropOff: true })).toMatchObject({ outcome: 'done' })
  })
})
