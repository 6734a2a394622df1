import { appendFileSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { operationFacts } from '../../../src/wire/operations.ts'
import { STAGE_DIR } from '../../run/process.ts'

/** Where the workers of a test run note which fields of which answers they have seen. */
export const EXERCISE_FILE: string = join(STAGE_DIR, 'sandbox-exercise.jsonl')
/** Where the random worlds say which edges of the table of transitions they have taken. */
export const EDGES_FILE: string = join(STAGE_DIR, 'sandbox-edges.txt')

const noted = new Map<string, Set<string>>()

/** Notes what is new to this worker. */
export function noteExercise(path: string, fields: readonly string[]): void {
  // Files that the sandbox serves have paths of their own.
  if (operationFacts(path) === undefined) return
  const seen = noted.get(path)
  const fresh = [...new Set(fields)].filter(field => seen?.has(field) !== true)
  if (seen !== undefined && fresh.length === 0) return
  noted.set(path, new Set([...(seen ?? []), ...fresh]))
  mkdirSync(STAGE_DIR, { recursive: true })
  appendFileSync(EXERCISE_FILE, `${JSON.stringify({ path, fields: fresh })}\n`)
}

/** Keeps the sentence of the random worlds for whoever runs all tests. */
export function noteEdges(sentence: string): void {
  mkdirSync(STAGE_DIR, { recursive: true })
  writeFileSync(EDGES_FILE, sentence)
}
