/**
 * Whether the last digit of a GTIN (8, 12, 13 or 14 digits) fits the others. GS1 General Specifications, section 7.9: from
 * the right, the digits before it count three times and once in turn; the sum with it is a multiple of ten.
 *
 * @example
 * isGtin('4601234567893') // true
 */
export function isGtin(text: string): boolean {
  if (!/^(\d{8}|\d{12,14})$/.test(text)) return false
  const sum = Array.from(text)
    .reverse()
    .reduce((total, digit, i) => total + Number(digit) * (i % 2 === 0 ? 1 : 3), 0)
  return sum % 10 === 0
}
