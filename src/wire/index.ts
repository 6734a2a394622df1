// Generated from spec/ by `npm run generate`. Do not edit.

export {
  type BatchFacts,
  type OperationFacts,
  operationFacts,
  operations,
  type PaginationFacts,
  type RateLimitFacts,
} from './operations.ts'
export { loadSchemas, type OperationSchemas, type WireIssue, type WireResult, type WireSchema } from './schemas/index.ts'
export type { ActionWord, ActorWord, EvidenceWord, TransitionKindWord, TransitionRow } from './statuses.ts'
export type * from './types.ts'
export { filterStatuses, type KnownStatus, type KnownSubstatus, knownStatuses, knownSubstatuses } from './values.ts'
