// All benchmarks: `npm run bench`, or `npm run bench -- decode weight` for some of them.
// Each section is a script of its own, since warm code and a grown heap of one would change the figures of the next.
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { runNode, runTool } from '../run/process.ts'

const SECTIONS: Readonly<Record<string, string>> = {
  decode: 'Decoding a page of 100 postings beside JSON.parse, both from the bytes of a response',
  scan: 'Looking for digits that JSON.parse would round',
  'import-time': 'Importing the built main entry, and the first call',
  weight: 'What one postings.list loads, minified and gzipped',
  compile: 'What a consumer of twenty lines adds to the compiler, skipLibCheck off',
  status: 'Checking transitions, every pair of statuses in every flow',
  limiter: '300 calls at 50 a second, as a server in another process sees them',
  sandbox: 'The sandbox: a million postings beside a thousand, and requests a second',
  'busy-day': 'Ten thousand postings from waiting to be packed to handed over, in virtual time',
}

const asked = process.argv.slice(2)
const unknown = asked.find(name => !Object.hasOwn(SECTIONS, name))
if (unknown !== undefined) {
  throw new Error(`There is no section '${unknown}'. The sections are: ${Object.keys(SECTIONS).join(', ')}.`)
}

const built = await runTool('tsup', [])
if (built.code !== 0) throw new Error(`The build failed, so nothing can be measured:\n${built.output}`)

let failed = 0
for (const [name, title] of Object.entries(SECTIONS)) {
  if (asked.length > 0 && !asked.includes(name)) continue
  const file = join(import.meta.dirname, `${name}.ts`)
  if (!existsSync(file)) throw new Error(`The section ${name} has no script ${file}.`)
  const { code, output } = await runNode([file])
  console.log(`${title}\n${output.trimEnd()}\n`)
  if (code !== 0) failed++
}
// A goal that is missed is printed, not punished: a shared machine has bad minutes. A script that breaks is an error.
process.exitCode = failed > 0 ? 1 : 0
