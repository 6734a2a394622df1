import { expect, it } from 'vitest'
import { Levers } from '../../src/sandbox/levers.ts'
import { worldOf } from '../../src/sandbox/sandbox.ts'
import {
  GET,
  GTD,
  IMEI,
  MARK,
  mark,
  NOT_FILLED,
  NUMBER,
  OTHER_MARK,
  SHOE,
  set,
  ship,
  shop,
  status,
  UIN,
  VALIDATE,
} from './support/marks-shop.ts'

it.each([
  ['a serial number with a separator that was written out', '010460406349100021N4O0B5{GS}91EE06'],
  ['no serial number', '0104604063491000'],
  ['an empty code', ''],
])('a mark with %s fails, and its validation says so at once', async (_, value) => {
  const opened = shop({ posting: { lines: [{ offerId: 'SHOE-1' }] } })
  const products = [{ product_id: SHOE, exemplars: [{ marks: [mark(value)] }] }]
  const { body } = await opened.post(VALIDATE, { posting_number: NUMBER, products })
  const errors = ['MARK_HAS_INCORRECT_FORMAT']
  expect(body.products).toMatchObject([
    { valid: false, error: '', exemplars: [{ valid: false, errors: [], marks: [{ valid: false, errors }] }] },
  ])
  await set(opened, [{ marks: [mark(value)] }])
  await opened.clock.advance('2s')
  expect(await status(opened)).toMatchObject({
    status: 'ship_not_available',
    pieces: [{ marks: [{ mark: value, check_status: 'failed', error_codes: errors }] }],
  })
})

it.each([
  ['imei', IMEI, '490154203237519'],
  ['imei', IMEI, '49015420323751'],
  ['jw_uin', UIN, '12345'],
  ['mandatory_mark', MARK, UIN],
])('codes of type %s have a form of their own', async (type, good, bad) => {
  const { post } = shop({ needs: ['mark', 'imei', 'uin'] })
  const products = [{ product_id: SHOE, exemplars: [{ marks: [mark(good, type)] }, { marks: [mark(bad, type)] }] }]
  const { body } = await post(VALIDATE, { posting_number: NUMBER, products })
  expect(body.products[0].exemplars.map((each: { valid: boolean }) => each.valid)).toEqual([true, false])
})

it('a mark that is none of GS1 is looked at less closely', async () => {
  const { post } = shop({ needs: ['mark'] })
  const products = [{ product_id: SHOE, exemplars: [{ marks: [mark('RU-430302-AAA1234567')] }] }]
  const { body } = await post(VALIDATE, { posting_number: NUMBER, products })
  expect(body.products[0].valid).toBe(true)
})

it('an unknown kind of code is no code', async () => {
  const { post } = shop()
  const products = [{ product_id: SHOE, exemplars: [{ marks: [mark('1', 'tattoo')] }] }]
  const { body } = await post(VALIDATE, { posting_number: NUMBER, products })
  expect(body.products[0].exemplars[0].marks[0].errors).toEqual(['MARK_TYPE_IS_UNKNOWN'])
})

it('validation looks at papers and weights too, and at whose goods they are', async () => {
  const { post } = shop({ needs: ['gtd', 'rnpt', 'weight'], posting: { isLegal: true } })
  const bad = { gtd: '1', rnpt: 'no number', weight: 99 }
  const good = { gtd: GTD, rnpt: 'RNPT123456789', weight: 0.5 }
  const products = [
    { product_id: SHOE, exemplars: [bad, good, {}] },
    { product_id: '1700000014', exemplars: [{ weight: 3 }] },
  ]
  const { body } = await post(VALIDATE, { posting_number: NUMBER, products })
  const errors = ['GTD_HAS_INCORRECT_FORMAT', 'RNPT_HAS_INCORRECT_FORMAT', 'WEIGHT_IS_OUT_OF_RANGE']
  expect(body.products).toMatchObject([
    { exemplars: [{ errors }, { errors: [], gtd: GTD, rnpt: 'RNPT123456789', weight: 0.5 }, { errors: [] }] },
    { valid: false, error: 'UNKNOWN_PRODUCT_DEFINED', exemplars: [{ errors: [] }] },
  ])
})

