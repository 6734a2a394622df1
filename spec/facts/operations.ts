import { z } from 'zod'
import { day, field, path, sourceKey, text, yes } from './common.ts'

const told = z.enum(['schema', 'prose', 'undocumented'])
const fields = z.array(field).min(1)

const shutdown = z.strictObject({
  on: day,
  basis: z.enum(['announced-date', 'removed-from-docs']),
  replacement: z.array(path),
  /** Sellers saw it refuse after that day. */
  seenLive: yes.optional(),
  /** The documents go on listing it. */
  stillListed: yes.optional(),
})

const limit = z.strictObject({
  field,
  min: z.int().optional(),
  max: z.int().optional(),
  default: z.int().optional(),
  source: told,
})

const pagination = z.strictObject({
  style: z.enum(['cursor', 'last-id', 'offset', 'page', 'limit-only']),
  requestFields: fields,
  answerFields: fields.optional(),
  cursorFromLastItem: field.optional(),
  limit: limit.optional(),
  maxOffset: z.int().optional(),
})

const batch = z.strictObject({ fields, max: z.int().positive().optional(), source: told })

/** How much time one call may cover. */
const period = z.strictObject({
  kind: z.enum(['window', 'calendar', 'recent']),
  unit: z.enum(['year', 'month', 'day']),
  count: z.int().positive(),
  fields: fields.optional(),
  /** Only one of the fields' windows may be given. */
  exclusive: yes.optional(),
  error: text.optional(),
  earliest: day.optional(),
  keptDays: z.int().positive().optional(),
})

const rateLimit = z.strictObject({
  count: z.int().positive(),
  perSeconds: z.int().positive(),
  scope: z.enum(['client', 'product+warehouse']),
  /** The refusal comes inside HTTP 200, at the item. */
  errorInItem: text.optional(),
})

const condition = z.union([
  z.strictObject({ field, in: z.array(text).min(1) }),
  z.strictObject({ field, notIn: z.array(text).min(1) }),
])

/** What a call starts on Ozon's side, and how to learn its end. */
const task = z.strictObject({
  kind: z.enum(['task', 'eventual', 'unknown']),
  poll: path,
  idField: field,
  pollField: field.optional(),
  done: condition.optional(),
  failed: condition.optional(),
  pending: z.array(text).min(1).optional(),
  inferred: yes.optional(),
})

const answer = z.strictObject({
  kind: z.enum(['json', 'empty', 'file']),
  contentTypes: z.array(text).min(1).optional(),
  /** Without one of these the answer tells nothing, whatever else is in it. Default: any documented field will do. */
  needs: fields.optional(),
})

export const operation = z.strictObject({
  path,
  method: z.enum(['POST', 'GET']),
  operationId: text,
  section: z.string().regex(/^[A-Za-z]+$/),
  tag: text,
  /** 1: part of the order domain; 2: a neighbour that orders need. */
  priority: z.union([z.literal(1), z.literal(2)]),
  status: z.enum(['current', 'retired']),
  shutdown: shutdown.optional(),
  beta: yes.optional(),
  deprecated: yes.optional(),
  /** Absent: key or OAuth token. */
  auth: z.literal('oauth').optional(),
  /** read: may be repeated; task: starts work once more; write: changes something. */
  effect: z.enum(['read', 'task', 'write']),
  writeSemantics: z.enum(['sets-value', 'replaces-set', 'invalidates-earlier', 'checks-and-marks']).optional(),
  pagination: pagination.optional(),
  batch: batch.optional(),
  period: period.optional(),
  rateLimits: z.array(rateLimit).min(1).optional(),
  task: task.optional(),
  answer: answer.optional(),
  errorStatuses: z.array(z.int().min(400).max(599)).min(1).optional(),
  firstSeen: z.strictObject({ after: day.optional(), by: day }),
  sources: z.array(sourceKey).min(1),
})

export const operationsFile = z.array(operation)

export type OperationFact = z.infer<typeof operation>
