import type { Ozon } from '../../client.ts'
import type { RequestOptions } from '../../http/types.ts'
import type { ConditionalCancellation } from '../../model/cancel.ts'
import type { ConditionalCancellationFilter } from '../../resources/cancellations.ts'
import { UNDOCUMENTED_BATCH } from '../../resources/shared/batches.ts'
import { piecesOf } from '../../resources/shared/row-list.ts'
import { Collector } from '../core/collector.ts'

/** So many are looked for together: the list is walked once for all of them. */
const MOST_TOGETHER = 500

type Found = Map<string, ConditionalCancellation>
type Wanted = { readonly id: string; readonly postingNumber?: string | undefined }

/**
 * Reads requests to cancel. Ozon has no read of one, and no filter by id: where the posting is known, that of its posting is
 * used; else the list of those that wait is walked, and after it the whole list for what is not there.
 */
export function requestReading(
  ozon: Ozon,
  { signal }: RequestOptions,
): Collector<Wanted, ConditionalCancellation | undefined> {
  const options = signal === undefined ? {} : { signal }
  const postings = new Map<string, string>()
  const walk = async (filter: ConditionalCancellationFilter, found: Found): Promise<void> => {
    for await (const request of ozon.cancellations.conditional(filter, options)) {
      found.set(request.id, request)
      if (request.postingNumber !== undefined) postings.set(request.id, request.postingNumber)
    }
  }
  return new Collector({
    clock: ozon.clock,
    signal,
    max: MOST_TOGETHER,
    carryOut: async wanted => {
      const found: Found = new Map()
      const numbers = new Set(wanted.flatMap(({ id, postingNumber }) => postings.get(id) ?? postingNumber ?? []))
      for (const postingNumbers of piecesOf([...numbers], UNDOCUMENTED_BATCH)) await walk({ postingNumbers }, found)
      const isMissing = ({ id }: Wanted): boolean => !found.has(id)
      if (wanted.some(isMissing)) await walk({ state: 'ON_APPROVAL' }, found)
      if (wanted.some(isMissing)) await walk({ state: 'ALL' }, found)
      return wanted.map(({ id }) => ({ value: found.get(id) }))
    },
  })
}
