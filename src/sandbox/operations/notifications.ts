import { GREEN_UP_TO_MS, RED_FROM_MS } from '../push/options.ts'
import { type Endpoint, isEnabled, PUSH_TYPES, type PushType, ReplyLog } from '../records/subscriptions.ts'
import { iso } from '../render/common.ts'
import type { Body } from '../server/body.ts'
import { invalid, notFound, Refusal, wrongState } from '../server/refusal.ts'
import type { Call, Json, OperationTable } from './operation.ts'

/** gRPC's number for what is there already. */
const ALREADY_EXISTS = 6

/** Subscriptions to pushes. Nothing but the shapes is documented of these calls, so every refusal here is ours (inferred). */
export const notifications: OperationTable = {
  '/v1/notification/set': set,
  '/v1/notification/update': update,
  '/v1/notification/delete': remove,
  '/v1/notification/check': check,
  '/v1/notification/enable': enable,
  '/v1/notification/list': list,
  '/v1/notification/push-type/list': listTypes,
}

function set(call: Call): undefined {
  const { world, seller, body } = call
  const url = urlOf(body)
  const types = typesOf(body)
  refuseTaken(call, { url, types })
  const about = { id: world.nextId(), clientId: seller.clientId, createdAt: world.now(), receiver: undefined }
  const endpoint = seller.subscriptions.add({ ...about, url, types })
  note(call, endpoint, 'push-url-connected')
  world.pushes.greet(endpoint)
}

/** What is not given stays. A new address is greeted like a new one. */
function update(call: Call): undefined {
  const { world, body } = call
  const endpoint = find(call)
  if (!body.has('url') && !body.has('types')) throw invalid('invalid Request: url or types is required')
  const url = body.has('url') ? urlOf(body) : endpoint.url
  const types = body.has('types') ? typesOf(body) : endpoint.types
  refuseTaken(call, { url, types, except: endpoint })
  const hasMoved = url !== endpoint.url
  endpoint.url = url
  endpoint.types = types
  note(call, endpoint, 'push-url-changed')
  if (hasMoved) world.pushes.greet(endpoint)
}

function remove(call: Call): undefined {
  const endpoint = find(call)
  call.seller.subscriptions.remove(endpoint.id)
  note(call, endpoint, 'push-url-deleted')
}

async function check({ world, body }: Call): Promise<Json> {
  const finding = await world.pushes.check(urlOf(body))
  return { is_active: finding === undefined, errors: finding === undefined ? [] : [finding] }
}

/** Switching on is how a suspended address is confirmed again. One that support switched off must be deleted. */
function enable(call: Call): undefined {
  const endpoint = find(call)
  const wanted = call.body.flag('enabled')
  if (wanted && endpoint.disableReason === 'ADMIN') {
    throw wrongState('the URL was switched off by support: delete it and connect it again')
  }
  if (wanted === isEnabled(endpoint)) return
  endpoint.disableReason = wanted ? '' : 'SELLER'
  endpoint.reasonDetails = ''
  note(call, endpoint, wanted ? 'push-url-enabled' : 'push-url-disabled')
  if (!wanted) return
  Object.assign(endpoint, { failingSince: undefined, slowReplies: 0, redDays: 0, replies: new ReplyLog() })
  call.world.pushes.greet(endpoint)
}

function list({ seller, body }: Call): Json {
  const wanted = body.texts('availability_statuses')
  const fits = seller.subscriptions.all.filter(({ health }) => wanted.length === 0 || wanted.includes(health))
  const sorted = body.newestFirst ? fits.toReversed() : fits
  const offset = body.number('offset')
  return {
    urls: sorted.slice(offset, offset + body.number('limit', 100)).map(rowOf),
    total_count: fits.length,
    availability_status_thresholds: [
      { status: 'GREEN', threshold: GREEN_UP_TO_MS },
      { status: 'YELLOW', threshold: RED_FROM_MS },
      { status: 'RED', threshold: RED_FROM_MS },
    ],
  }
}

function listTypes({ seller }: Call): Json {
  return {
    types: PUSH_TYPES.map(type => {
      const endpoint = seller.subscriptions.boundTo(type)
      const bound = endpoint === undefined ? {} : { seller_endpoint: { id: Number(endpoint.id), url: endpoint.url } }
      return { ...describe(type), ...bound }
    }),
  }
}

