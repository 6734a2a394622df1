import { expect, it } from 'vitest'
import type { Behaviour } from '../../src/sandbox/behaviour.ts'
import { Levers } from '../../src/sandbox/levers.ts'
import type { Need } from '../../src/sandbox/records/shop.ts'
import { worldOf } from '../../src/sandbox/sandbox.ts'
import type { PostingSeed, SellerSeed } from '../../src/sandbox/seeds/data.ts'
import { type Opened, openSandbox } from './support/open.ts'

const NUMBER = '0185183545-0013-1'
const SHOE = '1700000007'
const GET = '/v6/fbs/posting/product/exemplar/create-or-get'
const SET = '/v6/fbs/posting/product/exemplar/set'
const STATUS = '/v5/fbs/posting/product/exemplar/status'
const VALIDATE = '/v5/fbs/posting/product/exemplar/validate'
const UPDATE = '/v1/fbs/posting/product/exemplar/update'
const SHIP = '/v4/posting/fbs/ship'

const MARK = '010460406349100021N4O0B5A8B1cdE\u001d91EE06\u001d92abc+/='
const OTHER_MARK = '010460406349100021N4O0B5A8B1xyZ'
const IMEI = '490154203237518'
const UIN = '1234567890123456'
const GTD = '10714440/110922/0012345/1'

interface Wish {
  readonly needs?: readonly Need[]
  readonly posting?: PostingSeed
  readonly seller?: SellerSeed
  readonly behaviour?: Partial<Behaviour>
}

function shop({ needs = ['mark'], posting = {}, seller = {}, behaviour = {} }: Wish = {}): Opened {
  const products = [{ offerId: 'SHOE-1', needs }, { offerId: 'BAG-2' }]
  const postings = [{ number: NUMBER, lines: [{ offerId: 'SHOE-1', quantity: 2 }], ...posting }]
  return openSandbox({ seed: { sellers: [{ products, postings, ...seller }] }, behaviour })
}

const mark = (value: string, type = 'mandatory_mark') => ({ mark: value, mark_type: type })

async function exemplarIds({ post }: Opened, posting_number = NUMBER): Promise<number[]> {
  const { body } = await post(GET, { posting_number })
  return body.products[0].exemplars.map((each: { exemplar_id: number }) => each.exemplar_id)
}

/** Tells of the pieces of the shoe, one object for each. */
async function set(opened: Opened, pieces: readonly object[], posting_number = NUMBER) {
  const ids = await exemplarIds(opened, posting_number)
  const exemplars = pieces.map((piece, i) => ({ exemplar_id: ids[i], ...piece }))
  return opened.post(SET, { posting_number, products: [{ product_id: SHOE, exemplars }] })
}

async function status({ post }: Opened, posting_number = NUMBER) {
  const { body } = await post(STATUS, { posting_number })
  return { status: body.status, pieces: body.products[0].exemplars }
}

const ship = ({ post }: Opened, posting_number = NUMBER, quantity = 2) =>
  post(SHIP, { posting_number, packages: [{ products: [{ product_id: SHOE, quantity }] }] })

const effects = ({ sandbox }: Opened) =>
  sandbox.journal.flatMap(each => (each.kind === 'effect' ? [`${each.effect} ${each.subject}`] : []))

const NOT_FILLED = { status: 400, body: { message: 'EXEMPLAR_INFO_NOT_FILLED_COMPLETELY' } }

