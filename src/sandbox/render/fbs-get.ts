import { weightRange } from '../marks/needs.ts'
import type { PostingRecord } from '../records/posting.ts'
import type { Seller } from '../records/seller.ts'
import type { Body } from '../server/body.ts'
import type { World } from '../world.ts'
import { idNumber, isoOrNull } from './common.ts'
import { exemplarsOfPosting, marksOfLine } from './exemplars.ts'
import { fbsListRow } from './fbs-list.ts'
import { financialsOfGet } from './financials.ts'
import { currentTariff } from './tariffs.ts'

/** A posting as `/v3/posting/fbs/get` tells it: prices as text with four decimals, and more that only this call knows. */
export function fbsGetResult(world: World, seller: Seller, posting: PostingRecord, wanted: Body) {
  const shared = withoutListFields(fbsListRow(seller, posting, world.now(), wanted))
  const asksFor = (name: string): boolean => wanted.flag(name)
  const customer = withoutEmail(shared.customer)
  return {
    ...shared,
    customer,
    analytics_data: shared.analytics_data,
    addressee: addresseeOf(posting),
    additional_data: [],
    courier: courierOf(posting),
    delivery_price: '',
    fact_delivery_date: isoOrNull(posting.deliveringAt),
    financial_data: asksFor('financial_data') ? financialsOfGet(posting) : null,
    ...(posting.previousSubstatus === undefined ? {} : { previous_substatus: posting.previousSubstatus }),
    provider_status: '',
    product_exemplars: asksFor('product_exemplars') ? exemplarsOfPosting(seller, posting) : null,
    products: posting.lines.map(line => {
      const product = seller.products.get(line.sku)
      const weight = weightRange(product)
      return {
        sku: idNumber(line.sku),
        offer_id: line.offerId,
        name: line.name,
        quantity: line.quantity,
        price: `${Number(line.price).toFixed(2)}00`,
        currency_code: line.currency,
        mandatory_mark: marksOfLine(seller, posting, line.sku, 'mandatory_mark'),
        jw_uin: marksOfLine(seller, posting, line.sku, 'jw_uin'),
        has_imei: product?.needs.includes('imei') ?? false,
        is_blr_traceable: product?.isTraceable ?? false,
        is_marketplace_buyout: false,
        is_weight_needed: product?.needs.includes('weight') ?? false,
        weight_min: weight.min,
        weight_max: weight.max,
        dimensions: { height: '100.00', length: '200.00', width: '150.00', weight: String(product?.weightGrams ?? 0) },
      }
    }),
    prr_option: { code: 'none', price: '', currency_code: '', floor: '' },
    related_postings: asksFor('related_postings') ? { related_posting_numbers: relatedOf(world, posting) } : null,
    related_weight_postings: [],
    tariffication: tarifficationOf(posting, world.now(), seller.currency),
  }
}

/** What the lists tell and this call does not: its examples have more than its schema. */
function withoutListFields(row: ReturnType<typeof fbsListRow>) {
  const { delivery_schema: _schema, quantum_id: _quantum, volume_weight: _volume, ...shared } = row
  return shared
}

function withoutEmail(customer: ReturnType<typeof fbsListRow>['customer']) {
  if (customer === null) return null
  const { customer_email: _email, ...rest } = customer
  return rest
}

/** The code of a courier is told for deliveries by the seller or a carrier of the seller's only. */
function addresseeOf({ flow, pickupCode }: PostingRecord) {
  if (flow !== 'RFBS_SELF' && flow !== 'RFBS_3PL') return null
  return { name: 'Получатель ***', phone: '+7(000)000-00-00', pin: pickupCode }
}

function courierOf({ isExpress, status }: PostingRecord) {
  if (!isExpress || status !== 'delivering') return null
  return { name: 'Курьер ***', phone: '', car_model: '', car_number: '' }
}

function relatedOf(world: World, { number, parent, children }: PostingRecord): readonly string[] {
  const siblings = parent === undefined ? [] : (world.postings.get(parent)?.children ?? [])
  return [...(parent === undefined ? [] : [parent]), ...siblings, ...children].filter(each => each !== number)
}

/** Flat here, unlike in the lists. */
function tarifficationOf(posting: PostingRecord, now: number, currency: string) {
  const { rate, type, charge, next } = currentTariff(posting, now)
  return {
    current_tariff_rate: rate,
    current_tariff_type: type,
    current_tariff_charge: charge,
    current_tariff_charge_currency_code: currency,
    next_tariff_rate: next?.rate ?? 0,
    next_tariff_type: next?.type ?? '',
    next_tariff_charge: next?.charge ?? '',
    next_tariff_charge_currency_code: next === undefined ? '' : currency,
    next_tariff_starts_at: isoOrNull(next?.startsAt),
  }
}
