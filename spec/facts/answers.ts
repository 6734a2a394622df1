import { z } from 'zod'
import { grade, sourceKey, text } from './common.ts'

const status = z.union([z.int().min(0).max(599), z.enum(['3xx', '4xx', '5xx'])])
const code = z.union([z.int(), z.string().regex(/^[A-Z_]+$/), z.literal('none')])
/** In small letters, since Ozon's own differ. */
const words = z.array(z.string().regex(/^[^A-ZА-Я]+$/)).min(1)

/**
 * What an answer without success proves of the request that it answers. The first row that fits decides; what has no row
 * proves nothing.
 */
const answer = z.strictObject({
  statuses: z.array(status).min(1),
  /** 'none': an answer without a code. Absent: any, or none. */
  codes: z.array(code).min(1).optional(),
  /** Of the message, or of a body that is plain text. Absent: any, or none. */
  message: z
    .union([
      z.strictObject({ is: words }),
      z.strictObject({ includes: words }),
      z.strictObject({ absent: z.literal(true) }),
    ])
    .optional(),
  /** A `Retry-After` header, or words with the same meaning, come with it. */
  tellsWait: z.literal(true).optional(),
  /**
   * `refused`: it was not carried out, and would be refused again. `repeatable`: it was not carried out, and may be sent
   * again later, whatever it does. `not-proven`: it may have been carried out.
   */
  proves: z.enum(['refused', 'repeatable', 'not-proven']),
  /** Why it may be repeated. */
  means: z.enum(['circuit-open', 'rate-limited']).optional(),
  reasoning: text,
  evidence: z.array(z.strictObject({ grade, source: sourceKey.optional(), what: text })).min(1),
})

export const answersFile = z.array(answer)
