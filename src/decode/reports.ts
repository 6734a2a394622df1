import type { Report, ReportDetail } from '../model/report.ts'
import type { DriftNotes } from './drift.ts'
import { type Draft, isSource, objects, type Part, part, type Read, readInto, type Source } from './part.ts'
import { count, id, instant, text } from './readers.ts'

/** An object whose keys are data: numbers and flags in it are read, and told as another type than documented. */
const words: Read<Readonly<Record<string, string>>> = (value, field, notes) => {
  if (!isSource(value)) {
    notes.note('wrong-type', field.path)
    return undefined
  }
  const texts = Object.entries(value).flatMap(([key, each]): readonly (readonly [string, string])[] => {
    if (typeof each === 'string') return [[key, each]]
    if (each === null) return []
    notes.note('wrong-type', `${field.path}.${key}`)
    return typeof each === 'object' ? [] : [[key, String(each)]]
  })
  return Object.fromEntries(texts)
}

function reportAt(path: string): Part<Report> {
  const detail = part<ReportDetail>(`${path}.additional_data[]`, undefined, [
    ['key', 'key', text],
    ['value', 'value', text],
  ])
  return part<Report>(path, undefined, [
    ['code', 'code', text],
    ['status', 'status', text],
    ['report_type', 'type', text],
    ['error', 'error', text],
    ['file', 'fileUrl', text],
    ['created_at', 'createdAt', instant],
    ['expires_at', 'expiresAt', instant],
    ['params', 'params', words],
    ['additional_data', 'additional', objects(detail)],
  ])
}

const REPORT = reportAt('result')

export function decodeReport(asked: string, answer: Source, notes: DriftNotes): Report {
  const model: Draft<Report> = { code: asked, params: {} }
  const { result } = answer
  if (isSource(result)) readInto(REPORT, result, model, notes)
  if (model.status === undefined) notes.note('missing', 'result.status')
  // `code` and `params` were set before reading.
  return model as Report
}

export interface ReportPage {
  readonly rows: readonly Report[]
  readonly total?: number
}

const PAGE = part<ReportPage>('result', undefined, [
  ['reports', 'rows', objects(reportAt('result.reports[]'), () => ({ code: '', params: {} }))],
  ['total', 'total', count],
])

export function decodeReportPage(answer: Source, notes: DriftNotes): ReportPage {
  const model: Draft<ReportPage> = { rows: [] }
  const { result } = answer
  if (isSource(result)) readInto(PAGE, result, model, notes)
  else notes.note('missing', 'result')
  // `rows` was set before reading.
  return model as ReportPage
}

const CREATED = part<{ code: string }>('result', undefined, [['code', 'code', id]])

/** The code of the report begun; `undefined` when the answer has none. */
export function decodeReportCode(answer: Source, notes: DriftNotes): string | undefined {
  const model: Draft<{ code: string }> = {}
  const { result, code } = answer
  // Ozon's sample of the stock report has the code outside `result`.
  const told = isSource(result) ? result : answer
  // A code beside a message is that of an error.
  if (typeof told['message'] === 'string' && told['message'] !== '') return undefined
  readInto(CREATED, isSource(result) ? result : { code }, model, notes)
  return model.code
}
