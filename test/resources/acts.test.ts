import { expect, it } from 'vitest'
import { isPaginationError, isRequestInvalidError } from '../../src/errors.ts'
import { Acts } from '../../src/resources/acts.ts'
import { apiOf } from '../support/api-of.ts'
import type { Answers } from '../support/fake-ozon.ts'

const ACTS = '/v2/posting/fbs/act/list'

function open(answers: Answers) {
  const { api, sent, told } = apiOf(answers)
  return { acts: new Acts(api), sent, told }
}

const failure = async (promise: Promise<unknown>): Promise<unknown> => promise.catch((error: unknown) => error)

it('acts of some days are listed, and a list that may be cut says so', async () => {
  const { acts, sent, told } = open({
    [ACTS]: ({ body }, count) => ({
      result: Array.from({ length: count === 1 ? 2 : Number(body['limit']) }, (_, i) => ({
        id: i + 1,
        delivery_method_id: 2,
        delivery_method_name: 'Courier',
        integration_type: '3pl',
        containers_count: 0,
        status: 'formed',
        departure_date: '2026-11-25',
        created_at: '2026-11-25T09:00:00Z',
        updated_at: '2026-11-25T09:00:00Z',
        act_type: 'ozon_digital',
        is_partial: false,
        has_postings_for_next_carriage: false,
        partial_num: 0,
        related_docs:
          i === 0
            ? {
                act_of_acceptance: { created_at: '2026-11-25T09:00:00Z', document_status: 'FORMED' },
                act_of_excess: {},
              }
            : 'none',
      })),
    }),
  })
  const filter = { fromDate: '2026-11-24', toDate: '2026-11-25', integrationType: 'ozon', statuses: ['formed'] }
  const [act] = await acts.list(filter).toArray({ limit: 100 })
  const at = new Date('2026-11-25T09:00:00Z')
  expect(act).toEqual({
    id: '1',
    deliveryMethodId: '2',
    deliveryMethodName: 'Courier',
    integrationType: '3pl',
    containersCount: 0,
    status: 'formed',
    departureDate: '2026-11-25',
    createdAt: at,
    updatedAt: at,
    actType: 'ozon_digital',
    isPartial: false,
    hasPostingsForNextCarriage: false,
    partialNumber: 0,
    acceptance: { createdAt: at, status: 'FORMED' },
  })
  expect(told).toEqual(['wrong-type result[].related_docs'])
  expect(await acts.list(filter).toArray({ limit: 7 })).toHaveLength(7)
  const cut = await failure(acts.list(filter).toArray({ limit: 100 }))
  expect(isPaginationError(cut)).toBe(true)
  expect(String(cut)).toContain('Ozon gives 50 acts at most')
  expect(sent[0]?.body).toEqual({
    filter: { date_from: '2026-11-24', date_to: '2026-11-25', integration_type: 'ozon', status: ['formed'] },
    limit: 50,
  })
  const wrong = await failure((async () => acts.list({ fromDate: '2026-11-31', toDate: 'today' }).first())())
  expect(isRequestInvalidError(wrong) && wrong.problems.map(each => each.field)).toEqual(['fromDate', 'toDate'])
  const backwards = { fromDate: '2026-11-25', toDate: '2026-11-24', statuses: [] }
  const turned = await failure((async () => acts.list(backwards).first())())
  expect(String(turned)).toContain('statuses: is empty; leave it out to mean all')
  expect(String(turned)).toContain('toDate: is before fromDate')
})

it('no acts are an empty list', async () => {
  const { acts, told } = open({ [ACTS]: (_, count) => ({ result: count === 1 ? null : [{ status: 'new' }] }) })
  const days = { fromDate: '2026-11-25', toDate: '2026-11-25' }
  expect(await acts.list(days).toArray({ limit: 9 })).toEqual([])
  expect(await acts.list(days).toArray({ limit: 9 })).toEqual([{ id: '', status: 'new' }])
  expect(told).toEqual(['missing result[].id'])
})

it('the postings of an act come with their products', async () => {
  const { acts, told } = open({
    '/v2/posting/fbs/act/get-postings': () => ({
      result: [
        {
          id: 15,
          multi_box_qty: 1,
          posting_number: '1-1-1',
          status: 'added',
          seller_error: 'not found',
          updated_at: '2026-11-25T09:00:00Z',
          created_at: '2026-11-25T09:00:00Z',
          products: [{ name: 'Cup', offer_id: 'c-1', price: '1530.0000', quantity: 2, sku: 5 }],
        },
      ],
    }),
  })
  const [posting] = await acts.postings('15')
  expect(posting).toMatchObject({ postingNumber: '1-1-1', actId: '15', boxes: 1, sellerError: 'not found' })
  expect(posting?.lines[0]).toMatchObject({ sku: '5', offerId: 'c-1', name: 'Cup', quantity: 2 })
  expect(posting?.lines[0]?.price?.toJSON()).toEqual({ amount: '1530' })
  expect(told).toEqual([])
})

it('an act of discrepancies comes as a file', async () => {
  const { acts, sent, told } = open({
    '/v1/carriage/act-discrepancy/pdf': (_, count) =>
      count === 1 ? { content: btoa('%PDF-1.4'), name: 'act.pdf', type: 'pdf' } : { name: 'act.pdf' },
  })
  const file = await acts.discrepancyPdf('900000250859000')
  expect(file).toMatchObject({ contentType: 'application/pdf', fileName: 'act.pdf' })
  expect(new TextDecoder().decode(file.bytes())).toBe('%PDF-1.4')
  expect(sent[0]?.body).toEqual({ carriage_id: 900000250859000 })
  expect(told).toEqual([])
  expect(await failure(acts.discrepancyPdf('15'))).toMatchObject({ kind: 'answer-invalid', retryable: true })
  expect(isRequestInvalidError(await failure(acts.discrepancyPdf('x')))).toBe(true)
})
