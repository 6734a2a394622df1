import type { OperationTable } from './operation.ts'

export const splitting: OperationTable = {}
