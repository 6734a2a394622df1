import { fbsReads } from './fbs-reads.ts'
import type { OperationTable } from './operation.ts'

/** Everything that the sandbox plays. */
export const operationTable: OperationTable = {
  ...fbsReads,
}
