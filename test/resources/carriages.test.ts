import { expect, it } from 'vitest'
import { isRequestInvalidError } from '../../src/errors.ts'
import { Acts } from '../../src/resources/acts.ts'
import { Carriages } from '../../src/resources/carriages.ts'
import { apiOf } from '../support/api-of.ts'
import { type Answers, json } from '../support/fake-ozon.ts'
import { readFixture } from '../support/fixtures.ts'

function open(answers: Answers) {
  const { api, sent, told } = apiOf(answers)
  return { acts: new Acts(api), carriages: new Carriages(api), sent, told }
}

const failure = async (promise: Promise<unknown>): Promise<unknown> => promise.catch((error: unknown) => error)

const CREATE = '/v1/carriage/create'
const APPROVE = '/v1/carriage/approve'
const CANCEL = '/v1/carriage/cancel'
const GET = '/v1/carriage/get'
const POSTINGS = '/v1/carriage/set-postings'
const METHODS = '/v2/carriage/delivery/list'
const STATUS = '/v2/posting/fbs/act/check-status'
const CONTACT = '/v1/carriage/courier-contact/get'
const SET_CONTACT = '/v1/carriage/courier-contact/set'

it('a carriage is made, approved, and followed to its documents', async () => {
  const { carriages, acts, sent, told } = open({
    [CREATE]: () => ({ carriage_id: 900000250859000 }),
    [APPROVE]: () => ({}),
    [STATUS]: () => readFixture('json/v2-posting-fbs-act-check-status/001.json'),
    '/v2/posting/fbs/act/get-pdf': () => new Response('%PDF-1.4', { headers: { 'content-type': 'application/pdf' } }),
    '/v2/posting/fbs/act/get-barcode': () => ({
      content_type: 'image/png',
      file_name: 'a.png',
      file_content: btoa('PNG'),
    }),
    '/v2/posting/fbs/act/get-barcode/text': () => ({ result: '%303%24276481394' }),
    '/v2/posting/fbs/act/get-container-labels': () => new Response(new TextEncoder().encode('%PDF-1.7')),
  })
  const departure = new Date('2026-11-25T09:00:00Z')
  const id = await carriages.create({ deliveryMethodId: '1020005003107121', departure, isTraceable: false })
  expect(id).toBe('900000250859000')
  await carriages.approve(id, { containersCount: 3 })
  expect(await acts.status(id)).toEqual({
    status: 'ready',
    addedToAct: ['76673629-0020-1'],
    removedFromAct: ['87784739-0030-1'],
    actType: 'ozon_digital',
    isPartial: false,
    hasPostingsForNextCarriage: false,
    partialNumber: 0,
  })
  expect((await acts.pdf(id)).contentType).toBe('application/pdf')
  expect((await acts.barcode(id)).fileName).toBe('a.png')
  expect(await acts.barcodeText(id)).toBe('%303%24276481394')
  expect((await acts.containerLabels(id)).contentType).toBe('application/pdf')
  expect(sent.slice(0, 3).map(({ body }) => body)).toEqual([
    {
      delivery_method_id: 1020005003107121,
      departure_date: '2026-11-25T09:00:00.000Z',
      all_blr_traceable: false,
    },
    { carriage_id: 900000250859000, containers_count: 3 },
    { id: 900000250859000 },
  ])
  expect(told).toEqual([])
})

