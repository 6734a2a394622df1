import { readFileSync } from 'node:fs'
import { loadSchemas, operationFacts, type WireResult, type WireSchema } from '../../src/wire/index.ts'

type Side = 'request' | 'answer'

export async function schemaOf(path: string, side: Side): Promise<WireSchema> {
  const section = operationFacts(path)?.section ?? ''
  const schema = (await loadSchemas(section))[path]?.[side]?.()
  if (schema === undefined) throw new Error(`${path} has no schema of its ${side}`)
  return schema
}

/** What would be sent for a request. Throws when the request is refused. */
export async function sent(path: string, body: unknown): Promise<unknown> {
  const result = (await schemaOf(path, 'request')).safeParse(body)
  if (!result.success) throw new Error(`refused: ${mistakes(result).join('; ')}`)
  return result.data
}

/** Every mistake of a refused request as 'path: rule'. */
export async function refusals(path: string, body: unknown): Promise<readonly string[]> {
  return mistakes((await schemaOf(path, 'request')).safeParse(body))
}

export function mistakes(result: WireResult): readonly string[] {
  if (result.success) return []
  return result.error.issues.map(({ path, message }) => `${placeOf(path)}: ${message}`)
}

/** ['filter', 'ids', 3] as 'filter.ids[3]'. */
function placeOf(path: readonly PropertyKey[]): string {
  return path.reduce<string>((place, key) => {
    if (typeof key === 'number') return `${place}[${key}]`
    return place === '' ? String(key) : `${place}.${String(key)}`
  }, '')
}

const folder = new URL('../fixtures/', import.meta.url)

export interface FixtureRow {
  readonly path: string
  readonly endpoint: string
  readonly kind: 'request' | 'response'
}

export function readFixture(path: string): unknown {
  return JSON.parse(readFileSync(new URL(path, folder), 'utf8'))
}

export function fixtureRows(): readonly FixtureRow[] {
  // The index is written beside the payloads and holds these fields among others.
  return readFixture('json/index.json') as readonly FixtureRow[]
}
