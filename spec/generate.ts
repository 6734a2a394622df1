import { loadFacts } from './facts.ts'
import { staleFiles, writeFiles } from './generate/files.ts'
import { generateWire } from './generate/wire.ts'

/** `node spec/generate.ts` writes src/wire from the facts; with `--check` it only tells which files are stale. */
const wire = new URL('../src/wire/', import.meta.url)
const files = generateWire(loadFacts())
if (process.argv.includes('--check')) {
  const stale = staleFiles(wire, files)
  for (const name of stale) console.error(`src/wire/${name} is stale: run npm run generate`)
  process.exitCode = stale.length === 0 ? 0 : 1
} else {
  const changed = writeFiles(wire, files)
  console.log(changed.length === 0 ? 'src/wire is current' : changed.map(name => `src/wire/${name}`).join('\n'))
}
