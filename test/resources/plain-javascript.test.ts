import { describe, expect, it } from 'vitest'
import { createOzon, type Ozon } from '../../src/client.ts'
import { isOzonError, isRequestInvalidError } from '../../src/errors.ts'
import { fakeOzon } from '../support/fake-ozon.ts'

type Loose = Readonly<Record<string, Readonly<Record<string, (...args: unknown[]) => unknown>>>>

/** A client as a program without types sees it; every answer is an empty list, or nothing. */
function open(): { readonly sections: Loose; readonly sent: readonly unknown[] } {
  const fake = fakeOzon({})
  const fetch: typeof globalThis.fetch = async (input, init) => {
    await fake.fetch(input, init)
    const body = String(input instanceof Request ? input.url : input).endsWith('/warehouse/list')
      ? '{"cursor":""}'
      : '{}'
    return new Response(body, { headers: { 'content-type': 'application/json' } })
  }
  const ozon: Ozon = createOzon({ clientId: '1', apiKey: 'k', fetch, limits: { requestsPerSecond: Infinity } })
  return { sections: ozon as unknown as Loose, sent: fake.sent }
}

async function outcomeOf(result: unknown): Promise<unknown> {
  try {
    const isList = typeof (result as { toArray?: unknown }).toArray === 'function'
    await (isList ? (result as { toArray(o: object): unknown }).toArray({ limit: 1 }) : result)
    return undefined
  } catch (error) {
    return error
  }
}

const call = async (run: () => unknown): Promise<unknown> => {
  try {
    return await outcomeOf(run())
  } catch (error) {
    return error
  }
}

const ODD: readonly unknown[] = [undefined, null, {}, [], 5, 'x', Number.NaN, true, [null], [undefined], [{}], [5], 10n]
const { sections } = open()
const NAMES = Object.keys(sections).filter(name => typeof sections[name] === 'object' && name !== 'clock')
const METHODS = NAMES.flatMap(name => {
  const own = Object.keys(sections[name] ?? {})
  const inherited = Object.getOwnPropertyNames(Object.getPrototypeOf(sections[name]))
  const names = own.length > 0 ? own : inherited.filter(each => each !== 'constructor')
  return names.map(method => [name, method] as const)
})

describe('arguments of plain JavaScript', () => {
  it.each(METHODS)('%s.%s answers or refuses in its own words, whatever it is given', async (name, method) => {
    for (const value of ODD) {
      for (const first of [value, '12345', ['1-1-1']]) {
        const error = await call(() => sections[name]?.[method]?.(first, value, value))
        const isFine = error === undefined || isOzonError(error)
        expect(isFine, `${String(first)}, ${String(value)}: ${String(error)}`).toBe(true)
      }
    }
  })

  it('null is no options and no filter', async () => {
    const { sections: ozon, sent } = open()
    expect(await call(() => ozon['warehouses']?.['list']?.(null, null))).toBeUndefined()
    expect(await call(() => ozon['carriages']?.['approve']?.('5', null))).toBeUndefined()
    expect(sent).toHaveLength(2)
  })

  it('what cannot be is refused before the first request of a batch leaves', async () => {
    const { sections: ozon, sent } = open()
    const numbers = Array.from({ length: 25 }, (_, i) => ({ postingNumber: `${i}`, trackingNumber: 't' }))
    const lacking = [...numbers, { postingNumber: '25' }]
    const errors = await Promise.all([
      call(() => ozon['delivery']?.['setTrackingNumbers']?.(lacking)),
      call(() =>
        ozon['delivery']?.['setTimeslot']?.('1', { from: '2026-11-25T11:00:00Z', to: '2026-11-25T09:00:00Z' }),
      ),
      call(() => ozon['packing']?.['setBoxes']?.('1', 0)),
    ])
    expect(errors.map(error => String(error).split('\n')[1])).toEqual([
      '  - numbers[25].trackingNumber: must be text, not empty',
      expect.stringContaining('slot.to: is before the beginning'),
      '  - boxes: must be a whole number from 1 (got 0)',
    ])
    expect(sent).toEqual([])
  })

  it('an id may be a number where it decides what else is needed', async () => {
    const { sections: ozon, sent } = open()
    for (const reasonId of ['402', 402, 402n]) {
      const error = await call(() => ozon['cancellations']?.['cancel']?.('1-1-1', { reasonId }))
      expect(String(error)).toContain('message: is missing; Ozon wants words with this')
    }
    const exemplars = [{ id: '7' }, { id: 7 }]
    const twice = await call(() => ozon['marks']?.['set']?.('1-1-1', [{ sku: 5, exemplars }]))
    expect(isRequestInvalidError(twice)).toBe(true)
    expect(String(twice)).toContain('products[0].exemplars[1].id: is given twice')
    expect(sent).toEqual([])
  })
})
