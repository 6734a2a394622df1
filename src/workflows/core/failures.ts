import { isOzonError, type OzonError, type OzonErrorKind, type Problem, withoutPrivate } from '../../errors.ts'
import type { Facts } from './lookup.ts'
import type { ItemOutcome } from './options.ts'

type Failed = Extract<ItemOutcome<never>, { outcome: 'failed' }>

/** Ozon's business codes are words in its message; the number beside them says little. */
const BUSINESS_CODE = /\b[A-Z]+(?:_[A-Z]+)+\b/
/** Some are not in capitals; inside a sentence such a word may be the name of a field. */
const ONE_WORD = /^[A-Za-z]+(?:_[A-Za-z]+)+$/

const ABOUT_ITEMS: ReadonlySet<OzonErrorKind> = new Set<OzonErrorKind>(['rejected', 'not-found', 'conflict'])

/** Ozon did nothing, because of what was sent; a wrong key, too many requests and the like are about no item. */
export function isRefusal(error: unknown): error is OzonError {
  return isOzonError(error) && ABOUT_ITEMS.has(error.kind) && error.outcome === 'rejected' && !error.retryable
}

/** What an outcome calls an error: Ozon's word for it as Ozon wrote it, else its kind. `tellsWord` compares it. */
export function codeOf({ code, ozonMessage, kind }: OzonError): string {
  return wordIn(ozonMessage ?? '') ?? (typeof code === 'string' ? (wordIn(code) ?? code) : kind)
}

function wordIn(text: string): string | undefined {
  return ONE_WORD.exec(text.trim())?.[0] ?? BUSINESS_CODE.exec(text)?.[0]
}

/** Ozon's words for what will be there a little later: "The next postings aren't ready". */
export const isNotReady = (text: string | undefined): boolean => /\bnot ready\b|n't ready\b/i.test(text ?? '')

/** An item that was not done because of an error. `advice` is what more there is to say. */
export function failedBy(item: string, error: OzonError, advice?: string): Failed {
  const { message, retryable, retryAfterMs } = error
  return {
    item,
    outcome: 'failed',
    message: advice === undefined ? message : `${message} ${advice}`,
    code: codeOf(error),
    retryable,
    ...(retryAfterMs === undefined ? {} : { retryAfterMs }),
  }
}

/** As what the item was seen after it was refused. */
export function seenAs(facts: Facts | undefined): string | undefined {
  const state = facts?.['status'] ?? facts?.['state']
  return state === undefined ? undefined : `It is in ${[state, facts?.['substatus']].filter(Boolean).join(', ')} now.`
}

/** An item that is refused before anything is sent. */
export function failedFor(item: string, problems: readonly Problem[]): Failed {
  const shown = withoutPrivate(problems)
  const words = shown.map(({ field, rule, value }) => `${field} ${rule}${value === undefined ? '' : ` (got ${value})`}`)
  return { item, outcome: 'failed', message: `${item}: ${words.join('; ')}`, problems: shown, retryable: false }
}
