const [SPACE, LESS_THAN] = [32, 60]
/** '{' ends with '}', '[' with ']'. */
const CLOSING: Readonly<Record<number, number>> = { 123: 125, 91: 93 }

/**
 * In words, what a body of 200 is when it cannot be a JSON object or list, looking at its ends only: it is parsed later,
 * once. `undefined` when it may be one.
 */
export function notJson(bytes: Uint8Array): string | undefined {
  let start = 0
  while (start < bytes.length && isBlank(bytes[start])) start++
  let end = bytes.length - 1
  while (end > start && isBlank(bytes[end])) end--
  const first = bytes[start]
  if (first === undefined) return 'an empty body'
  if (first === LESS_THAN) return 'an HTML page, perhaps of a proxy'
  const closing = CLOSING[first]
  if (closing === undefined) return 'a body that is no JSON object or list'
  return bytes[end] === closing ? undefined : 'a body that broke off'
}

/** Blanks, and the bytes of a byte order mark. */
function isBlank(byte: number | undefined): boolean {
  return byte !== undefined && (byte <= SPACE || byte === 0xef || byte === 0xbb || byte === 0xbf)
}
