import { globSync } from 'node:fs'
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { needsNewerNode } from './markdown.ts'
import { ROOT, runTool, STAGE_DIR } from './process.ts'
import { type Outcome, whole } from './stage.ts'

const HOVER_DIR = join(STAGE_DIR, 'hover')

/** An example of a comment that editors show. */
export interface HoverExample {
  /** The declaration file in dist, and the line of the example there. */
  readonly file: string
  readonly line: number
  readonly code: string
}

const ENTRIES = {
  'ozon-orders': 'index',
  'ozon-orders/wire': 'wire',
  'ozon-orders/workflows': 'workflows',
  'ozon-orders/sandbox': 'sandbox',
  'ozon-orders/sandbox/msw': 'sandbox-msw',
} as const

/**
 * What examples take as given beside the package's own names: a client, and what its answers or the reader's shop would
 * hold. An example that needs more than these declares it.
 */
const GIVEN = `import type { Ozon, Posting, PostingJson } from 'ozon-orders'
import type { Sandbox } from 'ozon-orders/sandbox'
import type { IntentJournal, ReturnWork, ShipPackage } from 'ozon-orders/workflows'

type Section = keyof Ozon
type Row<List> = List extends AsyncIterable<infer One> ? One : List extends readonly (infer One)[] ? One : List
type Answer<S extends Section, M extends keyof Ozon[S]> = Ozon[S][M] extends (...all: never) => infer Given ? Row<Awaited<Given>> : never
type Asked<S extends Section, M extends keyof Ozon[S], At extends number = 0> = Ozon[S][M] extends (...all: infer All) => unknown ? NonNullable<All[At]> : never
type Order = Asked<'ozonDelivery', 'createOrder'>
type Area = Asked<'ozonDelivery', 'map'>

declare global {
  const ozon: Ozon
  const sandbox: Sandbox
  const posting: Posting, known: Posting, fresh: Posting
  const postings: readonly Posting[]
  const line: Posting['lines'][number]
  const page: unknown
  const row: { readonly body: PostingJson }
  const db: { insert(row: object): Promise<void> }
  const numbers: readonly string[], ids: readonly string[], boxIds: readonly string[], codes: readonly string[]
  const warehouseIds: readonly string[], done: readonly string[]
  const id: string, sku: string, mark: string, scanned: string, code: string, chatId: string, taskId: string, warehouseId: string
  const carriageId: string, containerId: string, palletId: string, passId: string, orderNumber: string, mapPointId: string
  const posting_number: string, departureDate: string
  const cutoff: Asked<'assembly', 'products'>['cutoff']
  const leftBottom: Area['leftBottom'], rightTop: Area['rightTop']
  const buyer: Order['buyer'], recipient: Order['recipient'], to: Order['to'], splits: Order['splits']
  const request: Answer<'returns', 'rfbs'>
  const item: ReturnWork
  const chat: Answer<'chats', 'list'>
  const act: Answer<'acts', 'list'>
  const giveout: Answer<'giveouts', 'list'>
  const place: Answer<'ozonDelivery', 'points'>
  const pass: Asked<'passes', 'updateForCarriage', 1>[number]
  const vehicle: Asked<'passes', 'createForCarriage', 1>[number]
  const task: { readonly taskId: string }
  const journal: IntentJournal
  const packages: readonly ShipPackage[]
  const first: Posting, second: Posting, third: Posting
  const readFile: typeof import('node:fs/promises').readFile
  const writeFile: typeof import('node:fs/promises').writeFile
  const setupServer: typeof import('msw/node').setupServer
}
`

/** Every example that an editor shows compiles against the built package. */
export async function checkHoverExamples(): Promise<Outcome> {
  const examples = await hoverExamples()
  const names = await exportedNames()
  await rm(HOVER_DIR, { recursive: true, force: true })
  await mkdir(HOVER_DIR, { recursive: true })
  // An example shows names that it does not go on to use.
  const compilerOptions = { noUnusedLocals: false, noUnusedParameters: false }
  const config = { extends: '../../tsconfig.json', compilerOptions, include: ['./*.ts'], exclude: [] }
  const files: (readonly [string, string])[] = [
    ['tsconfig.json', JSON.stringify(config)],
    ['given.ts', GIVEN],
    ...examples.map(each => [`${basename(each.file, '.d.ts')}.${each.line}.ts`, moduleOf(each, names)] as const),
  ]
  await Promise.all(files.map(([name, text]) => writeFile(join(HOVER_DIR, name), text)))
  const newer = examples
    .filter(each => needsNewerNode(each.code))
    .map(each => `${each.file}:${each.line}: \`using\` needs Node 24`)
  const { code, output } = await runTool('typescript7', ['-p', HOVER_DIR, '--pretty', 'false'])
  const problems = [...newer, ...(code === 0 ? [] : [output])]
  return whole(problems.length === 0 && examples.length > 0, problems.join('\n'), `${examples.length} examples`)
}

async function hoverExamples(): Promise<readonly HoverExample[]> {
  const files = globSync('dist/*.d.ts', { cwd: ROOT }).sort()
  const found = await Promise.all(files.map(async file => examplesIn(file, await readFile(join(ROOT, file), 'utf8'))))
  return found.flat()
}

/** Everything between `@example` and the next tag or the end of the comment, without its stars. */
export function examplesIn(file: string, text: string): readonly HoverExample[] {
  return [...text.matchAll(/\/\*\*[\s\S]*?\*\//g)].flatMap(comment =>
    [...comment[0].matchAll(/@example\b([\s\S]*?)(?=^\s*\* @\w|\*\/)/gm)].map(example => ({
      file,
      line: text.slice(0, comment.index + example.index).split('\n').length,
      code: (example[1] ?? '')
        .split('\n')
        .map(line => line.replace(/^\s*\* ?/, ''))
        .join('\n')
        .trim(),
    })),
  )
}

/** Which entry has which names. */
async function exportedNames(): Promise<ReadonlyMap<string, string>> {
  const names = new Map<string, string>()
  for (const [entry, file] of Object.entries(ENTRIES)) {
    const text = await readFile(join(ROOT, 'dist', `${file}.d.ts`), 'utf8')
    for (const list of text.matchAll(/^export (?:type )?\{([^}]*)\}/gm)) {
      for (const each of (list[1] ?? '').split(',')) {
        const name =
          each
            .trim()
            .replace(/^type /, '')
            .split(' as ')
            .at(-1) ?? ''
        if (name !== '' && !names.has(name)) names.set(name, entry)
      }
    }
  }
  return names
}

/** An example as a module: with imports of the package's names that it uses and does not bring itself. */
export function moduleOf({ code }: HoverExample, names: ReadonlyMap<string, string>): string {
  const words = new Set(code.match(/(?<!\w|['"]|(?<!\.\.)\.)[A-Za-z_]\w*\b/g) ?? [])
  const imported = [...words].filter(word => names.has(word) && !declares(code, word))
  const lines = imported.map(name => `import { ${name} } from '${names.get(name)}';`)
  return `${lines.join(' ')}\n${code}\nexport {}\n`
}

const declares = (code: string, name: string): boolean =>
  new RegExp(
    `\\b(?:const|let|function|class|type|interface)\\s+(?:[{[][^=}\\]]*\\b)?${name}\\b|import [^\\n]*\\b${name}\\b`,
  ).test(code)
