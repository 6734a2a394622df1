interface Share {
  readonly index: number
  readonly part: bigint
  readonly remainder: bigint
}

/**
 * Splits whole units by weights so that the parts sum to the total: each part gets its share rounded towards zero, and
 * what is left goes, one unit each, to the largest remainders, the earlier part first among equals.
 * Weights are not negative and not all zero.
 */
export function allocateUnits(total: bigint, weights: readonly bigint[]): bigint[] {
  if (total < 0n) return allocateUnits(-total, weights).map(part => -part)
  const whole = weights.reduce((sum, weight) => sum + weight, 0n)
  // Equal weights have equal shares: of many parts few have to be reckoned.
  const known = new Map<bigint, Omit<Share, 'index'>>()
  const shares = weights.map((weight, index): Share => {
    const share = known.get(weight) ?? { part: (total * weight) / whole, remainder: (total * weight) % whole }
    known.set(weight, share)
    return { index, ...share }
  })
  const left = Number(shares.reduce((rest, { part }) => rest - part, total))
  // Array.prototype.sort is stable, which keeps the earlier part first.
  const ranked = [...shares].sort((a, b) => (a.remainder > b.remainder ? -1 : a.remainder < b.remainder ? 1 : 0))
  const lucky = new Set(ranked.slice(0, left).map(({ index }) => index))
  return shares.map(({ index, part }) => (lucky.has(index) ? part + 1n : part))
}
