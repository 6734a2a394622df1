import { nextUuid } from './ids.ts'
import { FileBody } from './operations/operation.ts'
import type { ReportRecord, ReportType } from './records/reports.ts'
import type { Seller } from './records/seller.ts'
import type { World } from './world.ts'

/** Documented: a code is good for three days. */
const KEPT_MS = 3 * 86_400_000
/** So that programs for tables know the letters for what they are (inferred). */
const BYTE_ORDER_MARK = '\uFEFF'

/** A report as it is wanted. */
export interface ReportWish {
  readonly type: ReportType
  readonly params: Readonly<Record<string, string>>
  /** Makes the rows when the report's turn has come: what is true then is in it. */
  readonly rows: () => readonly (readonly string[])[]
  readonly origin: string
}

/** Begins a report: it waits for half of its time, and is worked on for the other half. */
export function beginReport(world: World, seller: Seller, wish: ReportWish): ReportRecord {
  const { type, params, rows, origin } = wish
  const createdAt = world.now()
  const report: ReportRecord = {
    code: `REPORT_${type}_${seller.clientId}_${Math.floor(createdAt / 1000)}_${nextUuid(world)}`,
    type,
    params,
    createdAt,
    expiresAt: createdAt + KEPT_MS,
    status: 'waiting',
    error: '',
    file: '',
  }
  seller.reports.add(report)
  world.journal.add({ kind: 'effect', actor: 'seller', effect: 'report-begun', subject: report.code })
  const { reportMs, reportFailure } = world.behaviour
  world.after(reportMs / 2, () => {
    report.status = 'processing'
  })
  world.after(reportMs, () => {
    if (world.random.chance(reportFailure)) {
      report.status = 'failed'
      report.error = 'INTERNAL_ERROR'
    } else {
      report.status = 'success'
      report.file = world.files.put(csvFile(`${report.code}.csv`, rows()), origin)
    }
    world.journal.add({ kind: 'effect', actor: 'Ozon', effect: `report-${report.status}`, subject: report.code })
  })
  return report
}

/** Cells are parted by ';', as in exports that were seen. */
function csvFile(name: string, rows: readonly (readonly string[])[]): FileBody {
  const text = rows.map(row => `${row.map(cellOf).join(';')}\r\n`).join('')
  return new FileBody('text/csv; charset=utf-8', name, new TextEncoder().encode(BYTE_ORDER_MARK + text))
}

const cellOf = (text: string): string => (/[;"\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)
