import type { ActState } from '../../model/act.ts'
import type { CarriagePass } from '../../model/pass.ts'
import type { ApprovedCarriage } from './approve.ts'
import type { HandOverContext, Target } from './context.ts'
import { fetchFiles, undocumented, waitForDocuments } from './documents.ts'
import { readOrHalt } from './halt.ts'
import { addPasses } from './passes.ts'
import type { CarriageReady } from './types.ts'

/** Follows an approved carriage until its documents are there, fetches them, and sees to its passes. */
export async function readyCarriage(
  context: HandOverContext,
  target: Target,
  carriage: ApprovedCarriage,
  passes: readonly CarriagePass[],
): Promise<CarriageReady> {
  const { carriageId, containerIds } = carriage
  const { act, how } = await waitForDocuments(context, carriage)
  const { undone, ...files } = await fetchFiles(context, carriageId)
  const { passIds, undone: withoutPass } = await addPasses(context, carriageId, passes)
  context.tell('ready', carriageId)
  return {
    carriageId,
    deliveryMethodId: target.methodId,
    departureDate: target.wish.departureDate,
    how,
    ...(await contentOf(context, carriageId, act)),
    ...partOf(act),
    ...files,
    passIds,
    containerIds,
    undone: [...undone, ...withoutPass],
  }
}

/** The state of the act tells its postings; where it tells none at all, the act itself does. */
async function contentOf(
  { ozon, request }: HandOverContext,
  carriageId: string,
  { addedToAct, removedFromAct }: ActState,
): Promise<Pick<CarriageReady, 'postingNumbers' | 'leftOut'>> {
  if (addedToAct.length > 0) return { postingNumbers: addedToAct, leftOut: removedFromAct }
  const members = await readOrHalt(
    () => ozon.acts.postings(carriageId, request),
    error => undocumented(carriageId, `do not tell their postings: ${error.message}`),
  )
  return { postingNumbers: members.map(({ postingNumber }) => postingNumber), leftOut: removedFromAct }
}

function partOf({
  isPartial,
  partialNumber,
  hasPostingsForNextCarriage,
}: ActState): Pick<CarriageReady, 'isPartial' | 'partialNumber' | 'hasPostingsForNextCarriage'> {
  return {
    ...(isPartial === undefined ? {} : { isPartial }),
    ...(partialNumber === undefined ? {} : { partialNumber }),
    ...(hasPostingsForNextCarriage === undefined ? {} : { hasPostingsForNextCarriage }),
  }
}
