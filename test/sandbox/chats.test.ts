import { describe, expect, it } from 'vitest'
import { cancelPosting } from '../../src/sandbox/cancelling/cancellation.ts'
import { buyerReads, buyerWrites, closeChat, ozonWrites } from '../../src/sandbox/chats.ts'
import type { SellerSeed } from '../../src/sandbox/index.ts'
import { walkTo } from '../../src/sandbox/postings/walk.ts'
import { type SandboxOptions, worldOf } from '../../src/sandbox/sandbox.ts'
import { openSandbox } from './support/open.ts'

const LIST = '/v3/chat/list'
const HISTORY = '/v3/chat/history'
const START = '/v1/chat/start'
const SEND = '/v1/chat/send/message'
const FILE = '/v1/chat/send/file'
const READ = '/v2/chat/read'
const FBS = '1-1-1'
const FBO = '2-1-1'

function open(seed: SellerSeed = {}, options: SandboxOptions = {}) {
  const postings = [
    { number: FBS, createdAt: '2026-11-22T09:00:00Z' },
    { number: FBO, flow: 'FBO' as const },
  ]
  const opened = openSandbox({ ...options, seed: { sellers: [{ postings, ...seed }] } })
  const world = worldOf(opened.sandbox)
  const postingOf = (number: string) => {
    const posting = world.postings.get(number)
    if (posting === undefined) throw new Error(`The seed has no posting ${number}.`)
    return posting
  }
  const before = opened.sandbox.journal.length
  return {
    ...opened,
    world,
    postingOf,
    says: (text: string, number = FBS) => buyerWrites(world, postingOf(number), text),
    effects: () =>
      opened.sandbox.journal.slice(before).flatMap(entry => (entry.kind === 'effect' ? [entry.effect] : [])),
    send: async (chat_id: string, text = 'Здравствуйте') => (await opened.post(SEND, { chat_id, text })).status,
  }
}

describe('opening', () => {
  it('a seller opens a chat about an FBS posting, once', async () => {
    const { ozon, effects } = open()
    const id = await ozon.chats.start(FBS)
    expect(await ozon.chats.start(FBS)).toBe(id)
    const [chat] = await ozon.chats.list().toArray({ limit: 5 })
    expect(chat).toMatchObject({ id, status: 'OPENED', type: 'BUYER_SELLER', unreadCount: 0 })
    expect(effects()).toEqual(['chat-started'])
  })

  it('an empty chat stands in the list where it was opened', async () => {
    const { ozon, post, says, postingOf } = open()
    const asked = says('Когда?', FBO)
    postingOf(FBS).lines = []
    const empty = await ozon.chats.start(FBS)
    const ids: string[] = []
    for (let cursor: string | undefined; cursor !== ''; ) {
      const { body } = await post(LIST, { limit: 1, ...(cursor === undefined ? {} : { cursor }) })
      ids.push(body.chats[0].chat.chat_id)
      cursor = body.cursor
    }
    expect(ids).toEqual([empty, asked.id])
  })

  it('for 72 hours from the payment, and again from the delivery', async () => {
    const { post, clock, world, postingOf } = open()
    await clock.advance('73h')
    const late = await post(START, { posting_number: FBS })
    expect([late.status, late.body.code]).toEqual([400, 9])
    walkTo(world, postingOf(FBS), { to: 'delivered' }, 'test')
    await clock.advance('72h')
    expect((await post(START, { posting_number: FBS })).status).toBe(200)
  })

  it('of FBO only the buyer opens one, and unknown postings have none', async () => {
    const { post } = open()
    const { status, body } = await post(START, { posting_number: FBO })
    expect([status, body.message]).toEqual([400, expect.stringContaining('buyer')])
    expect((await post(START, { posting_number: '9-9-9' })).status).toBe(404)
  })

  it('without a subscription there is nothing to write with', async () => {
    const { post, world, says } = open({ subscription: 'PREMIUM' })
    const support = ozonWrites(world, '100001', 'SELLER_SUPPORT', 'Чем помочь?').id
    const file = { name: 'a.txt', base64_content: 'QQ==' }
    const { id } = says('Где заказ?')
    for (const [path, body] of [
      [START, { posting_number: FBS }],
      [SEND, { chat_id: id, text: 'a' }],
      [FILE, { chat_id: id, ...file }],
      [READ, { chat_id: id }],
    ] as const) {
      const answer = await post(path, body)
      expect([path, answer.status, answer.body.code]).toEqual([path, 403, 7])
    }
    expect((await post(FILE, { chat_id: support, ...file })).body).toEqual({ result: 'success' })
  })
})

