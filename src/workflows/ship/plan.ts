import { type Problem, showValue } from '../../errors.ts'
import type { PostingExemplars } from '../../model/mark.ts'
import type { Posting } from '../../model/posting.ts'
import { givenObjectProblems, type NamesOf, unknownFields } from '../../names.ts'
import { canDo } from '../../status/actions.ts'
import { refuse } from '../core/requests.ts'
import type { Contents } from './contents.ts'
import { type MissingData, missingData } from './missing.ts'
import { leftoverProblems, namedPieceProblems, partProblems } from './package-problems.ts'
import { pieceProblems } from './piece-problems.ts'
import { callsFor } from './plan-calls.ts'
import { goodsOf, goodsToPack, type PlanInput } from './plan-input.ts'
import type { PlannedCall } from './planned-call.ts'
import { SHIP_REQUEST, type ShipRequest } from './request.ts'
import { shapeProblems, skuProblems } from './request-shape.ts'
import { isMixed, traceableSkus } from './traceable.ts'

/** What packing a posting takes. */
export interface ShipPlan {
  readonly postingNumber: string
  /** In order. Empty when the plan is refused. */
  readonly calls: readonly PlannedCall[]
  /** What the caller must give before Ozon packs. */
  readonly missing: readonly MissingData[]
  /** Why it would be refused, every reason at once. */
  readonly problems: readonly Problem[]
  /** What the posting does not show and Ozon will check, and what should be looked at. */
  readonly notes: readonly string[]
  /** Nothing is missing and nothing refused. */
  readonly isReady: boolean
}

const PLAN_REQUEST: NamesOf<ShipRequest & { readonly pieces?: PostingExemplars }> = { ...SHIP_REQUEST, pieces: true }

/**
 * Plans how to pack a posting, without any request: the calls in order, what the caller still has to give (which product
 * needs marks, papers, weights, a country, for how many pieces), and what would be refused and why. `pieces` is what
 * `ozon.marks.get` told of the posting, if it was asked: what is saved there is not missing.
 *
 * Throws a `RequestInvalidError` when `posting` is no posting, and for a field that does not exist; everything else is in the plan.
 *
 * @example
 * const plan = planShipment(posting, { marks: [{ sku, exemplars: [{ marks: [{ mark, type: 'mandatory_mark' }] }] }] })
 * if (!plan.isReady) console.log(describePlan(plan))
 */
export function planShipment(
  posting: Posting,
  given: ShipRequest & { readonly pieces?: PostingExemplars } = {},
): ShipPlan {
  refuse('Nothing was planned', [...givenObjectProblems('posting', posting), ...givenObjectProblems('request', given)])
  refuse('Nothing was planned', unknownFields(given, PLAN_REQUEST))
  if (!Array.isArray(posting.lines)) refuse('Nothing was planned', [{ field: 'posting', rule: 'must be a posting' }])
  const { pieces, ...request } = given
  return makePlan({ posting, goods: goodsOf(posting), request, known: pieces })
}

export function makePlan(input: PlanInput): ShipPlan {
  const { posting, request } = input
  // Asked first: it tells whether this is a posting at all.
  const { problems: statusProblems, notes } = permission(input)
  const foreign = schemeProblems(posting)
  // What the seller does not pack at all has no status for it.
  const problems = [...(foreign.length > 0 ? foreign : statusProblems), ...contentProblems(input)]
  const missing = problems.length > 0 ? [] : missingData(input, goodsToPack(input))
  if (request.boxes === undefined && posting.isMultibox === true && isPartnerDelivery(posting)) {
    missing.push({ what: 'boxes' })
  }
  return {
    postingNumber: posting.postingNumber,
    calls: problems.length > 0 ? [] : callsFor(input, goodsToPack(input)),
    missing,
    problems,
    notes: [...notes, ...traceabilityNotes(posting)],
    isReady: problems.length === 0 && missing.length === 0,
  }
}

function permission({ posting, isResumed }: PlanInput): { problems: readonly Problem[]; notes: readonly string[] } {
  const { allowed, reason, remedy, assumes = [] } = canDo(posting, 'ship')
  // The words that Ozon lists while pieces are still to be told of (documented).
  const wantsData = posting.availableActions?.includes('ship_with_additional_info') === true
  if (allowed || wantsData || isResumed === true) return { problems: [], notes: assumes }
  return { problems: [{ field: 'posting', rule: `cannot be packed: ${reason} ${remedy}` }], notes: [] }
}

