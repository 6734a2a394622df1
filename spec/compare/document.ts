import { follow, type JsonRecord, listOf, pointer, recordOf, recordsIn, textOf } from './json.ts'

/** What the user gave cannot be compared; the message says what to do. */
export class InputError extends Error {
  override readonly name = 'InputError'
}

/** One operation of an OpenAPI document, its bodies not yet read. */
export interface DocumentOperation {
  readonly path: string
  readonly method: string
  readonly operationId: string
  readonly tags: readonly string[]
  readonly deprecated: boolean
  readonly description: string
  /** JSON pointer of the operation. */
  readonly where: string
  readonly raw: JsonRecord
}

export interface OpenApiDocument {
  readonly root: JsonRecord
  readonly title: string
  readonly operations: readonly DocumentOperation[]
}

const methods = ['post', 'get', 'put', 'patch', 'delete', 'head', 'options', 'trace']

/** Checks that a value is an OpenAPI 3 document with paths, and lists its operations. */
export function parseOpenApi(value: unknown): OpenApiDocument {
  const root = recordOf(value)
  if (root === undefined) throw new InputError('The file holds no JSON object. Give an OpenAPI 3 document.')
  checkVersion(root)
  const operations = recordsIn(root['paths']).flatMap(([path, item]) => readPath(root, path, item))
  if (operations.length === 0)
    throw new InputError(
      'The document has no paths with operations, so there is nothing to compare. Give the whole document.',
    )
  return { root, title: textOf(recordOf(root['info'])?.['title']) ?? 'without a title', operations }
}

function checkVersion(root: JsonRecord): void {
  if (root['swagger'] !== undefined)
    throw new InputError(`The document is Swagger ${String(root['swagger'])}. Convert it to OpenAPI 3 first.`)
  const version = root['openapi']
  if (typeof version !== 'string' || !version.startsWith('3.'))
    throw new InputError(
      `The document is not OpenAPI 3: its field "openapi" is ${version === undefined ? 'missing' : JSON.stringify(version)}.`,
    )
}

function readPath(root: JsonRecord, path: string, given: JsonRecord): DocumentOperation[] {
  const reference = textOf(given['$ref'])
  const item = reference === undefined ? given : (recordOf(follow(root, reference)) ?? {})
  return methods.flatMap(method => {
    const raw = recordOf(item[method])
    if (raw === undefined) return []
    return [
      {
        path,
        method: method.toUpperCase(),
        operationId: textOf(raw['operationId']) ?? path.replaceAll(/\W+/g, '_').replace(/^_/, ''),
        tags: listOf(raw['tags']).filter(tag => typeof tag === 'string'),
        deprecated: raw['deprecated'] === true,
        description: textOf(raw['description']) ?? '',
        where: pointer('#', 'paths', path, method),
        raw,
      },
    ]
  })
}
