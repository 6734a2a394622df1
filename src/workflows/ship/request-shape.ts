import { type Problem, showValue } from '../../errors.ts'
import type { Contents } from './contents.ts'
import type { ShipPackage, ShipRequest } from './request.ts'

const SIZES = ['weightGrams', 'lengthCm', 'widthCm', 'heightCm'] as const

/**
 * Parts of a request that are not what their types say: one such request must cost others of the same batch nothing.
 * Lists themselves are checked by those who know what is in them.
 */
export function shapeProblems({ packages, marks, countries, productIds }: ShipRequest): readonly Problem[] {
  return [
    ...recordProblems('countries', countries),
    ...recordProblems('productIds', productIds),
    ...eachOf('packages', packages, packageProblems),
    ...eachOf('marks', marks, (field, product) => eachOf(`${field}.exemplars`, product['exemplars'], pieceProblems)),
  ]
}

/** What is wrong with a SKU: it is told apart from one that is not there by its type. */
export function skuProblems(field: string, sku: unknown, goods: Contents): readonly Problem[] {
  if (typeof sku === 'string' && goods.has(sku)) return []
  const value = showValue(sku)
  if (goods.has(String(sku))) return [{ field, rule: "must be text, such as '1904686181'", value }]
  return [{ field, rule: `is no product of this posting, which has ${[...goods.keys()].join(', ')}`, value }]
}

type Fields = Readonly<Record<string, unknown>>

function recordProblems(field: string, value: unknown): readonly Problem[] {
  if (value === undefined || Object.prototype.toString.call(value) === '[object Object]') return []
  return [{ field, rule: 'must be an object with SKUs as its fields', value: showValue(value) }]
}

function eachOf(
  field: string,
  list: unknown,
  problemsOf: (field: string, item: Fields) => readonly Problem[],
): readonly Problem[] {
  if (!Array.isArray(list)) return []
  return list.flatMap((item: unknown, i) => {
    const own = `${field}[${i}]`
    return isObject(item) ? problemsOf(own, item) : [{ field: own, rule: 'must be an object', value: showValue(item) }]
  })
}

function packageProblems(field: string, each: Fields): readonly Problem[] {
  const lines = Array.isArray(each['lines']) ? (each['lines'] as readonly unknown[]) : []
  return [
    ...lines.flatMap((line, i) =>
      isObject(line) ? textListProblems(`${field}.lines[${i}].exemplarIds`, line['exemplarIds']) : [],
    ),
    ...SIZES.flatMap(size => sizeProblems(`${field}.${size}`, (each as Partial<ShipPackage>)[size])),
  ]
}

function pieceProblems(field: string, { marks }: Fields): readonly Problem[] {
  const isList = Array.isArray(marks) && marks.every(isObject)
  if (marks === undefined || isList) return []
  // Codes are not shown.
  return [{ field: `${field}.marks`, rule: 'must be a list of { mark, type }' }]
}

function textListProblems(field: string, list: unknown): readonly Problem[] {
  const isList = Array.isArray(list) && list.every(each => typeof each === 'string')
  return list === undefined || isList ? [] : [{ field, rule: 'must be a list of texts', value: showValue(list) }]
}

function sizeProblems(field: string, size: unknown): readonly Problem[] {
  if (size === undefined || (typeof size === 'number' && size >= 0)) return []
  return [{ field, rule: 'must be a number from 0 on', value: showValue(size) }]
}

const isObject = (value: unknown): value is Fields => typeof value === 'object' && value !== null
