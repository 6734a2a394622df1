import { symlink } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Files } from '../../src/cli/context.ts'
import { checkSource } from '../../src/cli/doctor/check-source.ts'
import { literalsOf } from '../../src/cli/doctor/literals.ts'
import { pathsIn } from '../../src/cli/doctor/paths.ts'
import { manualClock } from '../../src/internal/clock.ts'
import { cli, findingsOf, folderWith, NOW, ozonWith } from './support.ts'

const found = (text: string, extension = 'ts'): string[] =>
  pathsIn(text, extension).map(({ path, line }) => `${line} ${path}`)

/** '${name}', as a template has it. */
const filledIn = (name: string): string => `\${${name}}`

describe('doctor --source', () => {
  it('fails with file, line, day and replacement of what is switched off', async () => {
    const folder = await folderWith({
      'src/orders.ts': "import { post } from './post.ts'\n\nexport const list = () => post('/v3/posting/fbs/list')\n",
      'src/new.ts': "export const list = () => post('/v4/posting/fbs/list')\n",
      'old/acts.py': "# ozon\nurl = host + '/v2/posting/fbs/act/create'\nnext = '/v9/posting/fbs/list'\n",
      'readme.md': "'/v3/posting/fbs/list'",
      'node_modules/other/index.js': "post('/v3/posting/fbs/list')",
      'dist/index.js': "post('/v3/posting/fbs/list')",
      '.git/hook.rb': "post('/v3/posting/fbs/list')",
    })
    const { code, out } = await cli(['doctor', '--source', '.'], ozonWith(), { cwd: folder })
    expect(code).toBe(1)
    expect(out).toContain(
      `FAIL  source     3 files looked through, 4 paths of Ozon's: 2 switched off, 1 unknown to this package. (Inferred: an unknown path is taken for one of Ozon’s because its file names ozon.) Move to the replacements.
      old/acts.py:2 /v2/posting/fbs/act/create ended on 2026-09-07; use /v1/carriage/create and /v1/carriage/approve
      src/orders.ts:3 /v3/posting/fbs/list ended on 2026-08-31; use /v4/posting/fbs/list
      old/acts.py:3 /v9/posting/fbs/list is unknown; nearest: /v4/posting/fbs/list
`,
    )
  })

  it('tells what Ozon has ended from what only left its documents, in programs older than this package', async () => {
    const folder = await folderWith({
      'returns.php': "<?php // ozon\n$list = $ozon->post('/v3/returns/company/fbs');\n",
      'pictures.ts': "await ozon.request('/v1/product/pictures/import', {})",
      'marks.ts': "await ozon.request('/v4/fbs/posting/product/exemplar/set', {})",
    })
    const { source } = await findingsOf(ozonWith(), ['--source', '.'], { cwd: folder })
    expect(source).toMatchObject({ status: 'fail', next: 'Move to the replacements.' })
    expect(source?.message).toContain("3 paths of Ozon's: 1 switched off, 2 gone from the documents.")
    expect(source?.details).toEqual([
      'pictures.ts:1 /v1/product/pictures/import ended on 2026-10-01; no replacement is known',
      'marks.ts:1 /v4/fbs/posting/product/exemplar/set left the documents on 2026-01-13; no replacement is known',
      'returns.php:2 /v3/returns/company/fbs left the documents on 2025-02-18; use /v1/returns/list',
    ])
    const without = await folderWith({ 'marks.ts': "await ozon.request('/v4/fbs/posting/product/exemplar/set', {})" })
    expect((await findingsOf(ozonWith(), ['--source', '.'], { cwd: without }))['source']?.status).toBe('warn')
  })

  it('names files as they would be written from here', async () => {
    const folder = await folderWith({ 'app/a.ts': "post('/v3/posting/fbs/list')" })
    const { source } = await findingsOf(ozonWith(), ['--source', 'app'], { cwd: folder })
    expect(source?.data).toMatchObject({
      files: 1,
      current: 0,
      ended: [
        {
          file: 'app/a.ts',
          line: 1,
          path: '/v3/posting/fbs/list',
          endsOn: '2026-08-31',
          replacement: ['/v4/posting/fbs/list'],
        },
      ],
    })
  })

  it('warns of what will be switched off, however far the day is', async () => {
    const folder = await folderWith({ 'a.ts': "post('/v2/posting/fbs/package-label')" })
    const { source } = await findingsOf(ozonWith(), ['--source', folder], {
      clock: manualClock('2026-09-01T00:00:00Z'),
    })
    expect(source).toMatchObject({
      status: 'warn',
      message: "1 file looked through, 1 path of Ozon's: none switched off, 1 to be switched off.",
    })
    expect(source?.details?.[0]).toMatch(/a\.ts:1 \/v2\/posting\/fbs\/package-label ends on 2026-11-02; use /)
  })

  it('is content with what is current', async () => {
    const folder = await folderWith({ 'a.ts': "post('/v4/posting/fbs/list')" })
    const { source } = await findingsOf(ozonWith(), ['--source', folder])
    expect(source).toMatchObject({
      status: 'ok',
      message: "1 file looked through, 1 path of Ozon's: none switched off.",
      details: [],
    })
  })

  it('follows no link, so that it walks in no circle', async () => {
    const folder = await folderWith({ 'a.ts': "post('/v4/posting/fbs/list')" })
    await symlink(folder, join(folder, 'again'))
    const { source } = await findingsOf(ozonWith(), ['--source', folder])
    expect(source?.data).toMatchObject({ files: 1, current: 1 })
  })

  it('works without an account, though the key fails', async () => {
    const folder = await folderWith({})
    const { code, out, sent } = await cli(['doctor', '--source', folder], ozonWith(), { env: {} })
    expect({ code, sent }).toEqual({ code: 1, sent: [] })
    expect(out).toContain("OK    source     0 files looked through, 0 paths of Ozon's: none switched off.")
  })

  it('tells what it could not read, and reads on', async () => {
    const files: Files = {
      list: async folder =>
        folder.endsWith('closed')
          ? Promise.reject(new Error('EACCES'))
          : [
              { name: 'z.ts', kind: 'file' },
              { name: 'closed', kind: 'folder' },
              { name: 'locked.ts', kind: 'file' },
              { name: 'link', kind: 'other' },
            ],
      read: async file =>
        file.endsWith('locked.ts') ? Promise.reject(new Error('EACCES')) : "post('/v4/posting/fbs/list')",
    }
    const { source } = await findingsOf(ozonWith(), ['--source', 'src'], { files, cwd: tmpdir() })
    expect(source).toMatchObject({
      status: 'warn',
      details: ['src/closed could not be read', 'src/locked.ts could not be read'],
      data: { files: 1, current: 1 },
    })
  })

  it('prints names of files without their control characters', async () => {
    const files: Files = {
      list: async () => [{ name: 'a\u001b[31m\n.ts', kind: 'file' }],
      read: async () => "post('/v3/posting/fbs/list')",
    }
    const { out } = await cli(['doctor', '--source', '.'], ozonWith(), { files })
    expect(out).toContain('      a [31m .ts:1 /v3/posting/fbs/list ended')
  })

  it('has words for what the facts do not tell', () => {
    const table = {
      '/v1/old': { method: 'POST', section: 'FBS', effect: 'read', answer: 'json', retired: true },
    } as const
    const found = ['/v1/old', '/v1/quite/different/thing'].map(path => ({ file: 'a.ts', line: 1, path }))
    const finding = checkSource({ files: 1, unreadable: [], found }, Date.parse(NOW), table)
    expect(finding.details).toEqual([
      'a.ts:1 /v1/old ended; no replacement is known',
      'a.ts:1 /v1/quite/different/thing is unknown',
    ])
  })
})

