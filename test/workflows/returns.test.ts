import { describe, expect, it } from 'vitest'
import { createOzon } from '../../src/client.ts'
import { manualClock } from '../../src/internal/clock.ts'
import { Money } from '../../src/money.ts'
import { compensateReturn, disputeRfbsReturn, openGiveout, refuseGoods, returnGoods } from '../../src/sandbox/buyers.ts'
import type { PostingSeed } from '../../src/sandbox/index.ts'
import { testOzon } from '../../src/testing/index.ts'
import { memoryIntents } from '../../src/workflows/core/intents.ts'
import { actOnReturn } from '../../src/workflows/returns/act-on-return.ts'
import { effectOfReturn } from '../../src/workflows/returns/effect.ts'
import { giveoutBarcode } from '../../src/workflows/returns/giveout-barcode.ts'
import { type ReturnWorkList, type ReturnWorkOptions, returnWorkList } from '../../src/workflows/returns/work-list.ts'
import { dyingClient, openShop, type Shop } from './support/shop.ts'

const ACT = '/v1/returns/rfbs/action/set'
const GET = '/v2/returns/rfbs/get'
const LIST = '/v1/returns/list'
const RFBS_LIST = '/v2/returns/rfbs/list'
const ONE = '0001-0001-1'
const LOST = [
  ['reset before', { fault: 'reset', after: false }],
  ['reset after', { fault: 'reset', after: true }],
  ['error after', { fault: 'server-error', after: true }],
] as const
const DOLLS: readonly PostingSeed[] = [
  { number: ONE, status: 'delivered', lines: [{ offerId: 'DOLL', quantity: 2, price: '999.90' }] },
]

type Options = Parameters<typeof openShop>[2]

/** An rFBS buyer who wants to give two dolls back. */
function requested(options: Options = {}): Shop & { readonly ids: readonly [string, string] } {
  const shop = openShop('RFBS_SELF', DOLLS, options)
  const [first, second] = returnGoods(shop.world, shop.posting(ONE))
  if (first === undefined || second === undefined) throw new Error('There is a request for each piece.')
  return { ...shop, ids: [first, second] }
}

/** An FBS buyer who sends two dolls back. */
function sentBack(options: Options = {}): Shop & { readonly id: string } {
  const shop = openShop('FBS', DOLLS, options)
  const [id = ''] = returnGoods(shop.world, shop.posting(ONE))
  return { ...shop, id }
}

// A test changes answers of every shape.
// biome-ignore lint/suspicious/noExplicitAny: what it writes is read back by the client
type Answer = any // oxlint-disable-line typescript/no-explicit-any

/** Changes what an operation answers. */
function changing({ ozon, sandbox }: Shop, path: string, change: (answer: Answer) => unknown) {
  const fetch: typeof globalThis.fetch = async (input, init) => {
    const request = new Request(input, init)
    const response = await sandbox.fetch(request)
    if (!request.url.endsWith(path)) return response
    const answer = await response.json()
    change(answer)
    return Response.json(answer)
  }
  return ozon.withOptions({ fetch })
}

const only = ({ items }: ReturnWorkList) => {
  const [item, ...others] = items
  if (item === undefined || others.length > 0) throw new Error(`There are ${items.length} items.`)
  return item
}

