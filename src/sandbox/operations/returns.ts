import type { OperationTable } from './operation.ts'

export const returns: OperationTable = {}
