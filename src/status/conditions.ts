import type { Posting } from '../model/posting.ts'
import type { Flow } from '../model/scheme.ts'
import type { ConditionRow } from '../wire/statuses.ts'
import type { KnownStatus } from '../wire/values.ts'
import { statusInfo, substatusInfo } from './known.ts'
import { scopeOf, untold } from './scope.ts'
import { holdsIn } from './table.ts'

/** What one condition comes to: it holds, it does not (with reason and remedy), or the posting does not show it. */
type Result =
  | { readonly is: 'met' }
  | { readonly is: 'unmet'; readonly reason: string; readonly remedy: string }
  | { readonly is: 'unseen'; readonly assumption: string }

const MET: Result = { is: 'met' }

/**
 * All conditions of a call together. Where the table has moves for the command, these have decided about the flow
 * already, more finely than the condition does.
 */
export function checkConditions(
  posting: Posting,
  status: KnownStatus,
  conditions: readonly ConditionRow[],
  flowDecided: boolean,
): {
  readonly allowed: boolean
  readonly reason?: string
  readonly remedy?: string
  readonly assumes?: readonly string[]
} {
  const asked = conditions.filter(({ kind }) => !(flowDecided && kind === 'scheme'))
  const results = asked.map(condition => check(posting, status, condition))
  const unmet = results.find(result => result.is === 'unmet')
  if (unmet !== undefined) return { allowed: false, reason: unmet.reason, remedy: unmet.remedy }
  const assumes = results.flatMap(result => (result.is === 'unseen' ? [result.assumption] : []))
  return assumes.length === 0 ? { allowed: true } : { allowed: true, assumes }
}

function check(posting: Posting, status: KnownStatus, condition: ConditionRow): Result {
  switch (condition.kind) {
    case 'status': {
      const words = condition.anyOf.join(', ')
      if (condition.anyOf.includes(status)) return MET
      return unmet(`The posting is ${status}; this works from ${words}.`, `It must be ${words}.`)
    }
    case 'substatus': {
      const found = condition.noneOf.find(each => each === posting.substatus)
      return found === undefined
        ? MET
        : unmet(`Not with ${found} (${substatusInfo(found).meaning}).`, 'Wait for what Ozon and the buyer make of it.')
    }
    case 'scheme':
      return checkFlow(posting, condition.anyOf)
    case 'action':
      return unmet(
        `Ozon must offer ${condition.anyOf.join(' or ')} among the actions of the posting, which were not told.`,
        'Read the posting again: its list of actions tells.',
      )
    case 'before':
      return condition.event === 'assembly' ? beforeAssembly(status) : beforeShipmentDate(posting)
    case 'exemplars-filled':
      return needsNoData(posting) ? MET : unseen('the data of every piece that needs some is filled in')
    case 'handed-over-unscanned':
      return handedOver(posting, status)
    case 'disputed':
      return statusInfo(status).stage === 'disputed'
        ? MET
        : unmet(`The posting is ${status}, not in dispute.`, 'Nothing has to be put back.')
  }
}

function checkFlow(posting: Posting, anyOf: readonly Flow[]): Result {
  const { flows } = scopeOf('canDo', posting)
  const able = flows.filter(each => holdsIn(anyOf, each))
  if (able.length === flows.length) return MET
  const words = anyOf.join(' and ')
  if (able.length === 0)
    return unmet(`It is for ${words} only; this posting is ${flows.join(' or ')}.`, 'Nothing makes it possible.')
  const { what, remedy } = untold(posting)
  return unmet(`It is for ${words} only, which depends on ${what}.`, remedy)
}

function beforeAssembly(status: KnownStatus): Result {
  const { stage } = statusInfo(status)
  if ((stage === 'new' || stage === 'packing') && status !== 'ship_in_process') return MET
  return unmet(`The posting is ${status}, so it is assembled already.`, 'Nothing: this comes before assembly.')
}

function beforeShipmentDate({ shipBy }: Posting): Result {
  return unseen(`it is before the shipping date${shipBy === undefined ? '' : ` (${shipBy.toISOString()})`}`)
}

/** Known only when Ozon told the requirements; then empty lists mean none. */
function needsNoData({ requirements }: Posting): boolean {
  return requirements !== undefined && Object.values(requirements).every(skus => skus.length === 0)
}

function handedOver({ substatus }: Posting, status: KnownStatus): Result {
  if (status === 'not_accepted') return MET
  if (substatus === 'posting_not_in_carriage') {
    return unmet('The posting is in no carriage, so it was not handed over.', 'Hand it over first.')
  }
  return unseen('the parcel was handed over and not scanned')
}

function unmet(reason: string, remedy: string): Result {
  return { is: 'unmet', reason, remedy }
}

function unseen(assumption: string): Result {
  return { is: 'unseen', assumption }
}
