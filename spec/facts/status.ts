import { z } from 'zod'
import { field, grade, path, sourceKey, text, yes } from './common.ts'

const scheme = z.enum(['FBS', 'RFBS_SELF', 'RFBS_3PL', 'RFBS_AGG', 'EXPRESS_SELF', 'EXPRESS_PVZ', 'CNC', 'FBO', 'FBP'])
const schemes = z.array(scheme).min(1)
const actor = z.enum(['Ozon', 'seller', 'buyer', 'carrier', 'partner'])
const actors = z.array(actor).min(1)
const code = z.string().regex(/^[a-z_]+$/)
const sources = z.array(sourceKey).min(1).optional()
const note = text.optional()
const codes = z.array(code).min(1)

const schemeFact = z.strictObject({
  title: text,
  /** Values of `integration_type_flow`. */
  flows: z.array(text).min(1).optional(),
  /** A boolean field of the posting that is true. */
  flag: field.optional(),
})

const substatusOfStatus = z.strictObject({ code, grade, schemes: schemes.optional(), note })

const status = z.strictObject({
  code,
  meaning: text,
  schemes,
  movedBy: actors,
  /** Nothing follows. Absent: not known. */
  terminal: z.boolean().optional(),
  /** What follows is a rare correction. */
  usuallyLast: yes.optional(),
  substatuses: z.array(substatusOfStatus).optional(),
  appearsIn: z
    .array(
      z.enum([
        'v3-get',
        'v3-list-filter',
        'v4-list-filter',
        'v4-list-answer',
        'v4-unfulfilled-filter',
        'v4-unfulfilled-answer',
        'fbo-lists',
        'fbp-filter',
        'push',
        'fbo-push',
        'live-answers',
      ]),
    )
    .min(1),
  /** Lists whose filter documents the status and refuses it, by what sellers report; why so stands in the note. */
  refusedBy: z.array(path).min(1).optional(),
  grade,
  sources,
  note,
  terminalNote: note,
})

const substatus = z.strictObject({
  code,
  meaning: text,
  statuses: codes,
  /** How well it is proven that the substatus belongs to these statuses. */
  grade,
  inPushStates: yes.optional(),
  inPushOldStates: yes.optional(),
  inPushTable: yes.optional(),
  note,
})

const transition = z.strictObject({
  id: z.string().regex(/^t\d{3}$/),
  /** Absent: the posting is born in `to`. */
  from: code.optional(),
  to: code,
  schemes,
  actors,
  kind: z.enum(['creation', 'forward', 'backward', 'reentrant', 'terminal', 'late-correction']),
  trigger: note,
  /** Operations that bring it about. */
  calls: z.array(path).min(1).optional(),
  grade,
  sources,
  note,
  /** What of it independent programs tell otherwise. */
  contested: note,
})

const action = z.strictObject({
  code,
  meaning: text,
  /** Ozon lists it without a word. */
  unexplained: yes.optional(),
  call: path.optional(),
  thenCall: path.optional(),
  target: z.strictObject({ statuses: codes, substatus: code.optional() }).optional(),
  grade,
  outsideDomain: yes.optional(),
})

/** What must hold before a call; all conditions of a list together. */
const condition = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('status'), anyOf: codes }),
  z.strictObject({ kind: z.literal('substatus'), noneOf: codes }),
  z.strictObject({ kind: z.literal('scheme'), anyOf: schemes }),
  z.strictObject({ kind: z.literal('action'), anyOf: codes }),
  z.strictObject({ kind: z.literal('before'), event: z.enum(['assembly', 'shipment_date']) }),
  z.strictObject({ kind: z.literal('exemplars-filled') }),
  z.strictObject({ kind: z.literal('handed-over-unscanned') }),
  z.strictObject({ kind: z.literal('disputed') }),
])

const effect = z.strictObject({
  status: code.optional(),
  substatus: code.optional(),
  schemes: schemes.optional(),
  creates: z.literal('child-postings').optional(),
  removes: z.literal('lines').optional(),
  sets: field.optional(),
  when: note,
  grade: grade.optional(),
})

const sellerCall = z.strictObject({
  calls: z.array(path).min(1),
  mode: z.enum(['synchronous', 'asynchronous', 'mixed', 'not-stated']),
  requires: z.array(condition).min(1),
  effects: z.array(effect).min(1),
  errors: z
    .array(z.strictObject({ code: text, means: note }))
    .min(1)
    .optional(),
  /** Refusals come inside HTTP 200, one per posting. */
  errorsPerPosting: yes.optional(),
  maxPostings: z.int().positive().optional(),
  note,
})

const label = z.strictObject({
  label: text,
  language: z.enum(['en', 'ru', 'zh']),
  status: code,
  substatus: code.optional(),
  schemes: schemes.optional(),
  contexts: z
    .array(
      z.enum([
        'api-docs',
        'account',
        'actions',
        'article',
        'buyer-page',
        'erp',
        'errors',
        'export',
        'fbp-account',
        'filter',
        'help-page',
        'push',
        'substatus',
      ]),
    )
    .min(1),
  grade,
  sources,
  note,
})

const headings = z.array(text).min(1)

/** The CSV file of orders that the account and the report methods give. */
const exported = z.strictObject({
  calls: z.array(path).min(1),
  delimiter: z.literal(';'),
  dateForms: z.array(text).min(1),
  grade,
  sources,
  note,
  columns: z.strictObject({ fbs: headings, fbo: headings, fboChinese: headings }),
  olderNames: z.record(text, headings),
  russianOfChinese: z.record(text, text),
  /** The order table in the words of sellers: its columns in the export and its field in the API. */
  orderTable: z.array(z.strictObject({ name: text, columns: headings, field, sum: text.optional() })),
})

const carriage = z.strictObject({
  statuses: codes,
  steps: z.array(
    z.strictObject({ calls: z.array(path).min(1), status: code.optional(), onlyIn: code.optional(), note }),
  ),
  grade,
  sources,
  note,
})

const pushStates = z.record(code, codes)

export const statusFile = z.strictObject({
  grades: z.record(grade, text),
  schemes: z.record(scheme, schemeFact).refine(all => Object.keys(all).length === scheme.options.length),
  statuses: z.array(status),
  substatuses: z.array(substatus),
  initial: z.partialRecord(scheme, codes),
  transitions: z.array(transition),
  /** States in pushes and the statuses that they can mean. */
  pushStates: z.strictObject({ fbs: pushStates, fbo: pushStates }),
  availableActions: z.array(action),
  sellerCalls: z.array(sellerCall),
  labels: z.array(label),
  export: exported,
  carriage,
})
