import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { compileIn } from '../package/compile.ts'
import { CONSUMER } from '../package/consumer.ts'
import { STAGE_DIR } from '../run/process.ts'
import { median, printRows, type Row } from './measure.ts'

const ROUNDS = 5
const COMPILERS = { typescript: 'TypeScript 6', typescript7: 'TypeScript 7' }

interface Cost {
  readonly types: number
  readonly megabytes: number
}

/** Inside the repository, where 'ozon-orders' is the built package itself. */
const project = join(STAGE_DIR, 'compile')

async function compile(compiler: string, name: string, text: string): Promise<Cost> {
  const flags = ['--noEmit', '--extendedDiagnostics']
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

async function measure(compiler: string, title: string): Promise<readonly Row[]> {
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
for (const [compiler, title] of Object.entries(COMPILERS)) printRows(await measure(compiler, title))