it('companies get customs papers: a number, or the word that there is none', async () => {
  const opened = shop({ needs: ['gtd', 'country', 'rnpt'], posting: { isLegal: true } })
  const { post, clock } = opened
  const country = { posting_number: NUMBER, product_id: SHOE, country_iso_code: 'TR' }
  expect((await post('/v2/posting/fbs/product/country/set', country)).body.is_gtd_needed).toBe(true)
  await set(opened, [{ gtd: GTD, rnpt: 'RNPT123456789' }, { rnpt: 'bad' }])
  await clock.advance('2s')
  const missing = ['GTD_MUST_BE_SPECIFIED_FOR_PRODUCT_COUNTRY']
  expect(await status(opened)).toMatchObject({
    status: 'ship_not_available',
    pieces: [
      { gtd: GTD, gtd_check_status: 'passed', gtd_error_codes: [], rnpt_check_status: 'passed' },
      { gtd_check_status: 'failed', gtd_error_codes: missing, rnpt_error_codes: ['RNPT_HAS_INCORRECT_FORMAT'] },
    ],
  })
  const products = [{ product_id: SHOE, exemplars: [{}] }]
  const checked = await post(VALIDATE, { posting_number: NUMBER, products })
  expect(checked.body.products[0].exemplars[0].errors).toEqual(missing)
  await set(opened, [
    { is_gtd_absent: true, is_rnpt_absent: true },
    { gtd: GTD, rnpt: 'RNPT123456789' },
  ])
  await clock.advance('2s')
  expect(await status(opened)).toMatchObject({
    status: 'ship_available',
    pieces: [{ is_gtd_absent: true, is_rnpt_absent: true, gtd_check_status: '' }, {}],
  })
  expect(await ship(opened)).toMatchObject({ status: 200 })
})

it('a company gets nothing whose country is not told', async () => {
  const opened = shop({ needs: ['country'], posting: { isLegal: true } })
  expect(await ship(opened)).toMatchObject(NOT_FILLED)
  const country = { posting_number: NUMBER, product_id: SHOE, country_iso_code: 'RU' }
  expect(await opened.post('/v2/posting/fbs/product/country/set', country)).toMatchObject({ status: 200 })
  expect(await ship(opened)).toMatchObject({ status: 200 })
})

it('goods sold by weight are weighed', async () => {
  const opened = shop({ needs: ['weight'] })
  const { body } = await opened.post(GET, { posting_number: NUMBER })
  const { weight_min, weight_max, is_weight_needed } = body.products[0]
  expect([is_weight_needed, weight_min < weight_max]).toEqual([true, true])
  await set(opened, [{ weight: weight_max }, { weight: weight_max + 1 }])
  await opened.clock.advance('2s')
  const { status: verdict, pieces } = await status(opened)
  expect(verdict).toBe('ship_not_available')
  expect(pieces.map((each: { weight_check_status: string }) => each.weight_check_status)).toEqual(['passed', 'failed'])
  expect(pieces[1].weight_error_codes).toEqual(['WEIGHT_IS_OUT_OF_RANGE'])
  await set(opened, [{ weight: weight_max }, { weight: weight_min }])
  await opened.clock.advance('2s')
  expect((await status(opened)).status).toBe('ship_available')
})

