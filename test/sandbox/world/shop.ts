import type { Chances } from '../../../src/sandbox/activity/chances.ts'
import type { Behaviour } from '../../../src/sandbox/behaviour.ts'
import type { FaultRule } from '../../../src/sandbox/faults/rule.ts'
import type { Random } from '../../../src/sandbox/random.ts'
import type { SandboxOptions } from '../../../src/sandbox/sandbox.ts'
import type { LineSeed, PostingSeed, ProductSeed, WarehouseSeed } from '../../../src/sandbox/seeds/data.ts'
import { type FlowWord, transitionRows } from '../../../src/wire/statuses.ts'
import type { KnownStatus } from '../../../src/wire/values.ts'

const MINUTE_MS = 60_000
const HOUR_MS = 60 * MINUTE_MS

/** Flows of the seller's own warehouses. */
const OWN_FLOWS = ['FBS', 'RFBS_SELF', 'RFBS_3PL', 'RFBS_AGG', 'EXPRESS_SELF', 'EXPRESS_PVZ', 'CNC'] as const

const PRODUCTS: readonly ProductSeed[] = [
  { offerId: 'MUG', price: '590.55' },
  { offerId: 'LAMP', price: '1890.00' },
  { offerId: 'PEN', price: '0.99' },
  { offerId: 'SHOE', price: '4990.10', needs: ['mark'] },
  { offerId: 'BEAR', price: '1250.00', needs: ['country', 'gtd'] },
  { offerId: 'BELT', price: '79.90', isTraceable: true },
  { offerId: 'KEY', price: '999.00', isDigital: true },
]
/** Nothing runs out. */
const PLENTY = { stock: 10_000, fboStock: 10_000 }

/** A shop of every scheme, with postings here and there in their lives, and a world that is livelier than usual. */
export function randomShop(dice: Random, number: number): SandboxOptions {
  const currency = dice.chance(0.2) ? 'KZT' : 'RUB'
  const postings = Array.from({ length: dice.int(5, 8) }, () => randomPosting(dice))
  return {
    random: number,
    seed: {
      sellers: [
        { currency, warehouses: warehouses(dice), products: PRODUCTS.map(each => ({ ...each, ...PLENTY })), postings },
      ],
    },
    behaviour: randomBehaviour(dice),
    activity: randomChances(dice),
    faults: randomFaults(dice),
  }
}

function warehouses(dice: Random): readonly WarehouseSeed[] {
  return OWN_FLOWS.map(flow => ({
    flow,
    hoursToShip: dice.int(6, 240),
    isAutoAssembly: dice.chance(0.15),
    hasTrustedAcceptance: dice.chance(0.5),
    firstMile: dice.pick(['dropoff', 'pickup', 'outsourced-pickup']),
  }))
}

/** An order that has just come; see `randomPosting` for what a seed may have besides. */
export function randomOrder(dice: Random): PostingSeed {
  const isDigital = dice.chance(0.05)
  // Codes go the way of FBO.
  const flow = isDigital ? 'FBO' : dice.pick(FLOWS)
  return {
    flow: isDigital ? 'FBS' : flow,
    lines: isDigital ? [{ offerId: 'KEY', quantity: dice.int(1, 2) }] : randomLines(dice),
    isLegal: dice.chance(0.2),
    isMultibox: dice.chance(0.2),
    status: dice.pick(birthsOf(flow)) ?? 'awaiting_packaging',
  }
}

/** FBS has the longest table, so that it comes more often. */
const FLOWS = [...OWN_FLOWS, 'FBO', 'FBP', 'FBS', 'FBS', 'FBS', 'FBS'] as const

function randomPosting(dice: Random): PostingSeed {
  const order = randomOrder(dice)
  const isDigital = order.lines?.some(({ offerId }) => offerId === 'KEY') ?? false
  const statuses = statusesOf(isDigital ? 'FBO' : (order.flow ?? 'FBS'))
  const status = dice.chance(0.5) ? order.status : dice.pick(statuses)
  return status === undefined ? order : { ...order, status }
}

/** One to three different products, so that a product of an order has one price. */
function randomLines(dice: Random): readonly LineSeed[] {
  const plain = ['MUG', 'LAMP', 'PEN']
  const offers = dice.chance(0.4) ? [...plain, 'SHOE', 'BEAR', 'BELT'] : plain
  return Array.from({ length: dice.int(1, 3) }, () => {
    const [offerId = 'MUG'] = offers.splice(dice.int(0, offers.length - 1), 1)
    return { offerId, quantity: dice.int(1, 4) }
  })
}

