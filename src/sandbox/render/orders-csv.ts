import type { KnownStatus } from '../../wire/values.ts'
import { costOf, textOf } from '../money/cents.ts'
import { cancelledAt, deliveredAt, handedOverAt } from '../postings/moments.ts'
import type { Line, PostingRecord } from '../records/posting.ts'
import type { Seller } from '../records/seller.ts'

/** Columns of exports that were seen, in their order. */
const FBS_COLUMNS = [
  'Номер заказа',
  'Номер отправления',
  'Принят в обработку',
  'Дата отгрузки',
  'Дата отгрузки без просрочки',
  'Статус',
  'Дата доставки',
  'Фактическая дата передачи в доставку',
  'Дата отмены',
  'Сумма отправления',
  'Код валюты отправления',
  'Название товара',
  'Цвет товара',
  'Размер товара',
  'SKU',
  'Артикул',
  'Ваша цена',
  'Код валюты товара',
  'Оплачено покупателем',
  'Код валюты покупателя',
  'Количество',
  'Стоимость доставки',
  'Связанные отправления',
  'Выкуп товара',
  'Цена товара до скидок',
  'Скидка %',
  'Скидка руб',
  'Акции',
  'Подъем на этаж',
] as const

const FBO_COLUMNS = [
  'Номер заказа',
  'Номер отправления',
  'Принят в обработку',
  'Дата отгрузки',
  'Статус',
  'Дата доставки',
  'Фактическая дата передачи в доставку',
  'Сумма отправления',
  'Код валюты отправления',
  'Название товара',
  'SKU',
  'Артикул',
  'Ваша цена',
  'Код валюты товара',
  'Оплачено покупателем',
  'Код валюты покупателя',
  'Количество',
  'Стоимость доставки',
  'Связанные отправления',
  'Выкуп товара',
  'Цена товара до скидок',
  'Скидка %',
  'Скидка руб',
  'Акции',
  'Объемный вес товаров, кг',
] as const

type Column = (typeof FBS_COLUMNS)[number] | (typeof FBO_COLUMNS)[number]

/** Only «Доставлен», «Доставляется» and «Отменен» were seen in exports; the rest are Ozon's words elsewhere (inferred). */
const STATUS_WORDS: Readonly<Record<KnownStatus, string>> = {
  awaiting_verification: 'Создано',
  awaiting_approve: 'Ожидает подтверждения',
  awaiting_packaging: 'Ожидает сборки',
  ship_in_process: 'Ожидает сборки',
  awaiting_registration: 'Ожидает регистрации',
  awaiting_deliver: 'Ожидает отгрузки',
  acceptance_in_progress: 'Идёт приёмка',
  not_accepted: 'Не принят на сортировочном центре',
  arbitration: 'Спорный',
  client_arbitration: 'Клиентский арбитраж',
  driver_pickup: 'У водителя',
  delivering: 'Доставляется',
  delivered: 'Доставлен',
  cancelled: 'Отменен',
  cancelled_from_split_pending: 'Отменён из-за разделения отправления',
  sent_by_seller: 'Отправлено продавцом',
}

/** A table with its heading: a row for each line of each posting. */
export function ordersTable(
  seller: Seller,
  postings: readonly PostingRecord[],
  scheme: 'fbs' | 'fbo',
): readonly (readonly string[])[] {
  const columns = scheme === 'fbs' ? FBS_COLUMNS : FBO_COLUMNS
  const rows = postings.flatMap(posting =>
    posting.lines.map(line => {
      const cells = cellsOf(seller, posting, line)
      return columns.map(column => cells[column])
    }),
  )
  return [columns, ...rows]
}

function cellsOf(seller: Seller, posting: PostingRecord, line: Line): Readonly<Record<Column, string>> {
  const { parent, children } = posting
  const weight = seller.products.get(line.sku)?.weightGrams ?? 0
  return {
    'Номер заказа': posting.orderNumber,
    'Номер отправления': posting.number,
    'Принят в обработку': dateOf(posting.createdAt),
    'Дата отгрузки': dateOf(posting.shipBy),
    'Дата отгрузки без просрочки': dateOf(posting.shipByWithoutDelay),
    Статус: STATUS_WORDS[posting.status],
    'Дата доставки': dateOf(deliveredAt(posting)),
    'Фактическая дата передачи в доставку': dateOf(handedOverAt(posting)),
    'Дата отмены': dateOf(cancelledAt(posting)),
    'Сумма отправления': textOf(costOf(posting.lines)),
    'Код валюты отправления': line.currency,
    'Название товара': line.name,
    'Цвет товара': '',
    'Размер товара': '',
    SKU: line.sku,
    Артикул: line.offerId,
    'Ваша цена': line.price,
    'Код валюты товара': line.currency,
    'Оплачено покупателем': textOf(costOf([line])),
    'Код валюты покупателя': line.currency,
    Количество: String(line.quantity),
    'Стоимость доставки': '',
    'Связанные отправления': [...(parent === undefined ? [] : [parent]), ...children].join(','),
    'Выкуп товара': 'Нет',
    'Цена товара до скидок': line.price,
    'Скидка %': '0',
    'Скидка руб': '0',
    Акции: '',
    'Подъем на этаж': '',
    'Объемный вес товаров, кг': String((weight * line.quantity) / 1000),
  }
}

/** The form was seen; that the time is UTC is stated nowhere (inferred). */
function dateOf(moment: number | undefined): string {
  if (moment === undefined) return ''
  const [date = '', time = ''] = new Date(moment).toISOString().split('T')
  return `${date.split('-').toReversed().join('.')} ${time.slice(0, 5)}`
}