describe('a path in a source file', () => {
  it.each([
    ["post('/v3/posting/fbs/get')", 'ts'],
    ['post("v3/posting/fbs/get")', 'js'],
    ['fetch(`https://api-seller.ozon.ru/v3/posting/fbs/get?x=1`)', 'mjs'],
    [`fetch(\`${filledIn('host')}/v3/posting/fbs/get\`)`, 'tsx'],
    ['"POST /v3/posting/fbs/get"', 'go'],
    ['fmt.Sprintf("%s/v3/posting/fbs/get", host)', 'go'],
    ["f'{HOST}/v3/posting/fbs/get'", 'py'],
    ['"$base/v3/posting/fbs/get"', 'kt'],
    ['"$this->base/v3/posting/fbs/get"', 'php'],
    ['"#{base}/v3/posting/fbs/get"', 'rb'],
    ['curl("-X POST //localhost:8080/v3/posting/fbs/get")', 'java'],
    ['x = """\n/v3/posting/fbs/get"""', 'cs'],
  ])('is found: %s', (text, extension) => {
    expect(found(text, extension).map(each => each.slice(2))).toEqual(['/v3/posting/fbs/get'])
  })

  it.each([
    ['in a comment', "// '/v3/posting/fbs/get'\n/* '/v3/posting/fbs/get' */"],
    ['below another path', "post('/api/v3/posting/fbs/get')"],
    ['the beginning of another word', "post('/v3/posting/fbs/gets')"],
    ['a file', "import('/v1/roles.js')"],
    ['outside of quotes', 'const x = /v3/posting/fbs/get'],
    ['an import', "import '../v3/posting/fbs/get'"],
    ['of another company', "fetch('https://api.example.com/v1/roles')"],
    ['without a version', "post('/posting/fbs/get')"],
  ])('is none: %s', (_, text) => {
    expect(found(text)).toEqual([])
  })

  it('of another host is known in a file that names ozon: it may be a proxy', () => {
    const text =
      "// ozon\nfetch('https://proxy.example.com/v3/posting/fbs/list')\nfetch('https://api.example.com/v3/orders')"
    expect(found(text)).toEqual(['2 /v3/posting/fbs/list'])
  })

  it('that is unknown counts only in a file that names ozon', () => {
    expect(found("post('/v7/product/import')")).toEqual([])
    expect(found("const ozon = 1\npost('/v7/product/import'); post('v7/product/import')")).toEqual([
      '2 /v7/product/import',
    ])
  })

  it('with a placeholder is compared by what stands before it', () => {
    expect(found(`fetch(\`/v1/cargoes-label/file/${filledIn('guid')}\`)`)).toEqual([
      '1 /v1/cargoes-label/file/{file_guid}',
    ])
  })

  it('has the line on which it stands, also deep in a text of many lines', () => {
    expect(found('const all = `\n  /v3/posting/fbs/get\n\n  /v1/roles\n`')).toEqual([
      '2 /v3/posting/fbs/get',
      '4 /v1/roles',
    ])
  })
})

