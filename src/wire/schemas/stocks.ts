// Generated from spec/ by `npm run generate`. Do not edit.
import { once } from '../once.ts'
import {
  anyOf,
  flag,
  idNumber,
  idText,
  int32,
  list,
  loose,
  maybe,
  maybeFlag,
  maybeNumber,
  maybeNumeric,
  maybeText,
  numeric,
  oneOf,
  optional,
  type Schema,
  strict,
  text,
  word,
} from './kit.ts'

export const schemas = {
  '/v4/product/info/stocks': {
    request: once((): Schema => strict({
      cursor: optional(text),
      filter: strict({
        offer_id: optional(list(text)),
        product_id: optional(list(idText())),
        visibility: optional(word('ALL', 'VISIBLE', 'INVISIBLE', 'EMPTY_STOCK', 'NOT_MODERATED', 'MODERATED', 'DISABLED', 'STATE_FAILED', 'READY_TO_SUPPLY', 'VALIDATION_STATE_PENDING', 'VALIDATION_STATE_FAIL', 'VALIDATION_STATE_SUCCESS', 'TO_SUPPLY', 'IN_SALE', 'REMOVED_FROM_SALE', 'BANNED', 'OVERPRICED', 'CRITICALLY_OVERPRICED', 'EMPTY_BARCODE', 'BARCODE_EXISTS', 'QUARANTINE', 'ARCHIVED', 'OVERPRICED_WITH_STOCK', 'PARTIAL_APPROVED', 'AUTO_ARCHIVED', 'MANUAL_ARCHIVED', 'SEASONAL_AUTO_ARCHIVED', 'VISIBLE_WITH_FBO_STOCK')),
        with_quant: optional(strict({
          created: optional(flag),
          exists: optional(flag),
        })),
      }),
      limit: int32(),
    })),
    answer: once((): Schema => loose({
      cursor: maybeText,
      items: maybe(list(loose({
        offer_id: maybeText,
        product_id: maybeNumeric,
        stocks: maybe(list(loose({
          present: maybeNumber,
          reserved: maybeNumber,
          shipment_type: maybeText,
          sku: maybeNumeric,
          type: maybeText,
          warehouse_ids: maybe(list(numeric)),
        }))),
      }))),
      total: maybeNumber,
      total_items: maybeNumeric,
    })),
  },
  '/v1/product/info/warehouse/stocks': {
    request: once((): Schema => strict({
      cursor: optional(text),
      limit: idNumber({ min: 1, max: 1000 }),
      warehouse_id: idNumber(),
    })),
    answer: once((): Schema => loose({
      cursor: maybeText,
      has_next: maybeFlag,
      stocks: maybe(list(loose({
        free_stock: maybeNumeric,
        offer_id: maybeText,
        present: maybeNumeric,
        product_id: maybeNumeric,
        reserved: maybeNumeric,
        sku: maybeNumeric,
        updated_at: maybeText,
        warehouse_id: maybeNumeric,
      }))),
    })),
  },
  '/v2/product/info/stocks-by-warehouse/fbs': {
    request: once((): Schema => oneOf(strict({
      cursor: optional(text),
      limit: idNumber({ max: 1000, unsigned: true }),
      offer_id: optional(list(text, { max: 1000 })),
      sku: optional(list(idText(), { max: 1000 })),
    }), [['sku'], ['offer_id']])),
    answer: once((): Schema => loose({
      cursor: maybeText,
      has_next: maybeFlag,
      products: maybe(list(loose({
        free_stock: maybeNumeric,
        offer_id: maybeText,
        present: maybeNumeric,
        product_id: maybeNumeric,
        reserved: maybeNumeric,
        sku: maybeNumeric,
        warehouse_id: maybeNumeric,
        warehouse_name: maybeText,
      }))),
    })),
  },
  '/v1/product/info/stocks-by-warehouse/fbo': {
    request: once((): Schema => strict({
      cursor: optional(text),
      limit: idNumber({ max: 1000, unsigned: true }),
      offer_ids: optional(list(text, { max: 1000 })),
      skus: optional(list(idText(), { max: 1000 })),
    })),
    answer: once((): Schema => loose({
      cursor: maybeText,
      has_next: maybeFlag,
      products: maybe(list(loose({
        offer_id: maybeText,
        present: maybeNumeric,
        product_id: maybeNumeric,
        reserved: maybeNumeric,
        sku: maybeNumeric,
        warehouse_id: maybeNumeric,
      }))),
    })),
  },
  '/v2/products/stocks': {
    request: once((): Schema => strict({
      stocks: list(anyOf(strict({
        offer_id: optional(text),
        product_id: optional(idNumber()),
        stock: idNumber(),
        warehouse_id: idNumber(),
      }), [['offer_id'], ['product_id']])),
    })),
    answer: once((): Schema => loose({
      result: maybe(list(loose({
        errors: maybe(list(loose({
          code: maybeText,
          message: maybeText,
        }))),
        offer_id: maybeText,
        product_id: maybeNumeric,
        updated: maybeFlag,
        warehouse_id: maybeNumeric,
      }))),
    })),
  },
}
