import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { CONSOLE_FILES } from '../../src/sandbox/console-files.ts'
import { createSandbox, type SandboxOptions, type SeedData } from '../../src/sandbox/index.ts'
import { worldOf } from '../../src/sandbox/sandbox.ts'
import { ROOT } from '../run/process.ts'

/** A listening sandbox in which nothing moves by itself, and calls to its control endpoints. */
async function open(options: SandboxOptions = {}) {
  const sandbox = createSandbox({ activity: false, ...options })
  const { url, close } = await sandbox.listen()
  onTestFinished(() => close())
  const call = async (path: string, body?: unknown) => {
    const init = body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) }
    const response = await fetch(`${url}/_sandbox/${path}`, init)
    return { status: response.status, body: await response.json() }
  }
  const columnOf = async (status: string, query = '') => {
    const { columns } = (await call(`board?${query}`)).body
    return columns.find((column: { status: string }) => column.status === status)
  }
  return { sandbox, url, call, columnOf, levers: (name: string, wish: unknown) => call(`levers/${name}`, wish) }
}

const shop = (...postings: NonNullable<NonNullable<SeedData['sellers']>[0]['postings']>): SandboxOptions => ({
  seed: {
    sellers: [
      {
        warehouses: [
          { name: 'Main' },
          { name: 'Own', flow: 'RFBS_SELF' },
          { name: 'Hired', flow: 'RFBS_AGG' },
          { name: 'Robot', flow: 'RFBS_3PL', isAutoAssembly: true },
        ],
        products: [{ offerId: 'MUG-2' }, { offerId: 'KEY', isDigital: true }],
        postings,
      },
    ],
  },
})

const numbersOf = (cards: readonly { number: string }[]): readonly string[] => cards.map(({ number }) => number)

