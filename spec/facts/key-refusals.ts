import { z } from 'zod'
import { grade, sourceKey, text } from './common.ts'

/** With which words Ozon refuses the key itself; a missing role is about a method and does not belong here. */
export const keyRefusalsFile = z.array(
  z.strictObject({
    means: z.enum(['missing', 'invalid', 'deactivated', 'restricted']),
    /** Ozon's words, whole. */
    message: text,
    /** How they begin, in small letters: that much of a message decides. */
    begins: z.string().regex(/^[^A-Z]+$/),
    /** The numbers that they come with. */
    answers: z.array(z.strictObject({ httpStatus: z.int().min(400).max(499), code: z.int() })).min(1),
    evidence: z.array(z.strictObject({ grade, source: sourceKey.optional(), what: text })).min(1),
  }),
)