function birthsOf(flow: FlowWord): readonly KnownStatus[] {
  const rows = rowsOf(flow).filter(({ from, to }) => from === undefined && to.startsWith('awaiting_'))
  const born = rows.map(({ to }) => to)
  return [...new Set(born)].filter(to =>
    ['awaiting_packaging', 'awaiting_approve', 'awaiting_verification'].includes(to),
  )
}

/** What lies on the way from packing on. */
function statusesOf(flow: FlowWord): readonly KnownStatus[] {
  const found = new Set<KnownStatus>(['awaiting_packaging'])
  for (const at of found)
    for (const { from, to, kind } of rowsOf(flow)) if (from === at && kind !== 'late-correction') found.add(to)
  return [...found]
}

/** Click and collect goes as FBS does. */
const rowsOf = (flow: FlowWord) => transitionRows.filter(({ flows }) => flows.includes(flow === 'CNC' ? 'FBS' : flow))

function randomBehaviour(dice: Random): Partial<Behaviour> {
  return {
    showsShipInProcess: dice.chance(0.5),
    splitNumbers: dice.pick(['first-keeps', 'all-new']),
    assemblyMs: dice.pick([4_000, 5 * MINUTE_MS, 2 * HOUR_MS]),
    assemblyFailure: 0.15,
    labelTaskFailure: 0.1,
    markFailure: 0.1,
    actFailure: 0.15,
    waybillFailure: 0.1,
    registrationMs: dice.pick([MINUTE_MS, 3 * HOUR_MS]),
    registrationFailure: 0.3,
    reportFailure: 0.1,
    presumedDeliveryMs: dice.pick([6, 72]) * HOUR_MS,
    returnTravelMs: dice.pick([6, 120]) * HOUR_MS,
    requestsPerSecond: dice.chance(0.1) ? 5 : Number.POSITIVE_INFINITY,
  }
}

/** Each chance is drawn for itself, so that some worlds are full of disputes and others of losses. */
function randomChances(dice: Random): Chances {
  const upTo = (most: number): number => dice.next() * most
  return {
    ordersPerHour: upTo(0.05),
    paysLate: upTo(0.5),
    heldBack: upTo(0.5),
    splitAway: upTo(0.3),
    cancelsBeforePacking: upTo(0.1),
    cancelsBeforeHandOver: upTo(0.1),
    cancelsOnTheWay: upTo(0.2),
    missed: upTo(0.5),
    found: upTo(0.8),
    collectedByDriver: upTo(1),
    disputes: upTo(0.2),
    decidedForSeller: upTo(0.8),
    refuses: upTo(0.2),
    byCourier: upTo(1),
    presumed: upTo(0.5),
    lost: upTo(0.15),
    returns: upTo(0.5),
    corrected: upTo(0.5),
    registrationFails: upTo(0.5),
  }
}

const FAULTS: readonly FaultRule[] = [
  { fault: 'rate-limit' },
  { fault: 'circuit-open', forMs: 10 * MINUTE_MS },
  { fault: 'server-error' },
  { fault: 'server-error', after: true },
  { fault: 'reset' },
  { fault: 'reset', after: true },
  { fault: 'silence', after: true },
  { fault: 'cut-body' },
  { fault: 'stalled-body' },
  { fault: 'slow-body' },
  { fault: 'proxy-page' },
  { fault: 'proxy-page', after: true },
  { fault: 'redirect' },
  { fault: 'wrong-type' },
  { fault: 'unknown-status' },
  { fault: 'new-field' },
  { fault: 'repeated-rows' },
  { fault: 'changed-rows' },
  { fault: 'repeated-cursor' },
  { fault: 'clock-skew' },
]

export function randomFault(dice: Random): FaultRule {
  const fault = FAULTS[dice.int(0, FAULTS.length - 1)] ?? { fault: 'reset' }
  return { ...fault, probability: dice.next() * 0.3 }
}

const randomFaults = (dice: Random): readonly FaultRule[] =>
  Array.from({ length: dice.int(0, 2) }, () => randomFault(dice))
