/** Sizes of labels; each has a task of its own. */
export type LabelType = 'big_label' | 'small_label'

export interface UnprintedRecord {
  readonly number: string
  readonly message: string
}

/** What came of a task. */
export interface LabelOutcome {
  readonly fileUrl: string
  readonly printed: number
  readonly unprinted: readonly UnprintedRecord[]
  readonly error?: { readonly code: string; readonly message: string }
}

export interface LabelTaskRecord {
  readonly id: string
  readonly type: LabelType
  readonly postingNumbers: readonly string[]
  readonly createdAt: number
  outcome?: LabelOutcome
}

/** Label tasks. */
export class LabelTasks {
  readonly #byId = new Map<string, LabelTaskRecord>()

  add(task: LabelTaskRecord): void {
    this.#byId.set(task.id, task)
  }

  get(id: string): LabelTaskRecord | undefined {
    return this.#byId.get(id)
  }

  /** Whether the label of a posting was made once. */
  hasPrinted(postingNumber: string): boolean {
    return [...this.#byId.values()].some(
      ({ postingNumbers, outcome }) =>
        outcome !== undefined &&
        outcome.fileUrl !== '' &&
        postingNumbers.includes(postingNumber) &&
        !outcome.unprinted.some(({ number }) => number === postingNumber),
    )
  }
}
