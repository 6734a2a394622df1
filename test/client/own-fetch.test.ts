import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import { createServer as createTlsServer } from 'node:https'
import { type AddressInfo, connect } from 'node:net'
import { fileURLToPath } from 'node:url'
import nodeFetch from 'node-fetch'
import { Agent, ProxyAgent, fetch as undiciFetch } from 'undici'
import { describe, expect, it } from 'vitest'
import { createOzon } from '../../src/client.ts'
import { isOzonError } from '../../src/errors.ts'
import { json, startServer } from '../http/server.ts'

const KEYS = { clientId: '42', apiKey: 'key-of-a-test' }
const certificate = (name: string): string =>
  fileURLToPath(new URL(`../http/certificates/${name}.pem`, import.meta.url))
const CA = certificate('ca')

/** Any fetch may be given; their types are those of other packages. */
const as = (fetch: unknown): typeof globalThis.fetch => fetch as typeof globalThis.fetch

describe('a fetch of another package', () => {
  it.each([
    ['undici', as(undiciFetch)],
    ['node-fetch', as(nodeFetch)],
    ['the platform', globalThis.fetch],
  ])('(%s) sends calls, reads answers, refusals and files, and follows no redirect of the API', async (_, fetch) => {
    await using server = await startServer((response, { path }) => {
      if (path === '/v1/roles') return json(response, 200, { roles: [{ name: 'Admin', methods: [] }] })
      if (path === '/v1/seller/info') return json(response, 404, { code: 5, message: 'no such thing' })
      if (path === '/file') {
        response.writeHead(302, { location: '/file/2' })
        return void response.end('elsewhere')
      }
      if (path === '/file/2') {
        response.writeHead(200, { 'content-type': 'application/pdf' })
        return void response.end('%PDF-1.4')
      }
      response.writeHead(307, { location: '/v1/roles' })
      response.end()
    })
    const baseUrl = server.url.replace('127.0.0.1', 'localhost')
    const host = new URL(baseUrl).host
    const ozon = createOzon({ ...KEYS, baseUrl: server.url, fetch, allowedFileHosts: [host, new URL(server.url).host] })
    expect((await ozon.account.roles()).roles).toHaveLength(1)
    expect(server.seen[0]).toMatchObject({ method: 'POST', body: '{}', headers: { 'api-key': 'key-of-a-test' } })
    expect(server.seen[0]?.headers['content-type']).toBe('application/json')
    await expect(ozon.account.info()).rejects.toMatchObject({ kind: 'not-found', ozonMessage: 'no such thing' })
    await expect(ozon.request('/v1/moved', {})).rejects.toMatchObject({ kind: 'redirect', httpStatus: 307 })
    const { bytes, contentType } = await ozon.download(`${server.url}/file`)
    expect([new TextDecoder().decode(bytes), contentType]).toEqual(['%PDF-1.4', 'application/pdf'])
  })

  it.each([
    ['undici', as(undiciFetch)],
    ['node-fetch', as(nodeFetch)],
  ])('(%s) is ended by a time-out and by the signal', async (_, fetch) => {
    await using server = await startServer(() => undefined)
    const ozon = createOzon({ ...KEYS, baseUrl: server.url, fetch, attempts: 1 })
    await expect(ozon.account.roles({ timeoutMs: 50 })).rejects.toMatchObject({ kind: 'timeout' })
    const reason = new Error('enough')
    await expect(ozon.account.roles({ signal: AbortSignal.any([AbortSignal.timeout(50)]) })).rejects.toBeInstanceOf(
      Error,
    )
    await expect(ozon.account.roles({ signal: AbortSignal.abort(reason) })).rejects.toBe(reason)
  })

  it('is called with the address as text and a plain init', async () => {
    const seen: unknown[][] = []
    const fetch = as(async (...given: unknown[]) => {
      seen.push(given)
      return Response.json({ roles: [] })
    })
    await createOzon({ ...KEYS, fetch }).account.roles()
    const [[url, init] = []] = seen
    expect(url).toBe('https://api-seller.ozon.ru/v1/roles')
    expect(init).toMatchObject({
      method: 'POST',
      body: '{}',
      redirect: 'manual',
      headers: { 'client-id': '42', 'content-type': 'application/json' },
    })
    expect(Object.getPrototypeOf((init as { headers: object }).headers)).toBe(Object.prototype)
  })

  it('that is no function is refused with the form that works', () => {
    expect(() => createOzon({ ...KEYS, fetch: { dispatcher: {} } as never })).toThrow(
      'fetch(url, { ...init, dispatcher })',
    )
  })
})

