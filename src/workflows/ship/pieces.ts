import type { ExemplarInput, Mark, PostingExemplars } from '../../model/mark.ts'
import type { Posting } from '../../model/posting.ts'
import type { Exemplar } from '../../model/requirements.ts'
import type { PieceInput, ShipRequest } from './request.ts'

/** What may have to be told of single pieces. Those of marks are the names of their types. */
export type PieceNeed = 'mandatory_mark' | 'jw_uin' | 'imei' | 'gtd' | 'rnpt' | 'weight'

/** One piece of goods as it is to be saved. Without an id when Ozon was not asked yet. */
export interface Piece extends ExemplarInput {
  /** The caller told of it. */
  readonly isTold: boolean
  /** And that is not what is saved. */
  readonly isChanged: boolean
}

/** The pieces of one product, and what the caller gave for which there is no piece. */
export interface MatchedPieces {
  readonly pieces: readonly Piece[]
  readonly surplus: readonly PieceInput[]
}

/** What the pieces of a product need, as the posting and, if it was asked, Ozon's list of pieces tell. */
export function needsOf(posting: Posting, sku: string, known?: PostingExemplars): readonly PieceNeed[] {
  const { requirements = {} } = posting
  const told = known?.products.find(each => each.sku === sku)
  const line = posting.lines.find(each => each.sku === sku)
  const asks: Readonly<Record<PieceNeed, boolean | undefined>> = {
    mandatory_mark: requirements.mandatoryMark?.includes(sku) || told?.isMandatoryMarkNeeded,
    jw_uin: requirements.jwUin?.includes(sku) || told?.isJwUinNeeded,
    imei: requirements.imei?.includes(sku),
    gtd: requirements.gtd?.includes(sku) || told?.isGtdNeeded,
    rnpt: requirements.rnpt?.includes(sku) || told?.isRnptNeeded,
    weight: requirements.weight?.includes(sku) || line?.isWeightNeeded || told?.isWeightNeeded,
  }
  const needs: readonly PieceNeed[] = ['mandatory_mark', 'jw_uin', 'imei', 'gtd', 'rnpt', 'weight']
  return needs.filter(need => asks[need] === true)
}

/** Whether what is told of a piece meets a need. "There is none" is an answer for papers. */
export function isMet(need: PieceNeed, piece: Omit<ExemplarInput, 'id'>): boolean {
  if (need === 'gtd') return piece.isGtdAbsent === true || isText(piece.gtd)
  if (need === 'rnpt') return piece.isRnptAbsent === true || isText(piece.rnpt)
  if (need === 'weight') return (piece.weight ?? 0) > 0
  return piece.marks?.some(({ type, mark }) => type === need && isText(mark)) === true
}

export function isEmpty({ marks = [], gtd, rnpt, weight, isGtdAbsent, isRnptAbsent }: PieceInput): boolean {
  const flags = isGtdAbsent === true || isRnptAbsent === true
  return marks.length === 0 && !isText(gtd) && !isText(rnpt) && (weight ?? 0) === 0 && !flags
}

/**
 * Gives each piece of a product what the caller told of it: by id, by a mark that is saved already, else in order, first
 * those of which nothing is known. What is saved and not told anew stays, since saving replaces everything.
 */
export function matchPieces(
  { posting, sku, quantity }: { readonly posting: Posting; readonly sku: string; readonly quantity: number },
  request: ShipRequest,
  known?: PostingExemplars,
): MatchedPieces {
  const saved = savedPieces(posting, sku, quantity, known)
  const given = request.marks?.find(each => each.sku === sku)?.exemplars ?? []
  const places = placesFor(saved, given)
  const pieces = saved.map((piece, i): Piece => {
    const told = given[places.indexOf(i)]
    return told === undefined ? { ...piece, isTold: false, isChanged: false } : merged(piece, told)
  })
  return { pieces, surplus: given.filter((_, i) => places[i] === undefined) }
}

