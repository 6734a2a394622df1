// Generated from spec/ by `npm run generate`. Do not edit.
import { once } from '../once.ts'
import {
  day,
  int32,
  list,
  loose,
  maybe,
  maybeNumber,
  maybeNumeric,
  maybeText,
  type Schema,
  strict,
  text,
} from './kit.ts'

const headerSchema = once((): Schema => loose({
  contract_date: maybeText,
  contract_number: maybeText,
  currency_sys_name: maybeText,
  doc_date: maybeText,
  number: maybeText,
  payer_inn: maybeText,
  payer_kpp: maybeText,
  payer_name: maybeText,
  receiver_inn: maybeText,
  receiver_kpp: maybeText,
  receiver_name: maybeText,
  start_date: maybeText,
  stop_date: maybeText,
}))

const deliveryCommissionSchema = once((): Schema => loose({
  amount: maybeNumeric,
  bonus: maybeNumeric,
  commission: maybeNumeric,
  compensation: maybeNumeric,
  price_per_instance: maybeNumeric,
  quantity: maybeNumber,
  standard_fee: maybeNumeric,
  bank_coinvestment: maybeNumeric,
  stars: maybeNumeric,
  pick_up_point_coinvestment: maybeNumeric,
  total: maybeNumeric,
}))

const itemSchema = once((): Schema => loose({
  barcode: maybeText,
  name: maybeText,
  offer_id: maybeText,
  sku: maybeNumeric,
}))

const rowSchema = once((): Schema => loose({
  commission_ratio: maybeNumeric,
  delivery_commission: maybe(deliveryCommissionSchema()),
  item: maybe(itemSchema()),
  return_commission: maybe(deliveryCommissionSchema()),
  rowNumber: maybeNumber,
  seller_price_per_instance: maybeNumeric,
}))

const accruedSchema = once((): Schema => loose({
  amount: maybeText,
  currency: maybeText,
}))

const feeSchema = once((): Schema => loose({
  accrued: maybe(accruedSchema()),
  type_id: maybeNumber,
}))

export const schemas = {
  '/v1/finance/realization/posting': {
    request: once((): Schema => strict({
      month: int32(),
      year: int32(),
    })),
    answer: once((): Schema => loose({
      header: maybe(headerSchema()),
      rows: maybe(list(loose({
        commission_ratio: maybeNumeric,
        delivery_commission: maybe(deliveryCommissionSchema()),
        item: maybe(itemSchema()),
        return_commission: maybe(deliveryCommissionSchema()),
        row_number: maybeNumber,
        seller_price_per_instance: maybeNumeric,
        order: maybe(loose({
          posting_number: maybeText,
          created_date: maybeText,
        })),
        legal_entity_document: maybe(loose({
          number: maybeText,
          sale_date: maybeText,
        })),
      }))),
    })),
  },
  '/v2/finance/realization': {
    request: once((): Schema => strict({
      month: int32(),
      year: int32(),
    })),
    answer: once((): Schema => loose({
      result: maybe(loose({
        header: maybe(headerSchema()),
        rows: maybe(list(rowSchema())),
      })),
    })),
  },
  '/v1/finance/realization/by-day': {
    request: once((): Schema => strict({
      day: int32(),
      month: int32(),
      year: int32(),
    })),
    answer: once((): Schema => loose({
      rows: maybe(list(rowSchema())),
    })),
  },
  '/v1/report/realization/posting/create': {
    request: once((): Schema => strict({
      month: int32(),
      year: int32(),
    })),
    answer: once((): Schema => loose({
      code: maybeText,
    })),
  },
  '/v1/finance/accrual/by-day': {
    request: once((): Schema => strict({
      date: day,
      last_id: text,
    })),
    answer: once((): Schema => loose({
      accruals: maybe(list(loose({
        accrued_category: maybeText,
        container_fees: maybe(loose({
          fees: maybe(list(feeSchema())),
        })),
        date: maybeText,
        item_fees: maybe(loose({
          fees: maybe(list(loose({
            fees: maybe(list(feeSchema())),
            sku: maybeNumeric,
          }))),
        })),
        non_item_fee: maybe(feeSchema()),
        posting: maybe(loose({
          delivery_schema: maybeText,
          delivery_speed: maybeNumber,
          products: maybe(list(loose({
            commission: maybe(loose({
              bonus: maybe(accruedSchema()),
              coinvestment: maybe(accruedSchema()),
              commission: maybe(accruedSchema()),
              commission_ratio: maybeText,
              sale_amount: maybe(accruedSchema()),
              sale_commission: maybe(accruedSchema()),
              sale_price: maybe(accruedSchema()),
              seller_price: maybe(accruedSchema()),
            })),
            delivery: maybe(loose({
              services: maybe(list(feeSchema())),
              total_accrued: maybe(accruedSchema()),
            })),
            sku: maybeNumeric,
          }))),
        })),
        total_amount: maybe(accruedSchema()),
        accrual_id: maybeNumeric,
        unit_number: maybeText,
      }))),
      last_id: maybeText,
    })),
  },
  '/v1/finance/accrual/postings': {
    request: once((): Schema => strict({
      posting_numbers: list(text, { min: 1, max: 200 }),
    })),
    answer: once((): Schema => loose({
      posting_accruals: maybe(list(loose({
        accruals: maybe(list(loose({
          accrual_date: maybeText,
          accrued: maybe(accruedSchema()),
          quantity: maybeNumber,
          seller_price: maybe(accruedSchema()),
          sku: maybeNumeric,
          type_id: maybeNumber,
        }))),
        posting_number: maybeText,
      }))),
    })),
  },
  '/v1/finance/accrual/types': {
    request: once((): Schema => strict({})),
    answer: once((): Schema => loose({
      accrual_types: maybe(list(loose({
        description: maybeText,
        id: maybeNumber,
        name: maybeText,
      }))),
    })),
  },
}
