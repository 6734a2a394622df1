import { type Facts, loadFacts, type OperationFact } from '../../spec/facts.ts'
import { createOzon, type Ozon } from '../../src/client.ts'
import { manualClock } from '../../src/internal/clock.ts'
import type { OzonOptions } from '../../src/options.ts'
import type { Operations } from '../../src/wire/types.ts'

export type Path = keyof Operations

export const facts: Facts = loadFacts()

/** Every operation that Ozon serves today, with what is known of its bodies. */
export const currentOperations: readonly (OperationFact & {
  readonly path: Path
  readonly bodies: Facts['schemas']['operations'][string]
})[] = facts.operations
  .filter(each => each.status === 'current')
  .map(each => {
    const bodies = facts.schemas.operations[each.path]
    if (bodies === undefined) throw new Error(`${each.path} is current and has no schema`)
    // The type of paths is generated from this very list.
    return { ...each, path: each.path as Path, bodies }
  })

/** A client in strict mode, where what is not documented is an error; with a token where Ozon wants one. */
export function clientFor(
  { auth }: Pick<OperationFact, 'auth'>,
  fetch: typeof globalThis.fetch,
  more: OzonOptions = {},
): Ozon {
  const clock = manualClock('2026-11-22T09:00:00Z')
  clock.autoAdvance = true
  const access: OzonOptions = auth === 'oauth' ? { accessToken: 'token' } : { clientId: '1', apiKey: 'key' }
  return createOzon({ ...access, fetch, clock, strict: true, ...more })
}

/** What an operation answers when all is well and there is nothing to tell. */
export function emptyAnswer({ answer }: Pick<OperationFact, 'answer'>): unknown {
  if (answer?.kind === 'empty') return new Response('')
  if (answer?.kind !== 'file') return {}
  return new Response('%PDF-1.4', { headers: { 'content-type': 'application/pdf' } })
}

/** Sends a body that the compiler knows nothing of. */
export async function call(ozon: Ozon, path: Path, body: unknown): Promise<unknown> {
  // Bodies of tests are generated; that they are checked at run time is what is tested.
  return ozon.call(path, body as never)
}

/** Calls for the sake of the answer. */
export async function callUnchecked(ozon: Ozon, path: Path): Promise<unknown> {
  return ozon.call(path, {}, { validateRequest: false })
}

export async function failureOf(promise: Promise<unknown>): Promise<unknown> {
  return promise.then(
    value => new Error(`nothing failed; the answer was ${JSON.stringify(value)}`),
    (error: unknown) => error,
  )
}