describe('the work list of returns', () => {
  it('says where FBS goods are and what waiting for the seller will cost', async () => {
    const { ozon, clock, id } = sentBack()
    expect(only(await returnWorkList(ozon))).toMatchObject({
      kind: 'fbs-fbo',
      id,
      postingNumber: ONE,
      state: 'MovingToSeller',
      stage: 'carrier',
      meaning: 'on its way to the seller',
      untilNote: expect.stringContaining('No source'),
    })
    await clock.advance('5d')
    const waits = only(await returnWorkList(ozon, { stages: ['seller'], schemes: ['fbs'] }))
    expect(waits).toMatchObject({
      state: 'ArrivedAtReturnPlace',
      stage: 'seller',
      todo: expect.stringContaining('giveoutBarcode'),
      until: new Date('2026-11-30T09:00:00Z'),
      untilNote: expect.stringContaining('costs money'),
    })
    await clock.advance('4d')
    expect(only(await returnWorkList(ozon))).toMatchObject({
      until: new Date('2026-12-27T09:00:00Z'),
      untilNote: expect.stringContaining('destroyed'),
    })
    await clock.advance('30d')
    expect((await returnWorkList(ozon)).items).toEqual([])
    expect(only(await returnWorkList(ozon, { stages: ['ended'] }))).toMatchObject({ state: 'Utilized', stage: 'ended' })
  })

  it('has what rFBS buyers ask, with what may be answered and what each answer needs', async () => {
    const { ozon, ids, world, seller } = requested()
    const { items, byState } = await returnWorkList(ozon)
    expect(items.map(({ id }) => id)).toEqual(ids)
    expect([...byState.keys()]).toEqual(['OnSellerApproval'])
    expect(byState.get('OnSellerApproval')).toHaveLength(2)
    expect(items[0]).toMatchObject({
      kind: 'rfbs',
      stage: 'seller',
      todo: expect.stringContaining('actOnReturn'),
      rejectionReasons: [{ id: '1' }, { id: '2' }, { id: '3' }],
      actions: [
        { id: '10', needs: [] },
        { id: '1020', needs: ['compensation'] },
        { id: '30', needs: [] },
        { id: '-1', name: 'Отклонить заявку', needs: ['comment', 'rejectionReasonId'] },
      ],
    })
    const refusal = { actionId: '-1', comment: 'Used', rejectionReasonId: '3' }
    await actOnReturn(ozon, [
      { returnId: ids[0], ...refusal },
      { returnId: ids[1], actionId: '10' },
    ])
    const ended = await returnWorkList(ozon, { stages: ['ended', 'carrier'], schemes: ['rfbs'] })
    expect(ended.items).toMatchObject([
      { state: 'Approved', stage: 'carrier', actions: [{ id: '20' }] },
      { state: 'Rejected', stage: 'ended', untilNote: expect.stringContaining('five days') },
    ])
    const record = seller.rfbsReturns.get(ids[0])
    if (record === undefined) throw new Error('The request exists.')
    disputeRfbsReturn(world, record)
    expect(only(await returnWorkList(ozon, { stages: ['ozon'] }))).toMatchObject({
      state: 'DisputeOpened',
      stage: 'ozon',
    })
  })

  it('tells requests whose actions cannot be read', async () => {
    const { ozon } = requested({ faults: [{ fault: 'server-error', operation: GET }] })
    const { items } = await returnWorkList(ozon)
    expect(items).toMatchObject([{ actionsMissing: expect.stringContaining(GET) }, {}])
    expect(items[0]).not.toHaveProperty('actions')
  })

  it('loses no return in a state that nobody knows yet', async () => {
    const shop = sentBack()
    const ozon = changing(shop, LIST, ({ returns }) => {
      for (const each of returns) {
        each.visual.status.sys_name = 'Teleporting'
      }
    })
    const item = only(await returnWorkList(ozon))
    expect(item).toMatchObject({ state: 'Teleporting', stage: 'unknown' })
    expect(item).not.toHaveProperty('meaning')
    const nameless = changing(shop, LIST, ({ returns }) => {
      for (const each of returns) {
        delete each.visual
        delete each.posting_number
      }
    })
    const { items, byState } = await returnWorkList(nameless)
    expect(items).toMatchObject([{ stage: 'unknown' }])
    expect([...byState.keys()]).toEqual([''])
    const group = changing(requested(), RFBS_LIST, ({ returns }) => {
      // The list is walked until a page is empty.
      if (returns.length === 0) return
      returns[0].state.group_state = 'Escalated'
      delete returns[1].state.group_state
    })
    expect((await returnWorkList(group)).items.map(({ stage }) => stage)).toEqual(['seller', 'unknown'])
  })

  it.each([
    // Once the state that it goes to has been read, it leaves the one that is not yet read.
    ['into one that was read before', 'MovingToSeller', 'ArrivedAtReturnPlace', 'ArrivedAtReturnPlace'],
    ['into one that is read later', 'ArrivedAtReturnPlace', 'MovingToSeller', 'ArrivedAtReturnPlace'],
    ['into one that ends it', 'MovingToSeller', 'ReceivedBySeller', 'MovingToSeller'],
  ])('has a return once that changes its state while the list is read: %s', async (_, from, to, movesAfter) => {
    let state = from
    const asked: (string | undefined)[] = []
    const fetch: typeof globalThis.fetch = async (input, init) => {
      const { filter } = await new Request(input, init).json()
      const name: string | undefined = filter.visual_status_name
      asked.push(name)
      const row = { id: 7, visual: { status: { sys_name: state }, change_moment: '2026-11-22T09:00:00Z' } }
      const returns = name === undefined || name === state ? [row] : []
      if (name === movesAfter) state = to
      return Response.json({ returns, has_next: false })
    }
    const clock = manualClock('2026-11-22T09:00:00Z')
    clock.autoAdvance = true
    const ozon = createOzon({ clientId: '1', apiKey: 'k', fetch, clock })
    const { items } = await returnWorkList(ozon, { schemes: ['fbs'], stages: ['seller', 'carrier'] })
    expect(items.map(item => [item.id, item.state])).toEqual(to === 'ReceivedBySeller' ? [] : [['7', to]])
    expect(asked).toContain('MovingToSeller')
  })

  it('is not empty for the sake of a word that is none', async () => {
    const { ozon } = testOzon()
    const wrong = { stages: ['selller'], schemes: 'fbs', recentDays: Number.NaN } as unknown as ReturnWorkOptions
    await expect(returnWorkList(ozon, wrong)).rejects.toMatchObject({
      problems: [
        { field: 'stages', rule: expect.stringContaining('seller, buyer'), value: "'selller'" },
        { field: 'schemes', value: "'fbs'" },
        { field: 'recentDays', value: 'NaN' },
      ],
    })
  })

  it('says so when Ozon tells no dates of what waits', async () => {
    const shop = sentBack()
    await shop.clock.advance('5d')
    const ozon = changing(shop, LIST, ({ returns }) => {
      for (const each of returns) delete each.storage
    })
    expect(only(await returnWorkList(ozon))).toMatchObject({ untilNote: expect.stringContaining('tells neither') })
  })
})

