// Sandboxes of 1,000 and of 1,000,000 postings, each in a process of its own: how much slower the big one lists, how much
// memory it takes, and how many requests a second come through over loopback.
import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { Agent, request } from 'node:http'
import { join } from 'node:path'
import { interleave, printRows, type Row, timed } from './measure.ts'
import type { ChildAnswers, ListingName, Wish } from './sandbox-child.ts'

const SMALL = 1_000
const BIG = 1_000_000
const WARM_UP = 20
const ROUNDS = 60
const GOAL = 2
const GOAL_MB = 250
const LISTINGS: readonly ListingName[] = [
  'no filter',
  'status with warehouse',
  'last hour of changes',
  'empty result',
  'due in the next day',
]
const REQUESTS = 4_000
const AT_ONCE = 16

const [small, big] = [await start(SMALL), await start(BIG)]
for (const name of LISTINGS) printRows([await compare(name)])
const { rssMb } = await ask(big, 'memory', 'memory')
printRows([{ what: `memory of the process with ${BIG} postings`, value: rssMb, unit: 'MB', goal: GOAL_MB }])
printRows(await rates())
for (const child of [small, big]) child.kill()

async function start(count: number): Promise<ChildProcess> {
  const execArgv = [...process.execArgv, '--expose-gc']
  const child = fork(join(import.meta.dirname, 'sandbox-child.ts'), [String(count)], { execArgv })
  await once(child, 'message')
  return child
}

async function ask<K extends keyof ChildAnswers>(child: ChildProcess, kind: K, wish: Wish): Promise<ChildAnswers[K]> {
  const answered = once(child, 'message')
  child.send(wish)
  const [answer] = await answered
  // The child answers one wish at a time, each in its own shape.
  return answer as ChildAnswers[typeof kind]
}

/** Both sizes in turn, so that what slows the machine for a while slows both. */
async function compare(name: ListingName): Promise<Row> {
  const time = async (child: ChildProcess): Promise<number> => (await ask(child, 'list', { list: name })).ms
  for (let i = 0; i < WARM_UP; i++) for (const child of [small, big]) await time(child)
  const { little, much } = await interleave(ROUNDS, { little: () => time(small), much: () => time(big) })
  const { rows } = await ask(big, 'list', { list: name })
  const figures = `${little.toFixed(2)} ms and ${much.toFixed(2)} ms`
  return { what: `${name}, ${rows} rows: ${figures}`, value: much / little, unit: '×', goal: GOAL }
}

/** Requests a second with some under way at once, as a client of another process sends them. */
async function rates(): Promise<readonly Row[]> {
  const { url, clientId, apiKey, number } = await ask(big, 'listen', 'listen')
  const agent = new Agent({ keepAlive: true, maxSockets: AT_ONCE })
  const headers = { 'client-id': clientId, 'api-key': apiKey, 'content-type': 'application/json' }
  const send = (path: string, body: object): Promise<void> =>
    new Promise((resolve, reject) => {
      const sent = request(url + path, { method: 'POST', agent, headers }, response => {
        if (response.statusCode !== 200) reject(new Error(`${path} answered ${response.statusCode}`))
        response.resume().on('end', resolve).on('error', reject)
      })
      sent.on('error', reject).end(JSON.stringify(body))
    })
  const period = { since: '2026-01-01T00:00:00Z', to: '2026-11-22T00:00:00Z' }
  const single = (): Promise<void> => send('/v3/posting/fbs/get', { posting_number: number })
  const page = (): Promise<void> => send('/v4/posting/fbs/list', { filter: period, limit: 100 })
  const rows = [
    { what: 'single reads over loopback', value: await perSecond(single, REQUESTS), unit: '/s' },
    { what: 'pages of 100 over loopback', value: await perSecond(page, REQUESTS / 10), unit: '/s' },
  ] as const
  agent.destroy()
  return rows
}

async function perSecond(send: () => Promise<void>, times: number): Promise<number> {
  let left = times
  const lane = async (): Promise<void> => {
    while (left-- > 0) await send()
  }
  const all = (): Promise<unknown> => Promise.all(Array.from({ length: AT_ONCE }, lane))
  await Promise.all(Array.from({ length: AT_ONCE }, send))
  return (times * 1_000) / (await timed(all))
}
