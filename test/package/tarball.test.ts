import { readFile, stat } from 'node:fs/promises'
import { join, posix } from 'node:path'
import { publint } from 'publint'
import { formatMessage } from 'publint/utils'
import { describe, expect, inject, test } from 'vitest'
import { anchors, links } from '../run/markdown.ts'
import { ROOT, runTool } from '../run/process.ts'

const packed = inject('packed')
const installed = join(packed.project, 'node_modules/ozon-orders')

/** package.json, as far as these tests read it. */
async function readManifest(
  folder: string,
): Promise<
  Record<'version' | 'main' | 'types', string> &
    Record<'dependencies' | 'bin' | 'engines' | 'publishConfig', object> & { scripts: Record<string, string> }
> {
  // The file is this package's own; a missing field fails the expectation that reads it.
  return JSON.parse(await readFile(join(folder, 'package.json'), 'utf8')) as Awaited<ReturnType<typeof readManifest>>
}

describe('the tarball', () => {
  test('holds the build, four papers, what users read, and nothing else', () => {
    const papers = packed.files.filter(file => !/^(dist|docs|examples)\//.test(file))
    expect(papers).toEqual(['CHANGELOG.md', 'LICENSE', 'README.md', 'package.json'])
    const build = packed.files.filter(file => file.startsWith('dist/'))
    expect(build).toEqual(
      expect.arrayContaining(['dist/cli.js', 'dist/index.d.ts', 'dist/index.js', 'dist/wire.d.ts', 'dist/wire.js']),
    )
    const isBuilt = /^dist\/[\w.-]+\.(js|d\.ts)$/
    const others = build.filter(file => !isBuilt.test(file))
    expect(others.filter(file => !/^dist\/console\/\w+\.(html|css|js)$/.test(file))).toEqual([])
    expect(others).toContain('dist/console/index.html')
  })

  test('holds the pages and examples that users read, without pictures, in at most 200 KB', async () => {
    const pages = packed.files.filter(file => /^(docs|examples)\//.test(file))
    expect(pages).toContain('examples/ship.ts')
    expect(pages.filter(file => !/^(docs\/.+\.md|examples\/.+\.ts)$/.test(file))).toEqual([])
    const sizes = await Promise.all(pages.map(async file => (await stat(join(installed, file))).size))
    expect(sizes.reduce((sum, size) => sum + size)).toBeLessThanOrEqual(200_000)
  })

  test('has every file that a hover text points at', async () => {
    const declarations = packed.files.filter(file => file.endsWith('.d.ts'))
    const texts = await Promise.all(declarations.map(file => readFile(join(installed, file), 'utf8')))
    const comments = texts.flatMap(text => text.match(/\/\*\*[\s\S]*?\*\//g) ?? []).join('\n')
    const named = comments.match(/\b(docs|examples|spec|src|test|tools)\/[\w./-]+\.\w+/g)
    expect(named).toContain('docs/statuses.md')
    expect(named?.filter(file => !packed.files.includes(file))).toEqual([])
  })

  test('has what every link of its pages leads to, headings included', async () => {
    const pages = packed.files.filter(file => file.endsWith('.md'))
    const textOf = (page: string): Promise<string> => readFile(join(installed, page), 'utf8')
    const dead: string[] = []
    let followed = 0
    for (const page of pages) {
      for (const { line, target } of links(await textOf(page))) {
        if (/^[a-z][a-z0-9+.-]*:/i.test(target)) continue
        followed++
        const [path = '', anchor] = target.split('#')
        const file = path === '' ? page : posix.join(posix.dirname(page), decodeURIComponent(path))
        const isThere = packed.files.includes(file)
        const isHeading = anchor === undefined || (isThere && anchors(await textOf(file)).has(anchor))
        if (!isThere || !isHeading) dead.push(`${page}:${line}: ${target}`)
      }
    }
    expect(dead).toEqual([])
    expect(followed).toBeGreaterThan(40)
  })

  test('is built anew before it is packed, and published to everybody', async () => {
    const { scripts, publishConfig } = await readManifest(ROOT)
    expect(scripts.prepack).toBe('npm run build')
    expect(scripts.prepublishOnly).toBe('npm test')
    expect(publishConfig).toEqual({ access: 'public' })
  })

  test('asks for the Node that it is built for', async () => {
    const { engines } = await readManifest(installed)
    expect(engines).toEqual({ node: '>=22.13' })
    expect(await readFile(join(ROOT, 'tsup.config.ts'), 'utf8')).toContain("target: 'node22.13'")
  })

  test('carries the version of package.json and its three dependencies', async () => {
    const source = await readManifest(ROOT)
    const shipped = await readManifest(installed)
    expect(packed.version).toBe(source.version)
    expect(shipped.version).toBe(source.version)
    expect(Object.keys(shipped.dependencies)).toEqual(['decimal.js', 'ky', 'zod'])
  })

  test('names no folder of the machine that packed it', async () => {
    const texts = await Promise.all(
      packed.files.map(async path => [path, await readFile(join(installed, path), 'utf8')] as const),
    )
    expect(texts.filter(([, text]) => text.includes(ROOT)).map(([path]) => path)).toEqual([])
  })

  test('brings one command, which the shell can start, and no types of it', async () => {
    const { bin } = await readManifest(installed)
    expect(bin).toEqual({ 'ozon-orders': './dist/cli.js' })
    expect(await readFile(join(installed, 'dist/cli.js'), 'utf8')).toMatch(/^#!\/usr\/bin\/env node\n/)
    expect(packed.files).not.toContain('dist/cli.d.ts')
  })

  test('has nothing that publint would change', async () => {
    const bytes = await readFile(packed.tarball)
    const tarball = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength)
    const { messages, pkg } = await publint({ pack: { tarball }, strict: true })
    expect(messages.map(message => formatMessage(message, pkg, { color: false }))).toEqual([])
  })

  test('has types that attw finds right for an ESM-only package', async () => {
    const args = ['--profile', 'esm-only', '--no-definitely-typed', '--no-color', '--no-emoji', packed.tarball]
    const { code, output } = await runTool('@arethetypeswrong/cli', args)
    expect(code, output).toBe(0)
  })

  test('declares the main entry without naming a type of another package', async () => {
    const declarations = await reachable('index.d.ts')
    const packages = declarations.flatMap(text =>
      [...withoutComments(text).matchAll(/(?:\bfrom\s+|\bimport\(\s*)['"]([^.'"][^'"]*)['"]/g)].map(m => m[1]),
    )
    expect(packages).toEqual([])
  })
})

/** Comments may say 'from' as well. */
const withoutComments = (text: string): string => text.replaceAll(/\/\*[\s\S]*?\*\//g, '')

/** The texts of a declaration file and of all that it imports from its own folder. */
async function reachable(file: string, seen: Set<string> = new Set()): Promise<string[]> {
  if (seen.has(file)) return []
  seen.add(file)
  const text = await readFile(join(installed, 'dist', file), 'utf8')
  const next = [...text.matchAll(/(?:from|import\(|import)\s*['"]\.\/([^'"]+)\.js['"]/g)].map(
    match => `${match[1]}.d.ts`,
  )
  const rest = await Promise.all(next.map(name => reachable(name, seen)))
  return [text, ...rest.flat()]
}
