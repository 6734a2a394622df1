import type { OperationTable } from './operation.ts'

export const digital: OperationTable = {}
