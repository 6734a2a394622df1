import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { compileIn } from '../package/compile.ts'
import { CONSUMER } from '../package/consumer.ts'
import { STAGE_DIR } from '../run/process.ts'
import { median, printRows, type Row } from './measure.ts'

const ROUNDS = 5
/**
 * With several checkers, TypeScript 7 makes the types of shared files once in each: how many then depends on how files fall
 * to checkers. One checker gives the number of types that there are.
 */
const COMPILERS = {
  typescript: { title: 'TypeScript 6', more: [] },
  typescript7: { title: 'TypeScript 7, one checker', more: ['--singleThreaded'] },
} as const
type Compiler = keyof typeof COMPILERS

interface Cost {
  readonly types: number
  readonly megabytes: number
}

/** Inside the repository, where 'ozon-orders' is the built package itself. */
const project = join(STAGE_DIR, 'compile')

async function compile(compiler: Compiler, name: string, text: string): Promise<Cost> {
  const flags = ['--noEmit', '--extendedDiagnostics', ...COMPILERS[compiler].more]
  const work = { compiler, file: 'consumer.ts', text, options: { module: 'nodenext' }, flags }
  const { code, output } = await compileIn(project, `${compiler}-${name}`, work)
  if (code !== 0) throw new Error(`${compiler} refused the ${name} file:\n${output}`)
  return { types: figure(output, 'Types'), megabytes: figure(output, 'Memory used') / 1024 }
}

function figure(output: string, name: string): number {
  const found = new RegExp(`^${name}:\\s+(\\d+)`, 'm').exec(output)?.[1]
  if (found === undefined) throw new Error(`The compiler told no '${name}'; its diagnostics have changed:\n${output}`)
  return Number(found)
}

async function measure(compiler: Compiler): Promise<readonly Row[]> {
  const { title } = COMPILERS[compiler]
  const added: Cost[] = []
  for (let i = 0; i < ROUNDS; i++) {
    const empty = await compile(compiler, 'empty', 'export {}\n')
    const full = await compile(compiler, 'consumer', CONSUMER)
    added.push({ types: full.types - empty.types, megabytes: full.megabytes - empty.megabytes })
  }
  return [
    { what: `types, ${title}`, value: median(added.map(cost => cost.types)), unit: 'types', goal: 5_000 },
    { what: `memory, ${title}`, value: median(added.map(cost => cost.megabytes)), unit: 'MB', goal: 25 },
  ]
}

await rm(project, { recursive: true, force: true })
for (const compiler of ['typescript', 'typescript7'] as const) printRows(await measure(compiler))
