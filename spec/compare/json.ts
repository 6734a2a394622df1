export type JsonRecord = { readonly [key: string]: unknown }

/** An object of JSON, or undefined for everything else. */
export function recordOf(value: unknown): JsonRecord | undefined {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined
  // Objects of JSON have no other keys than texts.
  return value as JsonRecord
}

/** The objects among the values of an object of JSON. */
export function recordsIn(value: unknown): readonly (readonly [string, JsonRecord])[] {
  return Object.entries(recordOf(value) ?? {}).flatMap(([key, each]) => {
    const record = recordOf(each)
    return record === undefined ? [] : [[key, record] as const]
  })
}

export function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : []
}

export function textOf(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined
}

/** One more step of a JSON pointer. */
export function pointer(place: string, ...keys: readonly (string | number)[]): string {
  return [place, ...keys.map(key => String(key).replaceAll('~', '~0').replaceAll('/', '~1'))].join('/')
}

/** What a JSON pointer such as '#/components/schemas/a' leads to; undefined when it leads nowhere or out of the file. */
export function follow(root: JsonRecord, reference: string): unknown {
  if (!reference.startsWith('#/')) return undefined
  return reference
    .slice(2)
    .split('/')
    .reduce<unknown>((node, part) => child(node, readKey(part)), root)
}

function child(node: unknown, key: string): unknown {
  if (Array.isArray(node)) return node[Number(key)]
  const record = recordOf(node)
  return record !== undefined && Object.hasOwn(record, key) ? record[key] : undefined
}

function readKey(part: string): string {
  return decodeLoosely(part).replaceAll('~1', '/').replaceAll('~0', '~')
}

/** A percent sign that is no escape stays as it is. */
function decodeLoosely(part: string): string {
  try {
    return decodeURIComponent(part)
  } catch {
    return part
  }
}
