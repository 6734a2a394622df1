import { AnswerInvalidError, type Undecodable } from '../errors.ts'
import { parseExact } from '../internal/exact-json.ts'
import type { Posting } from '../model/posting.ts'
import type { Drift } from './drift.ts'
import { decodePage, decodeSingle, refuseDrift } from './page.ts'

export interface ParseOptions {
  /** Every difference from the documents is an error. Default false: it is told to `onDrift`. */
  readonly strict?: boolean | undefined
  readonly onDrift?: ((drift: Drift) => void) | undefined
}

/**
 * Reads one stored payload of Ozon's as a posting, offline: a row of any list or the whole answer of a single read, of
 * any version, as parsed JSON or as JSON text (text keeps integers beyond 2^53 exact).
 *
 * Throws an `UndecodableError` when it holds no posting number, an `AnswerInvalidError` for text that is no JSON.
 *
 * @example
 * const posting = parsePosting(await readFile('posting.json', 'utf8'))
 */
export function parsePosting(json: unknown, options: ParseOptions = {}): Posting {
  const { posting, drift } = decodeSingle(parsed(json))
  tell(drift, options)
  return posting
}

/**
 * Reads a stored list answer, offline: all its postings, and the rows that are none with the reason.
 *
 * @example
 * const { postings, undecodable } = parsePostings(page)
 */
export function parsePostings(
  json: unknown,
  options: ParseOptions = {},
): { readonly postings: readonly Posting[]; readonly undecodable: readonly Undecodable[] } {
  const page = decodePage(parsed(json))
  tell(page.drift, options)
  return { postings: page.items, undecodable: page.undecodable }
}

function parsed(json: unknown): unknown {
  if (typeof json !== 'string') return json
  try {
    return parseExact(json)
  } catch {
    // The SyntaxError quotes the text, which may hold a buyer's data: it is no cause to pass on.
    throw new AnswerInvalidError('This text is no JSON. Pass one whole answer or row of Ozon, unchanged.', {})
  }
}

function tell(drift: readonly Drift[], options: ParseOptions): void {
  if (options.strict === true) refuseDrift(drift)
  if (options.onDrift !== undefined) for (const each of drift) options.onDrift(each)
}
