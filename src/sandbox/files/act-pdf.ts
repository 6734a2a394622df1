const PAGE = { width: 595, height: 842, left: 50, top: 780, lineHeight: 18 } as const

/**
 * A PDF with one page for each list of lines. Its font is one that every reader has and that knows no Cyrillic letters, so
 * other signs than ASCII come out as '?'.
 */
export function actPdf(pages: readonly (readonly string[])[]): Uint8Array {
  const font = '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>'
  const first = 4
  const kids = pages.map((_, i) => `${first + 2 * i} 0 R`).join(' ')
  return documentOf([
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`,
    font,
    ...pages.flatMap((lines, i) => [pageObject(first + 2 * i + 1), streamOf(contentOf(lines))]),
  ])
}

function pageObject(content: number): string {
  const box = `[0 0 ${PAGE.width} ${PAGE.height}]`
  return `<< /Type /Page /Parent 2 0 R /MediaBox ${box} /Resources << /Font << /F1 3 0 R >> >> /Contents ${content} 0 R >>`
}

function contentOf(lines: readonly string[]): string {
  const shown = lines.map(line => `(${escaped(line)}) Tj T*`)
  return ['BT', '/F1 12 Tf', `${PAGE.lineHeight} TL`, `${PAGE.left} ${PAGE.top} Td`, ...shown, 'ET'].join('\n')
}

const streamOf = (content: string): string => `<< /Length ${content.length} >>\nstream\n${content}\nendstream`

const escaped = (text: string): string => text.replace(/[^ -~]/g, '?').replace(/[\\()]/g, sign => `\\${sign}`)

/** Numbers the objects and says where each begins; everything is ASCII, so characters are bytes. */
function documentOf(objects: readonly string[]): Uint8Array {
  let text = '%PDF-1.4\n'
  const places: number[] = []
  for (const [i, object] of objects.entries()) {
    places.push(text.length)
    text += `${i + 1} 0 obj\n${object}\nendobj\n`
  }
  const table = places.map(at => `${String(at).padStart(10, '0')} 00000 n \n`).join('')
  const size = objects.length + 1
  const trailer = `trailer\n<< /Size ${size} /Root 1 0 R >>\nstartxref\n${text.length}\n%%EOF\n`
  return new TextEncoder().encode(`${text}xref\n0 ${size}\n0000000000 65535 f \n${table}${trailer}`)
}
