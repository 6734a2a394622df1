import { describe, expect, it } from 'vitest'
import { createOzon } from '../../src/client.ts'
import { isOzonError } from '../../src/errors.ts'
import * as main from '../../src/index.ts'
import { manualClock } from '../../src/internal/clock.ts'
import * as workflows from '../../src/workflows/index.ts'
import { fakeOzon } from '../support/fake-ozon.ts'

const clock = manualClock()
clock.autoAdvance = true
const { fetch } = fakeOzon(new Proxy({}, { get: () => () => ({}) }))
const ozon = createOzon({ clientId: '1', apiKey: 'k', fetch, clock, attempts: 1 })

const ODD: readonly unknown[] = [undefined, null, {}, [], 'x', 5, true]
/** A clock is no part of Ozon: its constructor and its texts throw what JavaScript's own do. */
const CLOCKS = new Set(['manualClock', 'createSystemClock'])

type Loose = (...args: unknown[]) => unknown
const functionsOf = (entry: object): (readonly [string, Loose])[] =>
  Object.entries(entry).flatMap(([name, value]: [string, unknown]) =>
    typeof value === 'function' && /^[a-z]/.test(name) && !CLOCKS.has(name) ? [[name, value as Loose]] : [],
  )

async function thrownBy(call: () => unknown): Promise<unknown> {
  try {
    const given = await call()
    const list = given as { readonly toArray?: (options: object) => unknown } | null | undefined
    if (typeof list?.toArray === 'function') await list.toArray({ limit: 1 })
    return undefined
  } catch (error) {
    return error
  }
}

describe.each([
  ['ozon-orders', main],
  ['ozon-orders/workflows', workflows],
])('every function of %s', (_, entry) => {
  it.each(functionsOf(entry))(
    '%s meets any argument with an answer or an error of this package',
    async (_name, call) => {
      for (const first of [...ODD, ozon]) {
        for (const second of [...ODD, '1-1-1']) {
          for (const third of ODD) {
            const error = await thrownBy(() => call(first, second, third))
            const shown = [first === ozon ? 'ozon' : first, second, third].map(each => JSON.stringify(each)).join(', ')
            expect(error === undefined || isOzonError(error), `(${shown}): ${String(error)}`).toBe(true)
          }
        }
      }
    },
  )
})
