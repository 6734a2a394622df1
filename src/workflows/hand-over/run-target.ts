import type { Posting } from '../../model/posting.ts'
import { type ApprovedCarriage, approveAgain, isApprovedByUs } from './approve.ts'
import { judgeAsked, type Verdict } from './asked.ts'
import { keepBegun } from './begun.ts'
import type { HandOverContext, Target } from './context.ts'
import { type Day, type DayCarriage, openOf, readDay, whyNothing } from './day.ts'
import { Halt, haltFailed, haltFor, haltFrom } from './halt.ts'
import { approveNext, type NextCarriage } from './next-carriage.ts'
import { namesOf, planTarget, type Sorted, type TargetPlan, trustProblems } from './plan.ts'
import { readMembers } from './postings.ts'
import { readyCarriage } from './ready-carriage.ts'
import type { CarriageReady } from './types.ts'

/** What is asked of one delivery method. */
export interface TargetOrder {
  readonly target: Target
  /** Numbers that were asked for; absent to mean everything that waits. */
  readonly numbers?: readonly string[] | undefined
  /** The postings that the request names. */
  readonly postings: ReadonlyMap<string, Posting>
}

/** How the work on one carriage ended. */
export interface CarriageEnd {
  /** Absent when it could not be made. */
  readonly carriageId?: string
  readonly end: CarriageReady | Halt
}

/** What is known of a delivery method before anything is sent. */
export interface Survey {
  readonly plan: TargetPlan
  /** On the postings that were asked for, else on those that are named for containers. */
  readonly verdicts: ReadonlyMap<string, Verdict>
  /** Postings were asked for by their numbers. */
  readonly isChosen: boolean
  /** Postings by their carriages that nobody asked for; none when everything was. */
  readonly unasked: ReadonlyMap<string, readonly string[]>
  /** Why there is nothing to be done; absent when there is. */
  readonly nothing?: string
}

/** What came of a delivery method, to be reported. */
export interface TargetEnd extends Survey {
  readonly next?: NextCarriage
  readonly carriages: readonly CarriageEnd[]
}

/** Handed over already, as documented words tell (what they mean is inferred): passes are of no use any more. */
const GONE: ReadonlySet<string> = new Set(['sended', 'received', 'closed', 'completed'])

/** Looks at what there is, and decides what is to be done. Throws a `Halt` for what cannot be. */
export async function survey(context: HandOverContext, order: TargetOrder): Promise<Survey & { readonly day: Day }> {
  const { target, numbers } = order
  const day = await readDay(context, target)
  const problems = trustProblems(day, target.wish)
  if (problems.length > 0) throw haltFor(problems)
  const isChosen = numbers !== undefined
  const homes = isChosen ? await readMembers(context, day) : new Map<string, string>()
  const hasOpen = !isChosen || openOf(day) !== undefined
  const named = numbers ?? target.wish.containers?.flatMap(({ postings }) => postings) ?? []
  const verdicts = new Map(
    named.map((number): [string, Verdict] => {
      const asked = { posting: order.postings.get(number), carriageId: homes.get(number) }
      return [number, judgeAsked(asked, target.wish, hasOpen)]
    }),
  )
  const plan = planTarget(day, isChosen ? sorted(verdicts) : undefined)
  const isIdle = plan.next === undefined && plan.again.length + plan.approved.length + verdicts.size === 0
  const unasked = unaskedOf(homes, named)
  return { day, plan, verdicts, isChosen, unasked, ...(isIdle ? { nothing: whyNothing(day, target) } : {}) }
}

function unaskedOf(
  homes: ReadonlyMap<string, string>,
  asked: readonly string[],
): ReadonlyMap<string, readonly string[]> {
  const unasked = new Map<string, readonly string[]>()
  for (const [number, carriageId] of homes) {
    if (!asked.includes(number)) unasked.set(carriageId, [...(unasked.get(carriageId) ?? []), number])
  }
  return unasked
}

function sorted(verdicts: ReadonlyMap<string, Verdict>): Sorted {
  const all = [...verdicts]
  return {
    toGo: all.filter(([, { kind }]) => kind === 'go').map(([number]) => number),
    homes: new Set(all.flatMap(([, verdict]) => (verdict.kind === 'in-carriage' ? [verdict.carriageId] : []))),
  }
}

/** Carries out what was decided, and follows every carriage to its documents. */
export async function runTarget(context: HandOverContext, order: TargetOrder): Promise<TargetEnd> {
  const { target, postings } = order
  const surveyed = await survey(context, order)
  const { day, plan } = surveyed
  if (plan.next !== undefined || plan.again.length > 0) await keepBegun(context, target.wish)
  const canGo = (number: string): boolean => surveyed.verdicts.get(number)?.kind !== 'refused'
  const next =
    plan.next === undefined ? undefined : await approveNext(context, target, { day, next: plan.next, postings, canGo })
  const work = [
    ...plan.approved.map(carriage =>
      endOf(context, target, carriage.id, async () => approvedBefore(target, carriage), carriage),
    ),
    ...plan.again.map(({ id }) =>
      endOf(context, target, id, async () => {
        const others = surveyed.unasked.get(id) ?? []
        if (others.length > 0 && !(await isApprovedByUs(context, id))) return withOthers(id, others)
        return approveAgain(context, id, target.wish.containersCount)
      }),
    ),
    ...(next === undefined ? [] : [endOf(context, target, next.carriageId, async () => next.result)]),
  ]
  const carriages = await Promise.all(work)
  return { ...surveyed, carriages, ...(next === undefined ? {} : { next }) }
}

function approvedBefore({ wish }: Target, { id }: DayCarriage): ApprovedCarriage {
  return { carriageId: id, how: 'already', containersCount: wish.containersCount, containerIds: [] }
}

/** Whoever names postings hands over no others, though somebody else approved the carriage with them before. */
function withOthers(carriageId: string, others: readonly string[]): Halt {
  const message = `The documents of carriage ${carriageId} failed, and it also holds ${namesOf(others)}, which were not asked for: it was not approved once more. Name them too, or hand over everything that waits.`
  return haltFailed(message, { code: 'unasked-postings' })
}

async function endOf(
  context: HandOverContext,
  target: Target,
  carriageId: string | undefined,
  approve: () => Promise<ApprovedCarriage | Halt>,
  { status = '' }: Partial<DayCarriage> = {},
): Promise<CarriageEnd> {
  const named = carriageId === undefined ? {} : { carriageId }
  try {
    const approved = await approve()
    if (approved instanceof Halt) return { ...named, end: approved }
    const passes = GONE.has(status) ? [] : (target.wish.passes ?? [])
    return { ...named, end: await readyCarriage(context, target, approved, passes) }
  } catch (error) {
    return { ...named, end: haltFrom(error, carriageId ?? 'a carriage', context) }
  }
}
