import { GTD_IS_MISSING, weightErrors } from '../marks/checking.ts'
import { codeErrors, gtdErrors, rnptErrors } from '../marks/codes.ts'
import { lacksGtd } from '../marks/needs.ts'
import type { PostingRecord } from '../records/posting.ts'
import type { Seller } from '../records/seller.ts'
import { idNumber } from '../render/common.ts'
import type { Body } from '../server/body.ts'
import type { Call, Json } from './operation.ts'
import { ownPosting } from './own-posting.ts'

/** Looks at the form of codes, at once; nothing is saved. */
export function validateMarks(call: Call): Json {
  const { seller, body } = call
  const posting = ownPosting(call)
  return { products: body.objects('products').map(each => productVerdict(seller, posting, each)) }
}

function productVerdict(seller: Seller, posting: PostingRecord, product: Body): Json {
  const sku = product.text('product_id')
  const isThere = posting.lines.some(line => line.sku === sku)
  const exemplars = product.objects('exemplars').map(each => pieceVerdict(seller, posting, sku, each))
  return {
    product_id: idNumber(sku),
    // Goods of other postings are told apart here (inferred).
    error: isThere ? '' : 'UNKNOWN_PRODUCT_DEFINED',
    exemplars,
    valid: isThere && exemplars.every(({ valid }) => valid),
  }
}

function pieceVerdict(seller: Seller, posting: PostingRecord, sku: string, piece: Body) {
  const marks = piece.objects('marks').map(each => {
    const [mark, type] = [each.text('mark'), each.text('mark_type')]
    const errors = codeErrors(mark, type)
    return { mark, mark_type: type, errors, valid: errors.length === 0 }
  })
  const errors = paperErrors(seller, posting, sku, piece)
  return {
    gtd: piece.text('gtd'),
    rnpt: piece.text('rnpt'),
    weight: piece.number('weight'),
    marks,
    errors,
    valid: errors.length === 0 && marks.every(({ valid }) => valid),
  }
}

function paperErrors(seller: Seller, posting: PostingRecord, sku: string, piece: Body): readonly string[] {
  const [gtd, rnpt] = [piece.textIfAny('gtd'), piece.textIfAny('rnpt')]
  const ofGtd = gtd === undefined ? [] : gtdErrors(gtd)
  const missing = gtd === undefined && lacksGtd(seller, posting, sku) ? [GTD_IS_MISSING] : []
  const ofRnpt = rnpt === undefined ? [] : rnptErrors(rnpt)
  const ofWeight = piece.has('weight') ? weightErrors(seller, sku, piece.number('weight')) : []
  return [...ofGtd, ...missing, ...ofRnpt, ...ofWeight]
}
