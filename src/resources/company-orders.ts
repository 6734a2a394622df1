import { decodeUnpaidProducts } from '../decode/company-orders.ts'
import type { RequestOptions } from '../http/types.ts'
import type { UnpaidProduct } from '../model/company-order.ts'
import type { List } from '../pagination.ts'
import type { Api } from './shared/api.ts'
import { cursorList } from './shared/cursor-list.ts'
import { Section } from './shared/section.ts'
import { guarded } from './shared/takes.ts'

const UNPAID = '/v1/posting/unpaid-legal/product/list'
/** The largest page. */
const PAGE_SIZE = 1000

/** What companies (legal entities) order. */
export class CompanyOrders extends Section {
  /**
   * Products that companies have ordered and not paid.
   *
   * Ozon (2026-09-22): POST /v1/posting/unpaid-legal/product/list, a thousand a page.
   *
   * @example
   * for await (const { offerId, quantity } of ozon.companyOrders.unpaidProducts()) console.log(offerId, quantity)
   */
  unpaidProducts(options: RequestOptions = {}): List<UnpaidProduct> {
    const listing = { operation: UNPAID, pageSize: PAGE_SIZE, filters: [{}] }
    return cursorList(this.api, listing, options, (_, page, more) =>
      this.askPage(UNPAID, page, more, decodeUnpaidProducts),
    )
  }
}

/** The section, with the names that its methods take. */
export const openCompanyOrders = (api: Api): CompanyOrders => guarded(new CompanyOrders(api), {})
