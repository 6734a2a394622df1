import { type OzonError, type Problem, tellsWord } from '../../errors.ts'
import type { Posting } from '../../model/posting.ts'
import type { Flow } from '../../model/scheme.ts'

/** Who tells the statuses of a delivery, where it is not the seller. */
const TELLERS: Partial<Record<Flow, string>> = {
  FBS: 'Ozon delivers it',
  CNC: 'the buyer collects it',
  RFBS_3PL: 'Ozon follows its tracking number at the carrier',
  RFBS_AGG: 'a partner of Ozon delivers it',
  EXPRESS_PVZ: 'a partner of Ozon delivers it',
  FBO: 'Ozon delivers it',
  FBP: 'a partner of Ozon stores and delivers it',
}

/** Postings of these are delivered without anybody whom Ozon could ask. */
const MEANT = 'Only postings of the flows RFBS_SELF and EXPRESS_SELF are moved by the seller.'

/**
 * Why a delivery is not told by the seller: its carrier is integrated with Ozon. When Ozon did not tell the flow, Ozon
 * decides.
 */
export function integrationProblems({ flow }: Posting): readonly Problem[] {
  if (flow === undefined) return []
  const teller = TELLERS[flow]
  if (teller === undefined) return []
  const rule = `means that the seller does not move it: ${teller}, so that its status changes by itself. ${MEANT} Ozon answers others with HAS_INCORRECT_TPL_INTEGRATION_TYPE.`
  return [{ field: 'flow', rule, value: flow }]
}

/** What Ozon's own word for the same means. */
export function integrationAdvice(error: OzonError): string | undefined {
  return tellsWord(error, 'HAS_INCORRECT_TPL_INTEGRATION_TYPE')
    ? `The carrier of this posting is integrated with Ozon, which therefore takes its status from the carrier. ${MEANT}`
    : undefined
}
