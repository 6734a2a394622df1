import { showValue } from '../errors.ts'
import { statusInfo } from './known.ts'
import type { Scope } from './scope.ts'
import { type Evidence, LEAST } from './table.ts'
import type { Finding } from './verdict.ts'

/** A question with everything that it depends on. */
export interface Case {
  readonly from: string
  readonly to: string
  readonly scope: Scope
  readonly strictness: Evidence
}

/** A verdict in one sentence: what was found and why it is so. */
export function explain(question: Case, found: Finding): string {
  const { from, to } = question
  switch (found.verdict) {
    case 'same':
      return statusInfo(to) === undefined ? `Still '${to}', a status that this version does not know.` : `Still ${to}.`
    case 'step':
      return `${from} → ${to} is one step of ${flowsText(question, found)}: ${stepText(found)}.`
    case 'jump':
      return (
        `${from} → ${to} is ${found.path.length - 1} steps of ${flowsText(question, found)}, by way of ` +
        `${found.path.slice(1, -1).join(', ')}, which nobody saw (weakest evidence: ${found.evidence}).`
      )
    case 'stale':
      return (
        `On ${flowsText(question, found)} ${from} does not become ${to}; the way leads from ${found.path.join(' to ')}. ` +
        `So this news is older than what was known.`
      )
    case 'unexpected':
      return whyUnexpected(question)
  }
}

function stepText({ transitions, evidence }: Finding): string {
  const [best] = transitions
  const trigger = best?.trigger === undefined ? '' : `${best.trigger}; `
  return `${trigger}by ${best?.actors.join(' or ')}, ${evidence}`
}

/** When the flow was not told, the sentence names those that it is true for. */
function flowsText({ scope }: Case, { flows }: Finding): string {
  return flows.length === scope.flows.length ? scope.name : flows.join(', ')
}

function whyUnexpected({ from, to, scope, strictness }: Case): string {
  const odd = [whatIsOdd('from', from, scope), whatIsOdd('to', to, scope)].find(text => text !== undefined)
  if (odd !== undefined) return odd
  const info = statusInfo(from)
  if (info?.terminal === true) return `${from} is final: no move out of it is known, so ${to} cannot follow.`
  const proven = strictness === LEAST ? '' : ` with the evidence '${strictness}' or better`
  return `No way between ${from} and ${to} is known on ${scope.name}${proven}.`
}

function whatIsOdd(field: string, status: unknown, scope: Scope): string | undefined {
  if (typeof status !== 'string' || status === '')
    return `'${field}' must be a status in text, but is ${showValue(status)}.`
  const info = statusInfo(status)
  if (info === undefined)
    return `${showValue(status)} is no status that this version knows, so nothing can be said of a move to or from it.`
  if (status === 'sent_by_seller') return `sent_by_seller is left over from an older API: no moves of it are known.`
  const known = scope.flows.some(flow => info.flows.includes(flow) || (flow === 'CNC' && info.flows.includes('FBS')))
  return known ? undefined : `${scope.name} has no status ${status}.`
}
