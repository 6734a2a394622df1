import type { SchemaFact } from '../facts.ts'
import type { ReadOperation } from './bodies.ts'

export type Side = 'request' | 'answer'

/** What a difference means to a user of this package. `announced` stands only in prose; `note` changes no type. */
export type Impact = 'breaking' | 'additive' | 'announced' | 'note'

/**
 * How a difference is to be read. news: the document says something new. only-older: the document is older than our
 * facts, so this is gone since or was overlooked. ours: our facts are newer. known: stands in corrections.json, or our
 * facts say why they differ.
 */
export type Standing = 'news' | 'only-older' | 'ours' | 'known'

/** What `applyAdditive` would add to the facts. */
export type Addition =
  | { readonly kind: 'operation'; readonly read: ReadOperation }
  | { readonly kind: 'field'; readonly parent: string; readonly name: string; readonly schema: SchemaFact }
  | { readonly kind: 'value'; readonly value: string; readonly list: 'enum' | 'docValues' }

/** One place where an OpenAPI document and our facts are not the same. */
export interface Difference {
  readonly operation: string
  /** Absent: about the operation itself. */
  readonly side?: Side
  /** A place such as 'postings[].products'; '' is the body itself. */
  readonly field: string
  readonly change: 'added' | 'removed' | 'changed' | 'dated'
  readonly subject: 'operation' | 'method' | 'body' | 'field' | 'type' | 'required' | 'limit' | 'value' | 'null' | 'end'
  readonly impact: Impact
  readonly standing: Standing
  /** One line in plain words. */
  readonly text: string
  /** The word that a list gains or loses. */
  readonly value?: string
  /** JSON pointer of the evidence in the other document; absent when something is missing there. */
  readonly where?: string
  /** The JSON type at the place in the other document. */
  readonly json?: string
  readonly addition?: Addition
}

export type Verdict = 'nothing' | 'additive' | 'breaking'

/** The worst that a document brings. An announced end is additive: nothing breaks yet, but there is work to do. */
export function verdictOf(differences: readonly Difference[]): Verdict {
  const impacts = new Set(differences.filter(each => each.standing === 'news').map(each => each.impact))
  if (impacts.has('breaking')) return 'breaking'
  return impacts.has('additive') || impacts.has('announced') ? 'additive' : 'nothing'
}
