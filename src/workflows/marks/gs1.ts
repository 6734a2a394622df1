import { RequestInvalidError } from '../../errors.ts'
import { type FoundIdentifier, identifierAt } from './application-identifiers.ts'
import { isGtin } from './gtin.ts'

/** The separator of GS1 codes, as scanners send it. */
export const GROUP_SEPARATOR = '\u001d'

/** What GS1 lets stand in data: encodable character set 82, GS1 General Specifications, section 7.11. */
const NOT_ENCODABLE = /[^!"%&'()*+,\-./0-9:;<=>?A-Z_a-z]/u
/** What scanners may put before the data to tell the kind of symbol: no part of the code. */
const SYMBOLOGY_IDENTIFIER = /^\][A-Za-z]\d/
/** Brackets around identifiers are for people to read: no part of the code. */
const BRACKETED = /^[([]\d{2,4}[)\]]/
/** A GTIN under its identifier, as codes of goods begin, also behind a scanner's prefix, and with brackets. */
const BEGINS_WITH_GTIN = /^(?:\][A-Za-z]\d)?[([]?0[12][)\]]?\d{14}/

/**
 * Whether a code says of itself that it is made by the rules of GS1: it begins with a GTIN under its application
 * identifier. Other marks are in use that are not (of furs, of tobacco packed earlier), and their form is no affair of GS1.
 *
 * @example
 * claimsGs1('RU-430302-AAA7582036') // false
 */
export function claimsGs1(code: string): boolean {
  demandCode(code)
  return BEGINS_WITH_GTIN.test(code.replace(GROUP_SEPARATOR, ''))
}

/**
 * What GS1's own rules say against a code: its characters, its application identifiers, the length of their data, the
 * check digit of a GTIN, a separator that got lost. Empty when nothing does. What GS1 leaves open (which identifiers a
 * mark needs, whether it exists) is not judged: Ozon's `marks.validate` tells. Ask `claimsGs1` first: of other marks these
 * rules say nothing. They do not show the code.
 *
 * @example
 * gs1Problems('010460123456789321AbC123\u001d93dGVz') // []
 */
export function gs1Problems(code: string): readonly string[] {
  demandCode(code)
  if (SYMBOLOGY_IDENTIFIER.test(code)) return [`begins with the scanner's '${code.slice(0, 3)}': leave it out`]
  const elements = code.startsWith(GROUP_SEPARATOR) ? code.slice(1) : code
  if (BRACKETED.test(elements)) return ['has brackets around its identifiers: give it as the scanner reads it']
  if (!/^\d\d/.test(elements)) return ['does not begin with a GS1 application identifier such as 01']
  const strange = NOT_ENCODABLE.exec(elements.replaceAll(GROUP_SEPARATOR, ''))?.[0]
  if (strange !== undefined) return [`holds the character ${nameOf(strange)}, which GS1 does not allow`]
  return elementProblems(elements)
}

function demandCode(code: unknown): void {
  if (typeof code === 'string') return
  throw new RequestInvalidError('The code was not looked at', [{ field: 'code', rule: 'must be text' }])
}

function elementProblems(elements: string): readonly string[] {
  const problems: string[] = []
  let rest = elements
  while (rest !== '') {
    const found = identifierAt(rest)
    // How long the data of an unknown identifier is cannot be told, so nothing behind it can be judged.
    if (found === undefined) break
    const afterIdentifier = rest.slice(found.identifier.length)
    const data = afterIdentifier.slice(0, lengthOf(afterIdentifier, found))
    problems.push(...dataProblems(data, found))
    rest = afterIdentifier.slice(data.length)
    if (rest.startsWith(GROUP_SEPARATOR)) rest = rest.slice(1)
  }
  return problems
}

function lengthOf(text: string, { isPredefined, length }: FoundIdentifier): number {
  const end = text.indexOf(GROUP_SEPARATOR)
  const whole = end < 0 ? text.length : end
  return isPredefined && 'exactly' in length ? Math.min(length.exactly, whole) : whole
}

function dataProblems(data: string, { identifier, isNumeric, length, isGtin: hasCheck }: FoundIdentifier): string[] {
  const name = `AI ${identifier}`
  if (data === '') return [`has nothing after ${name}`]
  if ('exactly' in length && data.length !== length.exactly) {
    return [`has ${data.length} characters after ${name}, which takes ${length.exactly}`]
  }
  if ('atMost' in length && data.length > length.atMost) {
    const lost = 'the separator U+001D that ends it is missing'
    return [`has ${data.length} characters after ${name}, which takes at most ${length.atMost}: perhaps ${lost}`]
  }
  if (isNumeric && !/^\d+$/.test(data)) return [`has other characters than digits after ${name}`]
  return hasCheck === true && !isGtin(data) ? [`has a GTIN after ${name} whose check digit is wrong`] : []
}

function nameOf(character: string): string {
  const point = `U+${Number(character.codePointAt(0)).toString(16).toUpperCase().padStart(4, '0')}`
  return character > ' ' && character !== '\u007f' ? `'${character}' (${point})` : point
}
