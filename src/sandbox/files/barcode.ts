import { pngOf } from './png.ts'

/** Widths of bars and gaps of the signs of Code 128, by the value of the sign: seven characters for each. */
const SIGNS =
  '212222 222122 222221 121223 121322 131222 122213 122312 132212 221213 221312 231212 112232 122132 122231 113222 ' +
  '123122 123221 223211 221132 221231 213212 223112 312131 311222 321122 321221 312212 322112 322211 212123 212321 ' +
  '232121 111323 131123 131321 112313 132113 132311 211313 231113 231311 112133 112331 132131 113123 113321 133121 ' +
  '313121 211331 231131 213113 213311 213131 311123 311321 331121 312113 312311 332111 314111 221411 431111 111224 ' +
  '111422 121124 121421 141122 141221 112214 112412 122114 122411 142112 142211 241211 221114 413111 241112 134111 ' +
  '111242 121142 121241 114212 124112 124211 411212 421112 421211 212141 214121 412121 111143 111341 131141 114113 ' +
  '114311 411113 411311 113141 114131 311141 411131 211412 211214 211232 2331112'
const START_B = 104
const STOP = 106
/** Pixels of the narrowest bar. */
const BAR = 3
const HEIGHT = 120
/** White on both sides, in bars. */
const MARGIN = 10

/** A barcode that a scanner reads: Code 128 of printable ASCII, as PNG. */
export function barcodePng(text: string): Uint8Array {
  const bars = `${' '.repeat(MARGIN)}${barsOf(text)}${' '.repeat(MARGIN)}`
  const isBlack = (x: number): boolean => bars[Math.floor(x / BAR)] === '#'
  return pngOf({ width: bars.length * BAR, height: HEIGHT, isBlack })
}

/** '#' for each black module, ' ' for each white one. */
export function barsOf(text: string): string {
  const values = text.split('').map(sign => sign.charCodeAt(0) - 32)
  const sum = values.reduce((total, value, i) => total + value * (i + 1), START_B)
  const widths = [START_B, ...values, sum % 103, STOP].map(value => SIGNS.slice(7 * value, 7 * value + 7).trim())
  // Signs have an even number of parts, so that every even place of the whole is black; the stop comes last.
  const runs = widths.join('').split('')
  return runs.map((width, at) => (at % 2 === 0 ? '#' : ' ').repeat(Number(width))).join('')
}
