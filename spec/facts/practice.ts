import { z } from 'zod'
import { grade, sourceKey, text } from './common.ts'

/** A fact of ours beside what public programs that work with Ozon do, or have kept of its answers. */
const row = z.strictObject({
  id: z.string().regex(/^p\d{3}$/),
  fact: text,
  /** What this package takes for true; of a refuted row what it took for true before. */
  ours: text,
  others: text.optional(),
  /**
   * The best there is: an answer of Ozon's that was kept or told with its day; two or more programs that agree; a document;
   * nobody who would know.
   */
  evidence: z.enum(['captured', 'programs', 'document', 'nobody']),
  /** How many independent programs do as `others` says. */
  programs: z.int().positive().optional(),
  grade,
  sources: z.array(sourceKey).min(1).optional(),
  state: z.enum(['refuted', 'contested', 'raised', 'unknown']),
  /** The option of the sandbox that chooses between the ways. */
  lever: z
    .string()
    .regex(/^[a-z][A-Za-z]*$/)
    .optional(),
  /** The way of `lever` that is refuted. */
  refutedWay: z.union([z.string(), z.int()]).optional(),
  /** Why there is none for something contested. */
  withoutLever: text.optional(),
  /** The test that shows whether the sandbox plays the refuted way. */
  probe: z
    .string()
    .regex(/^[a-z][a-z-]*$/)
    .optional(),
})

export const practiceFile = z.array(row).min(1)
