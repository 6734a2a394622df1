const MASK = '***'
/** Shorter texts are no real keys, and masking them would garble words. */
const SHORTEST_SECRET = 4
/** So many letters of a key in a row are no accident. */
const SHORTEST_PART = 8
/** Not across the quotes of JSON. */
const USER_INFO = /(\/\/)[^/?#@\s"'<>\\]*(?:@[^/?#@\s"'<>\\]*)*@/g

/**
 * Replaces every secret in a text, and parts of it of eight letters and more, whatever their case: as it is, and as
 * addresses, JSON and base64 have it. User and password of an address, such as that of a proxy, go as well.
 */
export function mask(text: string, secrets: readonly string[]): string {
  const forms = secrets.filter(secret => secret.length >= SHORTEST_SECRET).flatMap(formsOf)
  const bare = text.replace(USER_INFO, `$1${MASK}@`)
  return forms.length === 0 ? bare : maskParts(bare, forms)
}

function formsOf(secret: string): readonly string[] {
  const json = JSON.stringify(secret).slice(1, -1)
  return [...new Set([secret, encodeURIComponent(secret), json, ...base64Of(secret)].map(form => form.toLowerCase()))]
}

/** What base64 makes of a text depends on how many bytes stand before it; its ends depend on its neighbours. */
function base64Of(secret: string): readonly string[] {
  return [0, 1, 2].map(before => {
    const bytes = new TextEncoder().encode(' '.repeat(before) + secret)
    const text = btoa(String.fromCharCode(...bytes)).replace(/=+$/, '')
    return text.slice(before === 0 ? 0 : before + 1, -1)
  })
}

function maskParts(text: string, forms: readonly string[]): string {
  const lower = text.toLowerCase()
  // Some letters have another length in lower case: then places do not fit, and nothing can be quoted.
  if (lower.length !== text.length) return MASK
  const least = (form: string): number => Math.min(form.length, SHORTEST_PART)
  const parts = new Set(forms.flatMap(form => partsOf(form, least(form))))
  const lengths = [...new Set(forms.map(least))]
  let masked = ''
  let copied = 0
  for (let at = 0; at < text.length; ) {
    const length = lengths.find(each => parts.has(lower.slice(at, at + each)))
    if (length === undefined) {
      at++
      continue
    }
    let end = at + length
    while (end < text.length && parts.has(lower.slice(end + 1 - length, end + 1))) end++
    masked += text.slice(copied, at) + MASK
    copied = end
    at = end
  }
  return masked + text.slice(copied)
}

/** Every run of so many letters. */
function partsOf(form: string, length: number): readonly string[] {
  return Array.from({ length: form.length - length + 1 }, (_, at) => form.slice(at, at + length))
}
