import type { PostingRecord } from '../records/posting.ts'
import type { World } from '../world.ts'

/** Postings of a seller by their numbers, to read or to change; what is not there is left out. */
export function postingsNamed(world: World, clientId: string, numbers: Iterable<string>): readonly PostingRecord[] {
  return [...numbers].map(number => world.postings.of(clientId, number)).filter(each => each !== undefined)
}
