import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { loadFacts, parseFacts } from '../../spec/facts.ts'
import { assumptionsIn, type SourceFile, strayMarks } from '../../spec/generate/assumptions.ts'
import { assumptionsPage } from '../../spec/generate/assumptions-page.ts'
import { BEHAVIOUR } from '../../src/sandbox/behaviour.ts'
import { CONTESTED, USUAL } from '../../src/sandbox/contested.ts'

const facts = loadFacts()
const folder = new URL('../../src/sandbox/', import.meta.url)
const files: readonly SourceFile[] = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter(name => name.endsWith('.ts') && name !== 'contract/requests.ts')
  .toSorted()
  .map(name => ({ name, text: readFileSync(new URL(name, folder), 'utf8') }))

describe('spec/practice.json', () => {
  it('names levers that the sandbox has, and every contested lever is named', () => {
    const named = facts.practice.flatMap(({ lever }) => lever ?? [])
    expect(named.filter(lever => !Object.hasOwn(BEHAVIOUR, lever))).toEqual([])
    // What the sandbox says for itself is no fact of Ozon's.
    const ofOzon = Object.keys(CONTESTED).filter(lever => lever !== 'notPlayedStatus')
    expect(ofOzon.filter(lever => !named.includes(lever))).toEqual([])
  })

  it('has no refuted way that the sandbox goes by default', () => {
    const usual: Readonly<Record<string, unknown>> = { ...USUAL }
    const ways: Readonly<Record<string, readonly unknown[]>> = CONTESTED
    for (const { id, state, lever, refutedWay } of facts.practice) {
      if (state !== 'refuted' || lever === undefined) continue
      expect(ways[lever], id).toContain(refutedWay)
      expect(usual[lever], id).not.toBe(refutedWay)
    }
  })

  it.each([
    [{ state: 'contested' }, 'neither a lever nor a reason why not'],
    [{ state: 'refuted' }, 'nothing shows whether the sandbox plays it'],
    [{ state: 'unknown', grade: 'documented' }, 'documented without a source'],
    [{ state: 'unknown', sources: ['nowhere'] }, 'cites the source nowhere'],
  ])('with a row of %j is not valid', (change, message) => {
    const row = { id: 'p999', fact: 'a', ours: 'b', evidence: 'nobody', grade: 'inferred', ...change }
    expect(() => parseFacts({ ...facts, practice: [row] })).toThrow(message)
  })
})

describe('docs/assumptions.md', () => {
  it('is what the facts and the marks say today; else run npm run generate', () => {
    const page = new URL('../../docs/assumptions.md', import.meta.url)
    expect(readFileSync(page, 'utf8')).toBe(assumptionsPage(facts, files))
  })

  it('has every mark, as many as a search finds', () => {
    const found = files.flatMap(({ text }) => text.match(/\(inferred(?=[:)])/g) ?? [])
    const told = assumptionsIn(files).flatMap(({ what }) => what.match(/\(inferred(?=[:)])/g) ?? [])
    expect(told.length).toBe(found.length)
    expect(found.length).toBeGreaterThan(100)
  })

  it('misses none, since all marks have one form', () => {
    expect(strayMarks(files)).toEqual([])
  })
})

describe('marks', () => {
  const text = `/**
 * Codes come in order. The oldest
 * first (inferred). See \`behaviour.codes\` for others (inferred: e.g. in tests).
 */
export function list(): void {
  // Nobody knows (inferred)
  return
}

/** This is inferred. */
const other = 1
`

  it('are found with their sentence, what they stand before, and their option', () => {
    expect(assumptionsIn([{ name: 'a.ts', text }])).toEqual([
      { file: 'a.ts', about: 'list', what: 'The oldest first (inferred).', levers: [] },
      {
        file: 'a.ts',
        about: 'list',
        what: 'See `behaviour.codes` for others (inferred: e.g. in tests).',
        levers: ['codes'],
      },
      { file: 'a.ts', about: undefined, what: 'Nobody knows (inferred)', levers: [] },
    ])
  })

  it('of another form are told', () => {
    expect(strayMarks([{ name: 'a.ts', text }])).toEqual(['a.ts: This is inferred.'])
  })
})
