/** A signal that follows several others, with a `release` that detaches every listener. */
export interface LinkedSignal {
  readonly signal: AbortSignal
  abort(reason: unknown): void
  release(): void
}

/** Aborts with the reason of whichever parent aborts first; the reason goes out unchanged. */
export function linkSignals(...parents: readonly (AbortSignal | undefined)[]): LinkedSignal {
  const controller = new AbortController()
  const detach: (() => void)[] = []
  const release = (): void => {
    for (const off of detach.splice(0)) off()
  }
  for (const parent of parents) {
    if (parent === undefined) continue
    if (parent.aborted) {
      controller.abort(parent.reason)
      break
    }
    const follow = (): void => controller.abort(parent.reason)
    parent.addEventListener('abort', follow, { once: true })
    detach.push(() => parent.removeEventListener('abort', follow))
  }
  return { signal: controller.signal, abort: reason => controller.abort(reason), release }
}
