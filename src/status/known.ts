import type { Flow } from '../model/scheme.ts'
import { once } from '../wire/once.ts'
import { type StatusRow, type SubstatusRow, statusRows, substatusRows } from '../wire/statuses.ts'
import type { KnownStatus, KnownSubstatus } from '../wire/values.ts'
import { type Stage, stageOf } from './stages.ts'
import type { Actor, Evidence } from './table.ts'

/** What is known of a status. Its words in three languages: `statusWords`. */
export interface StatusInfo {
  readonly status: KnownStatus
  readonly meaning: string
  /** Where the posting is on its way; our own grouping. */
  readonly stage: Stage
  /** The flows that have it. */
  readonly flows: readonly Flow[]
  readonly movedBy: readonly Actor[]
  /** Nothing follows. Absent when nobody knows. */
  readonly terminal?: boolean
  /** What follows, if anything, is a rare correction. */
  readonly usuallyLast: boolean
  readonly substatuses: readonly SubstatusOfStatus[]
  readonly evidence: Evidence
}

export interface SubstatusOfStatus {
  readonly substatus: KnownSubstatus
  readonly evidence: Evidence
  /** The only flows that have the pair; absent: all flows of the status. */
  readonly flows?: readonly Flow[]
}

/** What is known of a substatus. Its words in three languages: `substatusWords`. */
export interface SubstatusInfo {
  readonly substatus: KnownSubstatus
  readonly meaning: string
  /** The statuses that it belongs to. */
  readonly statuses: readonly KnownStatus[]
  readonly evidence: Evidence
}

const statuses = /* @__PURE__ */ once(
  (): ReadonlyMap<string, StatusInfo> => new Map(statusRows.map(row => [row.status, infoOf(row)])),
)
const substatuses = /* @__PURE__ */ once(
  (): ReadonlyMap<string, SubstatusRow> => new Map(substatusRows.map(row => [row.substatus, row])),
)

/** True for a status that this version knows. Ozon may send others: they pass everywhere as they came. */
export function isKnownStatus(status: unknown): status is KnownStatus {
  return typeof status === 'string' && statuses().has(status)
}

/** True for a substatus that this version knows. */
export function isKnownSubstatus(substatus: unknown): substatus is KnownSubstatus {
  return typeof substatus === 'string' && substatuses().has(substatus)
}

/**
 * What is known of a status; `undefined` for one that is not known.
 *
 * @example
 * statusInfo('not_accepted')?.stage // 'disputed'
 */
export function statusInfo(status: KnownStatus): StatusInfo
export function statusInfo(status: string): StatusInfo | undefined
export function statusInfo(status: string): StatusInfo | undefined {
  return statuses().get(status)
}

/** What is known of a substatus; `undefined` for one that is not known. */
export function substatusInfo(substatus: KnownSubstatus): SubstatusInfo
export function substatusInfo(substatus: string): SubstatusInfo | undefined
export function substatusInfo(substatus: string): SubstatusInfo | undefined {
  return substatuses().get(substatus)
}

/** Whether a posting can be in both at once; `undefined` when one of them is not known. */
export function belongTogether(status: string, substatus: string): boolean | undefined {
  const known = substatuses().get(substatus)
  if (known === undefined || !isKnownStatus(status)) return undefined
  return known.statuses.includes(status)
}

function infoOf(row: StatusRow): StatusInfo {
  const { usuallyLast = false, substatuses: own = [], ...rest } = row
  return { ...rest, stage: stageOf[row.status], usuallyLast, substatuses: own }
}
