// A process that writes into a journal: `journal-writer.ts <path> <name> <lines>`. Tells its parent how many were confirmed.
import { setTimeout } from 'node:timers/promises'
import { fileIntents } from '../../src/workflows/core/file-intents.ts'

const [path = '', name = '', lines = '0'] = process.argv.slice(2)
const journal = fileIntents(path)
let confirmed = 0
while (confirmed < Number(lines)) {
  try {
    await journal.put({ key: `${name}-${confirmed}`, state: 'sending', noted: { pad: 'x'.repeat(500) } })
    confirmed++
  } catch {
    // Another process has it: the one that was first goes on, and the others come to their turn when it has ended.
    await setTimeout(20)
  }
}
process.send?.(confirmed, () => process.exit(0))
