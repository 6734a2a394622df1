import type { FlowWord } from '../../wire/statuses.ts'
import type { KnownStatus, KnownSubstatus } from '../../wire/values.ts'
import type { JournalActor } from '../journal.ts'
import type { Chances } from './chances.ts'

/** What may happen to a posting by itself from a status on. */
export interface Habit {
  readonly from: KnownStatus
  /** Only from these substatuses. */
  readonly at?: readonly KnownSubstatus[]
  readonly flows?: readonly FlowWord[]
  readonly to: KnownStatus
  readonly substatus: KnownSubstatus
  readonly actor: JournalActor
  /** The first habit whose chance comes true is taken; 1 is what usually happens. */
  readonly chance: keyof Chances | 1
  /** After how many hours, at least and at most. */
  readonly hours: readonly [number, number]
  readonly because: string
}

const CARRIED: readonly FlowWord[] = ['RFBS_3PL', 'RFBS_AGG', 'EXPRESS_PVZ']
const SELF: readonly FlowWord[] = ['RFBS_SELF', 'EXPRESS_SELF']
const OZONS: readonly FlowWord[] = ['FBS', 'CNC', 'FBO']
const DISPUTABLE: readonly FlowWord[] = ['FBS', 'CNC', 'RFBS_SELF', 'RFBS_3PL', 'RFBS_AGG', 'FBP']
const CANCEL = { to: 'cancelled', substatus: 'posting_canceled' } as const
const ON_WAY = { to: 'delivering', substatus: 'posting_on_way_to_city' } as const
const DISPUTED = { to: 'client_arbitration', substatus: 'posting_in_client_arbitration' } as const

const release: readonly Habit[] = [
  {
    from: 'awaiting_verification',
    to: 'cancelled_from_split_pending',
    substatus: 'posting_canceled',
    actor: 'Ozon',
    chance: 'splitAway',
    hours: [0.1, 1],
    because: 'Ozon split the order otherwise',
  },
  {
    from: 'awaiting_verification',
    ...CANCEL,
    actor: 'buyer',
    chance: 'cancelsBeforePacking',
    hours: [0.1, 1],
    because: 'the buyer changed their mind',
  },
  {
    from: 'awaiting_verification',
    to: 'awaiting_approve',
    substatus: 'posting_created',
    actor: 'Ozon',
    chance: 'paysLate',
    hours: [0.1, 1],
    because: 'released, not paid yet',
  },
  {
    from: 'awaiting_verification',
    to: 'awaiting_packaging',
    substatus: 'posting_created',
    actor: 'Ozon',
    chance: 1,
    hours: [0.1, 1],
    because: 'released',
  },
  {
    from: 'awaiting_approve',
    ...CANCEL,
    actor: 'buyer',
    chance: 'cancelsBeforePacking',
    hours: [0.5, 3],
    because: 'the buyer never paid',
  },
  {
    from: 'awaiting_approve',
    to: 'awaiting_packaging',
    substatus: 'posting_created',
    actor: 'Ozon',
    chance: 1,
    hours: [0.2, 2],
    because: 'paid',
  },
]

const packing: readonly Habit[] = [
  {
    from: 'awaiting_packaging',
    ...CANCEL,
    actor: 'buyer',
    chance: 'cancelsBeforePacking',
    hours: [0.3, 10],
    because: 'the buyer changed their mind',
  },
  {
    from: 'awaiting_packaging',
    at: ['posting_created'],
    flows: ['FBO'],
    to: 'awaiting_packaging',
    substatus: 'posting_packing',
    actor: 'Ozon',
    chance: 1,
    hours: [0.2, 2],
    because: "being packed in Ozon's warehouse",
  },
  {
    from: 'awaiting_packaging',
    flows: ['FBO'],
    to: 'awaiting_deliver',
    substatus: 'posting_transferring_to_delivery',
    actor: 'Ozon',
    chance: 1,
    hours: [1, 8],
    because: "packed in Ozon's warehouse",
  },
  {
    from: 'awaiting_packaging',
    flows: ['FBP'],
    to: 'awaiting_registration',
    substatus: 'posting_awaiting_registration',
    actor: 'partner',
    chance: 1,
    hours: [1, 8],
    because: 'packed by the partner',
  },
  {
    from: 'awaiting_registration',
    at: ['posting_awaiting_registration'],
    flows: ['FBS', 'CNC', 'RFBS_3PL'],
    to: 'awaiting_registration',
    substatus: 'posting_registration_error',
    actor: 'carrier',
    chance: 'registrationFails',
    hours: [0.1, 1],
    because: 'the carrier could not register it',
  },
  {
    from: 'awaiting_registration',
    flows: ['FBS', 'CNC', 'RFBS_3PL', 'FBP'],
    to: 'awaiting_deliver',
    substatus: 'posting_registered',
    actor: 'carrier',
    chance: 1,
    hours: [0.2, 2],
    because: 'registered with the carrier',
  },
]

