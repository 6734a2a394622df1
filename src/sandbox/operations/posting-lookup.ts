import type { PostingRecord } from '../records/posting.ts'
import type { Body } from '../server/body.ts'
import { invalid, notFound } from '../server/refusal.ts'
import type { Call } from './operation.ts'

/** A posting of FBS or rFBS that a call is about; others' postings are as good as none. */
export function fbsPosting({ world, seller }: Pick<Call, 'world' | 'seller'>, number: string): PostingRecord {
  const posting = world.postings.of(seller.clientId, number)
  if (posting?.family !== 'fbs') throw notFound('POSTING_NOT_FOUND')
  return posting
}

/** The numbers of a bulk call, each once. */
export function numbersIn(body: Body, name: string, most = Number.POSITIVE_INFINITY): readonly string[] {
  const numbers = body.texts(name)
  if (numbers.length === 0) throw invalid(`invalid Request.${name}: value must contain at least 1 item(s)`)
  if (numbers.length > most) throw invalid(`invalid Request.${name}: value must contain at most ${most} item(s)`)
  return [...new Set(numbers)]
}

/** The size of a page, which Ozon wants above zero. */
export function pageSize(body: Body, most: number): number {
  const limit = body.number('limit')
  if (limit < 1 || limit > most) throw invalid(`invalid Request.limit: value must be inside range (0, ${most}]`)
  return limit
}

/** The rows behind one with an id: ids grow with creation. */
export function afterId<R extends { readonly id: string }>(rows: Iterable<R>, lastId: string | undefined): R[] {
  const last = BigInt(lastId ?? 0)
  return [...rows].filter(({ id }) => BigInt(id) > last)
}
