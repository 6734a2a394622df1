import fc from 'fast-check'
import { expect, it } from 'vitest'
import { isRequestInvalidError } from '../../src/errors.ts'
import { Marks } from '../../src/resources/marks.ts'
import { apiOf } from '../support/api-of.ts'
import { type Answers, json } from '../support/fake-ozon.ts'
import { readFixture } from '../support/fixtures.ts'

const GET = '/v6/fbs/posting/product/exemplar/create-or-get'
const SET = '/v6/fbs/posting/product/exemplar/set'
const VALIDATE = '/v5/fbs/posting/product/exemplar/validate'
const STATUS = '/v5/fbs/posting/product/exemplar/status'
const UPDATE = '/v1/fbs/posting/product/exemplar/update'
const GS = '\u001d'

function open(answers: Answers) {
  const { api, sent, told } = apiOf(answers)
  return { marks: new Marks(api), sent, told }
}

const failure = async (promise: Promise<unknown>): Promise<unknown> => promise.catch((error: unknown) => error)

it('tells the pieces and their needs, and takes the same pieces back with their codes', async () => {
  const { marks, sent, told } = open({
    [GET]: () => ({
      posting_number: '1-1-1',
      multi_box_qty: 2,
      products: [
        {
          product_id: '9007199254740993',
          quantity: 1,
          has_imei: false,
          is_gtd_needed: true,
          is_jw_uin_needed: false,
          is_mandatory_mark_needed: true,
          is_mandatory_mark_possible: true,
          is_rnpt_needed: false,
          is_weight_needed: true,
          weight_min: 0.5,
          weight_max: 2,
          exemplars: [{ exemplar_id: 1020005003107121, gtd: '', is_gtd_absent: true, marks: [], rnpt: '', weight: 0 }],
        },
      ],
    }),
    [SET]: () => new Response(''),
  })
  const { boxes, products, postingNumber } = await marks.get('1-1-1')
  expect([postingNumber, boxes]).toEqual(['1-1-1', 2])
  expect(products).toEqual([
    {
      sku: '9007199254740993',
      quantity: 1,
      hasImei: false,
      isGtdNeeded: true,
      isJwUinNeeded: false,
      isMandatoryMarkNeeded: true,
      isMandatoryMarkPossible: true,
      isRnptNeeded: false,
      isWeightNeeded: true,
      minWeight: 0.5,
      maxWeight: 2,
      exemplars: [{ id: '1020005003107121', isGtdAbsent: true, marks: [], weight: 0 }],
    },
  ])
  const filled = products.map(({ sku, exemplars }) => ({
    sku,
    exemplars: exemplars.map(each => ({
      ...each,
      marks: [{ mark: `0104${GS}91`, type: 'mandatory_mark' }],
      weight: 1,
    })),
  }))
  await marks.set('1-1-1', filled, { boxes: 1 })
  expect(sent[1]?.body).toMatchObject({ posting_number: '1-1-1', multi_box_qty: 1 })
  // The separator is one character, and an id beyond 2^53 is exact.
  expect(sent[1]?.text).toContain('"mark":"0104\\u001d91","mark_type":"mandatory_mark"')
  expect(sent[1]?.text).toContain('"product_id":9007199254740993')
  expect(sent[1]?.body['products']).toMatchObject([
    { exemplars: [{ exemplar_id: 1020005003107121, is_gtd_absent: true, weight: 1 }] },
  ])
  expect(told).toEqual([])
})

it('checks the form of codes without saving them', async () => {
  const { marks, sent, told } = open({
    [VALIDATE]: () => readFixture('json/v5-fbs-posting-product-exemplar-validate/001.json'),
  })
  const exemplars = [
    { gtd: '10714440/110922/0012345/1', rnpt: 'R1', marks: [{ mark: '01', type: 'imei' }], weight: 1.5 },
  ]
  expect(await marks.validate('1-1-1', [{ sku: '123456789', exemplars }])).toEqual([
    {
      sku: '123456789',
      isValid: true,
      exemplars: [
        {
          isValid: true,
          errors: [],
          gtd: '10714440/110922/0012345/1',
          rnpt: 'RNPT123456789',
          weight: 1.5,
          marks: [{ mark: '010460406349100021N4O0B5A8B1', type: 'mandatory_mark', isValid: true, errors: [] }],
        },
      ],
    },
  ])
  expect(sent[0]?.body['products']).toEqual([
    {
      product_id: 123456789,
      exemplars: [
        { marks: [{ mark: '01', mark_type: 'imei' }], gtd: '10714440/110922/0012345/1', rnpt: 'R1', weight: 1.5 },
      ],
    },
  ])
  expect(told).toEqual([])
})

