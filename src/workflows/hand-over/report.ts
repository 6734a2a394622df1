import { failedFor } from '../core/failures.ts'
import type { ItemOutcome } from '../core/options.ts'
import type { Verdict } from './asked.ts'
import { type Target, targetName } from './context.ts'
import { Halt } from './halt.ts'
import { writesOf } from './plan.ts'
import type { CarriageEnd, Survey, TargetEnd } from './run-target.ts'
import type { CarriageOutcome, HandOver, PostingOutcome, PostingReady } from './types.ts'

/** What is told of one delivery method. */
export type TargetReport = Omit<HandOver, 'item' | 'ref'>

/** What became of everything, by the ends of the carriages. */
export function reportOf(target: Target, ended: TargetEnd): TargetReport {
  const { carriages, verdicts, isChosen, nothing } = ended
  const inActs = new Map(carriages.map(({ carriageId, end }) => [carriageId, actOf(end)]))
  const postings = isChosen
    ? [...verdicts.keys()].map(number => postingOutcome(number, ended, inActs))
    : postingsOfActs(ended)
  const outcomes = carriages.map(each => carriageOutcome(target, each))
  return { carriages: outcomes, postings, ...moreOf(carriages), ...(nothing === undefined ? {} : { nothing }) }
}

function carriageOutcome(target: Target, { carriageId, end }: CarriageEnd): CarriageOutcome {
  const item = carriageId ?? targetName(target)
  return end instanceof Halt ? { item, ...end.end } : { item, outcome: 'done', value: end }
}

/** Everything that the acts tell; what one left out may be in another. */
function postingsOfActs({ carriages, verdicts }: TargetEnd): readonly PostingOutcome[] {
  const outcomes = new Map<string, PostingOutcome>()
  for (const [number, verdict] of verdicts) {
    if (verdict.kind === 'refused') outcomes.set(number, refusalOf(number, verdict))
  }
  const ready = carriages.flatMap(({ end }) => (end instanceof Halt ? [] : [end]))
  for (const { leftOut, carriageId } of ready)
    for (const each of leftOut) outcomes.set(each, leftOutOf(carriageId, each))
  for (const { postingNumbers, carriageId } of ready) {
    for (const postingNumber of postingNumbers) outcomes.set(postingNumber, done({ postingNumber, carriageId }))
  }
  return [...outcomes.values()]
}

function refusalOf(item: string, { problems, isElsewhere }: Extract<Verdict, { kind: 'refused' }>): PostingOutcome {
  const failed = failedFor(item, problems)
  if (isElsewhere !== true) return failed
  const advice = `Look in Ozon's account which carriage ${item} is in: it is handed over with that one.`
  return { item, outcome: 'unknown', message: failed.message, advice }
}

function leftOutOf(carriageId: string, item: string): PostingOutcome {
  const message = `${item} is not in the act of carriage ${carriageId}: it needs another one.`
  return { item, outcome: 'failed', message, code: 'left-out', retryable: true }
}

/** It was put into the carriage. Whoever hears that it was left out would put it into another one. */
function untoldBy(carriageId: string, item: string): PostingOutcome {
  const message = `The act of carriage ${carriageId} tells neither that ${item} is in it nor that it was left out.`
  const advice = `Run the hand-over again, or look for ${item} in the act.`
  return { item, outcome: 'unknown', message, advice }
}

function done(value: PostingReady): ItemOutcome<PostingReady> {
  return { item: value.postingNumber, outcome: 'done', value }
}

/** What an act tells of postings. */
interface Act {
  readonly members: ReadonlySet<string>
  readonly leftOut: ReadonlySet<string>
}

/** By the id of the carriage: its act, or how the work on it ended. */
type Acts = ReadonlyMap<string | undefined, Act | Halt>

const actOf = (end: CarriageEnd['end']): Act | Halt =>
  end instanceof Halt ? end : { members: new Set(end.postingNumbers), leftOut: new Set(end.leftOut) }

function postingOutcome(number: string, { verdicts, next }: TargetEnd, acts: Acts): PostingOutcome {
  const verdict = verdicts.get(number)
  if (verdict?.kind === 'refused') return refusalOf(number, verdict)
  const refusal = next?.placed?.refused.find(({ item }) => item === number)
  if (refusal !== undefined) {
    return { ...refusal, item: number, outcome: 'failed' }
  }
  const carriageId = verdict?.kind === 'in-carriage' ? verdict.carriageId : next?.carriageId
  const act = acts.get(carriageId)
  if (act instanceof Halt) {
    const isIn = verdict?.kind === 'in-carriage' || next?.placed?.placed.includes(number) === true
    const soFar = carriageId !== undefined && isIn ? { soFar: { postingNumber: number, carriageId } } : {}
    return { item: number, ...act.end, ...soFar }
  }
  if (carriageId === undefined || act === undefined) return leftOutOf(carriageId ?? '(none)', number)
  if (act.members.has(number)) return done({ postingNumber: number, carriageId })
  return act.leftOut.has(number) ? leftOutOf(carriageId, number) : untoldBy(carriageId, number)
}

function moreOf(carriages: readonly CarriageEnd[]): Pick<HandOver, 'hasPostingsForNextCarriage'> {
  const told = carriages
    .map(({ end }) => (end instanceof Halt ? undefined : end.hasPostingsForNextCarriage))
    .filter(each => each !== undefined)
  return told.length === 0 ? {} : { hasPostingsForNextCarriage: told.includes(true) }
}

/** What a dry run tells. */
export function plannedOf(target: Target, { plan, verdicts, nothing }: Survey): TargetReport {
  const { next, again, approved } = plan
  const repeat = { operation: '/v1/carriage/approve', what: 'Approves it once more, since its documents failed.' }
  const carriages: readonly CarriageOutcome[] = [
    ...approved.map(({ id }) => planned(id, [])),
    ...again.map(({ id }) => planned(id, [repeat])),
    ...(next === undefined ? [] : [planned(next.open ?? targetName(target), writesOf(next, target.wish))]),
  ]
  const postings = [...verdicts].map(([item, verdict]): PostingOutcome => {
    if (verdict.kind === 'refused') return refusalOf(item, verdict)
    const what =
      verdict.kind === 'go' ? 'Goes into the next carriage.' : `Is in carriage ${verdict.carriageId}: nothing is sent.`
    return { item, outcome: 'planned', plan: { operation: '/v1/carriage/set-postings', what } }
  })
  return { carriages, postings, ...(nothing === undefined ? {} : { nothing }) }
}

function planned(item: string, plan: ReturnType<typeof writesOf>): CarriageOutcome {
  return { item, outcome: 'planned', plan }
}
