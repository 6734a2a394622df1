import { z } from 'zod'
import { day, path, sourceKey } from './common.ts'

/** A path that operations.json does not have, since Ozon's change log says that it is gone or will be. */
const retiredPath = z
  .strictObject({
    path,
    /** The day of the entry that took it out of the documents. Whether it still answers is not told. */
    goneFromDocumentsOn: day.optional(),
    /** The day on which Ozon said that it would switch it off. */
    announcedEnd: day.optional(),
    /** What Ozon names instead; these need not be operations of this package. */
    replacement: z.array(path),
    /** About orders and shipments, or their neighbours. */
    inDomain: z.boolean(),
    source: sourceKey,
  })
  .refine(row => (row.goneFromDocumentsOn === undefined) !== (row.announcedEnd === undefined), {
    error: 'needs goneFromDocumentsOn or announcedEnd, and not both',
  })

export const retiredPathsFile = z.array(retiredPath)

export type RetiredPathFact = z.infer<typeof retiredPath>
