import { describe, expect, it } from 'vitest'
import { isPaginationError, isRequestInvalidError } from '../../src/errors.ts'
import { Money } from '../../src/money.ts'
import type { ReturnFilter } from '../../src/resources/returns/filter.ts'
import { Returns } from '../../src/resources/returns.ts'
import { apiOf } from '../support/api-of.ts'
import type { Answers } from '../support/fake-ozon.ts'
import { readFixture } from '../support/fixtures.ts'

const LIST = '/v1/returns/list'
const POINTS = '/v1/returns/company/fbs/info'

function open(answers: Answers) {
  const { api, sent, told } = apiOf(answers)
  return { returns: new Returns(api), sent, told }
}

const failure = async (promise: Promise<unknown>): Promise<unknown> => promise.catch((error: unknown) => error)
const all = { limit: Number.POSITIVE_INFINITY }
const november = { from: '2026-11-01T00:00:00Z', to: new Date('2026-11-25T00:00:00Z') }

describe('FBO and FBS returns', () => {
  it("come with all that Ozon's own sample tells", async () => {
    const { returns, told } = open({ [LIST]: () => readFixture('json/v1-returns-list/001.json') })
    const moment = new Date('2024-07-29T06:15:48.998Z')
    const place = {
      id: '23869688194000',
      name: 'СЦ_Львовский_Возвраты',
      address: 'Россия, обл. Московская, г. Подольск, промышленная зона Львовский, ул. Московская, д. 69, стр. 5',
    }
    expect(await returns.list().first()).toEqual({
      id: '1000015552',
      companyId: '3058',
      scheme: 'fbs',
      type: 'FullReturn',
      reason: 'Customer refused on receipt: not satisfied with the quality of the product',
      orderId: '24540784250',
      orderNumber: '58544282-0057',
      postingNumber: '58544282-0057-1',
      sourceId: '90426223',
      clearingId: '21190893156000',
      exemplarIds: ['1019562967545956'],
      product: {
        sku: '1100526203',
        offerId: '81451',
        name: 'Кукла Дотти Плачущий младенец Cry Babies Dressy Dotty',
        quantity: 1,
        price: Money.of(3318, 'RUB'),
        priceWithoutCommission: Money.of(3318, 'RUB'),
        commission: Money.of(2312, 'RUB'),
        commissionPercent: 1.2,
      },
      status: { id: '3', code: 'ArrivedAtReturnPlace', name: 'At the pick-up point', changedAt: moment },
      place,
      targetPlace: place,
      storage: {
        cost: Money.of(1231, 'RUB'),
        firstChargedAt: new Date('2024-07-30T06:15:48.998Z'),
        chargedFrom: moment,
        arrivedAt: moment,
        days: 0,
        utilizationCost: Money.of(1231, 'RUB'),
        utilizationAt: moment,
      },
      logistic: {
        technicalReturnAt: moment,
        endedAt: moment,
        compensatedAt: moment,
        returnedAt: moment,
        barcode: 'ii5275210303',
      },
      compensation: expect.objectContaining({ id: '2', code: 'Received' }),
      isOpened: true,
      isSuperEconom: false,
    })
    expect(told).toEqual([])
  })

  it.each([2, 3, 4])('come without drift from the other samples, such as %i', async n => {
    const { returns, told } = open({ [LIST]: () => readFixture(`json/v1-returns-list/00${n}.json`) })
    expect((await returns.list().first())?.clearingId).toBe('21190893156000')
    expect(told).toEqual([])
  })

  it('are listed to the end by the id of the last row', async () => {
    const { returns, sent } = open({ [LIST]: (_, count) => ({ returns: [{ id: count }], has_next: count < 3 }) })
    expect((await returns.list().toArray(all)).map(({ id }) => id)).toEqual(['1', '2', '3'])
    expect(sent.map(({ body }) => body)).toEqual([
      { filter: {}, limit: 500 },
      { filter: {}, limit: 500, last_id: 1 },
      { filter: {}, limit: 500, last_id: 2 },
    ])
  })

  it("are asked for in Ozon's words, fifty postings at a time", async () => {
    const { returns, sent } = open({ [LIST]: () => ({ returns: [] }) })
    await returns
      .list({
        statusChanged: november,
        orderId: '24540784250',
        scheme: 'fbo',
        status: 'Utilized',
        compensation: 'DecompensationSent',
        warehouseId: '5',
        offerId: 'A',
        productName: 'Doll',
        barcode: 'ii5',
      })
      .first()
    await returns.list({ returned: november }).first()
    await returns.list({ storageCharged: november }).first()
    const period = { time_from: '2026-11-01T00:00:00.000Z', time_to: '2026-11-25T00:00:00.000Z' }
    expect(sent.map(({ body }) => body['filter'])).toEqual([
      {
        visual_status_change_moment: period,
        order_id: 24540784250,
        return_schema: 'FBO',
        visual_status_name: 'Utilized',
        compensation_status_id: 4,
        warehouse_id: 5,
        offer_id: 'A',
        product_name: 'Doll',
        barcode: 'ii5',
      },
      { logistic_return_date: period },
      { storage_tariffication_start_date: period },
    ])
    const postingNumbers = Array.from({ length: 101 }, (_, i) => `${i}-1-1`)
    expect(await returns.list({ postingNumbers }).toArray(all)).toEqual([])
    const asked = sent.slice(3).map(({ body }) => (body['filter'] as { posting_numbers: string[] }).posting_numbers)
    expect(asked.map(each => each.length)).toEqual([50, 50, 1])
  })

  it('are not asked for by two periods, a wrong one, or an empty list: every mistake is named', () => {
    const { returns, sent } = open({})
    // What a caller without types may do.
    const wrong = { returned: '2026', postingNumbers: [], compensation: 'Lost' } as unknown as ReturnFilter
    const problems = (filter: ReturnFilter): string => {
      try {
        returns.list(filter)
        return ''
      } catch (error) {
        return isRequestInvalidError(error) ? error.problems.map(({ field }) => field).join(' ') : String(error)
      }
    }
    expect(problems(wrong)).toBe('returned postingNumbers compensation')
    expect(problems({ returned: november, statusChanged: november })).toBe('returned, statusChanged')
    expect(problems({ returned: { from: '2026-02-30T00:00:00Z', to: '2026-11-01' } })).toBe('returned.from returned.to')
    expect(problems({ returned: { from: november.to, to: november.from } })).toBe('returned.to')
    expect(sent).toEqual([])
  })

  it('tell what is odd as live answers have it, and lose nothing else to it', async () => {
    const { returns, told } = open({
      [LIST]: () => ({
        returns: [
          {
            schema: 'Fbo',
            order_id: 0,
            exemplars: [{ exemplar_id: 5 }, { id: 0 }],
            storage: { sum: { currency_code: '', price: 0 }, utilization_forecast_date: null },
            visual: { status: 'x', change_moment: null },
            additional_info: 'no',
            logistic: { barcode: '%0302%' },
            return_clearing_id: null,
            compensation_status: null,
          },
          { id: 7, exemplars: 'x' },
        ],
        has_next: false,
      }),
    })
    expect(await returns.list().toArray(all)).toEqual([
      { id: '', scheme: 'fbo', exemplarIds: ['5'], storage: { cost: Money.of(0) }, logistic: { barcode: '%0302%' } },
      { id: '7' },
    ])
    expect(told).toEqual(
      expect.arrayContaining([
        'missing returns[].id',
        'wrong-type returns[].visual.status',
        'wrong-type returns[].additional_info',
        'wrong-type returns[].exemplars',
      ]),
    )
    const blind = open({ [LIST]: () => ({ returns: [{ type: 'FullReturn' }], has_next: true }) })
    expect(isPaginationError(await failure(blind.returns.list().toArray(all)))).toBe(true)
  })
})