/** Which piece each of the given ones is. */
function placesFor(saved: readonly ExemplarInput[], given: readonly PieceInput[]): readonly (number | undefined)[] {
  const places: (number | undefined)[] = given.map(() => undefined)
  const claim = (find: (told: PieceInput) => (piece: ExemplarInput) => boolean): void => {
    for (const [g, told] of given.entries()) {
      if (places[g] !== undefined) continue
      const fits = find(told)
      const at = saved.findIndex((piece, i) => !places.includes(i) && fits(piece))
      if (at >= 0) places[g] = at
    }
  }
  const isFree = (told: PieceInput, piece: ExemplarInput): boolean =>
    told.id === undefined || piece.id === '' || piece.id === told.id
  claim(told => piece => told.id !== undefined && piece.id === told.id)
  claim(told => piece => isFree(told, piece) && sharesMark(told, piece))
  claim(told => piece => isFree(told, piece) && isEmpty(piece))
  claim(told => piece => isFree(told, piece))
  return places
}

function sharesMark({ marks = [] }: PieceInput, { marks: others = [] }: PieceInput): boolean {
  return marks.some(({ mark }) => isText(mark) && others.some(each => each.mark === mark))
}

/** A paper and the word that there is none belong together: who tells one of them tells both. */
function merged(piece: ExemplarInput, told: PieceInput): Piece {
  const ofGtd = told.gtd !== undefined || told.isGtdAbsent !== undefined ? told : piece
  const ofRnpt = told.rnpt !== undefined || told.isRnptAbsent !== undefined ? told : piece
  const next = {
    id: piece.id === '' ? (told.id ?? '') : piece.id,
    ...given('marks', told.marks ?? piece.marks),
    ...given('gtd', ofGtd.gtd),
    ...given('isGtdAbsent', ofGtd.isGtdAbsent),
    ...given('rnpt', ofRnpt.rnpt),
    ...given('isRnptAbsent', ofRnpt.isRnptAbsent),
    ...given('weight', told.weight ?? piece.weight),
  }
  return { ...next, isTold: true, isChanged: piece.id === '' || pieceText(next) !== pieceText(piece) }
}

/** An optional field may be absent, not undefined. */
function given<K extends string, V>(name: K, value: V | undefined): { [N in K]?: V } {
  // A computed name is only known to be text.
  return (value === undefined ? {} : { [name]: value }) as { [N in K]?: V }
}

/** Everything that is saved of a piece as one text, to be compared. Ozon keeps weights as floats of 32 bits. */
export function pieceText({ marks = [], gtd, rnpt, weight, isGtdAbsent, isRnptAbsent, id }: ExemplarInput): string {
  const codes = marks.map(({ mark, type }) => `${type} ${mark}`).toSorted()
  const papers = [gtd ?? '', isGtdAbsent === true, rnpt ?? '', isRnptAbsent === true, Math.fround(weight ?? 0)]
  return JSON.stringify([id, ...papers, ...codes])
}

function savedPieces(
  posting: Posting,
  sku: string,
  quantity: number,
  known: PostingExemplars | undefined,
): readonly ExemplarInput[] {
  const told = known?.products.find(each => each.sku === sku)?.exemplars
  const shown = posting.exemplars?.find(each => each.sku === sku)?.exemplars
  if (told !== undefined) return told
  const pieces = shown === undefined ? [] : shown.map(pieceOf)
  return [...pieces, ...Array.from({ length: Math.max(0, quantity - pieces.length) }, () => ({ id: '' }))]
}

/** A piece as the single read of a posting shows it, in the form in which pieces are saved. */
function pieceOf({ id = '', mandatoryMark, jwUin, imeis = [], ...papers }: Exemplar): ExemplarInput {
  const marks: Mark[] = [
    ...(isText(mandatoryMark) ? [{ mark: mandatoryMark, type: 'mandatory_mark' }] : []),
    ...(isText(jwUin) ? [{ mark: jwUin, type: 'jw_uin' }] : []),
    ...imeis.map(mark => ({ mark, type: 'imei' })),
  ]
  return { id, marks, ...papers }
}

const isText = (value: unknown): value is string => typeof value === 'string' && value !== ''
