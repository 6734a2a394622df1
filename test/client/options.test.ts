import { describe, expect, it, vi } from 'vitest'
import { isConfigurationError } from '../../src/errors.ts'
import { type OzonOptions, resolveOptions } from '../../src/options.ts'

const KEYS = { clientId: '123', apiKey: 'top-secret' }

function problemsOf(options: unknown, env = {}): string[] {
  try {
    resolveOptions(options as OzonOptions, env)
  } catch (error) {
    if (!isConfigurationError(error)) throw error
    expect(error.message).not.toContain('top-secret')
    return error.problems.map(({ field, rule }) => `${field}: ${rule}`)
  }
  return []
}

describe('options', () => {
  it('have a default for everything but the credentials', () => {
    const resolved = resolveOptions(KEYS, {})
    expect(resolved).toMatchObject({
      baseUrl: 'https://api-seller.ozon.ru',
      requestsPerSecond: 25,
      timeoutMs: 30_000,
      totalTimeoutMs: 180_000,
      attempts: 5,
      readOnly: false,
      strict: false,
      keepRaw: true,
    })
    expect(Object.isFrozen(resolved)).toBe(true)
  })

  it('take the address and the level of a log from the environment, unless they are given', () => {
    const env = { OZON_BASE_URL: 'http://localhost:8080/', OZON_LOG: 'Warn' }
    expect(resolveOptions(KEYS, env).baseUrl).toBe('http://localhost:8080')
    expect(resolveOptions({ ...KEYS, baseUrl: 'https://a.example' }, env).baseUrl).toBe('https://a.example')
    expect(resolveOptions(KEYS, { OZON_BASE_URL: '', OZON_LOG: ' ' }).baseUrl).toBe('https://api-seller.ozon.ru')
    expect(problemsOf(KEYS, { OZON_BASE_URL: 'http://a.example', OZON_LOG: 'verbose' })).toEqual([
      'OZON_BASE_URL: must be https (http only on this machine)',
      "OZON_LOG: must be 'debug', 'info', 'warn', 'error' or 'silent'",
    ])
    const logger = { debug: () => undefined, info: () => undefined, warn: () => undefined, error: () => undefined }
    expect(resolveOptions({ ...KEYS, logger }, { OZON_LOG: 'verbose' }).logger).toBe(logger)
  })

  it('log to the console from the level on that OZON_LOG names', () => {
    const said: string[] = []
    const spies = (['debug', 'info', 'warn', 'error'] as const).map(level =>
      vi.spyOn(console, level).mockImplementation((...given) => void said.push([level, ...given].join(' '))),
    )
    for (const OZON_LOG of ['warn', 'debug', 'silent', undefined]) {
      const { logger } = resolveOptions(KEYS, { OZON_LOG })
      logger.debug('a')
      logger.info('b')
      logger.warn('c')
      logger.error('d')
      said.push('|')
    }
    for (const spy of spies) spy.mockRestore()
    expect(said).toEqual(['warn c', 'error d', '|', 'debug a', 'info b', 'warn c', 'error d', '|', '|', '|'])
  })

  it('take the credentials from the environment, both or none', () => {
    const env = { OZON_CLIENT_ID: '7', OZON_API_KEY: 'k' }
    expect(resolveOptions({}, env)).toMatchObject({ clientId: '7', apiKey: 'k' })
    expect(resolveOptions(KEYS, env)).toMatchObject({ clientId: '123', apiKey: 'top-secret' })
    expect(problemsOf({ clientId: '1' }, env)).toEqual([
      'apiKey: is missing; clientId and apiKey come both from the options or both from the environment',
    ])
    expect(problemsOf({ apiKey: 'top-secret' }, env)[0]).toMatch(/^clientId: is missing/)
    expect(problemsOf({}, {})).toEqual([
      'clientId, apiKey: are missing; pass them, or set OZON_CLIENT_ID and OZON_API_KEY',
    ])
    expect(problemsOf({}, { OZON_CLIENT_ID: 'abc' })).toEqual([
      'OZON_CLIENT_ID: must be a positive whole number as text',
      'OZON_API_KEY: is not set, though OZON_CLIENT_ID is',
    ])
    expect(problemsOf({}, { OZON_API_KEY: ' ' })).toEqual([
      'OZON_CLIENT_ID: is not set, though OZON_API_KEY is',
      'OZON_API_KEY: is empty',
    ])
  })

  it('take a token instead of the keys, never both', () => {
    expect(resolveOptions({ accessToken: 't' }, {})).toMatchObject({ accessToken: 't', clientId: undefined })
    expect(problemsOf({ ...KEYS, accessToken: 'top-secret' })).toEqual([
      'accessToken: stands instead of clientId and apiKey; give one or the other',
    ])
  })

  it('are read-only by OZON_READ_ONLY=1 too', () => {
    expect(resolveOptions(KEYS, { OZON_READ_ONLY: '1' }).readOnly).toBe(true)
    expect(resolveOptions({ ...KEYS, readOnly: false }, { OZON_READ_ONLY: '1' }).readOnly).toBe(false)
  })

  it('name every mistake at once', () => {
    const wrong = {
      clientId: '0x1',
      apiKey: '',
      baseUrl: 'http://api-seller.ozon.ru',
      fetch: 1,
      clock: {},
      random: 1,
      limits: { requestsPerSecond: 51 },
      limiter: {},
      timeoutMs: 0,
      totalTimeoutMs: Number.NaN,
      attempts: 2.5,
      readOnly: 'yes',
      strict: 1,
      keepRaw: 0,
      onDrift: {},
      onUndecodable: {},
      logger: { debug() {} },
      middleware: [1],
      userAgent: 'ключ',
      apikey: 'x',
      somethingElse: 1,
    }
    const problems = problemsOf(wrong)
    expect(problems).toHaveLength(Object.keys(wrong).length)
    expect(problems).toContain('apikey: is no option; did you mean apiKey?')
    expect(problems).toContain('somethingElse: is no option')
    expect(problems).toContain('logger: must have the function(s) info, warn, error')
  })

  it('allow http on this machine only, and an origin with a path only', () => {
    for (const baseUrl of [
      'http://localhost:1',
      'http://127.0.0.1:8836',
      'http://[::1]:1',
      'https://proxy.example/ozon',
    ]) {
      expect(problemsOf({ ...KEYS, baseUrl }), baseUrl).toEqual([])
    }
    for (const baseUrl of ['ftp://x', 'https://u:p@x', 'https://x/?a=1', 'https://x/#a', 'x', 5]) {
      expect(problemsOf({ ...KEYS, baseUrl }), String(baseUrl)).toHaveLength(1)
    }
    expect(resolveOptions({ ...KEYS, baseUrl: 'https://x/y//' }, {}).baseUrl).toBe('https://x/y')
  })

  it('refuse limits that are none', () => {
    for (const limits of [null, 5, { perSecond: 1 }, { requestsPerSecond: 0 }, { requestsPerSecond: '25' }]) {
      expect(problemsOf({ ...KEYS, limits })).toHaveLength(1)
    }
    expect(
      resolveOptions({ ...KEYS, limits: { requestsPerSecond: Number.POSITIVE_INFINITY } }, {}).requestsPerSecond,
    ).toBe(Number.POSITIVE_INFINITY)
  })

  it('must be an object', () => {
    for (const options of [null, 'x', 5]) expect(problemsOf(options)[0]).toBe('options: must be an object')
  })

  it('with undefined mean the default', () => {
    expect(resolveOptions({ ...KEYS, timeoutMs: undefined }, {}).timeoutMs).toBe(30_000)
  })

  it('takes OZON_READ_ONLY as a word for yes or no, and refuses any other', () => {
    const key = { clientId: '1', apiKey: 'k' }
    const readOnlyBy = (word: string): boolean => resolveOptions(key, { OZON_READ_ONLY: word }).readOnly
    expect(['1', 'true', 'YES', '0', 'false', ''].map(readOnlyBy)).toEqual([true, true, true, false, false, false])
    expect(() => readOnlyBy('on please')).toThrow('OZON_READ_ONLY: must be 1, true or yes, or 0, false or no')
  })
})
