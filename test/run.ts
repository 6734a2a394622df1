// All checks of this repository: `npm test`, or `npm test -- --only types,layers` for some of them.
import { parseArgs } from 'node:util'
import { failureText, seconds, stageLine, totalsLine } from './run/print.ts'
import { runStages } from './run/schedule.ts'
import { chooseStages, type Report } from './run/stage.ts'
import { STAGES } from './run/stages.ts'

const { values } = parseArgs({ options: { only: { type: 'string', multiple: true } } })
const only = (values.only ?? []).flatMap(names => names.split(',')).filter(name => name !== '')
const stages = chooseStages(STAGES, only)

const began = performance.now()
const onReport = (report: Report): void => {
  console.log(stageLine(report))
  if (report.failed > 0) console.log(failureText(report))
}
// Two at a time: the machines that run this have two cores.
const reports = await runStages(stages, { lanes: 2, now: () => performance.now(), onReport })

const failed = reports.filter(report => report.failed > 0).map(report => report.name)
console.log(`\n${reports.length} of ${STAGES.length} stages in ${seconds(performance.now() - began)}`)
if (failed.length > 0) console.log(`Failed: ${failed.join(', ')}`)
console.log(totalsLine(reports))
process.exitCode = failed.length > 0 ? 1 : 0
