/**
 * Calls code of the user's whose failure must cost nothing: what it throws, or rejects with although its type says
 * otherwise, neither stops the work nor ends the process. `onFailure` hears that it failed.
 */
export function tellSafely(tell: () => unknown, onFailure: () => void): void {
  try {
    const told = tell()
    if (told instanceof Promise) told.catch(onFailure)
  } catch {
    onFailure()
  }
}
