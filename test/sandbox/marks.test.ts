import { expect, it } from 'vitest'
import { worldOf } from '../../src/sandbox/sandbox.ts'
import {
  effects,
  exemplarIds,
  GET,
  GTD,
  IMEI,
  MARK,
  mark,
  NOT_FILLED,
  NUMBER,
  OTHER_MARK,
  SET,
  SHIP,
  SHOE,
  STATUS,
  set,
  ship,
  shop,
  status,
  UIN,
  UPDATE,
} from './support/marks-shop.ts'

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

it.each(['update_available', 'update_not_available'] as const)(
  'after packing marks are set anew and then updated, where they are %s at first',
  async packedPieces => {
    const posting = { status: 'awaiting_deliver', lines: [{ offerId: 'SHOE-1' }] } as const
    const opened = shop({ posting, behaviour: { packedPieces } })
    const { post, clock, ozon } = opened
    const update = () => post(UPDATE, { posting_number: NUMBER })
    expect(await status(opened)).toMatchObject({ status: packedPieces })
    expect(await update()).toMatchObject({ status: 400, body: { message: 'EXEMPLAR_INFO_ALREADY_DEFINED' } })
    await set(opened, [{ marks: [mark(MARK)] }])
    expect(await status(opened)).toMatchObject({ status: 'validation_in_process' })
    expect(await update()).toMatchObject(NOT_FILLED)
    await clock.advance('2s')
    expect(await status(opened)).toMatchObject({ status: 'update_available', pieces: [{ marks: [{ mark: MARK }] }] })
    expect((await post(GET, { posting_number: NUMBER })).body.products[0].exemplars[0].marks).toEqual([])
    await ozon.marks.update(NUMBER)
    expect((await post(GET, { posting_number: NUMBER })).body.products[0].exemplars[0].marks).toEqual([mark(MARK)])
    expect(await status(opened)).toMatchObject({ status: packedPieces })
    expect(effects(opened)).toEqual([`marks-set ${NUMBER}`, `marks-checked ${NUMBER}`, `marks-updated ${NUMBER}`])
  },
)

it('marks are told while there is something to tell them of', async () => {
  const opened = shop({ posting: { status: 'delivering' } })
  const message = "Posting must have 'awaiting_packaging' status"
  expect(await set(opened, [])).toMatchObject({ status: 400, body: { code: 9, message } })
  expect(await status(opened)).toMatchObject({ status: 'update_not_available' })
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
  const part = (quantity: number) => ({ products: [{ product_id: SHOE, quantity }] })
  const postings = [part(ids.length - 1), part(1)]
  const { body } = await opened.post('/v1/posting/fbs/split', { posting_number: NUMBER, postings })
  await opened.clock.advance('2s')
  const child = body.postings[1].posting_number
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
