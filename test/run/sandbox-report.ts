import { readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { loadFacts } from '../../spec/facts.ts'
import { EDGES_FILE, EXERCISE_FILE } from '../sandbox/support/exercise.ts'
import { documentedFields } from '../sandbox/support/judge.ts'
import { STAGE_DIR } from './process.ts'

/** Fields that no test has seen with a value, by operation. */
const MISSING_FILE = join(STAGE_DIR, 'sandbox-missing.json')

/** What of the documented answers the tests of the sandbox have seen. */
export interface Exercise {
  readonly operations: { readonly seen: number; readonly all: number }
  readonly fields: { readonly seen: number; readonly all: number }
  /** Operations that were never asked, and those with fields that were never told. */
  readonly missing: Readonly<Record<string, 'never asked' | readonly string[]>>
}

/** Notes are lines of JSON with a path and fields; `documented` has the fields of each operation that counts. */
export function exerciseOf(notes: string, documented: ReadonlyMap<string, readonly string[]>): Exercise {
  const seen = seenIn(notes)
  const rows = [...documented].map(([path, all]) => {
    const told = seen.get(path)
    const missing = all.filter(field => told?.has(plain(field)) !== true)
    return { path, all, missing, isAsked: told !== undefined }
  })
  const count = (sizes: readonly number[]): number => sizes.reduce((sum, size) => sum + size, 0)
  const all = count(rows.map(row => row.all.length))
  const gaps = rows.filter(row => !row.isAsked || row.missing.length > 0)
  return {
    operations: { seen: rows.filter(row => row.isAsked).length, all: rows.length },
    fields: { seen: all - count(rows.map(row => row.missing.length)), all },
    missing: Object.fromEntries(gaps.map(row => [row.path, row.isAsked ? row.missing : 'never asked'])),
  }
}

function seenIn(notes: string): ReadonlyMap<string, ReadonlySet<string>> {
  const seen = new Map<string, Set<string>>()
  for (const line of notes.split('\n').filter(each => each !== '')) {
    // What `noteExercise` writes.
    const { path, fields } = JSON.parse(line) as { readonly path: string; readonly fields: readonly string[] }
    const known = seen.get(path) ?? new Set()
    for (const field of fields) known.add(plain(field))
    seen.set(path, known)
  }
  return seen
}

/** One document shows an object where the list of it is answered: lists and objects are the same here. */
const plain = (field: string): string => field.replaceAll('[]', '')

/** Forgets what earlier runs have noted. */
export async function clearSandboxNotes(): Promise<void> {
  await Promise.all([EXERCISE_FILE, EDGES_FILE, MISSING_FILE].map(file => rm(file, { force: true })))
}

/** 'sandbox: 128 of 128 operations, 98.1 % of answer fields, …'; what is missing is left in a file. */
export async function sandboxNote(): Promise<string | undefined> {
  const notes = await readFile(EXERCISE_FILE, 'utf8').catch(() => undefined)
  if (notes === undefined) return undefined
  const current = loadFacts().operations.filter(each => each.priority === 1 && each.status === 'current')
  const documented = new Map(current.map(({ path }) => [path, documentedFields(path)]))
  const { operations, fields, missing } = exerciseOf(notes, documented)
  await writeFile(MISSING_FILE, `${JSON.stringify(missing, undefined, 2)}\n`)
  const share = ((100 * fields.seen) / fields.all).toFixed(1)
  const asked = `sandbox: ${operations.seen} of ${operations.all} operations, ${share} % of answer fields`
  const edges = await readFile(EDGES_FILE, 'utf8').catch(() => undefined)
  return edges === undefined ? asked : `${asked}, ${edges}`
}
