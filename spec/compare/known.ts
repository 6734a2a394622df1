import type { CorrectionFact } from '../facts.ts'
import type { Difference } from './difference.ts'
import type { Finding } from './finding.ts'

/** Tells whether corrections.json already speaks of a difference. */
export function createKnown(corrections: readonly CorrectionFact[]): (operation: string, finding: Finding) => boolean {
  return (operation, { explained, ...finding }) =>
    explained === true ||
    corrections.some(
      each =>
        each.operation === operation &&
        each.side === finding.side &&
        each.field === finding.field &&
        speaksOf(each, finding),
    )
}

const kinds: Partial<Record<Difference['subject'], readonly CorrectionFact['kind'][]>> = {
  field: ['extra', 'alias'],
  type: ['type', 'int64'],
  value: ['enum'],
  null: ['null'],
}

/** A correction that saw another type does not explain this one. */
function speaksOf(correction: CorrectionFact, { subject, change, json }: Finding): boolean {
  if (kinds[subject]?.includes(correction.kind) !== true || change === 'removed') return false
  return json === undefined || correction.json.some(seen => seen === json)
}
