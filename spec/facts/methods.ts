import { z } from 'zod'
import { path } from './common.ts'

/** Which method of a section stands for an operation; several may, and one may stand for several. */
export const methodsFile = z.array(
  z.strictObject({
    path,
    /** Below the client, such as 'postings.list'. */
    method: z.string().regex(/^[a-z]\w*\.[a-z]\w*$/),
  }),
)
