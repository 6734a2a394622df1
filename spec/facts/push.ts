import { z } from 'zod'
import { day, field, grade, path, sourceKey, text, yes } from './common.ts'

const messageType = z.string().regex(/^TYPE_[A-Z_]+$/)

const pushField = z.strictObject({
  name: field,
  type: z.enum(['string', 'int64', 'date-time', 'boolean', 'object', 'object[]', 'string[]']),
  /** What samples show instead. */
  alsoType: z.enum(['string', 'object']).optional(),
  values: z.array(text).min(1).optional(),
  since: day.optional(),
  mayBeEmpty: yes.optional(),
  note: text.optional(),
})

const pushType = z.strictObject({
  type: messageType,
  group: z.enum(['service', 'fbs', 'fbo', 'order', 'stock', 'chat', 'item', 'catalog', 'price']),
  when: text.optional(),
  status: z.enum(['active', 'stopped', 'removed']),
  since: day.optional(),
  endedOn: day.optional(),
  /** Can be asked for through /v1/notification/set. */
  subscribable: yes.optional(),
  fields: z.array(pushField).optional(),
  /** Fields that together tell a repeated message; `hash(x)` is a digest of a field. */
  dedupKey: z.array(text).min(1).optional(),
  grade,
  note: text.optional(),
  sample: z.record(z.string(), z.unknown()).optional(),
})

const body = z.record(field, text)
const ok = z.strictObject({ statuses: z.array(z.literal(200)), body })

const suspension = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('unavailable') }),
  z.strictObject({ kind: z.literal('errors'), hours: z.int().positive() }),
  z.strictObject({ kind: z.literal('share-of-200-below'), percent: z.int().positive() }),
  z.strictObject({ kind: z.literal('slower-than'), milliseconds: z.int().positive() }),
])

export const pushFile = z.strictObject({
  sources: z.array(sourceKey).min(1),
  transport: z.strictObject({
    method: z.literal('POST'),
    sourceNetworks: z.array(z.cidrv4()).min(1),
    sourceNetworksSince: day,
    signed: z.boolean(),
    tls: text,
  }),
  replies: z.strictObject({
    ping: ok,
    accepted: ok,
    refused: z.strictObject({ statuses: z.literal('4xx-5xx'), body, codes: z.array(text).min(1) }),
  }),
  retry: z.strictObject({
    firstAfter: text,
    grows: z.boolean(),
    maxIntervalMinutes: z.int().positive(),
    attemptsAtMax: z.int().positive(),
    thenDropped: z.boolean(),
  }),
  /** Any of these pauses all messages. */
  suspension: z.array(suspension).min(1),
  availability: z.strictObject({
    since: day,
    checked: z.literal('nightly'),
    greenUpToMs: z.int().positive(),
    yellowUpToMs: z.int().positive(),
    redDaysUntilOff: z.int().positive(),
    enable: path,
    note: text,
  }),
  checkErrors: z.array(text).min(1),
  subscriptionTypes: z.array(messageType).min(1),
  types: z.array(pushType),
})
