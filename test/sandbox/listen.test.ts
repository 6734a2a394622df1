import { once } from 'node:events'
import { request as httpRequest } from 'node:http'
import { connect, createServer } from 'node:net'
import { describe, expect, it, onTestFinished, vi } from 'vitest'
import { createOzon } from '../../src/client.ts'
import { systemClock } from '../../src/internal/clock.ts'
import { FileBody } from '../../src/sandbox/files/file-body.ts'
import { createSandbox, type ListenOptions, type RequestEntry, type SandboxOptions } from '../../src/sandbox/index.ts'
import { worldOf } from '../../src/sandbox/sandbox.ts'
import { printLabels } from '../../src/workflows/index.ts'

const LIST = '/v4/posting/fbs/list'
const YEAR = { since: '2026-01-01T00:00:00Z', to: '2026-12-01T00:00:00Z' }
const START = Date.parse('2026-11-22T09:00:00Z')

async function serve(options: SandboxOptions = {}, where: ListenOptions = {}) {
  const sandbox = createSandbox(options)
  const { url, port, close } = await sandbox.listen(where)
  onTestFinished(() => close())
  const keys = { 'client-id': sandbox.credentials.clientId, 'api-key': sandbox.credentials.apiKey }
  const ask = (path = LIST, body: unknown = { filter: YEAR, limit: 2 }, init: RequestInit = {}): Promise<Response> =>
    fetch(url + path, { method: 'POST', headers: keys, body: JSON.stringify(body), ...init })
  return { sandbox, url, port, close, ask, keys }
}

const requestsOf = ({ journal }: { readonly journal: readonly unknown[] }): readonly RequestEntry[] =>
  journal.filter((each): each is RequestEntry => (each as RequestEntry).kind === 'request')

const pause = (ms: number): Promise<void> => new Promise(resolve => setTimeout(resolve, ms))

