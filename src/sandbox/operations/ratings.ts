import type { OperationTable } from './operation.ts'

export const ratings: OperationTable = {}