describe('points with returns', () => {
  it('are listed to the end', async () => {
    const { returns, sent, told } = open({
      [POINTS]: (_, count) => ({
        drop_off_points: [
          {
            id: count,
            name: 'Point',
            address: 'Street 1',
            place_id: '9',
            returns_count: 3,
            box_count: 0,
            pass_info: { is_required: true, count: 1 },
            utc_offset: '+3h',
            warehouses_ids: ['1020000000000001'],
          },
        ],
        has_next: count === 1,
      }),
    })
    const points = await returns.dropOffPoints({ placeId: '9' }).toArray(all)
    expect(points.map(({ id }) => id)).toEqual(['1', '2'])
    expect(points[0]).toEqual({
      id: '1',
      name: 'Point',
      address: 'Street 1',
      placeId: '9',
      returnsCount: 3,
      boxCount: 0,
      isPassRequired: true,
      passCount: 1,
      utcOffset: '+3h',
      warehouseIds: ['1020000000000001'],
    })
    expect(sent.map(({ body }) => body)).toEqual([
      { filter: { place_id: 9 }, pagination: { limit: 500 } },
      { filter: { place_id: 9 }, pagination: { limit: 500, last_id: 1 } },
    ])
    expect(told).toEqual([])
  })

  it('may be none, or odd', async () => {
    const { returns, sent, told } = open({
      [POINTS]: (_, count) => (count === 1 ? { has_next: false } : { drop_off_points: [{ id: 1, pass_info: 2 }] }),
    })
    expect(await returns.dropOffPoints().first()).toBeUndefined()
    expect(sent[0]?.body).toEqual({ pagination: { limit: 1 } })
    expect(await returns.dropOffPoints().first()).toEqual({ id: '1' })
    expect(told).toEqual(['wrong-type drop_off_points[].pass_info'])
  })
})
