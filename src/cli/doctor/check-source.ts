import { nearest } from '../../internal/nearest.ts'
import { lifeOf, retiredPathAt } from '../../resources/lifecycle.ts'
import { type OperationFacts, operations } from '../../wire/operations.ts'
import { insteadOf } from './check-shutdowns.ts'
import { count, type Finding, type Status } from './finding.ts'
import type { FoundPath } from './paths.ts'

/** A path in a file. */
export interface Place extends FoundPath {
  readonly file: string
}

/** What was found in a folder of source. */
export interface SourceFacts {
  /** How many files were looked through. */
  readonly files: number
  readonly found: readonly Place[]
  /** Files and folders that could not be read. */
  readonly unreadable: readonly string[]
}

/** `coming`: a day is announced, however far. `gone`: it left the documents, and whether it still answers is not told. */
type Fate = 'ended' | 'gone' | 'coming' | 'current' | 'unknown'

type Table = Readonly<Record<string, OperationFacts>>

interface Use {
  readonly file: string
  readonly line: number
  readonly path: string
  readonly endsOn?: string
  /** The day on which it left the documents. */
  readonly goneOn?: string
  readonly replacement: readonly string[]
  /** Nothing newer than this day tells whether the announced end was kept. */
  readonly unconfirmedSince?: string
  /** Of an unknown path: the known one that looks most like it. */
  readonly nearest?: string
}

const INFERRED = 'an unknown path is taken for one of Ozon’s because its file names ozon'

/** Does the source call what Ozon has switched off, or will? */
export function checkSource(
  { files, found, unreadable }: SourceFacts,
  nowMs: number,
  table: Table = operations,
): Finding {
  const uses: Readonly<Record<Fate, Use[]>> = { ended: [], gone: [], coming: [], current: [], unknown: [] }
  for (const place of found) uses[fateOf(place, nowMs, table)].push(useOf(place, table))
  const { ended, gone, coming, current, unknown } = uses
  const status = statusOf(ended.length, gone.length + coming.length + unreadable.length)
  const isMoveDue = ended.length + gone.length + coming.length > 0
  return {
    check: 'source',
    status,
    message: `${count(files, 'file')} looked through, ${count(found.length, 'path')} of Ozon's: ${summaryOf(uses)}.`,
    ...(isMoveDue ? { next: 'Move to the replacements.' } : {}),
    ...(unknown.length > 0 ? { inferred: INFERRED } : {}),
    details: [
      ...ended.map(use => `${placeOf(use)} ended${dayOf(use)}${doubtOf(use)}; ${insteadOf(use.replacement)}`),
      ...gone.map(use => `${placeOf(use)} left the documents${dayOf(use)}; ${insteadOf(use.replacement)}`),
      ...coming.map(use => `${placeOf(use)} ends${dayOf(use)}; ${insteadOf(use.replacement)}`),
      ...unknown.map(
        use => `${placeOf(use)} is unknown${use.nearest === undefined ? '' : `; nearest: ${use.nearest}`}`,
      ),
      ...unreadable.map(place => `${place} could not be read`),
    ],
    data: { files, current: current.length, ended, gone, coming, unknown, unreadable },
  }
}

const doubtOf = ({ unconfirmedSince }: Use): string =>
  unconfirmedSince === undefined ? '' : ', as announced (whether it was kept cannot be told)'

function statusOf(failures: number, warnings: number): Status {
  if (failures > 0) return 'fail'
  return warnings > 0 ? 'warn' : 'ok'
}

function summaryOf({ ended, gone, coming, unknown }: Readonly<Record<Fate, readonly Use[]>>): string {
  return [
    `${ended.length === 0 ? 'none' : ended.length} switched off`,
    ...(gone.length === 0 ? [] : [`${gone.length} gone from the documents`]),
    ...(coming.length === 0 ? [] : [`${coming.length} to be switched off`]),
    ...(unknown.length === 0 ? [] : [`${unknown.length} unknown to this package`]),
  ].join(', ')
}

function fateOf({ path }: Place, nowMs: number, table: Table): Fate {
  const facts = table[path]
  const retired = retiredPathAt(path)
  if (facts === undefined && retired === undefined) return 'unknown'
  const { state } = lifeOf(path, facts, nowMs)
  if (state === 'ended') return 'ended'
  if (state === 'undocumented') return 'gone'
  return (facts ?? retired)?.endsOn === undefined ? 'current' : 'coming'
}

function useOf({ file, line, path }: Place, table: Table): Use {
  const facts: Partial<OperationFacts> | undefined = table[path] ?? retiredPathAt(path)
  const [near] = facts === undefined ? nearest(path, Object.keys(table), 1) : []
  const { endsOn, goneOn, replacement = [], unconfirmedSince } = facts ?? {}
  return {
    file,
    line,
    path,
    replacement,
    ...(endsOn === undefined ? {} : { endsOn }),
    ...(unconfirmedSince === undefined ? {} : { unconfirmedSince }),
    ...(goneOn === undefined ? {} : { goneOn }),
    ...(near === undefined ? {} : { nearest: near }),
  }
}

function placeOf({ file, line, path }: Use): string {
  return `${file}:${line} ${path}`
}

function dayOf({ endsOn, goneOn }: Use): string {
  const day = endsOn ?? goneOn
  return day === undefined ? '' : ` on ${day}`
}
