import { readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { build } from 'esbuild'
import { ROOT, STAGE_DIR } from '../run/process.ts'
import { printRows, type Row } from './measure.ts'
import { listLoaded } from './run-child.ts'

/** All that a program which lists postings takes from the main entry; a bundler drops the rest. */
const CONSUMER = `export { createOzon } from ${JSON.stringify(join(ROOT, 'dist/index.js'))}`

/** Bundles such a program, lists postings through it, and adds up the chunks that were really loaded. */
async function weigh(
  name: string,
  packages: 'bundle' | 'external',
): Promise<{ bytes: number; files: readonly string[] }> {
  const outdir = join(STAGE_DIR, 'weight', name)
  await rm(outdir, { recursive: true, force: true })
  await build({
    stdin: { contents: CONSUMER, resolveDir: ROOT, sourcefile: 'index.ts' },
    outdir,
    packages,
    bundle: true,
    splitting: true,
    minify: true,
    format: 'esm',
    platform: 'node',
    target: 'node22.13',
    logLevel: 'error',
  })
  const files = (await listLoaded(join(outdir, 'stdin.js'))).filter(file => file.startsWith(outdir))
  const sizes = await Promise.all(files.map(async file => gzipSync(await readFile(file), { level: 9 }).length))
  return { bytes: sizes.reduce((sum, size) => sum + size, 0), files }
}

const all = await weigh('all', 'bundle')
const ours = await weigh('ours', 'external')
const rows: readonly Row[] = [
  { what: `with ky and decimal.js (${all.files.length} chunks)`, value: all.bytes / 1024, unit: 'KB', goal: 75 },
  { what: `ours alone (${ours.files.length} chunks)`, value: ours.bytes / 1024, unit: 'KB', goal: 25 },
]
printRows(rows)
