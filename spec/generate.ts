import { readdirSync, readFileSync } from 'node:fs'
import { loadFacts } from './facts.ts'
import { apiPage } from './generate/api-page.ts'
import type { SourceFile } from './generate/assumptions.ts'
import { assumptionsPage } from './generate/assumptions-page.ts'
import { contractFile } from './generate/contract.ts'
import { type Files, staleAmong, staleFiles, writeAmong, writeFiles } from './generate/files.ts'
import { statusesPage } from './generate/statuses-page.ts'
import { generateWire } from './generate/wire.ts'

// `node spec/generate.ts` writes src/wire, the sandbox's contract, docs/api.md, docs/statuses.md and docs/assumptions.md from the facts; with `--check` it only tells what is stale.
const facts = loadFacts()
const wire = new URL('../src/wire/', import.meta.url)
const wireFiles = generateWire(facts)
const contract = new URL('../src/sandbox/contract/', import.meta.url)
const contractFiles: Files = new Map([['requests.ts', contractFile(facts)]])
const docs = new URL('../docs/', import.meta.url)
const pages: Files = new Map([
  ['api.md', apiPage(facts, capturedPaths())],
  ['statuses.md', statusesPage(facts)],
  ['assumptions.md', assumptionsPage(facts, sandboxFiles())],
])

if (process.argv.includes('--check')) {
  const stale = named(staleFiles(wire, wireFiles), staleAmong(contract, contractFiles), staleAmong(docs, pages))
  for (const name of stale) console.error(`${name} is stale: run npm run generate`)
  process.exitCode = stale.length === 0 ? 0 : 1
} else {
  const changed = named(writeFiles(wire, wireFiles), writeAmong(contract, contractFiles), writeAmong(docs, pages))
  console.log(changed.length === 0 ? 'everything generated is current' : changed.join('\n'))
}

function named(inWire: readonly string[], inContract: readonly string[], inDocs: readonly string[]): readonly string[] {
  return [
    ...inWire.map(name => `src/wire/${name}`),
    ...inContract.map(name => `src/sandbox/contract/${name}`),
    ...inDocs.map(name => `docs/${name}`),
  ]
}

/** Operations of which the tests hold a payload from a live shop. */
function capturedPaths(): ReadonlySet<string> {
  const index = new URL('../test/fixtures/json/index.json', import.meta.url)
  // The index is written beside the payloads and holds these fields among others.
  const rows: readonly { endpoint: string; grade: string }[] = JSON.parse(readFileSync(index, 'utf8'))
  return new Set(rows.filter(each => each.grade === 'captured').map(each => each.endpoint))
}

/** The code of the sandbox, whose marks tell what it assumes. */
function sandboxFiles(): readonly SourceFile[] {
  const folder = new URL('../src/sandbox/', import.meta.url)
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter(name => name.endsWith('.ts') && name !== 'contract/requests.ts')
    .toSorted()
    .map(name => ({ name, text: readFileSync(new URL(name, folder), 'utf8') }))
}
