import type { CarriageRecord } from '../../../src/sandbox/records/carriages.ts'
import { type HandOver, type HandOverRequest, handOver } from '../../../src/workflows/index.ts'
import type { Rival } from '../rivalry.ts'
import type { Claim, Scenario, Scene, ShopOptions, Truth } from '../scenario.ts'
import { claimsOf, numbers, openShop, type Shop } from '../shop.ts'

const DAY = '2026-11-23'
/** The report tells of carriages by their ids, which nobody knows before. */
const CARRIAGE = 'the carriage'
const HANDED_OVER: ReadonlySet<string> = new Set(['in_process', 'formed'])

/** What of a report is about carriages counts as one: one that is ready, else one of which something is not known. */
function claimsIn({ carriages, postings }: HandOver): readonly Claim[] {
  const told = carriages.map(({ outcome }) => outcome)
  // Where nothing can go there is no carriage to tell of.
  const others = told.length > 0 ? [] : postings.map(({ outcome }) => outcome).filter(outcome => outcome !== 'done')
  const outcome = (['done', 'unknown', 'failed'] as const).find(each => [...told, ...others].includes(each))
  return [...(outcome === undefined ? [] : [{ item: CARRIAGE, outcome }]), ...claimsOf(postings)]
}

/**
 * What is wrong with the carriages. Each holds some of what was asked for, and nothing else; at most one waits for its
 * approval; and each is approved once, and once more for each time that its documents failed.
 */
function carriageTruth(shop: Shop, items: readonly string[]): Truth {
  const { effects, seller } = shop
  const all = seller.carriages.all
  const approved = all.filter(each => isApproved(shop, each))
  const extras = all.flatMap(carriage => {
    const { id, status, postings } = carriage
    const others = [...postings.keys()].filter(number => !items.includes(number))
    const failures = effects(/^carriage-forming-failed$/).filter(each => each.endsWith(id)).length
    const approvals = effects(/^carriage-approved$/).filter(each => each.endsWith(id)).length
    if (status === 'new' || (shop.rivalry.isJudged && !isApproved(shop, carriage))) return []
    return [
      ...others.map(number => `handed over ${number}`),
      ...(others.length === postings.size ? [`carriage ${id} for nothing`] : []),
      ...(approvals > failures + 1 ? [`carriage ${id} approved ${approvals} times`] : []),
    ]
  })
  const waiting = all.filter(({ status }) => status === 'new').slice(1)
  return { isDone: approved.length > 0, extras: [...extras, ...waiting.map(({ id }) => `carriage ${id} made`)] }
}

/** What another actor approved is not handed over by us. */
function isApproved({ effects, rivalry }: Shop, { id, status }: CarriageRecord): boolean {
  const isOurs = !rivalry.isJudged || effects(/^carriage-approved$/).some(each => each.endsWith(` ${id}`))
  return HANDED_OVER.has(status) && isOurs
}

/**
 * Boxes that were made for nothing or a second time, or confirmed twice. When a posting cannot go any more, the others are
 * put into another box: it is another one only if it was filled with other postings.
 */
function boxExtras({ effects, entries, seller, rivalry }: Shop): readonly string[] {
  const approved = effects(/^container-approved$/)
  const put = entries(/^posting-put-into-container$/)
  const contents = seller.containers.all
    .filter(({ id }) => rivalry.owns(id))
    .map(({ id }) => {
      const own = put.filter(({ details }) => details?.['containerId'] === id)
      return own.map(({ subject }) => subject).join(' ')
    })
  return [
    ...approved.filter((deed, at) => approved.indexOf(deed) !== at),
    ...contents
      .filter((content, at) => contents.indexOf(content) !== at)
      .map(content => `box of ${content || 'nothing'}`),
  ]
}

/** A posting is handed over with one carriage, in its box where it has one. */
function postingTruth(shop: Shop, number: string, hasBox: boolean): Truth {
  const { seller, posting } = shop
  const [own, ...others] = seller.carriages.all.filter(each => isApproved(shop, each) && each.postings.has(number))
  const box = seller.containers.get(posting(number).containerId)
  const isBoxed = !hasBox || box?.status === 'approved' || box?.status === 'formed'
  return { isDone: own !== undefined && isBoxed, extras: others.map(({ id }) => `${number} in carriage ${id}`) }
}

/** Some of what waits, in one box or in none; one more waits and stays. */
function openHandOver(options: ShopOptions, hasBox: boolean): Scene {
  const [left = '', ...items] = numbers(options.count + 1)
  const shop = openShop(options, {
    warehouses: [{ hasTrustedAcceptance: hasBox }],
    postings: [left, ...items].map(number => ({ number, status: 'awaiting_deliver' })),
  })
  const [deliveryMethodId = ''] = [...shop.seller.warehouses.values()].flatMap(({ methods }) =>
    methods.map(({ id }) => id),
  )
  const containers = [{ cargoType: 'box', sortType: 'sort', postings: items }]
  const request: HandOverRequest = {
    deliveryMethodId,
    departureDate: DAY,
    postings: items,
    ...(hasBox ? { containers } : {}),
  }
  return {
    sandbox: shop.sandbox,
    shop,
    items: [...items, CARRIAGE],
    call: async (ozon, { journal }) => claimsIn(await handOver(ozon, request, { journal })),
    truthOf: item => {
      if (item !== CARRIAGE) return postingTruth(shop, item, hasBox)
      const { isDone, extras } = carriageTruth(shop, items)
      return { isDone, extras: [...extras, ...boxExtras(shop)] }
    },
  }
}

const CREATE_BOX = '/v1/carriage/container/create'
const APPROVE = '/v1/carriage/approve'

/** Puts the posting into a box of another station. */
const fillsBox: Rival = {
  name: 'fills another box',
  against: CREATE_BOX,
  act: async (post, item, { seller }) => {
    const [warehouseId] = seller.warehouses.keys()
    const wish = { warehouse_id: Number(warehouseId), cargo_type: 'box', sort_type: 'sort', containers_count: 1 }
    const made = (await post(CREATE_BOX, wish)) as { readonly container_ids?: readonly unknown[] } | undefined
    const ids = (made?.container_ids ?? []).map(String)
    for (const id of ids)
      await post('/v1/carriage/container/fill', { container_id: Number(id), posting_numbers: [item] })
    return ids
  },
}

const approves: Rival = {
  name: 'approves the carriage',
  against: APPROVE,
  act: async (post, _item, { seller }) => {
    for (const { id, status } of seller.carriages.all) {
      if (status === 'new') await post(APPROVE, { carriage_id: Number(id) })
    }
    return undefined
  },
}

const moods: NonNullable<Scenario['moods']> = dice => ({
  actFailure: dice.pick([0, 0, 0.3]),
  actFormingMs: dice.pick([0, 60_000, 200_000]),
  containerTaskMs: dice.pick([0, 3_000, 20_000]),
})

export const handOverScenarios: readonly Scenario[] = [
  {
    workflow: 'handOver',
    name: 'hand over',
    isGuarded: true,
    moods,
    rivals: [approves],
    open: options => openHandOver(options, false),
  },
  {
    workflow: 'handOver',
    name: 'hand over in boxes',
    // Which of several equal boxes is the one that was asked for, only the journal knows.
    isGuarded: false,
    ownSteps: /container/,
    rivals: [fillsBox],
    moods,
    open: options => openHandOver(options, true),
  },
]
