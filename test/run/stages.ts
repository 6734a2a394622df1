import { existsSync, globSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { checkDocs, WITHOUT_ACCOUNT } from './docs-stage.ts'
import { checkHoverExamples } from './hover-examples.ts'
import { needsNewerNode } from './markdown.ts'
import { ROOT, runNode, runTool } from './process.ts'
import { clearSandboxNotes, sandboxNote } from './sandbox-report.ts'
import { byExitCode, type Outcome, type Stage, together, whole } from './stage.ts'
import { coverageNote, runVitest } from './vitest-stage.ts'

/** Everything that `npm test` checks, in the order in which it is started. */
export const STAGES: readonly Stage[] = [
  { name: 'build', run: build },
  // Of those that share the lanes it takes longest, so it begins as soon as it can.
  { name: 'package', needs: ['build'], run: () => runVitest('package', ['--config', 'test/package/vitest.config.ts']) },
  {
    name: 'format',
    run: async () => byExitCode(await runTool('@biomejs/biome', ['check', '--error-on-warnings', '.'])),
  },
  { name: 'lint', run: async () => byExitCode(await runTool('oxlint', ['--deny-warnings'])) },
  { name: 'types', run: checkTypes },
  { name: 'layers', run: checkLayers },
  {
    name: 'dead-code',
    run: async () => byExitCode(await runTool('knip', ['--no-progress', '--treat-config-hints-as-errors'])),
  },
  { name: 'generated', run: checkGenerated },
  {
    name: 'type-tests',
    needs: ['build'],
    run: () => runVitest('type-tests', ['--config', 'test/types/vitest.config.ts']),
  },
  { name: 'docs', needs: ['build'], run: checkDocs },
  { name: 'hover', needs: ['build'], run: checkHoverExamples },
  { name: 'examples', needs: ['build'], run: runExamples },
  // Alone: its servers and time-outs are real, and it takes every core.
  { name: 'tests', alone: true, run: runTests },
]

const LAYERS = ['--config', '.dependency-cruiser.cjs', '--output-type', 'err-long', 'src']

async function build(): Promise<Outcome> {
  const finished = await runTool('tsup', [])
  const made = ['index.js', 'index.d.ts', 'wire.js', 'wire.d.ts'].filter(file => !existsSync(join(ROOT, 'dist', file)))
  return made.length === 0 ? byExitCode(finished) : whole(false, `${finished.output}\nNot built: ${made.join(', ')}.`)
}

/** TypeScript 7 is what developers run; TypeScript 6 is what the build makes the declarations with. */
async function checkTypes(): Promise<Outcome> {
  const compilers = ['typescript7', 'typescript']
  const found: Outcome[] = []
  for (const compiler of compilers) found.push(byExitCode(await runTool(compiler, ['-p', '.', '--pretty', 'false'])))
  // The scripts of the console are JavaScript with types in comments, for a browser and not for Node.
  found.push(byExitCode(await runTool('typescript7', ['-p', 'src/sandbox/console', '--pretty', 'false'])))
  return together(found)
}

/** dependency-cruiser is content with what it can read, and with some compilers that is not every file. */
async function checkLayers(): Promise<Outcome> {
  const { code, output } = await runTool('dependency-cruiser', LAYERS)
  const files = globSync('src/**/*.ts', { cwd: ROOT }).length
  const cruised = Number(/(\d+) modules/.exec(output)?.[1] ?? 0)
  if (files === 0 || cruised < files) return whole(false, `${output}\nOf ${files} files, ${cruised} were looked at.`)
  return whole(code === 0, output, `${files} files`)
}

/** Tells besides how much of Ozon's answers is deliberately not modelled: a figure to keep an eye on. */
async function checkGenerated(): Promise<Outcome> {
  const { code, output } = await runNode(['spec/generate.ts', '--check'])
  const notModelled: unknown = JSON.parse(await readFile(join(ROOT, 'spec/not-modelled.json'), 'utf8'))
  if (!Array.isArray(notModelled)) return whole(false, `${output}\nspec/not-modelled.json must be a list.`)
  return whole(code === 0, output, `${notModelled.length} paths not modelled`)
}

async function runTests(): Promise<Outcome> {
  await clearSandboxNotes()
  const outcome = await runVitest('tests', ['--coverage'])
  const notes = [await coverageNote(), await sandboxNote()].filter(note => note !== undefined)
  return notes.length === 0 ? outcome : { ...outcome, note: notes.join('; ') }
}

/** Each example ends well, on the stand-in, within a minute. */
async function runExamples(): Promise<Outcome> {
  const files = globSync('examples/*.ts', { cwd: ROOT }).sort()
  if (files.length === 0) return whole(false, 'There is no example under examples/.')
  const failures: string[] = []
  for (const file of files) {
    if (needsNewerNode(await readFile(join(ROOT, file), 'utf8'))) failures.push(`${file}: \`using\` needs Node 24.`)
    const { code, output } = await runNode([file], { timeoutMs: 60_000, env: WITHOUT_ACCOUNT })
    if (code !== 0) failures.push(`${file} ended with ${code}:\n${output}`)
  }
  return whole(failures.length === 0, failures.join('\n'), `${files.length} run`)
}
