import type { TestOzon } from '../../../src/testing/index.ts'

/** What stands in for Ozon's answer to one operation: JSON, or a status with JSON. `undefined` lets the request through. */
export type Stand = (call: {
  readonly body: Record<string, unknown>
  /** How often it was asked before. */
  readonly before: number
  /** What the sandbox answers. */
  real(): Promise<Record<string, unknown>>
}) => Promise<{ readonly status?: number; readonly json: unknown } | undefined>

/** A client whose sandbox answers some operations otherwise, and how often each of them was asked. */
export function answering(
  { ozon, sandbox }: Pick<TestOzon, 'ozon' | 'sandbox'>,
  stands: Readonly<Record<string, Stand>>,
) {
  const asked = new Map<string, number>()
  const fetch: typeof globalThis.fetch = async (input, init) => {
    const request = new Request(input, init)
    const path = new URL(request.url).pathname
    const stand = stands[path]
    if (stand === undefined) return sandbox.fetch(request)
    const before = asked.get(path) ?? 0
    asked.set(path, before + 1)
    const text = await request.clone().text()
    const real = async (): Promise<Record<string, unknown>> => (await sandbox.fetch(request.clone())).json()
    const answer = await stand({ body: JSON.parse(text), before, real })
    if (answer === undefined) return sandbox.fetch(request)
    return Response.json(answer.json, { status: answer.status ?? 200 })
  }
  return { ozon: ozon.withOptions({ fetch }), asked }
}
