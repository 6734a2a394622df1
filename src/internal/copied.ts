interface Oddity {
  readonly name: string
  readonly pattern: RegExp
  /** What was probably meant by a character of the kind. */
  meant(found: string): string
}

/** Characters that no number of Ozon's has, wherever they stand; each counts for the first that takes it. */
const ODDITIES: readonly Oddity[] = [
  // The blank of Braille is a symbol to Unicode, and looks like nothing.
  { name: 'a blank', pattern: /[\s\p{Z}\u2800]/gu, meant: () => '' },
  // Marks of direction, joiners, fillers, variation selectors, NUL.
  {
    name: 'a character that nobody sees',
    pattern: /[\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}\p{Variation_Selector}]/gu,
    meant: () => '',
  },
  // Letters and symbols that look like a dash are added to those that Unicode calls one.
  {
    name: "a dash or minus sign for a '-'",
    pattern: /(?!-)[\p{Pd}\u02d7\u2043\u207b\u208b\u2212\u23af\u2500\u2501\u2796\u30fc]/gu,
    meant: () => '-',
  },
  { name: 'a digit of another script', pattern: /(?![0-9])\p{Nd}/gu, meant: plainDigit },
]

/** Around a number: quotation marks, the mark of a text or a formula in a spreadsheet, a sign for "number", ends of a list. */
const QUOTES = '[\'"`´′″\\p{Pi}\\p{Pf}‚„＇＂]'
const ENDS: readonly Omit<Oddity, 'meant'>[] = [
  { name: 'the sign of a formula', pattern: /^=/u },
  { name: "an apostrophe, a spreadsheet's mark of text", pattern: /^['’＇](?!.*['’＇]$)/u },
  { name: 'quotation marks', pattern: new RegExp(`^${QUOTES}+|${QUOTES}+$`, 'gu') },
  { name: 'a sign for a number', pattern: /^[№#]/u },
  { name: 'an end of a list', pattern: /^[,;]+|[,;.:]+$/gu },
]

/** Thousands kept apart, with decimals that are none. */
const GROUPED = /^(\d{1,3}([,.'])\d{3}(?:\2\d{3})*)(?:[.,]0+)?$/
const WHOLE = /^(\d+)(?:[.,]0+)?$/
const EXPONENT = /^\d+(?:[.,]\d+)?e\+?\d+$/i

/**
 * What a posting number or an id copied out of a spreadsheet or a letter holds and no number of Ozon's has, with the number
 * that was probably meant; `undefined` when there is nothing of the kind. The number is not corrected silently: the same
 * text is a key in the caller's own data.
 */
export function copiedRule(text: string): string | undefined {
  const { found, meant } = cleaned(text)
  if (/[,;|]/.test(meant)) return 'holds several numbers in one text: give each by itself'
  if (found.length === 0) return undefined
  const hint = meant === '' ? '' : `; did you mean '${meant.slice(0, 60)}'?`
  return `holds ${found.join(' and ')}, as text copied out of a spreadsheet does${hint}`
}

/** What else a spreadsheet makes of an id of digits: groups, a decimal point, an exponent. The rule of such an id, with a hint. */
export function idHint(value: unknown): string {
  if (typeof value !== 'string') return ''
  const { meant: text } = cleaned(value)
  const whole = GROUPED.exec(text)?.[1] ?? WHOLE.exec(text)?.[1]
  const digits = whole?.replaceAll(/\D/g, '').slice(0, 60)
  if (digits !== undefined && digits !== value) return `; did you mean '${digits}'?`
  return EXPONENT.test(text) ? '; a spreadsheet has rounded it: format the column as text' : ''
}

/** Numbers are short; what is longer is refused elsewhere. */
const LONGEST = 500

function cleaned(given: string): { readonly found: readonly string[]; readonly meant: string } {
  const found: string[] = []
  let text = given.slice(0, LONGEST)
  for (const { name, pattern, meant } of ODDITIES) {
    const odd = text.match(pattern)
    if (odd === null) continue
    found.push(name + codePoints(odd))
    text = text.replaceAll(pattern, meant)
  }
  // Twice, since one may stand within another: '"0185183545-0013-1";'.
  for (const { name, pattern } of [...ENDS, ...ENDS]) {
    const shorter = text.replace(pattern, '')
    if (shorter !== text && !found.includes(name)) found.push(name)
    text = shorter
  }
  return { found, meant: text }
}

/** Which they are, since they cannot be told apart by eye: ' (U+00A0)'. Those of a keyboard need no code. */
function codePoints(odd: readonly string[]): string {
  const codes = [...new Set(odd)].map(char => char.codePointAt(0) ?? 0).filter(code => code > 126 || code < 9)
  const shown = codes.slice(0, 3).map(code => `U+${code.toString(16).toUpperCase().padStart(4, '0')}`)
  return shown.length === 0 ? '' : ` (${shown.join(', ')})`
}

/** Digits of a script stand in a row from its zero; those of mathematics have compatible forms. */
function plainDigit(digit: string): string {
  const plain = digit.normalize('NFKC')
  if (/^[0-9]$/.test(plain)) return plain
  const code = digit.codePointAt(0) ?? 0
  let value = 0
  while (value < 9 && /\p{Nd}/u.test(String.fromCodePoint(code - value - 1))) value++
  return String(value)
}
