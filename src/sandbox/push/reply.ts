import { parseRfc3339 } from '../../internal/dates.ts'
import type { CheckFinding, PushProblem } from './port.ts'

/** What came back from an address, or did not. */
export type Reply =
  | { readonly kind: 'none'; readonly why: 'unreachable' | 'timeout' }
  | { readonly kind: 'answer'; readonly status: number; readonly contentType: string; readonly text: string }

const WORDS: Readonly<Record<PushProblem, string>> = {
  REQUEST_ERROR: 'the request could not be sent: nobody answers at this address',
  REQUEST_TIMEOUT: 'there was no answer in time',
  SERVER_FAULT: 'the service answered with an error of its own',
  STATUS_CODE_NOT_OK: 'the status of the answer is not 200',
  EMPTY_BODY: 'the answer has no body',
  INVALID_BODY: 'the answer is not of type application/json',
  INVALID_JSON: 'the body of the answer is no JSON',
  WRONG_RESULT_FIELD: 'a field of the answer is missing or has a wrong value',
  WRONG_RESULT_TIME_FIELD: 'the field time is missing, or no time such as 2026-11-22T09:00:00Z',
}

/** What is wrong with a reply, the first thing that is; `undefined` for a right one. */
export function problemOf(reply: Reply, isPing: boolean): PushProblem | undefined {
  if (reply.kind === 'none') return reply.why === 'timeout' ? 'REQUEST_TIMEOUT' : 'REQUEST_ERROR'
  const { status, contentType, text } = reply
  if (status >= 500) return 'SERVER_FAULT'
  if (status !== 200) return 'STATUS_CODE_NOT_OK'
  if (text === '') return 'EMPTY_BODY'
  if (!/^application\/json\b/i.test(contentType)) return 'INVALID_BODY'
  const body = parsed(text)
  if (body === undefined) return 'INVALID_JSON'
  return isPing ? pingProblem(body) : resultProblem(body)
}

export const findingOf = (problem: PushProblem): CheckFinding => ({ type: problem, description: WORDS[problem] })

/** Whether the push need not be sent again. Only the status decides; a wrong body is a reason for complaint (inferred). */
export const isAccepted = (reply: Reply): boolean => reply.kind === 'answer' && reply.status === 200

function pingProblem(body: unknown): PushProblem | undefined {
  if (!isText(fieldOf(body, 'version')) || !isText(fieldOf(body, 'name'))) return 'WRONG_RESULT_FIELD'
  const time = fieldOf(body, 'time')
  return typeof time === 'string' && parseRfc3339(time) !== undefined ? undefined : 'WRONG_RESULT_TIME_FIELD'
}

function resultProblem(body: unknown): PushProblem | undefined {
  return fieldOf(body, 'result') === true ? undefined : 'WRONG_RESULT_FIELD'
}

const isText = (value: unknown): boolean => typeof value === 'string' && value !== ''

function fieldOf(body: unknown, name: string): unknown {
  return typeof body === 'object' && body !== null ? Object.entries(body).find(([key]) => key === name)?.[1] : undefined
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
