import { parsePosting } from '../decode/parse.ts'
import type { Posting } from '../model/posting.ts'
import { type PostingSeed, postingAnswer } from '../sandbox/index.ts'

/**
 * A valid posting, for tests of code that takes postings: as the client would read it from the sandbox, in any status that
 * its flow can be in. What is not given is made up, the same each time.
 *
 * @example
 * const posting = aPosting({ status: 'awaiting_deliver', lines: [{ offerId: 'MUG-2', quantity: 3, price: '590.50' }] })
 */
export function aPosting(seed: PostingSeed = {}): Posting {
  return parsePosting(postingAnswer(seed))
}
