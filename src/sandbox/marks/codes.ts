/** The separator in a Chestny ZNAK code: GS. */
const SEPARATOR = '\u001d'
/** What GS1 lets stand in the variable parts of a code. A separator that was written out ('\u001d', '{GS}') is none of it. */
const ALPHABET = /^[!"%&'()*+,\-./0-9:;<=>?A-Z_a-z]+$/
const SHORTEST_OTHER = 20
const GTD = /^\d{8}\/\d{6}\/[\dA-ZА-Я]{7}(\/\d{1,3})?$/u
const RNPT = /^[\dA-ZА-Я/-]{6,50}$/u

/**
 * What is wrong with the form of a code. That forms are checked is documented, neither the rules nor the error codes are:
 * the rules are those of the codes themselves, the error codes are ours (inferred).
 */
export function codeErrors(mark: string, type: string): readonly string[] {
  if (type === 'mandatory_mark') return isMandatoryMark(mark) ? [] : ['MARK_HAS_INCORRECT_FORMAT']
  if (type === 'jw_uin') return /^\d{16}$/.test(mark) ? [] : ['UIN_HAS_INCORRECT_FORMAT']
  if (type === 'imei') return isImei(mark) ? [] : ['IMEI_HAS_INCORRECT_FORMAT']
  return ['MARK_TYPE_IS_UNKNOWN']
}

export const gtdErrors = (gtd: string): readonly string[] => (GTD.test(gtd) ? [] : ['GTD_HAS_INCORRECT_FORMAT'])

export const rnptErrors = (rnpt: string): readonly string[] => (RNPT.test(rnpt) ? [] : ['RNPT_HAS_INCORRECT_FORMAT'])

/** Some goods have marks that are none of GS1, such as furs: of their form no more is looked at than the length (inferred). */
function isMandatoryMark(mark: string): boolean {
  return mark.startsWith('01') ? isChestnyZnak(mark) : mark.length >= SHORTEST_OTHER && ALPHABET.test(mark)
}

/** '01' with a GTIN of 14 digits, then a serial number of at least six signs; further parts follow separators. */
function isChestnyZnak(mark: string): boolean {
  const [first = '', ...rest] = mark.split(SEPARATOR)
  return /^01\d{14}.{6,40}$/.test(first) && [first, ...rest].every(part => ALPHABET.test(part))
}

/** 15 digits, the last of which is the check digit of Luhn. */
function isImei(mark: string): boolean {
  if (!/^\d{15}$/.test(mark)) return false
  const sum = Array.from(mark, Number).reduce((total, digit, i) => {
    const value = digit * (1 + (i % 2))
    return total + (value > 9 ? value - 9 : value)
  }, 0)
  return sum % 10 === 0
}
