import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterEach, describe, expect, it } from 'vitest'
import { formatJson } from '../../spec/compare/json-format.ts'
import { run } from '../../spec/compare/run.ts'
import { factFiles, loadFacts } from '../../spec/facts.ts'
import { renderOpenApi } from './render-openapi.ts'
import { fixturePath } from './support.ts'

const spec = new URL('../../spec/', import.meta.url)
const facts = loadFacts()
const folders: string[] = []

afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true })
})

/** A copy of the facts and, beside it, a document of 2030-11-05 that says the same until it is spoiled. */
function workshop(spoil: (paths: Record<string, unknown>) => void = () => {}) {
  const folder = mkdtempSync(join(tmpdir(), 'ozon-orders-compare-'))
  folders.push(folder)
  for (const name of Object.keys(factFiles)) cpSync(new URL(`${name}.json`, spec), join(folder, `${name}.json`))
  const style = { references: false, wrapped: false, looseLists: true, russian: true, withRetired: false }
  const document = renderOpenApi(facts, style)
  spoil(Object(document['paths']))
  const file = join(folder, 'newer.openapi')
  writeFileSync(file, JSON.stringify(document))
  return { file, folder, textOf: (name: string) => readFileSync(join(folder, `${name}.json`), 'utf8') }
}

function runIn(folder: URL | string, ...args: readonly string[]) {
  const printed: string[] = []
  const errors: string[] = []
  const code = run(args, {
    folder: typeof folder === 'string' ? pathToFileURL(`${folder}/`) : folder,
    print: text => printed.push(text),
    printError: text => errors.push(text),
  })
  return { code, report: printed.join('\n'), errors: errors.join('\n') }
}

/** A new operation and a new field: nothing that breaks. */
function grow(paths: Record<string, unknown>): void {
  const answer = { type: 'object', properties: { ok: { type: 'boolean' } } }
  paths['/v9/posting/fbs/list'] = {
    post: { tags: ['FBS'], responses: { 200: { content: { 'application/json': { schema: answer } } } } },
  }
  const { responses } = Object(paths['/v1/roles']).post
  responses[200].content['application/json'].schema.properties.is_new = { type: 'boolean' }
}

const source = ['--source', 'ru-2030-11-05=https://example.com/openapi.json']