const handOver: readonly Habit[] = [
  {
    from: 'awaiting_deliver',
    flows: DISPUTABLE.filter(flow => flow !== 'FBP'),
    ...DISPUTED,
    actor: 'buyer',
    chance: 'disputes',
    hours: [6, 48],
    because: 'the buyer disputes the delivery',
  },
  {
    from: 'awaiting_deliver',
    flows: ['FBS', 'CNC', ...CARRIED, ...SELF, 'FBO'],
    ...CANCEL,
    actor: 'buyer',
    chance: 'cancelsBeforeHandOver',
    hours: [0.5, 20],
    because: 'the buyer changed their mind',
  },
  {
    from: 'awaiting_deliver',
    flows: ['FBO'],
    ...ON_WAY,
    actor: 'Ozon',
    chance: 1,
    hours: [2, 12],
    because: 'on the way',
  },
  {
    from: 'awaiting_deliver',
    flows: ['RFBS_AGG'],
    to: 'driver_pickup',
    substatus: 'posting_driver_pick_up',
    actor: 'carrier',
    chance: 'collectedByDriver',
    hours: [3, 20],
    because: 'a driver collected it',
  },
  {
    from: 'awaiting_deliver',
    flows: [...CARRIED, 'FBP'],
    ...ON_WAY,
    actor: 'carrier',
    chance: 1,
    hours: [3, 20],
    because: 'the carrier took it',
  },
  {
    from: 'acceptance_in_progress',
    to: 'not_accepted',
    substatus: 'posting_not_in_sort_center',
    actor: 'Ozon',
    chance: 'missed',
    hours: [1, 6],
    because: 'not found at the sorting centre',
  },
  {
    from: 'acceptance_in_progress',
    ...CANCEL,
    actor: 'buyer',
    chance: 'cancelsOnTheWay',
    hours: [0.2, 1],
    because: 'the buyer changed their mind',
  },
  { from: 'acceptance_in_progress', ...ON_WAY, actor: 'Ozon', chance: 1, hours: [0.5, 3], because: 'accepted' },
  {
    from: 'driver_pickup',
    flows: ['FBS', 'CNC'],
    to: 'not_accepted',
    substatus: 'posting_not_in_sort_center',
    actor: 'Ozon',
    chance: 'missed',
    hours: [2, 10],
    because: 'the driver did not bring it',
  },
  {
    from: 'driver_pickup',
    ...CANCEL,
    actor: 'buyer',
    chance: 'cancelsOnTheWay',
    hours: [0.2, 1],
    because: 'the buyer changed their mind',
  },
  { from: 'driver_pickup', ...ON_WAY, actor: 'Ozon', chance: 1, hours: [1, 6], because: 'brought by the driver' },
  { from: 'not_accepted', ...ON_WAY, actor: 'Ozon', chance: 'found', hours: [6, 48], because: 'found and scanned' },
  { from: 'not_accepted', ...CANCEL, actor: 'Ozon', chance: 1, hours: [120, 240], because: 'never found' },
]

const disputes: readonly Habit[] = [
  { from: 'arbitration', ...ON_WAY, actor: 'Ozon', chance: 'found', hours: [12, 72], because: 'found' },
  {
    from: 'arbitration',
    to: 'delivered',
    substatus: 'posting_received',
    actor: 'Ozon',
    chance: 'decidedForSeller',
    hours: [24, 96],
    because: 'decided for the seller',
  },
  { from: 'arbitration', ...CANCEL, actor: 'Ozon', chance: 1, hours: [24, 120], because: 'not found' },
  {
    from: 'client_arbitration',
    flows: DISPUTABLE.filter(flow => flow !== 'FBP'),
    ...ON_WAY,
    actor: 'Ozon',
    chance: 'lost',
    hours: [12, 48],
    because: 'the parcel turned up',
  },
  {
    from: 'client_arbitration',
    to: 'delivered',
    substatus: 'posting_received',
    actor: 'Ozon',
    chance: 'decidedForSeller',
    hours: [24, 96],
    because: 'decided for the seller',
  },
  {
    from: 'client_arbitration',
    ...CANCEL,
    actor: 'Ozon',
    chance: 1,
    hours: [24, 96],
    because: 'decided for the buyer',
  },
]