it('a carriage is read whole', async () => {
  const { carriages, told } = open({
    [GET]: () => ({
      act_type: 'ozon_digital',
      all_blr_traceable: false,
      is_waybill_enabled: true,
      is_econom: false,
      arrival_pass_ids: ['9', 10],
      available_actions: ['get_waybill'],
      cancel_availability: { is_cancel_available: false, reason: 'closed' },
      carriage_id: '15',
      company_id: 1,
      containers_count: 2,
      created_at: '2026-11-25T09:00:00Z',
      delivery_method_id: 2,
      departure_date: '2026-11-25',
      first_mile_type: 'pickup',
      has_postings_for_next_carriage: true,
      integration_type: 'ozon',
      is_container_label_printed: true,
      is_partial: true,
      partial_num: '2',
      retry_count: 0,
      status: 'closed',
      tpl_provider_id: 24,
      updated_at: '0001-01-01T00:00:00Z',
      warehouse_id: 3,
    }),
  })
  expect(await carriages.get('15')).toEqual({
    id: '15',
    actType: 'ozon_digital',
    isTraceable: false,
    isWaybillEnabled: true,
    isEconom: false,
    arrivalPassIds: ['9', '10'],
    availableActions: ['get_waybill'],
    isCancelAvailable: false,
    cancelRefusal: 'closed',
    companyId: '1',
    containersCount: 2,
    createdAt: new Date('2026-11-25T09:00:00Z'),
    deliveryMethodId: '2',
    departureDate: '2026-11-25',
    firstMileType: 'pickup',
    hasPostingsForNextCarriage: true,
    integrationType: 'ozon',
    isContainerLabelPrinted: true,
    isPartial: true,
    partialNumber: 2,
    retryCount: 0,
    status: 'closed',
    tplProviderId: '24',
    warehouseId: '3',
  })
  expect(told).toEqual([])
})

it('its postings are replaced in one request, and each is told of', async () => {
  const { carriages, sent } = open({
    [POSTINGS]: (_, count) =>
      count > 1
        ? json(500, { code: 13, message: 'Internal error' })
        : {
            result: [
              { posting_number: '0-1-1', result: true, error: '' },
              { posting_number: '1-1-1', result: false, error: 'POSTING_NOT_FOUND' },
            ],
          },
  })
  const numbers = Array.from({ length: 120 }, (_, i) => `${i}-1-1`)
  const { done, failed, unknown } = await carriages.setPostings('15', numbers)
  expect(done).toEqual(['0-1-1'])
  expect(failed.map(each => each.code)).toEqual(['POSTING_NOT_FOUND'])
  expect(unknown).toEqual(numbers.slice(2))
  expect(await carriages.setPostings('15', ['1-1-1'])).toEqual({ done: [], failed: [], unknown: ['1-1-1'] })
  expect(sent.map(({ body }) => (body['posting_numbers'] as string[]).length)).toEqual([120, 1])
  expect(String(await failure(carriages.setPostings('15', [])))).toContain(
    'cancel a carriage that shall have no postings',
  )
})

it('an error inside a 200 is an error', async () => {
  const { carriages } = open({
    [CANCEL]: (_, count) =>
      [{ error: '', carriage_status: 'cancelled' }, { error: 'CARRIAGE_CLOSED', carriage_status: 'closed' }, {}][
        count - 1
      ],
  })
  expect(await carriages.cancel('15')).toEqual({ status: 'cancelled' })
  expect(await failure(carriages.cancel('15'))).toMatchObject({
    kind: 'rejected',
    outcome: 'rejected',
    ozonMessage: 'CARRIAGE_CLOSED',
  })
  expect(await failure(carriages.cancel('15'))).toMatchObject({ kind: 'answer-invalid', answer: {} })
})

it('silence and lost answers are never success', async () => {
  const { carriages, acts, told } = open({
    [CREATE]: (_, count) => (count === 1 ? { carriage_id: 0 } : json(500, { code: 13, message: 'Internal error' })),
    [APPROVE]: () => ({ status: 'formed' }),
    [GET]: () => ({ cancel_availability: 'no' }),
    [STATUS]: () => ({ result: { act_type: '' } }),
    '/v2/posting/fbs/act/get-barcode/text': () => ({ result: '' }),
    '/v2/posting/fbs/act/get-postings': () => ({ result: [] }),
    '/v2/posting/fbs/act/get-pdf': () => new Response(''),
  })
  expect(await failure(carriages.create({ deliveryMethodId: '7' }))).toMatchObject({
    kind: 'answer-invalid',
    outcome: 'accepted',
  })
  expect(await failure(carriages.create({ deliveryMethodId: '7' }))).toMatchObject({ outcome: 'unknown' })
  await carriages.approve('15')
  expect(await carriages.get('15')).toEqual({ id: '15' })
  expect(await acts.status('15')).toEqual({ addedToAct: [], removedFromAct: [] })
  expect(await acts.barcodeText('15')).toBeUndefined()
  expect(await acts.postings('15')).toEqual([])
  expect(await failure(acts.pdf('15'))).toMatchObject({ kind: 'answer-invalid' })
  expect(told).toEqual([
    'unknown-field status',
    'wrong-type cancel_availability',
    'missing result.status',
    'missing result',
  ])
})

