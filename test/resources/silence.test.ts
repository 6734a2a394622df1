import { describe, expect, it } from 'vitest'
import { createOzon, type Ozon } from '../../src/client.ts'
import { isAnswerInvalidError } from '../../src/errors.ts'
import { manualClock } from '../../src/internal/clock.ts'
import { refuseSilence } from '../../src/resources/shared/silence.ts'
import { operationFacts } from '../../src/wire/operations.ts'
import { loadSchemas } from '../../src/wire/schemas/index.ts'
import { fakeOzon } from '../support/fake-ozon.ts'
import { type FixtureRow, readFixture } from '../support/fixtures.ts'

/** A client whose every call gets the same answer of 200. */
function clientTo(answer: unknown): Ozon {
  const clock = manualClock()
  clock.autoAdvance = true
  const { fetch } = fakeOzon(new Proxy({}, { get: () => () => answer }))
  return createOzon({ clientId: '1', apiKey: 'k', fetch, clock, limits: { requestsPerSecond: Infinity } })
}

const all = { limit: 9 }
const lines = [{ sku: '5', quantity: 1 }]
const period = { from: '2026-11-01T00:00:00Z', to: '2026-11-02T00:00:00Z' }
const report = { ...period, scheme: 'fbs' } as const

type Calls = Readonly<Record<string, (ozon: Ozon) => Promise<unknown>>>

const LISTS: Calls = {
  'postings.list': ozon => ozon.postings.list({ since: period.from, to: period.to }).toArray(all),
  'postings.unfulfilled': ozon => ozon.postings.unfulfilled().toArray(all),
  'returns.list': ozon => ozon.returns.list().toArray(all),
  'returns.rfbs': ozon => ozon.returns.rfbs().toArray(all),
  'returns.dropOffPoints': ozon => ozon.returns.dropOffPoints().toArray(all),
  'giveouts.list': ozon => ozon.giveouts.list().toArray(all),
  'warehouses.list': ozon => ozon.warehouses.list().toArray(all),
  'warehouses.deliveryMethods': ozon => ozon.warehouses.deliveryMethods().toArray(all),
  'chats.list': ozon => ozon.chats.list().toArray(all),
  'reports.list': ozon => ozon.reports.list().toArray(all),
  'carriages.list': ozon => ozon.carriages.list().toArray(all),
  'acts.list': ozon => ozon.acts.list({ fromDate: '2026-11-25', toDate: '2026-11-25' }).toArray(all),
  'cancellations.conditional': ozon => ozon.cancellations.conditional().toArray(all),
  'cancellations.reasons': ozon => ozon.cancellations.reasons(),
  'finance.accrualsByDay': ozon => ozon.finance.accrualsByDay('2026-11-20').toArray(all),
}
const SINGLE_READS: Calls = {
  'packing.restrictions': ozon => ozon.packing.restrictions('1-1-1'),
  'acts.status': ozon => ozon.acts.status('15'),
  'marks.get': ozon => ozon.marks.get('1-1-1'),
  'reports.get': ozon => ozon.reports.get('c'),
  'finance.realization': ozon => ozon.finance.realization('2026-10'),
  'account.info': ozon => ozon.account.info(),
}
const WRITES: Calls = {
  'packing.ship': ozon => ozon.packing.ship('1-1-1', [{ lines }]),
  'packing.shipPackage': ozon => ozon.packing.shipPackage('1-1-1', lines),
  'packing.splitTraceable': ozon => ozon.packing.splitTraceable('1-1-1'),
  'packing.setBoxes': ozon => ozon.packing.setBoxes('1-1-1', 2),
  'carriages.create': ozon => ozon.carriages.create({ deliveryMethodId: '1' }),
  'cancellations.cancel': ozon => ozon.cancellations.cancel('1-1-1', { reasonId: '352' }),
  'cancellations.cancelProducts': ozon =>
    ozon.cancellations.cancelProducts('1-1-1', { reasonId: '352', message: 'Broken' }, lines),
  'chats.start': ozon => ozon.chats.start('1-1-1'),
  'reports.createPostings': ozon => ozon.reports.createPostings(report),
}
/** Documented without an answer: any object is a yes. */
const EMPTY_WRITES: Calls = {
  'carriages.approve': ozon => ozon.carriages.approve('15'),
  'marks.update': ozon => ozon.marks.update('1-1-1'),
  'notifications.delete': ozon => ozon.notifications.delete('1'),
}

