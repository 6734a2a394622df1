import { checksOf, type Given, startCheck } from '../marks/checking.ts'
import { isFilled, NEED_OF_MARK, needsOf, weightRange } from '../marks/needs.ts'
import { type ExemplarRecord, NOTHING_TOLD, type ToldRecord } from '../records/marks.ts'
import type { PostingRecord } from '../records/posting.ts'
import type { Seller } from '../records/seller.ts'
import { idNumber } from '../render/common.ts'
import { tellChecks, tellPiece } from '../render/marks.ts'
import type { Body } from '../server/body.ts'
import { invalid, wrongState } from '../server/refusal.ts'
import type { World } from '../world.ts'
import { validateMarks } from './marks-validate.ts'
import type { Call, Json, OperationTable } from './operation.ts'
import { ownPosting } from './own-posting.ts'

const FIRST_EXEMPLAR = 1_020_000_000_000_000

/** Codes and papers of single pieces of goods. */
export const marks: OperationTable = {
  '/v6/fbs/posting/product/exemplar/create-or-get': createOrGet,
  '/v6/fbs/posting/product/exemplar/set': set,
  '/v5/fbs/posting/product/exemplar/status': status,
  '/v5/fbs/posting/product/exemplar/validate': validateMarks,
  '/v1/fbs/posting/product/exemplar/update': update,
}

function createOrGet(call: Call): Json {
  const { world, seller } = call
  const posting = ownPosting(call)
  const pieces = piecesOf(world, seller, posting)
  return {
    posting_number: posting.number,
    multi_box_qty: posting.boxes,
    products: skusOf(posting).map(sku => {
      const needs = needsOf(seller, posting, sku)
      const { min, max } = weightRange(seller.products.get(sku))
      const ofSku = pieces.filter(each => each.sku === sku)
      return {
        product_id: idNumber(sku),
        quantity: ofSku.length,
        exemplars: ofSku.map(({ id, told }) => ({ exemplar_id: idNumber(id), ...tellPiece(told) })),
        has_imei: needs.includes('imei'),
        is_gtd_needed: needs.includes('gtd'),
        is_jw_uin_needed: needs.includes('uin'),
        is_mandatory_mark_needed: needs.includes('mark'),
        is_mandatory_mark_possible: needs.includes('mark'),
        is_rnpt_needed: needs.includes('rnpt'),
        is_weight_needed: needs.includes('weight'),
        weight_min: min,
        weight_max: max,
      }
    }),
  }
}

/** Takes the whole set and checks it afterwards; pieces that the set leaves out are emptied. */
function set(call: Call): undefined {
  const { world, seller, body } = call
  const posting = editablePosting(call)
  // What is being packed cannot be told anew (inferred).
  if (posting.assembly?.state === 'running') throw mustAwaitPackaging()
  const pieces = piecesOf(world, seller, posting)
  const told = toldById(seller, posting, pieces, body.objects('products'))
  if (told.size < pieces.length && world.behaviour.omittedPieces === 'refuse')
    throw invalid('all exemplars are required')
  const given = pieces.map((exemplar): Given => ({ exemplar, told: told.get(exemplar.id) ?? { ...NOTHING_TOLD } }))
  for (const each of given) {
    if (posting.status === 'awaiting_packaging') each.exemplar.told = each.told
    else each.exemplar.update = each.told
  }
  const boxes = body.number('multi_box_qty')
  if (boxes > 0) posting.boxes = boxes
  const details = { pieces: told.size }
  world.journal.add({ kind: 'effect', actor: 'seller', effect: 'marks-set', subject: posting.number, details })
  startCheck(world, seller, posting, given)
  return undefined
}

function status(call: Call): Json {
  const { world, seller } = call
  const posting = ownPosting(call)
  const pieces = piecesOf(world, seller, posting)
  return {
    posting_number: posting.number,
    status: overall(call, posting, pieces),
    products: skusOf(posting).map(sku => ({
      product_id: idNumber(sku),
      exemplars: pieces
        .filter(each => each.sku === sku)
        .map(({ id, told, update: newer }) => ({ exemplar_id: idNumber(id), ...tellChecks(newer ?? told) })),
    })),
  }
}

