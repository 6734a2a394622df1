import { Ajv } from 'ajv'
import { expect, onTestFinished } from 'vitest'
import { loadFacts, type SchemaFact } from '../../../spec/facts.ts'

/** Judges pushes by Ozon's documents, as `judge.ts` does for answers. */
const facts = loadFacts()
const ajv = new Ajv({ strict: false, allErrors: true })
for (const format of ['int64', 'uint64']) ajv.addFormat(format, true)
// "May be empty" is documented of several.
ajv.addFormat('date-time', /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z)?$/)

export interface Push {
  readonly message_type: string
  // A test reads messages of every shape.
  // biome-ignore lint/suspicious/noExplicitAny: the tests assert what they read
  readonly [field: string]: any // oxlint-disable-line typescript/no-explicit-any
}

/** Reads pushes out of requests. What the documents have against one fails the test when it ends: a receiver that throws is no news to the sandbox. */
export function pushReader(): (request: Request) => Promise<Push> {
  const objections: unknown[] = []
  onTestFinished(() => expect(objections).toEqual([]))
  return async request => {
    // The shape is what the documents judge next.
    const push = (await request.json()) as Push
    const isJson = request.method === 'POST' && request.headers.get('content-type') === 'application/json'
    objections.push(...(isJson ? objectionsTo(push) : [`${push.message_type} is no POST of JSON`]))
    return push
  }
}

function objectionsTo(push: Push): readonly unknown[] {
  const schema = facts.schemas.pushEvents[push.message_type]
  if (schema === undefined) return [`${push.message_type} is not documented`]
  const judge = ajv.compile(closed(schema))
  const isGood: boolean = judge(push)
  return isGood ? [] : (judge.errors ?? []).map(error => [push.message_type, error])
}

function closed(schema: SchemaFact): Record<string, unknown> {
  const properties = Object.entries(schema.properties ?? {}).map(([name, each]) => [name, closed(each)])
  return {
    type: schema.type,
    ...(schema.format === undefined ? {} : { format: schema.format }),
    ...(schema.items === undefined ? {} : { items: closed(schema.items) }),
    ...(properties.length === 0 ? {} : { properties: Object.fromEntries(properties), additionalProperties: false }),
  }
}
