import type { ExemplarRecord } from '../records/marks.ts'
import type { PostingRecord } from '../records/posting.ts'
import type { Seller } from '../records/seller.ts'
import { idNumber } from './common.ts'

/** `product_exemplars` of a posting: the pieces that exist. They are made by the first `exemplar/create-or-get`. */
export function exemplarsOfPosting({ marks }: Seller, posting: PostingRecord) {
  const pieces = marks.peek(posting.number)
  const skus = [...new Set(posting.lines.map(({ sku }) => sku))]
  return {
    products: skus.map(sku => ({
      sku: idNumber(sku),
      exemplars: pieces.filter(each => each.sku === sku).map(exemplarOfGet),
    })),
  }
}

function exemplarOfGet(piece: ExemplarRecord) {
  const { gtd, isGtdAbsent, rnpt, isRnptAbsent, weight } = piece.told
  return {
    exemplar_id: idNumber(piece.id),
    mandatory_mark: marksOfType([piece], piece.sku, 'mandatory_mark')[0] ?? '',
    gtd,
    is_gtd_absent: isGtdAbsent,
    rnpt,
    is_rnpt_absent: isRnptAbsent,
    weight,
    imei: marksOfType([piece], piece.sku, 'imei'),
  }
}

/** Marks of one kind that the pieces of a product have, as `products[]` of a posting tells them. */
export function marksOfLine(seller: Seller, posting: PostingRecord, sku: string, type: string): readonly string[] {
  return marksOfType(seller.marks.peek(posting.number), sku, type)
}

export function marksOfType(pieces: readonly ExemplarRecord[], sku: string, type: string): readonly string[] {
  return pieces
    .filter(each => each.sku === sku)
    .flatMap(({ told }) => told.marks.filter(each => each.type === type).map(({ mark }) => mark))
}
