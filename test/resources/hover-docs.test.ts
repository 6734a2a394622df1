import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { loadFacts } from '../../spec/facts.ts'

const FOLDER = new URL('../../src/resources/', import.meta.url)
const facts = loadFacts()

interface Documented {
  readonly name: string
  readonly doc: string
}

/** The public methods of a section's class with the text that an editor shows over them. */
function methodsOf(file: string): readonly Documented[] {
  const text = readFileSync(new URL(file, FOLDER), 'utf8')
  return [...text.matchAll(/^ {2}\/\*\*\n((?: {3}\*.*\n)+?) {3}\*\/\n {2}(?:async )?([a-z]\w*)\(/gm)].map(match => ({
    name: `${file.replace('.ts', '')}.${match[2]}`,
    doc: match[1] ?? '',
  }))
}

/** The newest of the sources that have an operation. */
function dayOf(path: string): string | undefined {
  const operation = facts.operations.find(each => each.path === path)
  const days = operation?.sources.map(key => facts.sources[key]?.date ?? '') ?? []
  return days.toSorted().at(-1)
}

const files = readdirSync(FOLDER).filter(name => name.endsWith('.ts'))
const methods = files.flatMap(methodsOf)

describe('what an editor shows over a method', () => {
  it('is there for every section', () => expect(methods.length).toBeGreaterThan(140))

  it.each(methods)('$name has path, day of the facts, and an example', ({ doc }) => {
    expect(doc).toContain('@example')
    const said = /Ozon \((\d{4}-\d{2}-\d{2})\): (?:POST|GET) (\/[\w\-/]+)/.exec(doc)
    // The day is that of the newest source: when the facts move on, so do these lines.
    expect(said?.[1]).toBe(dayOf(said?.[2] ?? ''))
  })
})
