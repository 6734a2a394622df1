import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { factFiles, loadFacts, parseFacts } from '../../spec/facts.ts'

const root = new URL('../../', import.meta.url)
const names = Object.keys(factFiles)
const textOf = (name: string): string => readFileSync(new URL(`spec/${name}.json`, root), 'utf8')
const onDisk = names.filter(name => existsSync(new URL(`spec/${name}.json`, root)))

/** A copy of the facts as they stand in the files, to spoil. */
type Loose = { [key: string]: Loose }
function copyOfFacts(): Loose {
  const read = onDisk.map((name): [string, Loose] => [name, JSON.parse(textOf(name))])
  return { 'not-modelled': {}, ...Object.fromEntries(read) }
}

function mistakesAfter(spoil: (facts: Loose) => void): string {
  const facts = copyOfFacts()
  spoil(facts)
  try {
    parseFacts(facts)
  } catch (error) {
    return String(error)
  }
  return 'no mistake was found'
}

describe('the facts', () => {
  it('are valid and agree with each other', () => {
    expect(() => loadFacts()).not.toThrow()
  })

  it('cite payloads that are in the repository', () => {
    const missing = loadFacts()
      .corrections.flatMap(each => each.evidence)
      .filter(file => file.startsWith('test/') && !existsSync(new URL(file, root)))
    expect(missing).toEqual([])
  })

  it.each(onDisk)('of %s.json cite nothing that only one machine has', name => {
    const text = textOf(name)
    expect(text.match(/F:\d+|\/work\/|\bopenapi\/|"(yes|no|usually)"/g)).toBeNull()
    expect(text.match(/": null\b/g)?.length ?? 0).toBe(0)
  })

  it('explain every grade of evidence', () => {
    const { status } = loadFacts()
    expect(Object.keys(status.grades)).toEqual([
      'documented',
      'example',
      'observed',
      'partly',
      'inferred',
      'observed (unpublished)',
    ])
  })
})

describe('a mistake in the facts', () => {
  it('is found when a name is misspelt', () => {
    const found = mistakesAfter(facts => {
      const [first] = Object.values(facts.operations ?? {})
      Object.assign(first ?? {}, { efect: 'read' })
    })
    expect(found).toMatch(/spec\/operations\.json[\s\S]*Unrecognized key: "efect"[\s\S]*at \[0\]/)
  })

  it('is found when a date is no day of the calendar', () => {
    const found = mistakesAfter(facts => {
      const retired = Object.values(facts.operations ?? {}).find(each => each.shutdown !== undefined)
      Object.assign(retired?.shutdown ?? {}, { on: '2026-02-30' })
    })
    expect(found).toMatch(/Invalid ISO date/)
  })

  it('is found when a replacement does not exist', () => {
    const found = mistakesAfter(facts => {
      const retired = Object.values(facts.operations ?? {}).find(each => each.shutdown !== undefined)
      Object.assign(retired?.shutdown ?? {}, { replacement: ['/v9/posting/list'] })
    })
    expect(found).toContain('names /v9/posting/list, which is no operation')
  })

  it('is found when a correction or a source names nothing', () => {
    const found = mistakesAfter(facts => {
      const [first] = Object.values(facts.corrections ?? {})
      Object.assign(first ?? {}, { operation: '/v1/nothing', onlyIn: 'no-such-source' })
    })
    expect(found).toContain('c001 names /v1/nothing, which is no operation')
    expect(found).toContain('c001 cites the source no-such-source, which is not in sources.json')
  })

  it('is found when an id stands twice or a transition leads nowhere', () => {
    const found = mistakesAfter(facts => {
      const [first, second] = Object.values(facts.status?.transitions ?? {})
      Object.assign(second ?? {}, { id: first?.id, to: 'lost_in_space' })
    })
    expect(found).toContain('status.json: t001 stands there twice')
    expect(found).toContain('names lost_in_space, which is not known')
  })

  it('is found when an answer contradicts its kind or a push is not described', () => {
    const found = mistakesAfter(facts => {
      Object.assign(facts.schemas?.operations?.['/v1/roles'] ?? {}, { answer: undefined })
      Object.assign(facts.schemas?.pushEvents ?? {}, { TYPE_SURPRISE: { type: 'object' } })
    })
    expect(found).toContain('the answer of /v1/roles contradicts its kind')
    expect(found).toContain('the push TYPE_SURPRISE is not in push.json')
  })

  it('is reported together with all others', () => {
    const found = mistakesAfter(facts => {
      Object.assign(facts.push ?? {}, { sources: ['nowhere'] })
      Object.assign(Object.values(facts.corrections ?? {})[0] ?? {}, { operation: '/v1/nothing' })
    })
    expect(found.split('\n')).toHaveLength(3)
  })
})
