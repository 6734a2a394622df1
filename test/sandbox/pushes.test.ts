import { describe, expect, it } from 'vitest'
import type { SandboxOptions, SeedData } from '../../src/sandbox/index.ts'
import { bearPosting, movePosting } from '../../src/sandbox/postings/moves.ts'
import { orderPosting } from '../../src/sandbox/postings/orders.ts'
import type { PostingRecord } from '../../src/sandbox/records/posting.ts'
import { worldOf } from '../../src/sandbox/sandbox.ts'
import { freeStock } from '../../src/sandbox/stock.ts'
import { type Listened, listenIn } from './support/listening.ts'
import { openSandbox } from './support/open.ts'
import { type Push, pushReader } from './support/push-judge.ts'

const NOW = '2026-11-22T09:00:00.000Z'
const LATER = Date.parse('2026-11-24T09:00:00Z')
const UUID = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/
const SHOP: SeedData = {
  sellers: [{ products: [{ offerId: 'MUG-2', price: '590.50', stock: 10 }], warehouses: [{ id: '5001' }] }],
}

const listen = (options: SandboxOptions = {}): Listened => listenIn({ seed: SHOP, ...options })

const ofType = (pushes: readonly Push[], type: string): readonly Push[] =>
  pushes.filter(each => each.message_type === type)

/** A posting as the world bears it, for births that no seed has. */
function bear(
  { world }: Pick<Listened, 'world'>,
  wish: Partial<Parameters<typeof orderPosting>[2]> = {},
): PostingRecord {
  const seller = world.sellers.get('100001')
  const product = seller?.productByOffer('MUG-2')
  if (seller === undefined || product === undefined) throw new Error('the shop has gone')
  const { sku, productId, name, price, currency, offerId } = product
  const lines = [{ sku, productId, offerId, name, price, currency, quantity: 1 }]
  const warehouse = seller.warehouses.get('5001')
  const posting = orderPosting(world, seller, { flow: 'FBS', warehouse, lines, createdAt: world.now(), ...wish })
  bearPosting(world, posting, { actor: 'Ozon', because: 'a buyer ordered' })
  return posting
}

