/** One page of a PDF. Places are millimetres from the left and from the top. */
export interface PdfPage {
  readonly widthMm: number
  readonly heightMm: number
  readonly texts: readonly PdfText[]
  readonly boxes: readonly PdfBox[]
}

/** A line of ASCII in Helvetica; other signs become '?'. */
export interface PdfText {
  readonly x: number
  /** Of the line on which the letters stand. */
  readonly y: number
  readonly size: number
  readonly text: string
}

/** A black rectangle. */
export interface PdfBox {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

const POINTS_PER_MM = 72 / 25.4
const FIRST_PAGE_OBJECT = 4

/** Writes a PDF 1.4: plain, uncompressed, without anything that the pages do not need, so that its text can be searched. */
export function writePdf(pages: readonly PdfPage[]): Uint8Array {
  const kids = pages.map((_, i) => `${FIRST_PAGE_OBJECT + 2 * i} 0 R`).join(' ')
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>',
    ...pages.flatMap((page, i) => {
      const content = contentOf(page)
      const place = FIRST_PAGE_OBJECT + 2 * i
      const size = `[0 0 ${points(page.widthMm)} ${points(page.heightMm)}]`
      return [
        `<< /Type /Page /Parent 2 0 R /MediaBox ${size} /Resources << /Font << /F1 3 0 R >> >> /Contents ${place + 1} 0 R >>`,
        `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
      ]
    }),
  ]
  return fileOf(objects)
}

/** Puts the objects one after the other and says where each begins. Everything is ASCII, so that signs count as bytes. */
function fileOf(objects: readonly string[]): Uint8Array {
  let text = '%PDF-1.4\n'
  const starts = objects.map((object, i) => {
    const start = text.length
    text += `${i + 1} 0 obj\n${object}\nendobj\n`
    return start
  })
  const rows = starts.map(start => `${String(start).padStart(10, '0')} 00000 n \n`).join('')
  const size = objects.length + 1
  const trailer = `trailer\n<< /Size ${size} /Root 1 0 R >>\nstartxref\n${text.length}\n%%EOF\n`
  return new TextEncoder().encode(`${text}xref\n0 ${size}\n0000000000 65535 f \n${rows}${trailer}`)
}

function contentOf({ heightMm, texts, boxes }: PdfPage): string {
  const rectangles = boxes.map(
    ({ x, y, width, height }) =>
      `${points(x)} ${points(heightMm - y - height)} ${points(width)} ${points(height)} re f`,
  )
  const lines = texts.map(
    ({ x, y, size, text }) =>
      `BT /F1 ${size} Tf 1 0 0 1 ${points(x)} ${points(heightMm - y)} Tm (${escaped(text)}) Tj ET`,
  )
  return [...rectangles, ...lines].join('\n')
}

const points = (millimetres: number): string => String(Number((millimetres * POINTS_PER_MM).toFixed(2)))

const escaped = (text: string): string => text.replace(/[^ -~]/gu, '?').replace(/[\\()]/g, sign => `\\${sign}`)
