import { describe, expect, it } from 'vitest'
import { isRequestInvalidError } from '../../src/errors.ts'
import type { UtilizationUpdate } from '../../src/model/return-settings.ts'
import { Money } from '../../src/money.ts'
import { ReturnSettings } from '../../src/resources/return-settings.ts'
import { apiOf } from '../support/api-of.ts'
import { type Answers, json } from '../support/fake-ozon.ts'

const INFO = '/v1/returns/settings/utilization/info'
const HISTORY = '/v1/returns/settings/utilization/history'
const UPDATE = '/v1/returns/settings/utilization/update'
const OF_METHOD = '/v1/delivery-method/return/settings/get'

function open(answers: Answers) {
  const { api, sent, told } = apiOf(answers)
  return { settings: new ReturnSettings(api), sent, told }
}

const failure = async (promise: Promise<unknown>): Promise<unknown> => promise.catch((error: unknown) => error)

describe('the disposal of returned goods', () => {
  it('has a price for goods with and without defects', async () => {
    const { settings, sent, told } = open({
      [INFO]: () => ({
        min_price: { amount: '100.00', currency: 'RUB' },
        utilization_settings: {
          utilization_price: { amount: '500', currency: 'RUB' },
          utilization_price_defects: null,
        },
      }),
    })
    expect(await settings.utilization()).toEqual({ minPrice: Money.of('100', 'RUB'), maxPrice: Money.of('500', 'RUB') })
    expect([sent[0]?.body, told]).toEqual([{}, []])
  })

  it('is set by whole amounts, as they are read or as they are written', async () => {
    const { settings, sent, told } = open({ [UPDATE]: () => ({}) })
    await settings.updateUtilization({ maxPrice: Money.of('500.00', 'RUB'), maxPriceWithDefects: '9007199254740993' })
    await settings.updateUtilization({ maxPrice: null, maxPriceWithDefects: 0 })
    await settings.updateUtilization({ maxPrice: 7n, maxPriceWithDefects: null })
    expect(sent.map(({ text }) => text)).toEqual([
      `{"utilization_price":{"enabled":true,"value":500},"utilization_price_defects":{"enabled":true,"value":9007199254740993}}`,
      `{"utilization_price":{"enabled":false},"utilization_price_defects":{"enabled":true,"value":0}}`,
      `{"utilization_price":{"enabled":true,"value":7},"utilization_price_defects":{"enabled":false}}`,
    ])
    expect(told).toEqual([])
  })

  it('is not changed by half a mistake', async () => {
    const { settings, sent } = open({})
    const halves = { maxPrice: Money.of('99.5', 'RUB'), maxPriceWithDefects: '-1' }
    const error = await failure(settings.updateUtilization(halves))
    expect(isRequestInvalidError(error) && error.problems).toEqual([
      { field: 'maxPrice', rule: 'must be a whole amount, not negative, or null', value: '99.5 RUB' },
      { field: 'maxPriceWithDefects', rule: 'must be a whole amount, not negative, or null', value: "'-1'" },
    ])
    // What a program without types may forget.
    const forgotten = await failure(settings.updateUtilization({ maxPrice: null } as UtilizationUpdate))
    expect(String(forgotten)).toContain('maxPriceWithDefects: is missing: give a price, or null to switch it off')
    expect(sent).toEqual([])
  })

  it('may be changed although the answer was lost', async () => {
    const { settings, sent } = open({ [UPDATE]: () => json(500, { code: 13, message: 'Internal error' }) })
    const error = await failure(settings.updateUtilization({ maxPrice: null, maxPriceWithDefects: null }))
    expect(error).toMatchObject({ outcome: 'unknown' })
    expect(sent).toHaveLength(1)
  })

  it('remembers who changed it', async () => {
    const { settings, sent, told } = open({
      [HISTORY]: (_, count) =>
        count === 1
          ? { history: [{ updated_at: '2026-11-20T10:00:00Z', user_name: 'Ivan', descriptions: ['Up to 500'] }] }
          : { history: [] },
    })
    expect(await settings.utilizationHistory()).toEqual([
      { updatedAt: new Date('2026-11-20T10:00:00Z'), userName: 'Ivan', descriptions: ['Up to 500'] },
    ])
    expect(await settings.utilizationHistory()).toEqual([])
    expect([sent[0]?.body, told]).toEqual([{}, []])
  })

  it('tells what is odd', async () => {
    const { settings, told } = open({
      [INFO]: (_, count) => (count === 1 ? {} : { min_price: { amount: 'x' }, utilization_settings: 'off' }),
      [HISTORY]: () => ({ history: [{ updated_at: 'yesterday' }, 1] }),
    })
    expect(await failure(settings.utilization())).toMatchObject({ kind: 'answer-invalid', answer: {} })
    expect(told).toEqual(['missing utilization_settings'])
    expect(await settings.utilization()).toEqual({})
    expect(await settings.utilizationHistory()).toEqual([{}])
    expect(told.slice(1).toSorted()).toEqual([
      'wrong-type history[]',
      'wrong-type history[].updated_at',
      'wrong-type min_price',
      'wrong-type utilization_settings',
    ])
  })
})

describe('returns of a delivery method', () => {
  it('go by courier, by post, by a carrier, or to a point', async () => {
    const { settings, sent, told } = open({
      [OF_METHOD]: () => ({
        settings: {
          courier_details: { contact_days: 3 },
          post_office_zipcode: '101000',
          transport_company_details: { transport_company_names: ['Carrier'], zipcode: '102000' },
          return_point: {
            id: 1020002075314000,
            type: 'PVZ',
            address: 'Street 1',
            address_coordinates: { latitude: '55.5', longitude: '37.5' },
            working_days: [{ day: 'MONDAY', from: '09:00', to: '21:00' }],
          },
        },
      }),
    })
    expect(await settings.ofDeliveryMethod('15588127982000')).toEqual({
      courierContactDays: 3,
      postOfficeZipcode: '101000',
      carrierNames: ['Carrier'],
      carrierZipcode: '102000',
      returnPoint: {
        id: '1020002075314000',
        type: 'PVZ',
        address: 'Street 1',
        latitude: 55.5,
        longitude: 37.5,
        workingDays: [{ day: 'MONDAY', fromLocal: '09:00', toLocal: '21:00' }],
      },
    })
    expect(sent[0]?.body).toEqual({ delivery_method_id: 15588127982000 })
    expect(told).toEqual([])
  })

  it('may not be told, or told oddly', async () => {
    const { settings, told, sent } = open({
      [OF_METHOD]: (_, count) =>
        count === 1
          ? { settings: null }
          : { settings: { courier_details: 'none', return_point: { address_coordinates: '55,37' }, box: 1 } },
    })
    expect(await failure(settings.ofDeliveryMethod('1'))).toMatchObject({ kind: 'answer-invalid' })
    expect(await settings.ofDeliveryMethod('1')).toEqual({})
    expect(told.toSorted()).toEqual([
      'missing settings',
      'unknown-field settings.box',
      'wrong-type settings.courier_details',
      'wrong-type settings.return_point.address_coordinates',
    ])
    const noId = await failure(settings.ofDeliveryMethod('x'))
    expect(isRequestInvalidError(noId) && noId.problems[0]?.field).toBe('deliveryMethodId')
    expect(sent).toHaveLength(2)
  })
})
