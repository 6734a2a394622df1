import { packByItself } from '../packing/follow.ts'
import type { CheckRecord, ExemplarRecord, ToldRecord } from '../records/marks.ts'
import type { PostingRecord } from '../records/posting.ts'
import type { Seller } from '../records/seller.ts'
import type { World } from '../world.ts'
import { codeErrors, gtdErrors, rnptErrors } from './codes.ts'
import { lacksGtd, weightRange } from './needs.ts'

const PROCESSING: CheckRecord = { state: 'processing', errors: [] }

/** The goods come from abroad, and nothing was said of a declaration. */
export const GTD_IS_MISSING = 'GTD_MUST_BE_SPECIFIED_FOR_PRODUCT_COUNTRY'

/** One piece and what was told of it, which may be told anew before the check has ended. */
export interface Given {
  readonly exemplar: ExemplarRecord
  readonly told: ToldRecord
}

/** Lets Ozon look at what was told, and say after a while what it found. */
export function startCheck(world: World, seller: Seller, posting: PostingRecord, given: readonly Given[]): void {
  for (const { exemplar, told } of given) {
    for (const mark of told.marks) mark.check = PROCESSING
    if (told.gtd !== '' || (!told.isGtdAbsent && lacksGtd(seller, posting, exemplar.sku))) told.gtdCheck = PROCESSING
    if (told.rnpt !== '') told.rnptCheck = PROCESSING
    if (told.weight !== 0) told.weightCheck = PROCESSING
  }
  world.after(world.behaviour.exemplarCheckMs, () => {
    // What was told anew in the meantime has a check of its own.
    const current = given.filter(({ exemplar, told }) => exemplar.told === told || exemplar.update === told)
    if (current.length === 0) return
    for (const each of current) judge(world, seller, each)
    note(world, posting, current)
    packByItself(world, posting)
  })
}

function judge(world: World, seller: Seller, { exemplar, told }: Given): void {
  for (const mark of told.marks) mark.check = verdict(markErrors(world, seller, exemplar, mark))
  const { gtdCheck, rnptCheck, weightCheck, gtd, rnpt, weight } = told
  if (gtdCheck !== undefined) told.gtdCheck = verdict(gtd === '' ? [GTD_IS_MISSING] : gtdErrors(gtd))
  if (rnptCheck !== undefined) told.rnptCheck = verdict(rnptErrors(rnpt))
  if (weightCheck !== undefined) told.weightCheck = verdict(weightErrors(seller, exemplar.sku, weight))
}

/** Codes of errors (inferred: none is documented for single marks). */
function markErrors(
  world: World,
  { marks }: Seller,
  exemplar: ExemplarRecord,
  { mark, type }: { readonly mark: string; readonly type: string },
): readonly string[] {
  const wrong = codeErrors(mark, type)
  if (wrong.length > 0) return wrong
  const refusal = marks.refusalOf(mark)
  if (refusal !== undefined) return [refusal]
  const { failingMarks, markFailure } = world.behaviour
  if (failingMarks.some(part => mark.includes(part)) || world.random.chance(markFailure)) return ['MARK_NOT_FOUND']
  return marks.claim(mark, exemplar) ? [] : ['MARK_ALREADY_USED']
}

/** Nobody asks what goods weigh that are not sold by weight. */
export function weightErrors(seller: Seller, sku: string, weight: number): readonly string[] {
  const { min, max } = weightRange(seller.products.get(sku))
  if (max === 0) return []
  return weight >= min && weight <= max ? [] : ['WEIGHT_IS_OUT_OF_RANGE']
}

const verdict = (errors: readonly string[]): CheckRecord => ({
  state: errors.length === 0 ? 'passed' : 'failed',
  errors,
})

function note(world: World, posting: PostingRecord, given: readonly Given[]): void {
  const failed = given.filter(({ told }) => checksOf(told).some(({ state }) => state === 'failed')).length
  const details = { pieces: given.length, failed }
  world.journal.add({ kind: 'effect', actor: 'Ozon', effect: 'marks-checked', subject: posting.number, details })
}

/** Every check of one piece. */
export function checksOf({ marks, gtdCheck, rnptCheck, weightCheck }: ToldRecord): readonly CheckRecord[] {
  const papers = [gtdCheck, rnptCheck, weightCheck].filter(check => check !== undefined)
  return [...marks.map(({ check }) => check), ...papers]
}
