/** Whose warehouse and whose delivery: Ozon's (`fbo`), a partner's (`fbp`), the seller's with Ozon's delivery (`fbs`) or another (`rfbs`). */
export type Scheme = 'fbs' | 'rfbs' | 'fbo' | 'fbp'

/** The nine work flows of a posting; each has its own transitions. */
export type Flow =
  | 'FBS'
  | 'RFBS_SELF'
  | 'RFBS_3PL'
  | 'RFBS_AGG'
  | 'EXPRESS_SELF'
  | 'EXPRESS_PVZ'
  | 'CNC'
  | 'FBO'
  | 'FBP'

/** What is known of a posting when its scheme is derived. */
export interface SchemeClues {
  /** The scheme, or the family of the endpoint, that the caller knows; `fbs` leaves open whether it is rFBS. */
  readonly family?: Scheme | 'digital' | undefined
  /** The family that alone has the fields or the status of the row, when the caller knows none. */
  readonly found?: 'fbs' | 'fbo' | 'fbp' | 'digital' | undefined
  readonly deliverySchema?: string | undefined
  readonly tplIntegrationType?: string | undefined
  readonly integrationTypeFlow?: string | undefined
  readonly isExpress?: boolean | undefined
  readonly isClickAndCollect?: boolean | undefined
  /** Ozon offers what sellers do on rFBS only. */
  readonly offersRfbs?: boolean | undefined
}

/** `integration_type_flow` and `tpl_integration_type` share their words; the hybrid forms are finer names for the same carriers. */
const FLOW_BY_TYPE: Readonly<Record<string, Flow>> = {
  ozon: 'FBS',
  non_integrated: 'RFBS_SELF',
  hybrid_non_integrated: 'RFBS_SELF',
  '3pl_tracking': 'RFBS_3PL',
  hybrid_3pl_tracking: 'RFBS_3PL',
  aggregator: 'RFBS_AGG',
  hybrid_aggregator: 'RFBS_AGG',
  click_and_collect: 'CNC',
  fbp: 'FBP',
}

/** Says that the carrier is not Ozon's, and leaves open which one: the flow stays unknown. */
const HYBRID = 'hybrid'

/**
 * The scheme of a posting from what its answer tells; `undefined` where nothing of it decides. What the caller knows
 * comes first, then Ozon's words for the scheme, then what only the postings of one scheme have.
 */
export function deriveScheme(clues: SchemeClues): Scheme | undefined {
  const { family, found } = clues
  if (family === 'fbo' || family === 'fbp' || family === 'rfbs') return family
  const type = integrationType(clues)
  const word = clues.deliverySchema?.trim().toLowerCase()
  if (family === undefined) {
    // Where both are told, they contradict each other unless both say FBP.
    if (word === 'fbo' || word === 'fbp') return type === undefined || type === word ? word : undefined
    if (type === undefined && (found === undefined || found === 'fbo' || found === 'fbp')) return found
  }
  if (type === 'fbp') return 'fbp'
  return isRfbs(clues, type, word) ? 'rfbs' : 'fbs'
}

/** Ozon's names for rFBS, which its documents also call realFBS, and for Express, a form of it: a field of this name has them in ratings. */
const RFBS_WORDS = ['rfbs', 'realfbs', 'erfbs']

function isRfbs(clues: SchemeClues, type: string | undefined, word: string | undefined): boolean {
  if (word !== undefined && RFBS_WORDS.includes(word)) return true
  if (type !== undefined) return isRfbsType(type)
  // Express is a form of rFBS.
  return clues.isExpress === true || clues.offersRfbs === true
}

/** The work flow of a posting, or `undefined` when Ozon's words leave it open. */
export function deriveFlow(clues: SchemeClues, scheme: Scheme | undefined): Flow | undefined {
  if (scheme === 'fbo') return 'FBO'
  if (scheme === 'fbp') return 'FBP'
  const type = integrationType(clues)
  if (clues.isClickAndCollect === true || type === 'click_and_collect') return 'CNC'
  const flow = type === undefined ? undefined : FLOW_BY_TYPE[type]
  if (clues.isExpress !== true) return flow
  // Express by the seller's own courier says so; every other Express moves by itself (inferred, the documents are silent).
  return flow === 'RFBS_SELF' ? 'EXPRESS_SELF' : flow === undefined ? undefined : 'EXPRESS_PVZ'
}

/** The finer field first; a word of it that is unknown must not hide one that is known. */
function integrationType({ integrationTypeFlow, tplIntegrationType }: SchemeClues): string | undefined {
  const words = [integrationTypeFlow, tplIntegrationType].map(normalised)
  return words.find(word => word !== undefined && (Object.hasOwn(FLOW_BY_TYPE, word) || word === HYBRID))
}

/** Ozon writes `hybryd` in lists and pushes, `hybrid` elsewhere. */
function normalised(word: string | undefined): string | undefined {
  return word
    ?.trim()
    .toLowerCase()
    .replace(/^hybryd/, HYBRID)
}

function isRfbsType(type: string): boolean {
  return type === HYBRID || FLOW_BY_TYPE[type]?.startsWith('RFBS') === true
}