/** Makes valid what was set after packing. */
function update(call: Call): undefined {
  const { world, seller } = call
  const posting = ownPosting(call)
  // Documented for `awaiting_deliver`; the message is made after that of `exemplar/set` (inferred).
  if (posting.status !== 'awaiting_deliver') throw wrongState("Posting must have 'awaiting_deliver' status")
  const pieces = piecesOf(world, seller, posting)
  const state = overall(call, posting, pieces)
  if (pieces.every(each => each.update === undefined)) throw wrongState('EXEMPLAR_INFO_ALREADY_DEFINED')
  if (state !== 'update_available') throw wrongState('EXEMPLAR_INFO_NOT_FILLED_COMPLETELY')
  for (const piece of pieces) {
    piece.told = piece.update ?? piece.told
    delete piece.update
  }
  world.journal.add({ kind: 'effect', actor: 'seller', effect: 'marks-updated', subject: posting.number })
  return undefined
}

/** Marks are set before packing, and once more before the hand-over. */
function editablePosting(call: Call): PostingRecord {
  const posting = ownPosting(call)
  if (posting.status === 'awaiting_packaging' || posting.status === 'awaiting_deliver') return posting
  throw mustAwaitPackaging()
}

const mustAwaitPackaging = () => wrongState("Posting must have 'awaiting_packaging' status")

/** Before packing it tells whether the posting may be packed, after it whether pieces can still be changed (contested). */
function overall({ world, seller }: Call, posting: PostingRecord, pieces: readonly ExemplarRecord[]): string {
  const isPacked = posting.status !== 'awaiting_packaging'
  const latest = pieces.map(each => ({ ...each, told: each.update ?? each.told }))
  const checks = latest.flatMap(({ told }) => checksOf(told))
  if (checks.some(({ state }) => state === 'processing')) return 'validation_in_process'
  const isFine = checks.every(({ state }) => state === 'passed') && isFilled(seller, posting, latest)
  const hasNews = pieces.some(each => each.update !== undefined)
  if (isPacked) {
    const isOpen =
      posting.status === 'awaiting_deliver' && (hasNews || world.behaviour.packedPieces === 'update_available')
    return isOpen && (isFine || !hasNews) ? 'update_available' : 'update_not_available'
  }
  return isFine ? 'ship_available' : 'ship_not_available'
}

function piecesOf(world: World, { marks: all }: Seller, posting: PostingRecord): readonly ExemplarRecord[] {
  return all.of(posting, () => world.nextId(FIRST_EXEMPLAR))
}

const skusOf = ({ lines }: PostingRecord): readonly string[] => [...new Set(lines.map(({ sku }) => sku))]

/** What is told of which piece. Refuses pieces of other products, and what nobody asked for. */
function toldById(
  seller: Seller,
  posting: PostingRecord,
  pieces: readonly ExemplarRecord[],
  products: readonly Body[],
): ReadonlyMap<string, ToldRecord> {
  const told = new Map<string, ToldRecord>()
  for (const product of products) {
    const sku = product.text('product_id')
    if (!posting.lines.some(line => line.sku === sku)) throw wrongState('UNKNOWN_PRODUCT_DEFINED')
    for (const piece of product.objects('exemplars')) {
      const id = piece.text('exemplar_id')
      if (!pieces.some(each => each.id === id && each.sku === sku)) {
        throw invalid(`${id} does not belong to product ${sku}`)
      }
      refuseNeedless(seller, posting, sku, piece)
      told.set(id, toldOf(piece))
    }
  }
  return told
}

function refuseNeedless(seller: Seller, posting: PostingRecord, sku: string, piece: Body): void {
  if (piece.textIfAny('gtd') !== undefined && !posting.isLegal) {
    throw wrongState('GTD_IS_REQUIRED_ONLY_FOR_LEGAL_CUSTOMER')
  }
  const needs = needsOf(seller, posting, sku)
  for (const mark of piece.objects('marks')) {
    const need = NEED_OF_MARK[mark.text('mark_type')]
    // Documented for ship, which takes marks no longer (inferred).
    if (need !== undefined && !needs.includes(need)) throw wrongState('MANDATORY_MARK_REDUNDANT')
  }
}

function toldOf(piece: Body): ToldRecord {
  return {
    gtd: piece.text('gtd'),
    isGtdAbsent: piece.flag('is_gtd_absent'),
    rnpt: piece.text('rnpt'),
    isRnptAbsent: piece.flag('is_rnpt_absent'),
    weight: piece.number('weight'),
    marks: piece.objects('marks').map(mark => ({
      mark: mark.text('mark'),
      type: mark.text('mark_type'),
      check: { state: 'processing', errors: [] },
    })),
  }
}
