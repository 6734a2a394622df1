import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { describe, expect, it, onTestFinished } from 'vitest'
import { manualClock } from '../../src/internal/clock.ts'
import { BEHAVIOUR } from '../../src/sandbox/behaviour.ts'
import type { PushOptions, PushReceiver, SandboxOptions } from '../../src/sandbox/index.ts'
import type { PushEntry } from '../../src/sandbox/journal.ts'
import { Levers } from '../../src/sandbox/levers.ts'
import { Random } from '../../src/sandbox/random.ts'
import { Subscriptions } from '../../src/sandbox/records/subscriptions.ts'
import { worldOf } from '../../src/sandbox/sandbox.ts'
import { World } from '../../src/sandbox/world.ts'
import { openSandbox } from './support/open.ts'

const ONE_TYPE = { types: ['TYPE_NEW_POSTING'] } as const
const OK = (): Response => Response.json({ result: true })
const refuse = (status: number) => (): Response => Response.json({ error: { code: 'ERROR_UNKNOWN' } }, { status })

function open(options: Partial<PushOptions> = {}, more: SandboxOptions = {}) {
  const opened = openSandbox({ activity: false, pushes: options, ...more })
  const { sandbox } = opened
  const levers = new Levers(worldOf(sandbox))
  const attempts = (): readonly PushEntry[] =>
    sandbox.journal.flatMap(each => (each.kind === 'push' && each.messageType !== 'TYPE_PING' ? [each] : []))
  return { ...opened, levers, attempts }
}

/** Minutes and seconds after the start, for each attempt. */
const timesOf = (entries: readonly PushEntry[]): readonly number[] =>
  entries.map(({ at }) => (at - Date.parse('2026-11-22T09:00:00Z')) / 1_000)

describe('sending again', () => {
  it('what is not accepted is sent again after growing waits, then five times ten minutes apart, then it is lost', async () => {
    const { sandbox, levers, clock, attempts } = open()
    sandbox.pushes.connect(refuse(500), ONE_TYPE)
    levers.order()
    await clock.advance('3h')
    expect(timesOf(attempts())).toEqual([0, 5, 15, 35, 75, 155, 315, 635, 1235, 1835, 2435, 3035, 3635])
    expect(attempts().map(({ attempt }) => attempt)).toEqual(Array.from({ length: 13 }, (_, i) => i + 1))
    expect(attempts().every(({ delivered, problem }) => !delivered && problem === 'SERVER_FAULT')).toBe(true)
  })

  it('once accepted, it is not sent again', async () => {
    const { sandbox, levers, clock, attempts } = open()
    let calls = 0
    sandbox.pushes.connect(() => (++calls < 4 ? refuse(503)() : OK()), ONE_TYPE)
    levers.order()
    await clock.advance('1h')
    expect(attempts().map(({ delivered }) => delivered)).toEqual([false, false, true])
  })

  it('waits and attempts are as configured', async () => {
    const { sandbox, levers, clock, attempts } = open({
      firstRetryMs: 1_000,
      retryGrowth: 3,
      longestRetryMs: 10_000,
      lastAttempts: 2,
    })
    sandbox.pushes.connect(refuse(404), ONE_TYPE)
    levers.order()
    await clock.advance('1h')
    expect(timesOf(attempts())).toEqual([0, 1, 4, 13, 23, 33])
  })

  it('a wrong body is accepted all the same, and the journal says what is wrong', async () => {
    const { sandbox, levers, clock, attempts } = open()
    sandbox.pushes.connect(() => Response.json({ result: 'true' }), ONE_TYPE)
    levers.order()
    await clock.advance('1h')
    expect(attempts()).toMatchObject([{ delivered: true, problem: 'WRONG_RESULT_FIELD', attempt: 1 }])
  })

  it('an address that never answers is given up after a while', async () => {
    const { sandbox, levers, clock, attempts } = open({ timeoutMs: 7_000, lastAttempts: 0, firstRetryMs: 600_000 })
    sandbox.pushes.connect(() => new Promise(() => undefined), ONE_TYPE)
    levers.order()
    await clock.advance('1m')
    expect(attempts()).toMatchObject([{ delivered: false, problem: 'REQUEST_TIMEOUT', answerMs: 7_000 }])
  })

  it('pushes reach addresses through the fetch of the options, and redirects are not followed', async () => {
    const calls: Request[] = []
    const fetch: typeof globalThis.fetch = async input => {
      const request = new Request(input)
      calls.push(request)
      return calls.length < 3 ? new Response(null, { status: 302, headers: { location: 'https://a.example/' } }) : OK()
    }
    const { sandbox, levers, clock, attempts } = open({ fetch })
    sandbox.pushes.connect('https://shop.example/ozon/7f3a', ONE_TYPE)
    levers.order()
    await clock.advance('1m')
    expect(calls.map(({ url, redirect }) => [url, redirect])).toEqual(
      Array.from({ length: 3 }, () => ['https://shop.example/ozon/7f3a', 'manual']),
    )
    expect(attempts().map(({ problem }) => problem)).toEqual(['STATUS_CODE_NOT_OK', undefined])
  })

  it('an address that cannot be reached troubles nobody', async () => {
    const fetch: typeof globalThis.fetch = () => Promise.reject(new TypeError('fetch failed'))
    const { sandbox, levers, post, clock, attempts } = open({ fetch })
    sandbox.pushes.connect('https://shop.example/ozon', ONE_TYPE)
    levers.order()
    expect((await post('/v1/roles')).status).toBe(200)
    await clock.advance('1s')
    expect(attempts()).toMatchObject([{ problem: 'REQUEST_ERROR', delivered: false }])
  })

  it('without a fetch of its own the sandbox uses the global one', async () => {
    const { sandbox, levers, attempts } = open()
    // Nobody listens at this port of this machine.
    sandbox.pushes.connect('http://127.0.0.1:9/ozon', ONE_TYPE)
    levers.order()
    await sandbox.pushes.idle()
    expect(attempts()).toMatchObject([{ problem: 'REQUEST_ERROR' }])
  })
})

