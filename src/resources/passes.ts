import type { DriftNotes } from '../decode/drift.ts'
import type { Source } from '../decode/part.ts'
import { decodePasses, decodePassIds } from '../decode/passes.ts'
import type { RequestOptions } from '../http/types.ts'
import { given } from '../internal/given.ts'
import type { BatchResult } from '../model/batch.ts'
import type {
  CarriagePass,
  CarriagePassUpdate,
  Pass,
  PassVehicle,
  ReturnPass,
  ReturnPassUpdate,
} from '../model/pass.ts'
import type { List } from '../pagination.ts'
import {
  CARRIAGE_PASS,
  CARRIAGE_PASS_UPDATE,
  checkPasses,
  checkPassIds,
  RETURN_PASS,
  RETURN_PASS_UPDATE,
} from './passes/checks.ts'
import type { Api } from './shared/api.ts'
import { type Sent, sendBatches, UNDOCUMENTED_BATCH } from './shared/batches.ts'
import { cursorList } from './shared/cursor-list.ts'
import { isoOf } from './shared/instants.ts'
import { listProblems, refuseAny } from './shared/row-list.ts'
import { Section } from './shared/section.ts'
import { guarded } from './shared/takes.ts'

const LIST = '/v1/pass/list'
/** The largest page. */
const PAGE_SIZE = 1000
const CARRIAGE_CREATE = '/v1/carriage/pass/create'
const CARRIAGE_UPDATE = '/v1/carriage/pass/update'
const CARRIAGE_DELETE = '/v1/carriage/pass/delete'
const RETURN_CREATE = '/v1/return/pass/create'
const RETURN_UPDATE = '/v1/return/pass/update'
const RETURN_DELETE = '/v1/return/pass/delete'

/** Which passes to list. */
export interface PassFilter {
  readonly passIds?: readonly string[] | undefined
  readonly reason?: 'FBS_DELIVERY' | 'FBS_RETURN' | (string & {}) | undefined
  readonly dropoffPointIds?: readonly string[] | undefined
  readonly warehouseIds?: readonly string[] | undefined
  readonly onlyActive?: boolean | undefined
}

/**
 * Passes for vehicles, one a trip: to bring a carriage, or to fetch returns. How many go into one request is not
 * documented; 20 do (inferred). In a `BatchResult` a pass to be made has the name of its licence plate, any other its id.
 */
export class Passes extends Section {
  /**
   * Passes of both kinds.
   *
   * Ozon (2026-09-22): POST /v1/pass/list, a thousand a page.
   *
   * @example
   * for await (const { id, arrivalAt } of ozon.passes.list({ onlyActive: true })) console.log(id, arrivalAt)
   */
  list(filter: PassFilter = {}, options: RequestOptions = {}): List<Pass> {
    const { passIds, reason, dropoffPointIds, warehouseIds, onlyActive } = filter
    const lists = Object.entries({ passIds, dropoffPointIds, warehouseIds })
    const problems = lists.flatMap(([name, ids]) => listProblems(name, ids, 'ids'))
    refuseAny('The passes were not asked for', problems, LIST)
    const wire = given({
      arrival_pass_ids: passIds,
      arrival_reason: reason,
      dropoff_point_ids: dropoffPointIds,
      warehouse_ids: warehouseIds,
      only_active_passes: onlyActive,
    })
    return cursorList(
      this.api,
      { operation: LIST, pageSize: PAGE_SIZE, filters: [wire] },
      options,
      (asked, page, more) => this.askPage(LIST, { filter: asked, ...page }, more, decodePasses),
    )
  }

  /**
   * Makes passes for the vehicles that bring a carriage; `done` has their ids, in the order of the passes.
   *
   * Safely, also when the answer is lost: `handOver` or `handOverMany` of `ozon-orders/workflows`.
   *
   * Ozon (2026-09-22): POST /v1/carriage/pass/create. After a lost answer list the passes before making them again.
   *
   * @example
   * const { done } = await ozon.passes.createForCarriage(carriageId, [
   *   { driverName: 'Ivan', driverPhone: '+79000000000', vehicleLicensePlate: 'A000BC00', vehicleModel: 'GAZelle' },
   * ])
   */
  async createForCarriage(
    carriageId: string,
    passes: readonly CarriagePass[],
    options: RequestOptions = {},
  ): Promise<BatchResult<string>> {
    checkPasses({ carriageId }, passes, CARRIAGE_CREATE)
    return batched(passes, plateOf, async batch => {
      const body = { carriage_id: carriageId, arrival_passes: batch.map(carriagePassOf) }
      return this.obtain(CARRIAGE_CREATE, body, options, madeOf(batch), WITHOUT_IDS)
    })
  }

  /**
   * Changes passes of a carriage: driver, vehicle, and whether it takes returns back, which it does not when left out.
   *
   * Ozon (2026-09-22): POST /v1/carriage/pass/update; its answer is empty, so `done` are the passes of requests that it
   * took.
   *
   * @example
   * const { failed } = await ozon.passes.updateForCarriage(carriageId, [{ ...pass, vehicleModel: 'Ford Transit' }])
   */
  async updateForCarriage(
    carriageId: string,
    passes: readonly CarriagePassUpdate[],
    options: RequestOptions = {},
  ): Promise<BatchResult<string>> {
    checkPasses({ carriageId }, passes, CARRIAGE_UPDATE, { ids: ['id'] })
    return batched(passes, idOf, async batch => {
      const wire = batch.map(pass => ({ id: pass.id, ...carriagePassOf(pass) }))
      await this.send(CARRIAGE_UPDATE, { carriage_id: carriageId, arrival_passes: wire }, options)
      return { done: batch.map(idOf) }
    })
  }

