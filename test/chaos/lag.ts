import { createOzon } from '../../src/client.ts'
import { Random } from '../../src/sandbox/random.ts'
import { lookupRows } from '../../src/wire/lookups.ts'
import { operations } from '../../src/wire/operations.ts'
import { memoryIntents } from '../../src/workflows/index.ts'
import { judgeReport } from './judge.ts'
import type { Claim, Scenario, Scene, ShopOptions } from './scenario.ts'

/** Which reads show what was some time ago. */
export type Late = 'all reads' | 'lists'

/** Which answers to writes are lost, after the writes took effect: the first of the run, or the first to each operation. */
export type Loses = 'nothing' | 'first of the run' | 'first of each operation'

export interface LagPlan {
  readonly random: number
  readonly count: number
  readonly lagMs: number
  readonly late: Late
  readonly loses: Loses
}

/** What came of one run with late reads. */
export interface Lagged {
  readonly claims: readonly Claim[]
  readonly violations: readonly string[]
}

/** A planted defect of what is made of late reads. */
export interface LagDefect {
  /** Whatever a look does not show at once was not done: `settleMs` of every lookup is nothing. */
  readonly hasNoPatience: true
  /** What is asked of a single thing is told out of the list. */
  readonly asksLists?: true
}

/** Plays a workflow on an Ozon whose reads are late, and judges its report by what happened. */
export async function playLag(scenario: Scenario, plan: LagPlan, defect?: LagDefect): Promise<Lagged> {
  return defect === undefined ? played(scenario, plan) : withoutPatience(() => played(scenario, plan, defect))
}

/** Plants another table of lookups while `act` runs. */
async function withoutPatience<T>(act: () => Promise<T>): Promise<T> {
  // The rows are read-only for whoever uses them; a defect of the table is planted here.
  const rows = lookupRows as unknown as { settleMs: number }[]
  const before = rows.map(({ settleMs }) => settleMs)
  try {
    for (const row of rows) row.settleMs = 0
    return await act()
  } finally {
    for (const [at, row] of rows.entries()) row.settleMs = before[at] ?? row.settleMs
  }
}

async function played(scenario: Scenario, plan: LagPlan, defect?: LagDefect): Promise<Lagged> {
  const { random, count } = plan
  const options: ShopOptions = { random, count }
  const scene = scenario.open(options)
  const { sandbox } = scene
  const dice = new Random(random)
  const ozon = createOzon({
    ...sandbox.credentials,
    fetch: lateFetch(scene, scenario.open(options), plan, defect),
    clock: sandbox.clock,
    limits: { requestsPerSecond: Number.POSITIVE_INFINITY },
    random: () => dice.next(),
  })
  const claims = await scene.call(ozon, { journal: memoryIntents() })
  await sandbox.clock.advance('2h')
  return { claims, violations: judgeReport(scene, claims, { isForgotten: false }) }
}

interface Sent {
  readonly at: number
  request(): Request
}

/**
 * Writes go to one shop, and to a second, equal one as much later as reads are late: what is read from the second is what
 * the first showed then. Nothing moves by itself in either.
 */
function lateFetch(truth: Scene, late: Scene, plan: LagPlan, defect?: LagDefect): typeof globalThis.fetch {
  late.sandbox.clock.autoAdvance = false
  const written: Sent[] = []
  const isLost = losing(plan.loses)
  const isTheList = (path: string): boolean => isList(path) || (defect?.asksLists === true && path.endsWith('/get'))
  let replayed = 0

  const moveTo = async (at: number): Promise<void> => {
    const by = at - late.sandbox.clock.now()
    if (by > 0) await late.sandbox.clock.advance(by)
  }
  const catchUp = async (): Promise<void> => {
    const at = truth.sandbox.clock.now() - plan.lagMs
    for (let next = written[replayed]; next !== undefined && next.at <= at; next = written[replayed]) {
      await moveTo(next.at)
      await late.sandbox.fetch(next.request())
      replayed++
    }
    await moveTo(at)
  }

  return async (input, init) => {
    const first = new Request(input, init)
    const path = new URL(first.url).pathname
    const body = first.method === 'POST' ? await first.text() : undefined
    const request = (): Request =>
      new Request(first.url, { method: first.method, headers: first.headers, ...(body === undefined ? {} : { body }) })
    if (isWrite(path)) {
      const at = truth.sandbox.clock.now()
      const answer = await truth.sandbox.fetch(request())
      written.push({ at, request })
      if (!isLost(path)) return answer
      throw Object.assign(new TypeError('fetch failed'), {
        cause: Object.assign(new Error('reset'), { code: 'ECONNRESET' }),
      })
    }
    if (first.method !== 'POST' || (plan.late === 'lists' && !isTheList(path))) return truth.sandbox.fetch(request())
    await catchUp()
    return late.sandbox.fetch(request())
  }
}

/** Whether the answer to the next write is lost, by its path. */
function losing(loses: Loses): (path: string) => boolean {
  const met = new Set<string>()
  return path => {
    if (loses === 'nothing') return false
    const of = loses === 'first of the run' ? '' : path
    if (met.has(of)) return false
    met.add(of)
    return true
  }
}

const isWrite = (path: string): boolean => Object.hasOwn(operations, path) && operations[path]?.effect !== 'read'

const isList = (path: string): boolean => /\/list$|\/list\//.test(path)