describe('postings of FBS and rFBS', () => {
  it('a new one is told with its goods and dates', async () => {
    const { levers, clock, pushes } = listen()
    const number = levers.order({ lines: [{ offerId: 'MUG-2', quantity: 2 }] })
    await clock.advance(0)
    expect(ofType(pushes, 'TYPE_NEW_POSTING')).toEqual([
      {
        message_type: 'TYPE_NEW_POSTING',
        posting_number: number,
        products: [{ sku: 1_700_000_007, offer_id: 'MUG-2', quantity: 2 }],
        in_process_at: NOW,
        warehouse_id: 5001,
        shipment_date: '2026-11-23T09:00:00.000Z',
        tpl_integration_type: 'ozon',
        is_express: false,
        tracking_number: '',
        delivery_date_begin: '2026-11-25T09:00:00.000Z',
        delivery_date_end: '2026-11-26T09:00:00.000Z',
        seller_id: 100_001,
      },
    ])
  })

  it('one that is paid late has no time of processing', async () => {
    const opened = listen()
    bear(opened, { born: 'awaiting_approve' })
    await opened.clock.advance(0)
    expect(ofType(opened.pushes, 'TYPE_NEW_POSTING').map(each => each['in_process_at'])).toEqual([''])
  })

  it('its way is told state by state', async () => {
    const { levers, clock, pushes } = listen()
    const number = levers.order()
    levers.walk(number, 'delivered')
    await clock.advance(0)
    const states = ofType(pushes, 'TYPE_STATE_CHANGED')
    // Ozon's list of states has no posting_received: what the buyer has is told as delivered.
    expect(states.map(each => each['new_state'])).toEqual([
      'posting_not_in_carriage',
      'posting_on_way_to_city',
      'posting_delivered',
    ])
    expect(states[0]).toMatchObject({ posting_number: number, changed_state_date: NOW, warehouse_id: 5001 })
  })

  it('states that stand only in the table of states are told when that is wished', async () => {
    const { levers, clock, pushes } = listen({ pushes: { unlistedStates: true } })
    levers.walk(levers.order(), 'delivered')
    await clock.advance(0)
    expect(ofType(pushes, 'TYPE_STATE_CHANGED').at(-1)?.['new_state']).toBe('posting_received')
  })

  it('a failed packing, which is no state of pushes, is not told', async () => {
    const opened = listen()
    const posting = bear(opened)
    const failed = { to: 'awaiting_packaging', substatus: 'ship_failed', actor: 'sandbox', because: 'test' } as const
    movePosting(opened.world, posting, failed)
    await opened.clock.advance(0)
    expect(ofType(opened.pushes, 'TYPE_STATE_CHANGED')).toEqual([])
    opened.levers.cancel(posting.number)
    await opened.clock.advance(0)
    // The state before is then the first of the status.
    expect(ofType(opened.pushes, 'TYPE_POSTING_CANCELLED')[0]?.['old_state']).toBe('posting_created')
  })

  it('a cancellation is told with its reason and the state before', async () => {
    const { levers, clock, pushes } = listen()
    const number = levers.order({ status: 'delivering' })
    levers.cancel(number, 'Ozon')
    await clock.advance(0)
    const [cancelled] = ofType(pushes, 'TYPE_POSTING_CANCELLED')
    expect(cancelled).toMatchObject({
      posting_number: number,
      products: [{ quantity: 1 }],
      old_state: 'posting_on_way_to_city',
      new_state: 'posting_canceled',
      changed_state_date: NOW,
    })
    expect(cancelled?.['reason'].id).toBeGreaterThan(0)
    expect(cancelled?.['reason'].message).not.toBe('')
    // Not twice: the list of states does not have it.
    expect(ofType(pushes, 'TYPE_STATE_CHANGED').map(each => each['new_state'])).not.toContain('posting_canceled')
  })

  it('what a split makes is not told as new', async () => {
    const opened = listen()
    const { world, clock, types } = opened
    const first = bear(opened)
    const seller = world.sellers.get('100001') ?? expect.fail()
    const child = orderPosting(world, seller, {
      flow: 'FBS',
      warehouse: seller.warehouses.get('5001'),
      lines: first.lines,
      createdAt: world.now(),
    })
    bearPosting(world, Object.assign(child, { parent: first.number }), { actor: 'Ozon', because: 'split' })
    await clock.advance(0)
    expect(types().filter(type => type === 'TYPE_NEW_POSTING')).toHaveLength(1)
  })

  it('a moved deadline is told with the old one, and one that was taken away by an empty text', async () => {
    const opened = listen()
    const posting = bear(opened)
    const from = posting.shipBy
    opened.world.tellNews({ kind: 'cutoff-changed', posting, from, to: LATER })
    opened.world.tellNews({ kind: 'cutoff-changed', posting, from: LATER, to: undefined })
    await opened.clock.advance(0)
    expect(ofType(opened.pushes, 'TYPE_CUTOFF_DATE_CHANGED')).toMatchObject([
      { new_cutoff_date: '2026-11-24T09:00:00.000Z', old_cutoff_date: '2026-11-23T09:00:00.000Z' },
      { new_cutoff_date: '', old_cutoff_date: '2026-11-24T09:00:00.000Z' },
    ])
  })

  it('and so is a moved delivery', async () => {
    const opened = listen()
    const posting = bear(opened)
    const from = { begin: posting.deliverFrom, end: posting.deliverTo }
    opened.world.tellNews({
      kind: 'delivery-date-changed',
      posting,
      from,
      to: { begin: LATER, end: LATER + 3_600_000 },
    })
    opened.world.tellNews({ kind: 'delivery-date-changed', posting, from, to: undefined })
    await opened.clock.advance(0)
    expect(ofType(opened.pushes, 'TYPE_DELIVERY_DATE_CHANGED')).toMatchObject([
      { new_delivery_date_begin: '2026-11-24T09:00:00.000Z', new_delivery_date_end: '2026-11-24T10:00:00.000Z' },
      { new_delivery_date_begin: '', old_delivery_date_end: '2026-11-26T09:00:00.000Z' },
    ])
  })
})

describe('what the seller changes', () => {
  it('a deadline or a delivery slot that the seller moves is told as well', async () => {
    const seed = { sellers: [{ warehouses: [{ flow: 'RFBS_SELF' as const }], postings: [{}] }] }
    const { world, post, clock, pushes } = listenIn({ seed })
    const number = world.postings.touched[0]?.number
    const cutoff = { posting_number: number, new_cutoff_date: '2026-11-24T09:00:00Z' }
    expect((await post('/v1/posting/cutoff/set', cutoff)).status).toBe(200)
    await clock.advance(0)
    expect(ofType(pushes, 'TYPE_CUTOFF_DATE_CHANGED')).toMatchObject([
      { posting_number: number, new_cutoff_date: '2026-11-24T09:00:00.000Z' },
    ])
  })

  it('stock that the seller sets is told', async () => {
    const { post, clock, pushes } = listen()
    await post('/v2/products/stocks', { stocks: [{ offer_id: 'MUG-2', stock: 4, warehouse_id: 5001 }] })
    await clock.advance(0)
    expect(ofType(pushes, 'TYPE_STOCKS_CHANGED')).toMatchObject([
      { items: [{ stocks: [{ warehouse_id: 5001, present: 4 }] }] },
    ])
  })
})

