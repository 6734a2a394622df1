import { AnswerInvalidError, RequestInvalidError, showValue, type Undecodable } from '../errors.ts'
import { parseExact } from '../internal/exact-json.ts'
import type { Posting } from '../model/posting.ts'
import type { Scheme } from '../model/scheme.ts'
import { type NamesOf, optionsProblems, unknownOptions } from '../names.ts'
import type { Drift } from './drift.ts'
import { decodePage, decodeSingle, refuseDrift } from './page.ts'
import type { DecodeOptions } from './posting.ts'

export interface ParseOptions {
  /**
   * The scheme of the rows, or the list that they came from, where you know it: 'fbs' leaves open whether a row is rFBS, as
   * Ozon's list does. Default: what a row tells; where nothing of it decides, the posting is without a scheme.
   */
  readonly scheme?: Scheme | 'digital' | undefined
  /** Every difference from the documents is an error. Default false: it is told to `onDrift`. */
  readonly strict?: boolean | undefined
  readonly onDrift?: ((drift: Drift) => void) | undefined
}

const PARSE_OPTIONS: NamesOf<ParseOptions> = { scheme: true, strict: 'flag', onDrift: true }

/**
 * Reads one stored payload of Ozon's as a posting, offline: a row of any list, or a whole answer that holds one posting, of
 * any version, as parsed JSON, as JSON text or its bytes (text keeps integers beyond 2^53 exact).
 *
 * Throws an `UndecodableError` when it holds no posting number, an `AnswerInvalidError` for text that is no JSON and for
 * several postings, a `RequestInvalidError` for a scheme that is none.
 *
 * @example
 * const posting = parsePosting(await readFile('posting.json', 'utf8'))
 */
export function parsePosting(json: unknown, options: ParseOptions = {}): Posting {
  const { posting, drift } = decodeSingle(parsed(json), rowsOf(options))
  tell(drift, options)
  return posting
}

/**
 * Reads a stored list answer, or a list of stored rows, offline: all its postings, and the rows that are none with the
 * reason.
 *
 * @example
 * const { postings, undecodable } = parsePostings(page)
 */
export function parsePostings(
  json: unknown,
  options: ParseOptions = {},
): { readonly postings: readonly Posting[]; readonly undecodable: readonly Undecodable[] } {
  const page = decodePage(parsed(json), rowsOf(options))
  tell(page.drift, options)
  return { postings: page.items, undecodable: page.undecodable }
}

const SCHEMES: readonly unknown[] = ['fbs', 'rfbs', 'fbo', 'fbp', 'digital']

function rowsOf(options: ParseOptions): DecodeOptions {
  const unknown = [...optionsProblems(options), ...unknownOptions(options, PARSE_OPTIONS)]
  if (unknown.length > 0) throw new RequestInvalidError('Nothing was read', unknown)
  const { scheme } = options
  if (scheme === undefined) return {}
  if (SCHEMES.includes(scheme)) return { family: scheme }
  const problem = { field: 'scheme', rule: `must be one of ${SCHEMES.join(', ')}`, value: showValue(scheme) }
  throw new RequestInvalidError('Nothing was read', [problem])
}

function parsed(json: unknown): unknown {
  if (typeof json !== 'string' && !(json instanceof Uint8Array)) return json
  try {
    return parseExact(typeof json === 'string' ? json : new TextDecoder().decode(json))
  } catch {
    // The SyntaxError quotes the text, which may hold a buyer's data: it is no cause to pass on.
    throw new AnswerInvalidError('This text is no JSON. Pass one whole answer or row of Ozon, unchanged.', {})
  }
}

function tell(drift: readonly Drift[], options: ParseOptions): void {
  if (options.strict === true) refuseDrift(drift)
  if (options.onDrift !== undefined) for (const each of drift) options.onDrift(each)
}
