import type { Ozon } from '../../client.ts'
import { isOzonError, type Problem, tellsWord } from '../../errors.ts'
import type { RequestOptions } from '../../http/types.ts'
import type { StockSet, StockUpdate } from '../../model/stock.ts'
import { STOCK_UPDATE, stockName, stockProblems } from '../../resources/stocks/updates.ts'
import { createBatchSender } from '../core/batch-sender.ts'
import type { HowDone } from '../core/options.ts'
import { WORKFLOW_OPTIONS, type WorkflowOptions } from '../core/options.ts'
import { checkOptions, demandClient, idText, requestsOf, withIdText } from '../core/requests.ts'
import { runWorkflow } from '../core/run-workflow.ts'
import type { OneOrMany, WriteOutcome } from '../core/workflow.ts'
import { type StockState, stockReading } from './stock-state.ts'

const SET = '/v2/products/stocks'
/** Documented in the words of the operation: pairs of product and warehouse. */
const MOST = 100
const NOTHING = 'No stock was set'
/** Documented: Ozon takes one update of a pair in thirty seconds. */
const PAUSE_MS = 30_000
const TOO_SOON = 'TOO_MANY_REQUESTS'
/** Somebody else keeps setting the same pair. */
const MOST_PAUSES = 3

/** A stock that is set. */
export interface StockDone extends StockUpdate {
  readonly how: HowDone
  /** What Ozon says although the stock was set, such as a restriction of the warehouse. */
  readonly warnings?: StockSet['warnings']
}

/**
 * Sets what can be ordered of products in warehouses, a hundred a request. An update that comes within thirty seconds of
 * another of the same product and warehouse waits, and is sent again. What is free already as wanted is done.
 *
 * What was free before is noted: after a lost answer the old number means "not set", the wanted one "set", and any other
 * ends as `unknown`, since goods may have been ordered meanwhile and setting the same number again would offer them twice.
 *
 * Ozon: POST /v2/products/stocks, 80 requests a minute; read by /v2/product/info/stocks-by-warehouse/fbs, a thousand
 * products a request. Gives an outcome for each, in their order; the item is `offerId@warehouseId` or
 * `productId@warehouseId`. Rejects with the signal's reason.
 *
 * @example
 * await setStocks(ozon, [{ offerId: 'PH11042', warehouseId: '22142605386000', stock: 100 }])
 */
export async function setStocks(
  ozon: Ozon,
  updates: OneOrMany<StockUpdate>,
  options: WorkflowOptions = {},
): Promise<readonly WriteOutcome<StockDone>[]> {
  demandClient(ozon)
  checkOptions(NOTHING, options, WORKFLOW_OPTIONS)
  const requests = requestsOf(NOTHING, updates, STOCK_UPDATE).map(update => ({
    ...update,
    warehouseId: idText(update.warehouseId),
    ...withIdText(update, 'productId'),
  }))
  const reading = stockReading(ozon, options)
  const warnings = new Map<string, NonNullable<StockSet['warnings']>>()
  const sender = createBatchSender<StockUpdate, StockSet>({
    clock: ozon.clock,
    signal: options.signal,
    operation: SET,
    max: MOST,
    nameOf: stockName,
    send: (batch, more) => ozon.stocks.set(batch, more),
    isOf,
  })
  return runWorkflow<StockUpdate, StockState, true, StockDone>(
    ozon,
    {
      name: 'set-stocks',
      itemOf: stockName,
      operationOf: () => SET,
      contentOf: ({ stock }) => stock,
      problemsOf: updateProblems,
      read: update => reading.ask(update),
      judge: ({ free }, { stock }) => {
        if (free === stock) return { kind: 'already' }
        const noted = { stock, ...(free === undefined ? {} : { freeBefore: free }) }
        return { kind: 'go', noted, what: `Sets ${stock} instead of ${free ?? 'a number that Ozon does not tell'}.` }
      },
      send: async (update, more) => {
        const set = await unhurried(ozon, () => sender(update), more)
        if (set.warnings !== undefined) warnings.set(stockName(update), set.warnings)
        return true
      },
      factsOf: ({ free }) => ({ free }),
      valueOf: (update, { how }) => {
        const told = warnings.get(stockName(update))
        return { ...update, how, ...(told === undefined ? {} : { warnings: told }) }
      },
    },
    requests,
    options,
  )
}

function updateProblems(update: StockUpdate): readonly Problem[] {
  // The item is named already, so that its place in a list of one says nothing.
  return stockProblems([update]).map(({ field, ...rest }) => ({
    field: field.replace(/^updates\[0\]\.?/, '') || 'update',
    ...rest,
  }))
}

/** Ozon tells both ids of a product. */
function isOf(set: StockSet, { offerId, productId, warehouseId }: StockUpdate): boolean {
  const isSame = offerId === undefined ? set.productId === productId : set.offerId === offerId
  return isSame && set.warehouseId === warehouseId
}

/** Sends again after the pause that Ozon wants between two updates of a pair: what came too soon was surely not set. */
async function unhurried<T>(ozon: Ozon, send: () => Promise<T>, { signal }: RequestOptions): Promise<T> {
  for (let pauses = 0; ; pauses++) {
    try {
      return await send()
    } catch (error) {
      if (!isOzonError(error) || !tellsWord(error, TOO_SOON) || pauses === MOST_PAUSES) throw error
      await ozon.clock.sleep(PAUSE_MS, signal)
    }
  }
}
