import { failedFor } from '../core/failures.ts'
import type { ItemOutcome } from '../core/options.ts'
import { type Target, targetName } from './context.ts'
import { Halt } from './halt.ts'
import { writesOf } from './plan.ts'
import type { CarriageEnd, Survey, TargetEnd } from './run-target.ts'
import type { CarriageOutcome, CarriageReady, HandOver, PostingOutcome, PostingReady } from './types.ts'

/** What is told of one delivery method. */
export type TargetReport = Omit<HandOver, 'item'>

/** What became of everything, by the ends of the carriages. */
export function reportOf(target: Target, ended: TargetEnd): TargetReport {
  const { carriages, verdicts, isChosen } = ended
  const postings = isChosen ? [...verdicts.keys()].map(number => postingOutcome(number, ended)) : postingsOfActs(ended)
  return { carriages: carriages.map(each => carriageOutcome(target, each)), postings, ...moreOf(carriages) }
}

function carriageOutcome(target: Target, { carriageId, end }: CarriageEnd): CarriageOutcome {
  const item = carriageId ?? targetName(target)
  return end instanceof Halt ? { item, ...end.end } : { item, outcome: 'done', value: end }
}

/** Everything that the acts tell; what one left out may be in another. */
function postingsOfActs({ carriages, verdicts }: TargetEnd): readonly PostingOutcome[] {
  const outcomes = new Map<string, PostingOutcome>()
  for (const [number, verdict] of verdicts) {
    if (verdict.kind === 'refused') outcomes.set(number, failedFor(number, verdict.problems))
  }
  const ready = carriages.flatMap(({ end }) => (end instanceof Halt ? [] : [end]))
  for (const each of ready) for (const number of each.leftOut) outcomes.set(number, inAct(number, each))
  for (const each of ready) for (const number of each.postingNumbers) outcomes.set(number, inAct(number, each))
  return [...outcomes.values()]
}

function inAct(number: string, { carriageId, postingNumbers }: CarriageReady): PostingOutcome {
  if (postingNumbers.includes(number)) return done({ postingNumber: number, carriageId })
  const message = `Ozon left ${number} out of the act of carriage ${carriageId}: it needs another one.`
  return { item: number, outcome: 'failed', message, code: 'left-out', retryable: true }
}

function done(value: PostingReady): ItemOutcome<PostingReady> {
  return { item: value.postingNumber, outcome: 'done', value }
}

function postingOutcome(number: string, { verdicts, carriages, next }: TargetEnd): PostingOutcome {
  const verdict = verdicts.get(number)
  if (verdict?.kind === 'refused') return failedFor(number, verdict.problems)
  const refusal = next?.placed?.refused.find(({ item }) => item === number)
  if (refusal !== undefined) {
    const { message, retryable, code } = refusal
    return { item: number, outcome: 'failed', message, retryable, ...(code === undefined ? {} : { code }) }
  }
  const carriageId = verdict?.kind === 'in-carriage' ? verdict.carriageId : next?.carriageId
  const end = carriages.find(each => each.carriageId === carriageId)?.end
  if (end instanceof Halt) {
    const isIn = carriageId !== undefined && (verdict?.kind === 'in-carriage' || next?.placed?.placed.includes(number))
    return { item: number, ...end.end, ...(isIn ? { soFar: { postingNumber: number, carriageId } } : {}) }
  }
  if (end !== undefined) return inAct(number, end)
  return { item: number, outcome: 'failed', message: `${number} came into no carriage.`, retryable: true }
}

function moreOf(carriages: readonly CarriageEnd[]): Pick<HandOver, 'hasPostingsForNextCarriage'> {
  const told = carriages
    .map(({ end }) => (end instanceof Halt ? undefined : end.hasPostingsForNextCarriage))
    .filter(each => each !== undefined)
  return told.length === 0 ? {} : { hasPostingsForNextCarriage: told.includes(true) }
}

/** What a dry run tells. */
export function plannedOf(target: Target, { plan, verdicts }: Survey): TargetReport {
  const { next, again, approved } = plan
  const repeat = { operation: '/v1/carriage/approve', what: 'Approves it once more, since its documents failed.' }
  const carriages: readonly CarriageOutcome[] = [
    ...approved.map(({ id }) => planned(id, [])),
    ...again.map(({ id }) => planned(id, [repeat])),
    ...(next === undefined ? [] : [planned(next.open ?? targetName(target), writesOf(next, target.wish))]),
  ]
  const postings = [...verdicts].map(([item, verdict]): PostingOutcome => {
    if (verdict.kind === 'refused') return failedFor(item, verdict.problems)
    const what =
      verdict.kind === 'go' ? 'Goes into the next carriage.' : `Is in carriage ${verdict.carriageId}: nothing is sent.`
    return { item, outcome: 'planned', plan: { operation: '/v1/carriage/set-postings', what } }
  })
  return { carriages, postings }
}

function planned(item: string, plan: ReturnType<typeof writesOf>): CarriageOutcome {
  return { item, outcome: 'planned', plan }
}