describe('over a network', () => {
  /** A receiver that answers after a while in real time, or never. */
  async function receiver(answer: (respond: () => void) => void): Promise<string> {
    const server = createServer((request, response) => {
      request.resume().on('end', () => answer(() => response.end('{"result":true}')))
    })
    await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
    onTestFinished(() => {
      server.closeAllConnections()
      server.close()
    })
    // A listening TCP server has an address of this kind.
    return `http://127.0.0.1:${(server.address() as AddressInfo).port}/ozon`
  }

  it('time that is moved waits for those who are called', async () => {
    const url = await receiver(respond => setTimeout(respond, 5))
    const { sandbox, levers, clock, attempts } = open({}, { seed: 'demo', activity: true })
    sandbox.pushes.connect(url)
    levers.order()
    await clock.advance('3h')
    expect(attempts().length).toBeGreaterThan(20)
    expect(attempts().every(({ delivered, answerMs = 0 }) => delivered && answerMs < 1_000)).toBe(true)
    expect(clock.now()).toBe(Date.parse('2026-11-22T12:00:00Z'))
  })

  it('but for no longer than Ozon would', async () => {
    const url = await receiver(() => undefined)
    const { sandbox, levers, clock, attempts } = open({ timeoutMs: 20 })
    sandbox.pushes.connect(url, ONE_TYPE)
    levers.order()
    await clock.advance('10s')
    expect(attempts()).toMatchObject([
      { problem: 'REQUEST_TIMEOUT', attempt: 1 },
      { problem: 'REQUEST_TIMEOUT', attempt: 2 },
    ])
    expect(timesOf(attempts())).toEqual([0, 5])
  })

  it('a sandbox that no longer listens has hung up', async () => {
    const url = await receiver(() => undefined)
    const { sandbox, levers, attempts } = open()
    const { close } = await sandbox.listen()
    sandbox.pushes.connect(url, ONE_TYPE)
    levers.order()
    await new Promise(resolve => setTimeout(resolve, 50))
    expect(attempts()).toEqual([])
    await close()
    await sandbox.pushes.idle()
    expect(attempts()).toMatchObject([{ problem: 'REQUEST_ERROR', delivered: false }])
  })
})

