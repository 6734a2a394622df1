import { z } from 'zod'
import { text } from './common.ts'

/** Fields of answers that the model leaves to `raw` on purpose. */
export const notModelledFile = z.array(z.strictObject({ path: text, reason: text }))