describe('postings of FBO and FBP', () => {
  it('those of FBO have messages of their own, each with an id of the event', async () => {
    const opened = listen()
    const { clock, levers, pushes } = opened
    const first = levers.order({ flow: 'FBO' })
    levers.walk(first, 'delivered')
    const second = bear(opened, { flow: 'FBO', warehouse: undefined })
    levers.cancel(second.number)
    const from = { begin: second.deliverFrom, end: second.deliverTo }
    opened.world.tellNews({ kind: 'delivery-date-changed', posting: second, from, to: { begin: LATER, end: LATER } })
    // No message tells of the deadline of FBO.
    opened.world.tellNews({ kind: 'cutoff-changed', posting: second, from: LATER, to: LATER })
    await clock.advance(0)
    const told = pushes.filter(each => each.message_type.startsWith('TYPE_FBO_POSTING'))
    expect(told.map(each => [each.message_type, each['new_state']])).toEqual([
      ['TYPE_FBO_POSTING_NEW', undefined],
      ['TYPE_FBO_POSTING_STATE_CHANGED', 'posting_transferring_to_delivery'],
      ['TYPE_FBO_POSTING_STATE_CHANGED', 'posting_on_way_to_city'],
      ['TYPE_FBO_POSTING_STATE_CHANGED', 'posting_received'],
      ['TYPE_FBO_POSTING_NEW', undefined],
      ['TYPE_FBO_POSTING_CANCELLED', 'posting_canceled'],
      ['TYPE_FBO_POSTING_DELIVERY_DATE_CHANGED', undefined],
    ])
    const ids = told.map(each => String(each['uuid']))
    expect(ids.every(id => UUID.test(id))).toBe(true)
    expect(new Set(ids).size).toBe(ids.length)
    expect(told[5]).toMatchObject({ old_state: 'posting_packing', cancel_date: NOW, order_number: second.orderNumber })
  })

  it('nothing is told of FBP but the order', async () => {
    const opened = listen()
    const posting = bear(opened, { flow: 'FBP', warehouse: undefined })
    const from = { begin: posting.deliverFrom, end: posting.deliverTo }
    opened.world.tellNews({ kind: 'delivery-date-changed', posting, from, to: undefined })
    await opened.clock.advance(0)
    expect(opened.types()).toEqual(['TYPE_ORDER_NEW'])
  })
})

describe('orders', () => {
  it('an order of two postings is new once, on its way with the first, and done with the last', async () => {
    const opened = listen()
    const { world, levers, clock, pushes } = opened
    const first = bear(opened)
    const seller = world.sellers.get('100001') ?? expect.fail()
    const made = orderPosting(world, seller, {
      flow: 'FBS',
      warehouse: seller.warehouses.get('5001'),
      lines: first.lines,
      createdAt: world.now(),
    })
    const second = { ...made, orderId: first.orderId, orderNumber: first.orderNumber, number: `${first.orderNumber}-2` }
    bearPosting(world, second, { actor: 'Ozon', because: 'a buyer ordered' })
    levers.walk(first.number, 'delivered')
    levers.walk(second.number, 'delivered')
    await clock.advance(0)
    expect(ofType(pushes, 'TYPE_ORDER_NEW')).toMatchObject([{ order_number: first.orderNumber, created_at: NOW }])
    expect(ofType(pushes, 'TYPE_ORDER_STATE_CHANGED')).toMatchObject([
      { old_state: 'order_in_processing', new_state: 'order_in_delivery', order_id: Number(first.orderId) },
      { old_state: 'order_in_delivery', new_state: 'order_done', updated_at: NOW },
    ])
  })

  it('an order is cancelled when nothing of it is left', async () => {
    const { levers, clock, pushes } = listen()
    levers.cancel(levers.order())
    await clock.advance(0)
    const [cancelled] = ofType(pushes, 'TYPE_ORDER_CANCELLED')
    expect(cancelled).toMatchObject({ cancelled_at: NOW, seller_id: 100_001 })
    expect(cancelled?.['uuid']).toMatch(UUID)
  })

  it('orders that were there before anybody listened are known', async () => {
    const { world, levers, clock, types } = listenIn({ seed: { sellers: [{ postings: [{}] }] } })
    const [waiting] = world.postings.touched
    levers.walk(waiting?.number ?? '', 'delivered')
    await clock.advance(0)
    expect(types()).toContain('TYPE_ORDER_STATE_CHANGED')
    expect(types()).not.toContain('TYPE_ORDER_NEW')
  })
})