/** A proxy for https, as companies have it: it sees where a connection goes, and nothing else. */
async function startProxy(): Promise<{ url: string; connects: string[]; close: () => Promise<void> }> {
  const connects: string[] = []
  const proxy = createServer()
  proxy.on('connect', ({ url = '' }, client, head) => {
    connects.push(url)
    const [host = '', port = ''] = url.split(':')
    const target = connect(Number(port), host, () => {
      client.write('HTTP/1.1 200 Connection established\r\n\r\n')
      target.write(head)
      target.pipe(client)
      client.pipe(target)
    })
    const end = (): void => void [client.destroy(), target.destroy()]
    target.on('error', end)
    client.on('error', end)
  })
  return { url: await listen(proxy), connects, close: () => closed(proxy) }
}

/** Ozon behind a certificate that only this CA has signed. */
async function startOzon(): Promise<{ url: string; close: () => Promise<void> }> {
  const keys = { key: readFileSync(certificate('server.key')), cert: readFileSync(certificate('server')) }
  const server = createTlsServer(keys, (request, response) => {
    request.resume()
    json(response, 200, { roles: [{ name: 'Admin', methods: [] }] })
  })
  return { url: (await listen(server)).replace('http', 'https'), close: () => closed(server) }
}

async function listen(server: Server): Promise<string> {
  await new Promise<void>(done => server.listen(0, 'localhost', done))
  // A listening TCP server has an address with a port.
  return `http://localhost:${(server.address() as AddressInfo).port}`
}

function closed(server: Server): Promise<void> {
  server.closeAllConnections()
  return new Promise(done => server.close(() => done()))
}

describe('the recipes of docs/client.md', () => {
  it("undici's fetch goes through a proxy and trusts the CA of a company", async () => {
    const [proxy, ozonAt] = [await startProxy(), await startOzon()]
    const ca = readFileSync(CA, 'utf8')
    const dispatcher = new ProxyAgent({ uri: proxy.url, requestTls: { ca } })
    const fetch = as((url: string, init: object) => undiciFetch(url, { ...init, dispatcher }))
    expect((await createOzon({ ...KEYS, baseUrl: ozonAt.url, fetch }).account.roles()).roles).toHaveLength(1)
    expect(proxy.connects).toEqual([new URL(ozonAt.url).host])
    const trusting = new Agent({ connect: { ca } })
    const direct = as((url: string, init: object) => undiciFetch(url, { ...init, dispatcher: trusting }))
    expect((await createOzon({ ...KEYS, baseUrl: ozonAt.url, fetch: direct }).account.roles()).roles).toHaveLength(1)
    expect(proxy.connects).toHaveLength(1)
    await Promise.all([dispatcher.close(), trusting.close(), proxy.close(), ozonAt.close()])
  })

  it("Node's own fetch does by NODE_USE_ENV_PROXY and NODE_EXTRA_CA_CERTS alone", async () => {
    const [proxy, ozonAt] = [await startProxy(), await startOzon()]
    const env = { HTTPS_PROXY: proxy.url, NODE_USE_ENV_PROXY: '1', NODE_EXTRA_CA_CERTS: CA, OZON_BASE_URL: ozonAt.url }
    expect(await rolesIn(env)).toBe('1')
    expect(proxy.connects).toEqual([new URL(ozonAt.url).host])
    expect(await rolesIn({ ...env, NODE_EXTRA_CA_CERTS: '' })).toContain('NODE_EXTRA_CA_CERTS=/path/to/ca.pem')
    await proxy.close()
    const unheard = { HTTPS_PROXY: proxy.url, OZON_BASE_URL: proxy.url.replace('http', 'https') }
    expect(await rolesIn(unheard)).toContain('HTTPS_PROXY is set, and Node follows it only with NODE_USE_ENV_PROXY=1')
    await ozonAt.close()
  })
})

/** How many roles a program of its own reads in an environment, or the message of its error. */
async function rolesIn(env: Readonly<Record<string, string>>): Promise<string> {
  const entry = new URL('../../src/client.ts', import.meta.url).href
  const program = `
    const { createOzon } = await import(${JSON.stringify(entry)})
    const told = await createOzon({ attempts: 1 }).account.roles().then(({ roles }) => String(roles.length), error => error.message)
    process.stdout.write(told)`
  const args = ['--experimental-strip-types', '--no-warnings', '--input-type=module', '-e', program]
  const { PATH = '' } = process.env
  const child = spawn(process.execPath, args, {
    env: { PATH, OZON_CLIENT_ID: KEYS.clientId, OZON_API_KEY: KEYS.apiKey, ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let out = ''
  child.stdout.on('data', chunk => {
    out += String(chunk)
  })
  await new Promise(done => child.on('close', done))
  return out
}

it('a certificate that is not trusted is told with the setting of Node that helps', async () => {
  const ozonAt = await startOzon()
  const error: unknown = await createOzon({ ...KEYS, baseUrl: ozonAt.url })
    .account.roles()
    .catch((e: unknown) => e)
  expect(isOzonError(error) && error.message).toContain('NODE_EXTRA_CA_CERTS=/path/to/ca.pem')
  expect(error).toMatchObject({ kind: 'network', outcome: 'not-sent', attempts: 1 })
  await ozonAt.close()
})