describe('acting on a return', () => {
  it('refuses it with a reason and words, and gives what follows', async () => {
    const { ozon, ids, effects } = requested()
    const action = { returnId: ids[0], actionId: '-1', comment: ' Used ', rejectionReasonId: '3' }
    expect(await actOnReturn(ozon, action)).toMatchObject([
      {
        item: ids[0],
        outcome: 'done',
        value: { actionId: '-1', how: 'answered', details: { state: 'Rejected', rejectionComment: 'Used' } },
      },
    ])
    expect(effects()).toContain(`rfbs-return-action ${ids[0]}`)
  })

  it('pays a part, exactly', async () => {
    const { ozon, ids, seller } = requested()
    const compensation = Money.of('500.50', 'RUB')
    const [outcome] = await actOnReturn(ozon, { returnId: ids[0], actionId: '1020', compensation })
    expect(outcome).toMatchObject({ outcome: 'done', value: { details: { availableActions: [] } } })
    expect(seller.rfbsReturns.get(ids[0])?.compensation).toBe(500.5)
  })

  it('stays done when nothing can be read afterwards', async () => {
    const { ozon, ids, setFaults } = requested()
    setFaults([{ fault: 'server-error', operation: GET, skip: 1 }])
    const [returnId] = ids
    expect(await actOnReturn(ozon, { returnId, actionId: '10' })).toEqual([
      { item: returnId, outcome: 'done', value: { returnId, actionId: '10', how: 'answered' } },
    ])
  })

  it('checks what each action needs before anything is sent', async () => {
    const { ozon, ids, requests } = requested()
    const [returnId] = ids
    const wrong = [
      { returnId, actionId: '-1' },
      { returnId, actionId: '1020' },
      { returnId, actionId: '1020', compensation: Money.of('10', 'KZT'), refundForDelivery: Money.of('5', 'RUB') },
      { returnId, actionId: '-1', comment: 'No', rejectionReasonId: '9' },
      { returnId, actionId: '20' },
      { returnId: '1', actionId: '20' },
      { returnId: '', actionId: 'approve' },
      { returnId, actionId: '-1', comment: 5 as unknown as string, rejectionReasonId: '1' },
    ]
    const outcomes = (await Promise.all(wrong.map(action => actOnReturn(ozon, action)))).flat()
    expect(outcomes).toMatchObject([
      { problems: [{ field: 'rejectionReasonId' }, { field: 'comment' }] },
      { problems: [{ field: 'compensation' }] },
      { problems: [{ field: 'compensation', rule: 'must be in RUB, as the goods are', value: 'KZT' }] },
      { problems: [{ field: 'rejectionReasonId', rule: expect.stringContaining('1 (Товар'), value: '9' }] },
      { problems: [{ field: 'actionId', rule: expect.stringContaining('offered are 10 (') }] },
      { problems: [{ field: 'returnId', rule: expect.stringContaining('of no rFBS return') }] },
      { problems: [{ field: 'returnId' }, { field: 'actionId' }] },
      { problems: [{ field: 'comment', rule: 'must be text' }] },
    ])
    expect(requests(ACT)).toBe(0)
  })

  it('takes ids that are numbers for the same', async () => {
    const { ozon, ids } = requested()
    const refusal = { actionId: -1, rejectionReasonId: 1, comment: 'No' } as unknown as { actionId: string }
    expect(await actOnReturn(ozon, { returnId: ids[0], ...refusal })).toMatchObject([
      { outcome: 'done', value: { actionId: '-1' } },
    ])
  })

  it('is over once the request is settled', async () => {
    const { ozon, ids } = requested()
    await actOnReturn(ozon, { returnId: ids[0], actionId: '30' })
    expect(await actOnReturn(ozon, { returnId: ids[0], actionId: '10' })).toMatchObject([
      { problems: [{ rule: 'is not possible: nothing is, in state MoneyReturned' }] },
    ])
  })

  it('names actions and reasons as far as Ozon names them', async () => {
    const shop = requested()
    const ozon = changing(shop, GET, ({ returns }) => {
      const { available_actions, rejection_reason } = returns
      for (const each of [...available_actions, ...rejection_reason]) delete each.name
      delete returns.state
      delete returns.product
    })
    const [returnId] = shop.ids
    const act = (action: { actionId: string; comment?: string; rejectionReasonId?: string }) =>
      actOnReturn(ozon, { returnId, ...action }, { dryRun: true })
    expect(await act({ actionId: '7' })).toMatchObject([{ problems: [{ rule: expect.stringContaining('10, 1020') }] }])
    expect(await act({ actionId: '-1', comment: 'No', rejectionReasonId: '9' })).toMatchObject([
      { problems: [{ rule: 'must be one of 1, 2, 3' }] },
    ])
    expect(await act({ actionId: '10' })).toMatchObject([
      { plan: { what: 'Takes action 10 (no name told) in state .' } },
    ])
    const { items } = await returnWorkList(ozon, { schemes: ['rfbs'] })
    expect(items[0]).toMatchObject({ actions: [{ id: '10', needs: [] }, {}, {}, {}] })
  })

  it.each(LOST)(
    'happens once after %s, and is told as done where its comment shows whose it is',
    async (_name, fault) => {
      const actions = [{ actionId: '-1', comment: 'Used', rejectionReasonId: '3' }, { actionId: '30' }]
      for (const action of actions) {
        const { ozon, ids, effects } = requested({ faults: [{ ...fault, operation: ACT, times: 1 }] })
        const [outcome] = await actOnReturn(ozon, { returnId: ids[0], ...action })
        const isTold = action.comment !== undefined || !fault.after
        expect(outcome).toMatchObject(isTold ? { outcome: 'done' } : { outcome: 'unknown', advice: expect.any(String) })
        expect(effects().filter(effect => effect.startsWith('rfbs-return-action'))).toHaveLength(1)
      }
    },
  )

  it('is not taken for a refusal that somebody else made', async () => {
    const { ozon, ids, setFaults, seller } = requested()
    setFaults([{ fault: 'reset', operation: ACT, times: 1 }])
    const onProgress = ({ step }: { readonly step: string }): void => {
      const record = seller.rfbsReturns.get(ids[0])
      if (step === 'looking' && record !== undefined) Object.assign(record, { state: 'CrmRejected' })
    }
    const action = { returnId: ids[0], actionId: '-1', comment: 'Used', rejectionReasonId: '3' }
    expect(await actOnReturn(ozon, action, { onProgress })).toMatchObject([{ outcome: 'unknown' }])
  })

  it.each(['before', 'after'] as const)('happens once when the process dies %s it', async when => {
    const shop = requested()
    const journal = memoryIntents()
    const actions = shop.ids.map(returnId => ({ returnId, actionId: '10' }))
    const { ozon, signal } = dyingClient(shop, ACT, when)
    await expect(actOnReturn(ozon, actions, { journal, signal })).rejects.toThrow('died')
    // What the first process did to the first of them shows, but not who did it.
    const first = when === 'before' ? 'done' : 'unknown'
    expect(await actOnReturn(shop.ozon, actions, { journal })).toMatchObject([{ outcome: first }, { outcome: 'done' }])
    expect(shop.effects().filter(effect => effect.startsWith('rfbs-return-action'))).toHaveLength(2)
  })

  it('is told when the request cannot be read', async () => {
    const { ozon, ids } = requested({ faults: [{ fault: 'server-error', operation: GET }] })
    expect(await actOnReturn(ozon, { returnId: ids[0], actionId: '10' })).toMatchObject([
      { outcome: 'failed', retryable: true },
    ])
  })
})

