import type { LineQuantity } from '../../model/cancel.ts'
import { type Contents, contentsOf, linesOf, without } from './contents.ts'
import { missingData, needsCountry } from './missing.ts'
import { matchPieces, needsOf } from './pieces.ts'
import { type PlanInput, packedNow } from './plan-input.ts'
import type { PlannedCall } from './planned-call.ts'
import type { ShipRequest } from './request.ts'
import { isMixed, narrowRequest, traceableSkus } from './traceable.ts'

/** The calls that a posting needs, in order; nothing of it was refused. */
export function callsFor(input: PlanInput, goods: Contents): readonly PlannedCall[] {
  const { posting, request } = input
  const on = posting.postingNumber
  if (isMixed(posting)) {
    const split = {
      step: 'split-traceable',
      operation: '/v1/posting/fbs/traceable/split',
      effect: 'write',
      on,
    } as const
    return [
      split,
      ...traceableCalls(input, 'others', on),
      ...traceableCalls(input, 'traceable', `traceable part of ${on}`),
    ]
  }
  const { splitOff } = request
  const parts = splitOff?.map(({ lines }) => ({ lines: plainLines(lines) }))
  const rest = linesOf(goods)
  const split: PlannedCall[] =
    parts === undefined ? [] : [{ step: 'split', operation: '/v1/posting/fbs/split', effect: 'write', on, parts, rest }]
  return [...split, ...packingCalls(input, goods, on)]
}

/** Which goods Ozon leaves in the posting is not documented; here they are the others (inferred). */
function traceableCalls(input: PlanInput, which: 'traceable' | 'others', on: string): readonly PlannedCall[] {
  const traceable = traceableSkus(input.posting)
  const goods = contentsOf(linesOf(input.goods).filter(({ sku }) => traceable.has(sku) === (which === 'traceable')))
  const request = narrowRequest(input.request, goods)
  const isLeft = request.packages?.length === 0
  return isLeft ? [] : packingCalls({ ...input, goods, request }, goods, on)
}

function packingCalls(input: PlanInput, goods: Contents, on: string): readonly PlannedCall[] {
  const { boxes, checkDropOff } = input.request
  const countries = countryCalls(input, goods, on)
  const calls = [...countries, ...pieceCalls(input, goods, { on, setsCountry: countries.length > 0 })]
  if (boxes !== undefined) {
    calls.push({ step: 'set-boxes', operation: '/v3/posting/multiboxqty/set', effect: 'write', on, boxes })
  }
  if (checkDropOff === true) {
    calls.push({ step: 'check-drop-off', operation: '/v1/posting/fbs/restrictions', effect: 'read', on })
  }
  calls.push(...shipCalls(input.request, goods, on))
  calls.push({ step: 'wait-for-packing', operation: '/v4/posting/fbs/list', effect: 'read', on })
  return calls
}

/** A country that nobody asks for is not sent. */
function countryCalls({ posting, request }: PlanInput, goods: Contents, on: string): PlannedCall[] {
  const wanted = Object.entries(request.countries ?? {})
  return wanted
    .filter(([sku]) => goods.has(sku) && needsCountry(posting, sku))
    .map(([sku, isoCode]) => {
      const operation = '/v2/posting/fbs/product/country/set'
      return { step: 'set-country', operation, effect: 'write', on, sku, isoCode }
    })
}

/** Nothing for goods of which nothing is to be told; only a look at the checks when everything is saved already. */
function pieceCalls(
  input: PlanInput,
  goods: Contents,
  { on, setsCountry }: { readonly on: string; readonly setsCountry: boolean },
): PlannedCall[] {
  const { posting, request, known } = input
  const isNeeded = [...packedNow(request, goods).keys()].some(sku => needsOf(posting, sku, known).length > 0)
  const tellsAnything = [...goods].some(([sku, quantity]) =>
    matchPieces({ posting, sku, quantity }, request, known).pieces.some(({ isChanged }) => isChanged),
  )
  // Where Ozon wants something and did not say what, or a country may add a declaration, its list of pieces tells.
  const wantsData = posting.availableActions?.includes('ship_with_additional_info') === true
  const isUnclear = known === undefined && (wantsData || setsCountry)
  if (!isNeeded && !tellsAnything && !isUnclear) return []
  const get: PlannedCall[] =
    known === undefined
      ? [{ step: 'get-pieces', operation: '/v6/fbs/posting/product/exemplar/create-or-get', effect: 'read', on }]
      : []
  const lacksSome = missingData(input, goods).some(({ what }) => what !== 'country')
  const set: PlannedCall[] =
    tellsAnything || lacksSome
      ? [
          { step: 'validate-pieces', operation: '/v5/fbs/posting/product/exemplar/validate', effect: 'read', on },
          { step: 'set-pieces', operation: '/v6/fbs/posting/product/exemplar/set', effect: 'write', on },
        ]
      : []
  const operation = '/v5/fbs/posting/product/exemplar/status'
  return [...get, ...set, { step: 'wait-for-pieces', operation, effect: 'read', on }]
}

/** One call for everything; one for each package when something stays in the posting. */
function shipCalls({ packages }: ShipRequest, goods: Contents, on: string): readonly PlannedCall[] {
  const parts = packages ?? [{ lines: linesOf(goods) }]
  let rest = goods
  const single = parts.map(({ lines }, at): PlannedCall => {
    rest = without(rest, contentsOf(lines))
    const call = { step: 'ship-package', operation: '/v4/posting/fbs/ship/package', effect: 'write' } as const
    return { ...call, on, at, lines, rest: linesOf(rest) }
  })
  if (rest.size > 0) return single
  const whole = parts.map(({ lines }) => ({ lines: plainLines(lines) }))
  return [{ step: 'ship', operation: '/v4/posting/fbs/ship', effect: 'write', on, packages: whole }]
}

/** Only what the call takes. */
function plainLines(lines: readonly LineQuantity[]): readonly LineQuantity[] {
  return lines.map(({ sku, quantity }) => ({ sku, quantity }))
}
