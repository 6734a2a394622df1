import type { FaultRule } from '../../src/sandbox/index.ts'

/** Something that the network or Ozon does to one request. */
export interface Accident {
  readonly name: string
  readonly fault: FaultRule
}

const HTML = 200

/** Codes of gRPC that say "I do not know": cancelled, unknown, deadline exceeded, internal, unavailable. */
const NOT_KNOWING = [1, 2, 4, 13, 14] as const

type Gateway = Omit<Extract<FaultRule, { readonly fault: 'gateway' }>, 'fault' | 'after'>

/** What proves nothing by the table of answers, or has no row there. */
const GATEWAYS: readonly Gateway[] = [
  ...[408, 499, 502, 504, 520].map(status => ({ status, code: null, message: 'no answer in time' })),
  ...NOT_KNOWING.map(code => ({ status: 400, code, message: 'rpc error' })),
  { status: 400, code: 8, message: 'grpc: received message larger than max (5242880 vs. 4194304)' },
  { status: 500, code: 13, message: 'packing: upstream answered "Circle is open"' },
  { status: 503, code: 14, message: 'partner is unavailable: Circle is open' },
]

function gateways(): readonly Accident[] {
  return GATEWAYS.flatMap((gateway): Accident[] => {
    const name = `gateway ${gateway.status}${gateway.code === null ? '' : `/${gateway.code}`}`
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