it('follows the check to its end and tells what is wrong with which code', async () => {
  const { marks, told } = open({
    [STATUS]: (_, count) =>
      count === 1
        ? readFixture('json/v5-fbs-posting-product-exemplar-status/001.json')
        : {
            posting_number: '1-1-1',
            status: 'ship_not_available',
            products: [
              {
                product_id: 5,
                exemplars: [
                  {
                    exemplar_id: 8,
                    gtd: 'G',
                    gtd_check_status: 'passed',
                    gtd_error_codes: [],
                    is_gtd_absent: false,
                    is_rnpt_absent: true,
                    marks: [{ mark: 'M', mark_type: 'imei', check_status: 'failed', error_codes: ['IMEI_WRONG'] }],
                    rnpt: 'R',
                    rnpt_check_status: 'processing',
                    rnpt_error_codes: null,
                    weight: 1,
                    weight_check_status: 'failed',
                    weight_error_codes: ['TOO_LIGHT'],
                  },
                ],
              },
            ],
          },
    [UPDATE]: () => new Response(''),
  })
  expect(await marks.status('1-1-1')).toEqual({
    postingNumber: '019663-0001-1',
    status: 'validation_in_process',
    products: [],
  })
  const { status, products } = await marks.status('1-1-1')
  expect(status).toBe('ship_not_available')
  expect(products[0]).toEqual({
    sku: '5',
    exemplars: [
      {
        id: '8',
        gtd: 'G',
        gtdCheckStatus: 'passed',
        gtdErrorCodes: [],
        isGtdAbsent: false,
        isRnptAbsent: true,
        marks: [{ mark: 'M', type: 'imei', checkStatus: 'failed', errorCodes: ['IMEI_WRONG'] }],
        rnpt: 'R',
        rnptCheckStatus: 'processing',
        weight: 1,
        weightCheckStatus: 'failed',
        weightErrorCodes: ['TOO_LIGHT'],
      },
    ],
  })
  expect(await marks.update('1-1-1')).toBeUndefined()
  expect(told).toEqual([])
})

it('says so when the answer to saving was lost, and sends it once', async () => {
  const { marks, sent } = open({ [SET]: () => json(500, { code: 13, message: 'Internal error' }) })
  const error = await failure(marks.set('1-1-1', [{ sku: '5', exemplars: [{ id: '8' }] }]))
  expect(error).toMatchObject({ outcome: 'unknown' })
  expect(sent).toHaveLength(1)
})

it('reports odd and empty answers', async () => {
  const { marks, told } = open({
    [GET]: () => ({ products: [{ exemplars: [{ marks: 'none' }], colour: 'red' }] }),
    [STATUS]: () => ({ products: [{}, { exemplars: [{}] }] }),
    [VALIDATE]: (_, count) => (count === 1 ? { products: [] } : { products: [{ exemplars: [{}] }] }),
  })
  expect(await marks.get('1-1-1')).toEqual({ products: [{ sku: '', exemplars: [{ id: '' }] }] })
  expect(await marks.status('1-1-1')).toEqual({
    products: [
      { sku: '', exemplars: [] },
      { sku: '', exemplars: [{ id: '', marks: [] }] },
    ],
  })
  expect(await marks.validate('1-1-1', [])).toEqual([])
  expect(await marks.validate('1-1-1', [])).toEqual([{ sku: '', exemplars: [{ marks: [] }] }])
  expect(told).toEqual([
    'wrong-type products[].exemplars[].marks',
    'unknown-field products[].colour',
    'missing products[].exemplars[].exemplar_id',
    'missing status',
  ])
})

it('sends no code that lost its separator, and none that is no code, without showing it', async () => {
  const { marks, sent } = open({})
  const exemplars = ['0104\\u001d91', '0104[GS]91', '0104␝91', ' ', '0104%1D91<GS>'].map((mark, i) => ({
    id: String(i),
    marks: [{ mark, type: 'mandatory_mark' }],
  }))
  const error = await failure(marks.set('1-1-1', [{ sku: '5', exemplars }]))
  expect(isRequestInvalidError(error) && error.problems.map(each => `${each.field} ${each.rule}`)).toEqual([
    ...[0, 1, 2].map(
      i => `products[0].exemplars[${i}].marks[0].mark spells the GS separator out; it must be the one character U+001D`,
    ),
    'products[0].exemplars[3].marks[0].mark must be the text of a code',
  ])
  expect(String(error)).not.toContain('0104')
  const empty = await failure(marks.validate('1-1-1', [{ sku: '5', exemplars: [{ marks: [{}] }] }]))
  expect(String(empty)).toContain('must be the text of a code')
  expect(sent).toEqual([])
})

it('refuses a piece given twice, an id that is none, and a posting without a number', async () => {
  const { marks, sent } = open({})
  const twice = [
    { sku: '5', exemplars: [{ id: '8' }] },
    { sku: '6', exemplars: [{ id: '8' }] },
  ]
  expect(String(await failure(marks.set('1-1-1', twice)))).toContain('products[1].exemplars[0].id: is given twice')
  const odd = await failure(marks.set('1-1-1', [{ sku: '5', exemplars: [{ id: '' }] }]))
  expect(String(odd)).toContain('products[0].exemplars[0].exemplar_id: must consist of digits')
  for (const call of [marks.get(''), marks.status(''), marks.update(''), marks.set('', []), marks.validate('', [])]) {
    expect(isRequestInvalidError(await failure(call))).toBe(true)
  }
  expect(sent).toEqual([])
})

it('sends every code of the GS1 alphabet exactly as it was scanned', async () => {
  const alphabet = `!"%&'()*+,-./0123456789:;<=>?ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz${GS}`
  const code = fc
    .array(fc.constantFrom(...alphabet.split('')), { minLength: 1, maxLength: 90 })
    .map(all => `01${all.join('')}`)
  const { marks, sent } = open({ [SET]: () => new Response('') })
  await fc.assert(
    fc.asyncProperty(code, async mark => {
      await marks.set('1-1-1', [{ sku: '5', exemplars: [{ id: '8', marks: [{ mark }] }] }])
      expect(sent.at(-1)?.body['products']).toEqual([
        { product_id: 5, exemplars: [{ exemplar_id: 8, marks: [{ mark }] }] },
      ])
    }),
    { numRuns: 50 },
  )
})