const failure = async (call: Promise<unknown>): Promise<unknown> =>
  call.then(
    value => value,
    (error: unknown) => error,
  )
const rows = (calls: Calls): [string, Calls[string]][] => Object.entries(calls)

describe('a 200 that holds nothing of what is documented', () => {
  it.each(rows({ ...LISTS, ...SINGLE_READS }))('is an error of %s, which keeps the answer', async (_, call) => {
    const error = await failure(call(clientTo({ surname: 'Ivanova' })))
    expect(isAnswerInvalidError(error) && error.answer).toEqual({ surname: 'Ivanova' })
    expect(JSON.stringify(error)).not.toContain('Ivanova')
    expect(String(error)).not.toContain('Ivanova')
  })

  it.each(rows(WRITES))('is no success of %s: it has to be looked at', async (_, call) => {
    const error = await failure(call(clientTo({})))
    expect(isAnswerInvalidError(error)).toBe(true)
    expect(error).toMatchObject({ answer: {}, retryable: false })
    expect(['accepted', 'unknown']).toContain((error as { outcome: string }).outcome)
  })

  it.each(rows(EMPTY_WRITES))('is all that %s is documented to answer', async (_, call) => {
    expect(await failure(call(clientTo({})))).toBeUndefined()
  })

  it.each(rows(EMPTY_WRITES))('but says no when it names an error to %s', async (_, call) => {
    const error = await failure(call(clientTo({ error: 'NOT_NOW' })))
    expect(error).toMatchObject({ kind: 'answer-invalid', outcome: 'unknown', ozonMessage: 'NOT_NOW' })
  })
})

describe('an error of Ozon under 200', () => {
  const ERROR = { code: 3, message: 'invalid filter', details: [] }

  it.each(rows({ ...LISTS, ...SINGLE_READS, ...WRITES, ...EMPTY_WRITES }))('is one for %s', async (_, call) => {
    const error = await failure(call(clientTo(ERROR)))
    expect(error).toMatchObject({ kind: 'answer-invalid', code: 3, ozonMessage: 'invalid filter', answer: ERROR })
  })

  it('is one for ozon.call and ozon.request as well, and of a write it is not known what it did', async () => {
    const ozon = clientTo(ERROR)
    const body = { posting_number: '1-1-1', packages: [] }
    const expected = { kind: 'answer-invalid', outcome: 'unknown', ozonMessage: 'invalid filter' }
    expect(await failure(ozon.call('/v4/posting/fbs/ship', body))).toMatchObject(expected)
    expect(await failure(ozon.request('/v9/new/method', {}))).toMatchObject(expected)
    expect(String(await failure(ozon.call('/v4/posting/fbs/ship', body)))).toContain('look before sending again')
  })

  it('that may pass ends a read only when it does not', async () => {
    let count = 0
    const { fetch } = fakeOzon({
      '/v1/roles': () => (++count === 1 ? { code: 13, message: 'Internal error' } : { roles: [] }),
    })
    const clock = manualClock()
    clock.autoAdvance = true
    const ozon = createOzon({ clientId: '1', apiKey: 'k', fetch, clock })
    expect((await ozon.account.roles()).roles).toEqual([])
    expect(count).toBe(2)
  })
})

/** Every list empty, as Ozon's gateways leave it beside an error. */
const NO_ROWS = {
  postings: [],
  returns: [],
  warehouses: [],
  chats: [],
  arrival_passes: [],
  giveouts: [],
  roles: [],
  reasons: [],
  stocks: [],
  has_next: false,
  total: 0,
}
const ROLES: Calls = {
  'account.roles': ozon => ozon.account.roles(),
  'passes.list': ozon => ozon.passes.list().toArray(all),
  'postings.get': ozon => ozon.postings.get('1-1-1', { scheme: 'fbs' }),
}
const SIGNS: readonly (readonly [string, object])[] = [
  ['an error object', { error: { code: 'LOST', message: 'no luck' } }],
  ['an error text', { error: 'no luck' }],
  ['a list of errors', { errors: [{ code: 'LOST', message: 'no luck' }] }],
  ['a code and a message', { code: 3, message: 'no luck' }],
  ['a code, a message and the id of the request', { code: 3, message: 'no luck', traceId: 'abc', timestamp: '1' }],
  ['an error under result', { result: { error: { message: 'no luck' }, postings: [], total: 0 } }],
]

