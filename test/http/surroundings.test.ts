import { describe, expect, it } from 'vitest'
import { quietLogger } from '../../src/http/quiet-logger.ts'
import { proxyHint, surroundingsOf } from '../../src/http/surroundings.ts'
import { callTo, ozonErrorOf, transportTo } from './client.ts'

describe('the surroundings', () => {
  it.each([
    [{ document: {} }, true],
    [{ importScripts: () => undefined }, true],
    [{ document: {}, process: {} }, false],
    [{ document: {}, Deno: {} }, false],
    [{ fetch: () => undefined }, false],
  ])('with %o are a browser: %s', (place, isBrowser) => expect(surroundingsOf({}, place).isBrowser).toBe(isBrowser))

  it('tell of a proxy that Node leaves aside', () => {
    expect(surroundingsOf({ HTTPS_PROXY: 'http://p' }).ignoredProxy).toBe('HTTPS_PROXY')
    expect(surroundingsOf({ http_proxy: 'http://p' }).ignoredProxy).toBe('http_proxy')
    expect(surroundingsOf({ HTTPS_PROXY: 'http://p', NODE_USE_ENV_PROXY: '1' }).ignoredProxy).toBeUndefined()
    expect(surroundingsOf({ HTTPS_PROXY: 'http://p', NODE_OPTIONS: '--use-env-proxy' }).ignoredProxy).toBeUndefined()
    expect(surroundingsOf({ HTTPS_PROXY: '' }).ignoredProxy).toBeUndefined()
    expect(proxyHint(surroundingsOf({}))).toBe('Behind a proxy, set HTTPS_PROXY and NODE_USE_ENV_PROXY=1.')
  })
})

it('in a browser a failed request says that Ozon refuses browsers, and that the key is public now', async () => {
  const fetch = async (): Promise<Response> => {
    throw new TypeError('Failed to fetch')
  }
  const transport = transportTo('http://localhost:1', { fetch }, { isBrowser: true })
  const error = await ozonErrorOf(transport.send(callTo('/v1/roles')))
  expect(error).toMatchObject({ kind: 'network', attempts: 1, retryable: false })
  expect(error.message).toContain('Ozon refuses browsers, and whoever opened the page can read the key: make a new one')
})

it('a logger gets no argument and no field that is undefined', () => {
  const got: unknown[][] = []
  const log = (...given: unknown[]): void => void got.push(given)
  const logger = quietLogger({ debug: log, info: log, warn: log, error: log })
  logger.warn('alone')
  logger.info('beside', { operation: '/v1/roles', httpStatus: undefined })
  logger.error('alone', undefined)
  expect(got).toEqual([['alone'], ['beside', { operation: '/v1/roles' }], ['alone']])
  expect(Object.keys(got[1]?.[1] as object)).toEqual(['operation'])
  expect(got[2]).toHaveLength(1)
})
