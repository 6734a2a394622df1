import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { loadFacts } from '../../spec/facts.ts'
import { operationTable } from '../../src/sandbox/operations/index.ts'

/** A workflow that meets "not played" cannot be tried without a shop, which is what the sandbox is for. */
const facts = loadFacts()
const FOLDER = new URL('../../src/workflows/', import.meta.url)
const source = readdirSync(FOLDER, { recursive: true, encoding: 'utf8' })
  .filter(name => name.endsWith('.ts'))
  .map(name => readFileSync(new URL(name, FOLDER), 'utf8'))
  .join('\n')

const current = new Set(facts.operations.filter(({ status }) => status === 'current').map(({ path }) => path))
const named = [...source.matchAll(/'(\/v\d+\/[\w\-/]+)'/g)].map(([, path = '']) => path)
const throughSections = facts.methods
  .filter(({ method }) => new RegExp(`\\b${method.replace('.', '\\.')}\\b`).test(source))
  .map(({ path }) => path)
const lookedUp = facts.lookups.flatMap(({ operation, read }) => (read === undefined ? [operation] : [operation, read]))

describe('every operation that a workflow calls is played by the sandbox', () => {
  it.each([
    ['named in its source', named, 30],
    ['called through a section of the client', throughSections, 60],
    ['looked up after a lost answer, and what is looked at', lookedUp, 40],
  ])('%s', (_how, paths, atLeast) => {
    const asked = [...new Set(paths)].filter(path => current.has(path))
    // Fewer would mean that the search has gone blind.
    expect(asked.length).toBeGreaterThanOrEqual(atLeast)
    expect(asked.filter(path => operationTable[path] === undefined)).toEqual([])
  })
})
