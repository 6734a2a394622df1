import type { FaultRule } from '../../src/sandbox/index.ts'
import { type AnswerRow, answerRows } from '../../src/wire/answers.ts'

/** Something that the network or Ozon does to one request. */
export interface Accident {
  readonly name: string
  readonly fault: FaultRule
}

const HTML = 200

type Gateway = Omit<Extract<FaultRule, { readonly fault: 'gateway' }>, 'fault' | 'after'>

/** Of gateways and servers that gave up; 501 and 503 say more. */
const GIVEN_UP = [408, 499, 500, 502, 504, 520] as const
const SERVER_ERROR = 500
const REFUSAL = 400

/** What proves nothing by the table of answers: by a row, for want of one, or because words that a row names stand inside others. */
function gatewaysOf(rows: readonly AnswerRow[]): readonly Gateway[] {
  const named = new Set(rows.flatMap(({ statuses }) => statuses))
  const statuses = GIVEN_UP.filter(status => !named.has(status))
  const unnamed = statuses.map(status => ({ status, code: null, message: 'no answer in time' }))
  return [...unnamed, ...rows.flatMap(row => (row.proves === 'not-proven' ? notProven(row) : quoted(row)))]
}

function notProven({ codes, message }: AnswerRow): readonly Gateway[] {
  const said = message !== undefined && 'includes' in message ? message.includes[0] : undefined
  const numbers = codes?.filter(code => typeof code === 'number') ?? [null]
  return numbers.map(code => ({ status: REFUSAL, code, message: `rpc error: ${said ?? 'upstream'}` }))
}

/** The same words in the text of another error. */
function quoted({ statuses, message }: AnswerRow): readonly Gateway[] {
  const words = message !== undefined && 'is' in message ? message.is : []
  const texts = words.map(each => `partner is unavailable: ${each}`)
  return texts.flatMap(text =>
    [SERVER_ERROR, ...statuses].flatMap(status =>
      typeof status === 'number' ? [{ status, code: 14, message: text }] : [],
    ),
  )
}

function gateways(): readonly Accident[] {
  return gatewaysOf(answerRows).flatMap((gateway): Accident[] => {
    const name = `gateway ${gateway.status}${gateway.code === null ? '' : `/${gateway.code}`} ${gateway.message}`
    return [
      { name: `${name} before`, fault: { fault: 'gateway', ...gateway } },
      { name: `${name} after`, fault: { fault: 'gateway', ...gateway, after: true } },
    ]
  })
}

/** Every fault that keeps or spoils an answer; before and after the request takes effect, where it can be both. */
export const ACCIDENTS: readonly Accident[] = [
  { name: 'rate-limit', fault: { fault: 'rate-limit' } },
  { name: 'circuit-open', fault: { fault: 'circuit-open' } },
  { name: 'redirect', fault: { fault: 'redirect' } },
  { name: 'server-error before', fault: { fault: 'server-error' } },
  { name: 'server-error after', fault: { fault: 'server-error', after: true } },
  { name: 'reset before', fault: { fault: 'reset' } },
  { name: 'reset after', fault: { fault: 'reset', after: true } },
  { name: 'silence before', fault: { fault: 'silence' } },
  { name: 'silence after', fault: { fault: 'silence', after: true } },
  ...gateways(),
  { name: 'proxy-page 502 before', fault: { fault: 'proxy-page' } },
  { name: 'proxy-page 502 after', fault: { fault: 'proxy-page', after: true } },
  { name: 'proxy-page 200 before', fault: { fault: 'proxy-page', status: HTML } },
  { name: 'proxy-page 200 after', fault: { fault: 'proxy-page', status: HTML, after: true } },
  { name: 'cut-body', fault: { fault: 'cut-body' } },
  { name: 'stalled-body', fault: { fault: 'stalled-body' } },
  { name: 'slow-body', fault: { fault: 'slow-body' } },
]

/** Answers that are whole and odd: for random runs, beside the others. */
export const ODDITIES: readonly Accident[] = [
  { name: 'unknown-status', fault: { fault: 'unknown-status' } },
  { name: 'new-field', fault: { fault: 'new-field' } },
  { name: 'clock-skew', fault: { fault: 'clock-skew' } },
  { name: 'wrong-type', fault: { fault: 'wrong-type' } },
  { name: 'repeated-rows', fault: { fault: 'repeated-rows' } },
  { name: 'changed-rows', fault: { fault: 'changed-rows' } },
  { name: 'repeated-cursor', fault: { fault: 'repeated-cursor' } },
  { name: 'missing-row', fault: { fault: 'missing-row', effect: 'write' } },
  { name: 'contradicting-rows', fault: { fault: 'contradicting-rows', effect: 'write' } },
]
