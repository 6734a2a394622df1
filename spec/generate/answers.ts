import type { Facts } from '../facts.ts'
import { HEADER } from './text.ts'

/** src/wire/answers.ts: what an answer without success proves, without the reasoning. */
export function answersFile({ answers }: Facts): string {
  const rows = answers.map(({ reasoning: _reasoning, evidence: _evidence, ...row }) => `  ${JSON.stringify(row)},`)
  return `${HEADER}
/** What an answer without success proves of its request. Why so stands in \`spec/answers.json\`. */
export interface AnswerRow {
  readonly statuses: readonly (number | '3xx' | '4xx' | '5xx')[]
  /** 'none': an answer without a code. Absent: any, or none. */
  readonly codes?: readonly (number | string)[]
  /** Of the message, in small letters. Absent: any, or none. */
  readonly message?:
    | { readonly is: readonly string[] }
    | { readonly includes: readonly string[] }
    | { readonly absent: true }
  /** A \`Retry-After\` header, or words with the same meaning, come with it. */
  readonly tellsWait?: true
  readonly proves: 'refused' | 'repeatable' | 'not-proven'
  readonly means?: 'circuit-open' | 'rate-limited'
}

/** The first row that fits decides; what has no row proves nothing. */
export const answerRows: readonly AnswerRow[] = [
${rows.join('\n')}
]
`
}
