import { type Outcome, type Report, type Stage, whole } from './stage.ts'

export interface ScheduleOptions {
  /** How many stages may run at the same time. */
  readonly lanes: number
  readonly now: () => number
  readonly onReport: (report: Report) => void
}

/** Runs every stage once, in list order as far as needs and lanes allow. A stage that throws has failed. */
export async function runStages(stages: readonly Stage[], options: ScheduleOptions): Promise<readonly Report[]> {
  const waiting = [...stages]
  const running = new Map<Stage, Promise<void>>()
  const reports: Report[] = []
  const start = (stage: Stage): void => {
    waiting.splice(waiting.indexOf(stage), 1)
    const work = runOne(stage, reports, options.now).then(report => {
      reports.push(report)
      running.delete(stage)
      options.onReport(report)
    })
    running.set(stage, work)
  }
  while (waiting.length > 0 || running.size > 0) {
    for (let next = nextStage(waiting, running, reports, options.lanes); next !== undefined; ) {
      start(next)
      next = nextStage(waiting, running, reports, options.lanes)
    }
    if (running.size === 0) throw new Error(`These stages wait for each other: ${waiting.map(s => s.name).join(', ')}.`)
    await Promise.race(running.values())
  }
  return reports
}

/** The stage to start now, if any: its needs are done, a lane is free, and nobody has to be alone. */
function nextStage(
  waiting: readonly Stage[],
  running: ReadonlyMap<Stage, unknown>,
  done: readonly Report[],
  lanes: number,
): Stage | undefined {
  if (running.size >= lanes || [...running.keys()].some(stage => stage.alone === true)) return undefined
  const ready = waiting.filter(stage => (stage.needs ?? []).every(name => done.some(report => report.name === name)))
  // Stages that share the lanes go first: one that needs them all would leave a lane empty while it waits.
  return ready.find(stage => stage.alone !== true) ?? (running.size === 0 ? ready[0] : undefined)
}

async function runOne(stage: Stage, done: readonly Report[], now: () => number): Promise<Report> {
  const began = now()
  const broken = (stage.needs ?? []).find(name => done.some(report => report.name === name && report.failed > 0))
  const outcome = broken === undefined ? await attempt(stage) : whole(false, `Not run, because ${broken} failed.`)
  return { ...outcome, name: stage.name, ms: now() - began }
}

async function attempt(stage: Stage): Promise<Outcome> {
  try {
    return await stage.run()
  } catch (error) {
    return whole(false, error instanceof Error ? (error.stack ?? error.message) : String(error))
  }
}
