import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { claimsGs1, GROUP_SEPARATOR as GS, gs1Problems } from '../../src/workflows/marks/gs1.ts'
import { isGtin } from '../../src/workflows/marks/gtin.ts'
import { markProblems } from '../../src/workflows/marks/mark-problems.ts'

const GTIN = '04601234567893'

describe('the check digit of a GTIN', () => {
  it.each(['4601234567893', GTIN, '96385074', '036000291452', '04600439931256'])('fits %s', text => {
    expect(isGtin(text)).toBe(true)
  })

  it.each(['4601234567890', '04601234567839', '460123456789', '', '46012345678ab'])('does not fit %s', text => {
    expect(isGtin(text)).toBe(false)
  })

  it('catches every single wrong digit', () => {
    const place = fc.integer({ min: 0, max: 13 })
    fc.assert(
      fc.property(place, fc.integer({ min: 1, max: 9 }), (at, by) => {
        const wrong = Array.from(GTIN)
          .map((digit, i) => (i === at ? (Number(digit) + by) % 10 : digit))
          .join('')
        expect(isGtin(wrong)).toBe(false)
      }),
    )
  })
})

describe("GS1's rules for a code", () => {
  it.each([
    ['a short mark', `01${GTIN}21AbC12${GS}93dGVz`],
    ['a long mark', `01${GTIN}215&p'"%/<=>!x2${GS}91EE06${GS}92${'a'.repeat(88)}`],
    ['a mark of goods sold by weight', `01${GTIN}21AbC12${GS}93dGVz${GS}3103001250`],
    ['a mark with price', `01${GTIN}21AbC12${GS}8005123456${GS}93dGVz`],
    ['predefined lengths without separators', `01${GTIN}1126010117260701${'10'}A1${GS}21X`],
    ['a separator where none is needed', `01${GTIN}${GS}21X${GS}`],
    ['a separator in front', `${GS}01${GTIN}21X`],
    ['identifiers that the table does not have', `01${GTIN}7256whatever${GS}21X`],
  ])('have nothing against %s', (_, code) => {
    expect(gs1Problems(code)).toEqual([])
  })

  it.each([
    ['a wrong check digit', '010460406349100021N4O0B5A8B1', ['has a GTIN after AI 01 whose check digit is wrong']],
    ['a GTIN that is too short', '0104601234', ['has 8 characters after AI 01, which takes 14']],
    ['a GTIN with letters', `010460123456789X21A`, ['has other characters than digits after AI 01']],
    [
      'a separator that got lost',
      `01${GTIN}21AbC12345678993dGVzZZZ`,
      ['has 21 characters after AI 21, which takes at most 20: perhaps the separator U+001D that ends it is missing'],
    ],
    ['an identifier without data', `01${GTIN}21`, ['has nothing after AI 21']],
    ['a fixed length that is not kept', `01${GTIN}21A${GS}80051234`, ['has 4 characters after AI 8005, which takes 6']],
    ['letters in a quantity', `01${GTIN}37A`, ['has other characters than digits after AI 37']],
    ['no identifier', 'AB12', ['does not begin with a GS1 application identifier such as 01']],
    ['an empty text', '', ['does not begin with a GS1 application identifier such as 01']],
    [
      'brackets that are for people to read',
      `(01)${GTIN}(21)A`,
      ['has brackets around its identifiers: give it as the scanner reads it'],
    ],
    ["a scanner's prefix", `]d201${GTIN}21A`, ["begins with the scanner's ']d2': leave it out"]],
    ['a space', `01${GTIN}21A B`, ['holds the character U+0020, which GS1 does not allow']],
    ['a Cyrillic letter', `01${GTIN}21АB`, ["holds the character 'А' (U+0410), which GS1 does not allow"]],
    ['several mistakes', `010460406349100037A`, expect.objectContaining({ length: 2 })],
  ])('name %s', (_, code, problems) => {
    expect(gs1Problems(code)).toEqual(problems)
  })

  it('take every code that is made by them', () => {
    const character = fc.constantFrom(...Array.from('!"%&\'()*+,-./0123456789:;<=>?ABCXYZ_abcxyz'))
    const data = (maxLength: number): fc.Arbitrary<string> => fc.string({ unit: character, minLength: 1, maxLength })
    fc.assert(
      fc.property(data(20), data(90), data(90), (serial, key, signature) => {
        expect(gs1Problems(`01${GTIN}21${serial}${GS}91${key}${GS}92${signature}`)).toEqual([])
      }),
    )
  })
})

describe('a mark that is made by the rules of GS1', () => {
  it.each([
    ['its first identifier', `01${GTIN}21A`],
    ['a separator in front', `${GS}01${GTIN}21A`],
    ["a scanner's prefix", `]d201${GTIN}21A`],
    ['brackets', `(01)${GTIN}(21)A`],
    ['a GTIN with a wrong check digit', '010460406349100021N4O0B5A8B1'],
  ])('is known by %s', (_, code) => {
    expect(claimsGs1(code)).toBe(true)
  })

  it.each([
    ['a control mark of a fur', 'RU-430302-AAA7582036'],
    ['tobacco packed earlier: a GTIN without identifier', '04606203090785Xa!o+qCABm8wAYa'],
    ['a long code of alcohol', `22N000005TQ${'A1'.repeat(40)}`],
    ['no digits', 'whatever'],
  ])('is not %s, which Ozon judges', (_, code) => {
    expect(claimsGs1(code)).toBe(false)
    expect(markProblems({ mark: code, type: 'mandatory_mark' })).toEqual([])
  })
})

describe('a mark', () => {
  it('of jewellery or a phone is judged by Ozon alone', () => {
    expect(markProblems({ mark: 'whatever it is', type: 'jw_uin' })).toEqual([])
    expect(markProblems({ mark: '1', type: 'imei' })).toEqual([])
    expect(markProblems({ mark: 'x', type: 'a new type' })).toEqual([])
  })

  it.each([
    ['has no type', { mark: 'x' }, "has no type, such as 'mandatory_mark'"],
    ['has no text', { mark: ' ', type: 'imei' }, 'must be the text of a code'],
    ['spells its separator', { mark: `01${GTIN}21A\\u001d93B`, type: 'jw_uin' }, expect.stringContaining('U+001D')],
    ['breaks a rule of GS1', { mark: `01${GTIN}21`, type: 'mandatory_mark' }, 'has nothing after AI 21'],
  ])('is wrong when it %s', (_, mark, rule) => {
    expect(markProblems(mark)).toEqual([rule])
  })
})
