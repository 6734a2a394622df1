import type { CorrectionFact } from '../facts.ts'
import type { Difference } from './difference.ts'
import type { Finding } from './fields.ts'

/** Tells whether corrections.json already speaks of a difference. */
export function createKnown(corrections: readonly CorrectionFact[]): (operation: string, finding: Finding) => boolean {
  const byPlace = Map.groupBy(corrections, each => placeOf(each.operation, each.side, each.field))
  return (operation, finding) =>
    finding.explained === true ||
    (byPlace.get(placeOf(operation, finding.side, finding.field)) ?? []).some(each => speaksOf(each, finding))
}

function placeOf(operation: string, side: string | undefined, field: string): string {
  return `${operation} ${side} ${field}`
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