describe('an error beside empty lists', () => {
  const calls = rows({ ...LISTS, ...SINGLE_READS, ...ROLES, ...WRITES, ...EMPTY_WRITES })
  it.each(SIGNS)('is an error when it is %s', async (_, sign) => {
    for (const [name, call] of calls) {
      // The state of a report is documented with an error under result.
      if (name === 'reports.get' && 'result' in sign) continue
      const answer = { ...NO_ROWS, ...sign }
      const error = await failure(call(clientTo(answer)))
      const expected = { kind: 'answer-invalid', ozonMessage: 'no luck', httpStatus: 200, answer }
      expect(error, name).toMatchObject(expected)
    }
  })

  it('is none without words in it', async () => {
    for (const sign of [{ error: null }, { error: {} }, { error: { code: 0, message: '' } }, { errors: [] }]) {
      expect(
        await clientTo({ ...sign, returns: [] })
          .returns.list()
          .toArray(all),
      ).toEqual([])
    }
  })

  it('is drift where rows came all the same', async () => {
    const posting = { posting_number: '1-1-1', status: 'delivering', products: [] }
    const answers = {
      postings: [posting],
      returns: [{ id: 1 }],
      roles: [{ name: 'Admin', methods: [] }],
      has_next: false,
    }
    const drift: string[] = []
    const { fetch } = fakeOzon(new Proxy({}, { get: () => () => ({ ...answers, error: { message: 'half of it' } }) }))
    const onDrift = ({ operation, path }: { operation?: string; path: string }) => drift.push(`${operation} ${path}`)
    const ozon = createOzon({ clientId: '1', apiKey: 'k', fetch, onDrift })
    expect(await ozon.postings.unfulfilled().toArray(all)).toHaveLength(1)
    expect(await ozon.returns.list().toArray(all)).toHaveLength(1)
    expect((await ozon.account.roles()).roles).toHaveLength(1)
    for (const path of ['/v4/posting/fbs/unfulfilled/list', '/v1/returns/list', '/v1/roles']) {
      expect(drift).toContain(`${path} error`)
    }
  })

  it('beside the rows of a write leaves open what was done', async () => {
    const told = { code: 3, message: 'half of it' }
    for (const answer of [
      { result: ['1-1-1'], error: told },
      { result: ['1-1-1'], errors: [told] },
      { result: ['1-1-1'], ...told },
    ]) {
      const error = await failure(clientTo(answer).packing.ship('1-1-1', [{ lines }]))
      expect(error).toMatchObject({ kind: 'answer-invalid', outcome: 'unknown', code: 3, ozonMessage: 'half of it' })
      expect(String(error)).toContain('look before sending again')
    }
  })

  it('is none where the operation is documented to have it', async () => {
    const failed = { status: { code: 'error' }, error: { code: 'X', message: 'no such task' } }
    expect(await clientTo(failed).labels.get('1')).toMatchObject({
      status: 'error',
      error: { message: 'no such task' },
    })
    const task = { status: 'failed', error_message: 'too heavy' }
    expect(await clientTo(task).containers.task('1')).toEqual({ status: 'failed', errorMessage: 'too heavy' })
    expect(await clientTo({ errors: [], postings: [] }).postings.unfulfilled().toArray(all)).toEqual([])
  })

  it('makes no "true" of a write a yes', async () => {
    const error = await failure(clientTo({ result: true, error: { message: 'no' } }).packing.setBoxes('1-1-1', 2))
    expect(error).toMatchObject({ kind: 'answer-invalid', outcome: 'unknown', ozonMessage: 'no' })
  })
})

