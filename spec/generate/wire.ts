import type { Facts } from '../facts.ts'
import { answersFile } from './answers.ts'
import { bodiesOf } from './bodies.ts'
import type { Files } from './files.ts'
import { keyRefusalsFile } from './key-refusals.ts'
import { kitFile } from './kit-file.ts'
import { lookupsFile } from './lookups.ts'
import { operationsFile } from './operations.ts'
import { postingFieldsFile } from './posting-fields.ts'
import { postingSchemesFile } from './posting-schemes.ts'
import { retiredPathsFile } from './retired-paths.ts'
import { schemasFile, sectionFile } from './schemas.ts'
import { schemaScope } from './scope.ts'
import { statusesFile, statusLabelsFile } from './statuses.ts'
import { HEADER, quote } from './text.ts'
import { typesFile } from './types.ts'
import { valuesFile } from './values.ts'

/** All of src/wire, in memory: equal facts give equal bytes. */
export function generateWire(facts: Facts, scope: readonly string[] = schemaScope(facts)): Files {
  const all = bodiesOf(facts)
  for (const path of scope) {
    if (!all.some(each => each.path === path)) throw new Error(`${path} is in scope but not in spec/schemas.json`)
  }
  const inScope = scope.flatMap(path => all.filter(each => each.path === path))
  const sections = [...new Set(inScope.map(each => each.section))].toSorted()
  const files = new Map<string, string>([
    ['index.ts', INDEX],
    ['answers.ts', answersFile(facts)],
    ['key-refusals.ts', keyRefusalsFile(facts)],
    ['lookups.ts', lookupsFile(facts)],
    ['once.ts', ONCE],
    ['operations.ts', operationsFile(facts)],
    ['posting-fields.ts', postingFieldsFile(facts)],
    ['posting-schemes.ts', postingSchemesFile(facts)],
    ['retired-paths.ts', retiredPathsFile(facts)],
    ['status-labels.ts', statusLabelsFile(facts)],
    ['statuses.ts', statusesFile(facts)],
    ['types.ts', typesFile(facts.operations, all, scope)],
    ['values.ts', valuesFile(facts)],
    ['schemas/index.ts', loaderFile(sections)],
    ['schemas/kit.ts', kitFile()],
  ])
  for (const section of sections) {
    const bodies = inScope.filter(each => each.section === section)
    files.set(`schemas/${sectionFile(section)}.ts`, schemasFile(bodies))
  }
  return files
}

const INDEX = `${HEADER}
export {
  type BatchFacts,
  type OperationFacts,
  operationFacts,
  operations,
  type PaginationFacts,
  type RateLimitFacts,
} from './operations.ts'
export { loadSchemas, type OperationSchemas, type WireIssue, type WireResult, type WireSchema } from './schemas/index.ts'
export type { ActionWord, ActorWord, EvidenceWord, TransitionKindWord, TransitionRow } from './statuses.ts'
export type * from './types.ts'
export { filterStatuses, type KnownStatus, type KnownSubstatus, knownStatuses, knownSubstatuses } from './values.ts'
`

const ONCE = `${HEADER}
/** Builds a value when it is first asked for, and keeps it. */
export function once<T>(build: () => T): () => T {
  let made: { readonly value: T } | undefined
  return () => {
    made ??= { value: build() }
    return made.value
  }
}
`

function loaderFile(sections: readonly string[]): string {
  const cases = sections.map(
    section => `    case ${quote(section)}:\n      return (await import('./${sectionFile(section)}.ts')).schemas`,
  )
  return `${HEADER}
/** One mistake in a body: where it stands and which rule it breaks. */
export interface WireIssue {
  readonly code?: string | undefined
  readonly path: readonly PropertyKey[]
  readonly message: string
  /** For \`unrecognized_keys\`: the fields that Ozon does not know. */
  readonly keys?: readonly string[]
}

export type WireResult =
  | { readonly success: true; readonly data: unknown }
  | { readonly success: false; readonly error: { readonly issues: readonly WireIssue[] } }

/** A schema of zod's, told without its types. A request comes out as it is to be sent. */
export interface WireSchema {
  safeParse(body: unknown): WireResult
}

/** Schemas of one operation, built when first called. Without an answer Ozon sends nothing or a file. */
export interface OperationSchemas {
  readonly request: () => WireSchema
  readonly answer?: () => WireSchema
}

/** Loads the schemas of one section (\`OperationFacts.section\`), by path; zod comes with them. Sections without schemas are empty. */
export async function loadSchemas(section: string): Promise<Readonly<Record<string, OperationSchemas>>> {
  switch (section) {
${cases.join('\n')}
    default:
      return {}
  }
}
`
}
