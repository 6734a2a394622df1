/** The most moments that any span of `ms` holds, its end not included. `times` ascend. */
export function mostWithin(times: readonly number[], ms: number): number {
  let most = 0
  let first = 0
  for (const [at, time] of times.entries()) {
    while ((times[first] ?? time) <= time - ms) first++
    most = Math.max(most, at - first + 1)
  }
  return most
}
