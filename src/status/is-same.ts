/** Equality of plain data, dates and money. A field that is `undefined` is the same as one that is not there. */
export function isSame(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true
  if (!isObject(a) || !isObject(b)) return false
  if (a instanceof Date || b instanceof Date) return isSameDate(a, b)
  if (Array.isArray(a) !== Array.isArray(b)) return false
  const left = plainOf(a)
  const right = plainOf(b)
  const keys = new Set([...Object.keys(left), ...Object.keys(right)])
  return [...keys].every(key => isSame(left[key], right[key]))
}

type Fields = Readonly<Record<string, unknown>>

function isObject(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null
}

function isSameDate(a: unknown, b: unknown): boolean {
  return a instanceof Date && b instanceof Date && Object.is(a.getTime(), b.getTime())
}

/** Money keeps its digits in private; its JSON has them. */
function plainOf(value: Fields): Fields {
  const { toJSON } = value
  if (typeof toJSON !== 'function') return value
  const json: unknown = toJSON.call(value)
  return isObject(json) ? json : value
}
