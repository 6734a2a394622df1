import { describe, expect, it } from 'vitest'
import { isAnswerInvalidError, isRequestInvalidError } from '../../src/errors.ts'
import { Giveouts } from '../../src/resources/giveouts.ts'
import { apiOf } from '../support/api-of.ts'
import { type Answers, json } from '../support/fake-ozon.ts'

const LIST = '/v1/return/giveout/list'
const INFO = '/v1/return/giveout/info'
const ENABLED = '/v1/return/giveout/is-enabled'
const BARCODE = '/v1/return/giveout/barcode'
const RESET = '/v1/return/giveout/barcode-reset'
const PDF = '/v1/return/giveout/get-pdf'
const PNG = '/v1/return/giveout/get-png'

function open(answers: Answers) {
  const { api, sent, told } = apiOf(answers)
  return { giveouts: new Giveouts(api), sent, told }
}

const failure = async (promise: Promise<unknown>): Promise<unknown> => promise.catch((error: unknown) => error)
const file = (type: string, text: string): Response => new Response(text, { headers: { 'content-type': type } })

describe('giveouts', () => {
  it('are listed until a page is empty, and each tells what it hands over', async () => {
    const { giveouts, sent, told } = open({
      [LIST]: (_, count) => ({
        giveouts:
          count > 2
            ? []
            : [
                {
                  giveout_id: String(count),
                  giveout_status: 'GIVEOUT_STATUS_CREATED',
                  warehouse_id: 22142605386000,
                  warehouse_name: 'SC',
                  warehouse_address: 'Street 1',
                  total_articles_count: 5,
                  approved_articles_count: 0,
                  created_at: '2026-11-20T10:00:00Z',
                },
              ],
      }),
      [INFO]: () => ({
        giveout_id: 1,
        giveout_status: 'GIVEOUT_STATUS_APPROVED',
        warehouse_name: 'SC',
        warehouse_address: 'Street 1',
        articles: [{ name: 'Doll', approved: true, delivery_schema: 'GIVEOUT_DELIVERY_SCHEMA_FBS', seller_id: 3058 }],
      }),
    })
    const list = await giveouts.list().toArray({ limit: Number.POSITIVE_INFINITY })
    expect(list.map(({ id }) => id)).toEqual(['1', '2'])
    expect(list[0]).toEqual({
      id: '1',
      status: 'GIVEOUT_STATUS_CREATED',
      warehouseId: '22142605386000',
      warehouseName: 'SC',
      warehouseAddress: 'Street 1',
      totalCount: 5,
      approvedCount: 0,
      createdAt: new Date('2026-11-20T10:00:00Z'),
    })
    expect(await giveouts.get('1')).toEqual({
      id: '1',
      status: 'GIVEOUT_STATUS_APPROVED',
      warehouseName: 'SC',
      warehouseAddress: 'Street 1',
      articles: [{ name: 'Doll', isApproved: true, deliverySchema: 'GIVEOUT_DELIVERY_SCHEMA_FBS', sellerId: '3058' }],
    })
    expect(sent.map(({ body }) => body)).toEqual([
      { limit: 100 },
      { limit: 100, last_id: 1 },
      { limit: 100, last_id: 2 },
      { giveout_id: 1 },
    ])
    expect(told).toEqual([])
  })

  it('may be none, or odd', async () => {
    const { giveouts, told } = open({
      [LIST]: (_, count) =>
        count === 1 ? { giveouts: [] } : { giveouts: [{ giveout_id: 1, total_articles_count: 'many', extra: 1 }] },
      [INFO]: () => ({ articles: null }),
    })
    expect(await giveouts.list().first()).toBeUndefined()
    expect(await giveouts.list().first()).toEqual({ id: '1' })
    expect(await giveouts.get('7')).toEqual({ id: '7', articles: [] })
    expect(told).toEqual(
      expect.arrayContaining(['wrong-type giveouts[].total_articles_count', 'unknown-field giveouts[].extra']),
    )
  })

  it('are not asked for by what is no id', async () => {
    const { giveouts, sent } = open({})
    expect(isRequestInvalidError(await failure(giveouts.get('x')))).toBe(true)
    expect(sent).toEqual([])
  })
})

describe('the barcode that fetches returns', () => {
  it('comes as text, once it is known that it may be used', async () => {
    const { giveouts, sent, told } = open({
      [ENABLED]: (_, count) => (count === 1 ? { enabled: false } : {}),
      [BARCODE]: (_, count) => ({ barcode: count === 1 ? '%101%17365' : '' }),
    })
    expect(await giveouts.isEnabled()).toBe(false)
    expect(told).toEqual([])
    expect(await giveouts.isEnabled()).toBeUndefined()
    expect(told).toEqual(['missing enabled'])
    expect(await giveouts.barcode()).toBe('%101%17365')
    expect(await giveouts.barcode()).toBeUndefined()
    expect(new Set(sent.map(({ text }) => text))).toEqual(new Set(['{}']))
  })

  it('comes as a file, be it bare or inside JSON', async () => {
    const { giveouts } = open({
      [PDF]: () => file('application/pdf', '%PDF-1.7 barcode'),
      [PNG]: () => ({ file_content: btoa('?PNG barcode'), file_name: 'a/barcode.png', content_type: 'image/png' }),
    })
    const pdf = await giveouts.barcodePdf()
    expect([pdf.contentType, new TextDecoder().decode(pdf.bytes())]).toEqual(['application/pdf', '%PDF-1.7 barcode'])
    const png = await giveouts.barcodePng()
    expect([png.contentType, png.fileName]).toEqual(['image/png', 'barcode.png'])
    expect(new TextDecoder().decode(png.bytes())).toBe('?PNG barcode')
  })

  it('is made anew once only: a lost answer is unknown, and an answer without a file an error', async () => {
    const { giveouts, sent } = open({
      [RESET]: (_, count) => {
        if (count === 1) return file('image/png', '?PNG new')
        return count === 2 ? json(500, { code: 13, message: 'Internal error' }) : {}
      },
    })
    expect((await giveouts.resetBarcode()).contentType).toBe('image/png')
    expect(await failure(giveouts.resetBarcode())).toMatchObject({ outcome: 'unknown' })
    expect(sent).toHaveLength(2)
    expect(isAnswerInvalidError(await failure(giveouts.resetBarcode()))).toBe(true)
  })
})
