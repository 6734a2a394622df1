import { existsSync, globSync } from 'node:fs'
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { dirname, join, relative, resolve } from 'node:path'
import { anchors, codeBlocks, links, namedPrograms, needsNewerNode, programs } from './markdown.ts'
import { ROOT, runNode, runTool, STAGE_DIR } from './process.ts'
import { type Outcome, whole } from './stage.ts'

const DOCS_DIR = join(STAGE_DIR, 'docs')
const PAGES = ['README.md', 'CHANGELOG.md', 'CONTRIBUTING.md', 'docs/**/*.md']

interface Page {
  readonly path: string
  readonly text: string
}

/** Every link of the pages leads somewhere, every TypeScript block compiles, and those marked runnable run. */
export async function checkDocs(): Promise<Outcome> {
  const pages = await readPages()
  if (!pages.some(page => page.path === 'README.md')) return whole(false, 'There is no README.md.')
  const badLinks = (await Promise.all(pages.map(brokenLinks))).flat()
  const written = await writePrograms(pages)
  const badCode = written.length === 0 ? [] : await compile()
  const badRuns = badCode.length > 0 ? [] : await runAll(written.filter(p => p.runnable).map(p => p.file))
  const newer = pages.flatMap(({ path, text }) =>
    shownCode(text)
      .filter(needsNewerNode)
      .map(code => `${path}: \`using\` needs Node 24:\n${code}`),
  )
  const problems = [...badLinks, ...newer, ...badCode, ...badRuns]
  const runnable = written.filter(program => program.runnable).length
  return whole(
    problems.length === 0,
    problems.join('\n'),
    `${pages.length} pages, ${written.length} programs, ${runnable} run`,
  )
}

const shownCode = (markdown: string): readonly string[] => [
  ...codeBlocks(markdown).map(({ code }) => code),
  ...namedPrograms(markdown).map(({ text }) => text),
]

async function readPages(): Promise<readonly Page[]> {
  const paths = globSync(PAGES, { cwd: ROOT }).sort()
  return Promise.all(paths.map(async path => ({ path, text: await readFile(join(ROOT, path), 'utf8') })))
}

/** Links into the repository are followed, anchors included; addresses elsewhere must at least be https. */
async function brokenLinks(page: Page): Promise<readonly string[]> {
  const found = await Promise.all(
    links(page.text).map(async ({ line, target }) => {
      const problem = await linkProblem(page, target)
      return problem === undefined ? [] : [`${page.path}:${line}: ${target}: ${problem}`]
    }),
  )
  return found.flat()
}

async function linkProblem(page: Page, target: string): Promise<string | undefined> {
  if (/^[a-z][a-z0-9+.-]*:/i.test(target)) {
    return URL.canParse(target) && /^(https|mailto):/.test(target) ? undefined : 'an address must be https'
  }
  const [path = '', anchor] = target.split('#')
  const file = path === '' ? join(ROOT, page.path) : resolve(ROOT, dirname(page.path), decodeURIComponent(path))
  if (relative(ROOT, file).startsWith('..')) return 'leads out of the repository'
  if (!existsSync(file)) return 'there is no such file'
  if (anchor === undefined || !file.endsWith('.md')) return undefined
  return anchors(await readFile(file, 'utf8')).has(anchor) ? undefined : 'there is no such heading'
}

interface Written {
  readonly file: string
  readonly runnable: boolean
}

/** Inside the repository, so that 'ozon-orders' resolves to the built package itself. */
async function writePrograms(pages: readonly Page[]): Promise<readonly Written[]> {
  await rm(DOCS_DIR, { recursive: true, force: true })
  await mkdir(DOCS_DIR, { recursive: true })
  const written = pages.flatMap(page => {
    const name = join(DOCS_DIR, page.path.replaceAll('/', '.'))
    const blocks = programs(codeBlocks(page.text)).map(({ line, text, runnable }) => ({
      file: `${name}.${line}.ts`,
      text: `${text}\nexport {}\n`,
      runnable,
    }))
    // Pages say that these are TypeScript as well; they are run by others.
    const named = namedPrograms(page.text)
      .filter(({ file, text }) => file.endsWith('.mjs') && !text.includes("'@jest/globals'"))
      .map(({ file, text }) => ({
        file: `${name}.${file.replace(/\.mjs$/, '.mts')}`,
        text: `${text}\nexport {}\n`,
        runnable: false,
      }))
    return [...blocks, ...named]
  })
  await Promise.all(written.map(({ file, text }) => writeFile(file, text)))
  return written
}

async function compile(): Promise<readonly string[]> {
  const config = {
    extends: '../../tsconfig.json',
    // An example shows names that it does not go on to use.
    compilerOptions: { noUnusedLocals: false, noUnusedParameters: false },
    include: ['./*.ts', './*.mts'],
    exclude: [],
  }
  await writeFile(join(DOCS_DIR, 'tsconfig.json'), JSON.stringify(config))
  const { code, output } = await runTool('typescript7', ['-p', DOCS_DIR, '--pretty', 'false'])
  return code === 0 ? [] : [output]
}

/** One after the other: a program may print, and its output is shown whole when it fails. */
async function runAll(files: readonly string[]): Promise<readonly string[]> {
  const failures: string[] = []
  for (const file of files) {
    const { code, output } = await runNode([file], { timeoutMs: 60_000, env: WITHOUT_ACCOUNT })
    if (code !== 0) failures.push(`${relative(ROOT, file)} ended with ${code}:\n${output}`)
  }
  return failures
}

/** Documentation and examples run on the stand-in, also on a machine where a real account is set up. */
export const WITHOUT_ACCOUNT: Readonly<Record<string, undefined>> = {
  OZON_CLIENT_ID: undefined,
  OZON_API_KEY: undefined,
  OZON_ACCESS_TOKEN: undefined,
}
