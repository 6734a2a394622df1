import type { OperationTable } from './operation.ts'

export const stocks: OperationTable = {}