describe('late, twice, out of order', () => {
  it('a push comes as late as configured', async () => {
    const { sandbox, levers, clock, attempts } = open({ delayMs: 90_000 })
    sandbox.pushes.connect(OK, ONE_TYPE)
    levers.order()
    await clock.advance('89s')
    expect(attempts()).toEqual([])
    await clock.advance('1s')
    expect(timesOf(attempts())).toEqual([90])
  })

  it('a push comes twice as often as configured, with the same body', async () => {
    const bodies: string[] = []
    const note: PushReceiver = async request => void bodies.push(await request.text())
    const { sandbox, levers, clock } = open({ duplicates: 1 })
    sandbox.pushes.connect(note, ONE_TYPE)
    levers.order()
    await clock.advance('1s')
    const [, first, second] = bodies
    expect(bodies).toHaveLength(3)
    expect(first).toBe(second)
  })

  it('pushes overtake each other as often as configured', async () => {
    const numbers: string[] = []
    const note: PushReceiver = async request => {
      const { posting_number } = (await request.json()) as { posting_number?: string }
      if (posting_number !== undefined) numbers.push(posting_number)
    }
    const { sandbox, levers, clock } = open({ reordering: 0.5, heldBackMs: 60_000 })
    sandbox.pushes.connect(note, ONE_TYPE)
    const ordered: string[] = []
    for (let i = 0; i < 12; i++) {
      ordered.push(levers.order())
      await clock.advance('1s')
    }
    await clock.advance('2m')
    expect(numbers.toSorted()).toEqual(ordered.toSorted())
    expect(numbers).not.toEqual(ordered)
  })

  it.each([
    [{ duplicates: 2 }, 'pushes.duplicates must be from 0 to 1, got 2'],
    [{ reordering: -1 }, 'pushes.reordering must be a number from 0 on, got -1'],
    [{ firstRetryMs: 0 }, 'pushes.firstRetryMs must be above 0, got 0'],
    [{ retryGrowth: 1 }, 'pushes.retryGrowth must be above 1, got 1'],
  ])('options that make no sense are refused: %j', (options, message) => {
    expect(() => open(options)).toThrow(message)
  })
})

