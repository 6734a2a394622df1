import type { OperationFact } from '../facts.ts'
import type { ReadOperation } from './bodies.ts'
import { withoutVersion } from './domain.ts'

/**
 * A first row of operations.json for a new operation. Its effect is `write`, the careful one, until somebody has read
 * what it does; pages, limits and tasks are for people to add. Undefined when the facts cannot hold its method.
 */
export function createOperation(
  operations: readonly OperationFact[],
  read: ReadOperation,
  { key, by }: { readonly key: string; readonly by: string },
): OperationFact | undefined {
  const { path, method, operationId } = read
  if (method !== 'POST' && method !== 'GET') return undefined
  const peers = peersOf(operations, read)
  const contentTypes = read.answerKind === 'file' && read.contentTypes.length > 0 ? [...read.contentTypes] : undefined
  return {
    path,
    method,
    operationId,
    section: mostFrequent(peers.map(each => each.section)) ?? sectionOf(read),
    tag: read.tags[0] ?? 'none',
    priority: peers.some(each => each.priority === 1) ? 1 : 2,
    status: 'current',
    ...(read.deprecated ? { deprecated: true as const } : {}),
    effect: 'write',
    answer: { kind: read.answerKind, ...(contentTypes === undefined ? {} : { contentTypes }) },
    ...(read.errorStatuses.length === 0 ? {} : { errorStatuses: [...read.errorStatuses] }),
    firstSeen: { by },
    sources: [key],
  }
}

/** Operations of the same family of paths, else of the same tag. */
function peersOf(operations: readonly OperationFact[], { path, tags }: ReadOperation): readonly OperationFact[] {
  const family = familyOf(path)
  const relatives = operations.filter(each => familyOf(each.path) === family)
  return relatives.length > 0 ? relatives : operations.filter(each => tags.includes(each.tag))
}

/** '/v4/posting/fbs/list' is of the family 'posting/fbs'. */
function familyOf(path: string): string {
  return withoutVersion(path).split('/').slice(0, 2).join('/')
}

function mostFrequent(words: readonly string[]): string | undefined {
  const count = (word: string): number => words.filter(each => each === word).length
  return words.toSorted((a, b) => count(b) - count(a))[0]
}

function sectionOf({ tags }: ReadOperation): string {
  return (tags[0] ?? '').replaceAll(/[^A-Za-z]/g, '') || 'Other'
}
