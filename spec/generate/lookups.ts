import type { Facts } from '../facts.ts'
import { HEADER } from './text.ts'

/** src/wire/lookups.ts: how to find out what became of a write, without the reasoning. */
export function lookupsFile({ lookups }: Facts): string {
  const rows = lookups.map(
    ({ contested: _contested, reasoning: _reasoning, evidence: _evidence, ...row }) => `  ${JSON.stringify(row)},`,
  )
  return `${HEADER}
/** One thing that must hold of what was read; the other sides of \`sameAs\` were noted when the write was sent. */
export type LookupCondition =
  | { readonly field: string; readonly in: readonly (string | number | boolean)[] }
  | { readonly field: string; readonly notIn: readonly (string | number | boolean)[] }
  | { readonly field: string; readonly includes: string }
  | { readonly field: string; readonly sameAs: string }
  | { readonly field: string; readonly notSameAs: string }
  | { readonly field: string; readonly told: boolean }

/** All conditions of a rule together; of several rules one is enough. */
export type LookupRules = readonly (readonly LookupCondition[])[]

/** How to find out whether a write whose answer was lost was carried out. Why so stands in \`spec/lookups.json\`. */
export interface LookupRow {
  readonly operation: string
  readonly read?: string
  readonly done?: LookupRules
  /** What a state that matches \`done\` proves. */
  readonly proves?: 'ours' | 'state'
  /** What the caller wants: the state, or to have acted. */
  readonly wants?: 'state' | 'act'
  readonly pending?: LookupRules
  readonly notDone?: LookupRules
  readonly repeat: 'refused' | 'harmless' | 'doubles' | 'overwrites'
  readonly settleMs: number
  readonly doneCodes?: readonly string[]
  readonly lookCodes?: readonly string[]
}

export const lookupRows: readonly LookupRow[] = [
${rows.join('\n')}
]
`
}
