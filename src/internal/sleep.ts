import { refuseNoSignal } from './abort.ts'

/** Beyond this a timer of JavaScript fires at once. */
const LONGEST_TIMER_MS = 2 ** 31 - 1

/** Waits `ms` of real time; rejects with the signal's own reason when aborted, and leaves no listener behind. */
export function sleepReal(ms: number, signal?: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    refuseNoSignal(signal)
    if (signal?.aborted) {
      reject(signal.reason)
      return
    }
    const stop = (): void => {
      clearTimeout(timer)
      reject(signal?.reason)
    }
    const end = (): void => {
      signal?.removeEventListener('abort', stop)
      resolve()
    }
    /** A wait of more than 24 days takes more than one timer. */
    const begin = (left: number): ReturnType<typeof setTimeout> => {
      if (!(left > LONGEST_TIMER_MS)) return setTimeout(end, left)
      return setTimeout(() => {
        timer = begin(left - LONGEST_TIMER_MS)
      }, LONGEST_TIMER_MS)
    }
    let timer = begin(ms)
    signal?.addEventListener('abort', stop, { once: true })
  })
}
