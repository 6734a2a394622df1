import type { ChatNews, News, Period } from '../news.ts'
import type { Seller } from '../records/seller.ts'
import type { StockRecord } from '../records/shop.ts'
import type { PushType } from '../records/subscriptions.ts'
import { instant, message, type PushMessage, placeOf, type Style } from './messages.ts'

const CHAT_TYPES: Readonly<Record<ChatNews['event'], PushType>> = {
  'message-new': 'TYPE_NEW_MESSAGE',
  'message-edited': 'TYPE_UPDATE_MESSAGE',
  'message-read': 'TYPE_MESSAGE_READ',
  closed: 'TYPE_CHAT_CLOSED',
}

/** The messages of one piece of news, at the moment when it is told. Stock in sellers' warehouses is collected: see `stockMessage`. */
export function newsMessages(
  news: Exclude<News, { kind: 'stock-changed' }>,
  at: number,
  style: Style,
): readonly PushMessage[] {
  switch (news.kind) {
    case 'cutoff-changed':
      return cutoffMessages(news)
    case 'delivery-date-changed':
      return deliveryDateMessages(news, style)
    case 'fbo-stock-changed':
      return [fboStockMessage(news, at, style)]
    case 'product-changed': {
      const { product, isError, clientId } = news
      const fields = { offer_id: product.offerId, product_id: Number(product.productId), is_error: isError }
      return [
        message('TYPE_CREATE_OR_UPDATE_ITEM', { seller_id: Number(clientId), ...fields, changed_at: instant(at) }),
      ]
    }
    case 'chat':
      return [chatMessage(news, style)]
  }
}

function cutoffMessages({ posting, from, to }: Extract<News, { kind: 'cutoff-changed' }>): readonly PushMessage[] {
  if (posting.family !== 'fbs') return []
  const dates = { new_cutoff_date: to === undefined ? '' : instant(to), old_cutoff_date: instant(from) }
  return [message('TYPE_CUTOFF_DATE_CHANGED', { ...placeOf(posting), ...dates })]
}

function deliveryDateMessages(
  { posting, from, to }: Extract<News, { kind: 'delivery-date-changed' }>,
  { uuid }: Style,
): readonly PushMessage[] {
  const fields = { ...placeOf(posting), ...ends('new', to), ...ends('old', from) }
  if (posting.family === 'fbs') return [message('TYPE_DELIVERY_DATE_CHANGED', fields)]
  if (posting.family !== 'fbo') return []
  const order = { order_number: posting.orderNumber, uuid: uuid() }
  return [message('TYPE_FBO_POSTING_DELIVERY_DATE_CHANGED', { ...fields, ...order })]
}

/** A window that was taken away is told by empty texts. */
function ends(which: 'new' | 'old', period: Period | undefined) {
  return {
    [`${which}_delivery_date_begin`]: period === undefined ? '' : instant(period.begin),
    [`${which}_delivery_date_end`]: period === undefined ? '' : instant(period.end),
  }
}

function fboStockMessage(
  { clientId, sku, from, to }: Extract<News, { kind: 'fbo-stock-changed' }>,
  at: number,
  { options }: Style,
): PushMessage {
  const stocks = {
    new_present: to.present,
    new_reserved: to.reserved,
    old_present: from.present,
    old_reserved: from.reserved,
  }
  const told = options.shape === 'tables' ? [stocks] : stocks
  const fields = { sku: Number(sku), stocks: told, updated_at: instant(at), seller_id: Number(clientId) }
  return message('TYPE_FBO_STOCKS_CHANGED', fields)
}

function chatMessage({ event, clientId, chatId, chatType, user, message: about }: ChatNews, { options }: Style) {
  const asSamples = options.shape === 'samples'
  return message(CHAT_TYPES[event], {
    chat_id: chatId,
    chat_type: titleCase(chatType),
    ...(about === undefined ? {} : messageFields(event, about)),
    // In the samples the first letter is Cyrillic.
    user: { id: user.id, type: asSamples ? user.type.replace(/^C/, '\u0421') : user.type },
    seller_id: asSamples ? clientId : Number(clientId),
  })
}

function messageFields(event: ChatNews['event'], about: Exclude<ChatNews['message'], undefined>) {
  const { id, createdAt, updatedAt = createdAt, data } = about
  const fields = { message_id: id, created_at: instant(createdAt) }
  if (event === 'message-read') return { ...fields, last_read_message_id: id }
  return { ...fields, ...(event === 'message-edited' ? { updated_at: instant(updatedAt) } : {}), data }
}

/** 'BUYER_SELLER' in the API is 'Buyer_Seller' in pushes; API stays API. */
function titleCase(words: string): string {
  return words
    .split('_')
    .map(word => (word === 'API' ? word : `${word.slice(0, 1)}${word.slice(1).toLowerCase()}`))
    .join('_')
}

/** One message for all stock of a seller that changed at once. */
export function stockMessage(seller: Seller, stocks: Iterable<StockRecord>): PushMessage {
  const bySku = new Map<string, StockRecord[]>()
  for (const stock of stocks) bySku.set(stock.sku, [...(bySku.get(stock.sku) ?? []), stock])
  const items = [...bySku].map(([sku, records]) => ({
    product_id: Number(seller.products.get(sku)?.productId ?? 0),
    sku: Number(sku),
    updated_at: instant(Math.max(...records.map(({ updatedAt }) => updatedAt))),
    stocks: records.map(({ warehouseId, present, reserved }) => ({
      warehouse_id: Number(warehouseId),
      present,
      reserved,
    })),
  }))
  return message('TYPE_STOCKS_CHANGED', { seller_id: Number(seller.clientId), items })
}