function schemeProblems({ scheme, isDigital }: Posting): readonly Problem[] {
  if (isDigital === true)
    return [{ field: 'posting', rule: 'holds digital goods: codes are uploaded, nothing is packed' }]
  if (scheme === 'fbp') return [{ field: 'posting', rule: 'is an FBP posting: Ozon refuses to ship it' }]
  return scheme === 'fbo' ? [{ field: 'posting', rule: "is an FBO posting: Ozon's warehouse packs it" }] : []
}

function contentProblems(input: PlanInput): readonly Problem[] {
  const { posting, goods, request, known } = input
  if (goods.size === 0) return [{ field: 'posting.lines', rule: 'hold no pieces, so there is nothing to pack' }]
  const shape = shapeProblems(request)
  if (shape.length > 0) return shape
  const split = splitProblems(input)
  if (split.length > 0) return split
  const left = goodsToPack(input)
  return [
    ...packageProblems(request, left),
    ...traceableProblems(input),
    ...pieceProblems(posting, left, request, known),
    ...countryProblems(request, goods),
    ...boxProblems(posting, request),
    ...dropOffProblems(posting, request),
  ]
}

function splitProblems({ goods, request }: PlanInput): readonly Problem[] {
  const { splitOff } = request
  if (splitOff === undefined) return []
  const problems = partProblems('splitOff', splitOff, goods)
  if (problems.length > 0) return problems
  if (request.splitTraceable === true) {
    return [{ field: 'splitOff', rule: 'cannot be given with splitTraceable: divide the postings that this makes' }]
  }
  const isAll = goodsToPack({ goods, request }).size === 0
  return isAll ? [{ field: 'splitOff', rule: 'takes everything: leave something to pack' }] : []
}

function packageProblems({ packages, leaveRest }: ShipRequest, goods: Contents): readonly Problem[] {
  if (packages === undefined) {
    return leaveRest === true ? [{ field: 'leaveRest', rule: 'needs packages: what is to be packed now' }] : []
  }
  const problems = partProblems('packages', packages, goods)
  if (problems.length > 0) return problems
  const leftovers = leftoverProblems(packages, goods)
  const isPartial = leaveRest === true && leftovers.length > 0
  return [...(leaveRest === true ? [] : leftovers), ...namedPieceProblems(packages, isPartial)]
}

function traceableProblems({ posting, request }: PlanInput): readonly Problem[] {
  if (!isMixed(posting)) return []
  if (request.splitTraceable !== true) {
    const rule = 'must be true: the posting holds traceable goods and others, which Ozon wants apart before packing'
    return [{ field: 'splitTraceable', rule }]
  }
  const traceable = traceableSkus(posting)
  return (request.packages ?? []).flatMap(({ lines }, i) => {
    const kinds = new Set(lines.map(({ sku }) => traceable.has(sku)))
    return kinds.size > 1 ? [{ field: `packages[${i}]`, rule: 'holds traceable goods and others' }] : []
  })
}

function countryProblems({ countries = {}, productIds = {} }: ShipRequest, goods: Contents): readonly Problem[] {
  const strange = Object.entries({ countries, productIds }).flatMap(([field, bySku]) =>
    Object.keys(bySku).flatMap(sku => skuProblems(`${field}.${sku}`, sku, goods)),
  )
  if (strange.length > 0) return strange
  return Object.entries(countries).flatMap(([sku, code]) => {
    if (typeof code === 'string' && /^[A-Z]{2}$/.test(code)) return []
    return [{ field: `countries.${sku}`, rule: "must be an ISO code such as 'TR'", value: showValue(code) }]
  })
}

function boxProblems(posting: Posting, { boxes }: ShipRequest): readonly Problem[] {
  if (boxes === undefined) return []
  if (!Number.isInteger(boxes) || boxes < 1) {
    return [{ field: 'boxes', rule: 'must be a whole number above 0', value: showValue(boxes) }]
  }
  if (isPartnerDelivery(posting)) return []
  return [
    {
      field: 'boxes',
      rule: "can be told for delivery by Ozon's partners only (rFBS aggregator): give several packages",
    },
  ]
}

function dropOffProblems({ scheme }: Posting, { checkDropOff }: ShipRequest): readonly Problem[] {
  if (checkDropOff !== true || scheme === 'fbs' || scheme === undefined) return []
  return [{ field: 'checkDropOff', rule: 'is possible for FBS only' }]
}

/** Where the flow is not told, Ozon decides. */
function isPartnerDelivery({ scheme, flow }: Posting): boolean {
  return flow === undefined ? scheme === 'rfbs' : flow === 'RFBS_AGG' || flow === 'EXPRESS_PVZ'
}

function traceabilityNotes({ requiresBlrTraceableAttributes }: Posting): readonly string[] {
  if (requiresBlrTraceableAttributes !== true) return []
  return ["Ozon wants attributes of traceability on the products' cards; packing.traceableAttributes tells which."]
}
