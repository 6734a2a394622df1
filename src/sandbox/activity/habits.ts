import { deliveryHabits } from './delivery-habits.ts'
import type { Habit } from './habit.ts'
import { disputeHabits, handOverHabits } from './hand-over-habits.ts'
import { packingHabits } from './packing-habits.ts'

/** Everything that happens by itself, what is rare before what is usual. */
export const HABITS: readonly Habit[] = [...packingHabits, ...handOverHabits, ...disputeHabits, ...deliveryHabits]
