/** A signal that follows several others, with a `release` that detaches every listener. */
export interface LinkedSignal {
  readonly signal: AbortSignal
  abort(reason: unknown): void
  release(): void
}

/** Signals of another realm are signals as well. */
export function isSignal(value: unknown): value is AbortSignal {
  const { addEventListener, removeEventListener } = Object(value) as Partial<AbortSignal>
  return typeof addEventListener === 'function' && typeof removeEventListener === 'function'
}

/** A wait with something else for a signal would fail when it is over, where nobody can catch it. */
export function refuseNoSignal(signal: unknown): void {
  if (signal === undefined || isSignal(signal)) return
  throw new TypeError('signal must be an AbortSignal')
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
