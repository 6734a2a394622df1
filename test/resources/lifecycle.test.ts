import { describe, expect, it } from 'vitest'
import { createOzon } from '../../src/client.ts'
import { manualClock } from '../../src/internal/clock.ts'
import { lifecycleAt, lifeOf } from '../../src/resources/lifecycle.ts'
import { Api } from '../../src/resources/shared/api.ts'
import { pathLimits } from '../../src/resources/shared/path-limits.ts'
import { type OperationFacts, operations } from '../../src/wire/operations.ts'

const facts: OperationFacts = { method: 'POST', section: 'FBS', effect: 'read', answer: 'json' }
const at = (day: string): number => Date.parse(`${day}T12:00:00Z`)

describe('the shutdown calendar', () => {
  it('tells by the day whether an operation lives, ends soon, or has ended', () => {
    const ending = { ...facts, endsOn: '2026-11-02', replacement: ['/v3/a', '/v2/b'] }
    expect(lifeOf('/v1/a', ending, at('2026-09-01')).state).toBe('current')
    expect(lifeOf('/v1/a', ending, at('2026-10-10'))).toEqual({
      state: 'ending',
      words: 'Ozon will switch /v1/a off on 2026-11-02. Use /v3/a and /v2/b instead.',
    })
    expect(lifeOf('/v1/a', ending, at('2026-11-02'))).toEqual({
      state: 'ended',
      words: 'Ozon switched /v1/a off on 2026-11-02; nothing was sent. Use /v3/a and /v2/b instead.',
    })
  })

  it('says where an announced end is newer than every document, so that nobody can tell whether it was kept', () => {
    const path = '/v1/posting/fbs/package-label/get'
    const ended = lifeOf(path, operations[path], at('2026-11-02'))
    expect(ended).toMatchObject({ state: 'ended', words: expect.stringContaining('cannot be told from documents of') })
    const doubtful = lifecycleAt(at('2026-11-30')).filter(({ unconfirmedSince }) => unconfirmedSince !== undefined)
    expect(new Set(doubtful.map(({ endsOn }) => endsOn))).toEqual(new Set(['2026-11-02']))
    expect(doubtful).toHaveLength(4)
    expect(lifeOf('/v3/posting/fbs/list', operations['/v3/posting/fbs/list'], at('2026-11-30')).words).toContain(
      'Ozon switched /v3/posting/fbs/list off on 2026-08-31;',
    )
  })

  it('goes by the mark when no day is known, and lets unknown paths pass', () => {
    expect(lifeOf('/v1/a', { ...facts, retired: true }, 0).words).toContain(
      'off; nothing was sent. No replacement is known.',
    )
    expect(lifeOf('/v1/a', undefined, 0).state).toBe('current')
  })

  it('warns once of what ends within thirty days', async () => {
    const warned: string[] = []
    const quiet = (): void => undefined
    const meta = { operation: '', httpStatus: 200, attempts: 1, durationMs: 0 }
    const bytes = new TextEncoder().encode('{}')
    const api = new Api({
      transport: {
        send: async () => ({ bytes, contentType: 'application/json', meta }),
        beginWork: () => quiet,
        close: quiet,
      },
      clock: manualClock('2026-10-20T00:00:00Z'),
      logger: { debug: quiet, info: quiet, error: quiet, warn: message => void warned.push(message) },
      readOnly: false,
      strict: false,
      keepRaw: true,
      onDrift: undefined,
      onUndecodable: undefined,
    })
    for (let i = 0; i < 3; i++) await api.json('/v1/posting/fbs/package-label/get', { task_id: 1 })
    expect(warned).toEqual([
      'Ozon will switch /v1/posting/fbs/package-label/get off on 2026-11-02. Use /v2/posting/fbs/package-label/get instead.',
    ])
  })
})

describe('the list of ends', () => {
  it('has every operation with a day, the earliest first', () => {
    const ends = lifecycleAt(at('2026-10-10'))
    expect(ends.map(each => each.endsOn)).toEqual(ends.map(each => each.endsOn).toSorted())
    expect(ends.length).toBeGreaterThan(20)
    expect(ends).toContainEqual({
      path: '/v3/posting/fbs/list',
      endsOn: '2026-08-31',
      state: 'ended',
      replacement: ['/v4/posting/fbs/list'],
    })
  })

  it('is read on the clock of the client, without sending anything', async () => {
    const clock = manualClock('2026-09-01T00:00:00Z')
    const fetch = (): Promise<Response> => Promise.reject(new Error('nothing may be sent'))
    const ozon = createOzon({ clientId: '1', apiKey: 'key', clock, fetch })
    const path = '/v1/posting/fbs/package-label/get'
    const stateNow = (): string | undefined => ozon.lifecycle().find(each => each.path === path)?.state
    expect(stateNow()).toBe('current')
    await clock.advance('720h')
    await clock.advance('48h')
    expect(stateNow()).toBe('ending')
    await clock.advance('720h')
    expect(stateNow()).toBe('ended')
  })
})

it('the limits of single operations are those of the whole account', () => {
  expect(pathLimits()).toMatchObject({ '/v2/products/stocks': { requests: 80, perMs: 60_000 } })
})
