/**
 * A short name for what is sent: the same for the same data, in every run and on every machine, whatever the order of
 * its fields. It tells the writes of one subject apart; it is no proof against forgery.
 *
 * @example
 * digestOf({ packages: [{ lines: [{ sku: '5', quantity: 1 }] }] }) // 14 hexadecimal digits
 */
export function digestOf(value: unknown): string {
  const text = JSON.stringify(value, sortedFields) ?? ''
  // Two lanes of 32 bits (cyrb53): synchronous, unlike the digests of the platform.
  let [high, low] = [0xdeadbeef, 0x41c6ce57]
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i)
    high = Math.imul(high ^ unit, 2_654_435_761)
    low = Math.imul(low ^ unit, 1_597_334_677)
  }
  high = Math.imul(high ^ (high >>> 16), 2_246_822_507) ^ Math.imul(low ^ (low >>> 13), 3_266_489_909)
  low = Math.imul(low ^ (low >>> 16), 2_246_822_507) ^ Math.imul(high ^ (high >>> 13), 3_266_489_909)
  const number = 2 ** 32 * (low & 0x1f_ffff) + (high >>> 0)
  return number.toString(16).padStart(14, '0')
}

function sortedFields(_name: string, value: unknown): unknown {
  // JSON has none; that it is wrong is for others to say.
  if (typeof value === 'bigint') return `${value}n`
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value
  return Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)))
}
