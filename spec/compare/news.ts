import type { OpenApiDocument } from './document.ts'
import { listOf, pointer, recordOf, textOf } from './json.ts'
import { findDays, findPaths } from './prose.ts'

/** One line of a document's change log. */
export interface NewsEntry {
  /** The day of the heading above it, 'YYYY-MM-DD'. */
  readonly on?: string
  /** What it is about; one line may be about several. */
  readonly paths: readonly string[]
  readonly text: string
  /** JSON pointer of the change log. */
  readonly where: string
}

/** The change log of a document as Ozon writes it: headings with a day, below each a table. The newest comes first. */
export function newsOf(document: OpenApiDocument): readonly NewsEntry[] {
  const tags = listOf(document.root['tags'])
  const at = tags.findIndex(tag => textOf(recordOf(tag)?.['name'])?.toLowerCase() === 'news')
  const where = pointer('#', 'tags', at, 'description')
  const entries: NewsEntry[] = []
  let on: string | undefined
  for (const line of (textOf(recordOf(tags[at])?.['description']) ?? '').split('\n')) {
    if (/^#{1,4} /.test(line)) on = findDays(line)[0]
    const [name = '', ...rest] = line.split('|').slice(1)
    const paths = findPaths(name)
    if (paths.length > 0) entries.push({ ...(on === undefined ? {} : { on }), paths, text: rest.join(' '), where })
  }
  return entries
}