describe('a listening sandbox', () => {
  it('answers any client over HTTP, at this machine only', async () => {
    const { sandbox, url, port } = await serve()
    expect(url).toBe(`http://127.0.0.1:${port}`)
    const ozon = createOzon({ ...sandbox.credentials, baseUrl: url, clock: systemClock })
    const all = await ozon.postings.list(YEAR).toArray({ limit: 100 })
    expect(all.length).toBeGreaterThan(2)
    await ozon.close()
  })

  it('links to its files on its own address, where a client that asks it follows them', async () => {
    const { sandbox, url } = await serve({
      behaviour: { labelReadyMs: 0, labelTaskMs: 0 },
      seed: { sellers: [{ postings: [{ number: '1-1-1', status: 'awaiting_deliver' }] }] },
    })
    const ozon = createOzon({ ...sandbox.credentials, baseUrl: url, clock: systemClock })
    const { files } = await printLabels(ozon, ['1-1-1'], { size: 'big' })
    expect(files).toHaveLength(1)
    await ozon.close()
    const elsewhere = createOzon({ ...sandbox.credentials, fetch: sandbox.fetch, clock: systemClock })
    await expect(elsewhere.download(`${url}/files/a.pdf`)).rejects.toThrow("allowedFileHosts: ['127.0.0.1']")
  })

  it('tells its own time, not that of the machine', async () => {
    const { ask } = await serve()
    const response = await ask()
    expect(response.headers.get('date')).toMatch(/^Sun, 22 Nov 2026 09:00:/)
    expect(response.headers.get('ratelimit-remaining')).toBe('49')
  })

  it('takes every address as a request to Ozon, also one that makes no sense', async () => {
    const { port, keys } = await serve()
    const ask = (path: string, host = 'localhost'): Promise<string> => {
      const headers = { ...keys, host }
      return new Promise((resolve, reject) => {
        const sent = httpRequest({ port, host: '127.0.0.1', method: 'POST', path, headers }, response => {
          response.setEncoding('utf8').once('data', text => resolve(`${response.statusCode} ${text}`))
        })
        sent.once('error', reject).end('{}')
      })
    }
    // A base URL that ends with a slash.
    expect(await ask('//v1/roles')).toContain('404 {"code":5,"message":"//v1/roles: page not found"')
    expect(await ask('*')).toMatch(/^404 /)
    expect(await ask('//')).toMatch(/^404 /)
    expect(await ask('/v1/roles', 'a b')).toMatch(/^200 /)
    expect(await ask('/v1/roles', '')).toMatch(/^200 /)
    // HTTP/1.0 has no Host.
    const nameless = connect(port, '127.0.0.1', () => nameless.write('POST /v1/roles HTTP/1.0\r\n\r\n'))
    expect(String(await once(nameless, 'data'))).toContain('401 Unauthorized')
    // As a proxy is asked.
    expect(await ask('http://api-seller.ozon.ru/v1/roles')).toMatch(/^200 /)
  })

  it('its time passes as real time does, plus what it is advanced', async () => {
    const { sandbox, url } = await serve()
    await expect.poll(() => sandbox.clock.now() - START).toBeGreaterThan(100)
    const clock = `${url}/_sandbox/clock`
    const answer = await fetch(clock, { method: 'POST', body: JSON.stringify({ advance: '2h' }) })
    const { now } = (await answer.json()) as { now: string }
    expect(now).toMatch(/^2026-11-22T11:00:/)
  })

  it('and stops when it is closed, also when it listens at two places', async () => {
    const { sandbox, close } = await serve()
    const second = await sandbox.listen()
    await second.close()
    const then = sandbox.clock.now()
    await expect.poll(() => sandbox.clock.now()).toBeGreaterThan(then)
    await close()
    await pause(30)
    const stopped = sandbox.clock.now()
    await pause(60)
    expect(sandbox.clock.now()).toBe(stopped)
  })

  it('closing it twice is closing it once', async () => {
    const { sandbox, close } = await serve()
    await Promise.all([close(), close()])
    const again = await sandbox.listen()
    const then = sandbox.clock.now()
    await expect.poll(() => sandbox.clock.now()).toBeGreaterThan(then)
    await again.close()
    await pause(30)
    const stopped = sandbox.clock.now()
    await pause(60)
    expect(sandbox.clock.now()).toBe(stopped)
  })

  it('its world moves along without any request', async () => {
    const { sandbox } = await serve()
    let happened = false
    worldOf(sandbox).after(50, () => {
      happened = true
    })
    await expect.poll(() => happened).toBe(true)
  })

  it('a fault in what happens is told, and does not stop time', async () => {
    const warned: unknown[] = []
    const emit = vi.spyOn(process, 'emitWarning').mockImplementation(warning => void warned.push(warning))
    onTestFinished(() => emit.mockRestore())
    const { sandbox } = await serve()
    const world = worldOf(sandbox)
    world.after(5, () => {
      throw new TypeError('a bug in the world')
    })
    world.after(30, () => {
      // oxlint-disable-next-line typescript/only-throw-error -- a program may throw anything
      throw 'odd'
    })
    await expect.poll(() => warned).toEqual([new TypeError('a bug in the world'), 'odd'])
    const then = sandbox.clock.now()
    await expect.poll(() => sandbox.clock.now()).toBeGreaterThan(then)
  })

  it('takes the port that is wished, and says so when it is taken', async () => {
    const { port } = await serve()
    await expect(createSandbox().listen({ port })).rejects.toThrow('EADDRINUSE')
    const free = createServer()
    await new Promise<void>(resolve => free.listen(0, '127.0.0.1', resolve))
    const address = free.address()
    await new Promise<void>(resolve => free.close(() => resolve()))
    const wished = typeof address === 'object' ? address?.port : undefined
    expect((await serve({}, { port: wished ?? 0 })).port).toBe(wished)
  })

  it('listens at an address of the sixth version too', async () => {
    const { url, ask } = await serve({}, { host: '::1' })
    expect(url).toMatch(/^http:\/\/\[::1\]:\d+$/)
    expect((await ask()).status).toBe(200)
  })

  it('serves the files that it links to', async () => {
    const { sandbox, url } = await serve()
    const bytes = new Uint8Array([37, 80, 68, 70, 255, 0])
    const link = worldOf(sandbox).files.put(new FileBody('application/pdf', 'label.pdf', bytes), url)
    expect(link.startsWith(url)).toBe(true)
    const response = await fetch(link)
    expect(response.headers.get('content-type')).toBe('application/pdf')
    expect(new Uint8Array(await response.arrayBuffer())).toEqual(bytes)
  })

  it('takes as long as configured', async () => {
    const { ask } = await serve({ latencyMs: 120 })
    const began = performance.now()
    expect((await ask()).status).toBe(200)
    expect(performance.now() - began).toBeGreaterThan(100)
  })

  it('what pushes subscribe to is really called', async () => {
    const { ask, sandbox, url } = await serve()
    // The sandbox's own server answers 404 there: an address like any other.
    expect((await ask('/v1/notification/set', { url: `${url}/my/hook`, types: ['TYPE_NEW_POSTING'] })).status).toBe(200)
    await sandbox.pushes.idle()
    expect(sandbox.journal.at(-1)).toMatchObject({ kind: 'push', problem: 'STATUS_CODE_NOT_OK' })
  })

  it('a fault of its own does not look like one of Ozon', async () => {
    const { sandbox, ask } = await serve()
    worldOf(sandbox).sellers.get = () => {
      throw new TypeError('a bug in the sandbox')
    }
    const response = await ask()
    expect(response.status).toBe(500)
    expect(await response.text()).toMatch(/^The sandbox failed: TypeError: a bug in the sandbox/)
    worldOf(sandbox).sellers.get = () => {
      // oxlint-disable-next-line typescript/only-throw-error -- a program may throw anything
      throw 'odd'
    }
    expect(await (await ask()).text()).toBe('The sandbox failed: odd')
  })

  it('reads headers that come more than once, and a request without a host', async () => {
    const { port, keys } = await serve()
    const status = await new Promise<number | undefined>((resolve, reject) => {
      const headers = { ...keys, 'x-many': ['a', 'b'], 'set-cookie': ['a', 'b'] }
      const call = httpRequest({ port, host: '127.0.0.1', method: 'POST', path: '/v1/roles', headers }, answer => {
        answer.resume()
        resolve(answer.statusCode)
      })
      call.on('error', reject)
      call.end('{}')
    })
    expect(status).toBe(200)
  })
})

