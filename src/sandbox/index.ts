export type { Chances } from './activity/chances.ts'
export type { Behaviour } from './behaviour.ts'
export { CONTESTED, type Contested } from './contested.ts'
export type { AddedFault, SandboxFaults } from './faults/plan.ts'
export { FaultError, type FaultName, type FaultRequest, type FaultRule, type Faults } from './faults/rule.ts'
export type { EffectEntry, JournalActor, JournalEntry, PostingEntry, PushEntry, RequestEntry } from './journal.ts'
export type { Levers, MoveWish, Party } from './levers.ts'
export { ImpossibleMove } from './postings/moves.ts'
export { postingAnswer } from './postings/posting-answer.ts'
export type { ConnectOptions, SandboxPushes } from './push/control.ts'
export type { PushOptions } from './push/options.ts'
export type { RoleRecord as RoleSeed } from './records/shop.ts'
export type { PushReceiver, PushType } from './records/subscriptions.ts'
export { createSandbox, type Sandbox, type SandboxOptions } from './sandbox.ts'
export type {
  KeySeed,
  LineSeed,
  PassSeed,
  PostingSeed,
  ProductSeed,
  SeedBuilder,
  SeedData,
  SellerSeed,
  WarehouseSeed,
} from './seeds/data.ts'
export type { PopulateOptions } from './seeds/populate.ts'
export { SeedError } from './seeds/seed-error.ts'
export type { Listening, ListenOptions } from './server/listen.ts'
