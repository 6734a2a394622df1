/** A page of a PDF, as a reader that follows the table of the file finds it. */
export interface ReadPage {
  readonly sizeMm: readonly number[]
  readonly texts: readonly string[]
  /** How many rectangles are filled. */
  readonly boxes: number
}

/** Reads the plain PDFs of the sandbox from the end, as PDF readers do: table, catalog, pages. Throws when one is wrong. */
export function readPdf(bytes: Uint8Array): readonly ReadPage[] {
  const file = new TextDecoder('latin1').decode(bytes)
  if (!file.startsWith('%PDF-1.') || !file.endsWith('%%EOF\n')) throw new Error('This is no PDF.')
  const table = file.slice(Number(found(/startxref\n(\d+)\n/, file)))
  const size = Number(found(/^xref\n0 (\d+)\n/, table))
  const rows = [...table.matchAll(/^(\d{10}) \d{5} ([nf]) \n/gm)]
  if (rows.length !== size) throw new Error(`The table has ${rows.length} rows, not ${size}.`)
  const object = (number: number): string => {
    const text = file.slice(Number(rows[number]?.[1]))
    return found(new RegExp(`^${number} 0 obj\\n(.*?)\\nendobj\\n`, 's'), text)
  }
  const catalog = object(Number(found(/\/Root (\d+) 0 R/, table)))
  const pages = object(Number(found(/\/Pages (\d+) 0 R/, catalog)))
  const kids = [...found(/\/Kids \[(.*?)\]/, pages).matchAll(/(\d+) 0 R/g)].map(kid => object(Number(kid[1])))
  if (kids.length !== Number(found(/\/Count (\d+)/, pages))) throw new Error('The count of pages is wrong.')
  return kids.map(page => pageOf(page, object(Number(found(/\/Contents (\d+) 0 R/, page)))))
}

function pageOf(page: string, content: string): ReadPage {
  const stream = found(/stream\n(.*)\nendstream$/s, content)
  if (stream.length !== Number(found(/\/Length (\d+)/, content))) throw new Error('The length of a stream is wrong.')
  const [, , width, height] = found(/\/MediaBox \[(.*?)\]/, page)
    .split(' ')
    .map(Number)
  const texts = [...stream.matchAll(/\((.*)\) Tj/g)].map(([, text = '']) => text.replace(/\\(.)/g, '$1'))
  return { sizeMm: [width, height].map(inMm), texts, boxes: stream.match(/ re f$/gm)?.length ?? 0 }
}

const inMm = (points = 0): number => Math.round((points * 25.4) / 72)

function found(pattern: RegExp, text: string): string {
  const match = pattern.exec(text)?.[1]
  if (match === undefined) throw new Error(`The PDF lacks ${pattern.source}.`)
  return match
}
