import { describe, expect, it } from 'vitest'
import { ACCIDENTS } from './accidents.ts'
import { playCombinations, playRandom, Tally } from './campaign.ts'
import { combinationsOf } from './combinations.ts'
import { keptInLines } from './journals.ts'
import { judgeReport } from './judge.ts'
import { HARD_KINDS, lagRow, USUAL_KINDS } from './lag-table.ts'
import { PLANTS, type Plant, type PlantName } from './plants.ts'
import { play } from './play.ts'
import { randomPlan } from './random-plan.ts'
import type { Claim, Scenario, Truth } from './scenario.ts'
import { SCENARIOS } from './scenarios/index.ts'
import { openShop } from './shop.ts'
import { testedCombinations } from './survive.ts'

function scenarioNamed(name: string): Scenario {
  const found = SCENARIOS.find(each => each.name === name)
  if (found === undefined) throw new Error(`There is no scenario ${name}.`)
  return found
}

/** A scene in which everything happened as `truths` say. */
function sceneOf(truths: Readonly<Record<string, Truth>>) {
  const { sandbox } = openShop({ random: 1, count: 1 }, {})
  return {
    sandbox,
    items: Object.keys(truths),
    call: async () => [],
    truthOf: (item: string): Truth => truths[item] ?? { isDone: false, extras: [] },
  }
}

const DONE: Truth = { isDone: true, extras: [] }
const NOT_DONE: Truth = { isDone: false, extras: [] }
const claim = (item: string, outcome: Claim['outcome']): Claim => ({ item, outcome })

describe('a report is judged', () => {
  const scene = sceneOf({ a: DONE, b: NOT_DONE, c: { isDone: true, extras: ['shipped c'] } })
  const judge = (...claims: readonly Claim[]) => judgeReport(scene, claims, { isForgotten: false })
  const twice = 'twice: shipped c (for c)'

  it('and what happened twice is found, whatever it says', () => {
    expect(judge(claim('a', 'done'), claim('b', 'failed'), claim('c', 'done'))).toEqual([twice])
    expect(judge(claim('a', 'unknown'), claim('b', 'unknown'), claim('c', 'unknown'))).toEqual([twice])
  })

  it('and false, lost and repeated words are found', () => {
    const found = judge(claim('a', 'failed'), claim('b', 'done'), claim('d', 'done'))
    expect(found).toEqual([
      'false: a is told as failed and was done: ',
      'false: b is told as done and is not',
      'lost: the report does not tell of c',
      'nobody asked for d',
      twice,
    ])
    expect(judge(claim('a', 'done'), claim('a', 'done'), claim('b', 'planned'), claim('c', 'done'))).toEqual([
      'told 2 times: a',
      'false: b is told as planned',
      twice,
    ])
  })

  it('with patience where the journal of an earlier run is lost', () => {
    const { sandbox, ...rest } = sceneOf({ a: DONE })
    expect(judgeReport({ ...rest, sandbox }, [claim('a', 'failed')], { isForgotten: true })).toEqual([])
  })
})

describe('a planted defect is found', () => {
  const CASES: readonly (readonly [PlantName, scenario: string, words: RegExp])[] = [
    ['double-ship', 'ship a part', /^twice: split/],
    ['double-ship', 'cancel products', /^twice: products-cancelled/],
    ['lost-report', 'cancel postings', /^lost: /],
    ['false-done', 'cancel postings', /^false: .* is told as done and is not$/],
    ['gateway-status-is-refusal', 'act on returns', /told as failed and was done/],
    ['other-actor-is-us', 'act on returns', /is told as done and is not$/],
  ]
  const LATE: readonly (readonly [PlantName, scenario: string])[] = [
    ['lag-is-refusal', 'ship a part'],
    ['trust-the-list', 'ship a part'],
  ]

  it.each(CASES)('%s, in: %s', async (name, scenario, words) => {
    const tally = new Tally(scenarioNamed(scenario))
    const depth = { reads: 0, writes: 1 }
    const combinations = await combinationsOf(tally.scenario, depth)
    await playCombinations(tally, { depth, plant: PLANTS[name] }, combinations)
    expect(tally.violations.flatMap(({ problems }) => problems)).toContainEqual(expect.stringMatching(words))
  })

  it.each(LATE)('%s, in: %s', async (name, scenario) => {
    const { lag } = PLANTS[name] as Plant
    const late = { kinds: [...USUAL_KINDS, ...HARD_KINDS], runsOfKind: 1 }
    expect((await lagRow(scenarioNamed(scenario), 300, late)).wrong).toEqual([])
    expect(
      (await lagRow(scenarioNamed(scenario), 300, { ...late, ...(lag === undefined ? {} : { defect: lag }) })).twice,
    ).toBeGreaterThan(0)
  })
})

describe('the harness', () => {
  it('plays the same run for the same seed', async () => {
    for (const scenario of [scenarioNamed('ship many'), scenarioNamed('hand over')]) {
      await testedCombinations(scenario)
      const [first, second] = [randomPlan(scenario, 7), randomPlan(scenario, 7)]
      expect(await play(scenario, first)).toEqual(await play(scenario, second))
    }
  })

  it('says what plays a violation again', async () => {
    const tally = new Tally(scenarioNamed('cancel postings'))
    const depth = { reads: 1, writes: 1 }
    const combinations = await combinationsOf(tally.scenario, depth)
    await playCombinations(tally, { depth, plant: PLANTS['false-done'] }, combinations, 4)
    await playRandom(tally, { depth, plant: PLANTS['lost-report'] }, { first: 3, count: 1 })
    expect(tally.runs).toBe(2)
    expect(tally.violations[0]?.how).toMatch(/^--combination 4 \(/)
  })

  it('drops a line of the journal in whose writing the process died', async () => {
    const kept = keptInLines()
    const intent = { key: 'ship 1', state: 'sending', noted: {} } as const
    await kept.open().put(intent)
    kept.tear({ ...intent, state: 'done' })
    expect(await kept.open().get('ship 1')).toEqual(intent)
    await kept.open().put({ ...intent, state: 'done' })
    expect(await kept.open().get('ship 1')).toEqual({ ...intent, state: 'done' })
  })

  it('plays with each test every point at which a process may die, every fault, and every other actor', async () => {
    const names: string[] = []
    for (const scenario of SCENARIOS) {
      const tested = await testedCombinations(scenario)
      names.push(...tested.map(({ name }) => name))
      const steps = new Set(tested.map(({ step }) => `${step.operation} #${step.occurrence + 1}`))
      const own = tested.map(({ name }) => name)
      for (const step of steps) {
        expect(own).toContain(`${step}: crash before it is sent`)
        expect(own).toContain(`${step}: crash before its answer`)
      }
    }
    for (const { name } of ACCIDENTS) expect(names).toContainEqual(expect.stringContaining(`: ${name}`))
    const rivals = SCENARIOS.flatMap(each => each.rivals?.map(({ name }) => name) ?? [])
    for (const name of rivals) expect(names).toContainEqual(expect.stringContaining(`another actor ${name} before`))
  })
})
