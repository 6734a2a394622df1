import { forgotten, type Kept } from './journals.ts'
import type { Claim } from './scenario.ts'

/** Where a defect can be planted, to see that the harness finds it. */
export interface Plant {
  fetch(inner: typeof globalThis.fetch): typeof globalThis.fetch
  journal(kept: Kept): Kept
  claims(claims: readonly Claim[]): readonly Claim[]
}

/** No defect. */
export const HONEST: Plant = { fetch: inner => inner, journal: kept => kept, claims: claims => claims }

export const PLANTS = {
  /** A client that sends again whatever got no answer, and a journal that forgets. */
  'double-ship': { ...HONEST, fetch: repeating, journal: forgotten },
  /** A report that leaves out what it cannot tell, or what did not work. */
  'lost-report': { ...HONEST, claims: claims => claims.filter(({ outcome }) => outcome === 'done') },
  /** A report that takes everything for done. */
  'false-done': { ...HONEST, claims: claims => claims.map(claim => ({ ...claim, outcome: 'done' })) },
} as const satisfies Record<string, Plant>

export type PlantName = keyof typeof PLANTS

export const isPlantName = (name: string): name is PlantName => Object.hasOwn(PLANTS, name)

/** The oldest mistake of clients: an error of the server or of the network is taken for "not carried out". */
function repeating(inner: typeof globalThis.fetch): typeof globalThis.fetch {
  return async (input, init) => {
    const request = new Request(input, init)
    const again = request.clone()
    try {
      const response = await inner(request)
      return response.status >= 500 ? await inner(again) : response
    } catch (error) {
      if (again.signal.aborted) throw error
      return inner(again)
    }
  }
}
