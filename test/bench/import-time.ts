import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { ROOT, STAGE_DIR } from '../run/process.ts'
import { interleave, median, printRows } from './measure.ts'
import { timeChild } from './run-child.ts'

const ROUNDS = 15

const entry = join(ROOT, 'dist/index.js')
const empty = join(STAGE_DIR, 'empty.mjs')
/** The reference: one file of a known size, so that figures of a quick machine and of a slow one can be compared. */
const reference = join(ROOT, 'node_modules/decimal.js/decimal.mjs')
await mkdir(STAGE_DIR, { recursive: true })
await writeFile(empty, 'export {}\n')

const { nothing, decimal, main } = await interleave(ROUNDS, {
  nothing: async () => (await timeChild(empty)).importMs,
  decimal: async () => (await timeChild(reference)).importMs,
  main: async () => (await timeChild(entry)).importMs,
})

const calls = []
for (let i = 0; i < 5; i++) calls.push(await timeChild(entry, 'list'))
const first = median(calls.map(call => call.firstMs ?? 0))
const second = median(calls.map(call => call.secondMs ?? 0))

printRows([
  { what: 'import, less that of an empty module', value: main - nothing, unit: 'ms', goal: 25 },
  { what: 'the same of decimal.js alone, which is part of it', value: decimal - nothing, unit: 'ms' },
  { what: 'import beside that of decimal.js', value: (main - nothing) / (decimal - nothing), unit: '×' },
  { what: 'first postings.list of 100, fetch in process', value: first, unit: 'ms' },
  { what: 'second postings.list of 100', value: second, unit: 'ms' },
])
