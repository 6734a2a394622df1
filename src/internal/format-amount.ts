import { fractionDigits } from './decimal-text.ts'

/** Beyond these, Intl.NumberFormat refuses or answers with infinity. */
const MAX_FRACTION = 100
const MAX_WHOLE = 300
const CURRENCY_CODE = /^[A-Za-z]{3}$/
/** Options by which the caller says how many digits to show. */
const DIGIT_OPTIONS = [
  'maximumFractionDigits',
  'maximumSignificantDigits',
  'minimumSignificantDigits',
  'notation',
] as const

/**
 * A canonical amount by Intl.NumberFormat, with every digit unless `options` ask for fewer; `undefined` when it is too
 * long for Intl. A currency that is no ISO code, such as a word, follows the number. Throws what Intl throws.
 */
export function formatAmount(
  amount: string,
  currency: string | undefined,
  locale: Intl.LocalesArgument,
  options: Intl.NumberFormatOptions,
): string | undefined {
  const digits = fractionDigits(amount)
  if (digits > MAX_FRACTION || amount.length - digits > MAX_WHOLE) return undefined
  const isCode = currency !== undefined && CURRENCY_CODE.test(currency)
  const asked: Intl.NumberFormatOptions = isCode ? { ...options, style: 'currency', currency } : options
  // A canonical amount is a numeric literal; Intl reads such text exactly, without a double in between.
  const text = formatter(digits, locale, asked).format(amount as `${number}`)
  return currency === undefined || isCode ? text : `${text} ${currency}`
}

function formatter(digits: number, locale: Intl.LocalesArgument, asked: Intl.NumberFormatOptions): Intl.NumberFormat {
  const usual = new Intl.NumberFormat(locale, asked)
  if (DIGIT_OPTIONS.some(key => asked[key] !== undefined)) return usual
  if ((usual.resolvedOptions().maximumFractionDigits ?? 0) >= digits) return usual
  return new Intl.NumberFormat(locale, { ...asked, maximumFractionDigits: digits })
}
