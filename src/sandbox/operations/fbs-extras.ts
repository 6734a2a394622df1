import { needsOf } from '../marks/needs.ts'
import { idNumber } from '../render/common.ts'
import { invalid, wrongState } from '../server/refusal.ts'
import { COUNTRIES } from './countries.ts'
import { etgb } from './etgb.ts'
import type { Call, Json, OperationTable } from './operation.ts'
import { ownPosting } from './own-posting.ts'
import { unpaidLegalProducts } from './unpaid-legal.ts'

/** What else belongs to the packing of FBS and rFBS postings. */
export const fbsExtras: OperationTable = {
  '/v3/posting/multiboxqty/set': setBoxes,
  '/v2/posting/fbs/product/country/list': listCountries,
  '/v2/posting/fbs/product/country/set': setCountry,
  '/v1/posting/fbs/restrictions': restrictions,
  '/v1/posting/global/etgb': etgb,
  '/v1/posting/unpaid-legal/product/list': unpaidLegalProducts,
}

/** Documented for partner delivery only. The word was captured for plain FBS, with 4xx but not 409; 400 with code 3 is ours (inferred). */
function setBoxes(call: Call): Json {
  const posting = ownPosting(call)
  const boxes = call.body.number('multi_box_qty')
  if (boxes < 1) throw invalid('invalid Request.multi_box_qty: value must be greater than 0')
  if (posting.flow !== 'RFBS_AGG' || !posting.isMultibox) throw invalid('POSTING_DOES_NOT_HAVE_MULTI_BOX_PRODUCT')
  if (posting.status !== 'awaiting_packaging') throw wrongState('HAS_INCORRECT_STATUS')
  posting.boxes = boxes
  const { number: subject } = posting
  call.world.journal.add({ kind: 'effect', actor: 'seller', effect: 'boxes-set', subject, details: { boxes } })
  return { result: { result: true } }
}

/** All, or those whose name holds the text. */
function listCountries({ body }: Call): Json {
  const search = body.text('name_search').toLowerCase()
  const found = Object.entries(COUNTRIES).filter(([, name]) => name.toLowerCase().includes(search))
  return { result: found.map(([code, name]) => ({ name, country_iso_code: code })) }
}

function setCountry(call: Call): Json {
  const { world, seller, body } = call
  const posting = ownPosting(call)
  const [named, country] = [body.text('product_id'), body.text('country_iso_code')]
  const isSku = world.behaviour.countryProducts === 'sku'
  const line = posting.lines.find(each => (isSku ? each.sku : each.productId) === named)
  if (line === undefined) throw wrongState('UNKNOWN_PRODUCT_DEFINED')
  if (!Object.hasOwn(COUNTRIES, country)) throw invalid('invalid Request.country_iso_code: no such country')
  if (posting.status !== 'awaiting_packaging') throw wrongState('HAS_INCORRECT_STATUS')
  const { productId } = line
  posting.countries[productId] = country
  const details = { productId, country }
  world.journal.add({ kind: 'effect', actor: 'seller', effect: 'country-set', subject: posting.number, details })
  return { product_id: idNumber(named), is_gtd_needed: needsOf(seller, posting, line.sku).includes('gtd') }
}

/** What a drop-off point takes: the figures of Ozon's example. */
const POINT = {
  min_posting_weight: 0,
  width: 500,
  length: 500,
  height: 500,
  max_posting_price: 500_000,
  min_posting_price: 0,
}

function restrictions(call: Call): Json {
  const posting = ownPosting(call)
  // Documented for FBS only; how others are refused is not (inferred).
  if (posting.flow !== 'FBS') throw wrongState('HAS_INCORRECT_TPL_INTEGRATION_TYPE')
  const { dropOffMaxGrams: max_posting_weight } = call.world.behaviour
  return { result: { posting_number: posting.number, max_posting_weight, ...POINT } }
}
