// Adds up what several runs have printed: `npm run sum -- tests=0:tests.log browser=0:browser.log`.
import { partOf, summaryOf } from './run/add-up.ts'

const { text, ok } = summaryOf(process.argv.slice(2).map(partOf))
console.log(text)
process.exitCode = ok ? 0 : 1
