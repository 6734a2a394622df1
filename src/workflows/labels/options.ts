import { type Problem, RequestInvalidError, showValue } from '../../errors.ts'
import { instantProblem, toEpochMs } from '../../internal/dates.ts'
import { checkOptions } from '../core/requests.ts'
import { type LabelSize, PRINT_LABELS_OPTIONS, type PrintLabelsOptions } from './types.ts'

/** Documented by the schema of the operation. */
const MOST_PER_TASK = 1_000
const DEFAULTS = { delayMs: 60_000, attempts: 5, perFile: MOST_PER_TASK, merge: false, waitMs: 600_000 } as const
const SIZES: readonly LabelSize[] = ['big', 'small']

/** Options that were checked, with their defaults. */
export interface LabelSettings {
  readonly size: LabelSize
  readonly attempts: number
  readonly perFile: number
  readonly merge: boolean
  readonly waitMs: number
  /** Epoch milliseconds before which a label is not asked for; `undefined` when it may be asked for at once. */
  notBefore(postingNumber: string): number | undefined
}

/** Throws a `RequestInvalidError` with all mistakes at once. */
export function labelSettings(options: PrintLabelsOptions | undefined): LabelSettings {
  const problems = problemsOf(options ?? {})
  if (options !== undefined) checkOptions('No label was printed', options, PRINT_LABELS_OPTIONS)
  if (options === undefined || problems.length > 0) throw new RequestInvalidError('No label was printed', problems)
  const {
    size,
    packedAt,
    delayMs = DEFAULTS.delayMs,
    attempts = DEFAULTS.attempts,
    perFile = DEFAULTS.perFile,
    merge = DEFAULTS.merge,
    waitMs = DEFAULTS.waitMs,
  } = options
  const notBefore: LabelSettings['notBefore'] = number => {
    const moment = isMap(packedAt) ? packedAt.get(number) : packedAt
    return moment === undefined ? undefined : toEpochMs(moment, 'packedAt') + delayMs
  }
  return { size, attempts, perFile, merge, waitMs, notBefore }
}

function problemsOf(options: Partial<PrintLabelsOptions>): readonly Problem[] {
  const { size, packedAt, delayMs, attempts, perFile, merge, waitMs } = options
  const isSize = SIZES.some(each => each === size)
  return [
    ...(isSize ? [] : [{ field: 'size', rule: "must be 'big' or 'small'", value: showValue(size) }]),
    ...momentProblems(packedAt),
    ...numberProblems('delayMs', delayMs, 0),
    ...numberProblems('waitMs', waitMs, 1),
    ...wholeProblems('attempts', attempts, 100),
    ...wholeProblems('perFile', perFile, MOST_PER_TASK),
    ...(merge === undefined || typeof merge === 'boolean'
      ? []
      : [{ field: 'merge', rule: 'must be true or false', value: showValue(merge) }]),
  ]
}

function momentProblems(packedAt: PrintLabelsOptions['packedAt']): readonly Problem[] {
  if (packedAt === undefined) return []
  const moments: readonly (readonly [string, unknown])[] = isMap(packedAt)
    ? [...packedAt].map(([number, moment]) => [`packedAt of ${number}`, moment])
    : [['packedAt', packedAt]]
  return moments.flatMap(([field, moment]) => {
    const rule = instantProblem(moment)
    return rule === undefined ? [] : [{ field, rule, value: showValue(moment) }]
  })
}

function numberProblems(field: string, value: unknown, least: number): readonly Problem[] {
  if (value === undefined || (typeof value === 'number' && Number.isFinite(value) && value >= least)) return []
  return [{ field, rule: `must be a number of milliseconds from ${least} on`, value: showValue(value) }]
}

function wholeProblems(field: string, value: unknown, most: number): readonly Problem[] {
  if (value === undefined || (Number.isInteger(value) && Number(value) >= 1 && Number(value) <= most)) return []
  return [{ field, rule: `must be a whole number from 1 to ${most}`, value: showValue(value) }]
}

function isMap(value: PrintLabelsOptions['packedAt']): value is Extract<typeof value, ReadonlyMap<string, unknown>> {
  return value instanceof Map
}
