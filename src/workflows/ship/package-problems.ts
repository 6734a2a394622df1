import { type Problem, showValue } from '../../errors.ts'
import type { LineQuantity } from '../../model/cancel.ts'
import { type Contents, contentsOf, sumOf } from './contents.ts'
import type { ShipPackage, ShipPackageLine } from './request.ts'
import { skuProblems } from './request-shape.ts'

/** What is wrong with parts of a posting as such: empty ones, quantities that are none, goods that it does not have. */
export function partProblems(
  name: string,
  parts: readonly { readonly lines: readonly ShipPackageLine[] }[],
  goods: Contents,
): readonly Problem[] {
  if (!Array.isArray(parts)) return [{ field: name, rule: 'must be a list of packages', value: showValue(parts) }]
  if (parts.length === 0) return [{ field: name, rule: 'is empty: leave it out to pack everything in one package' }]
  const single = parts.flatMap((part: unknown, i) => linesProblems(`${name}[${i}]`, part, goods))
  if (single.length > 0) return single
  const asked = sumOf(parts.map(({ lines }) => contentsOf(lines)))
  return [...goods].flatMap(([sku, there]) => {
    const quantity = asked.get(sku) ?? 0
    if (quantity <= there) return []
    return [{ field: name, rule: `hold ${quantity} pieces of ${sku}, of which there are ${there}` }]
  })
}

function linesProblems(field: string, part: unknown, goods: Contents): readonly Problem[] {
  const lines = typeof part === 'object' && part !== null && 'lines' in part ? part.lines : undefined
  if (!Array.isArray(lines)) return [{ field: `${field}.lines`, rule: 'must be a list', value: showValue(lines) }]
  if (lines.length === 0) return [{ field: `${field}.lines`, rule: 'is empty: a package holds at least one piece' }]
  return lines.flatMap((line: unknown, i) => lineProblems(`${field}.lines[${i}]`, line, goods))
}

function lineProblems(field: string, line: unknown, goods: Contents): readonly Problem[] {
  // Whatever it is, only two of its fields are looked at.
  const { sku, quantity } = (line ?? {}) as Partial<LineQuantity>
  const problems = [...skuProblems(`${field}.sku`, sku, goods)]
  if (!Number.isInteger(quantity) || Number(quantity) < 1) {
    problems.push({ field: `${field}.quantity`, rule: 'must be a whole number above 0', value: showValue(quantity) })
  }
  return problems
}

/** What keeps packages from being the whole of the goods. */
export function leftoverProblems(packages: readonly ShipPackage[], goods: Contents): readonly Problem[] {
  const asked = sumOf(packages.map(({ lines }) => contentsOf(lines)))
  return [...goods].flatMap(([sku, quantity]) => {
    const packed = asked.get(sku) ?? 0
    if (packed >= quantity) return []
    const rule = `hold ${packed} of ${quantity} pieces of ${sku}: pack the others as well, or set leaveRest`
    return [{ field: 'packages', rule }]
  })
}

/** What is wrong with the pieces that are named for packages. */
export function namedPieceProblems(packages: readonly ShipPackage[], isPartial: boolean): readonly Problem[] {
  const seen = new Set<string>()
  return packages.flatMap(({ lines }, p) =>
    lines.flatMap(({ exemplarIds, quantity }, l): Problem[] => {
      if (exemplarIds === undefined) return []
      const field = `packages[${p}].lines[${l}].exemplarIds`
      if (!isPartial) return [{ field, rule: 'can be chosen only with leaveRest: the ship call does not take them' }]
      if (exemplarIds.length !== quantity) {
        return [{ field, rule: `must name each of the ${quantity} pieces`, value: showValue(exemplarIds) }]
      }
      const repeated = exemplarIds.filter(id => seen.size === seen.add(id).size)
      return repeated.map(id => ({ field, rule: 'names a piece twice', value: showValue(id) }))
    }),
  )
}
