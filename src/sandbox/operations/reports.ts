import type { OperationTable } from './operation.ts'

export const reports: OperationTable = {}
