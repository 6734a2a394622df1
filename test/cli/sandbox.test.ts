import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { UsageError } from '../../src/cli/arguments.ts'
import { type Context, diskFiles } from '../../src/cli/context.ts'
import { run } from '../../src/cli/run.ts'
import { runSandbox } from '../../src/cli/sandbox.ts'
import { systemClock } from '../../src/internal/clock.ts'
import { cli, folderWith } from './support.ts'

function contextIn(cwd: string): { readonly context: Context; readonly written: string[] } {
  const written: string[] = []
  const write = (text: string): void => void written.push(text)
  const context = { env: {}, cwd, write, writeError: write, fetch, clock: systemClock, files: diskFiles }
  return { context, written }
}

/** Runs the command until `use` is done with what it has printed. */
async function serving(
  args: readonly string[],
  use: (served: { readonly url: string; readonly printed: string }) => Promise<void>,
  cwd = '/',
): Promise<number> {
  const { context, written } = contextIn(cwd)
  return runSandbox(['--port', '0', ...args], context, async () => {
    const printed = written.join('')
    await use({ printed, url: /http:\S+/.exec(printed)?.[0] ?? '' })
  })
}

async function stateOf(url: string) {
  return (await fetch(`${url}/_sandbox/state`)).json()
}

describe('ozon-orders sandbox', () => {
  it('tells where it listens and with which key, and answers there', async () => {
    const code = await serving([], async ({ url, printed }) => {
      const [, clientId = '', apiKey = ''] = /Client-Id: (\S+)\n {2}Api-Key: (\S+)/.exec(printed) ?? []
      const headers = { 'client-id': clientId, 'api-key': apiKey }
      expect((await fetch(`${url}/v1/roles`, { method: 'POST', headers })).status).toBe(200)
    })
    expect(code).toBe(0)
  })

  it('begins now unless told otherwise, so that a program with a clock of its own finds the shop', async () => {
    const { context, written } = contextIn('/')
    const later = { ...context, clock: { ...systemClock, now: () => Date.parse('2027-06-01T10:00:00Z') } }
    await runSandbox(['--port', '0'], later, async () => {
      const { now } = await stateOf(/http:\S+/.exec(written.join(''))?.[0] ?? '')
      expect(now).toMatch(/^2027-06-01T10:00:/)
    })
  })

  it('prints lines to paste, with which a program of this package asks it', async () => {
    await serving([], async ({ url, printed }) => {
      const [, clientId, apiKey] = /Client-Id: (\S+)\n {2}Api-Key: (\S+)/.exec(printed) ?? []
      const pasted = printed.split('\n').filter(line => line.startsWith('  export '))
      expect(pasted.map(line => line.trim())).toEqual([
        `export OZON_BASE_URL=${url}`,
        `export OZON_CLIENT_ID=${clientId}`,
        `export OZON_API_KEY=${apiKey}`,
      ])
    })
  })

  it('prints a request to paste, which is answered', async () => {
    await serving([], async ({ url, printed }) => {
      const line = printed.split('\n').find(each => each.startsWith('  curl ')) ?? ''
      const headers = [...line.matchAll(/-H '([^:]+): ([^']+)'/g)].map(
        ([, name = '', value = '']) => [name, value] as const,
      )
      const [, body = '', address = ''] = /-d '([^']*)' (\S+)$/.exec(line) ?? []
      expect(address.startsWith(`${url}/v`)).toBe(true)
      const answer = await fetch(address, { method: 'POST', headers: Object.fromEntries(headers), body })
      expect(answer.status).toBe(200)
    })
  })

  it('begins with the seed and at the time that are wished', async () => {
    await serving(['--seed', 'empty', '--start', '2026-12-01T00:00:00+03:00', '--random', '7'], async ({ url }) => {
      expect(await stateOf(url)).toMatchObject({
        now: expect.stringMatching(/^2026-11-30T21:00:/),
        postings: { total: 0 },
      })
    })
    await serving(['--start', 'now'], async ({ url }) => {
      const { now } = await stateOf(url)
      expect(Math.abs(Date.parse(now) - Date.now())).toBeLessThan(60_000)
    })
  })

  it('lies upon as many postings as are wished', async () => {
    await serving(['--seed', 'empty', '--populate', '1500'], async ({ url }) => {
      const { postings } = await stateOf(url)
      expect(postings).toMatchObject({ total: 1_500, untouched: 1_500 })
      const counts: number[] = Object.values(postings.byStatus)
      expect(counts.reduce((sum, count) => sum + count)).toBe(1_500)
    })
  })

  it('takes a shop and its faults from files', async () => {
    const shop = { sellers: [{ clientId: '42', postings: [{}, {}] }] }
    const faults = [{ fault: 'server-error', operation: '/v1/roles' }]
    const folder = await folderWith({ 'shop.json': JSON.stringify(shop), 'faults.json': JSON.stringify(faults) })
    const args = ['--seed', 'shop.json', '--faults', join(folder, 'faults.json'), '--host', 'localhost']
    await serving(
      args,
      async ({ url }) => {
        expect(await stateOf(url)).toMatchObject({ sellers: [{ clientId: '42' }], postings: { total: 2 } })
        expect((await fetch(`${url}/v1/roles`, { method: 'POST' })).status).toBe(500)
      },
      folder,
    )
  })

  it('ends with Ctrl+C', async () => {
    const { context, written } = contextIn('/')
    const running = run(['sandbox', '--port', '0'], context)
    await expect.poll(() => written.length).toBe(1)
    process.emit('SIGINT')
    expect(await running).toBe(0)
  })

  it('is in the list of commands', async () => {
    expect((await cli(['help'])).out).toMatch(/^ {2}sandbox +serves a whole Ozon in memory/m)
    expect((await cli(['sandbox', '--help'])).out).toContain('--seed <name>')
  })

  it('behaves as is wished, in the contested facts too', async () => {
    const folder = await folderWith({ 'behaviour.json': JSON.stringify({ notPlayedStatus: 404 }) })
    const args = ['--behaviour', 'behaviour.json', '--unknown-fields', 'ignore', '--empty-words', 'ignore']
    await serving(
      args,
      async ({ url, printed }) => {
        const [, clientId = '', apiKey = ''] = /Client-Id: (\S+)\n {2}Api-Key: (\S+)/.exec(printed) ?? []
        const headers = { 'client-id': clientId, 'api-key': apiKey }
        const post = (path: string, body: object) =>
          fetch(url + path, { method: 'POST', headers, body: JSON.stringify(body) })
        const filter = { visibility: '', with_quants: true }
        expect((await post('/v4/product/info/stocks', { filter, limit: 1 })).status).toBe(200)
        expect((await post('/v1/actions', {})).status).toBe(404)
      },
      folder,
    )
  })

  it.each([
    [['--unknown-fields', 'maybe'], "--unknown-fields must be one of refuse, ignore, got 'maybe'."],
    [['--empty-words', ''], "--empty-words must be one of refuse, ignore, got ''."],
    [['--behaviour', 'faults.json'], "--behaviour: 'faults.json' must hold an object"],
    [['--behaviour', 'odd.json'], '--behaviour: behaviour.notPlayedStatus must be one of 501, 404, got 500'],
    [['--port', 'http'], "--port must be a whole number up to 65535, got 'http'."],
    [['--port', '65536'], "--port must be a whole number up to 65535, got '65536'."],
    [['--populate', '1000001'], "--populate must be a whole number up to 1000000, got '1000001'."],
    [['--populate', '0'], 'populate.count must be a whole number from 1 to 1000000.'],
    [['--random', '-1'], "Option '--random' argument is ambiguous"],
    [['--random', '1.5'], '--random must be a whole number up to 4294967295'],
    [['--start', 'yesterday'], '--start must be RFC 3339 text with a zone'],
    [['--seed', 'nothing'], "--seed: The seed cannot be planted: seed 'nothing' is none of"],
    [['--seed', 'gone.json'], "--seed: 'gone.json' is no file that can be read."],
    [['--seed', 'bad.json'], "--seed: 'bad.json' is no JSON."],
    [['--seed', 'shop.json'], '--seed: The seed cannot be planted: sellers[0].clientId must be text of digits.'],
    [['--faults', 'shop.json'], "--faults: 'shop.json' must hold a list of rules."],
    [['--faults', 'faults.json'], "--faults: The fault cannot be added: faults[0].fault 'rst' is none of"],
    [['--faults', 'gone.json'], "--faults: 'gone.json' is no file that can be read."],
    [
      ['--seed', 'slip.json'],
      '--seed: The seed cannot be planted: sellers[0].posting is none of its fields: clientId,',
    ],
    [['--host', '192.0.2.1'], 'It cannot listen: listen E'],
  ])('%j is refused before anything listens', async (args, message) => {
    const folder = await folderWith({
      'bad.json': '{',
      'shop.json': JSON.stringify({ sellers: [{ clientId: 'me' }] }),
      'slip.json': JSON.stringify({ sellers: [{ posting: [] }] }),
      'faults.json': JSON.stringify([{ fault: 'rst' }]),
      'odd.json': JSON.stringify({ notPlayedStatus: 500 }),
    })
    const { context } = contextIn(folder)
    const refused = await runSandbox(args, context, () => expect.fail('it listens')).catch((error: unknown) => error)
    expect(refused).toBeInstanceOf(UsageError)
    expect((refused as UsageError).message).toContain(message)
  })

  it('a port that is taken is told, with what to do', async () => {
    const { context } = contextIn('/')
    await serving([], async ({ url }) => {
      const { port } = new URL(url)
      const refused = runSandbox(['--port', port], context, () => expect.fail('it listens'))
      await expect(refused).rejects.toThrow(`Port ${port} is taken. Stop what listens there, or take another --port;`)
    })
  })

  it('a fault of its own is not the fault of the caller', async () => {
    const { context } = contextIn('/')
    const clock = {
      ...systemClock,
      now: (): number => {
        throw new TypeError('a bug')
      },
    }
    await expect(runSandbox(['--start', 'now'], { ...context, clock })).rejects.toThrow('a bug')
  })
})
