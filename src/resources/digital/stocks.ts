import type { DigitalStockFate } from '../../decode/digital.ts'
import { type Problem, showValue } from '../../errors.ts'
import { type BatchFailure, withRef } from '../../model/batch.ts'
import type { DigitalStock, DigitalStockSet } from '../../model/digital.ts'
import { agreedRow, type Sent } from '../shared/batches.ts'
import { refusedItem } from '../shared/refused-item.ts'

/** Every mistake of a list of stocks. */
export function digitalStockProblems(stocks: unknown): readonly Problem[] {
  if (!Array.isArray(stocks)) return [{ field: 'stocks', rule: 'must be a list', value: showValue(stocks) }]
  const seen = new Map<unknown, number>()
  return stocks.flatMap((each: unknown, i) => stockProblems(each, i, seen))
}

function stockProblems(each: unknown, i: number, seen: Map<unknown, number>): Problem[] {
  const field = `stocks[${i}]`
  if (typeof each !== 'object' || each === null) {
    return [{ field, rule: 'must be { offerId, stock }', value: showValue(each) }]
  }
  const given = new Map<string, unknown>(Object.entries(each))
  const [offerId, stock] = [given.get('offerId'), given.get('stock')]
  const problems: Problem[] = []
  if (typeof offerId !== 'string' || offerId.trim() === '') {
    problems.push({ field: `${field}.offerId`, rule: 'must be text, not empty', value: showValue(offerId) })
  }
  // The greatest stock is not documented.
  if (!(typeof stock === 'number' && Number.isSafeInteger(stock) && stock >= 0)) {
    problems.push({ field: `${field}.stock`, rule: 'must be a whole number, not negative', value: showValue(stock) })
  }
  const first = seen.get(offerId)
  if (first !== undefined) problems.push({ field, rule: `repeats the product of stocks[${first}]` })
  seen.set(offerId, i)
  return problems
}

/** Each stock sent is done, failed, or not told of. */
export function sortDigitalStocks(
  fates: readonly DigitalStockFate[],
  sent: readonly DigitalStock[],
): Sent<DigitalStockSet> {
  const done: DigitalStockSet[] = []
  const failed: BatchFailure[] = []
  const unknown: string[] = []
  for (const stock of sent) {
    const fate = agreedRow(
      fates.filter(each => each.offerId === stock.offerId),
      ({ updated }) => updated,
    )
    if (fate?.updated === true) done.push(withRef(setBy(stock, fate), stock))
    else if (fate !== undefined && isRefused(fate)) failed.push(failureOf(stock, fate))
    else unknown.push(stock.offerId)
  }
  return { done, failed, unknown }
}

const isRefused = ({ updated, problems }: DigitalStockFate): boolean => updated === false || problems.length > 0

const setBy = ({ offerId, stock }: DigitalStock, { productId, sku, problems }: DigitalStockFate): DigitalStockSet => ({
  offerId,
  stock,
  ...(productId === undefined ? {} : { productId }),
  ...(sku === undefined ? {} : { sku }),
  ...(problems.length === 0 ? {} : { warnings: problems }),
})

function failureOf({ offerId }: DigitalStock, { problems }: DigitalStockFate): BatchFailure {
  const code = problems.find(problem => problem.code !== undefined)?.code
  const words = problems.map(problem => problem.message ?? problem.code).filter(each => each !== undefined)
  const message = words.join('; ') || 'Ozon gave no reason.'
  return refusedItem({ item: offerId, code, message })
}