it('from the pieces over their marks to the packed posting, with the client', async () => {
  const { ozon, clock, sandbox } = shop()
  const { products, boxes } = await ozon.marks.get(NUMBER)
  expect(boxes).toBe(1)
  expect(products).toMatchObject([{ sku: SHOE, quantity: 2, isMandatoryMarkNeeded: true, hasImei: false }])
  const [first, second] = products[0]?.exemplars ?? []
  expect((await ozon.marks.get(NUMBER)).products[0]?.exemplars).toEqual([first, second])
  const exemplars = [MARK, OTHER_MARK].map((value, i) => ({
    id: products[0]?.exemplars[i]?.id ?? '',
    marks: [{ mark: value, type: 'mandatory_mark' }],
  }))
  const checked = await ozon.marks.validate(NUMBER, [{ sku: SHOE, exemplars }])
  expect(checked).toMatchObject([{ sku: SHOE, isValid: true }])
  await ozon.marks.set(NUMBER, [{ sku: SHOE, exemplars }], { boxes: 2 })
  expect((await ozon.marks.status(NUMBER)).status).toBe('validation_in_process')
  await clock.advance('2s')
  const { status: verdict, products: told } = await ozon.marks.status(NUMBER)
  expect(verdict).toBe('ship_available')
  expect(told[0]?.exemplars.map(each => each.marks[0]?.checkStatus)).toEqual(['passed', 'passed'])
  expect((await ozon.marks.get(NUMBER)).boxes).toBe(2)
  await ozon.packing.ship(NUMBER, [{ lines: [{ sku: SHOE, quantity: 2 }] }])
  await clock.advance('5s')
  const posting = await ozon.postings.get(NUMBER)
  expect(posting.status).toBe('awaiting_deliver')
  const ofMarks = sandbox.journal.filter(each => each.kind === 'effect' && each.subject === NUMBER)
  expect(ofMarks.map(each => each.kind === 'effect' && each.effect)).toEqual(['marks-set', 'marks-checked', 'shipped'])
})

it('a posting reads with its marks', async () => {
  const opened = shop({ needs: ['mark', 'imei', 'uin'] })
  await set(opened, [{ marks: [mark(MARK), mark(IMEI, 'imei'), mark(UIN, 'jw_uin')] }])
  const { body } = await opened.post('/v3/posting/fbs/get', {
    posting_number: NUMBER,
    with: { product_exemplars: true },
  })
  const { product_exemplars, products } = body.result
  expect(products[0]).toMatchObject({ mandatory_mark: [MARK], jw_uin: [UIN], has_imei: true })
  expect(product_exemplars.products[0].exemplars).toMatchObject([
    { mandatory_mark: MARK, imei: [IMEI], gtd: '', is_gtd_absent: false, weight: 0 },
    { mandatory_mark: '', imei: [] },
  ])
  const filter = { since: '2026-11-01T00:00:00Z', to: '2026-12-01T00:00:00Z' }
  const list = await opened.post('/v4/posting/fbs/list', { filter, limit: 1 })
  expect(list.body.postings[0].products[0].imei).toEqual([IMEI])
})

it('nothing is packed before every piece has passed', async () => {
  const opened = shop()
  const { post, clock } = opened
  expect(await ship(opened)).toMatchObject(NOT_FILLED)
  expect(await status(opened)).toMatchObject({ status: 'ship_not_available' })
  await set(opened, [{ marks: [mark(MARK)] }, { marks: [mark(OTHER_MARK)] }])
  expect(await ship(opened)).toMatchObject(NOT_FILLED)
  await clock.advance('2s')
  const { body } = await post('/v3/posting/fbs/get', { posting_number: NUMBER })
  expect(body.result.available_actions).toContain('ship')
  expect(await ship(opened)).toMatchObject({ status: 200 })
  const late = await set(opened, [])
  expect(late).toMatchObject({ status: 400, body: { message: "Posting must have 'awaiting_packaging' status" } })
})

it('the whole set is replaced each time: what is left out is emptied', async () => {
  const opened = shop()
  await set(opened, [{ marks: [mark(MARK)] }, { marks: [mark(OTHER_MARK)] }])
  await set(opened, [{ marks: [mark(MARK)] }])
  await opened.clock.advance('5s')
  const { status: verdict, pieces } = await status(opened)
  expect(verdict).toBe('ship_not_available')
  expect(pieces.map((each: { marks: unknown[] }) => each.marks.length)).toEqual([1, 0])
  expect(effects(opened)).toEqual([`marks-set ${NUMBER}`, `marks-set ${NUMBER}`, `marks-checked ${NUMBER}`])
})

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
  const country = { posting_number: NUMBER, product_id: 210_000_001, country_iso_code: 'TR' }
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
  const country = { posting_number: NUMBER, product_id: 210_000_001, country_iso_code: 'RU' }
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

it('goods that need nothing may be told of as well, also when more pieces come', async () => {
  const opened = shop({ needs: [], posting: { status: 'awaiting_deliver', lines: [{ offerId: 'SHOE-1' }] } })
  await set(opened, [{ weight: 3 }])
  await opened.clock.advance('2s')
  const [line] = worldOf(opened.sandbox).postings.get(NUMBER)?.lines ?? []
  if (line !== undefined) line.quantity = 2
  expect(await opened.post(UPDATE, { posting_number: NUMBER })).toMatchObject({ status: 200 })
  const { body } = await opened.post(GET, { posting_number: NUMBER })
  expect(body.products[0].exemplars.map((each: { weight: number }) => each.weight)).toEqual([3, 0])
})