describe('a second shape of an answer', () => {
  it.each([
    { valid: true },
    { is_valid: true },
    { result: { valid: true } },
    { result: { is_valid: true } },
    { result: true },
  ])('tells that the code of a courier is right: %j', async answer => {
    expect(await clientTo(answer).delivery.verifyPickupCode('1-1-1', '1234')).toBe(true)
  })

  it('tells the state of a label task, in any case', async () => {
    for (const status of [{ status: 'completed' }, { code: 'COMPLETED' }, 'Completed']) {
      expect(await clientTo({ status, file_url: 'https://x/y' }).labels.get('1')).toMatchObject({ status: 'completed' })
    }
  })

  it('tells the state of a label task under result, a failed one with its error as well', async () => {
    for (const status of [{ code: 'completed' }, 'completed']) {
      const state = await clientTo({ result: { status, file_url: 'https://x/y', error: '' } }).labels.get('1')
      expect(state).toMatchObject({ status: 'completed', fileUrl: 'https://x/y' })
    }
    const failed = { status: 'error', file_url: '', error: { code: 'X', message: 'no such task' } }
    const state = await clientTo({ result: failed }).labels.get('1')
    expect(state).toMatchObject({ status: 'error', error: { message: 'no such task' } })
    expect(await failure(clientTo({ result: {} }).labels.get('1'))).toMatchObject({ kind: 'answer-invalid' })
  })

  it('tells why a posting was refused, from a list as well, and the wait beside it', async () => {
    const answer = { result: [{ posting_number: '1-1-1', result: false, error: ['BAD'], retry_after: 7 }] }
    const { failed } = await clientTo(answer).delivery.markDelivering(['1-1-1'])
    expect(failed).toMatchObject([{ item: '1-1-1', message: 'BAD', retryable: true, retryAfterMs: 7_000 }])
  })

  it('names the postings of a split by their numbers alone', async () => {
    const expected = [
      { postingNumber: '1-1-1', lines: [] },
      { postingNumber: '1-1-2', lines: [] },
    ]
    for (const answer of [{ postings: ['1-1-1', '1-1-2'] }, { result: { postings: ['1-1-1', '1-1-2'] } }]) {
      expect((await clientTo(answer).packing.split('1-1-1', [{ lines }, { lines }])).postings).toEqual(expected)
    }
  })

  it('is no packing when it names no posting, or an error beside one', async () => {
    for (const result of [
      'ok',
      ['done'],
      [{ posting_number: '1-1-1', error: 'NO' }],
      [{ posting_number: '1-1-1', result: false }],
      ['1-1-1', null],
      ['1-1-1', ''],
      ['1-1-1', {}],
    ]) {
      const error = await failure(clientTo({ result }).packing.ship('1-1-1', [{ lines }]))
      expect(error, JSON.stringify(result)).toMatchObject({ kind: 'answer-invalid', answer: { result } })
    }
  })

  it('of a cancelled carriage with an error in any form is a refusal, and nothing is no cancelling', async () => {
    for (const error of ['LATE', { code: 'X', message: 'LATE' }]) {
      const refusal = await failure(clientTo({ error }).carriages.cancel('15'))
      expect(refusal).toMatchObject({ kind: 'rejected', ozonMessage: 'LATE' })
    }
    expect(await failure(clientTo({}).carriages.cancel('15'))).toMatchObject({ kind: 'answer-invalid', answer: {} })
  })
})

describe('an answer of {} where facts are documented', () => {
  const FACTS: Calls = {
    'containers.task': ozon => ozon.containers.task('1'),
    'delivery.timeslot': ozon => ozon.delivery.timeslot('1-1-1'),
    'packing.setCountry': ozon => ozon.packing.setCountry('1-1-1', '5', 'TR'),
    'carriages.ettnStatus': ozon => ozon.carriages.ettnStatus('15'),
    'returnSettings.utilization': ozon => ozon.returnSettings.utilization(),
    'returnSettings.ofDeliveryMethod': ozon => ozon.returnSettings.ofDeliveryMethod('15'),
    'labels.get': ozon => ozon.labels.get('1'),
    'carriages.get': ozon => ozon.carriages.get('15'),
    'delivery.verifyPickupCode': ozon => ozon.delivery.verifyPickupCode('1-1-1', '1234'),
    'packing.split': ozon => ozon.packing.split('1-1-1', [{ lines }, { lines }]),
  }
  it.each(rows(FACTS))('is an error of %s', async (_, call) => {
    expect(await failure(call(clientTo({})))).toMatchObject({ kind: 'answer-invalid', httpStatus: 200, answer: {} })
  })
})

describe('an empty list', () => {
  it('is one that Ozon told, by the list or by what stands beside it', async () => {
    for (const answer of [{ returns: [] }, { returns: null }, { has_next: false }]) {
      expect(await clientTo(answer).returns.list().toArray(all)).toEqual([])
    }
    for (const answer of [{ postings: [] }, { has_next: false }, { cursor: '' }, { count: 0 }]) {
      expect(await clientTo(answer).postings.unfulfilled().toArray(all)).toEqual([])
    }
    expect(
      await clientTo({ result: { total: 0 } })
        .reports.list()
        .toArray(all),
    ).toEqual([])
  })

  it('is none where a list is something else', async () => {
    for (const answer of [{ returns: 'none' }, { returns: { id: 1 } }]) {
      expect(isAnswerInvalidError(await failure(clientTo(answer).returns.list().toArray(all)))).toBe(true)
    }
  })
})

