import type { Scenario } from '../scenario.ts'
import { cancelScenarios } from './cancel.ts'
import { deliveryScenarios } from './delivery.ts'
import { disputeScenarios } from './disputes.ts'
import { handOverScenarios } from './hand-over.ts'
import { labelScenarios } from './labels.ts'
import { otherScenarios } from './others.ts'
import { shipScenarios } from './ship.ts'

/** Every workflow that changes something, in the order of a parcel's way. */
export const SCENARIOS: readonly Scenario[] = [
  ...shipScenarios,
  ...labelScenarios,
  ...handOverScenarios,
  ...deliveryScenarios,
  ...cancelScenarios,
  ...disputeScenarios,
  ...otherScenarios,
]
