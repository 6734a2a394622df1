import { isOzonError, type Problem } from '../../errors.ts'
import { NO_POSTING, permissionProblems } from '../core/posting-work.ts'
import type { LabelContext } from './context.ts'

const CREATE = '/v3/posting/fbs/package-label/create'

/**
 * Which postings can have no label, as their own state tells, and why: a hundred are read with one request. `undefined` when
 * the states cannot be read.
 */
export async function readObstacles(
  { reader }: Pick<LabelContext, 'reader'>,
  numbers: readonly string[],
): Promise<ReadonlyMap<string, readonly Problem[]> | undefined> {
  try {
    const seen = await reader.read(numbers.map(postingNumber => ({ postingNumber })))
    const problems = numbers.map((number): [string, readonly Problem[]] => {
      const posting = seen.get(number)?.posting
      return [number, posting === undefined ? [NO_POSTING] : permissionProblems(posting, CREATE)]
    })
    return new Map(problems.filter(([, found]) => found.length > 0))
  } catch (error) {
    if (!isOzonError(error) || error.kind === 'aborted') throw error
    return undefined
  }
}