function rowOf(endpoint: Endpoint): Json {
  return {
    id: Number(endpoint.id),
    url: endpoint.url,
    enable: isEnabled(endpoint),
    types: endpoint.types.map(describe),
    created_at: iso(endpoint.createdAt),
    availability_status: endpoint.health,
    availability_status_date: iso(endpoint.healthAt),
    disable_reason: endpoint.disableReason,
    problematic_type: endpoint.problematicType,
    reason_details: endpoint.reasonDetails,
  }
}

function find({ seller, body }: Call): Endpoint {
  const endpoint = seller.subscriptions.get(body.text('id'))
  if (endpoint === undefined) throw notFound('URL not found')
  return endpoint
}

function urlOf(body: Body): string {
  const url = body.text('url')
  if (!/^https?:\/\//i.test(url) || !URL.canParse(url)) {
    throw invalid('invalid Request.url: must be an address such as https://example.com/ozon')
  }
  return url
}

function typesOf(body: Body): readonly PushType[] {
  const wanted = new Set(body.texts('types'))
  if (wanted.size === 0) throw invalid('invalid Request.types: value must contain at least 1 item')
  return PUSH_TYPES.filter(type => wanted.has(type))
}

/** An address is connected once, and a type goes to one address. */
function refuseTaken(
  { seller }: Call,
  { url, types, except }: { readonly url: string; readonly types: readonly PushType[]; readonly except?: Endpoint },
): void {
  const sameUrl = seller.subscriptions.byUrl(url)
  if (sameUrl !== undefined && sameUrl !== except) throw taken('the URL is connected already')
  for (const type of types) {
    const bound = seller.subscriptions.boundTo(type)
    if (bound !== undefined && bound !== except) throw taken(`${type} is sent to another URL already`)
  }
}

const taken = (message: string): Refusal => new Refusal(409, ALREADY_EXISTS, message)

function note({ world }: Call, { id }: Endpoint, effect: string): void {
  world.journal.add({ kind: 'effect', actor: 'seller', effect, subject: id })
}

const describe = (type: PushType) => ({ type, description: DESCRIPTIONS[type] })

const DESCRIPTIONS: Readonly<Record<PushType, string>> = {
  TYPE_NEW_MESSAGE: 'Сообщение в чате',
  TYPE_UPDATE_MESSAGE: 'Правка сообщения в чате',
  TYPE_MESSAGE_READ: 'Сообщение прочитано',
  TYPE_CHAT_CLOSED: 'Чат закрыт',
  TYPE_NEW_POSTING: 'Появилось отправление FBS или rFBS',
  TYPE_POSTING_CANCELLED: 'Отправление FBS или rFBS отменено',
  TYPE_STATE_CHANGED: 'Состояние отправления FBS или rFBS стало другим',
  TYPE_DELIVERY_DATE_CHANGED: 'Срок доставки перенесён',
  TYPE_CUTOFF_DATE_CHANGED: 'Срок отгрузки перенесён',
  TYPE_CREATE_ITEM: 'Товар создан (не отправляется)',
  TYPE_UPDATE_ITEM: 'Товар изменён (не отправляется)',
  TYPE_CREATE_OR_UPDATE_ITEM: 'Товар создан или изменён',
  TYPE_STOCKS_CHANGED: 'Остатки на складах продавца стали другими',
  TYPE_FBO_POSTING_NEW: 'Появилось отправление FBO',
  TYPE_FBO_POSTING_CANCELLED: 'Отправление FBO отменено',
  TYPE_FBO_POSTING_STATE_CHANGED: 'Состояние отправления FBO стало другим',
  TYPE_FBO_POSTING_DELIVERY_DATE_CHANGED: 'Срок доставки FBO перенесён',
  TYPE_FBO_STOCKS_CHANGED: 'Остатки на складах Ozon стали другими',
  TYPE_ORDER_NEW: 'Появился заказ',
  TYPE_ORDER_CANCELLED: 'Заказ отменён',
  TYPE_ORDER_STATE_CHANGED: 'Состояние заказа стало другим',
}
