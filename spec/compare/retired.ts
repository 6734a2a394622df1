import type { Facts, RetiredPathFact } from '../facts.ts'
import { ageOf } from './age.ts'
import type { OpenApiDocument } from './document.ts'
import { createDomain } from './domain.ts'
import { newsOf } from './news.ts'
import { findPaths, findShutdown, saysDropped } from './prose.ts'

/** A row for retired-paths.json, whose source is known only when it is written. */
export type RetiredRow = Omit<RetiredPathFact, 'source'>

/**
 * Paths that a document's change log ends or takes out of the documents, and that our facts have nowhere: the newest word
 * on each. One that is an operation of ours is none, nor is one that the document goes on describing after that day: it
 * has come back, or was not ended.
 */
export function retiredInNews(
  facts: Facts,
  document: OpenApiDocument,
  day = ageOf(document).on,
): readonly RetiredRow[] {
  const known = new Set([...facts.operations, ...facts['retired-paths']].map(each => each.path))
  const described = new Set(document.operations.map(each => each.path))
  const belongs = createDomain(facts)
  const found = new Map<string, RetiredRow>()
  for (const { on, paths, text } of newsOf(document)) {
    const told = endOf(text, on)
    if (told === undefined) continue
    for (const path of paths) {
      if (known.has(path) || found.has(path)) continue
      const isOver = told.announcedEnd === undefined || (day !== undefined && told.announcedEnd < day)
      if (described.has(path) && isOver) continue
      const replacement = findPaths(text).filter(each => !paths.includes(each))
      const inDomain = belongs({ path, tags: [] })
      found.set(path, { path, ...told, replacement: [...replacement], inDomain })
    }
  }
  return [...found.values()].toSorted((a, b) => (a.path < b.path ? -1 : 1))
}

function endOf(
  text: string,
  on: string | undefined,
): Pick<RetiredRow, 'goneFromDocumentsOn' | 'announcedEnd'> | undefined {
  if (saysDropped(text)) return on === undefined ? undefined : { goneFromDocumentsOn: on }
  const announcedEnd = findShutdown(text)?.on
  return announcedEnd === undefined ? undefined : { announcedEnd }
}

/** The rows as a part of the report. */
export function renderRetired(rows: readonly RetiredRow[]): string {
  if (rows.length === 0) return ''
  const lines = rows.map(({ path, goneFromDocumentsOn, announcedEnd, replacement }) => {
    const fate = announcedEnd === undefined ? `left the documents on ${goneFromDocumentsOn}` : `ends on ${announcedEnd}`
    const instead =
      replacement.length === 0 ? '' : `; the text names ${replacement.map(each => `\`${each}\``).join(', ')}`
    return `- \`${path}\`: ${fate}${instead}`
  })
  const lead =
    'Paths of the change log that our facts have nowhere. `--apply` writes them into `spec/retired-paths.json`.'
  return `## Retired paths (${rows.length})\n\n${lead}\n\n${lines.join('\n')}\n`
}
