import type { Facts } from '../facts.ts'
import { HEADER, quote } from './text.ts'

/** src/wire/key-refusals.ts: the words with which Ozon refuses a key, without the evidence. */
export function keyRefusalsFile(facts: Facts): string {
  const rows = facts['key-refusals'].map(
    ({ means, message, begins, answers }) =>
      `  { means: ${quote(means)}, message: ${quote(message)}, begins: ${quote(begins)}, answers: ${JSON.stringify(answers)} },`,
  )
  return `${HEADER}
/** Words with which Ozon refuses the key itself, whatever the method. Where they are from stands in \`spec/key-refusals.json\`. */
export interface KeyRefusal {
  readonly means: 'missing' | 'invalid' | 'deactivated' | 'restricted'
  /** Ozon's words, whole. */
  readonly message: string
  /** How a message with this meaning begins, in small letters. */
  readonly begins: string
  readonly answers: readonly { readonly httpStatus: number; readonly code: number }[]
}

export const keyRefusals: readonly KeyRefusal[] = [
${rows.join('\n')}
]
`
}