describe('string literals', () => {
  const texts = (text: string, extension: string): string[] => literalsOf(text, extension).map(each => each.text)

  it.each([
    ['ts', 'a("x", \'y\', `z\n$y`) // "no"\n/* `no` */ b("\\"w\\"")', ['x', 'y', 'z\n$y', '\\"w\\"']],
    ['go', 'a := `x`\n// "no"', ['x']],
    ['php', "#[Route('/x')]\n# 'no'\n// 'no'\necho \"y\";", ['/x', 'y']],
    ['py', '"""no"""\nx = """y"""  # "no"\nz = \'w\'\ndef f():\n    \'\'\'no\'\'\'\n', ['y', 'w']],
    ['rb', "x = 'y' # 'no'\nz = \"a#{b}\"", ['y', 'a#{b}']],
    ['java', 'var x = """\n a "b" c"""; // no', ['\n a "b" c']],
    ['cs', 'var x = "y"; /* "no" */', ['y']],
    ['txt', '"no"', []],
  ])('of %s are read by its own quotes and comments', (extension, text, expected) => {
    expect(texts(text, extension)).toEqual(expected)
  })

  it('end with their line when a quote stands alone, so that the next line is read', () => {
    expect(texts("const quote = /'/\nconst x = 'y'", 'ts')).toEqual(['/', 'y'])
  })

  it('end with the file when nothing closes them', () => {
    expect(texts('`never closed\\', 'ts')).toEqual(['never closed\\'])
    expect(texts('x /* never closed', 'ts')).toEqual([])
  })

  it('of a file of ten million characters are read in a moment', () => {
    const text = `x = "${'\\\\a'.repeat(3_333_333)}"`
    expect(texts(text, 'js')).toHaveLength(1)
  })
})
