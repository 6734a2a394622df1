import type { OperationTable } from './operation.ts'

export const passes: OperationTable = {}
