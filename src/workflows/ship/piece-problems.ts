import { type Problem, showValue } from '../../errors.ts'
import type { PostingExemplars } from '../../model/mark.ts'
import type { Posting } from '../../model/posting.ts'
import { markProblems } from '../marks/mark-problems.ts'
import type { Contents } from './contents.ts'
import { matchPieces } from './pieces.ts'
import type { PieceInput, ShipRequest } from './request.ts'
import { skuProblems } from './request-shape.ts'

/** What is wrong with the pieces that the caller tells of: foreign ones, too many, codes of the wrong shape. */
export function pieceProblems(
  posting: Posting,
  goods: Contents,
  request: ShipRequest,
  known?: PostingExemplars,
): readonly Problem[] {
  const { marks = [] } = request
  if (!Array.isArray(marks)) return [{ field: 'marks', rule: 'must be a list', value: showValue(marks) }]
  const skus = new Set<string>()
  const problems = marks.flatMap((product, p): readonly Problem[] => {
    const { sku, exemplars } = product
    const field = `marks[${p}]`
    const quantity = goods.get(sku)
    if (quantity === undefined) return skuProblems(`${field}.sku`, sku, goods)
    if (skus.size === skus.add(sku).size)
      return [{ field: `${field}.sku`, rule: 'is given twice', value: showValue(sku) }]
    if (!Array.isArray(exemplars)) {
      return [{ field: `${field}.exemplars`, rule: 'must be a list', value: showValue(exemplars) }]
    }
    const weights = known?.products.find(each => each.sku === sku) ?? lineWeights(posting, sku)
    const single = exemplars.flatMap((piece: PieceInput, e) => ofPiece(`${field}.exemplars[${e}]`, piece, weights))
    return [...single, ...surplusProblems(field, { posting, sku, quantity }, request, known)]
  })
  return [...problems, ...repeatedMarks(request)]
}

interface WeightRange {
  readonly minWeight?: number | undefined
  readonly maxWeight?: number | undefined
}

function lineWeights({ lines }: Posting, sku: string): WeightRange {
  const line = lines.find(each => each.sku === sku)
  return { minWeight: line?.weightMin, maxWeight: line?.weightMax }
}

function ofPiece(field: string, piece: PieceInput, weights: WeightRange): readonly Problem[] {
  const { marks = [], gtd, isGtdAbsent, rnpt, isRnptAbsent } = piece
  const codes = marks.flatMap((mark, m) =>
    markProblems(mark).map(rule => ({
      field: `${field}.marks[${m}].${rule.startsWith('has no type') ? 'type' : 'mark'}`,
      rule,
    })),
  )
  const both = 'is given, and said to be absent'
  return [
    ...codes,
    ...paperProblems(`${field}.gtd`, gtd),
    ...paperProblems(`${field}.rnpt`, rnpt),
    ...(gtd !== undefined && isGtdAbsent === true ? [{ field: `${field}.gtd`, rule: both }] : []),
    ...(rnpt !== undefined && isRnptAbsent === true ? [{ field: `${field}.rnpt`, rule: both }] : []),
    ...weightProblems(`${field}.weight`, piece.weight, weights),
  ]
}

function paperProblems(field: string, value: unknown): readonly Problem[] {
  if (value === undefined || (typeof value === 'string' && value.trim() !== '')) return []
  return [{ field, rule: 'must be the text of a number', value: showValue(value) }]
}

function weightProblems(field: string, weight: unknown, { minWeight, maxWeight }: WeightRange): readonly Problem[] {
  if (weight === undefined) return []
  const value = showValue(weight)
  if (typeof weight !== 'number' || !Number.isFinite(weight) || weight <= 0) {
    return [{ field, rule: 'must be a number above 0', value }]
  }
  // Ozon tells 0 where it has no limit (inferred).
  if (minWeight !== undefined && weight < minWeight) return [{ field, rule: `must be at least ${minWeight}`, value }]
  if (maxWeight !== undefined && maxWeight > 0 && weight > maxWeight) {
    return [{ field, rule: `must be at most ${maxWeight}`, value }]
  }
  return []
}

function surplusProblems(
  field: string,
  goods: { readonly posting: Posting; readonly sku: string; readonly quantity: number },
  request: ShipRequest,
  known: PostingExemplars | undefined,
): readonly Problem[] {
  const { pieces, surplus } = matchPieces(goods, request, known)
  if (surplus.length === 0) return []
  const told = surplus.length + pieces.filter(each => each.isTold).length
  if (told > pieces.length) {
    return [
      {
        field: `${field}.exemplars`,
        rule: `tell of ${told} pieces of ${goods.sku}, of which there are ${pieces.length}`,
      },
    ]
  }
  const value = surplus.map(({ id = '' }) => `'${id}'`).join(', ')
  return [{ field: `${field}.exemplars`, rule: `name pieces that ${goods.sku} does not have`, value }]
}

/** A code tells one piece from all others: no two pieces have the same. */
function repeatedMarks({ marks = [] }: ShipRequest): readonly Problem[] {
  const seen = new Set<string>()
  return marks.flatMap(({ exemplars }, p) =>
    (Array.isArray(exemplars) ? exemplars : []).flatMap(({ marks: codes = [] }: PieceInput, e) =>
      codes.flatMap(({ mark, type }, m) => {
        if (mark === undefined || mark === '' || seen.size !== seen.add(`${type} ${mark}`).size) return []
        return [{ field: `marks[${p}].exemplars[${e}].marks[${m}].mark`, rule: 'is given for two pieces' }]
      }),
    ),
  )
}
