import type { OperationTable } from './operation.ts'

export const account: OperationTable = {}
