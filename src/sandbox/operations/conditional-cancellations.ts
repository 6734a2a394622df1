import type { OperationTable } from './operation.ts'

export const conditionalCancellations: OperationTable = {}
