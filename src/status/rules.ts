import { showValue } from '../errors.ts'
import type { Posting } from '../model/posting.ts'
import type { Flow } from '../model/scheme.ts'
import type { KnownStatus } from '../wire/values.ts'
import { checkTransition } from './check-transition.ts'
import type { Command } from './commands.ts'
import { checkConditions } from './conditions.ts'
import { isKnownStatus, statusInfo } from './known.ts'
import { scopeOf, untold } from './scope.ts'
import { type Transition, transitionsOf } from './table.ts'

/** What the table of statuses says of a command. */
export interface Ruling {
  readonly allowed: boolean
  readonly reason?: string
  readonly remedy?: string
  readonly assumes?: readonly string[]
}

const NOT_TOLD = 'Read the posting again: its list of actions tells.'

/** What the table says: the first obstacle, or yes with what it cannot see. */
export function ruleOn(posting: Posting, command: Command): Ruling {
  const { status } = posting
  if (command.call === undefined) {
    const reason = `${command.name} is a remark of Ozon's (${command.meaning}), not something to do.`
    return no(reason, 'Look for it in availableActions.')
  }
  if (status === undefined || !isKnownStatus(status)) {
    const reason =
      status === undefined
        ? 'Ozon did not tell the status.'
        : `${showValue(status)} is no status that this version knows.`
    return no(reason, 'Read the posting again; its list of actions tells.')
  }
  if (command.target === undefined && command.requires === undefined) {
    return no(`No rule of statuses is known for ${command.name}; only Ozon's list of actions tells.`, NOT_TOLD)
  }
  return (
    wrongWarehouse(posting, command.call) ??
    wrongPlace(posting, status, command) ??
    checkConditions(posting, status, command.requires ?? [], command.target !== undefined)
  )
}

function wrongWarehouse({ scheme }: Posting, call: string): Ruling | undefined {
  if (scheme === 'fbo') return no('This is an FBO posting: the seller moves nothing.', "Ozon's warehouse sees to it.")
  if (scheme !== 'fbp' || !call.includes('/fbs/')) return undefined
  return no('This is an FBP posting: calls for FBS and rFBS are refused.', "The partner's warehouse sees to it.")
}

/** Whether the seller can take the posting from where it is to where the command leads. */
function wrongPlace(posting: Posting, status: KnownStatus, command: Command): Ruling | undefined {
  const info = statusInfo(status)
  if (info.terminal === true || (info.usuallyLast && command.target === undefined)) {
    return no(`The posting is ${status}: that is final.`, 'Nothing makes it possible; returns have calls of their own.')
  }
  if (command.target === undefined) return undefined
  const { statuses, substatus } = command.target
  if (statuses.some(each => each === status) && (substatus === undefined || posting.substatus === substatus)) {
    return no(
      `The posting is ${status}${substatus === undefined ? '' : ` with ${substatus}`} already.`,
      'There is nothing left to do.',
    )
  }
  const { flows } = scopeOf('canDo', posting)
  const able = flows.filter(flow => sellerMoves(flow, command).some(each => each.from === status))
  if (able.length === flows.length) return undefined
  return able.length === 0 ? notFromHere(flows, status, command) : flowUntold(posting, able)
}

/** Moves of the flow that the seller makes by this command. */
function sellerMoves(flow: Flow, { call = '', target }: Command): readonly Transition[] {
  return transitionsOf(flow).filter(
    ({ to, actors, calls }) =>
      target?.statuses.includes(to) === true && actors.includes('seller') && (calls?.includes(call) ?? true),
  )
}

function flowUntold(posting: Posting, able: readonly Flow[]): Ruling {
  const { what, remedy } = untold(posting)
  return no(`It depends on ${what}: only ${able.join(' and ')} can.`, remedy)
}

function notFromHere(flows: readonly Flow[], status: KnownStatus, command: Command): Ruling {
  const moves = flows.flatMap(flow => sellerMoves(flow, command).filter(each => each.from !== undefined))
  const starts = [...new Set(moves.flatMap(each => (each.from === undefined ? [] : [each.from])))]
  const where = flows.length === 1 ? ` on ${flows[0]}` : ''
  if (starts.length === 0) return no(`The seller does not do this${where}.`, whoDoes(flows, status, command))
  const near = starts.filter(start => flows.some(flow => isAhead(status, start, flow)))
  const reason = `The posting is ${status}; ${command.name} works from ${starts.join(', ')}${where}.`
  if (near.length === 0) return no(reason, 'Nothing: the posting does not come back there.')
  return no(reason, `Wait until the posting is ${near.join(' or ')}.`)
}

function isAhead(status: string, start: string, flow: Flow): boolean {
  const { verdict } = checkTransition({ from: status, to: start, flow })
  return verdict === 'step' || verdict === 'jump'
}

function whoDoes(flows: readonly Flow[], status: KnownStatus, { target }: Command): string {
  const moves = flows.flatMap(flow => transitionsOf(flow))
  const there = moves.filter(({ from, to }) => from === status && target?.statuses.includes(to))
  const actors = [...new Set(there.flatMap(each => each.actors))].filter(actor => actor !== 'seller')
  return actors.length === 0
    ? 'Nothing: it does not belong to this way of delivery.'
    : `Wait: ${actors.join(' or ')} does it.`
}

function no(reason: string, remedy: string): Ruling {
  return { allowed: false, reason, remedy }
}
