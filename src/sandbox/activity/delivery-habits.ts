import type { FlowWord } from '../../wire/statuses.ts'
import type { KnownSubstatus } from '../../wire/values.ts'
import type { JournalActor } from '../journal.ts'
import { CANCEL, CARRIED, DISPUTABLE, DISPUTED, type Habit, OZONS, SELF } from './habit.ts'

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

export const deliveryHabits: readonly Habit[] = [
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
