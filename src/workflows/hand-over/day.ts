import type { CarriageMethod, CarriageSummary } from '../../model/carriage.ts'
import { type HandOverContext, isTraceable, type Target } from './context.ts'
import { readOrHalt } from './halt.ts'

/** A carriage of the day, as the list of delivery methods tells it. */
export interface DayCarriage {
  readonly id: string
  readonly status?: string | undefined
}

/** What there is of a delivery method on a day, of one kind of goods. What was cancelled is left out. */
export interface Day {
  /** As Ozon lists it; absent when nothing waits and nothing was made. */
  readonly row?: CarriageMethod
  readonly carriages: readonly DayCarriage[]
  /** Ozon says that one can be made from what waits. */
  readonly mayCreate: boolean
  /** Ozon lists a carriage without an id that can be read: whether there is one cannot be told. */
  readonly isUnclear: boolean
}

/** Words of Ozon's for carriages that are no more, or soon will be. Documented as a list, without explanations. */
const GONE: ReadonlySet<string> = new Set(['cancelled', 'cancelation_enqueued', 'cancelation_processing'])

/** Most delivery methods of one filter: a seller with more has them on several pages. */
const MOST_METHODS = 10_000

/** As it is now; throws what the request throws. */
export async function listDay({ ozon, request }: HandOverContext, target: Target): Promise<Day> {
  const filter = { deliveryMethodId: target.methodId, departureDate: target.wish.departureDate }
  return dayOf(await ozon.carriages.list(filter, request).toArray({ limit: MOST_METHODS }), target)
}

export async function readDay(context: HandOverContext, target: Target): Promise<Day> {
  return readOrHalt(() => listDay(context, target))
}

/** Picks the row of the target, and the carriages of its kind. */
function dayOf(rows: readonly CarriageMethod[], target: Target): Day {
  const { methodId } = target
  const isItsWarehouse = (each: CarriageMethod): boolean => each.warehouseId === methodId && each.isRfbs !== true
  const row = rows.find(each => each.deliveryMethodId === methodId) ?? rows.find(isItsWarehouse)
  const all = row?.carriages ?? []
  const ofKind = all.filter(each => (each.isTraceable ?? false) === isTraceable(target))
  return {
    ...(row === undefined ? {} : { row }),
    carriages: ofKind.flatMap(existing),
    mayCreate: ofKind.some(({ mayBeCreated }) => mayBeCreated === true),
    isUnclear: all.some(({ id, mayBeCreated }) => id === undefined && mayBeCreated !== true),
  }
}

function existing({ id, status }: CarriageSummary): readonly DayCarriage[] {
  return id === undefined || GONE.has(status ?? '') ? [] : [{ id, status }]
}

/** The one that waits for its approval. */
export const openOf = ({ carriages }: Day): DayCarriage | undefined => carriages.find(({ status }) => status === 'new')

/** Why there is nothing to hand over, as far as Ozon's list tells. */
export function whyNothing({ row }: Day, { methodId, wish }: Target): string {
  const where = `delivery method ${methodId} on ${wish.departureDate}`
  if (row === undefined) {
    return `Ozon lists neither postings that wait nor carriages for ${where}. Check the id and the day, which is that of the warehouse.`
  }
  const unpacked = (row.mandatoryPostingsCount ?? 0) - (row.mandatoryPackagedCount ?? 0)
  const others = (row.carriages ?? []).some(({ isTraceable: is }) => (is ?? false) !== (wish.isTraceable ?? false))
  return [
    `No packed posting waits for ${where}, and there is no carriage.`,
    unpacked > 0 ? `${unpacked} posting(s) must still be packed for it: pack them first.` : '',
    others ? `There are carriages of ${wish.isTraceable === true ? 'other' : 'traceable'} goods: ask for those.` : '',
  ]
    .filter(sentence => sentence !== '')
    .join(' ')
}
