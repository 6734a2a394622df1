import { describe, expect, it } from 'vitest'
import {
  createLimiter,
  createOzon,
  isConfigurationError,
  isRequestInvalidError,
  type Ozon,
  parsePosting,
} from '../../src/index.ts'

/** What plain JavaScript, or an object in a variable, may hand in. */
const any = (value: unknown): never => value as never

function silent(): { readonly ozon: Ozon; readonly sent: () => number } {
  let sent = 0
  const fetch = async (): Promise<Response> => {
    sent++
    throw new Error('Something was sent.')
  }
  return { ozon: createOzon({ clientId: '1', apiKey: 'k', fetch }), sent: () => sent }
}

describe('a name that does not exist', () => {
  it.each([
    [
      'a filter',
      (o: Ozon) => o.returns.list(any({ postingNumber: ['1-1-1'] })).first(),
      'postingNumber: is no field; did you mean postingNumbers?',
    ],
    [
      'a period',
      (o: Ozon) => o.returns.list(any({ returned: { form: '2026-11-01', to: '2026-11-02' } })).first(),
      'returned.form: is no field; did you mean from?',
    ],
    [
      'the options of a call',
      (o: Ozon) => o.packing.setBoxes('1-1-1', 1, any({ timeoutms: 5 })),
      'timeoutms: is no option; did you mean timeoutMs?',
    ],
    [
      'the options of a list',
      (o: Ozon) => o.postings.unfulfilled({}, any({ timeout: 5 })).first(),
      'timeout: is no option; did you mean timeoutMs?',
    ],
    [
      'a package',
      (o: Ozon) => o.packing.ship('1-1-1', any([{ lines: [{ sku: '1', quantity: 1 }], Lines: [] }])),
      'packages[0].Lines: is no field; did you mean lines?',
    ],
    [
      'an exemplar',
      (o: Ozon) => o.marks.set('1-1-1', any([{ sku: '1', exemplars: [{ id: '1', gtdAbsent: true }] }])),
      'products[0].exemplars[0].gtdAbsent: is no field; did you mean isGtdAbsent?',
    ],
    [
      'options that only workflows have',
      (o: Ozon) => o.labels.create(['1-1-1'], any({ dryRun: true })),
      'dryRun: is no option; there are signal, timeoutMs, totalTimeoutMs, attempts, onResponse',
    ],
    [
      'a call by path',
      (o: Ozon) => o.call('/v1/roles', {}, any({ validaterequest: false })),
      'validaterequest: is no option; did you mean validateRequest?',
    ],
    [
      'a call of any path',
      (o: Ozon) => o.request('/v1/roles', {}, any({ efect: 'read' })),
      'efect: is no option; did you mean effect?',
    ],
    [
      'a download',
      (o: Ozon) => o.download('https://cdn.ozon.ru/a.pdf', any({ timeOut: 1 })),
      'timeOut: is no option; did you mean timeoutMs?',
    ],
    [
      'toArray',
      (o: Ozon) => o.postings.unfulfilled().toArray(any({ limit: 5, Limits: 5 })),
      'Limits: is no option; did you mean limit?',
    ],
  ])('in %s is refused before anything is sent', async (_, call, words) => {
    const { ozon, sent } = silent()
    const error: unknown = await (async () => call(ozon))().catch((reason: unknown) => reason)
    expect(String(error)).toContain(words)
    expect(isRequestInvalidError(error)).toBe(true)
    expect(sent()).toBe(0)
  })

  it('in the options of a client may be one of its limits', () => {
    expect(() => createOzon(any({ clientId: '1', apiKey: 'k', requestsPerSecond: 5 }))).toThrow(
      'requestsPerSecond: is no option; did you mean limits.requestsPerSecond?',
    )
    expect(() => createOzon(any({ clientId: '1', apiKey: 'k', limits: { perSecond: 5 } }))).toThrow(
      'limits.perSecond: is no option',
    )
  })

  it('in the options of a stored row is refused', () => {
    expect(() => parsePosting({ posting_number: '1' }, any({ schema: 'fbs' }))).toThrow(
      'schema: is no option; did you mean scheme?',
    )
  })
})

describe('what is no options at all', () => {
  it.each([
    null,
    5,
    { pathLimits: null },
    { pathLimits: { '/x': null } },
    { pathLimits: { '/x': { request: 1 } } },
    { clock: {} },
  ])('is refused by createLimiter in words: %j', options => {
    let error: unknown
    try {
      createLimiter(any(options))
    } catch (reason) {
      error = reason
    }
    expect(isConfigurationError(error)).toBe(true)
  })

  it.each([Symbol('file'), undefined, 7, {}])('is refused by download in words: %s', async url => {
    const { ozon } = silent()
    await expect(ozon.download(any(url))).rejects.toThrow('must be an absolute URL, as text')
  })
})

it('what items of a batch carry comes back with what became of them', async () => {
  const answer = {
    result: [
      { posting_number: '1', result: true },
      { posting_number: '2', result: false, error: 'NO' },
    ],
  }
  const ozon = createOzon({ clientId: '1', apiKey: 'k', fetch: async () => Response.json(answer) })
  const numbers = ['1', '2', '3'].map(postingNumber => ({
    postingNumber,
    trackingNumber: 'AB',
    ref: `row ${postingNumber}`,
  }))
  expect(await ozon.delivery.setTrackingNumbers(numbers)).toEqual({
    done: ['1'],
    failed: [{ item: '2', code: 'NO', message: 'NO', retryable: false, ref: 'row 2' }],
    unknown: ['3'],
    refs: { 1: 'row 1', 2: 'row 2', 3: 'row 3' },
  })
})
