/**
 * Splits whole units by weights so that the parts sum to the total: each part gets its share rounded towards zero, and
 * what is left goes, one unit each, to the largest remainders, the earlier part first among equals.
 * Weights are not negative and not all zero.
 */
export function allocateUnits(total: bigint, weights: readonly bigint[]): bigint[] {
  if (total < 0n) return allocateUnits(-total, weights).map(part => -part)
  const whole = weights.reduce((sum, weight) => sum + weight, 0n)
  const shares = weights.map((weight, index) => ({
    index,
    part: (total * weight) / whole,
    remainder: (total * weight) % whole,
  }))
  const left = Number(shares.reduce((rest, { part }) => rest - part, total))
  // Array.prototype.sort is stable, which keeps the earlier part first.
  const ranked = [...shares].sort((a, b) => (a.remainder > b.remainder ? -1 : a.remainder < b.remainder ? 1 : 0))
  const lucky = new Set(ranked.slice(0, left).map(({ index }) => index))
  return shares.map(({ index, part }) => (lucky.has(index) ? part + 1n : part))
}