describe('faults over HTTP', () => {
  const causeOf = (error: unknown): unknown => ((error as Error).cause as { code?: string } | undefined)?.code

  it('a reset connection is really reset', async () => {
    const { ask, sandbox } = await serve({ faults: [{ fault: 'reset', times: 1 }] })
    const failure = await ask().catch((error: unknown) => error)
    expect(failure).toMatchObject({ message: 'fetch failed' })
    expect(causeOf(failure)).toBe('ECONNRESET')
    expect((await ask()).status).toBe(200)
    expect(requestsOf(sandbox)[0]).toMatchObject({ fault: 'reset', carriedOut: false })
  })

  it('a cut body is really cut', async () => {
    const { ask } = await serve({ faults: [{ fault: 'cut-body' }] })
    const response = await ask()
    expect(response.status).toBe(200)
    const failure = await response.text().catch((error: unknown) => error)
    expect(failure).toMatchObject({ message: 'terminated' })
    expect(causeOf(failure)).toBe('UND_ERR_SOCKET')
  })

  it('an empty body is cut as well', async () => {
    const { ask } = await serve({ faults: [{ fault: 'cut-body', times: 1 }] })
    const set = ask('/v1/notification/set', { url: 'http://127.0.0.1:9/', types: ['TYPE_NEW_POSTING'] })
    await expect(set.then(response => response.text())).rejects.toThrow('terminated')
  })

  it('a stalled body and silence last until the caller leaves', async () => {
    const faults = [{ fault: 'stalled-body', times: 1 } as const, { fault: 'silence' } as const]
    const { ask } = await serve({ faults })
    const patience = AbortSignal.timeout(80)
    const response = await ask(undefined, undefined, { signal: patience })
    expect(response.status).toBe(200)
    await expect(response.text()).rejects.toThrow(/timeout/)
    await expect(ask(undefined, undefined, { signal: AbortSignal.timeout(50) })).rejects.toThrow(/timeout/)
  })

  it('a slow body arrives slowly, and whole', async () => {
    const { ask } = await serve({ faults: [{ fault: 'slow-body', overMs: 200 }] })
    const began = performance.now()
    const response = await ask()
    expect(await response.json()).toHaveProperty('postings')
    expect(performance.now() - began).toBeGreaterThan(180)
  })

  it('closing ends what hangs', async () => {
    const { ask, close } = await serve({ faults: [{ fault: 'silence' }] })
    const hanging = ask().catch((error: unknown) => error)
    await pause(50)
    await close()
    expect(await hanging).toMatchObject({ message: 'fetch failed' })
  })
})