describe('stocks, goods and chats', () => {
  it('an order is also a change of stock, and changes of one moment are one message', async () => {
    const opened = listen()
    const { world, levers, clock, pushes } = opened
    levers.order({ lines: [{ offerId: 'MUG-2', quantity: 3 }] })
    const posting = bear(opened)
    freeStock(world, posting, posting.lines[0]?.sku ?? '', 1)
    await clock.advance(0)
    expect(ofType(pushes, 'TYPE_STOCKS_CHANGED')).toEqual([
      {
        message_type: 'TYPE_STOCKS_CHANGED',
        seller_id: 100_001,
        items: [
          {
            product_id: 210_000_001,
            sku: 1_700_000_007,
            updated_at: NOW,
            stocks: [{ warehouse_id: 5001, present: 10, reserved: 3 }],
          },
        ],
      },
    ])
    levers.walk(posting.number, 'delivering')
    await clock.advance(0)
    expect(ofType(pushes, 'TYPE_STOCKS_CHANGED')).toHaveLength(2)
  })

  it('stock in the warehouses of Ozon is told with what it was', async () => {
    const { world, clock, pushes } = listen()
    const [from, to] = [
      { present: 9, reserved: 1 },
      { present: 7, reserved: 2 },
    ]
    world.tellNews({ kind: 'fbo-stock-changed', clientId: '100001', sku: '1700000007', from, to })
    await clock.advance(0)
    expect(ofType(pushes, 'TYPE_FBO_STOCKS_CHANGED')).toMatchObject([
      { sku: 1_700_000_007, stocks: { new_present: 7, new_reserved: 2, old_present: 9, old_reserved: 1 } },
    ])
  })

  it('a product that was changed is told, and one that could not be', async () => {
    const { world, clock, pushes } = listen()
    const product = { productId: '210000001', offerId: 'MUG-2' }
    world.tellNews({ kind: 'product-changed', clientId: '100001', product, isError: true })
    await clock.advance(0)
    expect(pushes).toMatchObject([
      { message_type: 'TYPE_CREATE_OR_UPDATE_ITEM', offer_id: 'MUG-2', product_id: 210_000_001, is_error: true },
    ])
  })

  it('messages of chats come as new, changed and read; a closed chat tells no message', async () => {
    const { world, clock, pushes } = listen()
    const about = {
      kind: 'chat',
      clientId: '100001',
      chatId: 'b646d975',
      chatType: 'BUYER_SELLER',
      user: { id: '115568', type: 'Customer' },
    } as const
    const message = { id: '3000000000817031942', createdAt: world.now(), data: ['Где заказ?'] }
    world.tellNews({ ...about, event: 'message-new', message })
    world.tellNews({ ...about, event: 'message-edited', message: { ...message, updatedAt: LATER } })
    world.tellNews({ ...about, event: 'message-edited', message })
    world.tellNews({ ...about, event: 'message-read', message })
    world.tellNews({ ...about, event: 'closed', chatType: 'SELLER_API_UPDATES' })
    await clock.advance(0)
    expect(pushes).toMatchObject([
      { message_type: 'TYPE_NEW_MESSAGE', chat_type: 'Buyer_Seller', data: ['Где заказ?'], seller_id: 100_001 },
      { message_type: 'TYPE_UPDATE_MESSAGE', updated_at: '2026-11-24T09:00:00.000Z', user: { type: 'Customer' } },
      { message_type: 'TYPE_UPDATE_MESSAGE', updated_at: NOW },
      { message_type: 'TYPE_MESSAGE_READ', last_read_message_id: '3000000000817031942' },
      { message_type: 'TYPE_CHAT_CLOSED', chat_type: 'Seller_API_Updates' },
    ])
    expect(pushes[3]?.['data']).toBeUndefined()
  })
})

