import type { Problem } from '../../errors.ts'
import type { ProductLine } from '../../model/line.ts'
import type { Restrictions } from '../../model/packing.ts'
import { Money } from '../../money.ts'
import type { ShipPackage } from './request.ts'

/** What keeps packages from being taken at the drop-off point: only what was told of both sides is compared. */
export function dropOffProblems(
  packages: readonly ShipPackage[],
  lines: readonly ProductLine[],
  limits: Restrictions,
): readonly Problem[] {
  return packages.flatMap((each, i) => {
    const field = `packages[${i}]`
    return [
      ...weightProblems(field, each, limits),
      ...sizeProblems(field, each, limits),
      ...priceProblems(field, each, lines, limits),
    ]
  })
}

function weightProblems(
  field: string,
  { weightGrams }: ShipPackage,
  { minWeightGrams, maxWeightGrams }: Restrictions,
): readonly Problem[] {
  if (weightGrams === undefined) return []
  if (isLimit(maxWeightGrams) && weightGrams > maxWeightGrams) {
    return [{ field: `${field}.weightGrams`, rule: `must be at most ${maxWeightGrams}`, value: String(weightGrams) }]
  }
  if (minWeightGrams !== undefined && weightGrams < minWeightGrams) {
    return [{ field: `${field}.weightGrams`, rule: `must be at least ${minWeightGrams}`, value: String(weightGrams) }]
  }
  return []
}

/** A package may be turned, so the longest side is compared with the longest and so on (inferred). */
function sizeProblems(
  field: string,
  size: ShipPackage,
  { lengthCm, widthCm, heightCm }: Restrictions,
): readonly Problem[] {
  const sides = sorted([size.lengthCm, size.widthCm, size.heightCm])
  const most = sorted([lengthCm, widthCm, heightCm])
  if (sides === undefined || most === undefined || sides.every((side, i) => side <= Number(most[i]))) return []
  return [{ field, rule: `must be at most ${most.join(' × ')} cm`, value: sides.join(' × ') }]
}

/** The longest first; `undefined` unless all three are told. */
function sorted(sides: readonly (number | undefined)[]): readonly number[] | undefined {
  const told = sides.filter(isLimit)
  return told.length < sides.length ? undefined : told.toSorted((a, b) => b - a)
}

function priceProblems(
  field: string,
  { lines }: ShipPackage,
  goods: readonly ProductLine[],
  { minPrice, maxPrice }: Restrictions,
): readonly Problem[] {
  const price = priceOf(lines, goods)
  if (price === undefined) return []
  const value = price.toString()
  if (maxPrice?.isPositive() === true && isMore(price, maxPrice)) {
    return [{ field, rule: `must be worth at most ${maxPrice.toString()}`, value }]
  }
  return minPrice !== undefined && isMore(minPrice, price)
    ? [{ field, rule: `must be worth at least ${minPrice.toString()}`, value }]
    : []
}

/** 0 is no limit (inferred). */
const isLimit = (value: number | undefined): value is number => value !== undefined && value > 0

/** In roubles, like the limits; `undefined` when a price is not told or in another currency. */
function priceOf(lines: ShipPackage['lines'], goods: readonly ProductLine[]): Money | undefined {
  let sum = Money.of(0, 'RUB')
  for (const { sku, quantity } of lines) {
    const price = goods.find(each => each.sku === sku)?.price
    if (price?.currency !== 'RUB') return undefined
    sum = sum.plus(price.times(quantity))
  }
  return sum
}

const isMore = (a: Money, b: Money): boolean => a.compare(b) > 0
