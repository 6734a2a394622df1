import { expect, it } from 'vitest'
import { isRequestInvalidError } from '../../src/errors.ts'
import { Chats } from '../../src/resources/chats.ts'
import { apiOf } from '../support/api-of.ts'
import { type Answers, json } from '../support/fake-ozon.ts'

const LIST = '/v3/chat/list'
const HISTORY = '/v3/chat/history'
const START = '/v1/chat/start'
const MESSAGE = '/v1/chat/send/message'
const FILE = '/v1/chat/send/file'
const READ = '/v2/chat/read'
/** Ids of messages are beyond 2^53. */
const FIRST = 3_000_000_000_817_031_940n

function open(answers: Answers) {
  const { api, sent, told } = apiOf(answers)
  return { chats: new Chats(api), sent, told }
}

const failure = async (promise: Promise<unknown>): Promise<unknown> => promise.catch((error: unknown) => error)
const broken = (): Response => json(500, { code: 13, message: 'Internal error' })

it('lists chats to the end, and counts what is unread', async () => {
  const { chats, sent, told } = open({
    [LIST]: ({ body }) => ({
      chats: [
        {
          chat: {
            created_at: '2026-11-22T08:07:19.581Z',
            chat_id: 'c-1',
            chat_status: 'OPENED',
            chat_type: 'SELLER_SUPPORT',
          },
          first_unread_message_id: '3000000000118021931',
          last_message_id: '30000000001280042740',
          unread_count: 1,
        },
      ],
      total_unread_count: 5,
      cursor: '30000002342123123',
      has_next: body['cursor'] === undefined,
    }),
  })
  const all = await chats.list({ status: 'OPENED', unreadOnly: true }).toArray({ limit: 1000 })
  expect(all).toHaveLength(2)
  expect(all[0]).toEqual({
    id: 'c-1',
    status: 'OPENED',
    type: 'SELLER_SUPPORT',
    createdAt: new Date('2026-11-22T08:07:19.581Z'),
    unreadCount: 1,
    firstUnreadMessageId: '3000000000118021931',
    lastMessageId: '30000000001280042740',
  })
  expect(await chats.unreadCount()).toBe(5)
  expect(sent.map(({ body }) => body)).toEqual([
    { filter: { chat_status: 'OPENED', unread_only: true }, limit: 100 },
    { filter: { chat_status: 'OPENED', unread_only: true }, limit: 100, cursor: '30000002342123123' },
    { limit: 1 },
  ])
  expect(told).toEqual([])
})

/** Messages from the newest, FIRST + 1200, to FIRST; a page begins at or after the one that it is asked from. */
function history(isInclusive: boolean): Answers {
  return {
    [HISTORY]: ({ text, body }) => {
      const from = /"from_message_id":(\d+)/.exec(text)?.[1]
      const newest = from === undefined ? FIRST + 1200n : BigInt(from) - (isInclusive ? 0n : 1n)
      const left = Number(newest - FIRST) + 1
      const size = Math.min(left, Number(body['limit']))
      const messages = Array.from({ length: size }, (_, i) => ({
        message_id: `${newest - BigInt(i)}`,
        data: ['Hello'],
      }))
      // What Go leaves out when it is false.
      return size < left ? { messages, has_next: true } : { messages }
    },
  }
}

it.each([true, false])(
  'reads a history back to its beginning, no message twice (pages include their start: %s)',
  async inclusive => {
    const { chats, sent, told } = open(history(inclusive))
    const messages = await chats.history('c-1').toArray({ limit: 5000 })
    expect(messages.map(({ id }) => id)).toEqual(Array.from({ length: 1201 }, (_, i) => `${FIRST + 1200n - BigInt(i)}`))
    expect(new Set(sent.map(({ body }) => body['direction']))).toEqual(new Set(['Backward']))
    expect(sent[1]?.text).toContain('"from_message_id":3000000000817032141')
    expect(told).toEqual([])
  },
)

it('reads on from a message, with everything that Ozon tells of each', async () => {
  const { chats, sent, told } = open({
    [HISTORY]: () => ({
      has_next: false,
      messages: [
        {
          context: { order_number: '123456789', sku: '987654321' },
          created_at: '2026-08-24T14:15:22Z',
          data: ['Does it fit?', 'Thanks'],
          is_image: true,
          is_read: false,
          message_id: '3000000000817031942',
          moderate_image_status: 'SUCCESS',
          user: { id: '115568', type: 'Customer' },
        },
      ],
    }),
  })
  const filter = {
    direction: 'forward',
    fromMessageId: '3000000000817031942',
    messageIds: ['3000000000817031942'],
  } as const
  expect(await chats.history('c-1', filter).toArray({ limit: 10 })).toEqual([
    {
      id: '3000000000817031942',
      createdAt: new Date('2026-08-24T14:15:22Z'),
      isRead: false,
      isImage: true,
      imageStatus: 'SUCCESS',
      data: ['Does it fit?', 'Thanks'],
      user: { id: '115568', type: 'Customer' },
      orderNumber: '123456789',
      sku: '987654321',
    },
  ])
  expect(sent[0]?.body).toMatchObject({
    chat_id: 'c-1',
    direction: 'Forward',
    limit: 10,
    filter: { message_ids: ['3000000000817031942'] },
  })
  expect(told).toEqual([])
})

