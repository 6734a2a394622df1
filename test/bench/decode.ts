import { readFile } from 'node:fs/promises'
import { parsePostings } from '../../src/index.ts'
import { interleave, printRows, timed } from './measure.ts'

const ROUNDS = 60
const WARM_UP = 30

const page = await readFile(new URL('../fixtures/bench/page100.json', import.meta.url))

/** What every client has to do: take the bytes of the answer and make text of them. */
async function readText(): Promise<string> {
  return new TextDecoder().decode(await new Response(page).bytes())
}

async function reference(): Promise<void> {
  JSON.parse(await readText())
}

/** The path of a list call: scan for long digits, parse, decode every posting, note what is odd. */
async function candidate(): Promise<void> {
  const { postings } = parsePostings(await readText())
  if (postings.length !== 100) throw new Error(`The page has 100 postings; ${postings.length} were decoded.`)
}

for (let i = 0; i < WARM_UP; i++) {
  await reference()
  await candidate()
}
const { parse, decode } = await interleave(ROUNDS, { parse: () => timed(reference), decode: () => timed(candidate) })
printRows([
  { what: 'JSON.parse', value: parse, unit: 'ms' },
  { what: 'postings', value: decode, unit: 'ms' },
  { what: 'ratio', value: decode / parse, unit: '×', goal: 2.0 },
])
