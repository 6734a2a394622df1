import type { Random } from '../random.ts'
import type { Answer } from '../server/answers.ts'
import { isFields } from './rule.ts'

/** JSON that may be written into: a copy of an answer. */
export type Draft = { [field: string]: unknown }

/** Changes a JSON answer; what says `false`, or is no JSON object, leaves it as it was. */
export function changeJson(answer: Answer, change: (draft: Draft) => boolean): Answer {
  const type = answer.headers['content-type'] ?? ''
  if (answer.status !== 200 || !type.startsWith('application/json') || typeof answer.body !== 'string') return answer
  if (answer.body === '') return answer
  const draft: unknown = JSON.parse(answer.body)
  return isDraft(draft) && change(draft) ? { ...answer, body: JSON.stringify(draft) } : answer
}

/** The rows of a listing: the first list of objects in the answer or in its `result`. */
export function rowsOf(draft: Draft): Draft[] | undefined {
  const places = isDraft(draft['result']) ? [draft, draft['result']] : [draft]
  const lists = places.flatMap(place => Object.values(place)).filter(Array.isArray)
  // Lists of objects are what is left.
  return lists.find(list => list.length > 0 && list.every(isDraft)) as Draft[] | undefined
}

export function leaveRowOut(draft: Draft): boolean {
  return rowsOf(draft)?.pop() !== undefined
}

/** What says of a row whether it was done, in answers to several things at once. */
const VERDICTS = ['result', 'updated', 'is_updated', 'success']

export function contradictRow(draft: Draft): boolean {
  const rows = rowsOf(draft)
  const [row] = rows ?? []
  const verdict = VERDICTS.find(name => typeof row?.[name] === 'boolean')
  if (rows === undefined || row === undefined || verdict === undefined) return false
  rows.push({ ...structuredClone(row), [verdict]: row[verdict] !== true })
  return true
}

export function addField(draft: Draft, field: string): boolean {
  const target = rowsOf(draft)?.[0] ?? (isDraft(draft['result']) ? draft['result'] : draft)
  target[field] = { made_by: 'sandbox' }
  return true
}

/** Gives the first posting in an answer another status. */
export function changeStatus(draft: Draft, status: string): boolean {
  const posting = allObjects(draft).find(each => typeof each['status'] === 'string' && 'posting_number' in each)
  if (posting === undefined) return false
  posting['status'] = status
  return true
}

/** Turns a field into a value of another type: the first one of that name, or any. */
export function changeType(draft: Draft, field: string | undefined, random: Random): boolean {
  const all = slotsOf(draft, '')
  const slot = field === undefined ? random.pick(all) : all.find(each => each.field === field)
  if (slot === undefined) return false
  slot.holder[slot.name] = ofAnotherType(slot.holder[slot.name])
  return true
}

interface Slot {
  readonly holder: Draft
  readonly name: string
  /** Such as 'postings[].products[].sku'. */
  readonly field: string
}

function slotsOf(value: unknown, place: string): Slot[] {
  if (Array.isArray(value)) return value.flatMap(each => slotsOf(each, `${place}[]`))
  if (!isDraft(value)) return []
  return Object.entries(value).flatMap(([name, each]) => {
    const field = place === '' ? name : `${place}.${name}`
    return [{ holder: value, name, field }, ...slotsOf(each, field)]
  })
}

function allObjects(value: unknown): Draft[] {
  if (Array.isArray(value)) return value.flatMap(allObjects)
  return isDraft(value) ? [value, ...Object.values(value).flatMap(allObjects)] : []
}

/** Nothing that a tolerant reader could take for the right type: no number as text. */
function ofAnotherType(value: unknown): unknown {
  if (typeof value === 'string') return [value]
  if (typeof value === 'number') return 'not a number'
  if (typeof value === 'boolean') return { value }
  return Array.isArray(value) ? 'no list' : 'no object'
}

const isDraft = (value: unknown): value is Draft => isFields(value)
