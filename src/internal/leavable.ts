import type { LinkedSignal } from './abort.ts'

/** Lets the outside end a walk that waits for an answer. */
export class Stop {
  left = false
  #link: LinkedSignal | undefined

  follow(link: LinkedSignal): void {
    this.#link = link
  }

  leave(): void {
    this.left = true
    this.#link?.abort(leavingReason())
  }
}

/** A generator alone would hold `return()` back until the answer under way is there; this one aborts the request. */
export function leavable<T>(start: (stop: Stop) => AsyncGenerator<T, void, void>): AsyncIterator<T, void, void> {
  const stop = new Stop()
  const generator = start(stop)
  return {
    next: () => generator.next(),
    return: () => {
      stop.leave()
      return generator.return()
    },
  }
}

/** Why requests of a walk that was left are aborted. */
export function leavingReason(): DOMException {
  return new DOMException('The listing was left before this page was needed.', 'AbortError')
}
