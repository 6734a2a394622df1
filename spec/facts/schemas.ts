import { z } from 'zod'
import { day, path, sourceKey, text, yes } from './common.ts'

const words = z.array(z.string()).min(1)
const base = {
  docValues: words.optional(),
  note: text.optional(),
  deprecated: yes.optional(),
  removedOn: day.optional(),
  source: sourceKey.optional(),
}

/** One node of a body, in the words of JSON Schema. `docValues` are values that only prose lists: an open set. */
export type SchemaFact = {
  type: 'object' | 'array' | 'string' | 'integer' | 'number' | 'boolean'
  format?: 'int32' | 'int64' | 'uint64' | 'double' | 'float' | 'date-time' | 'byte' | undefined
  nullable?: true | undefined
  enum?: string[] | undefined
  docValues?: string[] | undefined
  default?: string | number | undefined
  /** A picture of the form of a text, such as YYYY-MM-DD; not a regular expression. */
  template?: string | undefined
  minimum?: number | undefined
  maximum?: number | undefined
  minLength?: number | undefined
  maxLength?: number | undefined
  minItems?: number | undefined
  maxItems?: number | undefined
  required?: string[] | undefined
  /** Exactly one of these sets of fields must be given. */
  oneOfRequired?: string[][] | undefined
  /** At least one of these sets of fields must be given; '' and 0 are not. */
  anyOfRequired?: string[][] | undefined
  /** Its fields are not documented. */
  opaque?: true | undefined
  properties?: Record<string, SchemaFact> | undefined
  items?: SchemaFact | undefined
  additionalProperties?: SchemaFact | undefined
  note?: string | undefined
  deprecated?: true | undefined
  removedOn?: string | undefined
  source?: string | undefined
}

const nullable = yes.optional()

const stringNode = z.strictObject({
  type: z.literal('string'),
  format: z.enum(['int64', 'uint64', 'date-time', 'byte']).optional(),
  nullable,
  enum: words.optional(),
  default: z.string().optional(),
  template: text.optional(),
  minLength: z.int().optional(),
  maxLength: z.int().optional(),
  ...base,
})

const numberNode = z.strictObject({
  type: z.enum(['integer', 'number']),
  format: z.enum(['int32', 'int64', 'uint64', 'double', 'float']).optional(),
  nullable,
  default: z.number().optional(),
  minimum: z.number().optional(),
  maximum: z.number().optional(),
  ...base,
})

const booleanNode = z.strictObject({ type: z.literal('boolean'), nullable, ...base })

const names = z.array(text).min(1)

const objectNode = z.strictObject({
  type: z.literal('object'),
  nullable,
  opaque: yes.optional(),
  required: names.optional(),
  oneOfRequired: z.array(names).min(2).optional(),
  anyOfRequired: z.array(names).min(2).optional(),
  get properties() {
    return z.record(z.string(), schema).optional()
  },
  get additionalProperties() {
    return schema.optional()
  },
  ...base,
})

const arrayNode = z.strictObject({
  type: z.literal('array'),
  nullable,
  minItems: z.int().optional(),
  maxItems: z.int().optional(),
  get items() {
    return schema
  },
  ...base,
})

const schema: z.ZodType<SchemaFact> = z.lazy(() =>
  z.union([stringNode, numberNode, booleanNode, objectNode, arrayNode]),
)

const body = z.strictObject({
  request: schema.optional(),
  answer: schema.optional(),
  sources: z.array(sourceKey).min(1),
})

export const schemasFile = z.strictObject({
  operations: z.record(path, body),
  /** What Ozon sends to a seller's own address, by message type. */
  pushEvents: z.record(z.string().regex(/^TYPE_[A-Z_]+$/), schema),
  pushReplies: z.strictObject({ ping: schema, accepted: schema, refused: schema }),
  errorEnvelope: schema,
})
