import type { OperationTable } from './operation.ts'

export const carriages: OperationTable = {}
