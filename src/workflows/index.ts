// What every workflow takes and remembers
export { fileIntents } from './core/file-intents.ts'
export { type Intent, type IntentJournal, memoryIntents, type Noted, type NotedValue } from './core/intents.ts'
export type { ItemOutcome, Progress, WorkflowOptions } from './core/options.ts'
