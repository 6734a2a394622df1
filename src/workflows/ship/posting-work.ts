import { tellsWord } from '../../errors.ts'
import type { SeenPosting } from '../core/posting-reader.ts'
import type { Beginning } from './begun.ts'
import { linesOf } from './contents.ts'
import type { ShipContext } from './context.ts'
import { demandReady, makeReady, missingProblems } from './demand-ready.ts'
import { missingData } from './missing.ts'
import { familyOf, type PackOrder, packingKey, packPart, packWhole } from './pack.ts'
import { callsFor } from './plan-calls.ts'
import { goodsToPack, type PlanInput } from './plan-input.ts'
import type { PlannedCall } from './planned-call.ts'
import { checkDropOff, setBoxes, setCountry } from './prepare.ts'
import { type Shipment, shipmentOf } from './shipment.ts'
import { type Divided, isSplitBegun, splitOff } from './split.ts'
import { Stopped } from './stop.ts'
import { demandPieces, getPieces, piecesToSet, setPieces, validatePieces } from './tell-pieces.ts'

/** What is left to do once the pieces of a posting are known. */
const AFTER_PIECES: ReadonlySet<PlannedCall['step']> = new Set([
  'validate-pieces',
  'set-pieces',
  'wait-for-pieces',
  'set-boxes',
  'check-drop-off',
  'ship',
  'ship-package',
  'wait-for-packing',
])

/** Ozon's word for marks or papers of pieces that were not told. */
const NOT_FILLED = 'EXEMPLAR_INFO_NOT_FILLED_COMPLETELY'

/** What is gone through again when a run was cut off after packing had begun. */
const AFTER_CRASH: ReadonlySet<PlannedCall['step']> = new Set(['ship', 'ship-package'])

/** The work on one posting whose goods need no taking apart: its planned calls, one after the other. */
export class PostingWork {
  readonly #context: ShipContext
  /** With everything that is split from the posting from now on. */
  readonly #order: PackOrder
  #input: PlanInput
  /** The same without what was split off before packing. */
  #packing: PackOrder
  #areSet = false
  /** As Ozon told it last. */
  #seen: SeenPosting
  /** Something was split or packed. */
  #hasChanged = false

  constructor(context: ShipContext, input: PlanInput, { beginning, digest }: { beginning: Beginning; digest: string }) {
    this.#context = context
    this.#input = input
    this.#order = { ...beginning, posting: input.posting, goods: input.goods, digest, named: new Set() }
    this.#packing = { ...this.#order, goods: goodsToPack(input) }
    this.#seen = { posting: input.posting, order: [input.posting] }
  }

