import { z } from 'zod'
import { path } from './common.ts'

/** Which method of a section stands for an operation; several may, and one may stand for several. */
export const methodsFile = z.array(
  z.strictObject({
    path,
    /** Below the client, such as 'postings.list'. */
    method: z.string().regex(/^[a-z]\w*\.[a-z]\w*$/),
    /** Of a single write: the functions of the entry workflows that do it safely, whatever becomes of the answer. */
    workflows: z
      .array(z.string().regex(/^[a-z]\w*$/))
      .min(1)
      .optional(),
  }),
)
