import type { LineQuantity } from '../../model/cancel.ts'
import { givenObjectProblems } from '../../names.ts'
import { refuse } from '../core/requests.ts'
import type { MissingData } from './missing.ts'
import type { ShipPlan } from './plan.ts'
import type { PlannedCall } from './planned-call.ts'

/**
 * A plan in words, one line for each call, each thing that is missing and each reason against it.
 *
 * @example
 * console.log(describePlan(planShipment(posting)))
 */
export function describePlan(plan: ShipPlan): string {
  refuse('The plan was not described', givenObjectProblems('plan', plan))
  const { calls: given, missing: lacking, problems: told, notes: said } = plan
  if (![given, lacking, told, said].every(each => Array.isArray(each))) {
    refuse('The plan was not described', [
      { field: 'plan', rule: 'must be what planShipment gave, or a dry run of ship' },
    ])
  }
  const { postingNumber, calls, missing, problems, notes } = plan
  const heading =
    problems.length > 0
      ? `Posting ${postingNumber} cannot be shipped so:`
      : `Posting ${postingNumber}: ${calls.length} calls`
  return [
    heading,
    ...calls.map((call, i) => `  ${i + 1}. ${describeCall(call, postingNumber)}`),
    ...problems.map(
      ({ field, rule, value }) => `  refused: ${field} ${rule}${value === undefined ? '' : ` (${value})`}`,
    ),
    ...missing.map(each => `  missing: ${describeMissing(each)}`),
    ...notes.map(note => `  note: ${note}`),
  ].join('\n')
}

/** Such as 'mandatory_mark for 2 of 3 pieces of 1904686181 (Mug)'. */
export function describeMissing({ what, sku, name, pieces, of }: MissingData): string {
  if (sku === undefined) return `number of ${what}`
  const product = name === undefined ? sku : `${sku} (${name})`
  return what === 'country' ? `country of ${product}` : `${what} for ${pieces} of ${of} pieces of ${product}`
}

function describeCall(call: PlannedCall, postingNumber: string): string {
  const on = call.on === postingNumber ? '' : `, on the ${call.on}`
  return `${sayStep(call)}${on} (${call.effect} ${call.operation})`
}

function sayStep(call: PlannedCall): string {
  switch (call.step) {
    case 'split-traceable':
      return 'take traceable goods apart'
    case 'split':
      return `split off ${call.parts.map(({ lines }) => sayLines(lines)).join(' | ')}`
    case 'set-country':
      return `set country ${call.isoCode} of ${call.sku}`
    case 'get-pieces':
      return 'read the pieces and their ids'
    case 'validate-pieces':
      return 'check the form of marks and papers'
    case 'set-pieces':
      return 'save marks and papers'
    case 'wait-for-pieces':
      return 'wait until Ozon has checked them'
    case 'set-boxes':
      return `set ${call.boxes} boxes`
    case 'check-drop-off':
      return 'compare with the limits of the drop-off point'
    case 'ship':
      return `pack ${call.packages.map(({ lines }) => sayLines(lines)).join(' | ')}`
    case 'ship-package':
      return `pack ${sayLines(call.lines)}, leaving ${sayLines(call.rest)}`
    case 'wait-for-packing':
      return 'wait until Ozon has packed'
  }
}

function sayLines(lines: readonly LineQuantity[]): string {
  return lines.map(({ sku, quantity }) => `${quantity} × ${sku}`).join(', ')
}
