import type { OperationFacts } from '../../wire/operations.ts'
import type { Random } from '../random.ts'
import type { Answer } from '../server/answers.ts'

/** What a fault does to one request. */
export interface Spoiler {
  /** Its name, for the journal. */
  readonly fault: string
  /** Answered instead, without any work being done. */
  readonly instead?: Answer
  /** What the network makes of the answer after the work was done. */
  spoil(answer: Answer): Answer
  /** How the network treats what goes back. */
  readonly delivery?: 'reset' | 'cut' | 'stall' | 'slow'
}

/** Decides for each request which fault hits it. */
export class FaultPlan {
  readonly #random: Random

  constructor(random: Random) {
    this.#random = random
  }

  for(_path: string, _facts: OperationFacts | undefined): Spoiler | undefined {
    void this.#random
    return undefined
  }
}
