import { OzonError } from '../../errors.ts'
import { HeldPdf } from './pdf-bytes.ts'
import type { LabelFile, LabelPart, MergedLabels } from './types.ts'

/** What is used of the PDF library. */
type PdfLibrary = Pick<typeof import('@cantoo/pdf-lib'), 'PDFDocument'>

/** The PDF library, loaded when it is needed; says what to install where it is missing. */
export async function loadPdfLibrary(): Promise<PdfLibrary> {
  try {
    return await import('@cantoo/pdf-lib')
  } catch (cause) {
    const message =
      'printLabels with merge needs the package @cantoo/pdf-lib. Install it (npm install @cantoo/pdf-lib), or leave merge out: each file is given anyway.'
    throw new OzonError('configuration', message, { outcome: 'not-sent', cause })
  }
}

/** Puts the pages of some files one after the other. */
export async function mergeLabels({ PDFDocument }: PdfLibrary, files: readonly LabelFile[]): Promise<MergedLabels> {
  const merged = await PDFDocument.create({ updateMetadata: false })
  const parts: LabelPart[] = []
  for (const file of files) {
    const source = await PDFDocument.load(file.bytes(), { updateMetadata: false })
    const firstPage = merged.getPageCount() + 1
    for (const page of await merged.copyPages(source, source.getPageIndices())) merged.addPage(page)
    parts.push({ postingNumbers: file.postingNumbers, firstPage, pages: source.getPageCount() })
  }
  return new Merged(await merged.save(), merged.getPageCount(), parts)
}

class Merged extends HeldPdf implements MergedLabels {
  readonly pages: number
  readonly parts: readonly LabelPart[]

  constructor(bytes: Uint8Array, pages: number, parts: readonly LabelPart[]) {
    super(bytes, 'application/pdf')
    this.pages = pages
    this.parts = parts
  }
}
