import type { Ozon } from '../../client.ts'
import type { RequestOptions } from '../../http/types.ts'
import type { ConditionalCancellation } from '../../model/cancel.ts'
import { UNDOCUMENTED_BATCH } from '../../resources/batches.ts'
import type { ConditionalCancellationFilter } from '../../resources/cancellations.ts'
import { Collector } from '../core/collector.ts'

/** So many are looked for together: the list is walked once for all of them. */
const MOST_TOGETHER = 500

type Wanted = Pick<ConditionalCancellation, 'id' | 'postingNumber'>

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
  const found = new Map<string, ConditionalCancellation>()
  const walk = async (filter: ConditionalCancellationFilter): Promise<void> => {
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
      found.clear()
      const numbers = new Set(wanted.flatMap(({ id, postingNumber }) => postings.get(id) ?? postingNumber ?? []))
      for (const postingNumbers of pieces([...numbers])) await walk({ postingNumbers })
      const isMissing = ({ id }: Wanted): boolean => !found.has(id)
      if (wanted.some(isMissing)) await walk({ state: 'ON_APPROVAL' })
      if (wanted.some(isMissing)) await walk({ state: 'ALL' })
      return wanted.map(({ id }) => ({ value: found.get(id) }))
    },
  })
}

function pieces(numbers: readonly string[]): readonly (readonly string[])[] {
  const count = Math.ceil(numbers.length / UNDOCUMENTED_BATCH)
  return Array.from({ length: count }, (_, i) => numbers.slice(i * UNDOCUMENTED_BATCH, (i + 1) * UNDOCUMENTED_BATCH))
}
