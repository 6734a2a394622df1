import { z } from 'zod'
import { field, fixture, path, sourceKey, text } from './common.ts'

/** One place where payloads differ from the schema of their operation, and what is done about it. */
export const correction = z.strictObject({
  id: z.string().regex(/^c\d{3}$/),
  operation: path,
  side: z.enum(['request', 'answer']),
  field,
  kind: z.enum(['null', 'int64', 'extra', 'type', 'alias', 'enum', 'placeholder', 'rule', 'empty-body']),
  schemaSays: text,
  seen: text,
  /** The JSON types that were seen. */
  json: z.array(z.enum(['string', 'number', 'boolean', 'object', 'array', 'null'])).min(1),
  examples: z.array(text).min(1).optional(),
  /** The field that this one stands for. */
  aliasOf: text.optional(),
  /** The only document with this shape: no later one and no live answer has it. */
  onlyIn: sourceKey.optional(),
  /** Payloads of the tests that show it, or documents in whose samples it stands. */
  evidence: z.array(z.union([fixture, sourceKey])).min(1),
  grade: z.enum(['documentation', 'test-author-made', 'captured']),
  treatment: z.enum([
    'null-is-absent',
    'accept-both',
    'accept-both-send-schema',
    'read-amount',
    'read-sibling-currency',
    'keep-undeclared',
    'open-enum',
    'ignore-case',
    'send-as-given',
    'alias',
    'by-shape',
    'first-of-list',
    'believe-sample',
    'trim-key',
    'drift',
    'sample-only',
    'empty-accepts-object',
  ]),
  text,
})

export const correctionsFile = z.array(correction)

export type CorrectionFact = z.infer<typeof correction>