describe('fetching returns', () => {
  it('needs a barcode and a place', async () => {
    const { ozon, clock, world, seller } = sentBack()
    await clock.advance('5d')
    world.runDue()
    openGiveout(world, seller)
    const plain = await giveoutBarcode(ozon)
    expect(plain).toMatchObject({
      isEnabled: true,
      text: expect.any(String),
      points: [{ returnsCount: 2 }],
      giveouts: [{ status: 'GIVEOUT_STATUS_CREATED' }],
      missing: [],
    })
    expect(plain).not.toHaveProperty('file')
    expect((await giveoutBarcode(ozon, { as: 'png' })).file?.contentType).toBe('image/png')
    expect((await giveoutBarcode(ozon, { as: 'pdf' })).file?.contentType).toBe('application/pdf')
  })

  it('has no barcode of a kind that is none', async () => {
    await expect(giveoutBarcode(testOzon().ozon, { as: 'gif' as 'pdf' })).rejects.toMatchObject({
      problems: [{ field: 'as', value: "'gif'" }],
    })
  })

  it('tells what could not be had', async () => {
    const { ozon } = openShop('RFBS_SELF', [])
    expect(await giveoutBarcode(ozon, { as: 'png' })).toEqual({
      isEnabled: false,
      points: [],
      giveouts: [],
      missing: [{ what: 'text', why: expect.stringContaining('cannot fetch returns') }],
    })
    const shop = sentBack({
      faults: [{ fault: 'proxy-page', status: 403, operation: /giveout\/(barcode|get|list)|info/ }],
    })
    const { missing } = await giveoutBarcode(shop.ozon, { as: 'png' })
    expect(missing.map(({ what }) => what)).toEqual(['text', 'file', 'points', 'giveouts'])
    const silent = changing(sentBack(), '/is-enabled', answer => delete answer.enabled)
    expect(await giveoutBarcode(silent)).not.toHaveProperty('isEnabled')
  })
})

