import { describe, expect, test } from 'vitest'
import { stageLine, totalsLine } from './print.ts'
import { runStages } from './schedule.ts'
import { chooseStages, type Outcome, type Stage, whole } from './stage.ts'

/** Stages that note when they start and end. */
interface Recorder {
  readonly log: string[]
  readonly stage: (name: string, extra?: Partial<Stage>, outcome?: Outcome) => Stage
}

function recorder(): Recorder {
  const log: string[] = []
  return {
    log,
    stage: (name, extra = {}, outcome = whole(true, '')) => ({
      name,
      ...extra,
      run: async () => {
        log.push(`+${name}`)
        await new Promise(done => setImmediate(done))
        log.push(`-${name}`)
        return outcome
      },
    }),
  }
}

const options = { lanes: 2, now: () => 0, onReport: () => {} }

describe('stages', () => {
  test('run two at a time, in the order of the list', async () => {
    const { log, stage } = recorder()
    await runStages([stage('a'), stage('b'), stage('c')], options)
    expect(log.indexOf('+b')).toBeLessThan(log.indexOf('-a'))
    expect(log.indexOf('+c')).toBeGreaterThan(log.indexOf('-a'))
  })

  test('wait for those they need', async () => {
    const { log, stage } = recorder()
    await runStages([stage('package', { needs: ['build'] }), stage('build')], options)
    expect(log).toEqual(['+build', '-build', '+package', '-package'])
  })

  test('fail without running when one they need has failed', async () => {
    const { log, stage } = recorder()
    const build = stage('build', {}, whole(false, 'no such file'))
    const reports = await runStages([build, stage('package', { needs: ['build'] })], options)
    expect(log).toEqual(['+build', '-build'])
    expect(reports.map(r => [r.name, r.failed])).toEqual([
      ['build', 1],
      ['package', 1],
    ])
    expect(reports[1]?.output).toBe('Not run, because build failed.')
  })

  test('that must be alone share the machine with nobody', async () => {
    const { log, stage } = recorder()
    await runStages([stage('tests', { alone: true }), stage('a'), stage('b'), stage('bench', { alone: true })], options)
    expect(log.slice(-4)).toEqual(['+tests', '-tests', '+bench', '-bench'])
  })

  test('that throw have failed, and the others go on', async () => {
    const { stage } = recorder()
    const broken: Stage = { name: 'broken', run: () => Promise.reject(new Error('disk full')) }
    const reports = await runStages([broken, stage('a')], options)
    expect(totalsLine(reports)).toBe('1 passed, 1 failed, 0 skipped')
    expect(reports.find(r => r.name === 'broken')?.output).toContain('disk full')
  })

  test('that wait for each other are named', async () => {
    const { stage } = recorder()
    const circle = [stage('a', { needs: ['b'] }), stage('b', { needs: ['a'] })]
    await expect(runStages(circle, options)).rejects.toThrow('These stages wait for each other: a, b.')
  })
})

describe('--only', () => {
  const { stage } = recorder()
  const all = [stage('build'), stage('types'), stage('package', { needs: ['build'] })]

  test('takes the named stages with those they need', () => {
    expect(chooseStages(all, ['package']).map(s => s.name)).toEqual(['build', 'package'])
  })

  test('refuses an unknown name and lists the known ones', () => {
    expect(() => chooseStages(all, ['typos'])).toThrow("no stage 'typos'. The stages are: build, types, package.")
  })

  test('left out means all', () => {
    expect(chooseStages(all, [])).toEqual(all)
  })
})

test('the last line adds up tests and stages', () => {
  const tests = { name: 'tests', ms: 61_234, passed: 812, failed: 1, skipped: 2, output: '', note: 'lines 97 %' }
  const types = { name: 'types', ms: 900, ...whole(true, '') }
  expect(stageLine(tests)).toBe('FAIL tests        61.2 s  812 passed, 1 failed, 2 skipped  (lines 97 %)')
  expect(stageLine(types)).toBe('ok   types         0.9 s  1 passed')
  expect(totalsLine([tests, types])).toBe('813 passed, 1 failed, 2 skipped')
})
