import type { OperationTable } from './operation.ts'

export const packing: OperationTable = {}
