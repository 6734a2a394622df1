import { parsePosting } from '../../src/decode/parse.ts'
import type { Posting } from '../../src/model/posting.ts'
import type { Flow } from '../../src/model/scheme.ts'

/** What makes Ozon's answer one of a flow. */
const FLOW_FIELDS: Readonly<Record<Flow, object>> = {
  FBS: { tpl_integration_type: 'ozon' },
  RFBS_SELF: { tpl_integration_type: 'non_integrated' },
  RFBS_3PL: { tpl_integration_type: '3pl_tracking' },
  RFBS_AGG: { tpl_integration_type: 'aggregator' },
  EXPRESS_SELF: { tpl_integration_type: 'non_integrated', is_express: true },
  EXPRESS_PVZ: { tpl_integration_type: 'aggregator', is_express: true },
  CNC: { is_click_and_collect: true },
  FBO: { delivery_schema: 'FBO' },
  FBP: { integration_type_flow: 'FBP' },
}

export interface Goods {
  readonly sku: number
  readonly quantity: number
  readonly price?: string
}

/** A posting as Ozon tells it in the given status and flow, with further fields in Ozon's own words. */
export function posting(status: string | undefined, flow: Flow | 'hybrid' = 'FBS', more: object = {}): Posting {
  const shipping = flow === 'FBO' || flow === 'FBP' ? {} : { shipment_date: '2026-11-20T09:00:00Z' }
  return parsePosting({
    posting_number: '0185183545-0013-1',
    ...(status === undefined ? {} : { status }),
    products: goods({ sku: 101, quantity: 2 }),
    ...shipping,
    ...(flow === 'hybrid' ? { tpl_integration_type: 'hybryd' } : FLOW_FIELDS[flow]),
    ...more,
  })
}

export function goods(...products: readonly Goods[]): readonly object[] {
  return products.map(({ sku, quantity, price = '100.00' }) => ({
    sku,
    quantity,
    price,
    offer_id: `item-${sku}`,
    name: `Product ${sku}`,
    currency_code: 'RUB',
  }))
}
