import { type Problem, RequestInvalidError } from '../../errors.ts'
import type { LineQuantity } from '../../model/cancel.ts'
import type { PackageContent } from '../../model/packing.ts'
import { lineFields } from '../../model/posting-json.ts'
import type { Names, NamesOf } from '../../names.ts'
import { countProblem, elementProblems, fieldProblems, idProblem, looseOf } from './loose-checks.ts'

const LINE = { sku: idProblem, quantity: countProblem }

/** Lines of a posting may be given as they are: what else they have is not looked at. */
const LINE_OF_POSTING: Names = Object.fromEntries(lineFields().map(name => [name, false]))
export const LINE_QUANTITY: NamesOf<LineQuantity> = { ...LINE_OF_POSTING, sku: true, quantity: true }
/** Where pieces can be named. */
export const SHIP_LINE: NamesOf<LineQuantity & { readonly exemplarIds?: readonly string[] }> = {
  ...LINE_QUANTITY,
  exemplarIds: true,
}
export const PACKAGE_CONTENT: NamesOf<PackageContent> = { lines: LINE_QUANTITY }

/** Throws unless there are lines, each with a SKU and at least one piece. */
export function checkLines(what: string, field: string, lines: unknown): void {
  refuse(what, lineProblems(field, lines))
}

/** The same of packages, each with lines. */
export function checkPackages(what: string, field: string, packages: unknown): void {
  const problems = elementProblems(field, packages, (at, each) => lineProblems(`${at}.lines`, linesOf(each)))
  refuse(what, problems)
}

/** The same of parts that are the whole of a posting. */
export function checkParts(what: string, field: string, parts: unknown): void {
  checkPackages(what, field, parts)
  const rule = 'must be all goods of the posting in two parts or more: what stays comes first'
  if (Array.isArray(parts) && parts.length < 2) refuse(what, [{ field, rule }])
}

function lineProblems(field: string, lines: unknown): readonly Problem[] {
  return elementProblems(field, lines, (at, line) => fieldProblems(at, line, LINE))
}

const linesOf = (each: unknown): unknown => looseOf(each)?.['lines']

function refuse(what: string, problems: readonly Problem[]): void {
  if (problems.length > 0) throw new RequestInvalidError(what, problems)
}
