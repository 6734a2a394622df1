/** Blanks of every kind, those that nobody sees included. */
const BLANKS = /[\s\u00ad\u180e\u200b-\u200f\u2060\ufeff]/gu
/** Dashes and minus signs that word processors and spreadsheets write for a hyphen. */
const DASHES = /[\u2010-\u2015\u2212\ufe58\ufe63\uff0d]/gu

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
  const found = [
    ...(text.search(BLANKS) === -1 ? [] : ['a blank']),
    ...(text.search(DASHES) === -1 ? [] : ["a dash or minus sign for a '-'"]),
  ]
  if (found.length === 0) return undefined
  const meant = text.replaceAll(BLANKS, '').replaceAll(DASHES, '-').slice(0, 60)
  const hint = meant === '' ? '' : `; did you mean '${meant}'?`
  return `holds ${found.join(' and ')}, as text copied out of a spreadsheet does${hint}`
}

/** What else a spreadsheet makes of an id of digits: groups, a decimal point, an exponent. The rule of such an id, with a hint. */
export function idHint(value: unknown): string {
  if (typeof value !== 'string') return ''
  const text = value.replaceAll(BLANKS, '')
  const whole = GROUPED.exec(text)?.[1] ?? WHOLE.exec(text)?.[1]
  const digits = whole?.replaceAll(/\D/g, '').slice(0, 60)
  if (digits !== undefined && digits !== value) return `; did you mean '${digits}'?`
  return EXPONENT.test(text) ? '; a spreadsheet has rounded it: format the column as text' : ''
}
