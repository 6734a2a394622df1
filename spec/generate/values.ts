import type { Facts, SchemaFact } from '../facts.ts'
import { postingReads } from './scope.ts'
import { HEADER, quote, quoteAll } from './text.ts'

/** src/wire/values.ts: words that requests take and answers bring. */
export function valuesFile(facts: Facts): string {
  const filters = Object.keys(postingReads).flatMap(path => {
    const words = statusFilter(facts.schemas.operations[path]?.request)
    const taken = words?.filter(word => !refusedBy(facts, path).includes(word))
    return taken === undefined ? [] : [`  ${quote(path)}: [${quoteAll(taken)}],`]
  })
  const refused = Object.keys(postingReads).flatMap(path => {
    const words = refusedBy(facts, path)
    return words.length === 0 ? [] : [`  ${quote(path)}: [${quoteAll(words)}],`]
  })
  return `${HEADER}
/** Statuses that the filter of a list of postings takes, as documented, without those that it refuses all the same. */
export const filterStatuses: Readonly<Record<string, readonly string[]>> = {
${filters.join('\n')}
}

/** Statuses that the filter of a list documents and refuses. */
export const refusedStatuses: Readonly<Record<string, readonly string[]>> = {
${refused.join('\n')}
}

/** Statuses of a posting that are known; Ozon may send others. */
export const knownStatuses = [
${lines(facts.status.statuses.map(each => each.code))}
] as const

export type KnownStatus = (typeof knownStatuses)[number]

/** Substatuses of a posting that are known; Ozon may send others. */
export const knownSubstatuses = [
${lines(facts.status.substatuses.map(each => each.code))}
] as const

export type KnownSubstatus = (typeof knownSubstatuses)[number]
`
}

function refusedBy({ status }: Facts, path: string): readonly string[] {
  return status.statuses.filter(each => each.refusedBy?.includes(path) === true).map(each => each.code)
}

function lines(words: readonly string[]): string {
  return words.map(word => `  ${quote(word)},`).join('\n')
}

/** Posting lists name the filter `statuses` or, when they are older, `status`. */
function statusFilter(request: SchemaFact | undefined): readonly string[] | undefined {
  const filter = request?.properties?.filter?.properties
  const node = filter?.statuses ?? filter?.status
  const words = node?.items ?? node
  return words?.enum ?? words?.docValues
}
