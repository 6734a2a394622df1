import type { OperationTable } from './operation.ts'

export const giveouts: OperationTable = {}
