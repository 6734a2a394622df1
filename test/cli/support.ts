import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { onTestFinished } from 'vitest'
import { type Context, diskFiles } from '../../src/cli/context.ts'
import type { Finding } from '../../src/cli/doctor/finding.ts'
import { run } from '../../src/cli/run.ts'
import { manualClock } from '../../src/internal/clock.ts'
import { type Answers, fakeOzon, json, type Sent } from '../support/fake-ozon.ts'

export const NOW = '2026-11-22T09:00:00Z'
export const KEY = 'a1b2c3d4-very-secret-key'
export const ACCOUNT = { OZON_CLIENT_ID: '42', OZON_API_KEY: KEY }

/** A key that opens everything for half a year, asked by a machine that knows the time. */
export const GOOD_ROLES = {
  expires_at: '2027-05-22T09:00:00Z',
  roles: [{ name: 'Admin', methods: ['/v1', '/v2', '/v3', '/v4', '/v5', '/v6'] }],
}
export const DATE = { date: 'Sun, 22 Nov 2026 09:00:00 GMT' }
export const NO_URLS = { urls: [], total_count: 0, availability_status_thresholds: [] }

/** Ozon as a healthy account meets it; `changes` replace answers. */
export function ozonWith(changes: Answers = {}): Answers {
  return {
    '/v1/roles': () => json(200, GOOD_ROLES, DATE),
    '/v1/notification/list': () => NO_URLS,
    ...changes,
  }
}

export const rolesAre = (roles: unknown): Answers => ozonWith({ '/v1/roles': () => json(200, roles, DATE) })

export interface Ran {
  readonly code: number
  readonly out: string
  readonly err: string
  readonly sent: readonly Sent[]
}

/** Runs the command line in this process: nothing of the machine but temporary folders is touched. */
export async function cli(
  argv: readonly string[],
  answers: Answers = ozonWith(),
  changes: Partial<Context> = {},
): Promise<Ran> {
  const fake = fakeOzon(answers)
  const clock = manualClock(NOW)
  // Waits between attempts pass at once.
  clock.autoAdvance = true
  const out: string[] = []
  const err: string[] = []
  const code = await run(argv, {
    env: ACCOUNT,
    cwd: tmpdir(),
    write: text => void out.push(text),
    writeError: text => void err.push(text),
    fetch: fake.fetch,
    clock,
    files: diskFiles,
    ...changes,
  })
  return { code, out: out.join(''), err: err.join(''), sent: fake.sent }
}

/** What `doctor --json` found, by the name of the check. */
export async function findingsOf(
  answers: Answers,
  argv: readonly string[] = [],
  changes: Partial<Context> = {},
): Promise<Readonly<Record<string, Finding>>> {
  const { out } = await cli(['doctor', '--json', ...argv], answers, changes)
  // The command's own output, whose shape the tests then look at.
  const { checks } = JSON.parse(out) as { checks: Finding[] }
  return Object.fromEntries(checks.map(each => [each.check, each]))
}

/** A temporary folder with these files, removed after the test. */
export async function folderWith(files: Readonly<Record<string, string>>): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'ozon-orders-cli-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  for (const [name, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder, name)), { recursive: true })
    await writeFile(join(folder, name), text)
  }
  return folder
}