it('a mark is on one piece only, until that piece is free again', async () => {
  const postings = [
    { number: 'A-1', lines: [{ offerId: 'SHOE-1' }] },
    { number: 'B-1', lines: [{ offerId: 'SHOE-1', quantity: 2 }] },
  ]
  const opened = shop({ seller: { postings } })
  const { clock } = opened
  await set(opened, [{ marks: [mark(MARK)] }], 'A-1')
  await set(opened, [{ marks: [mark(MARK)] }, { marks: [mark(OTHER_MARK)] }], 'B-1')
  await clock.advance('2s')
  expect(await status(opened, 'A-1')).toMatchObject({ status: 'ship_available' })
  const taken = { check_status: 'failed', error_codes: ['MARK_ALREADY_USED'] }
  expect(await status(opened, 'B-1')).toMatchObject({ pieces: [{ marks: [taken] }, {}] })
  new Levers(worldOf(opened.sandbox)).cancel('A-1')
  expect(await status(opened, 'B-1')).toMatchObject({ status: 'ship_not_available' })
  await set(opened, [{ marks: [mark(MARK)] }, { marks: [mark(MARK)] }], 'B-1')
  await clock.advance('2s')
  const { pieces } = await status(opened, 'B-1')
  expect(pieces.map((each: { marks: object[] }) => each.marks[0])).toMatchObject([{ check_status: 'passed' }, taken])
})

it('a mark that was refused is not freed with the goods that it was refused for', async () => {
  const lines = [{ offerId: 'SHOE-1' }]
  const opened = shop({ seller: { postings: ['A-1', 'B-1', 'C-1'].map(number => ({ number, lines })) } })
  for (const number of ['A-1', 'B-1']) await set(opened, [{ marks: [mark(MARK)] }], number)
  await opened.clock.advance('2s')
  await status(opened, 'A-1')
  new Levers(worldOf(opened.sandbox)).cancel('B-1')
  await set(opened, [{ marks: [mark(MARK)] }], 'C-1')
  await opened.clock.advance('2s')
  expect((await status(opened, 'C-1')).pieces[0].marks[0].error_codes).toEqual(['MARK_ALREADY_USED'])
})

it('a mark that was replaced can go elsewhere', async () => {
  const opened = shop()
  await set(opened, [{ marks: [mark(MARK)] }])
  await opened.clock.advance('2s')
  await set(opened, [{ marks: [mark(OTHER_MARK)] }, { marks: [mark(MARK)] }])
  await opened.clock.advance('2s')
  expect((await status(opened)).status).toBe('ship_available')
})

it.each([
  ['a mark that says so', {}, '010460406349100021SANDBOX-FAIL1'],
  ['chance', { markFailure: 1 }, MARK],
])('a test lets a mark fail by %s', async (_, behaviour, value) => {
  const opened = shop({ behaviour })
  await set(opened, [{ marks: [mark(value)] }])
  await opened.clock.advance('2s')
  const { pieces } = await status(opened)
  expect(pieces[0].marks[0]).toMatchObject({ check_status: 'failed', error_codes: ['MARK_NOT_FOUND'] })
})

it('or by a lever, with an error code of its own', async () => {
  const opened = shop()
  const [seller] = worldOf(opened.sandbox).sellers.values()
  seller?.marks.refuse(MARK)
  seller?.marks.refuse(OTHER_MARK, 'MARK_IS_OF_ANOTHER_OWNER')
  await set(opened, [{ marks: [mark(MARK)] }, { marks: [mark(OTHER_MARK)] }])
  await opened.clock.advance('2s')
  const { pieces } = await status(opened)
  expect(pieces.map((each: { marks: { error_codes: string[] }[] }) => each.marks[0]?.error_codes)).toEqual([
    ['MARK_NOT_FOUND'],
    ['MARK_IS_OF_ANOTHER_OWNER'],
  ])
})

it('a kind of mark that nobody knows fails in the check', async () => {
  const opened = shop()
  expect(await set(opened, [{ marks: [mark('1', 'tattoo')] }])).toEqual(
    expect.objectContaining({ status: 200, body: {} }),
  )
  await opened.clock.advance('2s')
  expect((await status(opened)).pieces[0].marks[0].error_codes).toEqual(['MARK_TYPE_IS_UNKNOWN'])
})
