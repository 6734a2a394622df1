import { isOzonError, type Problem } from '../../errors.ts'
import type { PostingReader, SeenPosting } from '../core/posting-reader.ts'
import { NO_POSTING, permissionProblems } from '../core/posting-work.ts'
import type { LabelContext } from './context.ts'

const CREATE = '/v3/posting/fbs/package-label/create'

/**
 * Which postings can have no label, as their own state tells, and why: a hundred are read with one request. Lists show what
 * happened some time later, so nothing is taken for an obstacle that only a list shows. `undefined` when the states cannot
 * be read.
 */
export async function readObstacles(
  { reader }: Pick<LabelContext, 'reader'>,
  numbers: readonly string[],
): Promise<ReadonlyMap<string, readonly Problem[]> | undefined> {
  try {
    const suspects = numbers.length > 1 ? await listedWithout(reader, numbers) : numbers
    const found = new Map<string, readonly Problem[]>()
    for (const number of suspects) {
      const problems = problemsOf(await reader.readOne({ postingNumber: number }, 'single'))
      if (problems.length > 0) found.set(number, problems)
    }
    return found
  } catch (error) {
    if (!isOzonError(error) || error.kind === 'aborted') throw error
    return undefined
  }
}

async function listedWithout(reader: PostingReader, numbers: readonly string[]): Promise<readonly string[]> {
  const seen = await reader.read(numbers.map(postingNumber => ({ postingNumber })))
  return numbers.filter(number => problemsOf(seen.get(number)).length > 0)
}

const problemsOf = (seen: SeenPosting | undefined): readonly Problem[] =>
  seen === undefined ? [NO_POSTING] : permissionProblems(seen.posting, CREATE)
