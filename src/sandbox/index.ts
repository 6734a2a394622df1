export type { Behaviour } from './behaviour.ts'
export type { EffectEntry, JournalActor, JournalEntry, PostingEntry, PushEntry, RequestEntry } from './journal.ts'
export { postingAnswer } from './posting-answer.ts'
export { createSandbox, type Sandbox, type SandboxOptions } from './sandbox.ts'
export type {
  KeySeed,
  LineSeed,
  PostingSeed,
  ProductSeed,
  SeedBuilder,
  SeedData,
  SellerSeed,
  WarehouseSeed,
} from './seeds/data.ts'
export { SeedError } from './seeds/plant.ts'