describe('writing', () => {
  it('to the buyer of an FBS posting until 72 hours after the delivery, then in answer for 48', async () => {
    const { ozon, clock, world, postingOf, send, says } = open()
    const id = await ozon.chats.start(FBS)
    await clock.advance('10d')
    expect(await send(id)).toBe(200)
    walkTo(world, postingOf(FBS), { to: 'delivered' }, 'test')
    await clock.advance('72h')
    expect(await send(id)).toBe(200)
    await clock.advance('1s')
    expect(await send(id)).toBe(400)
    says('Спасибо')
    await clock.advance('48h')
    expect(await send(id)).toBe(200)
    await clock.advance('1s')
    expect(await send(id)).toBe(400)
  })

  it('to the buyer of an FBO posting only in answer', async () => {
    const { clock, send, says } = open()
    const { id } = says('Когда привезут?', FBO)
    expect(await send(id)).toBe(200)
    await clock.advance('49h')
    expect(await send(id)).toBe(400)
  })

  it('not after a cancellation either, and to Ozon at any time', async () => {
    const { ozon, clock, world, postingOf, send, post } = open()
    const id = await ozon.chats.start(FBS)
    cancelPosting(world, postingOf(FBS), { by: 'buyer' })
    await clock.advance('73h')
    expect(await send(id)).toBe(400)
    const support = ozonWrites(world, '100001', 'SELLER_SUPPORT', 'Чем помочь?').id
    await clock.advance('10d')
    expect(await send(support)).toBe(200)
    const [, first] = (await post(HISTORY, { chat_id: support })).body.messages
    expect(first).toMatchObject({ user: { type: 'Support' }, context: { order_number: '', sku: '' } })
  })

  it('not into a closed chat; a buyer who writes again has a new one', async () => {
    const { send, says, world, postingOf, post } = open()
    const { id } = says('Спасибо')
    closeChat(world, postingOf(FBS))
    expect(await send(id)).toBe(400)
    expect(() => closeChat(world, postingOf(FBS))).toThrow('no open chat')
    expect(says('Ещё вопрос').id).not.toBe(id)
    const closed = (await post(LIST, { limit: 10, filter: { chat_status: 'CLOSED' } })).body
    expect(closed.chats.map((each: { chat: { chat_id: string } }) => each.chat.chat_id)).toEqual([id])
    expect((await post(LIST, { limit: 10, filter: { chat_status: 'ALL' } })).body.chats).toHaveLength(2)
  })

  it('texts have 1 to 1000 characters, and chats are one’s own', async () => {
    const { says, send, post } = open()
    const { id } = says('?')
    expect([await send(id, ''), await send(id, 'а'.repeat(1001)), await send(id, 'а'.repeat(1000))]).toEqual([
      400, 400, 200,
    ])
    for (const [path, body] of [
      [SEND, { text: 'a' }],
      [FILE, { name: 'a.txt', base64_content: 'QQ==' }],
      [HISTORY, {}],
      [READ, {}],
    ] as const) {
      expect((await post(path, { ...body, chat_id: 'nobody' })).status).toBe(404)
    }
  })

  it('a file is a link in the history; a picture is looked at first', async () => {
    const { ozon, says, clock, post } = open()
    const { id } = says('Пришлите фото')
    const content = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 1, 2, 3)
    await ozon.chats.sendFile(id, { name: 'вид спереди.PNG', content })
    await ozon.chats.sendFile(id, { name: 'паспорт.xyz', content })
    const [document, picture] = (await post(HISTORY, { chat_id: id })).body.messages
    expect(document).toMatchObject({ is_image: false })
    expect(document).not.toHaveProperty('moderate_image_status')
    expect(picture).toMatchObject({ is_image: true, moderate_image_status: 'MODERATION', user: { type: 'Seller' } })
    const link = /^!\[вид спереди\.PNG\]\((.*)\)$/.exec(picture.data[0])?.[1] ?? ''
    const file = await ozon.download(link)
    expect([file.contentType, [...file.bytes]]).toEqual(['image/png', [...content]])
    await clock.advance('10s')
    const [, checked] = (await post(HISTORY, { chat_id: id })).body.messages
    expect(checked.moderate_image_status).toBe('SUCCESS')
  })

  it.each([
    [{ name: 'scan', base64_content: 'QQ==' }, 'name'],
    [{ name: 'scan.png', base64_content: '***' }, 'base64_content'],
    [{ name: 'scan.png', base64_content: '' }, 'base64_content'],
  ])('the file %j is refused', async (file, field) => {
    const { says, post } = open()
    const { id } = says('?')
    const { status, body } = await post(FILE, { chat_id: id, ...file })
    expect([status, body.message]).toEqual([400, expect.stringContaining(field)])
  })
})

