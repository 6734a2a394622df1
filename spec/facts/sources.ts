import { z } from 'zod'
import { day, sourceKey, text } from './common.ts'

const PUBLIC = /^(https:\/\/\S+|[\w.-]+\/[\w.-]+@[0-9a-f]{7,40}:\S+)$/

/** Where the facts come from: a web address, or `owner/repository@commit:path`. */
export const sourcesFile = z.record(
  sourceKey,
  z.strictObject({
    title: text,
    address: z.string().regex(PUBLIC, 'must be an https address or owner/repository@commit:path'),
    /** The day of the content, where it is known. */
    date: day.optional(),
  }),
)
