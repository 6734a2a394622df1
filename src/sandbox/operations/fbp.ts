import type { OperationTable } from './operation.ts'

export const fbp: OperationTable = {}