it('delivery methods and their carriages are listed to the end', async () => {
  const method = {
    carriage_postings_count: 5,
    carriages: [
      { id: 0, status: 'new', available_actions: ['create'], postings_count: 5, carriage_volume: 1.5 },
      { id: 15, all_blr_traceable: true, pickup_fee: { currency_code: 'RUB', value: 300.5 }, quantum_count: 1 },
    ],
    cut_in: '09:00 MSK',
    cutoff_at: '2026-11-25T09:00:00Z',
    delivery_method_id: 2,
    delivery_method_name: 'Courier',
    delivery_method_status: 'ACTIVE',
    departure_date: '2026-11-25',
    dropoff_address: 'Some street',
    dropoff_change_availability: 'yes',
    dropoff_point_id: 7,
    dropoff_point_type: 'pvz',
    errors: [{ code: 'E', description: 'words', status: 'x' }],
    first_mile_changing: false,
    first_mile_type: 'dropoff',
    has_entrusted_acceptance: true,
    integration_type: 'ozon',
    is_optional_carriage: false,
    is_presort: false,
    is_rfbs: false,
    mandatory_packaged_count: 1,
    mandatory_postings_count: 2,
    optional_packaged_count: 3,
    recommended_time_local: '12:00',
    recommended_time_utc_offset_in_minutes: -180,
    timeslot_from: '10:00',
    timeslot_to: '11:00',
    tpl_provider_icon_url: 'https://cdn.ozone.ru/i.png',
    tpl_provider_name: 'Ozon',
    warehouse_city: 'Moscow',
    warehouse_id: 3,
    warehouse_name: 'Main',
  }
  const { carriages, sent, told } = open({
    [METHODS]: ({ body }) =>
      body['cursor'] === undefined
        ? { methods: [method], cursor: 'next', has_next: true }
        : { methods: [{ delivery_method_id: 4 }], cursor: '', has_next: false },
  })
  const all = await carriages.list({ departureDate: '2026-11-25', deliveryMethodId: '3' }).toArray({ limit: 5000 })
  expect(all).toHaveLength(2)
  expect(all[1]).toEqual({ carriages: [], deliveryMethodId: '4' })
  expect(all[0]?.carriages[0]).toEqual({
    mayBeCreated: true,
    status: 'new',
    availableActions: ['create'],
    postingsCount: 5,
    volumeLitres: 1.5,
  })
  expect(all[0]?.carriages[1]?.pickupFee?.toString()).toBe('300.5 RUB')
  expect(all[0]).toMatchObject({ recommendedTimeUtcOffsetMinutes: -180, errors: [{ code: 'E' }], isRfbs: false })
  // Every field of Ozon's has one in the model.
  expect(Object.keys(all[0] ?? {})).toHaveLength(Object.keys(method).length)
  expect(sent.map(({ body }) => body)).toEqual([
    { filter: { delivery_method_id: 3, departure_date: '2026-11-25' }, limit: 1000 },
    { filter: { delivery_method_id: 3, departure_date: '2026-11-25' }, limit: 1000, cursor: 'next' },
  ])
  expect(told).toEqual([])
  const empty = open({ [METHODS]: () => ({ has_next: false }) })
  expect(await empty.carriages.list().first()).toBeUndefined()
  expect(empty.sent[0]?.body).toEqual({ limit: 1 })
})

