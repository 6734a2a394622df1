import { tellSafely } from '../../internal/tell-safely.ts'

/**
 * Tells a callback of the caller's. What it throws, or rejects with, is left to it: a progress bar must neither stop a
 * parcel that is on its way nor cost the caller the report.
 */
export function tell<A>(callback: ((about: A) => unknown) | undefined, about: A): void {
  tellSafely(
    () => callback?.(about),
    () => undefined,
  )
}