describe('npm run spec:compare', () => {
  it('says nothing and ends with 0 when nothing differs', () => {
    const { file, folder } = workshop()
    const { code, report } = runIn(folder, file)
    expect(code).toBe(0)
    expect(report).toContain('- Document: `newer.openapi`, Rendered; of 2030-11-05, by its change log\n')
    expect(report).toContain('- Verdict: **nothing**\n')
    expect(report).not.toContain('##')
  })

  it('applies what is additive to the files, keeps their format, and is done after one time', () => {
    const { file, folder, textOf } = workshop(grow)
    const before = textOf('schemas').split('\n')
    const first = runIn(folder, file, '--apply', ...source)
    expect(first.code).toBe(0)
    expect(first.report).toContain('- Verdict: **additive**')
    expect(first.report).toContain(
      '### `/v9/posting/fbs/list`\n\n- new operation POST (FBS) — `#/paths/~1v9~1posting~1fbs~1list/post`',
    )
    expect(first.report).toContain('- answer `is_new`: new optional field of type boolean — ')
    expect(first.report).toContain(
      '## Applied (2)\n\nWritten to `spec/`. Look at the changes, then run `npm run generate`',
    )
    expect(first.report).toContain('have the effect `write` until you say otherwise in `spec/operations.json`')

    const after = textOf('schemas').split('\n')
    expect(before.filter(line => !after.includes(line)).length).toBeLessThanOrEqual(1)
    expect(after.length - before.length).toBeLessThan(20)
    const second = runIn(folder, file, '--apply', ...source)
    expect(second.report).toContain('- Verdict: **nothing**')
    expect(second.report).toContain('Nothing was written.')
    expect(textOf('schemas')).toBe(after.join('\n'))
    expect(() => loadFacts(pathToFileURL(`${folder}/`))).not.toThrow()
  })

  it('ends with 1 when something breaks, and writes nothing without --apply', () => {
    const { file, folder, textOf } = workshop(paths => {
      grow(paths)
      delete paths['/v1/roles']
    })
    const { code, report } = runIn(folder, file)
    expect(code).toBe(1)
    expect(report).toContain(
      '## Breaking (1)\n\nCallers of this package have to change something.\n\n### `/v1/roles`\n\n- the operation is gone\n',
    )
    expect(textOf('operations')).toBe(readFileSync(new URL('operations.json', spec), 'utf8'))
  })

  it('tells an older document apart', () => {
    const { file, folder } = workshop(paths => {
      grow(paths)
      delete paths['/v1/seller/info']
    })
    const { code, report } = runIn(folder, file, '--date', '2020-01-01', '--apply', ...source)
    expect(code).toBe(0)
    expect(report).toContain('- Verdict: **nothing**; the document is older than our facts')
    expect(report).toContain('## Only in the older document (2)')
    expect(report).toContain('- Whole operations (1): `/v1/seller/info`')
    expect(report).toContain('Nothing was written.')
  })

  it('says that the age is unknown, and wants it before it applies anything', () => {
    const { folder } = workshop()
    const file = join(folder, 'undated.json')
    writeFileSync(file, JSON.stringify({ openapi: '3.0.0', paths: { '/v1/roles': { post: {} } } }))
    expect(runIn(folder, file).report).toContain('age unknown (give it with `--date YYYY-MM-DD`)')
    const { code, errors } = runIn(folder, file, '--apply', ...source)
    expect(code).toBe(2)
    expect(errors).toContain('Say it with --date')
  })

  it('lets no name of the document break out of its line', () => {
    const { file, folder } = workshop(paths => {
      const { responses } = Object(paths['/v1/roles']).post
      responses[200].content['application/json'].schema.properties['a`b\n## Heading'] = { type: 'string' }
    })
    expect(runIn(folder, file).report).toContain('- answer `ab ## Heading`: new optional field')
  })
})

describe('input that cannot be used', () => {
  it.each([
    [[], 'Give exactly one file.'],
    [['a.json', 'b.json'], 'Give exactly one file.'],
    [['nowhere.json'], 'There is no file nowhere.json.'],
    [[fixturePath('')], 'cannot be read'],
    [[fixturePath('document.yaml')], 'is not JSON. A document in YAML has to be converted first.'],
    [[fixturePath('swagger-2.json')], 'is Swagger 2.0'],
    [[fixturePath('no-paths.json')], 'has no paths'],
    [[fixturePath('newer.json'), '--date', '2030-02-30'], '--date must be a day'],
    [[fixturePath('newer.json'), '--apply'], '--apply needs --source KEY=ADDRESS'],
    [[fixturePath('newer.json'), '--source', 'a=b'], '--source goes with --apply'],
    [[fixturePath('newer.json'), '--aply'], "Unknown option '--aply'"],
  ])('is refused with a clear word and the exit code 2: %j', (args, message) => {
    const { code, report, errors } = runIn(spec, ...args)
    expect({ code, report }).toEqual({ code: 2, report: '' })
    expect(errors).toContain(message)
  })

  it('never becomes an invalid fact', () => {
    const { file, folder, textOf } = workshop(grow)
    const { code, errors } = runIn(folder, file, '--apply', '--source', 'ru-2030-11-05=no-address')
    expect(code).toBe(2)
    expect(errors).toContain('Nothing was written')
    expect(textOf('sources')).toBe(readFileSync(new URL('sources.json', spec), 'utf8'))
  })
})

describe('the files of facts', () => {
  it.each(['sources', 'operations', 'schemas'])('%s.json comes out of the writer as it went in', name => {
    const text = readFileSync(new URL(`${name}.json`, spec), 'utf8')
    expect(formatJson(JSON.parse(text))).toBe(text)
  })
})