it('a carriage that may be created is not mistaken for one whose id cannot be read', async () => {
  const rows = [{ id: '0' }, { id: '15' }, { id: null }, { postings_count: 2 }, { id: 1.5 }]
  const { carriages, told } = open({ [METHODS]: () => ({ methods: [{ carriages: rows }] }) })
  const method = await carriages.list().first()
  expect(method?.carriages).toEqual([{ mayBeCreated: true }, { id: '15' }, {}, { postingsCount: 2 }, {}])
  expect(told).toEqual(['wrong-type methods[].carriages[].id'])
})

it('the check of an electronic waybill is followed', async () => {
  const { carriages, sent, told } = open({
    '/v1/carriage/ettn/status': (_, count) =>
      [{ status: 'FAILED', errors: ['no signature'] }, { status: 'SUCCESS' }, {}][count - 1],
  })
  expect(await carriages.ettnStatus('15')).toEqual({ status: 'FAILED', errors: ['no signature'] })
  expect(await carriages.ettnStatus('15')).toEqual({ status: 'SUCCESS', errors: [] })
  expect(told).toEqual([])
  expect(await failure(carriages.ettnStatus('15'))).toMatchObject({ kind: 'answer-invalid', answer: {} })
  expect(told).toEqual(['missing status'])
  expect(sent[0]?.body).toEqual({ carriage_id: 15 })
})

it('a courier is given a contact of the seller', async () => {
  const phone = '+86(123)4567-8901'
  const { carriages, sent, told } = open({
    [SET_CONTACT]: (_, count) => (count < 3 ? new Response('') : json(500, { code: 13, message: 'Internal error' })),
    [CONTACT]: (_, count) =>
      [
        {
          contact: [{ carriage_id: 15, phone, wechat_nickname: 'w', comment: 'c', updated_at: '2026-08-29T10:38:26Z' }],
        },
        { contact: [] },
        { contact: [{ phone: '', email: 'e' }] },
      ][count - 1],
  })
  await carriages.setCourierContact('15', { phone, wechatNickname: 'w', comment: 'c' })
  await carriages.setCourierContact('15', { phone })
  expect(await failure(carriages.setCourierContact('15', { phone }))).toMatchObject({ outcome: 'unknown' })
  expect(sent.slice(0, 2).map(({ body }) => body)).toEqual([
    { carriage_id: 15, phone, wechat_nickname: 'w', comment: 'c' },
    { carriage_id: 15, phone },
  ])
  expect(await carriages.courierContact('15')).toEqual([
    { carriageId: '15', phone, wechatNickname: 'w', comment: 'c', updatedAt: new Date('2026-08-29T10:38:26Z') },
  ])
  expect(await carriages.courierContact('15')).toEqual([])
  expect(told).toEqual([])
  expect(await carriages.courierContact('15')).toEqual([{}])
  expect(told).toEqual(['unknown-field contact[].email'])
  expect(sent.at(-1)?.body).toEqual({ carriage_id: 15 })
})

it('a wrong contact is refused without a word of it', async () => {
  const { carriages, sent } = open({})
  // What a caller without types may pass.
  const wrong = { phone: 79000000000, wechatNickname: 71234567, comment: null } as never
  const error = await failure(carriages.setCourierContact('x', wrong))
  expect(isRequestInvalidError(error) && error.problems.map(({ field }) => field)).toEqual([
    'carriageId',
    'contact.phone',
    'contact.wechatNickname',
    'contact.comment',
  ])
  expect(String(error)).not.toMatch(/79000000000|71234567/)
  expect(String(await failure(carriages.setCourierContact('15', { phone: ' ' })))).toContain('contact.phone')
  // As above.
  expect(String(await failure(carriages.setCourierContact('15', undefined as never)))).toContain('must be { phone }')
  expect(sent).toEqual([])
})

it('a carriage is not made without its delivery method: Ozon would choose one', async () => {
  const { carriages, sent } = open({})
  for (const content of [{}, { departure: new Date() }, { deliveryMethodId: '' }, undefined] as never[]) {
    const error = await failure(carriages.create(content))
    expect(error).toMatchObject({ kind: 'request-invalid', problems: [{ field: 'deliveryMethodId' }] })
  }
  expect(sent).toEqual([])
})