describe('the files of the console', () => {
  it('a listening sandbox has a page at its root, which runs and asks nothing but its own', async () => {
    const { url } = await open()
    const page = await fetch(`${url}/`)
    expect(page.status).toBe(200)
    expect(page.headers.get('content-type')).toBe('text/html; charset=utf-8')
    const policy = page.headers.get('content-security-policy')
    expect(policy).toContain("default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'")
    expect(policy).toContain("require-trusted-types-for 'script'; trusted-types 'none'")
    expect(page.headers.get('x-content-type-options')).toBe('nosniff')
    const text = await page.text()
    expect(text).toContain('<title>Ozon sandbox</title>')
    const linked = [...text.matchAll(/(?:src|href)="([^"#][^"]*)"/g)].map(match => match[1] ?? '')
    expect(linked.filter(link => !link.startsWith('/_console/'))).toEqual([expect.stringMatching(/^data:image\/svg/)])
    for (const link of linked.filter(each => each.startsWith('/'))) expect((await fetch(url + link)).status).toBe(200)
  })

  it('every file beside the page is served with its type, and there is no other', async () => {
    const { url } = await open()
    const there = readdirSync(join(ROOT, 'src/sandbox/console')).filter(name => name !== 'tsconfig.json')
    expect([...CONSOLE_FILES.keys()].toSorted()).toEqual(there.toSorted())
    for (const [name, type] of CONSOLE_FILES) {
      const { status, headers } = await fetch(`${url}/_console/${name}`, { method: 'HEAD' })
      expect([name, status]).toEqual([name, 200])
      expect(headers.get('content-type')).toBe(type)
      expect(headers.get('content-security-policy')).toContain("default-src 'none'")
    }
  })

  it('its scripts write text and never HTML', async () => {
    const { url } = await open()
    for (const name of CONSOLE_FILES.keys()) {
      const text = await (await fetch(`${url}/_console/${name}`)).text()
      expect(text).not.toMatch(/innerHTML|outerHTML|insertAdjacentHTML|document\.write|\beval\b|new Function/)
      expect(text).not.toMatch(/https?:\/\/(?!www\.w3\.org\/2000\/svg)/)
    }
  })

  it('what it does not have is a request to Ozon like any other', async () => {
    const { url } = await open()
    for (const [path, method] of [
      ['/_console/tsconfig.json', 'GET'],
      ['/_console/..%2fconsole-files.ts', 'GET'],
      ['/_console/', 'GET'],
      ['/', 'POST'],
    ] as const) {
      const response = await fetch(url + path, { method })
      expect([path, response.status]).toEqual([path, 404])
      expect(await response.json()).toMatchObject({ code: 5 })
    }
  })
})

describe('the board', () => {
  it('has all statuses in the order of a life, with counts, and the last change first', async () => {
    const { call, columnOf, levers } = await open({ seed: 'demo' })
    const { body } = await call('board')
    const order = body.columns.map(({ status }: { status: string }) => status)
    expect(order.indexOf('awaiting_packaging')).toBeLessThan(order.indexOf('awaiting_deliver'))
    expect(order.indexOf('delivering')).toBeLessThan(order.indexOf('delivered'))
    expect(body).toMatchObject({ total: 23, notSearched: 0 })
    const sum = body.columns.reduce((all: number, { count }: { count: number }) => all + count, 0)
    expect(sum).toBe(23)
    const way = await columnOf('delivering')
    expect(way).toMatchObject({ count: 3, meaning: expect.stringContaining('on the way') })
    expect(way.cards[0]).toMatchObject({ flow: expect.any(String), shipBy: expect.any(String) })
    const last = way.cards.at(-1).number
    await call('clock', { advance: '1m' })
    await levers('move', { posting: last, to: 'delivering', substatus: 'posting_in_pickup_point', by: 'Ozon' })
    expect((await columnOf('delivering')).cards[0].number).toBe(last)
  })

  it('shows as many cards of a status as are wished, and counts all of them', async () => {
    const { columnOf } = await open({ seed: 'busy-day' })
    expect(await columnOf('awaiting_packaging')).toMatchObject({ count: 10_000, cards: { length: 20 } })
    expect(await columnOf('awaiting_packaging', 'limit=3')).toMatchObject({ count: 10_000, cards: { length: 3 } })
    expect(await columnOf('awaiting_packaging', 'limit=0')).toMatchObject({ count: 10_000, cards: [] })
    expect((await columnOf('awaiting_packaging', 'limit=9999')).cards).toHaveLength(200)
  })

  it('finds postings by number, offer and flow', async () => {
    const { call, columnOf } = await open(
      shop({ lines: [{ offerId: 'MUG-2' }], number: '111-0001-1' }, { number: '222-0001-1', flow: 'RFBS_SELF' }),
    )
    const found = async (query: string) => numbersOf((await columnOf('awaiting_packaging', query)).cards)
    expect(await found('find=mug')).toEqual(['111-0001-1'])
    expect(await found('find=222')).toEqual(['222-0001-1'])
    expect(await found('flow=RFBS_SELF')).toEqual(['222-0001-1'])
    expect(await found('flow=RFBS_SELF&find=mug')).toEqual([])
    expect((await call('board?find=mug')).body).toMatchObject({ total: 2, notSearched: 0 })
  })

  it('a population lies beneath: counted, shown after what was touched, and left out of a search', async () => {
    const { call, columnOf, levers } = await open({
      ...shop({ lines: [{ offerId: 'MUG-2' }] }),
      populate: { count: 50_000 },
    })
    const { columns, total } = (await call('board')).body
    expect(total).toBe(50_001)
    const sum = columns.reduce((all: number, { count }: { count: number }) => all + count, 0)
    expect(sum).toBe(50_001)
    const packing = await columnOf('awaiting_packaging', 'limit=5')
    expect(packing.cards).toHaveLength(5)
    expect(packing.cards[0].lines[0].offerId).toBe('MUG-2')
    const [, second] = packing.cards
    expect(second.number).toMatch(/^08\d{8}-0001-1$/)
    await levers('cancel', { posting: second.number, by: 'Ozon' })
    const after = await columnOf('awaiting_packaging', 'limit=5')
    expect(after.count).toBe(packing.count - 1)
    expect(numbersOf(after.cards)).not.toContain(second.number)
    expect((await columnOf('cancelled')).cards[0].number).toBe(second.number)
    expect((await call('board')).body.total).toBe(50_001)
    expect((await call('board?find=mug')).body).toMatchObject({ total: 50_001, notSearched: 49_999 })
  })
})

describe('watching', () => {
  it('tells the time, what is new, and which faults are on', async () => {
    const { call, levers } = await open(shop())
    await call('faults', { fault: 'reset' })
    const { posting } = (await levers('order', {})).body
    const { body } = await call('watch')
    expect(body.now).toMatch(/^2026-11-22T09:00:/)
    expect(body.faults).toEqual([{ id: 1, rule: { fault: 'reset' }, hits: 0 }])
    expect(body.entries.at(-1)).toMatchObject({ kind: 'posting', postingNumber: posting })
    expect((await call(`watch?after=${body.last}`)).body).toMatchObject({ entries: [], last: body.last, isCut: false })
    await levers('cancel', { posting })
    const next = (await call(`watch?after=${body.last}`)).body
    expect(next.entries.map(({ number }: { number: number }) => number)).toEqual([body.last + 1, body.last + 2])
  })

  it('gives the latest when there is more, of the kinds and with the text that are asked for', async () => {
    const { call, levers } = await open(shop())
    const { posting } = (await levers('order', {})).body
    await levers('cancel', { posting, by: 'Ozon' })
    const { last } = (await call('watch')).body
    const one = (await call('watch?limit=1')).body
    expect(one).toMatchObject({ entries: [{ number: last }], isCut: true })
    const kinds = async (query: string) =>
      (await call(`watch?${query}`)).body.entries.map(({ kind }: { kind: string }) => kind)
    expect(await kinds('kinds=effect')).toEqual(['effect'])
    expect(await kinds('kinds=effect,posting')).toEqual(['posting', 'posting', 'effect'])
    expect(await kinds('kinds=')).toEqual([])
    expect(await kinds('find=CANCELLED')).toEqual(['posting', 'effect'])
    expect(await kinds('find=537')).toEqual(['effect'])
    expect(await kinds(`find=${posting}`)).toHaveLength(3)
  })
})

describe('what can be done with a posting', () => {
  const offered = async (call: Awaited<ReturnType<typeof open>>['call'], number: string) => {
    const { moves } = (await call(`moves/${number}`)).body
    return moves.map(({ id }: { id: string }) => id)
  }

  it('comes with what it is and what has happened to it', async () => {
    const { call, levers } = await open(shop({ number: '111-0001-1', status: 'delivering' }))
    await levers('cancel', { posting: '111-0001-1', by: 'Ozon' })
    const { status, body } = await call('moves/111-0001-1')
    expect(status).toBe(200)
    expect(body.posting).toMatchObject({
      number: '111-0001-1',
      warehouse: 'Main',
      meaning: expect.stringContaining('cancelled by'),
      substatusMeaning: 'cancelled',
      cancelledFor: expect.any(String),
    })
    expect(body.posting.history.map(({ to }: { to: string }) => to)).toEqual([
      'awaiting_packaging',
      'awaiting_deliver',
      'delivering',
      'cancelled',
    ])
    expect(body.posting.history[0]).not.toHaveProperty('from')
    expect(body.moves).toEqual([])
  })

  it('is told for carriers, Ozon and buyers, never for the seller', async () => {
    const { call } = await open(shop({ number: '1-1-1', status: 'delivering' }, { number: '2-1-1' }))
    expect(await offered(call, '1-1-1')).toEqual([
      'carrier:delivered',
      'carrier:cancelled',
      'Ozon:posting_transferred_to_courier_service',
      'Ozon:posting_on_way_to_pickup_point',
      'Ozon:delivered',
      'Ozon:cancelled',
      'buyer:client_arbitration',
      'buyer:cancelled',
    ])
    // Packing is the seller's.
    expect(await offered(call, '2-1-1')).toEqual(['Ozon:cancelled', 'buyer:cancelled'])
    const { moves } = (await call('moves/1-1-1')).body
    expect(moves.find(({ id }: { id: string }) => id === 'buyer:client_arbitration')).toEqual({
      id: 'buyer:client_arbitration',
      by: 'buyer',
      label: 'Open a dispute',
      to: 'client_arbitration',
      substatus: 'posting_in_client_arbitration',
      transition: 't057',
      evidence: 'partly',
      trigger: 'buyer opens a dispute',
      lever: 'move',
      wish: { posting: '1-1-1', to: 'client_arbitration', substatus: 'posting_in_client_arbitration', by: 'buyer' },
    })
  })

  it('a warehouse that packs automatically can pack', async () => {
    const { call } = await open(shop({ number: '1-1-1', flow: 'RFBS_3PL' }))
    expect(await offered(call, '1-1-1')).toContain('Ozon:awaiting_deliver')
  })

  it('a buyer of rFBS goods asks once, and refuses them at the door', async () => {
    const { call, levers } = await open(shop({ number: '1-1-1', flow: 'RFBS_AGG' }))
    const ask = (await call('moves/1-1-1')).body.moves.find(({ by }: { by: string }) => by === 'buyer')
    expect(ask).toMatchObject({ label: 'Ask for a cancellation', lever: 'ask-to-cancel' })
    expect((await levers(ask.lever, ask.wish)).status).toBe(200)
    expect((await call('moves/1-1-1')).body.posting.status).toBe('awaiting_packaging')
    expect(await offered(call, '1-1-1')).not.toContain('buyer:cancelled')
    await levers('walk', { posting: '1-1-1', to: 'delivering', substatus: 'posting_in_pickup_point' })
    expect(await offered(call, '1-1-1')).toContain('buyer:refuse-goods')
    await levers('refuse-goods', { posting: '1-1-1' })
    expect((await call('moves/1-1-1')).body.posting.status).toBe('cancelled')
  })

  it('delivered goods can be sent back once', async () => {
    const { call, levers } = await open(shop({ number: '1-1-1', status: 'delivered' }))
    expect(await offered(call, '1-1-1')).toContain('buyer:return-goods')
    await levers('return-goods', { posting: '1-1-1' })
    expect(await offered(call, '1-1-1')).toEqual(['Ozon:cancelled'])
  })

  it('goods without returns cannot, and what has left the seller tells how', async () => {
    const { call, levers, sandbox } = await open(
      shop({ number: '1-1-1', flow: 'FBP', status: 'delivered' }, { number: '2-1-1' }),
    )
    expect(await offered(call, '1-1-1')).toEqual([])
    const posting = worldOf(sandbox).postings.get('2-1-1')
    Object.assign(posting ?? {}, { trackingNumber: 'TRACK-1', carriageId: '77', warehouseId: '5' })
    await levers('walk', { posting: '2-1-1', to: 'awaiting_deliver' })
    expect((await call('moves/2-1-1')).body.posting).toMatchObject({ trackingNumber: 'TRACK-1', warehouse: '5' })
  })

  it('a posting that is not there is refused, and so is what is no number', async () => {
    const { call } = await open(shop())
    expect(await call('moves/9-9-9')).toEqual({ status: 404, body: { error: "There is no posting '9-9-9'." } })
    expect((await call('moves/')).status).toBe(404)
    expect((await call('moves/%E0')).status).toBe(400)
  })

  it.each(['FBS', 'RFBS_SELF', 'RFBS_3PL', 'RFBS_AGG', 'EXPRESS_SELF', 'EXPRESS_PVZ', 'CNC', 'FBO', 'FBP'] as const)(
    'every move that is offered to a posting of %s can be made, wherever it leads',
    async flow => {
      const { call, levers, sandbox } = await open({ seed: { sellers: [{ warehouses: [{ flow }] }] } })
      const seen = new Set<string>()
      // Each state is reached again by the moves that led there: what was tried before is another posting.
      const ways: (readonly string[])[] = [[], ['pack']]
      const failed: unknown[] = []
      for (const way of ways) {
        const { posting } = (await levers('order', { flow })).body
        for (const id of way) {
          const { moves } = (await call(`moves/${posting}`)).body
          const move = moves.find((each: { id: string }) => each.id === id)
          const wish = move?.wish ?? { posting, to: 'awaiting_deliver' }
          const answer = await levers(move?.lever ?? 'walk', wish)
          if (answer.status !== 200) failed.push([...way, answer.body.error])
        }
        const { posting: now, moves } = (await call(`moves/${posting}`)).body
        const asks = moves.some(({ id }: { id: string }) => id === 'buyer:cancelled')
        const state = `${now.status} ${now.substatus} ${asks}`
        if (!seen.has(state)) for (const { id } of moves) ways.push([...way, id])
        seen.add(state)
      }
      expect(failed).toEqual([])
      expect(seen.size).toBeGreaterThan(4)
      expect(sandbox.journal.length).toBeGreaterThan(seen.size)
    },
    60_000,
  )
})

describe('the rest', () => {
  it('the products of every seller can be ordered', async () => {
    const { call } = await open({
      seed: { sellers: [{ products: [{ offerId: 'A' }] }, { products: [{ offerId: 'B' }] }] },
    })
    expect((await call('products')).body).toMatchObject({
      products: [
        { clientId: '100001', offerId: 'A', price: '1000.00', currency: 'RUB', isDigital: false },
        { clientId: '100002', offerId: 'B' },
      ],
      total: 2,
    })
  })

  it('the clock does not jump further than a year at once', async () => {
    const { call } = await open()
    expect(await call('clock', { advance: '367d' })).toEqual({
      status: 400,
      body: { error: 'advance: must be at most 366d at once' },
    })
    expect((await call('clock', { advance: '1d' })).body.now).toMatch(/^2026-11-23T09:00:/)
  })
})