describe('what Ozon is known to answer', () => {
  const answers = (readFixture('json/index.json') as FixtureRow[]).filter(
    // The reader of postings finds them wherever they stand.
    ({ kind, status, endpoint }) => kind === 'response' && status === 200 && endpoint !== '/v4/posting/fbs/list',
  )

  it('is never taken for nothing', async () => {
    const refused: string[] = []
    for (const { path, endpoint } of answers) {
      const schema = (await loadSchemas(operationFacts(endpoint)?.section ?? ''))[endpoint]?.answer?.()
      if (schema === undefined) continue
      await refuseSilence(endpoint, schema, readFixture(path)).catch(() => refused.push(path))
    }
    expect(answers.length).toBeGreaterThan(50)
    expect(refused).toEqual([])
  })
})

describe('a "no" in other forms, where nothing is expected', () => {
  const DENIALS: readonly object[] = [
    { result: { error: { code: 'X', message: 'no' } } },
    { success: false, message: 'no' },
    { result: 'false' },
    { result: 'False' },
    { result: 0 },
    { success: 'false' },
    { status: 'error', message: 'no' },
    { message: 'no' },
    { error_code: 'X', error_message: 'no' },
  ]

  it.each(DENIALS)('%o is none of a yes', async answer => {
    for (const [name, call] of Object.entries(EMPTY_WRITES)) {
      const error = await call(clientTo(answer)).catch((thrown: unknown) => thrown)
      expect(isAnswerInvalidError(error), name).toBe(true)
      expect(error, name).toMatchObject({ outcome: 'unknown', httpStatus: 200 })
    }
  })

  it('the code of an error is no code of a report', async () => {
    for (const answer of [
      { result: { code: 13, message: 'internal' } },
      { code: 13, message: 'internal', trace_id: 't' },
    ]) {
      const error = await clientTo(answer)
        .reports.createPostings(report)
        .catch((thrown: unknown) => thrown)
      expect(isAnswerInvalidError(error)).toBe(true)
    }
  })
})

describe('plain text where a file was asked for', () => {
  it('is a reason why there is none', async () => {
    const fetch = async (): Promise<Response> =>
      new Response('act is not ready', { headers: { 'content-type': 'text/plain; charset=utf-8' } })
    const error = await failure(createOzon({ clientId: '1', apiKey: 'k', fetch }).acts.pdf('15'))
    expect(error).toMatchObject({ kind: 'answer-invalid', httpStatus: 200 })
    expect(String(error)).toContain('plain text, not a file')
  })
})

describe('an error that is told by one answer', () => {
  it('carries the id of its request and the words of Ozon, wherever the answer is judged', async () => {
    const told = (answer: unknown) => {
      const fetch = async (): Promise<Response> => Response.json(answer, { headers: { 'x-o3-trace-id': 'trace-1' } })
      return createOzon({ clientId: '1', apiKey: 'k', fetch })
    }
    const judged: readonly (readonly [unknown, (ozon: Ozon) => Promise<unknown>])[] = [
      [{ postings: 'none', message: 'why' }, ozon => ozon.postings.unfulfilled().toArray(all)],
      [{ result: { a: 1 }, message: 'why' }, ozon => ozon.postings.get('1-1-1', { scheme: 'fbs' })],
      [{ result: { a: 1 }, message: 'why' }, ozon => ozon.postings.getByBarcode('%101%1')],
      [{ result: 'no', message: 'why' }, ozon => ozon.chats.sendMessage('1', 'Hello')],
      [{ error: 'why' }, ozon => ozon.carriages.cancel('15')],
      [{ surname: 'x', message: 'why' }, ozon => ozon.delivery.verifyPickupCode('1-1-1', '1')],
    ]
    for (const [answer, call] of judged) {
      const error = await failure(call(told(answer)))
      const expected = { requestId: 'trace-1', httpStatus: 200, ozonMessage: 'why' }
      expect(error, JSON.stringify(answer)).toMatchObject(expected)
    }
    const found = { requestId: 'trace-1', kind: 'not-found' }
    expect(await failure(told({ items: [] }).products.get({ sku: '5' }))).toMatchObject(found)
    expect(await failure(told({}).returns.getRfbs('5'))).toMatchObject(found)
  })
})