describe('reading', () => {
  it.each(['text', 'number'] as const)('ids of messages keep all their digits as %s', async chatMessageIds => {
    const { says, ozon, sandbox } = open({}, { behaviour: { chatMessageIds } })
    const chat = says('Первое')
    const [id = ''] = chat.messages.map(message => message.id)
    expect(BigInt(id)).toBeGreaterThan(2n ** 53n)
    const [message] = await ozon.chats.history(chat.id).toArray({ limit: 1 })
    expect(message).toMatchObject({ id, data: ['Первое'], user: { type: 'Customer' }, orderNumber: '1-1' })
    const { clientId, apiKey } = sandbox.credentials
    const headers = { 'client-id': clientId, 'api-key': apiKey }
    const init = { method: 'POST', headers, body: JSON.stringify({ limit: 1 }) }
    const text = await (await sandbox.fetch(`https://api-seller.ozon.ru${LIST}`, init)).text()
    expect(text).toContain(`"last_message_id":${chatMessageIds === 'text' ? `"${id}"` : id}`)
  })

  it('the history goes back from the newest, or on from a message', async () => {
    const { says, post, ozon } = open()
    for (const text of ['1', '2', '3', '4']) says(text)
    const chat = says('5')
    const ids = chat.messages.map(({ id }) => id)
    const ask = async (body: object) => {
      const answer = (await post(HISTORY, { chat_id: chat.id, ...body })).body
      return [answer.messages.map((each: { data: string[] }) => each.data[0]).join(''), answer.has_next]
    }
    expect(await ask({ limit: 2 })).toEqual(['54', true])
    expect(await ask({ limit: 2, from_message_id: ids[1] })).toEqual(['21', false])
    expect(await ask({ limit: 2, direction: 'Forward', from_message_id: ids[1] })).toEqual(['23', true])
    expect(await ask({ filter: { message_ids: [ids[3], ids[0]] } })).toEqual(['41', false])
    const all = await ozon.chats.history(chat.id).toArray({ limit: 10 })
    expect(all.map(({ id }) => id)).toEqual(ids.toReversed())
    const refused = async (body: object) => (await post(HISTORY, { chat_id: chat.id, ...body })).status
    expect(await refused({ direction: 'Forward' })).toBe(400)
    expect(await refused({ direction: 'Sideways' })).toBe(400)
    expect(await refused({ limit: 1001 })).toBe(400)
  })

  it('what is read up to a message is unread no more', async () => {
    const { says, ozon, effects } = open()
    says('1')
    const { id, messages } = says('2')
    says('3')
    expect(await ozon.chats.unreadCount()).toBe(3)
    expect(await ozon.chats.read(id, messages[1]?.id)).toBe(1)
    const [chat] = await ozon.chats.list({ unreadOnly: true }).toArray({ limit: 5 })
    expect(chat).toMatchObject({
      unreadCount: 1,
      firstUnreadMessageId: messages[2]?.id,
      lastMessageId: messages[2]?.id,
    })
    expect([await ozon.chats.read(id), await ozon.chats.read(id)]).toEqual([0, 0])
    expect(await ozon.chats.list({ unreadOnly: true }).toArray({ limit: 5 })).toEqual([])
    expect(effects().filter(effect => effect === 'chat-read')).toHaveLength(2)
  })

  it('chats are listed by their last message, page by page', async () => {
    const { says, world, post } = open()
    says('1')
    const fbo = says('2', FBO)
    const support = ozonWrites(world, '100001', 'SELLER_SUPPORT', 'Ответ поддержки')
    const news = ozonWrites(world, '100001', 'SELLER_API_NOTIFICATIONS', 'Новая версия')
    expect(ozonWrites(world, '100001', 'SELLER_SUPPORT', 'И ещё').id).toBe(support.id)
    const fbs = says('3')
    const ids: string[] = []
    let cursor = ''
    do {
      // The cursor is an id of a message, which a careless parser would round.
      const { body } = await post(LIST, { limit: 2, cursor })
      ids.push(...body.chats.map((each: { chat: { chat_id: string } }) => each.chat.chat_id))
      cursor = body.cursor
    } while (cursor !== '')
    expect(ids).toEqual([fbs.id, support.id, news.id, fbo.id])
    expect((await post(LIST, { limit: 0 })).body.chats).toHaveLength(4)
    expect((await post(LIST, { limit: 101 })).status).toBe(400)
    expect((await post(LIST, { limit: 1, cursor: 'abc' })).status).toBe(400)
  })

  it('the buyer reads, too: by saying so, or by writing', async () => {
    const { ozon, says, world, postingOf, post, effects } = open()
    const id = await ozon.chats.start(FBS)
    for (const number of [FBS, FBO]) expect(() => buyerReads(world, postingOf(number))).toThrow('nothing to read')
    const isRead = async () => {
      const { messages } = (await post(HISTORY, { chat_id: id, direction: 'Backward' })).body
      return messages.map((each: { is_read: boolean }) => each.is_read)
    }
    await ozon.chats.sendMessage(id, 'Добрый день')
    expect(await isRead()).toEqual([false])
    buyerReads(world, postingOf(FBS))
    expect(await isRead()).toEqual([true])
    await ozon.chats.sendMessage(id, 'Вы здесь?')
    says('Да')
    expect(await isRead()).toEqual([false, true, true])
    expect(effects()).toEqual(['chat-started', 'message-sent', 'message-read', 'message-sent', 'message-received'])
    expect(() => ozonWrites(world, '5', 'SELLER_SUPPORT', '?')).toThrow('no seller')
  })
})
