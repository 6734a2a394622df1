import type { Problem } from '../../errors.ts'
import type { PlannedWrite } from '../core/workflow.ts'
import { type Day, type DayCarriage, openOf } from './day.ts'
import type { HandOverRequest } from './types.ts'

/** So many postings are named in the words of a plan. */
const MOST_NAMED = 20

/** What is to be done for one delivery method on one day. */
export interface TargetPlan {
  /** The carriage that waits for its approval, or that has to be made; absent when there is none to be. */
  readonly next?: { readonly open?: string; readonly postings?: readonly string[] }
  /** Carriages whose documents failed: they are approved once more. */
  readonly again: readonly DayCarriage[]
  /** Carriages that were approved before. */
  readonly approved: readonly DayCarriage[]
}

/** Postings that were asked for by their numbers. */
export interface Sorted {
  readonly toGo: readonly string[]
  /** Carriages that have some of them already. */
  readonly homes: ReadonlySet<string>
}

/** One carriage is made at most: whether another is needed is told in the end. */
export function planTarget(day: Day, asked: Sorted | undefined): TargetPlan {
  const open = openOf(day)?.id
  const past = day.carriages.filter(({ id, status }) => status !== 'new' && (asked?.homes.has(id) ?? true))
  const isWanted = asked === undefined ? open !== undefined || day.mayCreate : asked.toGo.length > 0
  const next = {
    ...(open === undefined ? {} : { open }),
    ...(asked === undefined ? {} : { postings: asked.toGo }),
  }
  return {
    ...(isWanted ? { next } : {}),
    again: past.filter(({ status }) => status === 'error'),
    approved: past.filter(({ status }) => status !== 'error'),
  }
}

/** Containers are for methods whose parcels Ozon takes unopened. */
export function trustProblems({ row }: Day, { containersCount, containers }: HandOverRequest): readonly Problem[] {
  if (row?.hasEntrustedAcceptance !== false) return []
  const rule = 'is for trusted acceptance only, which this delivery method does not have'
  const given = { containersCount, containers }
  return Object.entries(given).flatMap(([field, value]) => (value === undefined ? [] : [{ field, rule }]))
}

/** What would be sent for the next carriage, in order. */
export function writesOf(
  { open, postings }: NonNullable<TargetPlan['next']>,
  { containers = [], passes = [] }: HandOverRequest,
): readonly PlannedWrite[] {
  const all: readonly (PlannedWrite | undefined)[] = [
    open === undefined ? write('/v1/carriage/create', 'Makes a carriage of everything that waits.') : undefined,
    postings === undefined
      ? undefined
      : write('/v1/carriage/set-postings', `Leaves ${postings.length} posting(s) in it: ${namesOf(postings)}.`),
    ...containers.map(({ cargoType, postings: content }) =>
      write('/v1/carriage/container/create', `Makes a ${cargoType}, and fills it with ${content.length} posting(s).`),
    ),
    write('/v1/carriage/approve', 'Approves it, so that its documents are made.'),
    passes.length === 0
      ? undefined
      : write('/v1/carriage/pass/create', `Makes passes for ${passes.length} vehicle(s).`),
  ]
  return all.filter(each => each !== undefined)
}

/** For messages. */
export const namesOf = (numbers: readonly string[]): string =>
  [...numbers.slice(0, MOST_NAMED), ...(numbers.length > MOST_NAMED ? ['…'] : [])].join(', ')

function write(operation: string, what: string): PlannedWrite {
  return { operation, what }
}
