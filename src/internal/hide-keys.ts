/** What keys and tokens look like, wherever they were put: in full, so that nothing of them is left when they are hidden. */
const KEY_LIKE = /[\da-f]{8}-?(?:[\da-f]{4}-?){3}[\da-f]{12}|\beyJ[\w-]{8,}(?:\.[\w-]*)*|\bBearer\s+\S*/gi

export function looksLikeKey(text: string): boolean {
  return text.search(KEY_LIKE) !== -1
}

/** A text with everything hidden in it that looks like a key. */
export function hideKeys(text: string): string {
  return text.replace(KEY_LIKE, '***')
}
