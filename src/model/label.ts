/** A task that makes the labels of some postings in one size. Ozon: `tasks[]` of /v3/posting/fbs/package-label/create. */
export interface LabelTask {
  readonly taskId: string
  /** 'big_label' and 'small_label' are documented. Ozon: `task_type`. */
  readonly type?: string
  /** The postings that the task was made for. */
  readonly postingNumbers: readonly string[]
}

/** How far a label task is. Ozon: /v2/posting/fbs/package-label/get. */
export interface LabelTaskState {
  /** 'pending', 'in_progress', 'completed' and 'error' are documented. */
  readonly status?: string
  readonly postingsCount?: number
  readonly printedCount?: number
  /** Postings without a label, also of a completed task. */
  readonly unprinted: readonly UnprintedPosting[]
  /** Where the file is, once the task is completed: `ozon.download` fetches it. How long the link lives is not documented. */
  readonly fileUrl?: string
  readonly error?: { readonly code?: string; readonly message?: string }
}

export interface UnprintedPosting {
  readonly postingNumber: string
  readonly message?: string
}
