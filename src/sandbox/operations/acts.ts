import type { OperationTable } from './operation.ts'

export const acts: OperationTable = {}
