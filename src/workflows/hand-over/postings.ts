import { isOzonError } from '../../errors.ts'
import type { Posting } from '../../model/posting.ts'
import type { HandOverContext } from './context.ts'
import type { Day } from './day.ts'
import { readOrHalt } from './halt.ts'
import type { HandOverRequest } from './types.ts'

/** So many numbers that Ozon does not have among FBS and rFBS are looked for elsewhere, to tell what they are. */
const MOST_SOUGHT = 20

/** The postings that a request names, by their numbers; what Ozon does not have is not in it. */
export async function readPostings(
  context: HandOverContext,
  { postings = [], containers = [] }: HandOverRequest,
): Promise<ReadonlyMap<string, Posting>> {
  const numbers = [...new Set([...postings, ...containers.flatMap(each => each.postings)])]
  const seen = await readOrHalt(() => context.reader.read(numbers.map(postingNumber => ({ postingNumber }))))
  const found = new Map([...seen].map(([number, { posting }]) => [number, posting]))
  for (const number of numbers.filter(each => !found.has(each)).slice(0, MOST_SOUGHT)) {
    const posting = await seek(context, number)
    if (posting !== undefined) found.set(number, posting)
  }
  return found
}

async function seek({ ozon, request }: HandOverContext, number: string): Promise<Posting | undefined> {
  try {
    return await ozon.postings.get(number, { ...request, scheme: 'any' })
  } catch (error) {
    // Outside of a programme its postings cannot be asked for, which tells nothing of this one.
    if (!isOzonError(error) || error.kind === 'aborted') throw error
    return undefined
  }
}

/** Which carriage of the day each posting is in, as the acts tell; one that is still being made has no act. */
export async function readMembers(
  { ozon, request }: HandOverContext,
  { carriages }: Day,
): Promise<ReadonlyMap<string, string>> {
  const homes = new Map<string, string>()
  for (const { id, status } of carriages) {
    if (status === 'new') continue
    const members = await readOrHalt(() => ozon.acts.postings(id, request))
    for (const { postingNumber } of members) homes.set(postingNumber, id)
  }
  return homes
}
