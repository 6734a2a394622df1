import type { CarriageRecord } from '../../../src/sandbox/records/carriages.ts'
import { type HandOver, type HandOverRequest, handOver } from '../../../src/workflows/index.ts'
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
function carriageTruth({ effects, seller }: Shop, items: readonly string[]): Truth {
  const all = seller.carriages.all
  const approved = all.filter(isApproved)
  const extras = all.flatMap(({ id, status, postings }) => {
    const others = [...postings.keys()].filter(number => !items.includes(number))
    const failures = effects(/^carriage-forming-failed$/).filter(each => each.endsWith(id)).length
    const approvals = effects(/^carriage-approved$/).filter(each => each.endsWith(id)).length
    if (status === 'new') return []
    return [
      ...others.map(number => `handed over ${number}`),
      ...(others.length === postings.size ? [`carriage ${id} for nothing`] : []),
      ...(approvals > failures + 1 ? [`carriage ${id} approved ${approvals} times`] : []),
    ]
  })
  const waiting = all.filter(({ status }) => status === 'new').slice(1)
  return { isDone: approved.length > 0, extras: [...extras, ...waiting.map(({ id }) => `carriage ${id} made`)] }
}

const isApproved = ({ status }: CarriageRecord): boolean => HANDED_OVER.has(status)

/**
 * Boxes that were made for nothing or a second time, or confirmed twice. When a posting cannot go any more, the others are
 * put into another box: it is another one only if it was filled with other postings.
 */
function boxExtras({ effects, entries, seller }: Shop): readonly string[] {
  const approved = effects(/^container-approved$/)
  const put = entries(/^posting-put-into-container$/)
  const contents = seller.containers.all.map(({ id }) => {
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
function postingTruth({ seller, posting }: Shop, number: string, hasBox: boolean): Truth {
  const [own, ...others] = seller.carriages.all.filter(each => isApproved(each) && each.postings.has(number))
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
    items: [...items, CARRIAGE],
    call: async (ozon, { journal }) => claimsIn(await handOver(ozon, request, { journal })),
    truthOf: item => {
      if (item !== CARRIAGE) return postingTruth(shop, item, hasBox)
      const { isDone, extras } = carriageTruth(shop, items)
      return { isDone, extras: [...extras, ...boxExtras(shop)] }
    },
  }
}

const moods: NonNullable<Scenario['moods']> = dice => ({
  actFailure: dice.pick([0, 0, 0.3]),
  actFormingMs: dice.pick([0, 60_000, 200_000]),
  containerTaskMs: dice.pick([0, 3_000, 20_000]),
})

export const handOverScenarios: readonly Scenario[] = [
  { workflow: 'handOver', name: 'hand over', isGuarded: true, moods, open: options => openHandOver(options, false) },
  {
    workflow: 'handOver',
    name: 'hand over in boxes',
    // Which of several equal boxes is the one that was asked for, only the journal knows.
    isGuarded: false,
    ownSteps: /container/,
    moods,
    open: options => openHandOver(options, true),
  },
]
