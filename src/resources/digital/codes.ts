import type { CodesFate } from '../../decode/digital.ts'
import { isOzonError, OzonError, type Problem } from '../../errors.ts'
import { type BatchFailure, withRef } from '../../model/batch.ts'
import type { DigitalCodeRejected, DigitalCodesTaken, DigitalProductCodes } from '../../model/digital.ts'
import { agreedRow, type Sent } from '../shared/batches.ts'
import { numberProblem } from '../shared/posting-numbers.ts'
import { refusedItem } from '../shared/refused-item.ts'
import { idRule } from '../shared/row-list.ts'

const MASK = '***'

/**
 * Every mistake of an upload. No value is shown, not even of ids: who mixes up two arguments would see a code in an
 * error.
 */
export function codesProblems(postingNumber: unknown, products: unknown): readonly Problem[] {
  const noNumber = [numberProblem('postingNumber', postingNumber)].filter(problem => problem !== undefined)
  if (!Array.isArray(products) || products.length === 0) {
    return [...noNumber, { field: 'products', rule: 'must be a list of at least one product' }]
  }
  const seen = new Map<string, number>()
  return [...noNumber, ...products.flatMap((product: unknown, i) => productProblems(product, i, seen))]
}

function productProblems(product: unknown, i: number, seen: Map<string, number>): Problem[] {
  const field = `products[${i}]`
  if (typeof product !== 'object' || product === null) return [{ field, rule: 'must be { sku, codes }' }]
  const given = new Map<string, unknown>(Object.entries(product))
  const [sku, codes, notAvailable = 0] = ['sku', 'codes', 'notAvailable'].map(name => given.get(name))
  const problems: Problem[] = []
  const rule = idRule(sku)
  if (rule !== undefined) problems.push({ field: `${field}.sku`, rule })
  const first = seen.get(String(sku))
  if (first !== undefined) problems.push({ field, rule: `repeats the product of products[${first}]` })
  seen.set(String(sku), i)
  problems.push(...listProblems(`${field}.codes`, codes))
  if (!isCount(notAvailable)) {
    problems.push({ field: `${field}.notAvailable`, rule: 'must be a whole number, not negative' })
  } else if (Array.isArray(codes) && codes.length === 0 && notAvailable === 0) {
    problems.push({ field, rule: 'has no codes, and does not say how many are not available' })
  }
  return problems
}

function listProblems(field: string, codes: unknown): Problem[] {
  if (!Array.isArray(codes)) return [{ field, rule: 'must be a list' }]
  return codes.flatMap((code: unknown, i) =>
    isText(code) ? [] : [{ field: `${field}[${i}]`, rule: 'must be text, not empty' }],
  )
}

const isText = (value: unknown): boolean => typeof value === 'string' && value.trim() !== ''
const isCount = (value: unknown): boolean => typeof value === 'number' && Number.isSafeInteger(value) && value >= 0

/** An error without codes, should Ozon have quoted them in its answer. */
export function withoutCodes(error: unknown, products: readonly DigitalProductCodes[]): unknown {
  if (!isOzonError(error)) return error
  const codes = products.flatMap(product => product.codes)
  const { kind, ozonMessage, ...details } = error
  const message = hide(error.message, codes)
  const words = ozonMessage === undefined ? undefined : hide(ozonMessage, codes)
  if (message === error.message && words === ozonMessage) return error
  return new OzonError(kind, message, { ...details, ozonMessage: words })
}

/** The longest first, since one code may be the beginning of another; without spaces, which Ozon may have cut off. */
function hide(text: string, codes: readonly string[]): string {
  const longestFirst = codes.map(code => code.trim()).toSorted((a, b) => b.length - a.length)
  return longestFirst.reduce((hidden, code) => (code === '' ? hidden : hidden.replaceAll(code, MASK)), text)
}

/** Each product sent is done, failed, or not told of; and the codes that Ozon rejected, by their places. */
export function sortCodes(
  fates: readonly CodesFate[],
  products: readonly DigitalProductCodes[],
): Sent<DigitalCodesTaken> & { readonly rejectedCodes: readonly DigitalCodeRejected[] } {
  const done: DigitalCodesTaken[] = []
  const failed: BatchFailure[] = []
  const unknown: string[] = []
  const rejectedCodes: DigitalCodeRejected[] = []
  for (const product of products) {
    const sku = String(product.sku)
    const fate = agreedRow(
      fates.filter(each => each.sku === sku),
      each => stateOf(each, product),
    )
    const state = stateOf(fate, product)
    if (fate === undefined || state === 'unknown') unknown.push(sku)
    else if (state === 'done') done.push(withRef(takenOf(sku, fate), product))
    else {
      const rejected = rejectedOf(fate, product, products)
      rejectedCodes.push(...rejected)
      failed.push(refusedItem({ item: sku, message: wordsOf(fate, product, rejected) }))
    }
  }
  return { done, failed, unknown, rejectedCodes }
}

function stateOf(fate: CodesFate | undefined, { codes }: DigitalProductCodes): 'done' | 'failed' | 'unknown' {
  if (fate === undefined) return 'unknown'
  if (fate.failures.length > 0) return 'failed'
  // Silence is no success where there were codes to take.
  if (fate.received === undefined) return codes.length === 0 ? 'done' : 'unknown'
  return fate.received < codes.length ? 'failed' : 'done'
}

const takenOf = (sku: string, { received, rejected }: CodesFate): DigitalCodesTaken => ({
  sku,
  ...(received === undefined ? {} : { received }),
  ...(rejected === undefined ? {} : { rejected }),
})

function rejectedOf(
  { failures }: CodesFate,
  { sku, codes }: DigitalProductCodes,
  products: readonly DigitalProductCodes[],
): readonly DigitalCodeRejected[] {
  const sent = products.flatMap(product => product.codes)
  return failures.map(({ code = '', message }) => {
    const index = codes.findIndex(each => each.trim() === code.trim())
    return {
      sku: String(sku),
      ...(index < 0 ? {} : { index }),
      ...(message === undefined ? {} : { message: hide(message, [...sent, code]) }),
    }
  })
}

function wordsOf(
  { received }: CodesFate,
  { codes }: DigitalProductCodes,
  rejected: readonly DigitalCodeRejected[],
): string {
  const count = received === undefined ? 'Ozon rejected codes' : `Ozon took ${received} of ${codes.length} codes`
  const places = rejected.map(({ index, message = 'no reason given' }) =>
    index === undefined ? message : `codes[${index}]: ${message}`,
  )
  return [count, ...places].join('; ')
}
