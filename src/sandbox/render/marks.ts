import type { CheckRecord, ToldRecord } from '../records/marks.ts'

/** What is saved of a piece, as `exemplar/create-or-get` tells it. */
export function tellPiece({ gtd, isGtdAbsent, rnpt, isRnptAbsent, weight, marks }: ToldRecord) {
  return {
    gtd,
    is_gtd_absent: isGtdAbsent,
    rnpt,
    is_rnpt_absent: isRnptAbsent,
    weight,
    marks: marks.map(({ mark, type }) => ({ mark, mark_type: type })),
  }
}

/** The same with the checks, as `exemplar/status` tells it. What was not checked has an empty state (inferred). */
export function tellChecks(told: ToldRecord) {
  const { marks: _marks, ...piece } = tellPiece(told)
  return {
    ...piece,
    gtd_check_status: stateOf(told.gtdCheck),
    gtd_error_codes: errorsOf(told.gtdCheck),
    rnpt_check_status: stateOf(told.rnptCheck),
    rnpt_error_codes: errorsOf(told.rnptCheck),
    weight_check_status: stateOf(told.weightCheck),
    weight_error_codes: errorsOf(told.weightCheck),
    marks: told.marks.map(({ mark, type, check }) => ({
      mark,
      mark_type: type,
      check_status: check.state,
      error_codes: check.errors,
    })),
  }
}

const stateOf = (check: CheckRecord | undefined): string => check?.state ?? ''
const errorsOf = (check: CheckRecord | undefined): readonly string[] => check?.errors ?? []
