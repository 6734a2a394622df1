import { type AnswerRow, answerRows } from '../wire/answers.ts'
import type { Envelope } from './envelope.ts'

/** What an answer without success proves of its request. */
export interface Proof {
  readonly proves: AnswerRow['proves']
  readonly means?: AnswerRow['means']
}

const NOTHING: Proof = { proves: 'not-proven' }

/** By the table of the facts: what has no row there may have been carried out. */
export function proofOf(status: number, envelope: Envelope, tellsWait: boolean): Proof {
  return answerRows.find(row => (row.tellsWait !== true || tellsWait) && fits(row, status, envelope)) ?? NOTHING
}

function fits(row: AnswerRow, status: number, { code, message }: Envelope): boolean {
  return (
    row.statuses.some(each => each === status || each === `${Math.floor(status / 100)}xx`) &&
    (row.codes?.some(each => isCode(each, code)) ?? true) &&
    (row.message === undefined || fitsMessage(row.message, message))
  )
}

/** Numbers come as text as well, words in any case. */
function isCode(wanted: number | string, code: Envelope['code']): boolean {
  return wanted === 'none' ? code === undefined : String(wanted) === String(code).toUpperCase()
}

function fitsMessage(wanted: NonNullable<AnswerRow['message']>, message: string | undefined): boolean {
  if (message === undefined) return 'absent' in wanted
  const said = message.trim().toLowerCase()
  if ('is' in wanted) return wanted.is.includes(said.replace(/[.!]+$/, ''))
  return 'includes' in wanted && wanted.includes.some(words => said.includes(words))
}