describe('control calls', () => {
  async function controls(options: SandboxOptions = {}) {
    const served = await serve({ seed: { sellers: [{ postings: [{}, { status: 'delivered' }] }] }, ...options })
    const call = async (path: string, method = 'GET', body?: unknown, headers: Record<string, string> = {}) => {
      const text = typeof body === 'string' ? body : JSON.stringify(body)
      const init = { method, headers, ...(text === undefined ? {} : { body: text }) }
      const response = await fetch(`${served.url}/_sandbox/${path}`, init)
      return { status: response.status, body: await response.json() }
    }
    return { ...served, call }
  }

  it('the state tells who is there and what there is', async () => {
    const { call, sandbox } = await controls()
    sandbox.pushes.connect(() => undefined, { types: ['TYPE_NEW_POSTING'] })
    const { status, body } = await call('state')
    expect(status).toBe(200)
    expect(body).toMatchObject({
      credentials: sandbox.credentials,
      sellers: [{ clientId: '100001', warehouses: [{ flow: 'FBS' }], pushes: [{ isEnabled: true, health: 'GREEN' }] }],
      postings: { total: 2, untouched: 0, byStatus: { awaiting_packaging: 1, delivered: 1 } },
    })
    expect((await call('')).body.postings.total).toBe(2)
  })

  it('postings come by status, the newest first, as many as wished', async () => {
    const { call } = await controls({ seed: { sellers: [{ postings: [{}, {}, { status: 'delivered' }] }] } })
    const { postings } = (await call('postings')).body
    expect(Object.keys(postings).toSorted()).toEqual(['awaiting_packaging', 'delivered'])
    expect(postings.delivered[0]).toMatchObject({ flow: 'FBS', lines: [{ quantity: 1 }] })
    const some = (await call('postings?status=awaiting_packaging&limit=1')).body.postings
    expect(some).toEqual({ awaiting_packaging: [postings.awaiting_packaging[0]] })
  })

  it('the journal comes from its end, or from where the reader was, with faults', async () => {
    const { call, ask, sandbox } = await controls({ faults: [{ fault: 'server-error', times: 1 }] })
    const before = sandbox.journal.length
    await ask()
    await ask()
    const { body } = await call('journal?limit=1')
    expect(body).toMatchObject({ entries: [{ kind: 'request', httpStatus: 200 }], last: before + 2 })
    const since = (await call(`journal?after=${before}&kind=request`)).body.entries
    expect(since).toMatchObject([{ fault: 'server-error', carriedOut: false }, { carriedOut: true }])
    expect((await call('journal?after=0&limit=2')).body.entries).toHaveLength(2)
    expect((await call('journal?limit=many')).body.entries.length).toBeGreaterThan(2)
  })

  it('levers can be pulled by name', async () => {
    const { call } = await controls()
    const { levers } = (await call('levers')).body
    expect(levers).toEqual(expect.arrayContaining(['order', 'move', 'cancel', 'walk']))
    const { posting } = (await call('levers/order', 'POST', { lines: [{ offerId: 'MUG-2', quantity: 2 }] })).body
    expect((await call('levers/walk', 'POST', { posting, to: 'delivering' })).status).toBe(200)
    const step = { posting, to: 'delivering', substatus: 'posting_in_pickup_point', by: 'Ozon' }
    expect(await call('levers/move', 'POST', step)).toEqual({ status: 200, body: {} })
    expect((await call('levers/dispute', 'POST', { posting })).status).toBe(200)
    expect((await call('levers/find', 'POST', { posting })).status).toBe(200)
    const { postings } = (await call('postings?status=delivering')).body
    expect(postings.delivering[0].number).toBe(posting)
    const other = (await call('levers/order', 'POST', { clientId: '100001' })).body.posting
    expect((await call('levers/cancel', 'POST', { posting: other })).status).toBe(200)
    const lost = (await call('levers/order', 'POST', { status: 'acceptance_in_progress' })).body.posting
    expect((await call('levers/lose-in-sorting', 'POST', { posting: lost })).status).toBe(200)
    const kept = (await call('levers/order', 'POST', { status: 'delivered' })).body.posting
    expect((await call('levers/return-goods', 'POST', { posting: kept })).status).toBe(200)
    expect((await call('levers/move', 'POST', { posting: lost, to: 'delivering' })).status).toBe(200)
  })

  it('an impossible move is refused with the reason', async () => {
    const { call } = await controls()
    const { posting } = (await call('levers/order', 'POST', {})).body
    const move = await call('levers/move', 'POST', { posting, to: 'not_accepted', by: 'Ozon' })
    expect(move.status).toBe(409)
    expect(move.body.error).toContain("cannot go from 'awaiting_packaging' to 'not_accepted'")
  })

  it.each([
    ['levers/cancel', {}, 400, 'posting: must be the number of a posting'],
    ['levers/walk', { posting: '1' }, 400, 'to: must be a status'],
    ['levers/move', { posting: '1', to: 'gone' }, 400, "to: 'gone' is none of"],
    ['levers/cancel', { posting: '1', by: 'me' }, 400, "by: 'me' is none of seller, buyer"],
    ['levers/order', { lines: 5 }, 400, 'order.lines must be a list'],
    ['levers/order', { lines: [{ offerId: 'A', quantity: 0 }] }, 400, 'lines[0].quantity must be a whole number'],
    ['levers/order', { line: [] }, 400, 'order.line is none of its fields: number, status'],
    ['levers/order', { clientId: {} }, 400, 'clientId: must be text'],
    ['levers/cancel', { posting: '1', By: 'Ozon' }, 400, 'By: is none of posting, by'],
    ['levers/dispute', { posting: '1', by: 'Ozon' }, 400, 'by: is none of posting'],
    ['levers/write-to-seller', { posting: '1', text: ' ' }, 400, 'text: must be text'],
    ['levers/order', { clientId: '9' }, 409, 'There is no seller 9.'],
    ['levers/sing', {}, 404, "'sing' is none of order, move"],
    ['levers/order', [], 400, 'The body must be a JSON object.'],
    ['levers/order', '{', 400, 'The body is no JSON.'],
    ['clock', { advance: 'soon' }, 400, "advance: must be a time such as '90s' or '2h'"],
    ['clock', { advance: 5 }, 400, "advance: must be a time such as '90s' or '2h'"],
    ['state', {}, 404, 'There is no POST /_sandbox/state. There is: GET /_sandbox/state'],
    ['faults', { fault: 'rst' }, 400, "'rst' is none of rate-limit"],
  ])('%s with %j is refused: %i', async (path, body, status, message) => {
    const { call } = await controls()
    const answer = await call(path, 'POST', body)
    expect(answer.status).toBe(status)
    expect(answer.body.error).toContain(message)
  })

  it('faults come and go', async () => {
    const { call, ask } = await controls()
    const added = await call('faults', 'POST', { fault: 'server-error', operation: '/v4/*', times: 1 })
    expect(added.body).toEqual({
      faults: [{ id: 1, rule: { fault: 'server-error', operation: '/v4/*', times: 1 }, hits: 0 }],
    })
    expect((await ask()).status).toBe(500)
    expect((await call('faults')).body.faults).toMatchObject([{ id: 1, hits: 1 }])
    expect((await call('faults/1', 'DELETE')).status).toBe(200)
    expect((await call('faults/1', 'DELETE')).status).toBe(404)
    // One wrong rule, and none of the list is added.
    expect((await call('faults', 'POST', [{ fault: 'reset' }, { fault: 'rst' }])).status).toBe(400)
    expect((await call('faults')).body.faults).toEqual([])
    await call('faults', 'POST', [{ fault: 'reset' }, { fault: 'silence' }])
    await call('faults', 'DELETE')
    expect((await ask()).status).toBe(200)
  })

  it('the clock tells its time', async () => {
    const { call } = await controls()
    expect((await call('clock')).body.now).toMatch(/^2026-11-22T09:00:0\d/)
  })

  it('a page of another site cannot control it, its own pages can', async () => {
    const { call, url } = await controls()
    const foreign = await call('clock', 'POST', { advance: '1h' }, { origin: 'https://evil.example' })
    expect(foreign.status).toBe(403)
    expect((await call('clock', 'GET', undefined, { origin: url })).status).toBe(200)
  })

  it('refuses a page of another site before its body has come, and lets no page read the refusal', async () => {
    const { port, url } = await controls()
    const foreign = [
      { path: '/_sandbox/clock', host: `127.0.0.1:${port}` },
      // A name that was made to point at this machine.
      { path: LIST, host: `evil.example:${port}` },
    ]
    for (const { path, host } of foreign) {
      const headers = { host, origin: `http://evil.example:${port}`, 'content-length': 60_000_000 }
      const call = httpRequest({ port, host: '127.0.0.1', method: 'POST', path, headers })
      call.write('{"advance":')
      const [answer] = await once(call, 'response')
      expect(answer.statusCode).toBe(403)
      expect(answer.headers).toMatchObject({
        'x-content-type-options': 'nosniff',
        'cross-origin-resource-policy': 'same-origin',
      })
      expect(answer.headers['access-control-allow-origin']).toBeUndefined()
      call.destroy()
    }
    const told = await fetch(`${url}/_sandbox/clock`)
    expect(told.headers.get('x-content-type-options')).toBe('nosniff')
    expect(told.headers.get('cross-origin-resource-policy')).toBe('same-origin')
  })

  it('a page whose name was made to point at this machine is found out by its name', async () => {
    const { sandbox, port } = await controls()
    const as = (host: string, path: string, more: Record<string, string> = {}): Promise<number | undefined> =>
      new Promise((resolve, reject) => {
        const headers = { ...more, host: `${host}:${port}` }
        const call = httpRequest({ port, host: '127.0.0.1', method: 'POST', path, headers }, answer => {
          answer.resume().once('end', () => resolve(answer.statusCode))
        })
        call.once('error', reject).end('{"advance":"1h"}')
      })
    const evil = { origin: `http://evil.example:${port}` }
    const keys = { 'client-id': sandbox.credentials.clientId, 'api-key': sandbox.credentials.apiKey }
    const clock = '/_sandbox/clock'
    expect(await as('evil.example', clock, evil)).toBe(403)
    expect(await as('evil.example', clock)).toBe(403)
    expect(await as('evil.example', '/v1/roles', { ...evil, ...keys })).toBe(403)
    // A program that knows this machine by another name is no page.
    expect(await as('ozon.test', '/v1/roles', keys)).toBe(400)
    expect(await as('localhost', clock, { origin: `http://localhost:${port}` })).toBe(200)
  })

  it('one that listens for other machines answers to any name', async () => {
    const { port } = await serve({}, { host: '0.0.0.0' })
    const status = await new Promise<number | undefined>((resolve, reject) => {
      const headers = { host: `sandbox.test:${port}`, origin: `http://sandbox.test:${port}` }
      const call = httpRequest({ port, host: '127.0.0.1', path: '/_sandbox/clock', headers }, answer => {
        answer.resume().once('end', () => resolve(answer.statusCode))
      })
      call.once('error', reject).end()
    })
    expect(status).toBe(200)
  })

  it('a body that nobody could mean is refused, not kept in memory', async () => {
    const { port } = await serve()
    const status = await new Promise<number | undefined>((resolve, reject) => {
      const call = httpRequest({ port, host: '127.0.0.1', method: 'POST', path: LIST }, answer => {
        answer.resume().once('end', () => resolve(answer.statusCode))
      })
      call.once('error', reject)
      const piece = Buffer.alloc(2 ** 20, 32)
      const write = (left: number): void => {
        if (left === 0) call.end()
        else call.write(piece, () => write(left - 1))
      }
      write(80)
    })
    expect(status).toBe(413)
  })

  it('a fault of the sandbox is not the fault of the caller', async () => {
    const { sandbox, url } = await controls()
    worldOf(sandbox).sellers.values = () => {
      throw new TypeError('a bug in the sandbox')
    }
    const response = await fetch(`${url}/_sandbox/state`)
    expect([response.status, await response.text()]).toEqual([500, expect.stringContaining('a bug in the sandbox')])
  })
})
