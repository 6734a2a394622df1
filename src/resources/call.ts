import { type Drift, type DriftKind, DriftNotes } from '../decode/drift.ts'
import { isSource, type Source } from '../decode/part.ts'
import { AnswerInvalidError, type Problem, RequestInvalidError, showValue } from '../errors.ts'
import { errorFieldsIn } from '../http/envelope.ts'
import { REQUEST_OPTIONS, type RequestOptions } from '../http/types.ts'
import { idHint } from '../internal/copied.ts'
import type { NamesOf } from '../names.ts'
import { loadSchemas, type WireIssue, type WireSchema } from '../wire/schemas/index.ts'
import type { Operations } from '../wire/types.ts'
import { refusedStatuses } from '../wire/values.ts'
import { type Api, factsOf, unknownPath } from './shared/api.ts'
import { readAs, requestIdOf } from './shared/json-body.ts'
import { REFUSED_STATUS } from './shared/loose-checks.ts'
import { refuseSilence } from './shared/silence.ts'

export interface CallOptions extends RequestOptions {
  /** Send the body unchecked, for the day when Ozon is ahead of these facts. Default true. */
  readonly validateRequest?: boolean | undefined
  /** Send an operation that Ozon has switched off all the same. */
  readonly allowRetired?: boolean | undefined
}

export const CALL_OPTIONS: NamesOf<CallOptions> = { ...REQUEST_OPTIONS, validateRequest: 'flag', allowRetired: 'flag' }

/** Sends one operation in Ozon's own words: the body is checked, the answer is validated and tolerant. */
export async function callByPath<P extends keyof Operations>(
  api: Api,
  path: P,
  body: Operations[P]['request'],
  options: CallOptions,
): Promise<Operations[P]['answer']> {
  const { answer, schema } = await exchange(api, path, body, options)
  if (schema !== undefined) {
    demandJsonObject(path, answer)
    noteAnswer(api, path, schema(), answer)
  }
  // Validated above: what differs is drift (or an error in strict mode), and every field of the type may be absent.
  return answer as Operations[P]['answer']
}

/** The same for whoever decodes the answer, and tells what is odd in it: it is read once. */
export async function callToDecode<P extends keyof Operations>(
  api: Api,
  path: P,
  body: Operations[P]['request'],
  options: CallOptions,
): Promise<Source> {
  const { answer } = await exchange(api, path, body, options)
  return demandJsonObject(path, answer)
}

async function exchange<P extends keyof Operations>(
  api: Api,
  path: P,
  body: Operations[P]['request'],
  options: CallOptions,
): Promise<{ readonly answer: unknown; readonly schema: (() => WireSchema) | undefined }> {
  const facts = typeof path === 'string' ? factsOf(path) : undefined
  if (facts === undefined) throw unknownPath(path)
  api.refuseUncallable(path, options.allowRetired === true)
  // A retired operation has none: whoever insists on it sends it unchecked.
  const schemas = (await loadSchemas(facts.section))[path]
  const isChecked = schemas !== undefined && options.validateRequest !== false
  const answer = await api.any(path, isChecked ? checkRequest(path, schemas.request(), body) : body, options)
  return { answer, schema: schemas?.answer }
}

/** Throws when an answer of an operation tells nothing: a section would read it as an empty list. */
export async function demandTold(path: keyof Operations, answer: unknown): Promise<void> {
  const schema = (await loadSchemas(factsOf(path)?.section ?? ''))[path]?.answer
  if (schema !== undefined) await refuseSilence(path, schema(), answer)
}

function checkRequest(path: string, schema: WireSchema, body: unknown): unknown {
  const result = schema.safeParse(body)
  const refused = refusedStatusProblems(path, body)
  if (result.success && refused.length === 0) return result.data
  const issues = result.success ? [] : result.error.issues
  const problems = [...issues.flatMap(issue => requestProblems(issue, body)), ...refused]
  throw new RequestInvalidError(`${path} was not sent`, problems, { operation: path })
}

/** What the schemas say of a text that is no id. */
const NO_ID = 'must consist of digits'

/** Statuses that the documents of a list have and that it refuses all the same. */
function refusedStatusProblems(path: string, body: unknown): readonly Problem[] {
  const statuses = valueAt(body, ['filter', 'statuses'])
  const refused = refusedStatuses[path] ?? []
  return (Array.isArray(statuses) ? statuses : []).flatMap((status: unknown, i) => {
    const isRefused = typeof status === 'string' && refused.includes(status)
    return isRefused ? [{ field: `filter.statuses[${i}]`, rule: REFUSED_STATUS, value: showValue(status) }] : []
  })
}

function requestProblems(issue: WireIssue, body: unknown): Problem[] {
  const field = fieldPath(issue.path)
  if (issue.keys !== undefined) {
    return issue.keys.map(key => ({ field: join(field, key), rule: 'is no field of this request' }))
  }
  const value = valueAt(body, issue.path)
  const told = value === undefined ? {} : { value: showValue(value) }
  return [{ field: field || 'body', rule: issue.message + (issue.message === NO_ID ? idHint(value) : ''), ...told }]
}

function demandJsonObject(path: string, json: unknown): Source {
  if (isSource(json)) return json
  const isRead = factsOf(path)?.effect === 'read'
  const fate = isRead ? 'Nothing was changed.' : 'Ozon accepted it: look before sending again.'
  const next = 'If Ozon has changed the shape, read it with ozon.request and update ozon-orders.'
  throw new AnswerInvalidError(`${path} answered with something that is no object. ${fate} ${next}`, {
    operation: path,
    httpStatus: 200,
    requestId: requestIdOf(json),
    outcome: 'accepted',
    attempts: 1,
  })
}

/** An error that is told beside rows, which came all the same. */
export function noteErrorFields(notes: DriftNotes, path: string, answer: unknown): void {
  for (const field of errorFieldsIn(answer, path)) notes.note('unknown-field', field)
}

/** What an answer has of another type than documented. Unknown fields pass: the schemas are loose. */
function noteAnswer(api: Api, path: string, schema: WireSchema, json: unknown): void {
  const notes = new DriftNotes()
  noteErrorFields(notes, path, json)
  const result = readAs(path, json, () => schema.safeParse(json))
  for (const issue of result.success ? [] : result.error.issues) {
    const kind: DriftKind = issue.code === 'unrecognized_keys' ? 'unknown-field' : 'wrong-type'
    notes.note(kind, patternPath(issue.path))
  }
  const drift: Drift[] = notes.list('', path)
  api.noteDrift(drift, path)
}

/** ['packages', 0, 'products'] is 'packages[0].products'. */
function fieldPath(path: readonly PropertyKey[]): string {
  return path.reduce<string>(
    (text, step) => (typeof step === 'number' ? `${text}[${step}]` : join(text, String(step))),
    '',
  )
}

/** The same without indexes, so that one difference in a hundred rows is one difference. */
function patternPath(path: readonly PropertyKey[]): string {
  return path.reduce<string>((text, step) => (typeof step === 'number' ? `${text}[]` : join(text, String(step))), '')
}

const join = (left: string, right: string): string => (left === '' ? right : `${left}.${right}`)

function valueAt(body: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, step) =>
      typeof value === 'object' && value !== null ? (value as Record<PropertyKey, unknown>)[step] : undefined,
    body,
  )
}
