import type { Facts } from '../facts.ts'
import type { OpenApiDocument } from './document.ts'
import { listOf, recordOf, textOf } from './json.ts'
import { findDays } from './prose.ts'

/** The day of a document, and how it is known. */
export interface DocumentAge {
  readonly on?: string
  readonly basis: 'given' | 'info.version' | 'change log' | 'unknown'
}

/** The day of a document: as given, else from `info.version`, else the newest heading of its change log. */
export function ageOf(document: OpenApiDocument, given?: string): DocumentAge {
  if (given !== undefined) return { on: given, basis: 'given' }
  const versionDay = findDays(textOf(recordOf(document.root['info'])?.['version']) ?? '')[0]
  if (versionDay !== undefined) return { on: versionDay, basis: 'info.version' }
  const newest = newsHeadings(document).toSorted().at(-1)
  return newest === undefined ? { basis: 'unknown' } : { on: newest, basis: 'change log' }
}

function newsHeadings(document: OpenApiDocument): readonly string[] {
  const news = listOf(document.root['tags']).find(tag => textOf(recordOf(tag)?.['name'])?.toLowerCase() === 'news')
  const text = textOf(recordOf(news)?.['description']) ?? ''
  return text.split('\n').flatMap(line => (/^#{1,4} /.test(line) ? findDays(line) : []))
}

/** The newest day among the sources of all operations, or of one. */
export function factsDay(facts: Facts, path?: string): string {
  const keys =
    path === undefined
      ? facts.operations.flatMap(each => each.sources)
      : [
          ...(facts.operations.find(each => each.path === path)?.sources ?? []),
          ...(facts.schemas.operations[path]?.sources ?? []),
        ]
  const days = [...new Set(keys)].map(key => facts.sources[key]?.date ?? '')
  return days.toSorted().at(-1) ?? ''
}
