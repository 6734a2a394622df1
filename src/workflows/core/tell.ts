/**
 * Tells a callback of the caller's. What it throws, or rejects with, is left to it: a progress bar must neither stop a
 * parcel that is on its way nor cost the caller the report.
 */
export function tell<A>(callback: ((about: A) => unknown) | undefined, about: A): void {
  try {
    const told = callback?.(about)
    // A callback may be async although its type says otherwise; its rejection must not end the process.
    if (told instanceof Promise) told.catch(() => undefined)
  } catch {
    // The work goes on.
  }
}