it('a product that has left the shop needs nothing, and cannot be packed by its SKU', async () => {
  const opened = shop()
  worldOf(opened.sandbox).sellers.get('100001')?.products.delete(SHOE)
  const { body } = await opened.post(GET, { posting_number: NUMBER })
  expect(body.products[0]).toMatchObject({ is_mandatory_mark_needed: false, weight_max: 0 })
  expect(await ship(opened)).toMatchObject({ status: 400, body: { message: 'UNKNOWN_PRODUCT_DEFINED' } })
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

it('refuses what belongs to no piece of the posting, and what nobody asked for', async () => {
  const opened = shop({ posting: { lines: [{ offerId: 'SHOE-1' }, { offerId: 'BAG-2' }] } })
  const [id] = await exemplarIds(opened)
  const setting = (product_id: string, exemplar: object) =>
    opened.post(SET, { posting_number: NUMBER, products: [{ product_id, exemplars: [exemplar] }] })
  const message = `${id} does not belong to product 1700000014`
  expect(await setting('1700000014', { exemplar_id: id })).toMatchObject({ status: 400, body: { code: 3, message } })
  expect(await setting('5', { exemplar_id: id })).toMatchObject({ body: { message: 'UNKNOWN_PRODUCT_DEFINED' } })
  const gtd = await setting(SHOE, { exemplar_id: id, gtd: GTD })
  expect(gtd.body.message).toBe('GTD_IS_REQUIRED_ONLY_FOR_LEGAL_CUSTOMER')
  const needless = await setting(SHOE, { exemplar_id: id, marks: [mark(IMEI, 'imei')] })
  expect(needless.body.message).toBe('MANDATORY_MARK_REDUNDANT')
  expect(effects(opened)).toEqual([])
})

it('a kind of mark that nobody knows fails in the check', async () => {
  const opened = shop()
  expect(await set(opened, [{ marks: [mark('1', 'tattoo')] }])).toMatchObject({ status: 200, body: undefined })
  await opened.clock.advance('2s')
  expect((await status(opened)).pieces[0].marks[0].error_codes).toEqual(['MARK_TYPE_IS_UNKNOWN'])
})

it('after packing marks are set anew and then updated', async () => {
  const opened = shop({ posting: { status: 'awaiting_deliver', lines: [{ offerId: 'SHOE-1' }] } })
  const { post, clock, ozon } = opened
  const update = () => post(UPDATE, { posting_number: NUMBER })
  expect(await status(opened)).toMatchObject({ status: 'update_not_available' })
  expect(await update()).toMatchObject({ status: 400, body: { message: 'EXEMPLAR_INFO_ALREADY_DEFINED' } })
  await set(opened, [{ marks: [mark(MARK)] }])
  expect(await status(opened)).toMatchObject({ status: 'validation_in_process' })
  expect(await update()).toMatchObject(NOT_FILLED)
  await clock.advance('2s')
  expect(await status(opened)).toMatchObject({ status: 'update_available', pieces: [{ marks: [{ mark: MARK }] }] })
  expect((await post(GET, { posting_number: NUMBER })).body.products[0].exemplars[0].marks).toEqual([])
  await ozon.marks.update(NUMBER)
  expect((await post(GET, { posting_number: NUMBER })).body.products[0].exemplars[0].marks).toEqual([mark(MARK)])
  expect(await status(opened)).toMatchObject({ status: 'update_not_available' })
  expect(effects(opened)).toEqual([`marks-set ${NUMBER}`, `marks-checked ${NUMBER}`, `marks-updated ${NUMBER}`])
})

it('marks are told while there is something to tell them of', async () => {
  const opened = shop({ posting: { status: 'delivering' } })
  const message = "Posting must have 'awaiting_packaging' status"
  expect(await set(opened, [])).toMatchObject({ status: 400, body: { code: 9, message } })
  const asked = await opened.post(STATUS, { posting_number: NUMBER })
  expect(asked).toMatchObject({ status: 400, body: { message } })
  const updated = await opened.post(UPDATE, { posting_number: NUMBER })
  expect(updated.body.message).toBe("Posting must have 'awaiting_deliver' status")
  expect(await opened.post(STATUS, { posting_number: 'X-1' })).toMatchObject({ status: 404 })
})

it('marks go with the goods when a posting is divided', async () => {
  const opened = shop()
  const { post, clock } = opened
  await set(opened, [{ marks: [mark(MARK)] }, { marks: [mark(OTHER_MARK)] }])
  await clock.advance('2s')
  const products = [{ product_id: SHOE, quantity: 1 }]
  const body = { posting_number: NUMBER, packages: [{ products }, { products }], with: { additional_data: true } }
  const shipped = await post(SHIP, body)
  const told = shipped.body.additional_data.map((each: { products: object[] }) => each.products[0])
  expect(told).toMatchObject([{ mandatory_mark: [OTHER_MARK] }, { mandatory_mark: [MARK] }])
  await clock.advance('5s')
  const marksOf = async (posting_number: string) => {
    const answer = await post('/v3/posting/fbs/get', { posting_number })
    return answer.body.result.products[0].mandatory_mark
  }
  expect(await marksOf(NUMBER)).toEqual([OTHER_MARK])
  expect(await marksOf(shipped.body.result[1])).toEqual([MARK])
})

it('a package names its pieces, or takes the first', async () => {
  const opened = shop({ posting: { lines: [{ offerId: 'SHOE-1', quantity: 3 }, { offerId: 'BAG-2' }] } })
  const { post, clock, ozon } = opened
  const [first, second, third] = await exemplarIds(opened)
  await set(opened, [{}, { marks: [mark(MARK)] }])
  await clock.advance('2s')
  const packing = (exemplarsIds: readonly unknown[], product_id = SHOE, quantity = 1) =>
    post('/v4/posting/fbs/ship/package', {
      posting_number: NUMBER,
      products: [{ product_id, quantity, exemplarsIds: exemplarsIds.map(String) }],
    })
  expect(await packing([])).toMatchObject(NOT_FILLED)
  expect(await packing([first])).toMatchObject(NOT_FILLED)
  const twice = await packing([second, third])
  expect(twice).toMatchObject({ status: 400, body: { message: 'HAS_INCORRECT_PRODUCT_QUANTITY' } })
  const strange = await packing([second], '1700000014')
  expect(strange.body.message).toBe(`${second} does not belong to product 1700000014`)
  expect((await packing([5])).body.message).toBe(`5 does not belong to product ${SHOE}`)
  const child = await ozon.packing.shipPackage(NUMBER, [{ sku: SHOE, quantity: 1, exemplarIds: [String(second)] }])
  expect(await exemplarIds(opened, child)).toEqual([second])
  expect(await exemplarIds(opened)).toEqual([first, third])
})

it('pieces of cancelled goods go, and marks that are checked meanwhile are checked where they are', async () => {
  const opened = shop()
  const ids = await exemplarIds(opened)
  await set(opened, [{ marks: [mark(MARK)] }, { marks: [mark(OTHER_MARK)] }])
  const part = { products: [{ product_id: SHOE, quantity: 1 }] }
  const { body } = await opened.post('/v1/posting/fbs/split', { posting_number: NUMBER, postings: [part] })
  await opened.clock.advance('2s')
  const child = body.postings[0].posting_number
  expect((await status(opened)).status).toBe('ship_available')
  expect((await status(opened, child)).status).toBe('ship_available')
  expect(await exemplarIds(opened, child)).toEqual([ids[0]])
  const [line] = worldOf(opened.sandbox).postings.get(child)?.lines ?? []
  if (line !== undefined) line.quantity = 0
  expect(await exemplarIds(opened, child)).toEqual([])
})

it('automatic assembly waits for marks', async () => {
  const opened = shop({ seller: { warehouses: [{ isAutoAssembly: true }] } })
  const { clock } = opened
  await clock.advance('1m')
  expect(await status(opened)).toMatchObject({ status: 'ship_not_available' })
  await set(opened, [{ marks: [mark(MARK)] }, { marks: [mark(OTHER_MARK)] }])
  await clock.advance('2s')
  expect(effects(opened).at(-1)).toBe(`auto-assembled ${NUMBER}`)
})
