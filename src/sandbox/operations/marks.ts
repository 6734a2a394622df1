import type { OperationTable } from './operation.ts'

export const marks: OperationTable = {}