describe('what a return did', () => {
  it('to stock and money is told as far as Ozon tells it', async () => {
    const { ozon, clock, world, seller, id } = sentBack()
    await clock.advance('9d')
    const record = seller.returns.get(id)
    if (record === undefined) throw new Error('The return exists.')
    compensateReturn(world, record)
    await clock.advance('2d')
    const item = only(await returnWorkList(ozon))
    const { goods, money, notTold } = await effectOfReturn(ozon, item)
    expect(goods).toMatchObject({ offerId: 'DOLL', quantity: 2, at: 'point', stockNow: [{ offerId: 'DOLL' }] })
    expect(money).toMatchObject({
      price: Money.of('999.90', 'RUB'),
      storage: Money.of(90, 'RUB'),
      compensation: { code: 'Received' },
    })
    for (const each of money.accruals ?? []) expect(each.typeName).toEqual(expect.any(String))
    expect(money.accrued).toEqual(Money.sumByCurrency((money.accruals ?? []).flatMap(each => each.accrued ?? [])))
    expect(notTold.join('\n')).toContain('Which accruals belong to the return')
    expect(notTold.join('\n')).toContain('one piece or of all')
    expect(notTold.join('\n')).toContain('How much the compensation is')
    expect(notTold.join('\n')).toContain('setStocks')
  })

  it('to FBO goods ends at a warehouse of Ozon', async () => {
    const { ozon, world, clock, levers } = openShop('FBS', [])
    const number = levers.order({ flow: 'FBO', status: 'delivering', lines: [{ offerId: 'DOLL', quantity: 1 }] })
    const posting = world.postings.get(number)
    if (posting === undefined) throw new Error('The posting exists.')
    refuseGoods(world, posting)
    await clock.advance('6d')
    const item = only(await returnWorkList(ozon, { stages: ['ended'], schemes: ['fbo'] }))
    const { goods, notTold } = await effectOfReturn(ozon, item)
    expect(goods).toMatchObject({ at: 'ozon', quantity: 1, since: expect.any(Date) })
    expect(notTold).toContain("Whether Ozon's warehouse sells it again.")
  })

  it('to rFBS money is told in words alone', async () => {
    const { ozon, ids } = requested()
    await actOnReturn(ozon, { returnId: ids[0], actionId: '30' })
    const [item] = (await returnWorkList(ozon, { stages: ['ended'] })).items
    if (item === undefined) throw new Error('The request is settled.')
    const { goods, money, notTold } = await effectOfReturn(ozon, item)
    expect(goods.at).toBe('not-told')
    expect(money).toMatchObject({ price: Money.of(1000, 'RUB'), refundState: 'Деньги возвращены' })
    expect(notTold.join('\n')).toContain('How much the buyer got back')
  })

  it('is told with what could not be read, and of returns of which little is known', async () => {
    const { ozon, setFaults } = openShop('FBS', [])
    const bare = await effectOfReturn(ozon, { kind: 'fbs-fbo', return: { id: '1' } })
    expect(bare).toMatchObject({ goods: { at: 'not-told' }, money: {} })
    expect(bare.notTold.join('\n')).toContain('no posting')
    const empty = await effectOfReturn(ozon, { kind: 'rfbs', return: { id: '1', postingNumber: '9-9-9' } })
    expect(empty.notTold.join('\n')).toContain('names none for this posting')
    setFaults([{ fault: 'proxy-page', status: 403, operation: /stocks|accrual/ }])
    const product = { sku: '1', offerId: 'A', quantity: 1, price: Money.of(1) }
    const blind = await effectOfReturn(ozon, {
      kind: 'fbs-fbo',
      return: { id: '1', postingNumber: '9-9-9', product, status: { code: 'Teleporting' } },
    })
    expect(blind.notTold.map(each => each.split(':')[0])).toEqual(expect.arrayContaining(['Stock', 'Accruals']))
    expect(blind.goods.at).toBe('not-told')
  })

  it('leaves out accruals of other products and of days before', async () => {
    const shop = sentBack()
    const sku = shop.posting(ONE).lines[0]?.sku
    const fetch: typeof globalThis.fetch = async (input, init) => {
      const request = new Request(input, init)
      if (!request.url.endsWith('/accrual/postings')) return shop.sandbox.fetch(request)
      const accrued = { amount: '-1.10', currency: 'RUB' }
      const accruals = [
        { accrual_date: '2026-11-20', sku, type_id: 1, accrued },
        { accrual_date: '2026-11-22', sku: '9', type_id: 1, accrued },
        { accrual_date: '2026-11-23', sku, type_id: 999, accrued },
        { sku, accrued },
        { accrual_date: '2026-11-23' },
      ]
      return Response.json({ posting_accruals: [{ posting_number: ONE, accruals }] })
    }
    const item = only(await returnWorkList(shop.ozon))
    const { money } = await effectOfReturn(shop.ozon.withOptions({ fetch }), item)
    expect(money.accruals).toHaveLength(3)
    expect(money.accrued).toEqual([Money.of('-2.2', 'RUB')])
  })
})
