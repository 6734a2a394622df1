import type { OperationTable } from './operation.ts'

export const disputes: OperationTable = {}
