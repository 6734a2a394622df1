import { checkHistory } from '../../../src/status/history.ts'
import type { Scene } from './scene.ts'
import type { Sight } from './watch.ts'

/** Every posting's life, with those that were split off it, must be one that the client believes. */
export function historyProblems({ watch }: Scene): readonly string[] {
  return [...families(watch.sights).values()].flatMap(sights =>
    checkHistory(sights)
      .filter(({ severity }) => severity === 'error')
      .map(({ code, postingNumber, message }) => `history: ${code} ${postingNumber}: ${message}`),
  )
}

/** Sights by the oldest ancestor. */
function families(sights: readonly Sight[]): ReadonlyMap<string, readonly Sight[]> {
  const oldest = new Map<string, string>()
  const found = new Map<string, Sight[]>()
  for (const sight of sights) {
    const { postingNumber, parentPostingNumber } = sight.posting
    const family = oldest.get(parentPostingNumber ?? postingNumber) ?? postingNumber
    oldest.set(postingNumber, family)
    const seen = found.get(family)
    if (seen === undefined) found.set(family, [sight])
    else seen.push(sight)
  }
  return found
}