it('opens a chat, writes, sends a file, and marks what was read', async () => {
  const { chats, sent } = open({
    [START]: () => ({ result: { chat_id: '5969c331' } }),
    [MESSAGE]: () => ({ result: 'success' }),
    [FILE]: () => ({ result: 'success' }),
    [READ]: () => ({ unread_count: '2' }),
  })
  const chatId = await chats.start('1-1-1')
  await chats.sendMessage(chatId, 'Привет 👋')
  const content = Uint8Array.from({ length: 20_000 }, (_, i) => i % 256)
  await chats.sendFile(chatId, { name: 'a.b.png', content })
  expect(await chats.read(chatId, '3000000000817031942')).toBe(2)
  await chats.read(chatId)
  expect(sent[1]?.body).toEqual({ chat_id: '5969c331', text: 'Привет 👋' })
  expect(sent[2]?.body).toMatchObject({ chat_id: '5969c331', name: 'a.b.png' })
  expect(new Uint8Array(Buffer.from(String(sent[2]?.body['base64_content']), 'base64'))).toEqual(content)
  expect(sent[3]?.text).toBe('{"chat_id":"5969c331","from_message_id":3000000000817031942}')
  expect(sent[4]?.body).toEqual({ chat_id: '5969c331' })
})

it('takes neither silence nor a lost answer for a message sent', async () => {
  const { chats, sent } = open({
    [START]: (_, count) => (count === 1 ? {} : broken()),
    [MESSAGE]: (_, count) => [{}, { result: 'blocked' }, broken()][count - 1],
    [READ]: () => ({}),
  })
  expect(await failure(chats.start('1-1-1'))).toMatchObject({ kind: 'answer-invalid', outcome: 'accepted' })
  expect(await failure(chats.start('1-1-1'))).toMatchObject({ outcome: 'unknown' })
  const silent = await failure(chats.sendMessage('c-1', 'Hello'))
  expect(silent).toMatchObject({ kind: 'rejected', outcome: 'unknown' })
  expect(await failure(chats.sendMessage('c-1', 'Hello'))).toMatchObject({ ozonMessage: 'blocked' })
  expect(await failure(chats.sendMessage('c-1', 'Hello'))).toMatchObject({ outcome: 'unknown' })
  expect(await chats.read('c-1')).toBeUndefined()
  expect(sent).toHaveLength(6)
})

it('reports odd and empty answers', async () => {
  const { chats, told } = open({
    [LIST]: (_, count) => (count === 1 ? { total_unread_count: 0 } : { chats: [{ chat: 'c-1' }] }),
    [HISTORY]: (_, count) => (count === 1 ? { has_next: false } : { messages: [{ context: 'order' }], has_next: true }),
  })
  expect(await chats.list().first()).toBeUndefined()
  expect(await chats.list().first()).toEqual({ id: '' })
  expect(await chats.history('c-1').first()).toBeUndefined()
  expect(await failure(chats.history('c-1').toArray({ limit: 5 }))).toMatchObject({ kind: 'pagination' })
  expect(told).toEqual(['wrong-type chats[].chat', 'missing chats[].chat.chat_id', 'wrong-type messages[].context'])
})

it('refuses what Ozon would, and shows no words of the seller', async () => {
  const { chats, sent } = open({})
  const long = await failure(chats.sendMessage('c-1', 'secret '.repeat(200)))
  expect(String(long)).toContain('text: must be text of 1 to 1000 characters, not 1400')
  expect(String(long)).not.toContain('secret')
  expect(isRequestInvalidError(await failure(chats.sendMessage('c-1', '')))).toBe(true)
  const file = await failure(chats.sendFile('c-1', { name: '../scan', content: new Uint8Array() }))
  expect(isRequestInvalidError(file) && file.problems.map(({ field }) => field)).toEqual(['name', 'content'])
  const forward = await failure((async () => chats.history('c-1', { direction: 'forward' }).first())())
  expect(String(forward)).toContain("fromMessageId: is missing; 'forward' needs a message to begin at")
  // A program without types can say anything.
  const sideways = { direction: 'sideways' } as unknown as { direction: 'forward' }
  expect(String(await failure((async () => chats.history('c-1', sideways).first())()))).toContain('forward or backward')
  const none = await failure((async () => chats.history('c-1', { messageIds: [] }).first())())
  expect(String(none)).toContain('messageIds: is empty; leave it out to mean all')
  expect(isRequestInvalidError(await failure(chats.start('')))).toBe(true)
  expect(isRequestInvalidError(await failure(chats.read('c-1', 'x')))).toBe(true)
  expect(sent).toEqual([])
})
