import type { StockFate } from '../../decode/stocks.ts'
import { type Problem, showValue, tellsWord } from '../../errors.ts'
import type { BatchFailure } from '../../model/batch.ts'
import type { StockSet, StockUpdate } from '../../model/stock.ts'
import type { NamesOf } from '../../names.ts'
import { agreedRow, type Sent } from '../shared/batches.ts'
import { idProblem } from '../shared/item-checks.ts'
import { refusedItem } from '../shared/refused-item.ts'

export const STOCK_UPDATE: NamesOf<StockUpdate> = {
  warehouseId: true,
  offerId: true,
  productId: true,
  stock: true,
  ref: true,
}
/** From here on Ozon answers STOCK_TOO_BIG. */
const TOO_BIG = 1_000_000
/** The code of an update that came within thirty seconds of another of the same product and warehouse. */
const TOO_SOON = 'TOO_MANY_REQUESTS'
const TOO_SOON_MS = 30_000

/** How an update is named in a BatchResult: offer or product id, '@', warehouse id. */
export function stockName({ offerId, productId, warehouseId }: StockUpdate): string {
  return `${offerId ?? productId}@${warehouseId}`
}

/** Every mistake of a list of updates. */
export function stockProblems(updates: unknown): readonly Problem[] {
  if (!Array.isArray(updates)) return [{ field: 'updates', rule: 'must be a list', value: showValue(updates) }]
  const seen = new Map<string, number>()
  // Any caller may hand in anything, so each field is checked as unknown.
  return (updates as readonly StockUpdate[]).flatMap((update, i) => {
    const field = `updates[${i}]`
    if (typeof update !== 'object' || update === null) {
      return [{ field, rule: 'must be { warehouseId, offerId or productId, stock }', value: showValue(update) }]
    }
    const problems = [
      productProblem(field, update),
      warehouseProblem(field, update),
      amountProblem(field, update),
      twiceProblem(field, update, seen),
    ]
    seen.set(keyOf(update), i)
    return problems.filter(problem => problem !== undefined)
  })
}

function productProblem(field: string, { offerId, productId }: StockUpdate): Problem | undefined {
  if ((offerId === undefined) === (productId === undefined)) {
    return { field, rule: 'must name the product by one of offerId and productId' }
  }
  if (productId !== undefined) return idProblem(`${field}.productId`, productId)
  if (typeof offerId === 'string' && offerId !== '') return undefined
  return { field: `${field}.offerId`, rule: 'must be text, not empty', value: showValue(offerId) }
}

const warehouseProblem = (field: string, { warehouseId }: StockUpdate): Problem | undefined =>
  idProblem(`${field}.warehouseId`, warehouseId)

function amountProblem(field: string, { stock }: StockUpdate): Problem | undefined {
  if (Number.isInteger(stock) && stock >= 0 && stock < TOO_BIG) return undefined
  return { field: `${field}.stock`, rule: 'must be a whole number from 0 to 999999', value: showValue(stock) }
}

function twiceProblem(field: string, update: StockUpdate, seen: ReadonlyMap<string, number>): Problem | undefined {
  const first = seen.get(keyOf(update))
  if (first === undefined) return undefined
  const rule = `repeats the product and warehouse of updates[${first}]; Ozon takes one update of a pair in 30 seconds`
  return { field, rule }
}

/** Offers and products are two name spaces: '5' may be both. */
const keyOf = ({ offerId, productId, warehouseId }: StockUpdate): string =>
  JSON.stringify([offerId === undefined ? 'product' : 'offer', String(offerId ?? productId), String(warehouseId)])

/** Each update sent is done, failed, or not told of. */
export function sortStocks(fates: readonly StockFate[], sent: readonly StockUpdate[]): Sent<StockSet> {
  const done: StockSet[] = []
  const failed: BatchFailure[] = []
  const unknown: string[] = []
  for (const update of sent) {
    const fate = agreedRow(
      fates.filter(each => isOf(each, update)),
      ({ updated }) => updated,
    )
    if (fate?.updated === true) done.push(setBy(update, fate))
    else if (fate?.updated === false || (fate?.problems.length ?? 0) > 0) failed.push(failureOf(update, fate))
    else unknown.push(stockName(update))
  }
  return { done, failed, unknown }
}

function isOf(fate: StockFate, { warehouseId, offerId, productId }: StockUpdate): boolean {
  const isSame = offerId === undefined ? fate.productId === String(productId) : fate.offerId === offerId
  return isSame && fate.warehouseId === String(warehouseId)
}

/** Ozon tells both ids of the product. */
function setBy(update: StockUpdate, { offerId, productId, problems }: StockFate): StockSet {
  return {
    ...update,
    ...(offerId === undefined ? {} : { offerId }),
    ...(productId === undefined ? {} : { productId }),
    ...(problems.length === 0 ? {} : { warnings: problems }),
  }
}

function failureOf(update: StockUpdate, fate: StockFate | undefined): BatchFailure {
  const problems = fate?.problems ?? []
  const code = problems.find(problem => problem.code !== undefined)?.code
  const words = problems.map(problem => problem.message ?? problem.code).filter(each => each !== undefined)
  const message = words.join('; ') || 'Ozon gave no reason.'
  const retryable = problems.some(({ code }) => tellsWord({ code }, TOO_SOON))
  const retryAfterMs = retryable ? TOO_SOON_MS : undefined
  return refusedItem({ item: stockName(update), code, message, retryable, retryAfterMs })
}