describe('the world and its clock', () => {
  it('while somebody listens, things happen as time passes, without any request', async () => {
    const { sandbox, ozon, clock, attempts } = open()
    sandbox.pushes.connect(OK, { types: ['TYPE_STATE_CHANGED'] })
    const [waiting] = await ozon.postings.unfulfilled({ statuses: ['awaiting_packaging'] }).toArray({ limit: 1 })
    const products = (waiting?.lines ?? []).map(({ sku, quantity }) => ({ product_id: Number(sku), quantity }))
    const body = { posting_number: waiting?.postingNumber, packages: [{ products }] }
    const keys = { 'client-id': sandbox.credentials.clientId, 'api-key': sandbox.credentials.apiKey }
    const init = { method: 'POST', headers: keys, body: JSON.stringify(body) }
    expect((await sandbox.fetch('https://api-seller.ozon.ru/v4/posting/fbs/ship', init)).status).toBe(200)
    await clock.advance('10m')
    // Packed after the time that packing takes, and told at that moment.
    expect(timesOf(attempts().slice(0, 1))).toEqual([4])
  })

  it('a clock that jumps by itself does not run after retries that nobody awaits', async () => {
    const { sandbox, levers, clock } = open()
    sandbox.pushes.connect(refuse(500), ONE_TYPE)
    levers.order()
    await sandbox.pushes.idle()
    clock.autoAdvance = true
    expect(clock.autoAdvance).toBe(true)
    await clock.sleep(1_000)
    expect(clock.now()).toBe(Date.parse('2026-11-22T09:00:01Z'))
  })

  it('whoever moves time is told when the world fails', async () => {
    const { sandbox, clock } = open()
    sandbox.pushes.connect(OK)
    worldOf(sandbox).after(60_000, () => {
      throw new Error('a bug in the world')
    })
    await expect(clock.advance('1h')).rejects.toThrow('a bug in the world')
    await clock.advance('1h')
    expect(clock.now()).toBe(Date.parse('2026-11-22T11:00:00Z'))
  })

  it('a world that nobody has given pushes to sends none', async () => {
    const world = new World(manualClock(), BEHAVIOUR, new Random(1))
    expect(await world.pushes.check('https://shop.example/')).toMatchObject({ type: 'REQUEST_ERROR' })
    const endpoint = new Subscriptions().add({
      id: '1',
      clientId: '1',
      createdAt: 0,
      receiver: undefined,
      url: 'https://shop.example/',
      types: [],
    })
    world.pushes.greet(endpoint)
    expect(world.journal.entries).toEqual([])
  })

  it('pushes do not come while a change is under way, but right after it', async () => {
    const { sandbox, levers } = open()
    let seen = 0
    sandbox.pushes.connect(() => void seen++)
    await sandbox.pushes.idle()
    const before = seen
    levers.order()
    expect(seen).toBe(before)
    await sandbox.pushes.idle()
    expect(seen).toBeGreaterThan(before)
  })
})

