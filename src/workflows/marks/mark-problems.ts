import type { Mark } from '../../model/mark.ts'
import { WRITTEN_SEPARATOR } from '../../resources/marks/checks.ts'
import { claimsGs1, gs1Problems } from './gs1.ts'

/**
 * What is wrong with a mark as such. GS1's rules are applied to a `mandatory_mark` that is made by them. How others are made
 * up (marks of furs, numbers of jewellery, IMEIs) is not documented by Ozon, so only its validate call judges them. The
 * rules do not show the code.
 */
export function markProblems({ mark, type }: Mark): readonly string[] {
  if (typeof type !== 'string' || type === '') return ["has no type, such as 'mandatory_mark'"]
  if (typeof mark !== 'string' || mark.trim() === '') return ['must be the text of a code']
  if (WRITTEN_SEPARATOR.test(mark)) return ['spells the GS separator out; it must be the one character U+001D']
  return type === 'mandatory_mark' && claimsGs1(mark) ? gs1Problems(mark) : []
}
