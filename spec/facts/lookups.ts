import { z } from 'zod'
import { grade, path, sourceKey, text } from './common.ts'

const name = z.string().regex(/^[a-z][A-Za-z]*$/)
const values = z.array(z.union([z.string(), z.number(), z.boolean()])).min(1)

/**
 * One thing that must hold of what was read. `sameAs` and `notSameAs` compare with a value that the caller noted when it
 * sent the write.
 */
const condition = z.union([
  z.strictObject({ field: name, in: values }),
  z.strictObject({ field: name, notIn: values }),
  z.strictObject({ field: name, includes: z.string() }),
  z.strictObject({ field: name, sameAs: name }),
  z.strictObject({ field: name, notSameAs: name }),
  z.strictObject({ field: name, told: z.boolean() }),
])

/** All conditions of a rule together; of several rules one is enough. */
const rules = z.array(z.array(condition).min(1)).min(1)

/** How to find out whether a write whose answer was lost was carried out. */
const lookup = z
  .strictObject({
    operation: path,
    /** The read that decides; none where sending again is harmless and nothing could be read. */
    read: path.optional(),
    /** It was carried out. */
    done: rules.optional(),
    /**
     * What a state that matches `done` proves: that our request was carried out (an id that only our answer gave, a comment or
     * number that only our request has), or only that the state is so, whoever made it so.
     */
    proves: z.enum(['ours', 'state']).optional(),
    /** What the caller wants: that the state is so, or that it was the caller who acted. */
    wants: z.enum(['state', 'act']).optional(),
    /** Ozon is at it: look again. */
    pending: rules.optional(),
    /** It was not: after `settleMs` it may be sent again. What no rule matches cannot be told. */
    notDone: rules.optional(),
    /**
     * What a second one does when the first was carried out: Ozon refuses it, it changes nothing more, it is done twice, or it
     * overwrites what somebody has corrected since.
     */
    repeat: z.enum(['refused', 'harmless', 'doubles', 'overwrites']),
    /** How long "not done" must hold before it is believed: a slow request may still arrive. */
    settleMs: z.int().min(0),
    /** Refusals that mean "it was done before". */
    doneCodes: z.array(text).min(1).optional(),
    /** Refusals that may mean it: the state decides, and where it does not show it done, the refusal stands. */
    lookCodes: z.array(text).min(1).optional(),
    /** What of it independent programs tell otherwise. */
    contested: text.optional(),
    reasoning: text,
    evidence: z.array(z.strictObject({ grade, source: sourceKey.optional(), what: text })).min(1),
  })
  .refine(({ done, proves, wants }) => (done === undefined) === (proves === undefined && wants === undefined), {
    message: 'a row with `done` says what that proves, and what the caller wants',
  })

export const lookupsFile = z.array(lookup)