describe("Ozon's opinion of an address", () => {
  const DAY = '24h'
  const slowly = (ms: number, clock: { sleep(ms: number): Promise<void> }) => async (): Promise<Response> => {
    await clock.sleep(ms)
    return OK()
  }
  async function healthOf(opened: Pick<ReturnType<typeof open>, 'post'>) {
    const { body } = await opened.post('/v1/notification/list')
    const [url] = body.urls
    return url
  }

  it.each([
    [1_500, 'GREEN'],
    [1_501, 'YELLOW'],
    [2_499, 'YELLOW'],
    [2_500, 'RED'],
  ])('a greeting answered after %d ms makes it %s', async (ms, health) => {
    const opened = open()
    opened.sandbox.pushes.connect(slowly(ms, opened.clock))
    await opened.clock.advance('10s')
    expect(await healthOf(opened)).toMatchObject({ availability_status: health, enable: true })
  })

  it('the slowest type of the day decides at night', async () => {
    const opened = open({ nightlyCheckHour: 21 })
    const { sandbox, clock, levers } = opened
    sandbox.pushes.connect(async request => {
      // The warning in the chat is a push as well, and names the type.
      if ((await request.text()).includes('"message_type":"TYPE_STOCKS_CHANGED"')) await clock.sleep(2_000)
      return OK()
    })
    levers.order()
    await clock.advance('11h')
    expect(await healthOf(opened)).toMatchObject({ availability_status: 'GREEN', problematic_type: '' })
    await clock.advance('1h')
    expect(await healthOf(opened)).toMatchObject({
      availability_status: 'YELLOW',
      availability_status_date: '2026-11-22T21:00:00Z',
      problematic_type: 'TYPE_STOCKS_CHANGED',
    })
    await clock.advance(DAY)
    expect(await healthOf(opened)).toMatchObject({ availability_status: 'GREEN', reason_details: '' })
  })

  it('three red nights in a row switch it off, and only it', async () => {
    const opened = open()
    const { sandbox, clock } = opened
    sandbox.pushes.connect(refuse(500), ONE_TYPE)
    sandbox.pushes.connect(OK, { types: ['TYPE_STATE_CHANGED'] })
    await clock.advance('62h')
    expect(await healthOf(opened)).toMatchObject({ availability_status: 'RED', enable: true })
    await clock.advance('1h')
    const { body } = await opened.post('/v1/notification/list')
    expect(body.urls).toMatchObject([
      { enable: false, disable_reason: 'AVAILABILITY', problematic_type: 'TYPE_PING' },
      { enable: true, disable_reason: '', availability_status: 'GREEN' },
    ])
    const effects = sandbox.journal.flatMap(each => (each.kind === 'effect' ? [each] : []))
    expect(effects.filter(({ effect }) => effect === 'push-url-switched-off')).toMatchObject([
      { actor: 'Ozon', details: { reason: '3 red days in a row' } },
    ])
    // Two warnings and the news itself.
    expect(effects.filter(({ effect }) => effect === 'message-received')).toHaveLength(3)
  })

  it('nights end with the last address', async () => {
    const { sandbox, post, clock } = open()
    const id = Number(sandbox.pushes.connect(OK))
    await post('/v1/notification/delete', { id })
    await clock.advance('72h')
    expect(sandbox.journal.filter(({ kind }) => kind === 'push')).toHaveLength(1)
    sandbox.pushes.connect(OK)
    await clock.advance('48h')
    expect(sandbox.journal.filter(({ kind }) => kind === 'push')).toHaveLength(4)
  })

  it('an unreachable address suspends all pushes once an event is lost', async () => {
    const opened = open({ fetch: () => Promise.reject(new TypeError('fetch failed')) })
    const { sandbox, levers, clock, attempts } = opened
    sandbox.pushes.connect('https://gone.example/', ONE_TYPE)
    sandbox.pushes.connect(OK, { types: ['TYPE_STATE_CHANGED'] })
    levers.order()
    await clock.advance('2h')
    const { body } = await opened.post('/v1/notification/list')
    expect(body.urls).toMatchObject([
      { enable: false, disable_reason: 'AVAILABILITY', reason_details: 'unavailable', availability_status: 'RED' },
      { enable: false, disable_reason: 'AVAILABILITY', availability_status: 'GREEN' },
    ])
    const before = attempts().length
    levers.order()
    await clock.advance('1h')
    expect(attempts()).toHaveLength(before)
    const [chat] = await opened.ozon.chats.list().toArray({ limit: 1 })
    const [warning] = await opened.ozon.chats.history(chat?.id ?? '').toArray({ limit: 1 })
    expect(warning?.data).toEqual([expect.stringContaining('https://gone.example/: unavailable')])
  })

  it('unless that rule is switched off', async () => {
    const opened = open({ fetch: () => Promise.reject(new TypeError('no')), suspendsUnavailable: false })
    opened.sandbox.pushes.connect('https://gone.example/', ONE_TYPE)
    opened.levers.order()
    await opened.clock.advance('2h')
    expect(await healthOf(opened)).toMatchObject({ enable: true })
  })

  it('replies that take more than five seconds suspend all pushes, and a confirmed address gets them again', async () => {
    const opened = open()
    const { sandbox, levers, clock, post, attempts } = opened
    let ms = 6_000
    const id = Number(sandbox.pushes.connect(() => slowly(ms, clock)(), ONE_TYPE))
    for (let i = 0; i < 3; i++) levers.order()
    await clock.advance('1m')
    expect(await healthOf(opened)).toMatchObject({ enable: false, reason_details: 'slow replies' })
    ms = 10
    expect((await post('/v1/notification/enable', { id, enabled: true })).status).toBe(200)
    levers.order()
    await clock.advance('1m')
    expect(await healthOf(opened)).toMatchObject({ enable: true, availability_status: 'GREEN', disable_reason: '' })
    expect(attempts().at(-1)).toMatchObject({ delivered: true, answerMs: 10 })
  })

  it('errors for a whole day suspend all pushes', async () => {
    const opened = open({ fewestReplies: 1_000 })
    const { sandbox, levers, clock } = opened
    sandbox.pushes.connect(refuse(400), ONE_TYPE)
    for (let hour = 0; hour < 24; hour += 6) {
      levers.order()
      await clock.advance('6h')
    }
    expect(await healthOf(opened)).toMatchObject({ enable: true })
    levers.order()
    await clock.advance('1m')
    expect(await healthOf(opened)).toMatchObject({ enable: false, reason_details: 'errors for a day' })
  })

  it('fewer than half of the replies being 200 suspends all pushes', async () => {
    const opened = open({ fewestReplies: 10, firstRetryMs: 600_000, lastAttempts: 0 })
    const { sandbox, levers, clock } = opened
    let calls = 0
    sandbox.pushes.connect(() => (++calls % 3 === 0 ? OK() : refuse(400)()), ONE_TYPE)
    for (let i = 0; i < 10; i++) {
      levers.order()
      await clock.advance('1m')
    }
    expect(await healthOf(opened)).toMatchObject({ enable: false, reason_details: 'too few good replies' })
  })

  it('only the replies of the last day count', async () => {
    const opened = open({ fewestReplies: 2, firstRetryMs: 600_000, lastAttempts: 0, suspendsUnavailable: false })
    const { sandbox, levers, clock } = opened
    let isBad = false
    sandbox.pushes.connect(() => (isBad ? refuse(400)() : OK()), ONE_TYPE)
    for (let i = 0; i < 1_100; i++) levers.order()
    await clock.advance('25h')
    isBad = true
    levers.order()
    await clock.advance('1m')
    expect(await healthOf(opened)).toMatchObject({ enable: true })
    levers.order()
    await clock.advance('1m')
    expect(await healthOf(opened)).toMatchObject({ enable: false, reason_details: 'too few good replies' })
  })

  it('what waits to be sent again is dropped with its address', async () => {
    const { sandbox, levers, clock, post, attempts } = open()
    const id = Number(sandbox.pushes.connect(refuse(500), ONE_TYPE))
    levers.order()
    await clock.advance('1s')
    await post('/v1/notification/delete', { id })
    await clock.advance('1h')
    expect(attempts()).toHaveLength(1)
  })

  it('an address that support switched off stays off until it is connected anew', async () => {
    const opened = open()
    const { sandbox, post } = opened
    const id = sandbox.pushes.connect(OK)
    sandbox.pushes.switchOff(id)
    expect(await healthOf(opened)).toMatchObject({ enable: false, disable_reason: 'ADMIN' })
    const refused = await post('/v1/notification/enable', { id: Number(id), enabled: true })
    expect(refused).toMatchObject({ status: 400, body: { code: 9 } })
    expect(() => sandbox.pushes.switchOff('1')).toThrow('There is no push address 1.')
  })
})

