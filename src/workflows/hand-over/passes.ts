import { isOzonError, OzonError } from '../../errors.ts'
import type { CarriagePass } from '../../model/pass.ts'
import { digestOf } from '../core/digest.ts'
import { writeOnce } from '../core/write-once.ts'
import type { HandOverContext } from './context.ts'
import type { LeftUndone } from './types.ts'

const CREATE = '/v1/carriage/pass/create'
/** How many go into one request is not documented (inferred). */
const MOST = 20

/** Passes of a carriage after those that were asked for were made. */
export interface MadePasses {
  readonly passIds: readonly string[]
  readonly undone: readonly LeftUndone[]
}

/** Makes the passes that a carriage lacks. What cannot be made is told: the carriage is approved all the same. */
export async function addPasses(
  context: HandOverContext,
  carriageId: string,
  wanted: readonly CarriagePass[],
): Promise<MadePasses> {
  if (wanted.length === 0) return { passIds: [], undone: [] }
  try {
    const { ids, missing, isOffered } = await lookAtPasses(context, carriageId, wanted)
    if (missing.length === 0) return { passIds: ids, undone: [] }
    if (!isOffered) return { passIds: ids, undone: [failed('Ozon does not offer passes for this carriage now.')] }
    return await makePasses(context, carriageId, ids, missing)
  } catch (error) {
    // A journal that cannot be written is about more than passes.
    if (!isOzonError(error) || error.kind === 'aborted' || error.kind === 'configuration') throw error
    return { passIds: [], undone: [failed(error.message)] }
  }
}

async function lookAtPasses(
  { ozon, request }: HandOverContext,
  carriageId: string,
  wanted: readonly CarriagePass[],
): Promise<{
  readonly ids: readonly string[]
  readonly missing: readonly CarriagePass[]
  readonly isOffered: boolean
}> {
  const { arrivalPassIds: all = [], availableActions } = await ozon.carriages.get(carriageId, request)
  const passes = all.length === 0 ? [] : await ozon.passes.list({ passIds: all }, request).toArray({ limit: 10_000 })
  const plates = new Map(passes.map(({ id, vehicleLicensePlate }) => [plateOf(vehicleLicensePlate), id]))
  const ids = wanted.map(each => plates.get(plateOf(each.vehicleLicensePlate))).filter(id => id !== undefined)
  const missing = wanted.filter(each => !plates.has(plateOf(each.vehicleLicensePlate)))
  return { ids, missing, isOffered: availableActions?.includes('set_arrival_passes') ?? true }
}

/** Plates are compared without spaces and case (inferred). */
const plateOf = (plate: string | undefined): string => plate?.replace(/\s/g, '').toUpperCase() ?? ''

async function makePasses(
  context: HandOverContext,
  carriageId: string,
  there: readonly string[],
  missing: readonly CarriagePass[],
): Promise<MadePasses> {
  const passIds = [...there]
  const undone: LeftUndone[] = []
  for (let at = 0; at < missing.length; at += MOST) {
    const made = await makeSome(context, carriageId, missing.slice(at, at + MOST))
    passIds.push(...made.passIds)
    undone.push(...made.undone)
  }
  return { passIds, undone }
}

async function makeSome(
  context: HandOverContext,
  carriageId: string,
  passes: readonly CarriagePass[],
): Promise<MadePasses> {
  const { ozon, once, tell } = context
  const written = await writeOnce<readonly string[]>(
    {
      operation: CREATE,
      subject: carriageId,
      // Names and phones of drivers go into the digest only.
      digest: digestOf(passes),
      noted: {},
      send: async options => {
        const { done, unknown } = await ozon.passes.createForCarriage(carriageId, passes, options)
        if (unknown.length > 0) throw untold(carriageId)
        return done
      },
      look: async () => {
        const { ids, missing } = await lookAtPasses(context, carriageId, passes)
        return { facts: { haveAll: missing.length === 0, haveNone: ids.length === 0 }, result: ids }
      },
    },
    once,
  )
  tell('passes', carriageId)
  if (written.outcome === 'done') return { passIds: written.result ?? [], undone: [] }
  if (written.outcome === 'refused') return { passIds: [], undone: [failed(written.error.message)] }
  return {
    passIds: [],
    undone: [{ what: 'passes', outcome: 'unknown', message: `${written.message} ${written.advice}` }],
  }
}

function untold(carriageId: string): OzonError {
  const message = `${CREATE} for ${carriageId}: Ozon's answer was lost, or names no pass.`
  return new OzonError('answer-invalid', message, { operation: CREATE, attempts: 1, outcome: 'unknown' })
}

function failed(message: string): LeftUndone {
  return { what: 'passes', outcome: 'failed', message }
}
