import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterEach, describe, expect, it } from 'vitest'
import { loadFacts } from '../../spec/facts.ts'
import { type Files, staleFiles, writeFiles } from '../../spec/generate/files.ts'
import { schemaScope } from '../../spec/generate/scope.ts'
import { generateWire } from '../../spec/generate/wire.ts'

const facts = loadFacts()
const folders: string[] = []

function emptyFolder(): URL {
  const folder = mkdtempSync(join(tmpdir(), 'ozon-orders-wire-'))
  folders.push(folder)
  return pathToFileURL(`${folder}/`)
}

afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true })
})

describe('src/wire', () => {
  it('is what the facts say today; else run npm run generate', () => {
    const wire = new URL('../../src/wire/', import.meta.url)
    expect(staleFiles(wire, generateWire(facts))).toEqual([])
  })

  it('is compared, not written, by node spec/generate.ts --check', () => {
    const script = new URL('../../spec/generate.ts', import.meta.url).pathname
    const { status, stdout, stderr } = spawnSync(process.execPath, [script, '--check'], { encoding: 'utf8' })
    expect({ status, stdout, stderr }).toEqual({ status: 0, stdout: '', stderr: '' })
  })

  it('comes out byte by byte the same from the same facts', () => {
    expect([...generateWire(facts)]).toEqual([...generateWire(loadFacts())])
  })

  it('tells in the first line of every file that it is generated', () => {
    for (const text of generateWire(facts).values()) expect(text.split('\n')[0]).toContain('Do not edit')
  })

  it('imports zod in one file only, and no schema before it is asked for', () => {
    const files = [...generateWire(facts)]
    expect(files.filter(([, text]) => /from 'zod/.test(text)).map(([name]) => name)).toEqual(['schemas/kit.ts'])
    const statically = files.filter(
      ([name, text]) => !name.startsWith('schemas/') && /from '.*schemas\/(?!index)/.test(text),
    )
    expect(statically).toEqual([])
  })

  it('has types and schemas for every operation of today, and for no other', () => {
    const files = generateWire(facts)
    const today = facts.operations.filter(each => each.status === 'current')
    expect(schemaScope(facts)).toEqual(today.map(each => each.path))
    const names = [...files.keys()].filter(name => name.startsWith('schemas/'))
    expect(names).toHaveLength(new Set(today.map(each => each.section)).size + 2)
    const types = files.get('types.ts') ?? ''
    for (const { path, answer } of today) {
      const kind = { json: /\w+Answer/, empty: /undefined/, file: /FileAnswer/ }[answer?.kind ?? 'json']
      const line = types.split('\n').find(each => each.includes(`'${path}': { request: `))
      expect(line, path).toMatch(new RegExp(`; answer: ${kind.source} }$`))
    }
    expect(types).not.toContain(`'/v3/posting/fbs/list'`)
  })

  it('keeps its names when the list of paths grows', () => {
    const wide = generateWire(facts, Object.keys(facts.schemas.operations)).get('types.ts') ?? ''
    const narrow = generateWire(facts).get('types.ts') ?? ''
    const declarations = narrow.split('\n\n').filter(text => text.startsWith('export interface Posting'))
    expect(declarations.length).toBeGreaterThan(30)
    for (const each of declarations) expect(wide).toContain(each)
  })

  it('refuses a path that has no schema', () => {
    expect(() => generateWire(facts, ['/v9/posting/list'])).toThrow(
      '/v9/posting/list is in scope but not in spec/schemas.json',
    )
  })
})

describe('writing generated files', () => {
  const files: Files = new Map([
    ['a.ts', 'export const a = 1\n'],
    ['deep/b.ts', 'export const b = 2\n'],
  ])

  it('makes a folder equal to what was generated and says what changed', () => {
    const folder = emptyFolder()
    expect(staleFiles(folder, files)).toEqual(['a.ts', 'deep/b.ts'])
    expect(writeFiles(folder, files)).toEqual(['a.ts', 'deep/b.ts'])
    expect(readFileSync(new URL('deep/b.ts', folder), 'utf8')).toBe('export const b = 2\n')
    expect(writeFiles(folder, files)).toEqual([])
  })

  it('finds edited files and files that nothing generates, and puts them right', () => {
    const folder = emptyFolder()
    writeFiles(folder, files)
    mkdirSync(new URL('old/', folder))
    writeFileSync(new URL('old/c.ts', folder), '')
    writeFileSync(new URL('a.ts', folder), 'export const a = 3\n')
    expect(staleFiles(folder, files)).toEqual(['a.ts', 'old/c.ts'])
    writeFiles(folder, files)
    expect(existsSync(new URL('old/c.ts', folder))).toBe(false)
    expect(staleFiles(folder, files)).toEqual([])
  })
})