describe('connecting beside the API', () => {
  it('who listens changes nothing of what happens', async () => {
    const live = async (isHeard: boolean) => {
      const { sandbox, clock } = open({}, { seed: 'demo', activity: true })
      if (isHeard) sandbox.pushes.connect(OK)
      await clock.advance('1d')
      return sandbox.journal.flatMap(each => (each.kind === 'posting' ? [{ ...each, number: 0 }] : []))
    }
    const heard = await live(true)
    expect(heard.length).toBeGreaterThan(100)
    expect(heard).toEqual(await live(false))
  })

  it('an address takes the types that are free', async () => {
    const { sandbox, post } = open()
    sandbox.pushes.connect(OK, ONE_TYPE)
    sandbox.pushes.connect(OK)
    const { body } = await post('/v1/notification/list')
    expect(body.urls.map((each: { types: unknown[] }) => each.types.length)).toEqual([1, 20])
  })

  it('a type that is taken, and a seller that does not exist, are refused', () => {
    const { sandbox } = open()
    sandbox.pushes.connect(OK, ONE_TYPE)
    expect(() => sandbox.pushes.connect(OK, ONE_TYPE)).toThrow('these have one: TYPE_NEW_POSTING')
    expect(() => sandbox.pushes.connect(OK, { clientId: '9' })).toThrow('There is no seller 9.')
  })
})
