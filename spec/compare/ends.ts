import type { OperationFact } from '../facts.ts'
import type { DocumentOperation, OpenApiDocument } from './document.ts'
import type { Finding } from './finding.ts'
import { pointer } from './json.ts'
import { newsOf } from './news.ts'
import { type Announcement, findShutdown } from './prose.ts'

/** What our facts say about the end of an operation. */
type Ending = Pick<OperationFact, 'path' | 'shutdown' | 'deprecated'>

type Told = Announcement & { readonly where: string }

/** The newest word of a document's change log on the end of each path. */
export function endsInNews(document: OpenApiDocument): ReadonlyMap<string, Told> {
  const ends = new Map<string, Told>()
  for (const { paths, text, where } of newsOf(document)) {
    const told = findShutdown(text)
    if (told?.on === undefined) continue
    // The newest entry comes first.
    for (const path of paths) if (!ends.has(path)) ends.set(path, { ...told, where })
  }
  return ends
}

/** What a document newly says about the end of an operation: a flag, or words with or without a day. */
export function compareEnd(
  ours: Ending,
  theirs: DocumentOperation,
  news: ReadonlyMap<string, Told>,
): readonly Finding[] {
  const described = findShutdown(theirs.description)
  const told: Told | undefined =
    described?.on === undefined && news.has(theirs.path)
      ? news.get(theirs.path)
      : described && { ...described, where: pointer(theirs.where, 'description') }
  if (told?.on !== undefined && told.on !== ours.shutdown?.on) return [announced(datedText(ours, told), told.where)]
  if (told !== undefined && told.on === undefined && ours.shutdown === undefined && ours.deprecated !== true)
    return [announced(`an end without a day is announced (prose)${instead(ours, told)}`, told.where)]
  if (theirs.deprecated && told === undefined && ours.deprecated !== true && ours.shutdown === undefined)
    return [{ ...end, impact: 'additive', text: 'deprecated: no → yes', where: pointer(theirs.where, 'deprecated') }]
  return []
}

const end = { field: '', change: 'dated', subject: 'end' } as const

function announced(text: string, where: string): Finding {
  return { ...end, impact: 'announced', text, where }
}

function datedText(ours: Ending, told: Told): string {
  const days = ours.shutdown === undefined ? ` on ${told.on}` : `: ${ours.shutdown.on} → ${told.on}`
  return `to be switched off${days}, announced (prose)${instead(ours, told)}`
}

function instead(ours: Ending, told: Told): string {
  const names = told.names.filter(path => path !== ours.path)
  return names.length === 0 ? '' : `; the text names ${names.map(path => `\`${path}\``).join(', ')}`
}
