import { invalid } from '../server/refusal.ts'
import type { Place } from './query.ts'

/** An opaque word for a place in a listing. It is bound to what was asked, so that a filter cannot change on the way. */
export function cursorOf(place: Place, asked: string): string {
  return btoa(JSON.stringify([place.createdAt, place.rank, fingerprint(asked)]))
}

/** The place of a cursor; `undefined` for an empty one. */
export function placeOfCursor(cursor: string, asked: string): Place | undefined {
  if (cursor === '') return undefined
  const [createdAt, rank, of] = decoded(cursor)
  if (typeof createdAt !== 'number' || typeof rank !== 'number') throw invalid('invalid Request.cursor: not a cursor')
  if (of !== fingerprint(asked)) throw invalid('invalid Request.cursor: it belongs to another filter')
  return { createdAt, rank }
}

/** What an opaque word holds; nothing when it is none of ours. */
export function decoded(cursor: string): readonly unknown[] {
  try {
    const value: unknown = JSON.parse(atob(cursor))
    return Array.isArray(value) ? value : []
  } catch {
    return []
  }
}

/** Short, and different for different questions (FNV-1a). */
function fingerprint(text: string): number {
  let hash = 0x811c9dc5
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
  return hash >>> 0
}
