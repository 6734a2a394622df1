import type { Finished } from './process.ts'

/** What a stage found: counts of tests, or one for a stage that is not made of tests. */
export interface Outcome {
  readonly passed: number
  readonly failed: number
  readonly skipped: number
  /** Printed when something failed. */
  readonly output: string
  /** One line printed beside the time, such as a coverage figure. */
  readonly note?: string
  /** Printed below it, such as what took longest. */
  readonly details?: readonly string[]
}

export interface Stage {
  readonly name: string
  /** Stages whose result this one reads; they run first, and this one fails with them. */
  readonly needs?: readonly string[]
  /** Runs while nothing else does, since it measures time or takes every core. */
  readonly alone?: boolean
  run(): Promise<Outcome>
}

export interface Report extends Outcome {
  readonly name: string
  readonly ms: number
}

/** A stage that passes or fails as a whole. */
export function whole(ok: boolean, output: string, note?: string): Outcome {
  const counts = { passed: ok ? 1 : 0, failed: ok ? 0 : 1, skipped: 0, output }
  return note === undefined ? counts : { ...counts, note }
}

export function byExitCode(finished: Finished): Outcome {
  return whole(finished.code === 0, finished.output)
}

/** One outcome for a stage of several commands; all of them are shown. */
export function together(parts: readonly Outcome[]): Outcome {
  const ok = parts.every(part => part.failed === 0)
  return whole(ok, parts.map(part => part.output).join('\n'))
}

/** The stages named by `only` and all that they need, in the order of the list; an unknown name is refused. */
export function chooseStages(stages: readonly Stage[], only: readonly string[]): readonly Stage[] {
  if (only.length === 0) return stages
  const chosen = new Set<string>()
  const take = (name: string): void => {
    const stage = stages.find(s => s.name === name)
    if (stage === undefined) {
      throw new Error(`There is no stage '${name}'. The stages are: ${stages.map(s => s.name).join(', ')}.`)
    }
    chosen.add(name)
    stage.needs?.forEach(take)
  }
  only.forEach(take)
  return stages.filter(stage => chosen.has(stage.name))
}
