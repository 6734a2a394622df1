import { describe, expect, it } from 'vitest'
import { createList } from '../../src/pagination.ts'
import { lazySection } from '../../src/resources/shared/lazy-section.ts'

const meta = { operation: '/x', httpStatus: 200, attempts: 1, durationMs: 0 }

class Section {
  readonly #name = 'a'
  async hello(to: string): Promise<string> {
    return `${this.#name} ${to}`
  }
  numbers() {
    return createList<number, number>({
      operation: '/x',
      start: 0,
      fetch: async position => ({
        page: { items: [position], undecodable: [], meta },
        next: position < 3 ? { kind: 'more', position: position + 1 } : { kind: 'end' },
      }),
    })
  }
}

function lazy() {
  let loads = 0
  const section = lazySection(
    async () => {
      loads++
      return new Section()
    },
    ['hello'],
    ['numbers'],
  )
  return { section, loads: () => loads }
}

describe('a section that loads when it is used', () => {
  it('loads once, with the first call, and keeps its state', async () => {
    const { section, loads } = lazy()
    expect(loads()).toBe(0)
    expect(await Promise.all([section.hello('b'), section.hello('c')])).toEqual(['a b', 'a c'])
    expect(loads()).toBe(1)
  })

  it('has lists in every form', async () => {
    const { section } = lazy()
    const list = section.numbers()
    const seen: number[] = []
    for await (const n of list) {
      seen.push(n)
      if (n === 2) break
    }
    for await (const page of list.pages()) seen.push(...page.items)
    expect(seen).toEqual([0, 1, 2, 0, 1, 2, 3])
    expect(await list.toArray({ limit: 2 })).toEqual([0, 1])
    expect(await list.first()).toBe(0)
  })

  it('may be left before it was begun', async () => {
    const iterator = lazy().section.numbers()[Symbol.asyncIterator]()
    expect(await iterator.return?.()).toEqual({ done: true, value: undefined })
  })

  it('tries again after its code could not be loaded', async () => {
    let tries = 0
    const section = lazySection(async () => {
      if (++tries === 1) throw new Error('no such file')
      return new Section()
    }, ['hello'])
    await expect(section.hello('b')).rejects.toThrow('no such file')
    expect(await section.hello('b')).toBe('a b')
  })
})
