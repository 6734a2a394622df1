// Run in a fresh process: imports a module, and with `list` reads one page of postings twice through it.
// Prints what each took, as JSON.
import { readFile } from 'node:fs/promises'
import { pathToFileURL } from 'node:url'

export interface ChildReport {
  readonly importMs: number
  readonly firstMs?: number
  readonly secondMs?: number
}

const [file = '', mode] = process.argv.slice(2)
const page = await readFile(new URL('../fixtures/bench/page100.json', import.meta.url))

const beforeImport = performance.now()
const entry: unknown = await import(pathToFileURL(file).href)
const importMs = performance.now() - beforeImport

const report = mode === 'list' ? { importMs, ...(await listTwice(entry)) } : { importMs }
console.log(JSON.stringify(report))

async function listTwice(module: unknown): Promise<{ firstMs: number; secondMs: number }> {
  // The module is the built main entry: its declarations are those of the source.
  const { createOzon } = module as typeof import('../../src/index.ts')
  const answer = async (): Promise<Response> => new Response(page, { headers: { 'content-type': 'application/json' } })
  const ozon = createOzon({
    clientId: '1',
    apiKey: 'not-a-key',
    fetch: answer,
    limits: { requestsPerSecond: Infinity },
  })
  const list = async (): Promise<number> => {
    const began = performance.now()
    const postings = await ozon.postings
      .list({ since: '2026-01-01T00:00:00Z', to: '2026-02-01T00:00:00Z' })
      .toArray({ limit: 100 })
    if (postings.length !== 100) throw new Error(`The page has 100 postings; ${postings.length} came.`)
    return performance.now() - began
  }
  const firstMs = await list()
  const secondMs = await list()
  await ozon.close()
  return { firstMs, secondMs }
}
