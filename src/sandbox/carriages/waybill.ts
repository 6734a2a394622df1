import type { CarriageRecord } from '../records/carriages.ts'
import { wrongState } from '../server/refusal.ts'
import type { World } from '../world.ts'

/**
 * The electronic waybill is uploaded outside of the API, with a service for electronic documents. The sandbox does that
 * for the seller, a while after the carriage was made (inferred).
 */
export function awaitWaybill(world: World, carriage: CarriageRecord): void {
  const { waybillMs, waybillFailure } = world.behaviour
  world.after(waybillMs, () => {
    if (carriage.status === 'cancelled') return
    setWaybill(world, carriage, { status: 'PROCESSING', errors: [] })
    world.after(waybillMs, () => {
      if (carriage.status === 'cancelled') return
      const failed = world.random.chance(waybillFailure)
      const errors = failed ? ['The waybill tells other goods than the carriage holds.'] : []
      setWaybill(world, carriage, { status: failed ? 'FAILED' : 'SUCCESS', errors })
    })
  })
}

function setWaybill(world: World, carriage: CarriageRecord, waybill: CarriageRecord['waybill']): void {
  carriage.waybill = waybill
  const isUpload = waybill.status === 'PROCESSING'
  const effect = isUpload ? 'waybill-uploaded' : 'waybill-checked'
  const details = { status: waybill.status }
  world.journal.add({ kind: 'effect', actor: isUpload ? 'seller' : 'Ozon', effect, subject: carriage.id, details })
}

/** A carriage of traceable goods goes no further without a waybill that passed the check. */
export function refuseWaybill({ isTraceable, waybill }: CarriageRecord): void {
  if (isTraceable && waybill.status !== 'SUCCESS') throw wrongState('INCORRECT_E_WAYBILL_STATUS')
}
