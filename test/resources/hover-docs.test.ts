import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { loadFacts } from '../../spec/facts.ts'
import * as workflows from '../../src/workflows/index.ts'

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

describe('over a single write', () => {
  const known = new Set(Object.keys(workflows))
  const sent = workflowPaths()

  it('every operation that workflows write has its workflows in the facts', () => {
    const named = new Set(facts.methods.filter(each => each.workflows !== undefined).map(({ path }) => path))
    expect([...sent].filter(path => !named.has(path))).toEqual([])
    const words = facts.methods.flatMap(each => each.workflows ?? [])
    expect(words.filter(name => !known.has(name))).toEqual([])
  })

  it.each(methods.filter(({ name, doc }) => workflowsOf(doc).length > 0 && !name.startsWith('postings.')))(
    '$name names the workflow that does it safely',
    ({ doc }) => {
      for (const name of workflowsOf(doc)) expect(doc).toContain(`\`${name}\``)
      expect(doc).toContain('of `ozon-orders/workflows`')
    },
  )
})

function workflowsOf(doc: string): readonly string[] {
  const [, path] = /Ozon \(\d{4}-\d{2}-\d{2}\): (?:POST|GET) (\/[\w\-/]+)/.exec(doc) ?? []
  return facts.methods.find(each => each.path === path && each.workflows !== undefined)?.workflows ?? []
}

/** The operations that the workflows write with, by their sources. */
function workflowPaths(): ReadonlySet<string> {
  const folder = fileURLToPath(new URL('../../src/workflows/', import.meta.url))
  const texts = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter(name => name.endsWith('.ts'))
    .map(name => readFileSync(`${folder}${name}`, 'utf8'))
  const paths = texts.flatMap(text => [...text.matchAll(/'(\/v\d\/[\w\-/]+)'/g)].map(match => match[1] ?? ''))
  return new Set(paths.filter(path => facts.operations.find(each => each.path === path)?.effect === 'write'))
}
