import { createOzon } from '../../src/client.ts'
import { type Behaviour, createSandbox, type SandboxOptions } from '../../src/sandbox/index.ts'
import { handOver, printLabels, shipMany } from '../../src/workflows/index.ts'

const PER_SECOND = 50
const LATENCY_MS = 100
const PAGE = 100
const PER_LABEL_TASK = 1_000
const DAY_LENGTH = 10

/** How a busy day goes. */
export interface BusyDay {
  /** A named seed, or postings of its own. */
  readonly seed: NonNullable<SandboxOptions['seed']>
  /** What Ozon takes for its own work, beside the sandbox's usual times. */
  readonly behaviour?: Partial<Behaviour>
}

/** What it took, on the clock of the sandbox. */
export interface BusyDayTimes {
  readonly postings: number
  /** Requests that the work needs at least, and the seconds that they take at the limit. */
  readonly floorRequests: number
  readonly floorSeconds: number
  readonly seconds: number
  /** When each part of the work was over. */
  readonly parts: Readonly<Record<'listed' | 'shipped' | 'labelled and handed over', number>>
  readonly calls: ReadonlyMap<string, number>
}

/** Takes everything that waits to be packed to where it can be handed over. Throws when anything of it is left. */
export async function playBusyDay({ seed, behaviour = {} }: BusyDay): Promise<BusyDayTimes> {
  const sandbox = createSandbox({ seed, activity: false, latencyMs: LATENCY_MS, behaviour })
  const { clock } = sandbox
  clock.autoAdvance = true
  const calls = new Map<string, number>()
  const fetch: typeof globalThis.fetch = (input, init) => {
    const { pathname } = new URL(input instanceof Request ? input.url : input)
    const operation = pathname.startsWith('/files/') ? '/files/*' : pathname
    calls.set(operation, (calls.get(operation) ?? 0) + 1)
    return sandbox.fetch(input, init)
  }
  const ozon = createOzon({ ...sandbox.options(), fetch, limits: { requestsPerSecond: PER_SECOND } })
  // What the client loads when it is needed takes real time, of which the clock of the sandbox knows nothing.
  const began = clock.now()
  const passed = (): number => (clock.now() - began) / 1_000

  const postings = []
  for await (const posting of ozon.postings.unfulfilled()) postings.push(posting)
  const listed = passed()
  const report = await shipMany(
    ozon,
    postings.map(posting => ({ posting })),
  )
  const shipped = passed()
  const numbers = report.outcomes.flatMap(({ item, outcome }) => (outcome === 'done' ? [item] : []))
  const { warehouseId: deliveryMethodId = '' } = postings[0]?.deliveryMethod ?? {}
  const departureDate = new Date(clock.now()).toISOString().slice(0, DAY_LENGTH)
  // Neither needs the other.
  const [labels, carriage] = await Promise.all([
    printLabels(ozon, numbers, { size: 'big' }),
    handOver(ozon, { deliveryMethodId, departureDate }),
  ])
  const seconds = passed()

  const done = (outcomes: readonly { readonly outcome: string }[]): number =>
    outcomes.filter(({ outcome }) => outcome === 'done').length
  const counts = [report.done, done(labels.postings), done(carriage.postings)]
  if (counts.some(count => count !== postings.length)) {
    throw new Error(`Of ${postings.length} postings were shipped, labelled and handed over: ${counts.join(', ')}.`)
  }
  const floorRequests = floorOf(postings.length, carriageCalls(calls))
  return {
    postings: postings.length,
    floorRequests,
    floorSeconds: floorRequests / PER_SECOND,
    seconds,
    parts: { listed, shipped, 'labelled and handed over': seconds },
    calls,
  }
}

/** List pages, ships, confirming reads, two calls for each label task, and what a carriage takes. */
function floorOf(postings: number, carriage: number): number {
  const pages = Math.ceil(postings / PAGE)
  return pages + postings + pages + 2 * Math.ceil(postings / PER_LABEL_TASK) + carriage
}

function carriageCalls(calls: ReadonlyMap<string, number>): number {
  return [...calls].reduce((sum, [operation, count]) => (/carriage|\/act\//.test(operation) ? sum + count : sum), 0)
}
