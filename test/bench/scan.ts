// What the scan for long digits costs beside JSON.parse of the same page. Run: npx node test/bench/scan.ts
import { readFile } from 'node:fs/promises'
import { hasLongDigits } from '../../src/internal/exact-json.ts'

const ROUNDS = 40
const CALLS = 10

const page = await readFile(new URL('../fixtures/bench/page100.json', import.meta.url), 'utf8')
if (hasLongDigits(page)) throw new Error('The bench page holds an integer beyond 2^53: its scan would stop there')

/** Milliseconds of one call, the median of many rounds. Both are measured in turns, so that a busy machine hurts both. */
function medianMs(times: number[]): number {
  return times.sort((a, b) => a - b)[times.length >> 1] ?? Number.NaN
}

function time(work: () => unknown): number {
  const from = performance.now()
  for (let i = 0; i < CALLS; i++) work()
  return (performance.now() - from) / CALLS
}

const scans: number[] = []
const parses: number[] = []
for (let round = 0; round < ROUNDS; round++) {
  scans.push(time(() => hasLongDigits(page)))
  parses.push(time(() => JSON.parse(page)))
}
const [scanMs, parseMs] = [medianMs(scans), medianMs(parses)]
const kilobytes = Math.round(page.length / 1024)
console.log(
  `page of ${kilobytes} KB: JSON.parse ${parseMs.toFixed(2)} ms, scan for long digits ${scanMs.toFixed(3)} ms`,
)
console.log(`scan / JSON.parse = ${(scanMs / parseMs).toFixed(3)} (goal 0.08)`)
