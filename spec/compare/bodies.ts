import type { SchemaFact } from '../facts.ts'
import type { DocumentOperation, OpenApiDocument } from './document.ts'
import { follow, type JsonRecord, listOf, pointer, recordOf, recordsIn, textOf } from './json.ts'
import { type Places, readSchema } from './schema.ts'

/** An operation of a document with its bodies in the words of our facts. */
export interface ReadOperation extends DocumentOperation {
  readonly request?: SchemaFact
  readonly answer?: SchemaFact
  readonly answerKind: 'json' | 'empty' | 'file'
  readonly contentTypes: readonly string[]
  readonly errorStatuses: readonly number[]
  readonly places: ReadonlyMap<SchemaFact, string>
}

/** Reads what an operation takes and gives. */
export function readOperation(document: OpenApiDocument, operation: DocumentOperation): ReadOperation {
  const places: Places = new Map()
  const { root } = document
  const request = readRequest(root, operation, places)
  return {
    ...operation,
    ...(request === undefined ? {} : { request }),
    ...readAnswer(root, operation, places),
    errorStatuses: errorStatusesOf(operation.raw),
    places,
  }
}

function readRequest(root: JsonRecord, operation: DocumentOperation, places: Places): SchemaFact | undefined {
  const [body, where] = resolved(root, operation.raw['requestBody'], pointer(operation.where, 'requestBody'))
  const media = mediaOf(body, where)
  if (media !== undefined) return readSchema(root, media.schema, media.where, places)
  const query = queryParameters(root, operation)
  if (query.length === 0) return undefined
  const required = query.filter(each => each['required'] === true).map(each => String(each['name']))
  const properties = Object.fromEntries(query.map(each => [String(each['name']), each['schema'] ?? { type: 'string' }]))
  return readSchema(root, { type: 'object', required, properties }, pointer(operation.where, 'parameters'), places)
}

function queryParameters(root: JsonRecord, { raw, where }: DocumentOperation): readonly JsonRecord[] {
  return listOf(raw['parameters']).flatMap((each, at) => {
    const [parameter] = resolved(root, each, pointer(where, 'parameters', at))
    return parameter['in'] === 'query' && textOf(parameter['name']) !== undefined ? [parameter] : []
  })
}

type Answer = Pick<ReadOperation, 'answer' | 'answerKind' | 'contentTypes'>

function readAnswer(root: JsonRecord, { raw, where }: DocumentOperation, places: Places): Answer {
  const [code] = Object.keys(recordOf(raw['responses']) ?? {}).filter(each => /^2\d\d$/.test(each))
  if (code === undefined) return { answerKind: 'empty', contentTypes: [] }
  const [response, place] = resolved(root, recordOf(raw['responses'])?.[code], pointer(where, 'responses', code))
  const contentTypes = recordsIn(response['content']).map(([type]) => type)
  const media = mediaOf(response, place)
  if (media === undefined) {
    const file = contentTypes.length > 0 && contentTypes.every(type => type.includes('/') && !type.includes('json'))
    return { answerKind: file ? 'file' : 'empty', contentTypes }
  }
  const answer = readSchema(root, media.schema, media.where, places)
  if (!media.type.includes('json')) return { answerKind: 'file', contentTypes }
  if (isBare(answer)) return { answerKind: 'empty', contentTypes }
  return { answer, answerKind: 'json', contentTypes }
}

/** An object of which nothing is said: Ozon writes it where nothing is answered. */
export function isBare(schema: SchemaFact | undefined): boolean {
  if (schema === undefined) return true
  const said = [schema.properties, schema.additionalProperties, schema.opaque]
  return schema.type === 'object' && said.every(each => each === undefined)
}

/** The schema of a body, that of JSON first. */
function mediaOf(body: JsonRecord, where: string): { type: string; schema: unknown; where: string } | undefined {
  const all = recordsIn(body['content']).filter(([, each]) => each['schema'] !== undefined)
  const [type, media] = all.find(([each]) => each.includes('json')) ?? all[0] ?? []
  if (type === undefined || media === undefined) return undefined
  return { type, schema: media['schema'], where: pointer(where, 'content', type, 'schema') }
}

function resolved(root: JsonRecord, value: unknown, where: string): readonly [JsonRecord, string] {
  const record = recordOf(value) ?? {}
  const reference = textOf(record['$ref'])
  return reference === undefined ? [record, where] : [recordOf(follow(root, reference)) ?? {}, reference]
}

function errorStatusesOf(raw: JsonRecord): readonly number[] {
  return Object.keys(recordOf(raw['responses']) ?? {})
    .map(Number)
    .filter(status => status >= 400 && status <= 599)
}
