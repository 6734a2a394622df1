/** What an action on an rFBS return needs, in the words of `ReturnAction`. */
export type ReturnActionNeed = 'comment' | 'rejectionReasonId' | 'compensation'

/** Documented: actions that refuse the buyer, and the one that pays a part. */
const NEEDS: Readonly<Record<string, readonly ReturnActionNeed[]>> = {
  '-1': ['comment', 'rejectionReasonId'],
  '-10': ['comment', 'rejectionReasonId'],
  '1020': ['compensation'],
}

export const isRefusal = (actionId: string): boolean => needsOf(actionId).includes('rejectionReasonId')

/** What an action must come with; nothing is known to be needed for others. */
export function needsOf(actionId: string): readonly ReturnActionNeed[] {
  return NEEDS[actionId] ?? []
}
