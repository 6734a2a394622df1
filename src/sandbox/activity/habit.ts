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

/** What several habits share. */
export const CARRIED: readonly FlowWord[] = ['RFBS_3PL', 'RFBS_AGG', 'EXPRESS_PVZ']
export const SELF: readonly FlowWord[] = ['RFBS_SELF', 'EXPRESS_SELF']
export const OZONS: readonly FlowWord[] = ['FBS', 'CNC', 'FBO']
export const DISPUTABLE: readonly FlowWord[] = ['FBS', 'CNC', 'RFBS_SELF', 'RFBS_3PL', 'RFBS_AGG', 'FBP']
export const CANCEL = { to: 'cancelled', substatus: 'posting_canceled' } as const
export const ON_WAY = { to: 'delivering', substatus: 'posting_on_way_to_city' } as const
export const DISPUTED = { to: 'client_arbitration', substatus: 'posting_in_client_arbitration' } as const