  /** Carries the plan out. What was done before an early end goes out with it. */
  async run(): Promise<Shipment> {
    try {
      await this.#carryOut(await this.#firstCalls())
    } catch (error) {
      if (!(error instanceof Stopped) || !this.#hasChanged) throw error
      throw new Stopped({ ...error.end, soFar: this.#shipment() }, error.error)
    }
    return this.#shipment()
  }

  /**
   * Once packing has begun, everything before it is done, and asking again would be refused. What an earlier run has split
   * comes before that: the posting to be packed may have another number since.
   */
  async #firstCalls(): Promise<readonly PlannedCall[]> {
    const planned = callsFor(this.#input, goodsToPack(this.#input))
    const splits = planned.filter(call => call.step === 'split')
    const isSplit = splits.length > 0 && (await isSplitBegun(this.#context, this.#order))
    if (isSplit) for (const call of splits) await this.#perform(call)
    for (const call of planned) {
      if (call.step !== 'ship' && call.step !== 'ship-package') continue
      const begun = await this.#context.once.journal.get(packingKey(this.#packing, call))
      if (begun !== undefined && begun.state !== 'refused') return planned.filter(({ step }) => AFTER_CRASH.has(step))
    }
    this.#input = await makeReady(this.#context, this.#input)
    return callsFor(this.#input, goodsToPack(this.#input)).filter(({ step }) => !isSplit || step !== 'split')
  }

  async #learnPieces(): Promise<void> {
    const known = await getPieces(this.#context, this.#input.posting.postingNumber)
    this.#input = { ...this.#input, known }
  }

  async #carryOut(calls: readonly PlannedCall[]): Promise<void> {
    let left = calls
    for (let call = left[0]; call !== undefined; call = left[0]) {
      left = left.slice(1)
      if (call.step !== 'get-pieces') await this.#perform(call)
      // Pieces went with what was split off.
      const mustLearn = call.step === 'get-pieces' || (call.step === 'split' && this.#input.known !== undefined)
      if (mustLearn) left = await this.#replan(left)
    }
  }

  /** What is left of the calls once the pieces are known. That the posting may be packed was asked before. */
  async #replan(left: readonly PlannedCall[]): Promise<readonly PlannedCall[]> {
    await this.#learnPieces()
    const { calls } = demandReady({ ...this.#input, isResumed: true })
    const setsCountries = left.some(({ step }) => step === 'set-country')
    return calls.filter(({ step }) => AFTER_PIECES.has(step) || (setsCountries && step === 'set-country'))
  }

  async #perform(call: PlannedCall): Promise<void> {
    const context = this.#context
    const { posting, request } = this.#input
    const { postingNumber } = posting
    switch (call.step) {
      case 'split':
        return this.#splitOff(await splitOff(context, this.#order, call))
      case 'set-country':
        return setCountry(context, posting, { ...call, productId: request.productIds?.[call.sku] })
      case 'validate-pieces':
        return validatePieces(context, postingNumber, this.#pieces())
      case 'set-pieces':
        await setPieces(context, postingNumber, this.#pieces())
        this.#areSet = true
        return
      case 'wait-for-pieces':
        return this.#areSet
          ? undefined
          : demandPieces(context, postingNumber, this.#pieces(), request.marks?.length ?? 0)
      case 'set-boxes':
        return setBoxes(context, posting, call.boxes)
      case 'check-drop-off':
        return checkDropOff(context, posting, request.packages ?? [{ lines: linesOf(this.#packing.goods) }])
      case 'ship':
        return this.#saw(await this.#named(() => packWhole(context, this.#packing, call.packages)))
      case 'ship-package':
        return this.#saw(await this.#named(() => packPart(context, this.#packing, call)))
      // Getting pieces and taking traceable goods apart are done around this; each call that packs waits by itself.
      default:
        return
    }
  }

  /** Where Ozon says only that something of the pieces is missing, its list of them tells what. */
  async #named<T>(pack: () => Promise<T>): Promise<T> {
    try {
      return await pack()
    } catch (error) {
      if (!(error instanceof Stopped) || error.end.outcome !== 'failed') throw error
      if (!tellsWord({ code: error.end.code }, NOT_FILLED)) throw error
      const known = await this.#piecesOrNone()
      const missing = known === undefined ? [] : missingData({ ...this.#input, known }, this.#packing.goods)
      if (missing.length === 0) throw error
      const problems = missingProblems(missing)
      const words = problems.map(({ field, rule }) => `${field} ${rule}`).join('; ')
      throw new Stopped(
        { ...error.end, message: `${error.end.message} By Ozon's list of pieces, ${words}.`, problems },
        error.error,
      )
    }
  }

  /** A list that cannot be read does not hide the refusal. */
  async #piecesOrNone(): Promise<PlanInput['known']> {
    try {
      return await getPieces(this.#context, this.#input.posting.postingNumber)
    } catch (error) {
      if (!(error instanceof Stopped)) throw error
      return undefined
    }
  }

  #pieces(): ReturnType<typeof piecesToSet> {
    return piecesToSet(this.#input, this.#packing.goods)
  }

  /** What was split off is no package of this posting. */
  #splitOff({ posting, parts }: Divided): void {
    const childrenBefore = new Set([...this.#order.childrenBefore, ...parts.map(part => part.postingNumber)])
    this.#input = { ...this.#input, posting }
    this.#packing = { ...this.#packing, posting, childrenBefore, named: new Set() }
    this.#saw({ posting, order: [posting, ...parts] })
  }

  #saw(seen: SeenPosting): void {
    this.#seen = seen
    this.#hasChanged = true
  }

  #shipment(): Shipment {
    for (const number of this.#packing.named) this.#order.named.add(number)
    return shipmentOf(familyOf(this.#seen, this.#order), this.#input.goods)
  }
}