/** Substatuses of a delivery, by the party that moves it. */
function journey(flows: readonly FlowWord[], actor: JournalActor, last: JournalActor): readonly Habit[] {
  const step = (
    at: KnownSubstatus,
    substatus: KnownSubstatus,
    chance: Habit['chance'],
    hours: Habit['hours'],
  ): Habit => ({
    from: 'delivering',
    at: [at],
    flows,
    to: 'delivering',
    substatus,
    actor,
    chance,
    hours,
    because: 'on its way',
  })
  const end = (at: KnownSubstatus, substatus: KnownSubstatus, hours: Habit['hours']): Habit => ({
    from: 'delivering',
    at: [at],
    flows,
    to: 'delivered',
    substatus,
    actor: last,
    chance: 1,
    hours,
    because: 'the buyer has it',
  })
  return [
    step('posting_on_way_to_city', 'posting_transferred_to_courier_service', 'byCourier', [6, 30]),
    step('posting_on_way_to_city', 'posting_on_way_to_pickup_point', 1, [6, 30]),
    step('posting_on_way_to_pickup_point', 'posting_in_pickup_point', 1, [3, 12]),
    step('posting_in_pickup_point', 'posting_conditionally_delivered', 'presumed', [6, 48]),
    end('posting_in_pickup_point', 'posting_received', [3, 72]),
    step('posting_transferred_to_courier_service', 'posting_in_courier_service', 1, [2, 10]),
    end('posting_in_courier_service', 'posting_delivered', [1, 8]),
    end('posting_conditionally_delivered', 'posting_received', [24, 72]),
  ]
}

const delivery: readonly Habit[] = [
  {
    from: 'delivering',
    flows: DISPUTABLE,
    ...DISPUTED,
    actor: 'buyer',
    chance: 'disputes',
    hours: [6, 48],
    because: 'the buyer disputes the delivery',
  },
  {
    from: 'delivering',
    flows: ['FBS', 'CNC', 'FBO', ...CARRIED, 'FBP'],
    ...CANCEL,
    actor: 'carrier',
    chance: 'lost',
    hours: [24, 96],
    because: 'lost on the way',
  },
  {
    from: 'delivering',
    at: ['posting_on_way_to_city'],
    flows: ['FBS', 'CNC', 'FBO', ...CARRIED],
    ...CANCEL,
    actor: 'buyer',
    chance: 'cancelsOnTheWay',
    hours: [2, 20],
    because: 'the buyer changed their mind',
  },
  {
    from: 'delivering',
    at: ['posting_in_pickup_point', 'posting_in_courier_service'],
    flows: ['FBS', 'CNC', 'FBO', ...CARRIED],
    ...CANCEL,
    actor: 'buyer',
    chance: 'refuses',
    hours: [3, 120],
    because: 'the buyer refused it',
  },
  ...journey(OZONS, 'Ozon', 'Ozon'),
  ...journey(CARRIED, 'carrier', 'carrier'),
  ...journey(['FBP'], 'carrier', 'Ozon'),
  {
    from: 'delivering',
    at: ['posting_in_courier_service', 'posting_conditionally_delivered'],
    flows: SELF,
    ...CANCEL,
    actor: 'buyer',
    chance: 'refuses',
    hours: [3, 48],
    because: 'the buyer refused it',
  },
  {
    from: 'delivering',
    at: ['posting_conditionally_delivered'],
    flows: SELF,
    to: 'delivered',
    substatus: 'posting_received',
    actor: 'Ozon',
    chance: 1,
    hours: [24, 72],
    because: 'nobody objected',
  },
  {
    from: 'delivered',
    flows: ['FBS', 'CNC', ...CARRIED, ...SELF, 'FBO'],
    ...CANCEL,
    actor: 'Ozon',
    chance: 'corrected',
    hours: [24, 240],
    because: 'corrected by Ozon',
  },
]

/** Everything that happens by itself, what is rare before what is usual. */
export const HABITS: readonly Habit[] = [...release, ...packing, ...handOver, ...disputes, ...delivery]
