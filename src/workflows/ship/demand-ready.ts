import type { Problem } from '../../errors.ts'
import type { ShipContext } from './context.ts'
import { describeMissing } from './describe-plan.ts'
import { packingStateOf } from './packing-state.ts'
import { makePlan, type ShipPlan } from './plan.ts'
import type { PlanInput } from './plan-input.ts'
import { stopFor } from './stop.ts'
import { getPieces } from './tell-pieces.ts'

/** Ends the work when something speaks against a plan. What is missing of pieces may be saved at Ozon already. */
export function demandAllowed(input: PlanInput): ShipPlan {
  const plan = makePlan(input)
  if (plan.problems.length > 0) throw refusal(plan, input)
  return plan
}

/** Ends the work when something speaks against a plan, or is missing. */
export function demandReady(input: PlanInput): ShipPlan {
  const plan = demandAllowed(input)
  if (!plan.isReady) throw refusal(plan, input)
  return plan
}

/** A plan for a dry run. What an earlier run has begun is looked up before anything is sent. */
export function demandPlanned(input: PlanInput): ShipPlan {
  if (input.isResumed !== true) return demandReady(input)
  const plan = demandAllowed(input)
  return { ...plan, notes: [...plan.notes, BEGUN] }
}

const BEGUN = 'An earlier run has begun with it: what became of that is looked up before anything is sent.'

/**
 * The same before the first write of a posting: when pieces lack something, Ozon's list of them is asked whether it is
 * saved already.
 */
export async function makeReady(context: ShipContext, input: PlanInput): Promise<PlanInput> {
  const { missing } = demandAllowed(input)
  const lacksPieces = missing.some(({ what }) => what !== 'country' && what !== 'boxes')
  const asks = lacksPieces && input.known === undefined
  const now = asks ? { ...input, known: await getPieces(context, input.posting.postingNumber) } : input
  demandReady(now)
  return now
}

function refusal(plan: ShipPlan, { posting }: PlanInput): Error {
  // It may be free again once Ozon has done with it.
  const isBusy = packingStateOf(posting) === 'packing'
  return stopFor(`Posting ${posting.postingNumber} was not shipped`, refusals(plan), isBusy)
}

/** Everything that keeps a plan from being carried out. */
function refusals({ problems, missing }: ShipPlan): readonly Problem[] {
  return [...problems, ...missingProblems(missing)]
}

/** What is missing, by the fields in which the caller gives it. */
export function missingProblems(missing: ShipPlan['missing']): readonly Problem[] {
  return missing.map(each => ({ field: fieldOf(each.what), rule: `lacks ${describeMissing(each)}` }))
}

/** Where the caller gives it. */
function fieldOf(what: ShipPlan['missing'][number]['what']): string {
  if (what === 'country') return 'countries'
  return what === 'boxes' ? 'boxes' : 'marks'
}
