import { writePdf } from './pdf.ts'

const A4 = { widthMm: 210, heightMm: 297 } as const
const MARGIN_MM = 20
const LINE_MM = 6
const SIZE = 11

/** A PDF with one page for each list of lines. */
export function textPdf(pages: readonly (readonly string[])[]): Uint8Array {
  return writePdf(
    pages.map(lines => ({
      ...A4,
      texts: lines.map((text, i) => ({ x: MARGIN_MM, y: MARGIN_MM + LINE_MM * (i + 1), size: SIZE, text })),
      boxes: [],
    })),
  )
}
