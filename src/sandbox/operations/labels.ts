import type { OperationTable } from './operation.ts'

export const labels: OperationTable = {}
