import type { OperationTable } from './operation.ts'

export const containers: OperationTable = {}
