import { isAbsolute, join } from 'node:path'
import { manualClock } from '../internal/clock.ts'
import { type Instant, instantProblem, toEpochMs } from '../internal/dates.ts'
import { withoutMark } from '../internal/exact-json.ts'
import {
  type Behaviour,
  CONTESTED,
  createSandbox,
  FaultError,
  type Faults,
  type Sandbox,
  type SandboxOptions,
  type SeedData,
  SeedError,
} from '../sandbox/index.ts'
import { parseOptions, UsageError } from './arguments.ts'
import type { Context } from './context.ts'

const PORT = 8836
const MOST_POSTINGS = 1_000_000

/** `ozon-orders sandbox`: listens until it is stopped. */
export async function runSandbox(
  args: readonly string[],
  context: Context,
  stopped: () => Promise<void> = untilSignal,
): Promise<number> {
  const values = parseOptions(args, {
    port: { type: 'string' },
    host: { type: 'string' },
    seed: { type: 'string' },
    populate: { type: 'string' },
    random: { type: 'string' },
    start: { type: 'string' },
    faults: { type: 'string' },
    behaviour: { type: 'string' },
    'unknown-fields': { type: 'string' },
    'empty-words': { type: 'string' },
  })
  const { populate } = values
  const sandbox = made({
    ...(populate === undefined ? {} : { populate: { count: wholeOf('--populate', populate, MOST_POSTINGS) } }),
    seed: await seedOf(values.seed ?? 'demo', context),
    random: wholeOf('--random', values.random ?? '1', 2 ** 32 - 1),
    clock: manualClock(startOf(values.start, context)),
    faults: await faultsOf(values.faults, context),
    behaviour: {
      ...(await behaviourOf(values.behaviour, context)),
      ...wordOf('--unknown-fields', values['unknown-fields'], 'unknownFields'),
      ...wordOf('--empty-words', values['empty-words'], 'emptyWords'),
    },
  })
  const port = wholeOf('--port', values.port ?? String(PORT), 65_535)
  const { url, close } = await listening(sandbox, values.host === undefined ? { port } : { port, host: values.host })
  context.write(welcome(url, sandbox))
  await stopped()
  await close()
  return 0
}

function welcome(url: string, { credentials }: Sandbox): string {
  return `The sandbox listens at ${url}
  Client-Id: ${credentials.clientId}
  Api-Key: ${credentials.apiKey}
  Console: ${url}/
  Control: ${url}/_sandbox/state
For programs of this package, paste into another terminal:
  export OZON_BASE_URL=${url}
  export OZON_CLIENT_ID=${credentials.clientId}
  export OZON_API_KEY=${credentials.apiKey}
For anything else, to try at once:
  curl -H 'Client-Id: ${credentials.clientId}' -H 'Api-Key: ${credentials.apiKey}' -H 'Content-Type: application/json' -d '{}' ${url}/v1/roles
Ctrl+C ends it; nothing is kept.
`
}

function made(options: SandboxOptions): Sandbox {
  try {
    return createSandbox(options)
  } catch (error) {
    if (error instanceof SeedError) throw new UsageError(`--seed: ${error.message}`)
    if (error instanceof RangeError && error.message.startsWith('behaviour.'))
      throw new UsageError(`--behaviour: ${error.message}`)
    throw error instanceof FaultError ? new UsageError(`--faults: ${error.message}`) : error
  }
}

async function listening(sandbox: Sandbox, where: { readonly port: number; readonly host?: string }) {
  try {
    return await sandbox.listen(where)
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EADDRINUSE') {
      throw new UsageError(
        `Port ${where.port} is taken. Stop what listens there, or take another --port; 0 finds a free one.`,
      )
    }
    // Forbidden, or no address of this machine: Node's words tell which.
    throw new UsageError(`It cannot listen: ${String(error instanceof Error ? error.message : error)}.`)
  }
}

/** A name of a seed that comes with the package, or a JSON file. */
async function seedOf(seed: string, context: Context): Promise<string | SeedData> {
  // Planting checks what is in it.
  return seed.endsWith('.json') ? ((await readJson('--seed', seed, context)) as SeedData) : seed
}

async function faultsOf(file: string | undefined, context: Context): Promise<Faults> {
  const faults = file === undefined ? [] : await readJson('--faults', file, context)
  if (!Array.isArray(faults)) throw new UsageError(`--faults: '${file}' must hold a list of rules.`)
  return faults
}

async function behaviourOf(file: string | undefined, context: Context): Promise<Partial<Behaviour>> {
  const behaviour = file === undefined ? {} : await readJson('--behaviour', file, context)
  if (typeof behaviour !== 'object' || behaviour === null || Array.isArray(behaviour))
    throw new UsageError(`--behaviour: '${file}' must hold an object, such as { "labelReadyMs": 0 }.`)
  // The sandbox checks names and values.
  return behaviour
}

/** One word of those that the sandbox knows for a contested fact. */
function wordOf(option: string, word: string | undefined, fact: 'unknownFields' | 'emptyWords'): Partial<Behaviour> {
  if (word === undefined) return {}
  const words = CONTESTED[fact]
  const known = words.find(each => each === word)
  if (known === undefined) throw new UsageError(`${option} must be one of ${words.join(', ')}, got '${word}'.`)
  return { [fact]: known }
}

async function readJson(option: string, file: string, { cwd, files }: Context): Promise<unknown> {
  const text = await files.read(isAbsolute(file) ? file : join(cwd, file)).catch(() => undefined)
  if (text === undefined) throw new UsageError(`${option}: '${file}' is no file that can be read.`)
  try {
    return JSON.parse(withoutMark(text))
  } catch {
    throw new UsageError(`${option}: '${file}' is no JSON.`)
  }
}

function startOf(start: string | undefined, { clock }: Context): Instant {
  // A program with a clock of its own asks for what is new now: a shop of another day would be empty to it.
  if (start === undefined || start === 'now') return new Date(clock.now())
  const problem = instantProblem(start)
  if (problem !== undefined) throw new UsageError(`--start ${problem}, or 'now'.`)
  return new Date(toEpochMs(start, '--start'))
}

function wholeOf(option: string, text: string, most: number): number {
  const value = Number(text)
  if (/^\d+$/.test(text) && value <= most) return value
  throw new UsageError(`${option} must be a whole number up to ${most}, got '${text}'.`)
}

function untilSignal(): Promise<void> {
  return new Promise(resolve => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve())
  })
}
