import { type Problem, RequestInvalidError } from '../../errors.ts'
import { countProblem, elementProblems, fieldProblems, idProblem, looseOf } from './loose-checks.ts'

const LINE = { sku: idProblem, quantity: countProblem }

/** Throws unless there are lines, each with a SKU and at least one piece. */
export function checkLines(what: string, field: string, lines: unknown): void {
  refuse(what, lineProblems(field, lines))
}

/** The same of packages, each with lines. */
export function checkPackages(what: string, field: string, packages: unknown): void {
  const problems = elementProblems(field, packages, (at, each) => lineProblems(`${at}.lines`, linesOf(each)))
  refuse(what, problems)
}

function lineProblems(field: string, lines: unknown): readonly Problem[] {
  return elementProblems(field, lines, (at, line) => fieldProblems(at, line, LINE))
}

const linesOf = (each: unknown): unknown => looseOf(each)?.['lines']

function refuse(what: string, problems: readonly Problem[]): void {
  if (problems.length > 0) throw new RequestInvalidError(what, problems)
}
