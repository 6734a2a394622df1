import type { OperationTable } from './operation.ts'

export const assembly: OperationTable = {}