  /**
   * Deletes passes of a carriage.
   *
   * Ozon (2026-09-22): POST /v1/carriage/pass/delete.
   *
   * @example
   * await ozon.passes.deleteForCarriage(carriageId, done)
   */
  async deleteForCarriage(
    carriageId: string,
    passIds: readonly string[],
    options: RequestOptions = {},
  ): Promise<BatchResult<string>> {
    checkPassIds({ carriageId }, passIds, CARRIAGE_DELETE)
    return batched(passIds, String, async batch => {
      await this.send(CARRIAGE_DELETE, { carriage_id: carriageId, arrival_pass_ids: batch }, options)
      return { done: batch.map(String) }
    })
  }

  /**
   * Makes passes for vehicles that fetch returns; `done` has their ids, in the order of the passes.
   *
   * Ozon (2026-09-22): POST /v1/return/pass/create. After a lost answer list the passes before making them again.
   *
   * @example
   * const { done } = await ozon.passes.createForReturns([
   *   { ...vehicle, arrivalTime: '2026-11-26T10:00:00+03:00', dropoffPointId: '7000123456', warehouseId: '3000007863' },
   * ])
   */
  async createForReturns(passes: readonly ReturnPass[], options: RequestOptions = {}): Promise<BatchResult<string>> {
    checkPasses({}, passes, RETURN_CREATE, { ids: ['dropoffPointId', 'warehouseId'], arrivalTime: true })
    return batched(passes, plateOf, async batch => {
      const body = { arrival_passes: batch.map(returnPassOf) }
      return this.obtain(RETURN_CREATE, body, options, madeOf(batch), WITHOUT_IDS)
    })
  }

  /**
   * Changes passes for returns: driver, vehicle and time. Ozon requires the time, yet sends whoever wants another one to
   * /v1/carriage/pass/update, which takes none: list the pass to see whether a new time was kept.
   *
   * Ozon (2026-09-22): POST /v1/return/pass/update; its answer is empty, so `done` are the passes of requests that it
   * took.
   *
   * @example
   * await ozon.passes.updateForReturns([{ ...vehicle, id: passId, arrivalTime: '2026-11-26T14:30:00+03:00' }])
   */
  async updateForReturns(
    passes: readonly ReturnPassUpdate[],
    options: RequestOptions = {},
  ): Promise<BatchResult<string>> {
    checkPasses({}, passes, RETURN_UPDATE, { ids: ['id'], arrivalTime: true })
    return batched(passes, idOf, async batch => {
      const wire = batch.map(pass => ({ arrival_pass_id: pass.id, ...timeOf(pass), ...vehicleOf(pass) }))
      await this.send(RETURN_UPDATE, { arrival_passes: wire }, options)
      return { done: batch.map(idOf) }
    })
  }

  /**
   * Deletes passes for returns.
   *
   * Ozon (2026-09-22): POST /v1/return/pass/delete.
   *
   * @example
   * await ozon.passes.deleteForReturns(['6000123456'])
   */
  async deleteForReturns(passIds: readonly string[], options: RequestOptions = {}): Promise<BatchResult<string>> {
    checkPassIds({}, passIds, RETURN_DELETE)
    return batched(passIds, String, async batch => {
      await this.send(RETURN_DELETE, { arrival_pass_ids: batch }, options)
      return { done: batch.map(String) }
    })
  }
}

/** The section, with the names that its methods take. */
export const openPasses = (api: Api): Passes =>
  guarded(new Passes(api), {
    list: [{ passIds: true, reason: true, dropoffPointIds: true, warehouseIds: true, onlyActive: 'flag' }],
    createForCarriage: [true, ['passes', CARRIAGE_PASS]],
    updateForCarriage: [true, ['passes', CARRIAGE_PASS_UPDATE]],
    createForReturns: [['passes', RETURN_PASS]],
    updateForReturns: [['passes', RETURN_PASS_UPDATE]],
  })

function batched<I>(
  items: readonly I[],
  name: (item: I) => string,
  send: (batch: readonly I[]) => Promise<Sent<string>>,
): Promise<BatchResult<string>> {
  return sendBatches({ items, max: UNDOCUMENTED_BATCH, name, send })
}

/** Ids are told without names, so fewer or more of them than passes cannot be matched. */
const madeOf =
  (batch: readonly unknown[]) =>
  (answer: Source, notes: DriftNotes): Sent<string> | undefined => {
    const ids = decodePassIds(answer, notes)
    return ids.length === batch.length ? { done: ids } : undefined
  }

const WITHOUT_IDS = { lacks: 'one id for each pass', next: 'List the passes before making them again.' }

const plateOf = ({ vehicleLicensePlate }: PassVehicle): string => vehicleLicensePlate
const idOf = ({ id }: { readonly id: string }): string => String(id)

function vehicleOf({ driverName, driverPhone, vehicleLicensePlate, vehicleModel }: PassVehicle) {
  return {
    driver_name: driverName,
    driver_phone: driverPhone,
    vehicle_license_plate: vehicleLicensePlate,
    vehicle_model: vehicleModel,
  }
}

const carriagePassOf = (pass: CarriagePass) => ({ ...vehicleOf(pass), with_returns: pass.withReturns })

const timeOf = ({ arrivalTime }: Pick<ReturnPass, 'arrivalTime'>) => ({
  arrival_time: isoOf('arrivalTime', arrivalTime),
})

const returnPassOf = (pass: ReturnPass) => ({
  ...vehicleOf(pass),
  ...timeOf(pass),
  dropoff_point_id: pass.dropoffPointId,
  warehouse_id: pass.warehouseId,
})
