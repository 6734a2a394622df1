import type { Ozon } from '../../../src/client.ts'
import {
  type PostingSeed,
  type SellerSeed,
  type TestOzon,
  type TestOzonOptions,
  testOzon,
} from '../../../src/testing/index.ts'

/** A request on its way; `go` brings Ozon's answer. */
export interface Call {
  readonly path: string
  readonly body: Readonly<Record<string, unknown>>
  readonly headers: Headers
  go(): Promise<Response>
}

/** What comes instead of Ozon's answer; `undefined` lets it come. */
export type Change = (call: Call) => Promise<Response | undefined>

export interface WrappedShop extends TestOzon {
  /** Everything that the client sent, in order. */
  readonly sent: readonly Call[]
  /** How many requests a path got. */
  calls(path: string): number
  /** How often something really happened. */
  effects(effect: string): number
  /** The same client without any change of answers. */
  readonly healthy: Ozon
}

/** A seller in virtual time, whose client can be answered otherwise than Ozon does. */
export function wrappedShop(
  seller: SellerSeed,
  { change, ...options }: Omit<TestOzonOptions, 'seed'> & { readonly change?: Change } = {},
): WrappedShop {
  const made = testOzon({ seed: { sellers: [seller] }, ...options })
  const sent: Call[] = []
  const fetch: typeof globalThis.fetch = async (input, init) => {
    const request = new Request(input, init)
    const text = await request.clone().text()
    const go = (): Promise<Response> => made.sandbox.fetch(request)
    const body: Record<string, unknown> = text === '' ? {} : JSON.parse(text)
    const call = { path: new URL(request.url).pathname, body, headers: request.headers, go }
    sent.push(call)
    return (await change?.(call)) ?? go()
  }
  return {
    ...made,
    ozon: made.ozon.withOptions({ fetch }),
    healthy: made.ozon,
    sent,
    calls: path => sent.filter(each => each.path === path).length,
    effects: effect => made.sandbox.journal.filter(each => each.kind === 'effect' && each.effect === effect).length,
  }
}

export const packed = (...numbers: readonly string[]): PostingSeed[] =>
  numbers.map(number => ({ number, status: 'awaiting_deliver' }))

export const json = (body: unknown, status = 200): Response => Response.json(body, { status })

/** Another answer to each request of a path. */
export function instead(path: string, answer: (at: number) => Response | undefined): Change {
  let at = 0
  return async call => (call.path === path ? answer(at++) : undefined)
}

type Answer = Readonly<Record<string, unknown>>

/** Ozon's answers of a path, changed; what gives `undefined` stays as it is. */
export function changed(path: string, change: (answer: Answer, at: number) => unknown): Change {
  let at = 0
  return async call => {
    if (call.path !== path) return undefined
    const answer = await call.go()
    const other = change(await answer.clone().json(), at++)
    return other === undefined ? answer : json(other)
  }
}

/** The first change that has something to say. */
export const both =
  (...changes: readonly Change[]): Change =>
  async call => {
    for (const change of changes) {
      const answer = await change(call)
      if (answer !== undefined) return answer
    }
    return undefined
  }
