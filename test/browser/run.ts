// The tests that need Chromium: `npm run test:browser`. Ends with the same line as `npm test`.
import { failureText, stageLine, totalsLine } from '../run/print.ts'
import { runVitest } from '../run/vitest-stage.ts'

const began = performance.now()
const outcome = await runVitest('browser', ['--config', 'test/browser/vitest.config.ts'])
const report = { ...outcome, name: 'browser', ms: performance.now() - began }
console.log(stageLine(report))
if (report.failed > 0) console.log(failureText(report))
console.log(totalsLine([report]))
process.exitCode = report.failed > 0 ? 1 : 0
