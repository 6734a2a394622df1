import { existsSync, readFileSync } from 'node:fs'
import { z } from 'zod'
import { answersFile } from './facts/answers.ts'
import { findContradictions } from './facts/checks.ts'
import { correctionsFile } from './facts/corrections.ts'
import { keyRefusalsFile } from './facts/key-refusals.ts'
import { lookupsFile } from './facts/lookups.ts'
import { methodsFile } from './facts/methods.ts'
import { notModelledFile } from './facts/not-modelled.ts'
import { operationsFile } from './facts/operations.ts'
import { practiceFile } from './facts/practice.ts'
import { pushFile } from './facts/push.ts'
import { retiredPathsFile } from './facts/retired-paths.ts'
import { schemasFile } from './facts/schemas.ts'
import { sourcesFile } from './facts/sources.ts'
import { statusFile } from './facts/status.ts'

export type { CorrectionFact } from './facts/corrections.ts'
export type { OperationFact } from './facts/operations.ts'
export type { RetiredPathFact } from './facts/retired-paths.ts'
export type { SchemaFact } from './facts/schemas.ts'

/** The files of facts beside this one, and what each must look like. */
export const factFiles = {
  sources: sourcesFile,
  operations: operationsFile,
  schemas: schemasFile,
  corrections: correctionsFile,
  status: statusFile,
  push: pushFile,
  methods: methodsFile,
  lookups: lookupsFile,
  answers: answersFile,
  practice: practiceFile,
  'key-refusals': keyRefusalsFile,
  'retired-paths': retiredPathsFile,
  'not-modelled': notModelledFile,
} as const

/** Everything that is known of Ozon's order API, as data. */
export type Facts = { readonly [K in keyof typeof factFiles]: z.infer<(typeof factFiles)[K]> }

/** Reads and checks the facts; throws an error that lists every mistake with its file and place. */
export function loadFacts(folder: URL = new URL('./', import.meta.url)): Facts {
  const raw = Object.keys(factFiles).map(name => [name, readJson(new URL(`${name}.json`, folder), name)])
  return parseFacts(Object.fromEntries(raw))
}

/** Checks facts that are in memory already. */
export function parseFacts(raw: Readonly<Record<string, unknown>>): Facts {
  const mistakes: string[] = []
  const parsed: Record<string, unknown> = {}
  for (const [name, schema] of Object.entries(factFiles)) {
    const result = schema.safeParse(raw[name])
    if (result.success) parsed[name] = result.data
    else mistakes.push(`spec/${name}.json\n${z.prettifyError(result.error)}`)
  }
  refuse(mistakes)
  // Each value was parsed by the schema of its name.
  const facts = parsed as Facts
  refuse(findContradictions(facts))
  return facts
}

function refuse(mistakes: readonly string[]): void {
  if (mistakes.length > 0) throw new Error(`The facts in spec/ are not valid:\n${mistakes.join('\n')}`)
}

function readJson(file: URL, name: string): unknown {
  if (existsSync(file)) return JSON.parse(readFileSync(file, 'utf8'))
  // Nothing is left out of the model as long as nobody says so.
  return name === 'not-modelled' ? [] : undefined
}
