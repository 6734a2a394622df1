import { forgotten, type Kept } from './journals.ts'
import type { LagDefect } from './lag.ts'
import type { Claim, Scene } from './scenario.ts'

/** Where a defect can be planted, to see that the harness finds it. */
export interface Plant {
  fetch(inner: typeof globalThis.fetch): typeof globalThis.fetch
  journal(kept: Kept): Kept
  claims(claims: readonly Claim[], scene: Scene): readonly Claim[]
  /** What is made of late reads: it shows where reads are late. */
  readonly lag?: LagDefect
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
  /** A client to which every status but 200 is a refusal. */
  'gateway-status-is-refusal': { ...HONEST, fetch: refusing },
  /** A report that takes what anybody did to a thing for what was asked. */
  'other-actor-is-us': { ...HONEST, claims: takingForOurs },
  /** Lookups that take for undone what a late read does not show. */
  'lag-is-refusal': { ...HONEST, lag: { hasNoPatience: true } },
  /** The same, and lists are asked only. */
  'trust-the-list': { ...HONEST, lag: { hasNoPatience: true, asksLists: true } },
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

function refusing(inner: typeof globalThis.fetch): typeof globalThis.fetch {
  return async (input, init) => {
    const response = await inner(input, init)
    if (response.ok) return response
    await response.body?.cancel()
    return Response.json({ code: 3, message: `refused with ${response.status}`, details: [] }, { status: 400 })
  }
}

function takingForOurs(claims: readonly Claim[], { shop }: Scene): readonly Claim[] {
  const others = new Set(shop?.rivalry.deeds().map(({ subject }) => subject))
  return claims.map(claim => (others.has(claim.item) ? { ...claim, outcome: 'done' } : claim))
}
