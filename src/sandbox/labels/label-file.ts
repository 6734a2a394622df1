import { barsOf } from '../files/barcode.ts'
import { type PdfBox, type PdfPage, type PdfText, writePdf } from '../files/pdf.ts'
import { FileBody } from '../operations/operation.ts'
import type { LabelType } from '../records/labels.ts'
import { type PostingRecord, unitsOf } from '../records/posting.ts'
import { iso } from '../render/common.ts'
import { scanitOf } from '../render/fbs-list.ts'

/** Sizes in millimetres, as label printers have them (inferred). */
const SIZES = {
  big_label: { widthMm: 75, heightMm: 120, margin: 5, size: 11, barHeight: 25 },
  small_label: { widthMm: 58, heightMm: 40, margin: 3, size: 8, barHeight: 12 },
} as const

/** A file with one label on each page. */
export function labelFile(type: LabelType, postings: readonly PostingRecord[], taskId: string): FileBody {
  const pages = postings.map(posting => labelPage(type, posting))
  return new FileBody('application/pdf', `${type}-${taskId}.pdf`, writePdf(pages))
}

function labelPage(type: LabelType, posting: PostingRecord): PdfPage {
  const { widthMm, heightMm, margin, size, barHeight } = SIZES[type]
  const code = scanitOf(posting)
  const words = [posting.number, `${unitsOf(posting.lines)} pcs, ${posting.flow}`, `ship by ${iso(posting.shipBy)}`]
  const lineHeight = size / 2
  const texts = [code, ...words].map(
    (text, i): PdfText => ({ text, size, x: margin, y: margin + barHeight + lineHeight * (i + 1) }),
  )
  return {
    widthMm,
    heightMm,
    texts,
    boxes: barcode(code, { x: margin, width: widthMm - 2 * margin, barHeight, y: margin }),
  }
}

/** The barcode that is scanned at acceptance, stretched over the width of the label. */
function barcode(
  code: string,
  {
    x,
    y,
    width,
    barHeight,
  }: { readonly x: number; readonly y: number; readonly width: number; readonly barHeight: number },
): readonly PdfBox[] {
  const modules = barsOf(code)
  const module = width / modules.length
  return [...modules.matchAll(/#+/g)].map(({ index, 0: bar }) => ({
    x: x + index * module,
    y,
    width: bar.length * module,
    height: barHeight,
  }))
}