describe('where samples and tables of the documents differ', () => {
  async function shaped(shape: 'samples' | 'tables'): Promise<readonly Push[]> {
    const pushes: Push[] = []
    const to = async (request: Request): Promise<void> => void pushes.push((await request.json()) as Push)
    // Nobody judges here: what is told has the other shape on purpose.
    const { sandbox } = openSandbox({ seed: SHOP, pushes: { shape, to } })
    const world = worldOf(sandbox)
    bear({ world })
    const user = { id: '1', type: 'Customer' } as const
    const stock = { present: 1, reserved: 0 }
    const chat = {
      kind: 'chat',
      event: 'closed',
      clientId: '100001',
      chatId: 'c',
      chatType: 'BUYER_SELLER',
      user,
    } as const
    world.tellNews({ kind: 'fbo-stock-changed', clientId: '100001', sku: '7', from: stock, to: stock })
    world.tellNews(chat)
    await sandbox.pushes.idle()
    return pushes
  }

  it('samples have ids of sellers as text and a Cyrillic letter in the kind of user', async () => {
    const pushes = await shaped('samples')
    const closed = ofType(pushes, 'TYPE_CHAT_CLOSED')[0]
    expect(closed).toMatchObject({ seller_id: '100001', user: { type: '\u0421ustomer' } })
    expect(ofType(pushes, 'TYPE_ORDER_NEW')[0]).toHaveProperty('created_at')
    expect(ofType(pushes, 'TYPE_FBO_STOCKS_CHANGED')[0]?.['stocks']).not.toBeInstanceOf(Array)
  })

  it('tables have another name for the time of an order, and a list of stocks', async () => {
    const pushes = await shaped('tables')
    expect(ofType(pushes, 'TYPE_ORDER_NEW')[0]).toHaveProperty('creation_date')
    expect(ofType(pushes, 'TYPE_FBO_STOCKS_CHANGED')[0]?.['stocks']).toEqual([
      { new_present: 1, new_reserved: 0, old_present: 1, old_reserved: 0 },
    ])
    expect(ofType(pushes, 'TYPE_CHAT_CLOSED')[0]).toMatchObject({ seller_id: 100_001, user: { type: 'Customer' } })
  })
})

describe('who gets what', () => {
  it('each seller gets only what is their own, and only the types that were subscribed to', async () => {
    const seen: string[] = []
    const read = pushReader()
    const opened = listenIn({ seed: { sellers: [{}, { clientId: '42' }] } })
    const note = async (request: Request): Promise<void> => {
      const push = await read(request)
      seen.push(`${push.message_type} ${String(push['seller_id'])}`)
    }
    opened.sandbox.pushes.connect(note, { clientId: '42', types: ['TYPE_NEW_POSTING'] })
    await opened.clock.advance(0)
    opened.levers.order({}, '42')
    opened.levers.order({}, '100001')
    await opened.clock.advance(0)
    expect(seen).toEqual(['TYPE_PING undefined', 'TYPE_NEW_POSTING 42'])
    expect(opened.pushes.every(each => each['seller_id'] === 100_001)).toBe(true)
  })

  it('a function in the options gets everything of all sellers, without a subscription', async () => {
    const seen: string[] = []
    const read = pushReader()
    const to = async (request: Request): Promise<void> => void seen.push((await read(request)).message_type)
    const { levers, sandbox } = listenIn({ seed: { sellers: [{}, { clientId: '42' }] }, pushes: { to } })
    levers.order({}, '42')
    await sandbox.pushes.idle()
    expect(seen.toSorted()).toEqual(['TYPE_NEW_POSTING', 'TYPE_ORDER_NEW', 'TYPE_STOCKS_CHANGED'])
  })

  it('what happens while nobody listens is told to nobody', async () => {
    const { sandbox, clock } = openSandbox({ seed: SHOP })
    const world = worldOf(sandbox)
    const posting = bear({ world })
    world.tellNews({ kind: 'cutoff-changed', posting, from: LATER, to: undefined })
    await clock.advance('1h')
    expect(sandbox.journal.filter(({ kind }) => kind === 'push')).toEqual([])
  })

  it('stock of a seller who has gone, or of goods that are no longer sold, does not stop the others', async () => {
    const { world, clock, pushes } = listen()
    const stock = { sku: '77', warehouseId: '5001', present: 1, reserved: 0, updatedAt: world.now() }
    world.tellNews({ kind: 'stock-changed', clientId: '9', stock })
    world.tellNews({ kind: 'stock-changed', clientId: '100001', stock })
    await clock.advance(0)
    expect(pushes).toMatchObject([{ items: [{ product_id: 0, sku: 77 }] }])
  })

  it('who listens changes nothing of what happens', async () => {
    const numbers = async (options: SandboxOptions): Promise<unknown> => {
      const { levers, world, clock } = listen(options)
      levers.order({ flow: 'FBO' })
      await clock.advance('1m')
      return [levers.order(), world.random.next()]
    }
    const alone = await numbers({})
    expect(await numbers({ pushes: { to: () => undefined, duplicates: 0.5, reordering: 0.5 } })).toEqual(alone)
  })
})
